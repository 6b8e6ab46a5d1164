"""Which drafted claims date what a text goes on to tell."""

from __future__ import annotations

from datetime import date

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import parse_period
from claimtrack.extraction.drafts import Draft

_NOT_GOING_ON = frozenset(("comparison", "period-since", "described"))


def dates_what_follows(draft: Draft) -> bool:
    """Is this the period that the text goes on to speak of?

    Not a forecast's, a comparison's, or a count's till now.
    """
    said = _NOT_GOING_ON.isdisjoint(draft.rules)
    return said and draft.period is not None and draft.modality is Modality.ACTUAL


def is_told(draft: Draft) -> bool:
    """Does the sentence state its time?"""
    return "period-in-clause" in draft.rules


def period_end(draft: Draft) -> date:
    when = parse_period(draft.period)
    return when.end if when else date.min


def is_day(period: str | None) -> bool:
    """Is a period one day?"""
    when = parse_period(period)
    return when is not None and when.days == 1


def is_news(draft: Draft, today: date | None) -> bool:
    """Is it of the day of publication or the one before, told with its day: the event that a story is about?"""
    when = parse_period(draft.period)
    near = when is not None and today is not None and 0 <= (today - when.end).days <= 1
    return near and is_day(draft.period) and "period-in-clause" in draft.rules
