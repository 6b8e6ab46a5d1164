"""Counts that who keeps them has changed: "Acme has lifted its 2025 robot count to 15,300 from 14,600"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods.words import REVISING
from claimtrack.extraction.tokens import Token

COUNTS = frozenset(("count", "tally", "toll", "estimate", "figure", "number", "total", "reckoning", "calculation"))
"""What who counts or reckons calls what came of it."""
_REACH = 6


def own_count_behind(tokens: list[Token], at: int) -> bool:
    """Does the phrase at an index name a count of whoever acts ("its 2025 robot count", "their tally of strikes")?"""
    if at >= len(tokens) or tokens[at].lower not in words("possessives"):
        return False
    for token in tokens[at + 1 : at + _REACH]:
        if token.lower in words("prepositions") or token.text in ",;.":
            return False
        if token.lower in COUNTS:
            return True
    return False


def is_recount(tokens: list[Token], first: int, last: int) -> bool:
    """Does somebody change a count of its own in front of a figure at ``last``?"""
    return any(tokens[at].lower in REVISING and own_count_behind(tokens, at + 1) for at in range(first, last))
