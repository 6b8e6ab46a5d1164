"""A passage: sentences that go on with one speaker, what they are about, and whether a further one belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import parse_period
from claimtrack.extraction.passage_matter import Fact, all_actual, places_of
from claimtrack.extraction.passage_words import is_item
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import is_organisation
from claimtrack.extraction.tokens import holds
from claimtrack.extraction.voices import Voice

_TENTATIVE = frozenset(("speaking-measure", "speaking-have", "speaking-expect", "own-voice"))
"""Rules that find whose one figure is; others tell of their matter."""
_POINTING = frozenset(("it", "its", "they", "their", "of"))
_RECKONED = frozenset(("estimated", "reckoned", "thought", "believed"))


@dataclass(slots=True)
class Passage:
    """Sentences of one speaker; ``block`` is the last that belonged to it, ``places`` are those that they name."""

    voice: Voice
    block: int
    item: bool = False
    topic: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    forecast: bool = False
    firm: bool = False
    """Somebody told of it, and did not just have one figure among others ("Conab puts the harvest at 56m bags")."""
    listed: bool = False
    """The list that it stands in, or in front of, belongs to the speaker as a whole."""
    leads: bool = False
    """The speaker opened a paragraph: what follows is told of the report, and is no aside in another story."""
    scopes: frozenset[str | None] = frozenset()
    periods: frozenset[str | None] = frozenset()
    """Whom and when the figures that the speaker itself gave last are about."""

    def speak(self, voice: Voice, sentence: Sentence, facts: list[Fact], topic: set[str], *, opens: bool) -> None:
        """The speaker is named again; ``opens`` where the sentence opens its paragraph."""
        # "Oxo said 40 had closed. It aims to reopen 30 of them. It has ...": who aims goes on speaking.
        goes_on = self.voice.lasting and voice.rule == "aiming" and self.block == sentence.block_index
        self.voice = self.voice if goes_on else voice
        self.firm = self.firm or voice.rule not in _TENTATIVE
        self.leads = opens or (self.leads and self.block == sentence.block_index)
        self.block, self.item = sentence.block_index, is_item(sentence)
        self.topic |= topic
        self.places |= places_of(sentence, voice.name, facts)
        self.forecast = self.forecast and all(draft.modality is not Modality.ACTUAL for _, draft in facts)
        self.scopes = frozenset(draft.scope for _, draft in facts)
        self.periods = frozenset(draft.period for _, draft in facts)

    def takes_in(self, sentence: Sentence, facts: list[Fact], opener: str, *, same_topic: bool) -> bool:
        """Do further figures of the paragraph, which name nobody, still stand in what the speaker tells?

        What opened the paragraph, and what somebody's data show, goes on to other matters of the same scope; what was
        only said in passing to those of the same time as well ("Rail is busier, the union says. Bridges are older: 40%
        were built before 1950"). So does it to further places, and with words that point back; ``opener`` is the name
        that the sentence begins with.
        """
        if not self.scopes or _points_back(sentence) or canonical_place(opener) is not None:
            return True
        here = any(draft.scope in self.scopes for _, draft in facts)
        reckoned = holds(sentence.tokens, _RECKONED)
        then = any(draft.period in self.periods or (reckoned and self._ends(draft.period)) for _, draft in facts)
        if same_topic:
            return self.leads or here or then
        told = self.leads or self.voice.rule == "owner-of-report"
        return here and (then or (told and self.firm))

    def _ends(self, period: str | None) -> bool:
        """Is it the last day of a time told of ("is estimated at 65,000 for the end of 2025")?"""
        when = parse_period(period)
        told = [known for one in self.periods if (known := parse_period(one)) is not None]
        return when is not None and when.days == 1 and any(known.end == when.end for known in told)

    def foretold(self, facts: list[Fact]) -> bool:
        """Were only forecasts made in it, so that what has happened is no part of them?"""
        return self.forecast and all_actual(facts)


def _points_back(sentence: Sentence) -> bool:
    """ "Its members", "Of these, 46", "The federation has seen"."""
    first = sentence.tokens[0].lower
    behind = sentence.tokens[1].lower if len(sentence.tokens) > 1 else ""
    return first in _POINTING or (first == "the" and is_organisation(behind))
