"""Speakers behind "by": who estimates or counts what a passive or a participle tells."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Speaker, is_calling
from claimtrack.extraction.tokens import Token, holds

_AGENT = frozenset(("by",))
_AGENT_CHUNKS = 8
_TOLD_BY = frozenset(("report", "state", "quote", "announce", "say", "confirm", "claim"))


def agents(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """ "Losses are put at $3 million by the insurers' association": who does what a passive of measuring tells."""
    found = []
    for index, chunk in enumerate(chunks) if holds(tokens, _AGENT) else ():
        if chunk.kind is not ChunkKind.VERB or chunk.verb is None:
            continue
        counted = _is_counted_by(chunks, index)
        if not (counted or chunk.passive or _is_done_by(chunks, index)):
            continue
        if chunk.verb.verb_class not in ("measure", "expect") and chunk.verb.lemma not in _TOLD_BY:
            # A fossil is found by a surfer, a book published by its publisher.
            continue
        for at in range(index + 1, min(index + _AGENT_CHUNKS, len(chunks) - 1)):
            if chunks[at].kind is ChunkKind.VERB or chunks[at].word in (",", ";"):
                break
            if chunks[at].word == "by" and chunks[at + 1].kind is ChunkKind.NOUNS:
                first, last = chunks[at + 1].first, chunks[at + 1].last
                name = speaker_name(tokens, first, last, names, anybody=is_calling(tokens[last - 1].lower))
                if name is not None and not name.pronoun:
                    cover = (chunks[index - 1].first, first) if counted else (0, len(tokens))
                    found.append(name.speaks(*cover, "speaking-" + chunk.verb.verb_class))
                break
    return found


def _is_counted_by(chunks: list[Chunk], index: int) -> bool:
    """ "less than the 9 million claimed by the millers": a participle right behind a figure, and its agent."""
    behind = chunks[index + 1].word if index + 1 < len(chunks) else ""
    done = chunks[index].form == "past" and not chunks[index].passive and behind == "by"
    return done and index > 0 and chunks[index - 1].kind is ChunkKind.FIGURE


def _is_done_by(chunks: list[Chunk], index: int) -> bool:
    """ "The round, said by the Gazette to have grown to 3 million": a participle with its agent and an infinitive."""
    behind = chunks[index + 1 : index + 4]
    done = chunks[index].form == "past" and chunks[index].last - chunks[index].first == 1
    return done and len(behind) > 2 and behind[0].word == "by" and behind[2].kind is ChunkKind.VERB
