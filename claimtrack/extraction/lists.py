"""Lists that run in parallel: "Samsung and Apple ... 61.4 million and 58.6 million units, respectively"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.tokens import Token, TokenKind


def respective_things(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> dict[int, str]:
    """The thing of each figure (by index) that "respectively" pairs with a common noun of an earlier list.

    "Coal and oil added 0.9% and 0.3% respectively": coal, oil.
    """
    if not _paired(tokens):
        return {}
    quantities = [chunk for chunk in chunks if chunk.kind is ChunkKind.FIGURE]
    for listed in _noun_lists(tokens, chunks, names):
        paired = [chunk for chunk in quantities if chunk.first >= listed[-1][1]]
        if len(paired) == len(listed):
            return {chunk.number: thing for chunk, (thing, _) in zip(paired, listed, strict=True)}
    return {}


def respective_figures(tokens: list[Token], chunks: list[Chunk]) -> dict[int, int]:
    """The earlier figure that each later one belongs to, by index, where "respectively" pairs figures with figures.

    "Wheat came to 61 tonnes and rice to 55, a fall of 2 percent and a rise of 14 percent, respectively".
    """
    quantities = [chunk.number for chunk in chunks if chunk.kind is ChunkKind.FIGURE]
    half = len(quantities) // 2
    if not _paired(tokens) or half < 2 or len(quantities) % 2:
        return {}
    return dict(zip(quantities[half:], quantities[:half], strict=True))


def _paired(tokens: list[Token]) -> bool:
    return any(token.lower == "respectively" for token in tokens)


def _noun_lists(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[list[tuple[str, int]]]:
    """Runs of common nouns joined by commas and "and", each with the token index where it ends."""
    lists: list[list[tuple[str, int]]] = []
    current: list[tuple[str, int]] = []
    for chunk in chunks:
        if chunk.kind is ChunkKind.NOUNS:
            span = tokens[chunk.first : chunk.last]
            named = any(token.text in names or (token.index and token.is_capitalized) for token in span)
            if named or any(t.kind != TokenKind.WORD or t.lower in words("standings") for t in span):
                current = []
            else:
                current.append((" ".join(token.text for token in span).removeprefix("the "), chunk.last))
            continue
        if chunk.word in (",", "and") and current:
            continue
        if len(current) > 1 and chunk.kind is ChunkKind.VERB:
            lists.append(current)
        current = []
    return lists


def respective_scopes(
    tokens: list[Token], chunks: list[Chunk], figures: list[Figure], names: frozenset[str]
) -> dict[int, str]:
    """The scope of each figure (by index) that a "respectively" pairs with a name of an earlier list."""
    if not _paired(tokens):
        return {}
    quantities = [chunk for chunk in chunks if chunk.kind is ChunkKind.FIGURE]
    for listed in _name_lists(tokens, chunks, names):
        paired = [chunk for chunk in quantities if chunk.first >= listed[-1][1]][: len(listed)]
        if len(paired) == len(listed) >= 2:
            return {chunk.number: name for chunk, (name, _) in zip(paired, listed, strict=True)}
    return {}


def _name_lists(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[list[tuple[str, int]]]:
    """Runs of two or more names joined by commas and "and", each with the token index where it ends."""
    lists: list[list[tuple[str, int]]] = []
    current: list[tuple[str, int]] = []
    for chunk in chunks:
        if chunk.kind is ChunkKind.NOUNS:
            text = " ".join(token.text for token in tokens[chunk.first : chunk.last])
            place = canonical_place(text)
            if place or all(token.text in names for token in tokens[chunk.first : chunk.last]):
                current.append((place or text, chunk.last))
                continue
        elif chunk.word in (",", "and") and current:
            continue
        if len(current) > 1:
            lists.append(current)
        current = []
    return lists
