"""Periods told from the period spoken of: "a year earlier", "the previous quarter", "the same three months"."""

from __future__ import annotations

from datetime import timedelta

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.days import weeks_to
from claimtrack.extraction.periods.deictic import two_off
from claimtrack.extraction.periods.endings import begun, ended, full_year, year_closing
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.rates import rate_words
from claimtrack.extraction.periods.scan import Reading, Scan, grain
from claimtrack.extraction.periods.suffixes import year_after
from claimtrack.extraction.periods.tenses import told_in_present
from claimtrack.extraction.periods.words import AHEAD, BACK, CLOSING, DAYS, NEIGHBOUR, STRETCHES, UNITS, WEEKDAYS, WEEKS
from claimtrack.extraction.tokens import TokenKind

_HOLDING_UNIT = frozenset({"in", "during", "for", "over", "of", "throughout", "by", "the"})

_COUNTED_OUT = frozenset({"weeks", "days"})
"""Of "the same weeks of 2024": however many they are, the stretch that was spoken of."""


def cardinal_first(scan: Scan, at: int) -> Reading | None:
    """``a year earlier``, ``twelve months before``, ``12 months to June 2025``, ``two years`` after "over"."""
    count = scan.count(at)
    unit_at = scan.skip_dash(at + 1) if count is not None else at + 1
    unit = scan.low(unit_at)
    if count is None or not (unit in UNITS or unit in WEEKS or unit in DAYS):
        return None
    if unit not in UNITS:
        return _days(scan, at, unit_at, count)
    months = count * UNITS[unit]
    if scan.low(at - 1) in ("previous", "preceding", "prior"):
        # "fewer than in the previous twelve months"
        return Reading(at - 1, unit_at + 1, grain(months), "back", shift=-months, relative=True)
    if count == 1 and [scan.low(unit_at + step) for step in (1, 2, 3)] == ["to", "the", "next"]:
        # "from one month to the next"
        return Reading(at, unit_at + 4, grain(months), "rate", shift=-months, relative=True, role=PeriodRole.BASELINE)
    after = scan.skip_dash(unit_at + 1)
    if scan.low(after) in BACK and not _goes_on(scan, after):
        back = Reading(at, after + 1, grain(months), "back", shift=-months, relative=True)
        back.from_anchor = scan.low(after) == "ago"
        back.told_now = back.from_anchor and told_in_present(scan, at)
        return back
    if scan.low(after) in AHEAD and scan.low(after) != "after":
        return Reading(at, after + 1, grain(months), "ahead", shift=months, relative=True)
    if scan.low(at) not in ("a", "an"):
        found = ended(scan, unit_at + 1, at, months)
        if found:
            return found
        if scan.low(at - 1) in ("the", "those", "these", "first"):
            return _anaphoric_months(scan, at, unit_at, months)
    return None


def _goes_on(scan: Scan, at: int) -> bool:
    """Is "before" or "prior to" a preposition here, with a clause or noun of its own ("two years before the war")?"""
    if scan.low(at) == "prior":
        return scan.low(at + 1) == "to"
    after = at + 1
    if scan.low(at) != "before" or after >= scan.size or scan.kind(after) != TokenKind.WORD:
        return False
    return scan.low(after) not in ("and", "but", "when", "to", "was", "were", "had")


def _days(scan: Scan, at: int, unit_at: int, count: int) -> Reading | None:
    """``two weeks ago`` from the publication date, ``a day earlier`` from the day spoken of."""
    after = unit_at + 1
    if ending := weeks_to(scan, at, unit_at, count):
        return ending
    if scan.low(after) not in BACK or _goes_on(scan, after):
        return None
    reading = Reading(at, after + 1, Granularity.DAY, "days-back", relative=True)
    days = count * WEEKS.get(scan.low(unit_at), 1)
    anchor = scan.context.anchor
    if scan.low(after) != "ago":
        reading.shift_days = -days
    elif anchor is None or anchor.toordinal() <= days:
        reading.unresolved = True
    else:
        reading.iso = (anchor - timedelta(days=days)).isoformat()
    return reading


