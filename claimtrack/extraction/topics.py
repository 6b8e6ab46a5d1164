"""What a document's measures are measures of: the things and the happening that complete a bare label.

"Production rose" in an article on wheat is wheat production; "3,085 dead" in one on an earthquake are earthquake
deaths.
Things are read off the document itself: what stands before a measure ("wheat harvest", "rice exports") or behind it
("exports of rice", "tonnes of wheat"), at least twice.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.measures import Companion, mentions, unit_sorts
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_TITLE_WEIGHT = 3
_LEAST_WEIGHT = 2
_LEADING_SENTENCES = 3
_ADJECTIVE_ENDINGS = ("ed", "al", "ic", "ive", "ous", "ing", "ly", "an", "ese", "ish", "ful", "less", "est", "able")
_BULK = frozenset(("mass", "volume", "energy"))
"""Things come in bulk: "tonnes of wheat", "barrels of oil"."""
_NO_THINGS = (
    *("time words", "pointer nouns", "holding nouns", "organisation words", "quantity adjectives", "empty adjectives"),
    *("determiners", "rise nouns", "fall nouns", "change nouns", "more words", "less words", "hollow subjects"),
    *("referring heads", "report nouns", "prepositions", "adverbs", "standings"),
    *("possessives", "pronouns", "conjunctions", "subordinators", "auxiliaries"),
)


@dataclass(slots=True)
class Topics:
    """The things of a document by weight, where each is spoken of, and the happening it is about.

    ``events`` are the happenings by sentence index, like the places of things.
    ``places`` has, by sentence index, the token indices and things mentioned there, in order; ``headings`` the phrases
    of each heading and ``sections`` the thing that one of a single noun names ("2. Chips"), by sentence index.
    """

    things: Counter[str] = field(default_factory=Counter)
    event: str = ""
    events: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    places: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    headings: dict[int, list[str]] = field(default_factory=dict)
    sections: dict[int, str] = field(default_factory=dict)

    def thing_before(self, sentence: int, token: int) -> str:
        """The thing spoken of last before a token, in its sentence or the two before, but not above a heading.

        Else what the section's heading names ("Chips"), else the document's main thing.
        """
        for index in range(sentence, max(sentence - _LEADING_SENTENCES, -1), -1):
            for place, thing in reversed(self.places.get(index, ())):
                if index < sentence or place < token:
                    return thing
            if index in self.headings and index < sentence:
                break
        return self.section_of(sentence) or (self.things.most_common(1)[0][0] if self.things else "")

    def section_of(self, sentence: int) -> str:
        """The thing that the nearest heading of a single noun above a sentence names; "" where there is none."""
        return self.sections.get(max((index for index in self.sections if index <= sentence), default=-1), "")

    def event_before(self, sentence: int, token: int) -> str:
        """The happening spoken of last before a token, back to the last heading; else the document's main one."""
        for index in range(sentence, -1, -1):
            for place, event in reversed(self.events.get(index, ())):
                if index < sentence or place < token:
                    return event
            if index in self.headings and index < sentence:
                break
        return self.event

    def measure_above(self, sentence: int, sorts: frozenset[str], kind: Kind) -> str:
        """The measure that the nearest heading above, or the title, names and the unit can state; else ""."""
        above = sorted((index for index in self.headings if index <= sentence), reverse=True)
        for index in [*above[:1], *above[-1:]]:
            for phrase in self.headings[index]:
                named = mentions(phrase.split(), sorts, kind)
                if any(mention.measure.fits(sorts, kind) and mention.last == len(phrase.split()) for mention in named):
                    return phrase
        return ""


