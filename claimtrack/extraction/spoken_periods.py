"""Periods that a sentence without figures speaks of, which those behind it go on with."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.periods import Granularity, PeriodMention, PeriodRole
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

DAYS_IN_WEEK = 7
_AT_END = 2


def behind_dateline(spoken: list[PeriodMention], sentence: Sentence) -> list[PeriodMention]:
    """ "Lima, 2 June 2026 - Acme today published its results for 2025": what is told, then the day of telling."""
    told = [mention for mention in spoken if mention.first >= dateline_end(sentence.tokens)]
    return sorted(told, key=lambda mention: mention.relative and mention.granularity is Granularity.DAY)


def is_spoken_of(mention: PeriodMention, *, asks: bool) -> bool:
    """A period that a sentence without figures states, or opens with ("October was better still").

    A question or a heading (``asks``) needs not state it in full ("Q: You were there last autumn?").
    """
    told = mention.role is PeriodRole.HOLDS or (mention.role is PeriodRole.END_OF and not mention.projected_hint)
    return mention.period is not None and told and (mention.stated or asks or mention.first <= 1)


def closes(mention: PeriodMention, tokens: Sequence[Token]) -> bool:
    """ "Norwegians bought a record number of cars last year.": what has been goes on with the year told there."""
    told = mention.role is PeriodRole.HOLDS and mention.relative and not mention.projected_hint
    return told and mention.last > len(tokens) - _AT_END and lasts(mention.period)


def lasts(period: str | None) -> bool:
    """A month, a quarter, a year: a time that a report is about, where a day or week is only that of an event."""
    when = parse_period(period)
    return when is not None and when.days > DAYS_IN_WEEK
