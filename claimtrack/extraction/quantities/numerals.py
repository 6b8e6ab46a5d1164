"""Numerals: digits, number words, scale words and fractions read as one exact number.

Grammar::

    numeral  = sign? ( digits | words | fraction ) glyph? { scale }
    digits   = NUMBER { " " NUMBER of three digits }               "1,122.5", "816 000"
    words    = cardinal [ "and a" part ]                           "twenty-two", "two and a half"
    fraction = ( "a" | cardinal ) part | NUMBER "/" NUMBER         "two thirds", "a quarter", "3/4", "½"
    scale    = [ "-" ] ( "million" | "bn" | glued "m" ... )        "2.3 million", "half-trillion", "lakh crore"
"""

from __future__ import annotations

from claimtrack.extraction.quantities.digits import read_digits
from claimtrack.extraction.quantities.number_words import read_words
from claimtrack.extraction.quantities.scaling import Numeral
from claimtrack.extraction.tokens import Token, TokenKind


def read_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """The numeral that begins at a token; its sign is not looked at."""
    token = tokens[index]
    if token.kind == TokenKind.NUMBER:
        return read_digits(tokens, index)
    if token.kind == TokenKind.WORD:
        return read_words(tokens, index)
    return None
