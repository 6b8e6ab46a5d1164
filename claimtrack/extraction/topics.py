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
from claimtrack.extraction.compound_things import compounds
from claimtrack.extraction.events_spoken import happenings
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.label_words import is_actor
from claimtrack.extraction.lexicon import is_plural, plural_of, singular, verb_forms, words
from claimtrack.extraction.measures import mentions
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.things import can_name, is_thing, things_of
from claimtrack.extraction.things_told import thing_told
from claimtrack.extraction.tokens import Token, holds
from claimtrack.extraction.topic_headings import (
    LEADING_SENTENCES,
    asks,
    bold_leads,
    is_whole,
    names_somebody,
    phrases_of,
    section_named,
)

_TITLE_WEIGHT = 3
_LEAST_WEIGHT = 4
_OFTEN = 4
_MAIN, _NEARLY = 2, 1.5
"""So many things may a text be about, the first no more than so many times as often as the second."""
_LEAST_EVENTS = 2
_LEAST_THEFTS = 4
_LEAST_TRAVEL = 6
_OTHERWISE = frozenset(("other", "another", "opposite", "different", "better", "worse"))
"""What a sentence says that sets its goods apart from those told of before."""


@dataclass(slots=True)
class Topics:
    """The things of a document by weight, where each is spoken of, and the happening it is about.

    ``events`` are the happenings by sentence index, like the places of things.
    ``places`` has, by sentence index, the token indices and things mentioned there, in order; ``headings`` the phrases
    of each heading, ``asked`` those of each question, and ``sections`` the thing that a heading of a single noun names
    ("2. Chips"), by sentence index.
    """

    things: Counter[str] = field(default_factory=Counter)
    event: str = ""
    theft: bool = False
    """Is it about something stolen, so that what was lost was stolen?"""
    travel: bool = False
    """Is it about visitors, so that receipts are what they leave behind?"""
    events: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    places: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    headings: dict[int, list[str]] = field(default_factory=dict)
    asked: dict[int, list[str]] = field(default_factory=dict)
    sections: dict[int, str] = field(default_factory=dict)
    introduced: dict[int, str] = field(default_factory=dict)
    """The thing that a sentence without figures opens with, by its index."""
    told: dict[int, str] = field(default_factory=dict)
    """The things that a sentence without figures is about ("heat pumps"), by its index."""
    compounds: dict[str, str] = field(default_factory=dict)
    """What stands before a thing that the text mostly calls by two words ("heat" pump), by thing."""

    @property
    def fuelled(self) -> bool:
        """Is the text about something else than electricity that is told in watt-hours ("gas in storage")?"""
        main = self.things.most_common(1)
        return bool(main) and main[0][0] in words("energy carriers") - {"electricity", "power", "grid"}

    def thing_before(self, sentence: int, token: int) -> str:
        """The thing spoken of last before a token, in its sentence or the two before, but not above a heading.

        Else what the section's heading names ("Chips"), else the document's main thing.
        """
        for index in range(sentence, max(sentence - LEADING_SENTENCES, -1), -1):
            for place, thing in reversed(self.places.get(index, ())):
                if index < sentence or place < token:
                    return thing
            if index in self.headings and index < sentence:
                break
        if self.is_anothers(sentence):
            return ""
        return self.section_of(sentence) or self._last_of(sentence)

    def whole(self, thing: str) -> str:
        """A thing by the name that the text gives it in full ("pump": "heat pump")."""
        return f"{self.compounds.get(thing, '')} {thing}".strip()

    def _last_of(self, sentence: int) -> str:
        """Of the document's main things the one spoken of last before a sentence; else the first of them."""
        ranked = self.things.most_common(_MAIN)
        mains = [thing for thing, weight in ranked if _NEARLY * weight >= ranked[0][1]]
        for index in range(sentence - 1, -1, -1):
            for _, thing in reversed(self.places.get(index, ())):
                if thing in mains:
                    return thing
        return mains[0] if mains else ""

    def section_of(self, sentence: int) -> str:
        """The thing that the nearest heading of a single noun above a sentence names; "" where there is none."""
        return self._section_above(sentence) or ""

    def is_anothers(self, sentence: int) -> bool:
        """Does the section tell of a body that its heading names, which may deal in other things than the rest does?

        Where the text opens with its main thing, all its sections are about that.
        """
        opened = {thing for index in range(LEADING_SENTENCES) for _, thing in self.places.get(index, ())}
        main = self.things.most_common(1)
        return self._section_above(sentence) == "" and not (main and main[0][0] in opened)

    def _section_above(self, sentence: int) -> str | None:
        """What the nearest telling heading names: a thing, or "" for somebody, whose trade may be another."""
        return self.sections.get(max((index for index in self.sections if index <= sentence), default=-1))

    def introduced_before(self, sentence: int) -> str:
        """The thing that one of the two sentences before introduces without a figure: "Tablets had a nice run."."""
        for at in (sentence, sentence - 1, sentence - 2):
            if at in self.introduced or at in self.headings:
                return self.introduced.get(at, "")
        return ""

    def event_before(self, sentence: int, token: int, among: frozenset[str] = frozenset()) -> str:
        """The happening spoken of last before a token, back to the last heading; else the document's main one.

        Only of those ``among`` which it may be, if there are any.
        """
        for index in range(sentence, -1, -1):
            for place, event in reversed(self.events.get(index, ())):
                if (index < sentence or place < token) and (not among or event in among):
                    return event
            if index in self.headings and index < sentence:
                break
        return self.event if not among or self.event in among else ""

    def measure_above(self, sentence: int, sorts: frozenset[str], kind: Kind) -> str:
        """The measure that the nearest heading above, or the title, names and the unit can state; else ""."""
        above = sorted((index for index in self.headings if index <= sentence), reverse=True)
        question = max((index for index in self.asked if index < sentence), default=None)
        lines = [self.asked[question]] if question is not None else []
        for phrases in (*lines, *(self.headings[index] for index in (*above[:1], *above[-1:]))):
            for phrase in phrases:
                named = mentions(phrase.split(), sorts, kind)
                fitting = (m for m in named if m.measure.fits(sorts, kind) and m.last == len(phrase.split()))
                if (told := next(fitting, None)) is not None:
                    return told.measure.label if told.rewritten and phrases in lines else phrase
        return ""


