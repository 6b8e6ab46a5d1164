"""Sides of places: "eastern Chad", "north-western Spain" are scopes of their own."""

from __future__ import annotations

from claimtrack.extraction.tokens import Token, TokenKind

SIDES = frozenset(
    "eastern western northern southern northeastern northwestern southeastern southwestern northeast northwest "
    "southeast southwest central".split()
)
_PASSING = frozenset(
    ("through", "across", "off", "over", "into", "near", "towards", "toward", "hit", "struck", "shook")
)
"""Words before a side that an event passes, which says little of where its figures hold."""
_BEFORE_HYPHEN = frozenset(("north", "south"))


def side_begins(tokens: list[Token], place: int, first: int) -> int:
    """Where the side in front of the place that begins at token ``place`` begins, or ``place`` where there is none.

    It does not begin before token ``first``.
    """
    at = place - 1
    if at < first or tokens[at].kind != TokenKind.WORD:
        return place
    if tokens[at].lower in ("east", "west") and at - 2 >= first and tokens[at - 1].text in "-‑":
        return at - 2 if tokens[at - 2].lower in _BEFORE_HYPHEN else place
    if tokens[at].lower not in SIDES or (at > first and tokens[at - 1].lower in _PASSING):
        return place
    if at - 1 > first and tokens[at - 1].lower in ("and", "or") and tokens[at - 2].lower in SIDES:
        # "northern and central Mali": no side of its own.
        return place
    if at - 2 >= first and tokens[at - 1].text in "-‑" and tokens[at - 2].lower in _BEFORE_HYPHEN:
        return at - 2
    return at


def without_side(scope: str) -> str:
    """The whole that a side belongs to ("eastern Chad" gives "Chad"); any other scope as it is."""
    side, _, whole = scope.partition(" ")
    return whole if whole and side.lower().rpartition("-")[2] in SIDES | {"east", "west"} else scope


def side_of(tokens: list[Token]) -> str:
    """The words of a side as one: "eastern", "north-western"; with a capital where it is part of a name."""
    named = bool(tokens) and tokens[0].is_capitalized and tokens[0].index > 0 and not tokens[0].text.isupper()
    return "".join(token.text if named else token.lower for token in tokens)


def without_sides(parts: list[str]) -> list[str]:
    """The words in front of a place but for its sides ("rain in southern and eastern" in front of "Spain")."""
    end = len(parts)
    while end and (parts[end - 1].lower() in SIDES or (end < len(parts) and parts[end - 1].lower() in ("and", "or"))):
        end -= 1
    return parts[:end]
