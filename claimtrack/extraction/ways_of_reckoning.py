"""How something is reckoned: "on a comparable basis", "in real terms", "at constant currency".

Such words tell nothing of what is measured, and the noun phrase behind them begins anew: "in real terms wages fell".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Token, TokenKind, holds

_OPENING = {"basis": frozenset(("on", "at")), "terms": frozenset(("in",))}
_CONSTANT = frozenset("constant current comparable fixed stable unchanged".split())
_RATES = frozenset("currency currencies prices rates exchange".split())
_ENDS = frozenset((*_OPENING, *_CONSTANT))
_PARTING = frozenset(("of", "for", "to", "by", "and", "with"))
_LONGEST = 8
"""Tokens of "on a month-on-month basis"."""


def ways_of_reckoning(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """First and last token (exclusive) of each such phrase."""
    for at in range(1, len(tokens)) if holds(tokens, _ENDS) else ():
        if tokens[at].lower in _OPENING:
            first = _opening(tokens, at)
            if first is not None:
                yield first, at + 1
        elif tokens[at].lower in _CONSTANT and tokens[at - 1].lower in ("at", "in"):
            last = at + 1
            while last < len(tokens) and tokens[last].lower in _RATES:
                last += 1
            if last > at + 1:
                yield at - 1, last


def _opening(tokens: list[Token], last: int) -> int | None:
    """Where the phrase begins that ends with "basis" or "terms"; nowhere for "on the basis of", "in its terms"."""
    if last + 1 < len(tokens) and tokens[last + 1].lower in ("of", "that", "for"):
        return None
    for at in range(last - 1, max(-1, last - _LONGEST), -1):
        token = tokens[at]
        if token.lower in _OPENING[tokens[last].lower] and (not at or not token.glued):
            between = tokens[at + 1 : last]
            plain = [one for one in between if one.lower not in ("a", "an", "the")]
            return at if plain and not any(one.lower in words("possessives") | _PARTING for one in between) else None
        if token.kind is not TokenKind.WORD and token.text not in "-‑":
            return None
    return None
