"""Where the clause around a figure begins and ends."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.subjects import CLAUSE_OPENERS

SKIPPED = frozenset({ChunkKind.ADVERB, ChunkKind.DATE})


def clause_bounds(chunks: list[Chunk], at: int) -> tuple[int, int]:
    """Token span of the clause around a chunk: to the next semicolon, "while", or comma before a new subject."""
    first, last = chunks[0].first, chunks[-1].last
    for index in range(at - 1, -1, -1):
        if _is_boundary(chunks, index):
            first = chunks[index].last
            break
    for index in range(at + 1, len(chunks)):
        if _is_boundary(chunks, index):
            last = chunks[index].first
            break
    return first, last


def _is_boundary(chunks: list[Chunk], index: int) -> bool:
    chunk = chunks[index]
    if chunk.word == ";" and chunk.kind is ChunkKind.MARK:
        return True
    if chunk.word in ("while", "whereas", "although", "though", "but", "when") and chunk.kind is ChunkKind.SUBORDINATOR:
        return True
    if chunk.word in CLAUSE_OPENERS and index + 2 < len(chunks):
        behind = [item.kind for item in chunks[index + 1 : index + 4] if item.kind not in SKIPPED]
        return behind[:2] == [ChunkKind.NOUNS, ChunkKind.VERB] and chunks[index + 2].form != "ing"
    if index + 2 >= len(chunks) or chunk.kind is not ChunkKind.CONJUNCTION:
        return False
    # "and prices fell", "and last year, the board says, prices fell": a conjunction, a subject, a verb.
    begins = next((at for at in range(index + 1, len(chunks)) if chunks[at].kind not in SKIPPED), index + 1)
    aside = begins > index + 1 and begins < len(chunks) and chunks[begins].word == ","
    begins += aside
    ahead = [item.kind for item in chunks[begins : index + 5] if item.kind not in SKIPPED]
    if ahead[:1] == [ChunkKind.VERB]:
        # "It will cost 9 million and employ 40 people": the second verb has the time of the first.
        verb = chunks[begins]
        return not aside and not (verb.form == "base" and verb.last - verb.first == 1)
    return bool(ahead) and ahead[0] in (ChunkKind.NOUNS, ChunkKind.PRONOUN) and ChunkKind.VERB in ahead[1:3]
