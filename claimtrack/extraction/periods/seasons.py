"""Seasons that straddle two years: those of a sport, "2024-25" and "last season", from summer to summer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimtrack.extraction.periods.scan import Reading
from claimtrack.extraction.periods.words import SPORT
from claimtrack.extraction.sentences import Sentence

SEASON_MONTH = 7
"""The month that a sporting season begins with, as its clubs keep their books."""
_WEIGHT = 5
"""How much the sport's words of a text must weigh together."""


def is_sporting(sentences: Iterable[Sentence]) -> bool:
    """Is the text about a sport played from summer to summer, by its words?"""
    seen = {token.lower for sentence in sentences for token in sentence.tokens if token.lower in SPORT}
    return sum(2 if SPORT[word] == "plain" else 1 for word in seen) >= _WEIGHT


def set_season(reading: Reading, anchor: date, step: int) -> None:
    """Make a reading the season ``step`` seasons from the one that runs at publication."""
    running = anchor.year if anchor.month >= SEASON_MONTH else anchor.year - 1
    reading.year, reading.month, reading.months = running + step, SEASON_MONTH, 12
