"""Passages: how long a speaker goes on where sentences name none, and what ends it."""

from __future__ import annotations

from claimtrack.domain.claims import Modality
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.interviews import Interview
from claimtrack.extraction.label_heads import content_words
from claimtrack.extraction.lead_source import LeadSource
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.list_sources import ListSource
from claimtrack.extraction.passage import Passage
from claimtrack.extraction.passage_matter import (
    TOO_GENERAL,
    Fact,
    are_peoples,
    elsewhere,
    heads,
    place_of,
    places_of,
    years_of,
)
from claimtrack.extraction.passage_words import (
    author_speaks,
    is_item,
    is_some_report,
    of_us,
    others_plan,
    parts_of_that,
)
from claimtrack.extraction.places import canonical_place, is_country
from claimtrack.extraction.quotations import QUOTES
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import holds
from claimtrack.extraction.voices import Voice, Voices

_INHERITED = frozenset(("metric-carried",))
_FORETELLING = frozenset(("forecasts", "outlook", "projections", "predictions"))
_POSSESSIVES = frozenset(("'s", "’s"))
_SHORT = 8
"""A longer heading tells a story and is no label."""


class Passages:
    """Gives the figures of a document their speakers; told of every sentence, in the order of the text."""

    def __init__(self, voices: Voices, names: frozenset[str], main_scope: str | None, common: frozenset[str]) -> None:
        """``common`` are the things that the whole document is about, which tell no passage from another."""
        self._common = common
        self._voices = voices
        self._main_scope = main_scope
        self._report = voices.of_report()
        if main_scope and (self._report or "").startswith(main_scope):
            self._report = voices.issuer = main_scope  # of "Oxo Motors Ltd"
        self._passage: Passage | None = None
        self._under_summary = False
        self._lead = LeadSource(voices.sentences, voices.publisher)
        self._list = ListSource(voices)
        self._interview = Interview(voices.sentences, names)
        self._answered = self._foretelling = False
        self._section: Voice | None = None

    def source(self, index: int) -> str | None:
        """Who speaks for a table in front of which sentence ``index`` stands: its paragraph, or the whole story."""
        lead = self._lead.voice
        return self._voices.last_name(index) or (lead.name if lead is not None else self._report)

    def attribute(self, index: int, facts: list[Fact]) -> None:
        """Write the speaker of each figure of a sentence into its draft."""
        sentence = self._voices.sentences[index]
        heading = sentence.block.kind is BlockKind.HEADING
        self._answered = self._interview.answers(sentence)
        self._lead.enter(sentence)
        if heading:
            self._turn_page(sentence)
        if sentence.block.level or self._section is None:
            self._section = self._list.heading(sentence)
        if sentence.tokens[-1].text == "?":
            self._passage = None
            self._lead.voice = None
        own = [self._own(index, fact) for fact in facts]
        ours = [self._voices.is_ours(index, figure.first, figure.last) for figure, _ in facts]
        if self._answered and any(ours):
            # "We expect 40,000 visitors", says who answers.
            own = [self._answer() if reckoned else voice for voice, reckoned in zip(own, ours, strict=True)]
        rest = [fact for fact, voice, reckoned in zip(facts, own, ours, strict=True) if voice is None and not reckoned]
        carried = self._carried(index, rest, heading) if rest else None
        for (_, draft), voice, reckoned in zip(facts, own, ours, strict=True):
            chosen = voice or (None if reckoned else carried)
            if chosen is not None:
                draft.attribution = chosen.name
                draft.rules.append(chosen.rule)
        spoken = [voice for voice in own if voice is not None]
        self._lead.hear(sentence, spoken if facts else self._voices.all_of(index), years_of(facts))
        self._move_on(index, sentence, facts, own, carried)

    def _own(self, index: int, fact: Fact) -> Voice | None:
        figure, draft = fact
        voices = self._voices
        actual = draft.modality is Modality.ACTUAL
        return voices.own(index, figure.first, figure.last) or voices.beside(index, figure.first, actual=actual)

    def _turn_page(self, sentence: Sentence) -> None:
        """A heading ends what was said above it, but for the list of what somebody found."""
        told = self._passage.voice if self._passage is not None else self._lead.voice
        self._list.before = told.name if told is not None else self._list.before
        self._lead.turn_page(sentence)
        heads = {token.lower for token in sentence.tokens}
        self._under_summary = bool(heads & words("summary headings"))
        self._foretelling = bool(heads & _FORETELLING) and len(sentence.tokens) <= _SHORT
        if not self._under_summary:
            self._passage = None
        elif self._passage is not None:
            self._passage.listed = True
        if sentence.tokens[0].lower == "about" or "editors" in heads:
            self._report = None

    def _move_on(
        self, index: int, sentence: Sentence, facts: list[Fact], own: list[Voice | None], carried: Voice | None
    ) -> None:
        spoken = [(fact, voice) for fact, voice in zip(facts, own, strict=True) if voice is not None]
        if spoken:
            voice = spoken[-1][1]
            self._speak(voice, sentence, [fact for fact, other in spoken if other == voice])
        elif facts and carried is None:
            self._passage = None
        elif facts and self._passage is not None and carried is not None and carried.name == self._passage.voice.name:
            # A list's first item that goes on from the paragraph above takes the whole list with it.
            self._passage.listed |= is_item(sentence) and not self._passage.item
            self._passage.block, self._passage.item = sentence.block_index, is_item(sentence)
            self._passage.topic |= self._topic(facts)
            self._passage.places |= places_of(sentence, carried.name, facts)
        elif not facts:
            self._overhear(index, sentence)

    def _overhear(self, index: int, sentence: Sentence) -> None:
        """A sentence without a figure names who speaks on in its paragraph."""
        voice = self._voices.last_of(index)
        passage = self._passage
        if voice is not None and not voice.lasting and passage is not None and passage.block != sentence.block_index:
            # Somebody else has the word: what was said in paragraphs above has ended.
            self._passage = None
        if voice is None or not voice.lasting:
            return
        if passage is None or passage.voice.name != voice.name:
            self._passage = Passage(voice, sentence.block_index, leads=self._opens(sentence))
        else:
            passage.block = sentence.block_index

    def _speak(self, voice: Voice, sentence: Sentence, facts: list[Fact]) -> None:
        passage = self._passage
        if passage is None or passage.voice.name != voice.name:
            passage = self._passage = Passage(voice, sentence.block_index, forecast=True)
            passage.listed = self._under_summary and is_item(sentence) and self._voices.is_heard_most(voice.name)
        passage.speak(voice, sentence, facts, self._topic(facts), opens=self._opens(sentence))

    def _opens(self, sentence: Sentence) -> bool:
        """Does a sentence open its paragraph?"""
        before = sentence.index - 1
        return before < 0 or self._voices.sentences[before].block_index != sentence.block_index

    def _carried(self, index: int, facts: list[Fact], heading: bool) -> Voice | None:
        sentence = self._voices.sentences[index]
        behind = self._voices.behind(index, across=heading)
        if heading:
            return behind
        listed = self._list.of(index)
        if listed is not None:
            return listed
        if self._section is not None:
            return self._section
        passage = self._passage
        if self._foretelling and is_item(sentence) and self._voices.speaks_itself():
            return self._foretold(facts)
        answer = self._answer() if self._answered else None
        if answer is not None and (passage is None or passage.voice.name.islower() or of_us(sentence.tokens)):
            # Who answers is heard again behind somebody mentioned in passing ("a colleague says").
            return behind or answer
        if not author_speaks(sentence.tokens):
            if passage is not None and self._goes_on(passage, sentence, facts):
                return Voice(passage.voice.name, "speaker-carried", passage.voice.lasting)
            if self._lead.voice is not None and self._told_on(sentence, facts):
                return self._lead.voice
            quoted = self._voices.quoted(index)
            if quoted or behind:
                return quoted or behind
            if self._report and not elsewhere({self._main_scope or ""}, sentence, facts):
                return Voice(self._report, "speaker-of-report")
        return answer

    def _answer(self) -> Voice:
        return Voice(self._interview.speaking, "speaker-of-answer", False)

    def _foretold(self, facts: list[Fact]) -> Voice | None:
        """A list under "Forecasts for 2026", where the publisher has views of its own, is its word, and no fact."""
        for _, draft in facts:
            draft.modality = Modality.PROJECTED
        publisher = self._voices.publisher
        return Voice(publisher, "speaker-of-forecasts", False) if publisher else None

    def _told_on(self, sentence: Sentence, facts: list[Fact]) -> bool:
        """Does the story go on from its source here: in a paragraph that neither quotes nor opens with another body?"""
        if sentence.block.kind is not BlockKind.PARAGRAPH or holds(sentence.tokens, QUOTES):
            return False
        head = self._voices.heads[sentence.index]
        owns = head and any(token.text in _POSSESSIVES for token in sentence.tokens[: len(head.split()) + 1])
        other = bool(head) and not owns and canonical_place(head) is None
        if other and (not self._lead.of_others or self._voices.opener(sentence.index)):
            return False
        mine = self._lead.voice is not None and not are_peoples(self._lead.voice.name, facts)
        return mine and self._lead.reaches(years_of(facts))

    def _goes_on(self, passage: Passage, sentence: Sentence, facts: list[Fact]) -> bool:
        opener = self._voices.opener(sentence.index)
        others = (opener and opener != passage.voice.name) or others_plan(sentence.tokens)
        if others or elsewhere(passage.places, sentence, facts) or are_peoples(passage.voice.name, facts):
            return False
        lower = {token.lower for token in sentence.tokens}
        same_topic = bool(passage.topic & self._topic(facts))
        same_block = passage.block == sentence.block_index
        same_measure = same_topic and heads(facts) <= passage.topic
        foretold = passage.foretold(facts)
        listed = passage.item and is_item(sentence)
        if not (passage.firm or listed) and (not same_block or passage.voice.rule == "speaking-expect"):
            return same_measure and not foretold
        if same_block:
            if not passage.voice.lasting:
                return "would" in lower
            head = self._voices.heads[sentence.index]
            kept = passage.takes_in(sentence, facts, head, same_topic=same_topic)
            return kept and (same_measure or not foretold)
        if not passage.voice.lasting or is_some_report(passage.voice.name):
            return False
        if passage.listed and is_item(sentence):
            return True
        if passage.block == sentence.block_index - 1 and parts_of_that(sentence.tokens):
            return True
        named = place_of(sentence, facts)
        if not passage.leads:
            return False
        if not passage.places and named is not None and is_country(named):
            return False
        if all(_INHERITED & set(draft.rules) for _, draft in facts):
            # A label that was only carried on tells nothing of the matter.
            return False
        return same_measure if foretold else same_topic

    def _topic(self, facts: list[Fact]) -> set[str]:
        told = {word for _, draft in facts for word in content_words(draft.metric)}
        return told - TOO_GENERAL - self._common
