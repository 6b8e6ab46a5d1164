"""Forms in -ing that are nouns elsewhere, where they do something to so many: ", training 400 nurses"."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.complements import NUMBER_WORDS
from claimtrack.extraction.lexicon import is_plural
from claimtrack.extraction.tokens import Token

_BOUNDING = frozenset("at least more than about around some nearly almost over up to an estimated only another".split())
_SCALES = frozenset(("hundred", "thousand", "million", "billion"))
_REACH = 4
_ALWAYS = frozenset(("killing",))
"""No trade or business, so that a number behind it is always of those killed."""


def acts_on_many(tokens: list[Token], index: int) -> bool:
    """Is the word behind a comma or "and" a participle with counted things behind it, and no noun?

    "Banking 5,000, mining 3,000" goes on with what was counted before.
    """
    opened = index > 0 and (tokens[index - 1].text in (",", "—", "–") or tokens[index - 1].lower == "and")
    at = index + 1
    while at < min(index + 1 + _REACH, len(tokens)) and tokens[at].lower in _BOUNDING:
        at += 1
    if not opened or at >= len(tokens) or not _is_number(tokens[at]):
        return False
    while at < len(tokens) and (_is_number(tokens[at]) or tokens[at].lower in _SCALES):
        at += 1
    counted = at < len(tokens) and (tokens[at].lower == "people" or is_plural(tokens[at].lower))
    return counted or tokens[index].lower in _ALWAYS


def _is_number(token: Token) -> bool:
    return token.kind == token_kinds.NUMBER or token.lower in NUMBER_WORDS
