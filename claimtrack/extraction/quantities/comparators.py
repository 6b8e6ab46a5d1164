"""Comparators: the words and verbs around an amount that bound its value."""

from __future__ import annotations

from collections.abc import Collection

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.quantities.lexicon import comparators_before, comparators_behind, number_words
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_VERBS = {
    Comparator.MORE: (
        "exceeded exceeds exceed surpassed surpasses surpass topped tops top passed crossed crosses crossing "
        "cross pass overtook eclipsed outstripped beat broke breached"
    ),
    Comparator.ABOUT: "nears neared near approached approaches approaching nearing",
}
_BOUND_VERBS = {verb: comparator for comparator, verbs in _VERBS.items() for verb in verbs.split()}
_MILESTONES = frozenset(("mark", "milestone", "threshold", "barrier", "level"))
_REACHING = frozenset(
    "hit hits hitting reach reaches reached reaching cross crosses crossed crossing pass passed passes "
    "break breaks broke top tops topped surpass surpassed surpasses".split()
)
_FILLERS = frozenset(("the", "a", "an", "record", "its", "past"))
_UNREACHED = {Comparator.MORE: Comparator.AT_MOST, Comparator.AT_LEAST: Comparator.LESS}
_DURATION_LEADS = frozenset(
    (
        "for",
        "of",
        "in",
        "took",
        "take",
        "takes",
        "lasted",
        "lasting",
        "lasts",
        "spent",
        "is",
        "was",
        "within",
        "a",
        "were",
        "are",
        "by",
        "after",
        "aged",
        "be",
        "has",
        "have",
        "and",
        "served",
        "worked",
        "with",
        "than",
        "at",
    )
)
_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"))


def bound(tokens: list[Token], amount: Amount, taken: Collection[int]) -> None:
    """Finds the comparator of an amount and takes its words into the amount's span."""
    found = amount.comparator or _behind(tokens, amount)
    before = _before(tokens, amount, taken)
    amount.comparator = before or found or _of_verb(tokens, amount)


def _before(tokens: list[Token], amount: Amount, taken: Collection[int]) -> Comparator | None:
    """All comparator words right before the amount; the outermost that bounds decides over mere approximation."""
    best: Comparator | None = None
    if _sub_before(tokens, amount.first):
        amount.first -= 2
        return Comparator.LESS
    for _ in range(4):
        match = comparators_before().before(tokens, amount.first)
        if match is None:
            break
        start, comparator = match
        if start in taken or not _may_stand(tokens, start, amount):
            break
        amount.first = start
        if comparator is not Comparator.EQUAL and (best in (None, Comparator.ABOUT)):
            best = comparator
    return best


def _sub_before(tokens: list[Token], index: int) -> bool:
    """ "sub-7 nanometre chips", "sub-$200 phones"."""
    glued = index > 1 and tokens[index].glued and tokens[index - 1].glued
    return glued and tokens[index - 1].text in "-‑" and tokens[index - 2].lower == "sub"


def _may_stand(tokens: list[Token], start: int, amount: Amount) -> bool:
    word = tokens[start].lower
    before = tokens[start - 1].lower if start else ""
    if word in ("above", "over", "below", "under", "more", "higher", "less") and before in ("and", "or"):
        return True
    if amount.unit in _TIME_UNITS and word in ("over", "within") and start + 1 == amount.first:
        return start == 0 or before in _DURATION_LEADS
    if word == "past":
        # "sailed past 12 billion", not "the past 12 months" or "half past 12"
        return before in verb_forms() and amount.unit not in _TIME_UNITS
    if word == "over" and before in _HANDING:
        return False
    if word == "over" and before in ("spread", "scattered", "distributed", "stretched", "control", "power"):
        return False
    if word == "some":
        return before not in ("in", "and")
    if word in {"near", "beyond"}:
        return amount.family in ("money", "percent", "count", "measure") and before not in ("a", "the")
    if word in ("c", "ca"):
        return before not in ("vitamin",)
    if word in {"<", ">"}:
        return True
    if word == "a" and amount.family == "":
        return True
    if word == "up":
        return not _moved(before)
    return True


_HANDING = frozenset(
    "hand hands handed handing carry carries carried carrying roll rolls rolled rolling sign signs signed signing turn "
    "turns turned turning win wins won winning".split()
)
"""Verbs that "over" belongs to ("handed over 793 planes")."""
_MOVED = frozenset(
    "add make made adding making move moved moves moving go goes went gone push pushed pushes bring "
    "brought brings come came comes take took takes drive drove".split()
)


def _moved(word: str) -> bool:
    """ "moved up to 20" tells where it came to, "carries up to 20" a bound."""
    known = verb_forms().get(word)
    return word in _MOVED or (known is not None and known.verb.verb_class in ("up", "down", "change"))


def _behind(tokens: list[Token], amount: Amount) -> Comparator | None:
    match = comparators_behind().at(tokens, amount.last)
    if match is None:
        return None
    last, comparator = match
    word = tokens[amount.last].lower
    following = tokens[last].lower if last < len(tokens) else ""
    if word in ("or", "and") or tokens[amount.last].text == "+":
        if (
            following == "than"
            or (tokens[last - 1].lower == "up" and following == "to")
            or (last < len(tokens) and _is_amount_ahead(tokens[last]))
        ):
            return None
        amount.last = last
        return comparator
    if word in ("plus", "approximately", "perhaps", "odd", "maximum", "minimum", "at", "approx") and (
        following in ("", ".", ",", ")", ";") or word == "odd"
    ):
        amount.last = last
        return comparator
    if tokens[amount.last].text == "-":
        amount.last = last
        return comparator
    return None


def _is_amount_ahead(token: Token) -> bool:
    """ "5 and over 7": the comparator belongs to the next amount."""
    return token.kind in (TokenKind.NUMBER, TokenKind.SYMBOL) or token.lower in number_words() or token.lower == "a"


def _of_verb(tokens: list[Token], amount: Amount) -> Comparator | None:
    """ "exceeded 5 billion" is more than that, "hit the 1 trillion yuan mark" at least that."""
    position = amount.first - 1
    while position >= 0 and amount.first - position <= 3 and tokens[position].lower in _FILLERS:
        position -= 1
    if position < 0:
        return None
    verb = tokens[position].lower
    milestone = milestone_behind(tokens, amount.last) or (
        verb == "of" and position > 0 and tokens[position - 1].lower in _MILESTONES
    )
    if milestone:
        return Comparator.MORE if verb in _BOUND_VERBS and verb not in _REACHING else Comparator.AT_LEAST
    if amount.first - position == 1 or tokens[position + 1].lower == "the":
        if verb == "top" and (position == 0 or tokens[position - 1].lower in ("the", "of", "its", "their", "a")):
            return None
        if verb in {"beat", "broke"}:
            return None
        found = _BOUND_VERBS.get(verb)
        return _UNREACHED.get(found, found) if found and _is_denied(tokens, position) else found
    return None


def _is_denied(tokens: list[Token], verb: int) -> bool:
    """ "may not exceed 45 euros", "has never topped 30": the verb behind a no bounds from above."""
    before = tokens[verb - 1].lower.replace("’", "'") if verb else ""
    return before in ("not", "never", "cannot") or before.endswith("n't")


def milestone_behind(tokens: list[Token], index: int) -> bool:
    """ "mark", "milestone" right behind an amount."""
    return index < len(tokens) and tokens[index].lower in _MILESTONES
