"""What is foreseen in a headline's short words: "sales now expected at 4 billion", "margin seen between 14 and 15%"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.measures import mentions as measures_named
from claimtrack.extraction.tokens import Token

_BEHIND = frozenset(("at", "between", "to", "around", "near", ":"))
_SEEN = frozenset(("seen",))


def set_foreseen(tokens: list[Token], chunks: list[Chunk]) -> list[Chunk]:
    """Mark as passive what is foreseen without "is" or "are"; the chunks given, changed."""
    for index, chunk in enumerate(chunks):
        if chunk.verb is not None and not chunk.passive and is_foreseen(tokens, chunks, index):
            chunk.passive = _foresees(tokens[chunk.last - 1])
    return chunks


def is_foreseen(tokens: list[Token], chunks: list[Chunk], index: int) -> bool:
    """Is the subject of a past "expected" or "forecast" something measured, which expects nothing itself?"""
    chunk = chunks[index]
    verb = next((token for token in tokens[chunk.first : chunk.last] if token.lower not in words("adverbs")), None)
    if chunk.kind is not ChunkKind.VERB or verb is None or not index:
        return False
    labels = chunk.last < len(tokens) and tokens[chunk.last].text == ":"  # "Homes planned: 4,000"
    if not (_foresees(verb) or (labels and _aims(verb))):
        return False
    if not any(token.lower in _BEHIND for token in tokens[verb.index : chunk.last + 1]):
        return False
    before = next((one for one in reversed(chunks[:index]) if one.kind is not ChunkKind.ADVERB), None)
    if before is None or before.kind is not ChunkKind.NOUNS:
        return False
    head = tokens[before.last - 1].lower
    return labels or head in words("own results") or bool(measures_named([head], frozenset(), Kind.LEVEL))


def _foresees(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    if known is None or not (known.form == "past" or known.invariant):
        return False
    return known.verb.verb_class == "expect" or token.lower in _SEEN


def _aims(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    return known is not None and known.form == "past" and known.verb.verb_class == "aim"
