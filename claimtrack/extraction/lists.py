"""Lists that run in parallel: "Samsung and Apple ... 61.4 million and 58.6 million units, respectively"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.tokens import Token


def respective_scopes(
    tokens: list[Token], chunks: list[Chunk], figures: list[Figure], names: frozenset[str]
) -> dict[int, str]:
    """The scope of each figure (by index) that a "respectively" pairs with a name of an earlier list."""
    if not any(token.lower == "respectively" for token in tokens):
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
