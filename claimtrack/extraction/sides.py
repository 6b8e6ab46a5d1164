"""Sides of places: "eastern Chad", "north-western Spain" are scopes of their own."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_small, verb_forms
from claimtrack.extraction.named import Mention
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
POINTS = frozenset("north south east west northeast northwest southeast southwest".split())
"""Nouns of sides, which point to a part of the place that a text is about ("in the north")."""
_LOCATING = frozenset(("in", "across", "throughout", "within", "for"))
_WHOLES = frozenset(("country", "island", "state", "province", "region", "city", "nation", "territory"))


def side_begins(tokens: list[Token], place: int, first: int) -> int:
    """Where the side in front of the place that begins at token ``place`` begins, or ``place`` where there is none.

    It does not begin before token ``first``.
    """
    at = place - 1
    if at < first or tokens[at].kind != TokenKind.WORD:
        return place
    if tokens[at].lower == "of" and at - 3 >= first and tokens[at - 1].text in POINTS:
        # "in the south of France", "for the north-east of France"
        start = at - 3 if at > 3 and tokens[at - 2].text in "-‑" and tokens[at - 3].lower in _BEFORE_HYPHEN else at - 1
        located = start > 1 and tokens[start - 1].lower == "the" and tokens[start - 2].lower in _LOCATING
        return start if located and start - 2 >= first else place
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
    if len(tokens) > 1 and tokens[-1].lower == "of":
        return f"{''.join(token.text for token in tokens[:-1])}ern"
    named = bool(tokens) and tokens[0].is_capitalized and tokens[0].index > 0 and not tokens[0].text.isupper()
    return "".join(token.text if named else token.lower for token in tokens)


def without_sides(parts: list[str]) -> list[str]:
    """The words in front of a place but for its sides ("rain in southern and eastern" in front of "Spain")."""
    end = len(parts)
    while end and (parts[end - 1].lower() in SIDES or (end < len(parts) and parts[end - 1].lower() in ("and", "or"))):
        end -= 1
    return parts[:end]


def is_side(tokens: list[Token], first: int, last: int) -> bool:
    """Is a phrase behind a preposition only a side ("in the east", "in the far south")?"""
    told = [token.text for token in tokens[first:last]]
    return told[:1] == ["the"] and told[-1] in POINTS and told[1:-1] in ([], ["far"])


def sides_pointed_to(tokens: list[Token], opening: int, whole: str) -> list[Mention]:
    """ "In the east of the country", "hospitals in the north treated": sides of the place that the text is about."""
    found = []
    for token in tokens[opening + 2 :]:
        at, last = token.index, token.index + 1
        if token.text not in POINTS:
            continue
        side = f"{token.text}ern"
        if at >= 4 and tokens[at - 1].text in "-‑" and tokens[at - 2].lower in _BEFORE_HYPHEN:
            at -= 2
            side = f"{tokens[at].lower}-{side}"
        if tokens[at - 1].lower == "far":
            at -= 1
        if at < 2 or tokens[at - 1].lower != "the" or tokens[at - 2].lower not in _LOCATING:
            continue
        before = at - 3 - (tokens[at - 3].text == ",")
        if before > opening and tokens[before].is_capitalized:
            continue  # "Tamale, in the north": a town of its own
        if [one.lower for one in tokens[last : last + 2]] == ["of", "the"] and last + 2 < len(tokens):
            last += 3
            if tokens[last - 1].lower not in _WHOLES:
                continue
        elif last < len(tokens) and tokens[last].text in "-‑":
            continue
        elif last < len(tokens) and tokens[last].kind is TokenKind.WORD:
            following = tokens[last].lower
            if following in ("of", "and", "or") or not (is_small(following) or following in verb_forms()):
                continue
        found.append(Mention(at, last, f"{side} {whole}", "name"))
    return found
