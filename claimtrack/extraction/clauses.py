"""Clauses: what governs a figure. One narrow interface: :func:`govern`.

The built-in analysis walks over chunks: left from the figure to the noun or verb it depends on, from the verb to its
subject, and right to the complement. Another parser can stand behind the same :class:`Government`.
"""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.clause_bounds import SKIPPED, clause_bounds
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_plural
from claimtrack.extraction.phrases import Phrase, opening_bracket, phrase_at, phrase_of_chance, phrase_start
from claimtrack.extraction.right_of_figures import look_right, told_behind
from claimtrack.extraction.subjects import find_subject
from claimtrack.extraction.verb_asides import verb_aside

_GOVERNING_PREPOSITIONS = frozenset(
    ("", "of", "at", "to", "on", "from", "by", "above", "below", "under", "over", "as", "for", "than", "near", "worth")
)
_OBJECT_PRONOUNS = frozenset(("theirs", "it", "them", "his", "hers", "ours", "mine"))
_RELATIVES = frozenset(("where", "which", "who", "whose"))
_OF_FIGURE = [ChunkKind.PREPOSITION, ChunkKind.FIGURE]
_DASHES = frozenset("-–—")


def govern(chunks: list[Chunk]) -> list[Government]:
    """The government of every figure chunk of a sentence, in order."""
    main = next((chunk for chunk in chunks if chunk.kind is ChunkKind.VERB and _is_finite(chunk)), None)
    figures = [index for index, chunk in enumerate(chunks) if chunk.kind is ChunkKind.FIGURE]
    found = [_govern(chunks, index) for index in figures]
    first = Government(-1)
    if main is not None:
        find_subject(chunks, chunks.index(main), first)
    for index, government in zip(figures, found, strict=True):
        government.main = main
        later = main is not None and main.last < (government.verb or chunks[index]).first
        if first.subject is not None and later and government.pronoun in ("it", "they"):
            government.antecedent = first.subject
    return found


def _is_finite(verb: Chunk) -> bool:
    """No bare participle: "is thriving" is finite, "thriving" is not."""
    return verb.form != "ing" or verb.last - verb.first > 1


def _govern(chunks: list[Chunk], at: int) -> Government:
    found = Government(chunks[at].number)
    _LeftWalk(chunks, at, found).run()
    look_right(chunks, at, found)
    if found.noun is None:
        _label_behind(chunks, at, found)
        told_behind(chunks, at, found)
    if found.headed and found.predicate is not None and found.predicate.passive:
        # "Nuts were the bright spot: 1.2 million tons of them were shipped": a clause of its own.
        found.noun = None
    if found.sibling is None and found.predicate is not None and found.predicate.form != "ing":
        # "The ferry sank and 41 people died": a subject of its own behind "and".
        found.coordinate = False
    found.clause = clause_bounds(chunks, at)
    return found


class _LeftWalk:
    """From the figure to the left: the prepositions, the noun, the figure before it, the verb and its subject."""

    def __init__(self, chunks: list[Chunk], at: int, found: Government) -> None:
        self.chunks = chunks
        self.found = found
        self.index = at - 1
        self.touching = True

    def run(self) -> None:
        while self.index >= 0:
            chunk = self.chunks[self.index]
            if self._step(chunk):
                return
            if chunk.kind not in SKIPPED and chunk.kind is not ChunkKind.PREPOSITION:
                self.touching = False
            self.index -= 1

    def _step(self, chunk: Chunk) -> bool:
        """Read one chunk; true where the walk ends."""
        found = self.found
        match chunk.kind:
            case ChunkKind.PREPOSITION:
                if self.touching and not found.preposition and not found.crossed:
                    found.preposition = chunk.word
            case ChunkKind.ADVERB:
                if self.touching and not found.before:
                    found.before = chunk.word
            case ChunkKind.MARK:
                return self._mark(chunk)
            case ChunkKind.CONJUNCTION:
                if chunk.word == "but" and found.noun is not None:
                    return True
                found.coordinate = found.coordinate or (self.touching and not found.crossed)
                found.crossed = True
            case ChunkKind.SUBORDINATOR:
                return chunk.word not in ("that", "which", "who") or found.verb is None
            case ChunkKind.PRONOUN if self._is_object(chunk):
                # "advanced economies cut theirs by 2%"
                return False
            case ChunkKind.PRONOUN:
                if found.verb is None and found.noun is None and not found.crossed:
                    found.pronoun = chunk.word
                    return True
            case ChunkKind.FIGURE:
                if found.sibling is None:
                    found.sibling = chunk.number
                return found.crossed
            case ChunkKind.NOUNS if found.preposition and self._is_agent():
                # "were put by brokers at 105,000 tons"
                self.index -= 1
            case ChunkKind.NOUNS:
                if found.noun is None and not found.crossed and found.preposition in _GOVERNING_PREPOSITIONS:
                    near = chunk
                    found.near_noun = Phrase(near.first, near.last, near.word, self.index)
                    self.index = phrase_start(self.chunks, self.index)
                    found.noun = phrase_at(self.chunks, self.index)
            case ChunkKind.VERB if (opening := verb_aside(self.chunks, self.index)) >= 0:
                # "73% were ready, the port said, up from 51%"
                self.index = opening
            case ChunkKind.VERB if chance := phrase_of_chance(self.chunks, self.index, found.noun, found.preposition):
                found.noun = found.near_noun = chance
                self.index = chance.chunk
            case ChunkKind.VERB:
                found.verb = chunk
                find_subject(self.chunks, self.index, found)
                return True
        return False

    def _is_object(self, chunk: Chunk) -> bool:
        return chunk.word in _OBJECT_PRONOUNS and self.index > 0 and self.chunks[self.index - 1].kind is ChunkKind.VERB

    def _is_agent(self) -> bool:
        """Does the phrase that ends here stand behind a passive's "by", in front of the figure's own preposition?"""
        by = phrase_start(self.chunks, self.index) - 1
        joint, verb = self.chunks[by], self.chunks[by - 1]
        passive = by > 0 and joint.word == "by" and joint.kind is ChunkKind.PREPOSITION and verb.passive
        return passive and self.found.preposition in ("at", "as") and not self.found.crossed

    def _is_aside(self) -> bool:
        """Does ", at", ", now at" or ", of" add the figure to the noun in front of the comma?"""
        before = self.chunks[self.index - 1].kind if self.index else None
        found = self.found
        bare = [chunk.kind for chunk in self.chunks[self.index + 1 : self.index + 3]] == _OF_FIGURE
        joins = found.preposition == "at" or (found.preposition == "of" and bare)
        return joins and found.noun is None and not found.crossed and before is ChunkKind.NOUNS

    def _mark(self, chunk: Chunk) -> bool:
        found = self.found
        if chunk.word == "(" and self.touching and not found.preposition:
            found.bracket = True
            _bracket(self.chunks, self.index, found)
            return True
        if chunk.word == ")":
            self.index = opening_bracket(self.chunks, self.index)
        elif chunk.word == ";":
            return True
        elif chunk.word == ":":
            _label(self.chunks, self.index, found)
            return True
        elif chunk.word == "," and (opening := _relative_before(self.chunks, self.index)) >= 0:
            # "and in Niger, where a subsidy kicked in, by 12%"
            self.index = opening
        elif chunk.word == "," and self._is_aside():
            # "Its margin, at 26.2%, hardly moved", "a record crop, of 9 tonnes": the noun before the comma has it.
            self.touching = True
        elif chunk.word == "," and found.before == "namely" and self.touching and not found.preposition:
            # "its net profit for the year, namely 30 million"
            found.preposition = "of"
        elif chunk.word == "," or chunk.word in _DASHES:
            found.crossed = True
        return False


