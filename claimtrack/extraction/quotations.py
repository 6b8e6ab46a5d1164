"""Quotations: which tokens stand inside quotation marks, and which sentences begin inside a quotation."""

from __future__ import annotations

from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, holds

QUOTES = frozenset('"“”')
OPENING_QUOTES = frozenset('"“')


def quoted_tokens(tokens: list[Token], inside: bool = False) -> tuple[set[int], bool]:
    """The tokens inside quotation marks, and whether a quotation stands open behind the last."""
    found: set[int] = set()
    for index, token in enumerate(tokens):
        if token.text in QUOTES:
            inside = token.text == "“" or (token.text == '"' and not inside)
        if inside:
            found.add(index)
    return found, inside


def begun_inside(sentences: list[Sentence]) -> set[int]:
    """The indices of sentences that begin inside a quotation which an earlier one of their paragraph opened."""
    found: set[int] = set()
    block, inside = -1, False
    for index, sentence in enumerate(sentences):
        inside = inside and sentence.block_index == block
        block = sentence.block_index
        if inside:
            found.add(index)
        if inside or holds(sentence.tokens, QUOTES):
            inside = quoted_tokens(sentence.tokens, inside)[1]
    return found


def is_open_ended(tokens: list[Token]) -> bool:
    """Does a quotation begin or end in a sentence, but not both?"""
    if not holds(tokens, QUOTES):
        return False
    straight = sum(token.text == '"' for token in tokens)
    curly = sum((token.text == "“") - (token.text == "”") for token in tokens)
    return straight % 2 == 1 or curly != 0
