"""Sentences: blocks cut at full stops that end a sentence, not an abbreviation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimtrack.extraction.blocks import Block, BlockKind, split_blocks
from claimtrack.extraction.links import link_targets, without_targets
from claimtrack.extraction.tied_words import join_tied_words
from claimtrack.extraction.tokens import Token, TokenKind, TokenRow, renumber, tokenize
from claimtrack.vocabulary import phrases

MOST_TOKENS = 250
_CLOSERS = frozenset("\"'”’)]*_")
_OPENERS = frozenset("\"'“‘([$€£¥₹~*_")


@dataclass(slots=True)
class Sentence:
    """One sentence (or heading, item, table row) with its tokens; spans count in the whole text."""

    tokens: list[Token]
    block: Block
    block_index: int
    index: int = 0

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def has_figure_digits(self) -> bool:
        return any(token.kind == TokenKind.NUMBER for token in self.tokens)

    def text(self, source: str) -> str:
        return source[self.start : self.end]


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return phrases("words", "abbreviations")


def split_sentences(text: str) -> list[Sentence]:
    """All sentences of a text in order, blocks kept apart."""
    sentences: list[Sentence] = []
    linked = bool(link_targets(text))
    for number, block in enumerate(split_blocks(text)):
        tokens = tokenize(text, block.start, block.end)
        tokens = join_tied_words(without_targets(text, tokens) if linked else tokens)
        pieces = [tokens] if block.kind is BlockKind.ROW else _cut(tokens)
        for piece in pieces:
            if piece:
                row = TokenRow(piece if piece[0].index == 0 else renumber(piece))
                sentences.append(Sentence(row, block, number, len(sentences)))
    return sentences


def _cut(tokens: list[Token]) -> list[list[Token]]:
    pieces: list[list[Token]] = []
    start = 0
    position = 0
    while position < len(tokens):
        token = tokens[position]
        position += 1
        if position - start >= MOST_TOKENS:
            # No sentence is that long; what each of its figures looks at stays bounded.
            pieces.append(tokens[start:position])
            start = position
            continue
        if token.text[-1] not in ".!?" or not _may_end(tokens, position - 1, token):
            continue
        while position < len(tokens) and tokens[position].glued and tokens[position].text in _CLOSERS:
            position += 1
        if position < len(tokens) and not _may_begin(tokens[position], token):
            continue
        pieces.append(tokens[start:position])
        start = position
    pieces.append(tokens[start:])
    return pieces


def _may_end(tokens: list[Token], position: int, token: Token) -> bool:
    if token.text in "!?":
        return True
    if token.kind == TokenKind.WORD:
        # "... in the U.S. The ..." ends; "U.S. sales" does not: the next word's capital decides.
        return token.text.endswith(".") and position + 1 < len(tokens) and tokens[position + 1].lower in _STARTERS
    if token.text != "." or position == 0:
        return False
    before = tokens[position - 1]
    if position == 1 and before.kind == TokenKind.NUMBER:
        # "1. Handsets": the number of a section.
        return False
    if not token.glued or before.kind != TokenKind.WORD:
        return True
    if before.lower in _abbreviations():
        return False
    # An initial ("J. Smith") ends nothing, but "vitamin C." may.
    return not (len(before.text) == 1 and before.text.isupper() and not before.glued and before.text != "I")


_STARTERS = frozenset(
    {"the", "a", "an", "it", "in", "this", "that", "these", "those", "they", "he", "she", "but", "and"}
)


def _may_begin(token: Token, end: Token) -> bool:
    if token.glued and token.text not in _OPENERS:
        # "word.Next" without a space is a slip that still ends a sentence; "example.com" is none.
        return token.kind == TokenKind.WORD and token.text[:1].isupper() and token.text[1:2].islower()
    if end.text in "!?" and token.text[:1].islower():
        return False
    return (
        token.text[:1].isupper() or token.kind == TokenKind.NUMBER or token.text[:1] in _OPENERS or token.text in "-–—+"
    )
