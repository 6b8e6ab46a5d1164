"""The kinds of tokens as plain names, for what asks every token: a look into the class costs ten times as much."""

from __future__ import annotations

from typing import Final

from claimtrack.extraction.tokens import TokenKind

WORD: Final = TokenKind.WORD
NUMBER: Final = TokenKind.NUMBER
POSSESSIVE: Final = TokenKind.POSSESSIVE
SYMBOL: Final = TokenKind.SYMBOL
PUNCT: Final = TokenKind.PUNCT