def read_topics(
    sentences: list[Sentence], parsed: list[tuple[list[Chunk], list[Figure]]], proper: frozenset[str]
) -> Topics:
    """The topics of a document from its sentences with their chunks and figures, in order."""
    found: Counter[str] = Counter()
    events: Counter[str] = Counter()
    spoken_events: dict[int, list[tuple[int, str]]] = {}
    event_nouns = words("event nouns")
    for sentence, (chunks, figures) in zip(sentences, parsed, strict=True):
        weight = (
            _TITLE_WEIGHT if sentence.block.kind is BlockKind.HEADING and sentence.index < _LEADING_SENTENCES else 1
        )
        for thing in _things_of(sentence.tokens, chunks, figures, proper):
            found[thing] += weight
        happenings = [(token.index, one) for token in sentence.tokens if (one := singular(token.lower)) in event_nouns]
        if happenings:
            spoken_events[sentence.index] = happenings
            events.update({event: weight * count for event, count in Counter(one for _, one in happenings).items()})
    things = Counter({thing: count for thing, count in found.items() if count >= _LEAST_WEIGHT})
    event, count = events.most_common(1)[0] if events else ("", 0)
    topics = Topics(things, event if count >= _LEAST_WEIGHT else "", spoken_events)
    for sentence in sentences if things else ():
        spoken = [(token.index, one) for token in sentence.tokens if (one := singular(token.lower)) in things]
        if spoken:
            topics.places[sentence.index] = spoken
    rows = {sentence.index for sentence in sentences if sentence.block.kind is BlockKind.ROW}
    for sentence, (chunks, _) in zip(sentences, parsed, strict=True):
        captions = sentence.index + 1 in rows and sentence.index not in rows and not _tells(sentence, chunks)
        if captions or sentence.block.kind is BlockKind.HEADING:
            topics.headings[sentence.index] = _phrases_of(sentence.tokens, chunks)
            nouns = [token for token in sentence.tokens if token.kind == TokenKind.WORD]
            if sentence.block.kind is BlockKind.HEADING and len(nouns) == 1 and nouns[0].text not in proper:
                word = nouns[0]
                if _can_name(word.lower) and singular(word.lower) not in words("heading words"):
                    topics.sections[sentence.index] = singular(word.lower)
    return topics


def _tells(sentence: Sentence, chunks: list[Chunk]) -> bool:
    """A whole sentence, which is no caption of the table that happens to follow it."""
    finite = any(chunk.kind is ChunkKind.VERB and chunk.form != "ing" for chunk in chunks)
    return finite and sentence.tokens[-1].text == "."


def _phrases_of(tokens: list[Token], chunks: list[Chunk]) -> list[str]:
    """The noun phrases of a heading, lower case but for abbreviations; a participle behind goes with its noun."""
    found = []
    for chunk in chunks:
        if chunk.kind is ChunkKind.NOUNS:
            span = [token for token in tokens[chunk.first : chunk.last] if token.kind == TokenKind.WORD]
            kept = [t.lower if t.text.istitle() else t.text for t in span if t.lower not in words("determiners")]
            if kept:
                found.append(" ".join(kept))
        elif chunk.kind is ChunkKind.VERB and chunk.form == "past" and found:
            found[-1] += f" {chunk.word}"
    return found


def _things_of(tokens: list[Token], chunks: list[Chunk], figures: list[Figure], proper: frozenset[str]) -> list[str]:
    weighed = {
        number for number, figure in enumerate(figures) if figure.quantity and unit_sorts(figure.quantity.unit) & _BULK
    }
    found = []
    for index, chunk in enumerate(chunks):
        if chunk.kind is ChunkKind.NOUNS:
            span = [token.lower for token in tokens[chunk.first : chunk.last]]
            named = mentions(span, frozenset(), Kind.LEVEL)
            if named and named[-1].last == len(span) and named[-1].measure.companion is Companion.THING:
                if named[-1].first:
                    found.append(tokens[chunk.first + named[-1].first - 1])
                behind = _complement(chunks, index)
                if behind is not None:
                    found.append(tokens[behind.last - 1])
        elif chunk.kind is ChunkKind.FIGURE and chunk.number in weighed:
            behind = _complement(chunks, index)
            if behind is not None:
                found.append(tokens[behind.last - 1])
    return [singular(token.lower) for token in found if is_thing(token, proper)]


def _complement(chunks: list[Chunk], index: int) -> Chunk | None:
    if (
        index + 2 < len(chunks)
        and chunks[index + 1].word in ("of", "for")
        and chunks[index + 2].kind is ChunkKind.NOUNS
    ):
        return chunks[index + 2]
    return None


def is_thing(token: Token, proper: frozenset[str]) -> bool:
    """Can this word name what is made, sold or used? A common noun that measures, counts and says nothing else."""
    if token.kind != TokenKind.WORD or token.text in proper:
        return False
    if token.is_capitalized and token.text not in words("common abbreviations"):
        return False
    return _can_name(token.lower)


def _can_name(lower: str) -> bool:
    if len(lower) < 3:
        return False
    if any(lower in words(section) for section in _NO_THINGS) or lower in words("event nouns"):
        return False
    if lower.endswith(_ADJECTIVE_ENDINGS) and lower not in words("ing nouns"):
        return False
    known = verb_forms().get(lower)
    return (known is None or known.form in ("base", "s")) and not mentions([lower], frozenset(), Kind.LEVEL)
