"""Compounds written with hyphens around a small word: "air-to-water", "day-to-day", "out-of-pocket"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tags import HYPHEN, Tag
from claimtrack.extraction.tokens import Token, hyphen_at

_TYING = frozenset("to the of and in for a on by".split())


def is_inner(tokens: list[Token], index: int, before: Tag | None) -> bool:
    """The small word inside a compound or at its head ("over-the-counter"): it leads to no other phrase."""
    if not hyphen_at(tokens, index + 1):
        return False
    if before is HYPHEN:
        return tokens[index].lower in _TYING
    heads = tokens[index].lower in words("prepositions") and hyphen_at(tokens, index + 3)
    return heads and tokens[index + 2].lower in _TYING


def begins_compound(tokens: list[Token], index: int) -> bool:
    """ "air-to-water pumps", "sell-side analysts": a hyphen ties a word to what stands behind."""
    return hyphen_at(tokens, index + 1) and index + 2 < len(tokens) and tokens[index + 2].glued
