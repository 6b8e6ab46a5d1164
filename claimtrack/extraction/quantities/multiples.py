"""Multiples: "threefold", "300-fold", "doubled", "twice as many", "2.3 times", "half of what it was"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from claimtrack.extraction.lexicon import is_superlative, verb_forms, words, words_of
from claimtrack.extraction.quantities.lexicon import money_before, number_words, units_behind
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.vocabulary import table


@dataclass(frozen=True, slots=True)
class MultipleWord:
    """A word of ``multiples.vocab``, or a number word with "-fold"."""

    value: Decimal
    how: str


@cache
def multiple_words() -> dict[str, MultipleWord]:
    found: dict[str, MultipleWord] = {}
    for row in table("multiples", "value", "how", "surfaces"):
        try:
            value = Decimal(row["value"])
        except InvalidOperation:
            raise row.refuse(f"{row['value']!r} is no number") from None
        for surface in row.items("surfaces"):
            if surface in found:
                raise row.refuse(f"{surface!r} is given twice")
            found[surface] = MultipleWord(value, row["how"])
    for word, number in number_words().items():
        if number.kind in ("digit", "ten") and number.value > 1:
            found[word + "fold"] = MultipleWord(number.value, "verb")
    found["hundredfold"] = MultipleWord(Decimal(100), "verb")
    found["thousandfold"] = MultipleWord(Decimal(1000), "verb")
    return found


_ACTED_ON = frozenset(
    "the that its their his her our what in to from since over by at within as this current last and or "
    "again on every digit".split()
)
_ACTORS = frozenset("to will would may might could can should than nearly almost about roughly over the a".split())
_COMPARED = frozenset("as the that its their his her our what their those this of last".split())


def acts_as_multiple(tokens: list[Token], index: int, word: MultipleWord) -> bool:
    """Does a word of multiplying multiply here, or is it a name, an adjective or a count of occasions?"""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1].lower if index else ""
    if word.how == "verb":
        return not (following is not None and following.glued and following.text in "-‑")
    owned = index + 2 < len(tokens) and tokens[index + 2].kind == TokenKind.POSSESSIVE
    if word.how == "adverb" and owned and following is not None and following.is_capitalized:
        # "exactly twice Chile's 44,000"
        return True
    if word.how == "adverb":
        return following is not None and (following.lower in _COMPARED or following.kind == TokenKind.SYMBOL)
    if following is None or following.text in ".,;:":
        return before in _ACTORS
    if following.text in "-‑" and following.glued:
        return False
    return following.lower in _ACTED_ON or (before in ("to", "will", "would", "than", "could", "may", "might"))


_NOT_BEHIND_TIMES = frozenset(("last", "since", "in", "a", "this", "before", "during", "per", "each", "every", "when"))


_MULTIPLYING = frozenset(
    "more as the that higher larger bigger greater longer faster what its their smaller less fewer heavier stronger "
    "hotter brighter thicker taller wider deeper denser farther further better worse above below over".split()
)
_THOUSAND = 3
_DEED_REACH = 3
_PARTICLES = frozenset(("up", "down", "off", "out", "to"))


_GROWTH = frozenset(
    "rise increase growth jump surge gain leap decline fall drop multiplied multiply grown grew risen increased "
    "expanded".split()
)


def times_behind(tokens: list[Token], index: int, power: int = 0, first: int = 0) -> int | None:
    """Where "times" or "-fold" ends right behind a number, if it multiplies.

    "three times a year" counts occasions, and so does a number of thousands (``power``) without a comparison
    ("streamed 2 million times").
    """
    position = index
    if index + 1 < len(tokens) and tokens[index].text in "-‑" and tokens[index].glued and tokens[index + 1].glued:
        position += 1
    if position >= len(tokens):
        return None
    token = tokens[position]
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if token.lower == "fold":
        return position + (2 if following in ("increase", "rise", "growth", "jump", "surge", "gain") else 1)
    if token.lower != "times" or token.is_capitalized:
        return None
    grown = any(before.lower in _GROWTH for before in tokens[max(0, first - 5) : first])
    broken = index > first and any(character in ".," for character in tokens[index - 1].text)
    if following in _NOT_BEHIND_TIMES and not (broken or grown or _owned_time(tokens, position + 1)):
        return None
    if power >= _THOUSAND and following not in _MULTIPLYING:
        return None
    if following not in _MULTIPLYING and not broken and _happens(tokens, first):
        return None
    return position + 1


def _happens(tokens: list[Token], first: int) -> bool:
    """ "flew 165 times", "the volcano erupted nine times": how often something happened."""
    known = verb_forms().get(tokens[first - 1].lower) if first else None
    before = [token.lower for token in tokens[max(0, first - 5) : first]]
    if "been" in before and before[before.index("been") + 1 :][:1] == ["to"]:
        return True  # "It has been to court 43 times"
    return (known is not None and known.verb.lemma in words("verbs of occasions")) or _is_done(tokens, first)


def _is_done(tokens: list[Token], first: int) -> bool:
    """ "was hit four times", "had to dodge debris 11 times", "broke down six times": a deed, which nothing measures."""
    for token in reversed(tokens[max(0, first - _DEED_REACH) : first]):
        if token.lower in _PARTICLES:
            continue
        known = verb_forms().get(token.lower)
        if known is not None and known.form in ("past", "base") and token.lower not in words("auxiliaries"):
            return known.verb.verb_class == "other" and known.verb.lemma not in words("verbs of multiplying")
        if token.kind is not TokenKind.WORD or token.lower in words_of("prepositions", "adverbs"):
            return False
    return False


def _owned_time(tokens: list[Token], index: int) -> bool:
    """ "three times last year's": what it was then."""
    return (
        index + 2 < len(tokens) and tokens[index].lower in ("last", "this") and tokens[index + 2].lower in ("'s", "’s")
    )


def multiplied(tokens: list[Token], first: int) -> bool:
    """Does "multiplied by" stand in front of a number, with a bound between ("multiplied by more than a thousand")?"""
    before = [token.lower for token in tokens[max(0, first - 5) : first]]
    return "by" in before and any(word in ("multiplied", "multiplies", "multiply") for word in before)


_OWN = frozenset(("its", "their", "his", "her", "our"))
_OWN_OR_THE = _OWN | {"the"}
_WAS = frozenset(("level", "size", "value", "peak", "record", "previous", "former", "original"))


def half_of_itself(tokens: list[Token], index: int) -> bool:
    """ "half of what it was", "half its level of 2021", "half as much": a multiple of a half, not a share."""
    behind = [token.lower for token in tokens[index : index + 5]]
    if not behind:
        return False
    if behind[0] == "as" and len(behind) > 1 and behind[1] in ("much", "many", "big", "large", "long", "high"):
        return True
    if behind[0] == "of":
        behind = behind[1:]
    if behind[:1] == ["what"]:
        return (
            len(behind) > 2 and behind[2] in ("was", "were", "had", "did", "is", "are") and behind[3:] != ["expected"]
        )
    if behind[:1] == ["that"]:
        return tokens[index].lower != "of"
    return bool(behind) and behind[0] in _OWN_OR_THE and any(word in _WAS for word in behind[1:3])


_STRETCHES = frozenset(("year", "decade", "century", "month", "week", "day", "hour", "quarter", "season", "generation"))


def half_of_stretch(tokens: list[Token], first: int) -> bool:
    """ "a year and a half", "a decade and a half": the half belongs to the stretch of time."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    return (len(before) == 2 and before[1] == "and" and before[0] in _STRETCHES) or _ranked_quarters(tokens, first)