def _anaphoric_months(scan: Scan, at: int, unit_at: int, months: int) -> Reading | None:
    if not 2 <= months <= 12 or scan.low(unit_at) not in ("months", "quarters"):
        return None
    return Reading(at, unit_at + 1, grain(months), "anaphor", months=months, anaphor=months, relative=True)


def neighbour_first(scan: Scan, at: int) -> Reading | None:
    """``the previous quarter``, ``prior-year period``, ``the following month``."""
    unit_at = scan.skip_dash(at + 1)
    unit_at = scan.skip(unit_at, "fiscal", "financial", "calendar")
    unit = scan.low(unit_at)
    if unit in WEEKDAYS or unit not in UNITS or unit.endswith("s") or UNITS[unit] > 12:
        return None
    last = unit_at + 1
    last = scan.skip(last, "period", "quarter") if UNITS[unit] == 12 else last
    return Reading(
        at, last, grain(UNITS[unit]), "neighbour", shift=NEIGHBOUR[scan.low(at)] * UNITS[unit], relative=True
    )


def same_first(scan: Scan, at: int) -> Reading | None:
    """``the same three months of 2024``, ``the corresponding period a year earlier``, ``that year``."""
    word = scan.low(at)
    unit_at = at + 1
    if word in ("that", "those", "these") and scan.low(unit_at) == "same":
        unit_at += 1
    count = scan.count(unit_at) if scan.low(unit_at) not in ("a", "an") else None
    unit_at += count is not None
    unit = scan.low(unit_at)
    if word in ("said", "like") and unit not in UNITS and unit not in STRETCHES:
        return None
    if unit not in _COUNTED_OUT and (unit in DAYS or unit in ("time", "date")):
        if unit == "day" or (unit == "date" and word != "that"):
            return _moved(scan, Reading(at, unit_at + 1, Granularity.DAY, "anaphor", anaphor=0, relative=True))
        if word == "same" and unit == "time":
            return _same_time(scan, at, unit_at)
        return None
    if unit not in UNITS and unit not in STRETCHES and unit not in _COUNTED_OUT:
        return None
    plural = unit.endswith("s") and count is None
    size = (count or 1) * UNITS[unit] if unit in UNITS and not plural else 0
    pointing = word in ("that", "those", "these", "said") and not _prepositional(scan, at)
    if size > 12 or (pointing and not _adverbial(scan, at, unit_at)):
        return None
    reading = Reading(at, unit_at + 1, grain(size), "anaphor", months=size or 12, anaphor=size, relative=True)
    return _moved(scan, reading)


def _adverbial(scan: Scan, at: int, unit_at: int) -> bool:
    """``floods killed 90 people that year``, ``That month 40 fell``: a time without its preposition."""
    if scan.low(at) != "that" or scan.low(unit_at).endswith("s") or scan.low(unit_at) not in UNITS:
        return False
    after = unit_at + 1
    joined = scan.low(after) in ("and", "but", "while", "as", "when", "alone")
    return at == 0 or after >= scan.size or joined or scan.kind(after) == TokenKind.PUNCT


def _same_time(scan: Scan, at: int, unit_at: int) -> Reading | None:
    reading = Reading(at, unit_at + 1, Granularity.SPAN, "anaphor", anaphor=0, relative=True)
    moved = _moved(scan, reading)
    return moved if moved.last > unit_at + 1 else None


def _prepositional(scan: Scan, at: int) -> bool:
    return scan.low(at - 1) in ("in", "during", "for", "over", "of", "by", "from", "throughout", "through", "than")


