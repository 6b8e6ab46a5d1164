"""The role of a period, from the words before and after it."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import (
    BY,
    BYLINE,
    CHANGE,
    EVENT,
    FUTURE,
    HOLD,
    LEVEL_CHANGE,
    SAY,
    SINCE,
    THAN,
)
from claimtrack.extraction.tokens import TokenKind

_DETERMINERS = frozenset(
    {
        "the",
        "its",
        "their",
        "a",
        "an",
        "all",
        "whole",
        "his",
        "her",
        "our",
        "this",
        "about",
        "just",
        "only",
        "early",
        "around",
    }
)
_MULTIPLIERS = frozenset({"times", "twice", "double", "triple"})
_ALWAYS_LEVEL = frozenset({"above", "below", "beyond"})
_COMPARING = frozenset({"from", "versus", "vs", "against", "compared", "compares", "relative", "comparison"})
LOOK_BACK = 7
COMPARED_LOOK_BACK = 14
FUTURE_LOOK_BACK = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a period stands: its role, where its lead begins, and what the words around it add."""

    role: PeriodRole
    lead: int
    point: bool = False
    compared: bool = False


def place(scan: Scan, reading: Reading) -> Place:
    """The role of a reading; a role the reading itself insists on is kept, with the lead found."""
    at = reading.first - 1
    while scan.low(at) in _DETERMINERS or (scan.low(at) == "of" and scan.low(at - 1) in ("all", "whole", "end")):
        at -= 1
    point = reading.edge == "end" or reading.granularity is Granularity.DAY
    if _is_publication(scan, reading, at):
        return Place(PeriodRole.PUBLICATION, _lead(scan, at, reading), point)
    word = scan.low(at)
    if reading.role is not None:
        return Place(_insisted(scan, reading, at), _lead(scan, at, reading), point)
    if _is_event(scan, at):
        return Place(PeriodRole.NAME, at, point)
    if word in SINCE:
        return Place(PeriodRole.SINCE, at, point)
    if word in BY or (word == "to" and reading.year is not None and reading.granularity is Granularity.YEAR):
        return Place(PeriodRole.END_OF, at, point)
    if word in ("of", "at") and scan.low(at - 1) == "as":
        return Place(PeriodRole.END_OF, at - 1, True)
    if word == "at" and point:
        compared = _comparison(scan, at - 1)
        if compared is not None:
            return Place(PeriodRole.BASELINE if not compared[1] else PeriodRole.HOLDS, compared[0], point, compared[1])
        return Place(PeriodRole.END_OF, at, point)
    return _compared_or_holds(scan, reading, at, point)


def _compared_or_holds(scan: Scan, reading: Reading, at: int, point: bool) -> Place:
    word = scan.low(at)
    if word in LEVEL_CHANGE and (word in _ALWAYS_LEVEL or _follows_change(scan, at, reading)):
        if not (word == "on" and reading.granularity is Granularity.DAY):
            own_figure = _figure_follows(scan, reading.last)
            role = PeriodRole.HOLDS if own_figure else PeriodRole.BASELINE
            return Place(role, at, point, own_figure)
    comparison = _comparison(scan, at)
    if comparison is not None:
        lead, figure_between = comparison
        if figure_between:
            return Place(PeriodRole.HOLDS, _lead(scan, at, reading), point, True)
        return Place(PeriodRole.BASELINE, lead, point)
    if word == "from" and scan.low(reading.last) in ("on", "onward", "onwards", "forward"):
        return Place(PeriodRole.SINCE, at, point)
    return Place(PeriodRole.HOLDS, _lead(scan, at, reading), point)


def _insisted(scan: Scan, reading: Reading, at: int) -> PeriodRole:
    """A plan's name with its years still counts as a period where a preposition uses it as one."""
    assert reading.role is not None
    if reading.rule == "five-year-plan":
        comparison = _comparison(scan, at)
        if comparison is not None and not comparison[1]:
            return PeriodRole.BASELINE
        if reading.edge == "end":
            return PeriodRole.END_OF
        if scan.low(at) in ("during", "in", "over", "throughout"):
            return PeriodRole.SPAN
    return reading.role


def _lead(scan: Scan, at: int, reading: Reading) -> int:
    word = scan.low(at)
    if word in HOLD or word in BY or word in SINCE or word in ("on", "at", "from", "to", "over", "between"):
        return at
    return min(at + 1, reading.first)


def _comparison(scan: Scan, at: int) -> tuple[int, bool] | None:
    """The comparison word before a period: where it stands, and whether a figure of its own comes between."""
    figure = False
    position = at
    while position >= 0 and at - position < (COMPARED_LOOK_BACK if figure else LOOK_BACK):
        word = scan.low(position)
        token = scan.tokens[position]
        if token.kind in (TokenKind.NUMBER, TokenKind.SYMBOL):
            figure = True
        elif token.kind == TokenKind.PUNCT and word not in ("-", "–", "'", "’", "."):
            return None
        elif word in THAN or (figure and word in _COMPARING):
            if _compares(scan, position, figure):
                return position, figure
            return None
        elif (word in CHANGE and word not in ("per", "cent", "percent", "more", "less")) or word in BY or word in SINCE or word in SAY:
            return None
        position -= 1
    return None