def _ranked_quarters(tokens: list[Token], first: int) -> bool:
    """ "the first rise in three quarters": quarters of a year, and no fraction of anything."""
    before = [token.lower for token in tokens[max(0, first - _RANKED) : first]]
    last = first + 2
    ends = last >= len(tokens) or tokens[last].kind is not TokenKind.WORD or tokens[last].lower in _ENDING
    plain = tokens[first + 1].lower == "quarters" if last <= len(tokens) else False
    ranked = any(is_superlative(word) or word in ("second", "third") for word in before)
    return plain and ends and before[-1:] == ["in"] and ranked


_RANKED, _ENDING = 6, frozenset(("and", "but", "as", "after", "while"))
_SIZES = frozenset(("much", "many", "big", "large", "long", "high", "heavy", "wide", "fast", "expensive"))


def as_much_again(tokens: list[Token], index: int) -> int | None:
    """Where "as much again" or "again as large" ends behind a part: growth by that part, no multiple."""
    behind = [token.lower for token in tokens[index : index + 3]]
    if len(behind) == 3 and behind[0] == "as" and behind[1] in _SIZES and behind[2] == "again":
        return index + 3
    if len(behind) == 3 and behind[0] == "again" and behind[1] == "as" and behind[2] in _SIZES:
        return index + 3
    return None


_OWNER_WORDS = 4
_TIME_OWNERS = frozenset(("today", "yesterday", "year", "month", "week", "quarter", "season", "then", "now"))


def part_of_amount(tokens: list[Token], index: int) -> bool:
    """ "less than half the 5% of last year", "half of today's $2.50": a multiple of what it was at another time.

    ``index`` is behind the part. Half of a sum that somebody spends, wants or owns is a share of it.
    """
    position = index + 1 if index < len(tokens) and tokens[index].lower == "of" else index
    at = position
    while at < len(tokens) and at - position < _OWNER_WORDS and _is_word(tokens[at]):
        at += 1
    if at == position or at >= len(tokens):
        return False
    then = tokens[at - 1].lower in ("'s", "’s") and tokens[at - 2].lower in _TIME_OWNERS
    if then and (money_before().at(tokens, at) is not None or tokens[at].kind == TokenKind.NUMBER):
        return True
    if position > index or tokens[position].lower not in _OWN_OR_THE or tokens[at].kind != TokenKind.NUMBER:
        return False
    unit = units_behind().at(tokens, at + 1)
    return unit is not None and unit[1].family == "percent"


def _is_word(token: Token) -> bool:
    return token.kind == TokenKind.WORD or token.lower in ("'s", "’s")
