"""The role of a period, from the words before and after it."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.periods.comparisons import comparison
from claimtrack.extraction.periods.levels import ALWAYS_LEVEL, AS_MANY, near_level
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.publication import is_publication
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.tenses import takes_effect
from claimtrack.extraction.periods.words import BY, EVENT, HOLD, LEVEL_NOUNS, MADE, ORDINALS, PAST, SINCE
from claimtrack.extraction.tokens import TokenKind

_DETERMINERS = frozenset(
    {"the", "its", "their", "a", "an", "all", "whole", "his", "her", "our", "about", "just", "only", "early", "around"}
)
_LEADS = frozenset({*HOLD, *BY, *SINCE, "on", "at", "from", "to", "over", "between", "under"})
CAUSE_LOOK_BACK = 10
_OPENINGS = frozenset(("start", "beginning", "opening", "outset", "of", "the", "season", "year", "campaign"))
"""Of "the start of the season on 1 October": the day is its own."""
EVENT_LOOK_BACK = 8
SINCE_LOOK_BACK = 11
_LONGEST_GOODS = 5
_TRADED = frozenset("futures settled settles traded".split())
RANKING_REACH = 9
_BEGUN = ("began", "begun", "started", "opened", "launched", "erupted", "out", "appeared", "arrived", "resumed")
_NO_SUPERLATIVES = frozenset(
    "interest forest rest test harvest invest protest guest quest contest arrest west east southwest northwest "
    "southeast northeast midwest request chest nest pest vest crest conquest manifest suggest digest rainforest".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a period stands: its role, where its lead begins, and what the words around it add."""

    role: PeriodRole
    lead: int
    point: bool = False
    compared: bool = False


def place(scan: Scan, reading: Reading) -> Place:
    """The role of a reading and the words that give it; a role the reading itself insists on is kept."""
    at = reading.first - 1
    while scan.low(at) in _DETERMINERS or (scan.low(at) == "of" and scan.low(at - 1) in ("all", "whole")):
        at -= 1
    point = reading.edge == "end" or reading.granularity is Granularity.DAY
    lead = at if scan.low(at) in _LEADS else min(at + 1, reading.first)
    if reading.rule == "bracket-year":
        return Place(PeriodRole.HOLDS, lead, point, True)
    if is_publication(scan, reading, at):
        return Place(PeriodRole.PUBLICATION, lead, point)
    if reading.role is PeriodRole.SPAN and (level := _level_of_years(scan, reading, at)) is not None:
        return Place(PeriodRole.BASELINE, min(level, lead), point)
    if reading.role is not None and not reading.rule.endswith("five-year-plan"):
        return Place(reading.role, lead, point)
    if _is_event(scan, at) or _recurs(scan, reading) or _dates_a_cause(scan, reading, at) or _delivers(scan, reading):
        return Place(PeriodRole.NAME, at, point)
    named = _by_preposition(scan, reading, at, point)
    if named is not None:
        return named
    compared = None if takes_effect(scan, reading) else comparison(scan, reading, at)
    if compared is not None:
        begin, own_figure = compared
        if own_figure:
            return Place(PeriodRole.HOLDS, lead, point, True)
        return Place(PeriodRole.BASELINE, min(begin, lead), point)
    if reading.role is not None:
        return Place(_plan_role(scan, reading, at), lead, point)
    if scan.low(at) == "from" and scan.low(reading.last) in ("on", "onward", "onwards", "forward"):
        return Place(PeriodRole.SINCE, at, point)
    happened = scan.low(at) in ("in", "on") or scan.low(at) in PAST or scan.low(at) in _BEGUN
    since = _since_event(scan, at) if happened else None
    if since is not None:
        return Place(PeriodRole.NAME if _ranks(scan, since) else PeriodRole.SINCE, at, point)
    if scan.low(at) == "at" and point:
        return Place(PeriodRole.END_OF, at, point)
    return Place(PeriodRole.HOLDS, lead, point)


def _level_of_years(scan: Scan, reading: Reading, at: int) -> int | None:
    """``below the average for 1991 to 2020``, ``above the 1991-2020 average``: what a figure is set against."""
    if scan.low(at) in ALWAYS_LEVEL or (scan.low(at) in ("than", "under") and scan.low(reading.last) in LEVEL_NOUNS):
        return at
    if scan.low(at) in ("times", "twice", "double", "triple", "half") and scan.low(reading.last) in LEVEL_NOUNS:
        # "three times the 1995-2010 average"
        return at
    near = near_level(scan, at)
    return near[0] if near is not None else None


def _recurs(scan: Scan, reading: Reading) -> bool:
    """``every November``, ``each year``: no time of its own."""
    return scan.low(reading.first - 1) in ("every", "each")