def _compares(scan: Scan, position: int, figure: bool) -> bool:
    word, after = scan.low(position), scan.low(position + 1)
    if word in _MULTIPLIERS:
        return after not in ("in", "during", "since", "by", "on", "at", "over", "for", "") or (
            after == "over" and False
        )
    if word == "than" and figure:
        # "more than 700 in 2025" bounds a figure; "more than the 54,000 of 2022" compares two.
        return after in ("the", "a", "its", "their", "in", "last", "an")
    return True


def _follows_change(scan: Scan, at: int, reading: Reading) -> bool:
    """Does a change ("up 1.14%", "a decrease of") stand before "from", "over" or "on"?"""
    word = scan.low(at)
    if word == "on" and reading.granularity not in (Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH):
        return False
    position = at - 1
    while position >= 0 and at - position <= LOOK_BACK + 1:
        token = scan.tokens[position]
        if token.text in ";:|" or (token.text == "," and not scan.is_number(position + 1)):
            return False
        if token.text == "%" or token.lower in CHANGE or token.lower in ("peak", "surge", "compared", "base"):
            return True
        position -= 1
    return False


def _figure_follows(scan: Scan, last: int) -> bool:
    """A possessive or adjectival period with a figure of its own: "2024's RMB 900 billion"."""
    if scan.low(last) not in ("'s", "’s"):
        return False
    return any(scan.is_number(position) for position in range(last + 1, last + 4))


def _is_event(scan: Scan, at: int) -> bool:
    position = at
    if scan.low(position) in ("in", "on"):
        position -= 1
    return position < at and scan.low(position) in EVENT and scan.low(position - 1) not in ("created", "more", "than")


def _is_publication(scan: Scan, reading: Reading, at: int) -> bool:
    if reading.role is PeriodRole.BASELINE:
        return False
    if reading.granularity is Granularity.DAY and (_is_dateline(scan, reading) or _is_byline(scan, reading)):
        return True
    if _in_source_brackets(scan, reading):
        return True
    spoken = reading.relative or reading.granularity is Granularity.DAY or reading.rule == "season"
    return (
        spoken
        and reading.rule not in ("back", "anaphor", "neighbour", "epoch", "past-span")
        and _is_said(scan, reading, at)
    )


def _is_dateline(scan: Scan, reading: Reading) -> bool:
    """``NEEDHAM, Massachusetts, Oct. 14, 2025 (Newswire) - ...``: capitals before, a dash after."""
    if not 0 < reading.first <= 10 or not scan.tokens[0].text[:1].isupper():
        return False
    if any(
        scan.is_number(position) or scan.low(position) in HOLD or scan.low(position) == "on"
        for position in range(reading.first)
    ):
        return False
    after = reading.last
    if scan.low(after) in ("(", "/"):
        while after < min(scan.size, reading.last + 12) and scan.low(after) not in (")",):
            after += 1
        after += 1
    return (scan.is_dash(after) or scan.low(after) in ("/", "|", ":")) and scan.tokens[0].text.isupper()


def _is_byline(scan: Scan, reading: Reading) -> bool:
    """A short line that is little else than a date, or begins like a byline."""
    if not reading.stated or any(scan.is_number(p) for p in range(scan.size) if not reading.first <= p < reading.last):
        return False
    head = scan.low(0) in BYLINE and reading.first <= 12
    return (head and reading.last >= scan.size - 8) or (scan.size - (reading.last - reading.first) <= 2)


def _in_source_brackets(scan: Scan, reading: Reading) -> bool:
    """``Source: NBS (January 2026)``: a date in brackets in a line that names a source."""
    return (
        scan.low(reading.first - 1) == "("
        and scan.low(reading.last) == ")"
        and scan.low(0) in ("source", "sources", "report")
    )


def _is_said(scan: Scan, reading: Reading, at: int) -> bool:
    position = at + 1 if scan.low(at) not in ("on", "in", "of", "late", "from", "earlier") else at
    for back in range(1, 5):
        word = scan.low(position - back)
        if word in SAY:
            return not any(scan.is_number(p) for p in range(position - back, position))
        if not word or scan.is_number(position - back) or word in ("that", "in", "for", ","):
            break
    return scan.low(reading.last) in SAY and reading.granularity is Granularity.DAY


def in_future(scan: Scan, reading: Reading) -> bool:
    """Do future words govern the period (same clause, before it)?"""
    position = reading.first - 1
    while position >= 0 and reading.first - position <= FUTURE_LOOK_BACK:
        word = scan.low(position)
        if word in (";", ":") or word in ("after", "while", "following"):
            return False
        if word in FUTURE and scan.low(position - 1) not in ("was", "were", "had", "been", "than", "initially"):
            return True
        position -= 1
    return False
