"""Counts that who keeps them has changed: "Acme has lifted its 2025 robot count to 15,300 from 14,600"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token

_COUNTS = frozenset(("count", "tally", "toll", "estimate", "figure", "number", "total", "reckoning"))
_CHANGED = frozenset("cut raise lower lift trim revise slash upgrade downgrade reduce increase bump nudge".split())
_REACH = 6


def own_count_behind(tokens: list[Token], at: int) -> bool:
    """Does the phrase at an index name a count of whoever acts ("its 2025 robot count", "their tally of strikes")?"""
    if at >= len(tokens) or tokens[at].lower not in words("possessives"):
        return False
    for token in tokens[at + 1 : at + _REACH]:
        if token.lower in words("prepositions") or token.text in ",;.":
            return False
        if token.lower in _COUNTS:
            return True
    return False


def is_recount(tokens: list[Token], first: int, last: int) -> bool:
    """Does somebody change a count of its own in front of a figure at ``last``?"""
    return any(_changes(tokens[at]) and own_count_behind(tokens, at + 1) for at in range(first, last))


def _changes(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    return known is not None and known.verb.lemma in _CHANGED
