"""The things that a number is some of, where they stand behind it: "38 of the 93 stations", "two of its nine ships"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_small, singular, verb_forms
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind

_OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "all", "these", "those"))
_MOST_MODIFIERS = 4


def whole_ahead(tokens: list[Token], last: int) -> tuple[int, int] | None:
    """The span of the noun phrase behind "of the 93" that follows token ``last``; ``None`` where there is none."""
    if last + 4 >= len(tokens) or tokens[last].lower != "of" or tokens[last + 1].lower not in _OWNERS:
        return None
    first = last + 2
    if tokens[first + 1].kind == TokenKind.POSSESSIVE:
        # "84 of the country's 116 districts"
        first += 2
    if tokens[first].kind != TokenKind.NUMBER and tokens[first].lower not in number_words():
        return None
    while first < len(tokens) and (tokens[first].kind == TokenKind.NUMBER or tokens[first].lower in number_words()):
        first += 1
    for at in range(first, min(first + _MOST_MODIFIERS, len(tokens))):
        token = tokens[at]
        if token.kind != TokenKind.WORD or is_small(token.lower):
            return None
        known = verb_forms().get(token.lower)
        if singular(token.lower) != token.lower and (known is None or known.form != "past"):
            return first, at + 1
    return None