def _delivers(scan: Scan, reading: Reading) -> bool:
    """``December copper settled at``, ``July cocoa futures jumped``: when goods bought now will be handed over."""
    if reading.granularity is not Granularity.MONTH or reading.year is not None or reading.relative:
        return False
    if reading.edge or scan.low(reading.first - 1) not in ("", ",", ";", ":", "and", "while", "-", "–", "—", "the"):
        return False
    for at in range(reading.last, reading.last + _LONGEST_GOODS):
        word = scan.low(at)
        if word in _TRADED or (word == "changed" and scan.low(at + 1) == "hands"):
            return at > reading.last
        if scan.kind(at) is not TokenKind.WORD or word in _LEADS or word in PAST or word == "and":
            return False
    return False


def _dates_a_cause(scan: Scan, reading: Reading, at: int) -> bool:
    """``after Berlin scrapped its incentives at the end of 2023``: dates what led to the figures, not the figures."""
    for position in range(at - 1, max(at - CAUSE_LOOK_BACK, 1), -1):
        word = scan.low(position)
        if word in ("after", "because"):
            return at - position > 2 and not reading.needs_base
        if position in scan.taken or scan.kind(position) != TokenKind.WORD:
            return False
    return False


def _by_preposition(scan: Scan, reading: Reading, at: int, point: bool) -> Place | None:
    word = scan.low(at)
    if word in SINCE:
        return Place(PeriodRole.NAME if _ranks(scan, at) else PeriodRole.SINCE, at, point)
    if word in BY:
        return Place(PeriodRole.END_OF, at, point)
    if word == "to" and reading.granularity is Granularity.YEAR and _opens_clause(scan, at):
        return Place(PeriodRole.END_OF, at, point)
    clock = _before_clock(scan, at)
    if scan.low(clock) in ("of", "at") and scan.low(clock - 1) == "as" and scan.low(clock - 2) not in AS_MANY:
        return Place(PeriodRole.END_OF, clock - 1, True)
    return None


def _ranks(scan: Scan, at: int) -> bool:
    """``the fastest pace since 2012``, ``the first fall since March``: how long nothing was like it."""
    for position in range(at - 1, max(at - RANKING_REACH, -1), -1):
        word = scan.low(position)
        if scan.kind(position) == TokenKind.PUNCT and word not in ("-", "'", "’"):
            return False
        if word in ("most", "least", "best", "worst", "record", "first"):
            return scan.low(position - 1) != "at"
        if word in ORDINALS and scan.low(position - 1) in ("the", "its", "their", "his", "her", "only"):
            return True
        if word.endswith("est") and word not in _NO_SUPERLATIVES:
            return True
    return False


def _since_event(scan: Scan, at: int) -> int | None:
    """The "since" of ``since its launch in 2019``, ``since the storm reached the coast near Durban on Sunday``."""
    for position in range(at - 1, max(at - SINCE_LOOK_BACK, -1), -1):
        if scan.low(position) in SINCE:
            return position
        inside = position in scan.taken and scan.low(position) not in _OPENINGS
        if scan.kind(position) != TokenKind.WORD or inside:
            return None
    return None


def _before_clock(scan: Scan, at: int) -> int:
    """The position before a time of day ("as of 9:30 a.m. Thursday"), else the same."""
    if scan.low(at) not in ("a.m.", "p.m.", "am", "pm", "gmt", "noon", "."):
        return at
    position = at - 1
    while scan.is_number(position) or scan.low(position) in (":", ".", "a", "p", "m", "a.m.", "p.m."):
        position -= 1
    return position


def _opens_clause(scan: Scan, at: int) -> bool:
    return scan.low(at - 1) not in ("back", "compared", "relative", "close", "return", "returned", "recovered")


def _plan_role(scan: Scan, reading: Reading, at: int) -> PeriodRole:
    """A plan's name counts as a period where a preposition uses it as one."""
    if reading.edge == "end":
        return PeriodRole.END_OF
    return PeriodRole.SPAN if scan.low(at) in ("during", "in", "over", "throughout") else PeriodRole.NAME


def _is_event(scan: Scan, at: int) -> bool:
    """``founded in 2018``: the date of the thing itself."""
    if scan.low(at) in ("from", "to") and "dating" in (scan.low(at - 1), scan.low(at - 2)):
        # "stock dating from the 1980s", "dating back to 2012"
        return True
    if scan.low(at) not in ("in", "on"):
        return False
    if scan.low(at - 1) in MADE and scan.low(at - 2) in (",", "first", "originally", "("):
        return True
    if scan.low(at - 1) not in EVENT:
        return False
    return not any(scan.is_number(position) for position in range(max(at - EVENT_LOOK_BACK, 0), at))
