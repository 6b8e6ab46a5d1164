"""The kinds of chunks as plain names, for what asks every chunk: a look into the class costs ten times as much."""

from __future__ import annotations

from typing import Final

from claimtrack.extraction.chunks import ChunkKind

NOUNS: Final = ChunkKind.NOUNS
VERB: Final = ChunkKind.VERB
FIGURE: Final = ChunkKind.FIGURE
DATE: Final = ChunkKind.DATE
PREPOSITION: Final = ChunkKind.PREPOSITION
CONJUNCTION: Final = ChunkKind.CONJUNCTION
SUBORDINATOR: Final = ChunkKind.SUBORDINATOR
PRONOUN: Final = ChunkKind.PRONOUN
ADVERB: Final = ChunkKind.ADVERB
MARK: Final = ChunkKind.MARK