def read_topics(
    sentences: list[Sentence],
    parsed: list[tuple[list[Chunk], list[Figure]]],
    proper: frozenset[str],
    imprint: frozenset[int] = frozenset(),
) -> Topics:
    """The topics of a document from its sentences with their chunks and figures, in order, without its ``imprint``."""
    found: Counter[str] = Counter()
    headed: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    events: Counter[str] = Counter()
    spoken_events: dict[int, list[tuple[int, str]]] = {}
    event_nouns = words("event nouns")
    lowers = {token.lower for sentence in sentences for token in sentence.tokens}
    common = {lower for lower in lowers if can_name(lower)}
    singular_of = {lower: singular(lower) for lower in lowers}
    singulars: list[list[str]] = []
    for sentence, (chunks, figures) in zip(sentences, parsed, strict=True):
        weight = _TITLE_WEIGHT if sentence.block.kind is BlockKind.HEADING and sentence.index < LEADING_SENTENCES else 1
        for thing, use in things_of(sentence.tokens, chunks, figures, proper):
            found[thing] += weight * use * (sentence.index not in imprint)
        candidates = [token for token in sentence.tokens if token.lower in common and sentence.index not in imprint]
        named = {singular_of[token.lower] for token in candidates if is_thing(token, proper)}
        (headed if sentence.block.kind is BlockKind.HEADING else spoken).update(
            dict.fromkeys(named, weight if sentence.block.kind is BlockKind.HEADING else 1)
        )
        ones = [singular_of[token.lower] for token in sentence.tokens]
        singulars.append(ones)
        if not event_nouns.isdisjoint(ones):
            spoken_events[sentence.index] = told = happenings(ones)
            events.update({event: weight * count for event, count in Counter(one for _, one in told).items()})
    found = Counter({thing: use for thing, use in found.items() if spoken[thing] or thing not in verb_forms()})
    for thing in found.keys() | {thing for thing in headed if spoken[thing] >= _OFTEN and thing not in verb_forms()}:
        found[thing] += headed[thing] + min(spoken[thing], _OFTEN)
    thefts = sum(_spoken_of("theft words", sentence.tokens) for sentence in sentences)
    travels = sum(_spoken_of("travel words", sentence.tokens) for sentence in sentences)
    things = Counter({thing: count for thing, count in found.items() if count >= _LEAST_WEIGHT})
    event, count = events.most_common(1)[0] if events else ("", 0)
    topics = Topics(
        things,
        event if count >= _LEAST_EVENTS else "",
        theft=thefts >= _LEAST_THEFTS,
        travel=travels >= _LEAST_TRAVEL,
        events=spoken_events,
        compounds=compounds((sentence.tokens for sentence in sentences), things),
    )
    for sentence, ones in zip(sentences, singulars, strict=True):
        if not things.keys().isdisjoint(ones):
            topics.places[sentence.index] = [(index, one) for index, one in enumerate(ones) if one in things]
    for sentence, (chunks, figures) in zip(sentences, parsed, strict=True):
        if not figures and (things_told := thing_told(sentence, chunks)):
            topics.told[sentence.index] = things_told
        thing = _introduced(sentence, chunks, proper) if not figures else ""
        sets_apart = not _OTHERWISE.isdisjoint(token.lower for token in sentence.tokens)
        if thing and (spoken[thing] > 1 or sets_apart) and not is_actor([plural_of(thing)]):
            topics.introduced[sentence.index] = thing
            topics.places[sentence.index] = [(0, thing), *topics.places.get(sentence.index, [])]
    topics.sections.update(bold_leads(sentences, proper))
    rows = {sentence.index for sentence in sentences if sentence.block.kind is BlockKind.ROW}
    for sentence, (chunks, _) in zip(sentences, parsed, strict=True):
        captions = sentence.index + 1 in rows and sentence.index not in rows and not is_whole(sentence, chunks)
        if asks(sentence, sentences):
            before = topics.asked.get(sentence.index - 1, [])
            topics.asked[sentence.index] = [*phrases_of(sentence.tokens, chunks), *before]
        if captions or sentence.block.kind is BlockKind.HEADING:
            topics.headings[sentence.index] = phrases_of(sentence.tokens, chunks)
            section = section_named(sentence, proper) if sentence.block.kind is BlockKind.HEADING else ""
            if section or names_somebody(sentence, proper):
                topics.sections[sentence.index] = section
    return topics


def _introduced(sentence: Sentence, chunks: list[Chunk], proper: frozenset[str]) -> str:
    """The goods that a sentence opens with as its subject, alone and in the plural: "Batteries went the other way"."""
    opens = len(chunks) > 1 and chunks[0].kind is ChunkKind.NOUNS and chunks[0].last == 1
    plural = opens and is_plural(sentence.tokens[0].lower) and is_thing(sentence.tokens[0], proper)
    told = plural and chunks[1].kind is ChunkKind.VERB and sentence.block.kind is not BlockKind.HEADING
    return singular(sentence.tokens[0].lower) if told else ""


def _spoken_of(listed: str, tokens: list[Token]) -> int:
    """How many of the words of a list stand in a sentence."""
    asked = words(listed)
    return sum(token.lower in asked for token in tokens) if holds(tokens, asked) else 0
