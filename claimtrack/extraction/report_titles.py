"""How sources name a report: by its title and who issues it, or as somebody's own count."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.tokens import Token, TokenKind

_RECKONINGS = frozenset("reckoning count tally estimate estimates calculation calculations figures numbers".split())
_EDITIONS = frozenset("latest new newest annual quarterly monthly weekly regular".split())
"""What comes before the title of a report that is issued again and again."""
_REPORT_REACH = 5
_MAKER_REACH = 8


def issuer_behind(tokens: list[Token], index: int) -> int:
    """Where the body begins in "the latest Device Pulse from Acme Insight"; 0 where no such title stands before.

    Likewise "data compiled by Acme", "a report released on Tuesday by Acme".
    """
    if (maker := _maker_behind(tokens, index)) is not None:
        return maker
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


def _maker_behind(tokens: list[Token], index: int) -> int | None:
    """Behind the "by" or "from" of a report that was made known or compiled, whenever."""
    at = next((i for i in range(index, min(index + _REPORT_REACH, len(tokens))) if tells(tokens[i])), None)
    if at is None or any(token.is_capitalized or token.text in ",;." for token in tokens[index + 1 : at]):
        return None
    made = False
    for token in tokens[at + 1 : at + 1 + _MAKER_REACH]:
        if token.lower in ("by", "from"):
            named = token.index + 1 < len(tokens) and tokens[token.index + 1].kind is TokenKind.WORD
            return token.index + 1 if made and named else None
        made = made or token.lower in words("words of publishing")
        if not (made and (token.lower in words_of("words of publishing", "time words", "adverbs") or _dates(token))):
            return None
    return None


def _dates(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER or token.lower in ("on", "in", "this", "last", "the")


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
