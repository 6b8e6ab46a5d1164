"""Seasons: of the year, and of a sport, which straddle two years ("2024-25", "last season")."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.suffixes import apply_suffix, year_after
from claimtrack.extraction.periods.words import SEASONS, SPORT
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import holds

SEASON_MONTH = 7
"""The month that a sporting season begins with, as its clubs keep their books."""
_SPORT_WORDS = frozenset(SPORT)
_WEIGHT = 5
"""How much the sport's words of a text must weigh together."""


def is_sporting(sentences: Iterable[Sentence]) -> bool:
    """Is the text about a sport played from summer to summer, by its words?"""
    rows = [sentence.tokens for sentence in sentences if holds(sentence.tokens, _SPORT_WORDS)]
    seen = {token.lower for tokens in rows for token in tokens if token.lower in SPORT}
    return sum(2 if SPORT[word] == "plain" else 1 for word in seen) >= _WEIGHT


def set_season(reading: Reading, anchor: date, step: int) -> None:
    """Make a reading the season ``step`` seasons from the one that runs at publication."""
    running = anchor.year if anchor.month >= SEASON_MONTH else anchor.year - 1
    reading.year, reading.month, reading.months = running + step, SEASON_MONTH, 12


def season(scan: Scan, at: int) -> Reading | None:
    """``summer 2025``, ``last autumn``, ``the winter of 2024-25``."""
    word = scan.low(at)
    if word not in SEASONS:
        return None
    if (
        word == "fall"
        and scan.low(at - 1) not in ("in", "this", "last", "next", "the", "early", "late", "since", "by")
        and (scan.year(at + 1) is None)
    ):
        return None
    if word == "spring" and scan.low(at - 1) in ("a", "hot", "to"):
        return None
    suffix = year_after(scan, at + 1)
    deictic = scan.low(at - 1) in ("this", "last", "next", "past", "since", "by", "early", "late")
    bare = scan.low(at - 1) in ("in", "during") or (scan.low(at - 1) == "the" and scan.low(at - 2) in ("in", "during"))
    if suffix.last == at + 1 and not (deictic or (bare and word != "fall")):
        return None
    reading = Reading(at, at + 1, Granularity.QUARTER, "season", month=SEASONS[word], months=3)
    apply_suffix(reading, suffix)
    if suffix.last == at + 1 and scan.low(at - 1) in ("this", "last", "next", "past"):
        reading.first, reading.relative = at - 1 - (scan.low(at - 2) == "this"), True
        reading.edge = {"last": "last", "past": "last", "next": "next"}.get(scan.low(at - 1), "this")
    joint = scan.is_dash(reading.last) or scan.low(reading.last) == "/"
    if joint and scan.glued(reading.last) and scan.integer(reading.last + 1, 2) is not None:
        reading.last += 2
    return reading
