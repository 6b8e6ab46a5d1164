"""Announced measures: what a heading, a question or a sentence without figures speaks of before its figures come.

"And house prices, are they rising?" lets the bare "the average was 272,664 pounds" that follows be one of house prices,
whatever was measured in the passage before.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.quantities import Kind
from claimtrack.extraction import chunk_kinds
from claimtrack.extraction.asked_counts import count_asked, size_asked
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.chunks import Chunk, is_movement_noun
from claimtrack.extraction.datelines import speaker_label
from claimtrack.extraction.label_words import core_length
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.measures import BARE, ends_in_measure, may_end_measure, mentions
from claimtrack.extraction.phrase_reader import PhraseReader
from claimtrack.extraction.phrases import phrase_at, phrase_start
from claimtrack.extraction.sentences import Sentence

_LONGEST = 5
_INFLATION = "inflation"
_OF_RATES = frozenset(("percent", "share"))


@dataclass(frozen=True, slots=True)
class Announcement:
    """The labels that a sentence announces; ``sentence`` is its index, ``asked`` says that it heads a passage."""

    sentence: int
    labels: tuple[str, ...]
    asked: bool
    counted: str = ""
    """What a question counts, with what they do."""
    sized: str = ""
    """What a question asks the size of."""

    def _label_of_count(self, sorts: frozenset[str], kind: Kind) -> str:
        """What a bare number says of those that a question counts; "" for any other figure."""
        return self.counted if kind is Kind.LEVEL and (not sorts or bool(sorts & BARE)) else ""

    def label_for(self, sorts: frozenset[str], kind: Kind) -> str:
        """The announced label that a figure in a unit of these sorts can state; "" where none is."""
        if counted := self._label_of_count(sorts, kind):
            return counted
        if self.sized and kind is Kind.LEVEL and sorts and "time" not in sorts:
            return self.sized
        moved = kind in (Kind.GROWTH, Kind.MULTIPLE)
        if not (self.asked if moved else sorts):
            return ""
        for label in self.labels:
            parts = label.split()
            fitting = [one for one in mentions(parts, sorts, kind) if one.last == core_length(parts)]
            if fitting and fitting[-1].measure.fits(sorts, kind):
                return label
            if self.asked and kind is Kind.SHARE and parts[-1] == _INFLATION:
                # "Is inflation down?" - "It was 4% in May": a growth, though it looks like a share.
                return label
        return ""


def _cost_asked(reader: PhraseReader, chunks: list[Chunk], index: int) -> str:
    """ "What does a repair cost a driver?": the cost of what stands between "does" and "cost"; else ""."""
    verb = chunks[index].verb
    if index < 2 or verb is None or verb.lemma != "cost" or chunks[index - 1].kind is not chunk_kinds.NOUNS:
        return ""
    thing = reader.label_of(phrase_at(chunks, phrase_start(chunks, index - 1)))
    return f"{thing} cost" if thing and len(thing.split()) < _LONGEST else ""


def announced(reader: PhraseReader, chunks: list[Chunk], sentence: Sentence) -> Announcement | None:
    """What a sentence without figures announces: its noun phrases that name a measure."""
    labels = []
    for index, chunk in enumerate(chunks):
        if (costs := _cost_asked(reader, chunks, index)) and sentence.tokens[-1].text == "?":
            labels.append(costs)
        if chunk.kind is not chunk_kinds.NOUNS or not may_end_measure(chunk.word):
            continue
        if is_movement_noun(chunk.word) or chunk.word in words("pointer nouns"):
            continue
        if not ends_in_measure([token.lower for token in sentence.tokens[chunk.first : chunk.last]]):
            continue
        if index and chunks[index - 1].word == "of" and chunks[index - 1].kind is chunk_kinds.PREPOSITION:
            continue
        label = reader.label_of(phrase_at(chunks, index))
        parts = label.split()
        if not parts or len(parts) > _LONGEST:
            continue
        named = mentions(parts, frozenset(), Kind.LEVEL)
        fitting = [one for one in named if one.last == core_length(parts)]
        if any(not one.rewritten for one in fitting):
            labels.append(label)
        elif fitting and len(parts) == 1 and fitting[-1].measure.units <= _OF_RATES:
            # "Inflation", "unemployment": told in percent alone
            labels.append(fitting[-1].measure.label)
    asks = speaker_label(sentence.tokens) == "q" or sentence.tokens[-1].text == "?"
    asked = asks or sentence.block.kind is BlockKind.HEADING
    counted = count_asked(sentence.tokens) if asks else ""
    sized = size_asked(sentence.tokens) if asks else ""
    told = labels or counted or sized
    return Announcement(sentence.index, tuple(labels), asked, counted, sized) if told else None
