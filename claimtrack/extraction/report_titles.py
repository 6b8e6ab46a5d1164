"""How sources name a report: by its title and who issues it, or as somebody's own count."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Token, TokenKind

_RECKONINGS = frozenset("reckoning count tally estimate estimates calculation calculations figures numbers".split())
_EDITIONS = frozenset("latest new newest annual quarterly monthly weekly regular".split())
"""What comes before the title of a report that is issued again and again."""


def issuer_behind(tokens: list[Token], index: int) -> int:
    """Where the body begins in "the latest Device Pulse from Acme Insight"; 0 where no such title stands before."""
    if tokens[index].lower not in words("determiners") | words("possessives"):
        return 0
    at = index + 1
    while at < len(tokens) and tokens[at].lower in _EDITIONS:
        at += 1
    titled = at
    while at < len(tokens) and tokens[at].is_capitalized:
        at += 1
    issued = titled < at and at + 1 < len(tokens) and tokens[at].lower == "from" and tokens[at + 1].is_capitalized
    return at + 1 if issued else 0


def is_own_reckoning(tokens: list[Token], index: int) -> bool:
    """ "... by its own count,": whose count it is was said before."""
    index += tokens[index].lower == "own"
    return tokens[index].lower in _RECKONINGS and tokens[index + 1].kind is TokenKind.PUNCT


def is_reckoned(tokens: list[Token], index: int) -> bool:
    """ "By the reckoning of the Rail Union"."""
    return tokens[index].lower in words("report nouns") and tokens[index + 1].lower in ("of", "by", "from")


def tells(token: Token) -> bool:
    """A report, or some source."""
    return token.lower in words("report nouns") or token.lower in ("source", "sources")
