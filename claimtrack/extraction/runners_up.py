"""Whose the figure of an aside is that ranks one behind another: "followed by the Oslo region with 19 million"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.named import Mention
from claimtrack.extraction.tokens import Token, TokenKind

ASIDE = frozenset((",", "(", "with", "at", "on", "the", "a", "about", "around", "some", "nearly", "over", "-", "–"))
"""What may stand between a name and the figure in its aside."""
PARTS = frozenset(("province", "state", "city", "region", "district", "county", "town", "island", "whole", "rest"))
NAMED = ("name", "entity")
_RANKED = ("name", "entity", "demonym")
LONGEST_ASIDE = 5
BEHIND_ANOTHER = frozenset((("followed", "by"), ("trailed", "by"), ("ahead", "of"), ("front", "of"), ("down", "to")))


def runner_up(tokens: list[Token], mentions: Sequence[Mention], figure: Figure) -> Mention | None:
    """ "Followed by the Oslo region with 19 million and the Dutch with 6 million", "just ahead of Airbus at 34%"."""
    at = figure.first - 1
    joined = False
    while at >= max(0, figure.first - LONGEST_ASIDE) and tokens[at].lower in ASIDE - {",", "("}:
        joined = joined or tokens[at].lower in ("with", "at", "on")
        at -= 1
    at -= at > 0 and tokens[at].lower in PARTS
    owner = next((m for m in mentions if m.last == at + 1 and m.form in _RANKED), None)
    if owner is None or not joined:
        return None
    first = _with_maker(tokens, mentions, owner.first)
    before = [token.lower for token in tokens[max(0, first - 3) : first] if token.lower != "the"]
    earlier = pairwise(token.lower for token in tokens[:first])
    goes_on = before[-1:] in (["and"], [","]) and any(pair in BEHIND_ANOTHER for pair in earlier)
    return owner if goes_on or tuple(before[-2:]) in BEHIND_ANOTHER or before[-1:] == ["behind"] else None


def _with_maker(tokens: list[Token], mentions: Sequence[Mention], first: int) -> int:
    """ "Followed by Oxo's Swift with 41,000": where the name of the maker begins."""
    if first < 2 or tokens[first - 1].kind is not TokenKind.POSSESSIVE:
        return first
    return next((m.first for m in mentions if m.last == first - 1), first - 2)
