"""Comparisons right behind a figure: "more than", "fewer", "above", "up on"."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind

_SIDES = {"over": 1, "above": 1, "under": -1, "below": -1}
_MORE = {"more": 1, "less": -1}
_LIKELY, _LIKELIER = "likely", "likelier"
_BEING = frozenset("is are was were be been being becomes become became makes make made making".split())
_REACH = 4
_AMOUNTING = frozenset(("more", "less", "fewer"))
_MARKS = frozenset("budget budgets target targets quota plan plans forecast forecasts estimate estimates".split())
"""What a figure may lie above or below without an article: "40% over budget"."""
_STANDARDS = _MARKS | frozenset("average averages norm norms level quotas".split())
"""What so many more or fewer are counted from: "120,000 barrels above its quota"."""


def comparison_behind(tokens: list[Token], figure: Figure) -> tuple[int, bool] | None:
    """ "more than", "fewer", "above", "up on" right behind the figure; the flag says that it fits plain numbers too."""
    if figure.last >= len(tokens):
        return None
    word = tokens[figure.last].lower
    following = tokens[figure.last + 1].lower if figure.last + 1 < len(tokens) else ""
    if word == "year" and following in ("on", "-"):
        return None
    if word == "or" and following in ("more", "less"):
        return None
    led_from = figure.first > 0 and tokens[figure.first - 1].lower == "from"
    if word == "under" and led_from and following in words("determiners"):
        # "cut duties to 15% from 39% under a deal": where it came from
        return None
    if word in _MORE and is_likelier(tokens, figure) and _is_found(tokens, figure):
        return (_MORE[word], False)
    if word in _MORE and following in words("likelihoods"):
        # "thinks 105 terawatt hours more likely"
        return None
    if word in ("older", "younger") and figure.shape is Shape.PLAIN:
        # "310 people older than 65"
        return None
    if word in _AMOUNTING and following == "than" and _is_amount(tokens, figure.last + 2):
        # "in 33 towns more than half": another figure begins
        return None
    if word == "more" and _acts(following):
        # "and 900 more watched on a screen"
        return None
    bound = following == "than" and word not in ("more", "fewer", "less") and figure.noun_last > figure.noun_first
    limit = tokens[figure.last + 2] if bound and figure.last + 2 < len(tokens) else None
    if limit is not None and (limit.kind is TokenKind.NUMBER or _counts(limit.lower)):
        # "36,900 objects larger than 10 centimetres"
        return None
    if word == "plus" and (following in words("determiners") or following in words("possessives")):
        # "4.5% plus a bonus"
        return None
    long = figure.quantity is not None and figure.quantity.unit.endswith("meter")
    if word in ("above", "below") and figure.shape is Shape.PLAIN and long:
        # "11 centimetres above its 2024 peak"
        mark = {token.lower for token in tokens[figure.last + 1 : figure.last + 6]} & words("heights reached")
        return (_SIDES[word], bool(mark)) if following in ("its", "the", "their") else (_SIDES[word], False)
    compared = following == "than" and figure.shape is Shape.PLAIN and word not in ("up", "down")
    strong = (word in ("more", "fewer", "less") and following not in ("of",)) or compared
    if word in _SIDES and following in _MARKS:
        return (_SIDES[word], False)
    marked = following in words("determiners") or following in words("possessives")
    if word in _SIDES and marked and _STANDARDS & {t.lower for t in tokens[figure.last + 2 : figure.last + 4]}:
        return (_SIDES[word], True)
    if word == "over" and following in ("the", "its", "their", "that") and figure.last + 2 < len(tokens):
        return None if _stretch(tokens[figure.last + 2].lower) else (1, False)
    if word == "off" and marked and not words("heights reached").isdisjoint(_near(tokens, figure.last + 2)):
        # "84% off its peak"
        return (-1, False)
    if word in words("more words"):
        return (1, strong)
    if word in words("less words"):
        return (-1, strong)
    return None


def _near(tokens: list[Token], at: int) -> set[str]:
    return {token.lower.removesuffix("s") for token in tokens[at : at + 3]}


def is_likelier(tokens: list[Token], figure: Figure) -> int:
    """Where the words end that set a likelihood against another ("8% more likely", "twice as likely"); 0 elsewhere."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    if behind[:1] == [_LIKELIER]:
        return figure.last + 1
    compared = len(behind) > 1 and behind[1] == _LIKELY and behind[0] in ("more", "less", "as")
    return figure.last + 2 if compared else 0


def _is_found(tokens: list[Token], figure: Figure) -> bool:
    """ "are some 8% more likely", but "thinks 8% more likely than 5%": what something is, and what somebody judges."""
    return any(token.lower in _BEING for token in tokens[max(0, figure.first - _REACH) : figure.first])


def _is_amount(tokens: list[Token], at: int) -> bool:
    """ "half", "a third", "two thirds": what "more than" bounds, and nothing that is compared with."""
    said = [token.lower for token in tokens[at : at + 2]]
    return said[:1] == ["half"] or (len(said) > 1 and (said[0] in ("a", "one") or _counts(said[0])) and _parts(said[1]))


def _counts(word: str) -> bool:
    return word in number_words()


def _parts(word: str) -> bool:
    return word.rstrip("s") in ("third", "quarter", "fifth", "tenth")


def _acts(word: str) -> bool:
    known = verb_forms().get(word)
    return word in words("auxiliaries") or (known is not None and known.form == "past" and not known.invariant)


_STRETCHES = frozenset(("past", "last", "next", "previous", "same", "course", "coming", "long"))


def _stretch(word: str) -> bool:
    """ "over the year", "over the same period": a time, nothing to be above."""
    return word in words("time words") or word in _STRETCHES