def _moved(scan: Scan, reading: Reading) -> Reading:
    """Read the year that follows "the same period": 2024, last year, a year earlier."""
    suffix = year_after(scan, reading.last)
    if suffix.last == reading.last and scan.low(reading.last) in ("in", "of", "the"):
        suffix = year_after(scan, reading.last + 1)
        if (
            scan.low(reading.last) == "the"
            and scan.low(reading.last + 1) == "year"
            and scan.low(reading.last + 2) in BACK
        ):
            suffix.last, suffix.shift = reading.last + 3, -12
        elif scan.low(reading.last) == "the" and suffix.shift is None:
            suffix = year_after(scan, reading.last)
    if suffix.last > reading.last:
        reading.last = suffix.last
        reading.year, reading.shift, reading.stated = suffix.year, suffix.shift, suffix.stated
    return reading


def since_then(scan: Scan, at: int) -> Reading | None:
    """``since then``, or ``since`` at the end of a clause: from the time spoken of."""
    alone = scan.low(at) == "since" and at > 0 and scan.low(at + 1) in ("", ".", ",", ";")
    if not alone and not (scan.low(at) == "then" and scan.low(at - 1) == "since"):
        return None
    return Reading(at, at + 1, Granularity.SPAN, "since-then", anaphor=0, relative=True, role=PeriodRole.SINCE)


def stretch_first(scan: Scan, at: int) -> Reading | None:
    """``in the period``: whatever was spoken of."""
    if scan.low(at - 1) != "the" or scan.low(at - 2) not in ("in", "during", "for", "over", "throughout"):
        return None
    if scan.low(at + 1) in ("of", "from", "between", "to", "after", "before", "when", "since"):
        return None
    return Reading(at, at + 1, Granularity.SPAN, "anaphor", anaphor=0, relative=True)


def unit_first(scan: Scan, at: int) -> Reading | None:
    """``the year to March``, ``the year before``, ``year on year``, ``year end``, ``the quarter``."""
    unit = scan.low(at)
    size = UNITS[unit]
    rate = rate_words(scan, at, size)
    if rate:
        return rate
    if unit.endswith("s") or unit == "halves":
        return None
    position = scan.skip_dash(at + 1)
    if size != 1200:
        found = ended(scan, position, at, size) or begun(scan, position, at, size)
        if found:
            return found
    if (
        scan.low(at + 1) in ("before", "after")
        and scan.low(at + 2) == {"before": "last", "after": "next"}[scan.low(at + 1)]
    ):
        return two_off(scan, at, size)
    if size == 12:
        closing = year_closing(scan, at, position)
        if closing is not None:
            return closing
    if (
        scan.low(position) in BACK
        and scan.low(position) != "back"
        and (scan.low(at - 1) in ("the", "from", "than") or scan.is_dash(position - 1))
    ):
        if _goes_on(scan, position):
            return None
        dashed = scan.is_dash(position - 1)  # "the year-ago period" is a year before the one spoken of
        last = scan.skip(position + 1, "period", "quarter") if dashed else position + 1
        ago = scan.low(position) == "ago" and not dashed
        return Reading(at, last, grain(size), "back", shift=-size, relative=True, from_anchor=ago)
    before = scan.low(at - 1)
    opens = scan.low(at - 2)
    anchor = scan.context.anchor
    if size == MONTHS_IN_YEAR and scan.is_dash(at - 1) and opens == "full":
        return full_year(scan, at)
    closes = size == MONTHS_IN_YEAR and opens in CLOSING
    if closes and before == "the" and anchor and any(scan.is_future(back) for back in range(max(at - 8, 0), at)):
        return Reading(at, at + 1, grain(size), "deictic", anchor.year, relative=True)
    if before == "the" and opens in CLOSING and scan.low(position) in ("with", "at", "on", "above", "below"):
        return Reading(at, at + 1, grain(size), "closing-unit", months=size, anaphor=size, relative=True, edge="end")
    if before in ("the", "full") and (closes or opens in _HOLDING_UNIT):
        full = before == "full"
        return Reading(at - full, at + 1, grain(size), "anaphor", months=size, anaphor=size, relative=True)
    return None
