"""Multiples: "threefold", "300-fold", "doubled", "twice as many", "2.3 times", "half of what it was"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from claimtrack.extraction.quantities.lexicon import number_words
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
    if word.how == "adverb":
        return following is not None and (following.lower in _COMPARED or following.kind == TokenKind.SYMBOL)
    if following is None or following.text in ".,;:":
        return before in _ACTORS
    if following.text in "-‑" and following.glued:
        return False
    return following.lower in _ACTED_ON or (before in ("to", "will", "would", "than", "could", "may", "might"))


_NOT_BEHIND_TIMES = frozenset(("last", "since", "in", "a", "this", "before", "during", "per", "each", "every", "when"))


def times_behind(tokens: list[Token], index: int) -> int | None:
    """Where "times" or "-fold" ends right behind a number, if it multiplies ("three times a year" counts)."""
    position = index
    if index + 1 < len(tokens) and tokens[index].text in "-‑" and tokens[index].glued and tokens[index + 1].glued:
        position += 1
    if position >= len(tokens):
        return None
    token = tokens[position]
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if token.lower == "fold":
        return position + (2 if following in ("increase", "rise", "growth", "jump", "surge", "gain") else 1)
    if token.lower != "times" or token.is_capitalized or following in _NOT_BEHIND_TIMES:
        return None
    return position + 1


_OWN = frozenset(("its", "their", "his", "her", "our"))
_WAS = frozenset(("level", "size", "value", "peak", "record", "previous", "former", "original", "usual", "normal"))


def half_of_itself(tokens: list[Token], index: int) -> bool:
    """ "half of what it was", "half its level of 2021", "half as much": a multiple of a half, not a share."""
    behind = [token.lower for token in tokens[index : index + 4]]
    if not behind:
        return False
    if behind[0] == "as" and len(behind) > 1 and behind[1] in ("much", "many", "big", "large", "long", "high"):
        return True
    if behind[0] == "of":
        behind = behind[1:]
    if behind[:1] in (["what"], ["that"]):
        return True
    return bool(behind) and behind[0] in (*_OWN, "the") and any(word in _WAS for word in behind[1:3])
