"""Asides with a verb between a figure and what governs it: ", the port said,", ", failures included,"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import phrase_start


def verb_aside(chunks: list[Chunk], at: int) -> int:
    """The comma that opens the aside which the verb at ``at`` closes; -1 where the verb is no such aside."""
    verb = chunks[at]
    says = verb.verb is not None and verb.verb.verb_class == "say" and verb.form in ("past", "s")
    told = verb.word in words("words of asides") and verb.last - verb.first == 1
    if not (says or told) or chunks[at + 1].word != "," or at < 2 or chunks[at - 1].kind is not ChunkKind.NOUNS:
        return -1
    if says and at + 2 < len(chunks) and chunks[at + 2].kind is ChunkKind.CONJUNCTION:
        return -1
    comma = phrase_start(chunks, at - 1) - 1
    return comma if comma > 0 and chunks[comma].word == "," else -1
