"""Seasons: of the year, and of a sport, which straddle two years ("2024-25", "last season")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.model import Granularity, PeriodContext
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.suffixes import apply_suffix, year_after
from claimtrack.extraction.periods.words import MONTHS, SEASONS, SPORT
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import holds

SEASON_MONTH = 7
"""The month that a sporting season begins with, as its clubs keep their books."""
HARVEST_MONTH = 10
"""The month from which on a season written by two years is the new one, where nothing tells."""
_TWO_YEARS = re.compile(r"\b20[0-9]{2}/(?:20)?[0-9]{2}\b")
_SEASON = re.compile(r"\b(?:season|harvest|crop|campaign|marketing\ year)s?\b", re.VERBOSE)
_TOLD_START = re.compile(
    r"\b(?:start|beginning|opening|outset)\ of\ (?:the|this|its|their)\ (?:[\w-]+\ ){0,2}?"
    r"(?:season|campaign|crop\ year)\ (?:on|in)\ (?:[0-9]{1,2}\ )?(?P<month>[a-z]+)\b"
    r"|\b(?:season|campaign|(?:crop|marketing)\ year),?\ (?:which\ |that\ )?"
    r"(?:began|begins|begun|started|starts|opened|opens|runs\ from|running\ from)\ (?:on\ |in\ )?"
    r"(?:[0-9]{1,2}\ )?(?P<month2>[a-z]+)\b",
    re.VERBOSE,
)
_SPORT_WORDS = frozenset(SPORT)
_WEIGHT = 5
"""How much the sport's words of a text must weigh together."""


def is_sporting(sentences: Iterable[Sentence]) -> bool:
    """Is the text about a sport played from summer to summer, by its words?"""
    rows = [sentence.tokens for sentence in sentences if holds(sentence.tokens, _SPORT_WORDS)]
    seen = {token.lower for tokens in rows for token in tokens if token.lower in SPORT}
    return sum(2 if SPORT[word] == "plain" else 1 for word in seen) >= _WEIGHT


def season_of(text: str, *, sporting: bool) -> tuple[int | None, bool]:
    """The month (1..12) that a season begins with, by its sport or as the text tells; does it straddle two years?

    "Since the start of the season on 1 October", "the crop year, which began in October", "the 2025/26 harvest".
    """
    if sporting:
        return SEASON_MONTH, True
    low = text.lower()
    named = _SEASON.search(low) is not None
    told = _TOLD_START.search(low) if named else None
    month = MONTHS.get(told["month"] or told["month2"]) if told else None
    straddles = named and _TWO_YEARS.search(text) is not None
    # A season from March to October lies within a year.
    month = month if straddles or (month or 0) >= SEASON_MONTH else None
    return month, straddles or month is not None


def set_season(reading: Reading, context: PeriodContext, step: int) -> bool:
    """Make a reading the season ``step`` seasons from the running one, in a text whose seasons straddle two years."""
    anchor, begins = context.anchor, context.season_month or HARVEST_MONTH
    if anchor is None or not context.seasonal:
        return False
    running = anchor.year if anchor.month >= begins else anchor.year - 1
    reading.year, reading.month, reading.months = running + step, begins, MONTHS_IN_YEAR
    if context.season_month is None:
        reading.iso = f"{running + step}/{running + step + 1}"
    return True


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