def _relative_before(chunks: list[Chunk], closing: int) -> int:
    """The comma that opens the relative clause which closes here, where no figure stands inside; else -1."""
    index = closing - 1
    while index > 0 and chunks[index].kind is not ChunkKind.FIGURE and chunks[index].word not in (";", ":", ","):
        if chunks[index].kind is ChunkKind.SUBORDINATOR and chunks[index].word in _RELATIVES:
            return index - 1 if chunks[index - 1].word == "," else -1
        index -= 1
    return -1


def _bracket(chunks: list[Chunk], opening: int, found: Government) -> None:
    index = opening - 1
    while index >= 0 and chunks[index].kind in SKIPPED:
        index -= 1
    if index < 0:
        return
    if chunks[index].kind is ChunkKind.FIGURE:
        found.sibling = chunks[index].number
    elif chunks[index].kind is ChunkKind.NOUNS:
        found.noun = phrase_at(chunks, index)
        for earlier in range(index, -1, -1):
            if chunks[earlier].kind is ChunkKind.FIGURE and found.sibling is None:
                found.sibling = chunks[earlier].number
            if chunks[earlier].kind is ChunkKind.VERB:
                found.verb = chunks[earlier]
                find_subject(chunks, earlier, found)
                break


def _label_behind(chunks: list[Chunk], at: int, found: Government) -> None:
    """ "223 GW: India's coal-fired capacity on 31 December": what a colon behind the first figure of a line says."""
    if any(chunk.kind is not ChunkKind.MARK or chunk.word not in "*_-•" for chunk in chunks[:at]):
        return
    index = at + 1
    while index < len(chunks) and chunks[index].word in ("*", "_"):
        index += 1
    if index + 1 < len(chunks) and chunks[index].word == ":" and chunks[index + 1].kind is ChunkKind.NOUNS:
        found.noun, found.headed = phrase_at(chunks, index + 1), True


def _label(chunks: list[Chunk], colon: int, found: Government) -> None:
    """The label in front of a colon, past what only tells its time ("Cost so far:", "Inmates at the end of June:")."""
    index = colon - 1
    while index >= 0 and (chunks[index].kind in SKIPPED or chunks[index].kind is ChunkKind.MARK):
        index -= 1
    timed = 0 <= index < colon - 1 and chunks[index + 1].kind is not ChunkKind.MARK
    if timed and (chunks[index].kind is ChunkKind.PREPOSITION or chunks[index].word == "so"):
        index -= 1
    if index < 0 or found.noun is not None:
        return
    being = index == 2 and chunks[1].verb is not None and chunks[1].verb.lemma == "be"
    if being and chunks[2].kind is chunks[0].kind is ChunkKind.NOUNS:
        # "Permits are the worry: down 4%"
        index = 0
    if chunks[index].kind is ChunkKind.NOUNS:
        opening = all(chunk.kind in (ChunkKind.NOUNS, ChunkKind.PREPOSITION) for chunk in chunks[: index + 1])
        # "The haul to the coast": the haul
        start = 0 if opening and chunks[0].kind is ChunkKind.NOUNS else phrase_start(chunks, index)
        found.noun, found.headed = phrase_at(chunks, start), True
    elif index == 1 and chunks[1].form == "past" and chunks[0].kind is ChunkKind.NOUNS and is_plural(chunks[0].word):
        # "Homes supplied: 4,100", and not "Workers agreed: 410 would go"
        ends = next((at for at in range(colon, len(chunks)) if chunks[at].word == ","), len(chunks))
        if any(chunk.kind is ChunkKind.VERB for chunk in chunks[colon:ends]):
            return
        found.noun, found.headed = Phrase(chunks[0].first, chunks[0].last, chunks[0].word, 0), True
