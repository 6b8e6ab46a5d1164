"""The other thing that a figure behind "against" or "compared with" is of: "against 3% for goods"."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.told_words import words_from

_AGAINST = frozenset(("against", "versus"))
_BESIDE = frozenset((("compared", "with"), ("compared", "to"), ("compares", "with"), ("contrast", "to")))
_JOINTS = frozenset(("for", "in", "among", "at", "of"))
_AMOUNTING = frozenset(("a", "an", "just", "only", "about", "around", "some", "nearly", "almost", "over", "up", "to"))
_NO_THINGS = frozenset(
    "comparison contrast total all general part return exchange terms it them this that "
    "end start beginning close outset time peak height".split()
)
"""Behind the preposition these tell no thing, but how it is compared, or when ("at the end of 2024")."""


def other_thing(tokens: list[Token], figure: Figure) -> tuple[str, list[str]]:
    """The preposition behind a compared figure and the common words of the thing that it is of; nothing for names."""
    at = figure.last
    if at + 1 >= len(tokens) or tokens[at].lower not in _JOINTS or not _is_compared(tokens, figure):
        return "", []
    first = at + 1
    while first < len(tokens) - 1 and tokens[first].lower in words("determiners"):
        first += 1
    if tokens[first].lower in words("possessives"):
        # "against 36% for its bigger rival": somebody else, whoever that is
        return "", []
    thing = words_from(tokens, first)
    plain = bool(thing) and tokens[first].kind is TokenKind.WORD and not tokens[first].is_capitalized
    behind = {token.lower for token in tokens[first : first + len(thing) + 1]}
    told = plain and behind.isdisjoint(words("time words") | _NO_THINGS)
    known = verb_forms().get(thing[-1].lower()) if told else None
    return (tokens[at].lower, thing) if told and (known is None or known.form != "past") else ("", [])


def _is_compared(tokens: list[Token], figure: Figure) -> bool:
    """Does "against" or "compared with" stand right in front?"""
    before = figure.first - 1
    while before > 0 and tokens[before].lower in _AMOUNTING and tokens[before - 1].lower != "compared":
        before -= 1
    if before < 0:
        return False
    pair = (tokens[before - 1].lower, tokens[before].lower) if before else ("", "")
    return tokens[before].lower in _AGAINST or pair in _BESIDE
