"""Verbs whose past looks like their present, told by how far they move what stands behind: "cut traffic by 30%"."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.complements import CUTTING, figure_follows
from claimtrack.extraction.lexicon import is_finite, words
from claimtrack.extraction.tokens import Token

_OBJECT_TOKENS = 6


def cuts_by(tokens: list[Token], at: int) -> bool:
    """ "Heavy rain cut rail traffic by 30%": no other verb stands before or behind, up to by how much or to what.

    Not "the price cut by 30 shops" (nothing was cut) nor "the tax cut backed by 300 firms".
    """
    if tokens[at].lower not in CUTTING or tokens[at - 1].lower in words("cuts of"):
        return False
    if any(is_finite(token.lower) for token in _clause_before(tokens, at)):
        return False
    for index in range(at + 1, min(at + _OBJECT_TOKENS, len(tokens) - 1)):
        if tokens[index].lower in ("by", "to"):
            return index > at + 1 and figure_follows(tokens[index + 1])
        if tokens[index].kind != token_kinds.WORD or is_finite(tokens[index].lower):
            return False
    return False


def _clause_before(tokens: list[Token], at: int) -> list[Token]:
    """The tokens of a clause in front of an index, back to the last mark."""
    first = next((index + 1 for index in range(at - 1, -1, -1) if tokens[index].text in ",;:-–—"), 0)
    return tokens[first:at]
