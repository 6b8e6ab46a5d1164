"""Periods told from where one stands: "last year", "a year earlier", "the same three months", "year on year"."""

from __future__ import annotations

from datetime import date, timedelta

from claimtrack.extraction.periods.dates import is_month, latest_weekday, month_first
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.stretches import ended, grain, ordinal_first, season
from claimtrack.extraction.periods.words import (
    AHEAD,
    BACK,
    DAYS,
    DEICTIC,
    EPOCH_DAYS,
    EPOCHS,
    NEIGHBOUR,
    SEASONS,
    STRETCHES,
    UNITS,
    WEEKDAYS,
    WEEKS,
)
from claimtrack.extraction.periods.years import bare_year, year_after

_RATE_LETTERS = {"yoy": -12, "qoq": -3, "mom": -1, "y": -12, "q": -3, "m": -1}
_DURATION = frozenset({"within", "over", "in", "past", "during"})


def deictic_first(scan: Scan, at: int) -> Reading | None:
    """``this year``, ``last month``, ``the past five years``, ``last May``, ``next Tuesday``."""
    step = DEICTIC[scan.low(at)]
    if scan.low(at + 1) in WEEKDAYS and scan.tokens[at + 1].is_capitalized:
        return latest_weekday(scan, at + 1, WEEKDAYS[scan.low(at + 1)])
    if is_month(scan, at + 1):
        found = month_first(scan, at + 1)
        if found is not None and found.year is None:
            found.first, found.relative, found.rule = at, True, "deictic-month"
            found.edge = "next" if step == 1 else "last" if step == -1 else ""
        return found
    if scan.low(at + 1) in SEASONS:
        return season(scan, at + 1)
    count = scan.count(at + 1)
    unit_at = at + 1 + (count is not None)
    unit_at = scan.skip(unit_at, "fiscal", "financial", "calendar", "full")
    unit = scan.low(unit_at)
    if (
        count is not None
        or (scan.low(at) == "past" and unit in UNITS)
        or (unit in ("decade", "century") and scan.low(at) in ("last", "next", "coming"))
    ):
        return _past(scan, at, unit_at, count or 1, step)
    if unit in WEEKS or unit in DAYS:
        return _week(scan, at, unit_at, step) if unit in WEEKS and unit == "week" else None
    if unit not in UNITS or unit.endswith("s") or unit == "halves" or UNITS[unit] > 12:
        return None
    return _unit(scan, at, unit_at, step)


def _unit(scan: Scan, at: int, unit_at: int, step: int) -> Reading | None:
    size, anchor = UNITS[scan.low(unit_at)], scan.context.anchor
    if scan.low(at) == "last" and scan.low(at - 1) == "the" and size in (3, 6):
        return ordinal_first(scan, at) or None
    reading = Reading(at, unit_at + 1, grain(size), "deictic", months=size, relative=True)
    if scan.low(at - 1) == "far" and scan.low(at - 2) == "so":
        reading.first, reading.to_date = at - 2, True
    elif (scan.low(unit_at + 1) == "so" and scan.low(unit_at + 2) == "far") or (
        scan.low(unit_at + 1) == "to" and scan.low(unit_at + 2) == "date"
    ):
        reading.last, reading.to_date = unit_at + 3, True
    if anchor is None:
        reading.unresolved = True
        return reading
    index = (anchor.month - 1) // size + step
    reading.year, reading.month = anchor.year, index * size + 1
    return reading


def _week(scan: Scan, at: int, unit_at: int, step: int) -> Reading:
    reading = Reading(at, unit_at + 1, Granularity.SPAN, "week", relative=True)
    anchor = scan.context.anchor
    if anchor is None or not 30 < anchor.toordinal() < date.max.toordinal() - 30:
        reading.unresolved = True
        return reading
    monday = anchor - timedelta(days=anchor.weekday() - 7 * step)
    reading.iso = f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return reading


def _past(scan: Scan, at: int, unit_at: int, count: int, step: int) -> Reading | None:
    """A stretch of ``count`` units up to (or from) the publication date."""
    unit = scan.low(unit_at)
    if unit in WEEKS or unit in DAYS:
        return Reading(
            at, unit_at + 1, Granularity.SPAN, "past-days", relative=True, unresolved=True, role=PeriodRole.SPAN
        )
    if unit not in UNITS:
        return None
    reading = Reading(at, unit_at + 1, Granularity.SPAN, "past-span", relative=True, role=PeriodRole.SPAN)
    suffix = year_after(scan, unit_at + 1)
    months = count * UNITS[unit]
    if scan.low(at) == "last" and suffix.last > unit_at + 1 and months < 12:
        return ordinal_first(scan, at)
    anchor = scan.context.anchor
    if anchor is None or step == 0:
        reading.unresolved = True
        return reading
    if UNITS[unit] % 12 == 0:
        reading.year, reading.months = anchor.year + min(step * months // 12, 0), months + 12
        if step == -1 and months == 12:
            reading.year, reading.month, reading.months = anchor.year - 1, anchor.month, 12
    else:
        reading.year, reading.month, reading.months = anchor.year, anchor.month - (months if step < 0 else -1), months
    return reading


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
    after = scan.skip_dash(unit_at + 1)
    if scan.low(after) in BACK and not (scan.low(after) == "before" and _goes_on(scan, after + 1)):
        return Reading(
            at, after + 1, grain(months), "back", shift=-months, relative=True, from_anchor=scan.low(after) == "ago"
        )
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
    """Does a clause or noun follow "before", which then is a preposition ("two years before the war")?"""
    return (
        at < scan.size
        and scan.tokens[at].kind == 1
        and scan.low(at) not in ("and", "but", "when", "to", "was", "were", "had")
    )


def _days(scan: Scan, at: int, unit_at: int, count: int) -> Reading | None:
    after = unit_at + 1
    if scan.low(after) not in ("ago", "earlier"):
        return None
    reading = Reading(at, after + 1, Granularity.DAY, "days-back", relative=True)
    days = count * (7 if scan.low(unit_at) in WEEKS else 1)
    anchor = scan.context.anchor
    if anchor is None or scan.low(after) != "ago" or anchor.toordinal() <= days:
        reading.unresolved = True
        return reading
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
    if unit in DAYS or unit == "time":
        if unit == "day":
            return Reading(at, unit_at + 1, Granularity.DAY, "anaphor", anaphor=0, relative=True)
        if word == "same" and unit == "time":
            return _same_time(scan, at, unit_at)
        return None
    if unit not in UNITS and unit not in STRETCHES:
        return None
    size = (count or 1) * UNITS[unit] if unit in UNITS else 0
    if size > 12 or (word in ("that", "those", "these", "said") and not _prepositional(scan, at)):
        return None
    reading = Reading(at, unit_at + 1, grain(size), "anaphor", months=size or 12, anaphor=size, relative=True)
    return _moved(scan, reading)


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


def unit_first(scan: Scan, at: int) -> Reading | None:
    """``the year to March``, ``the year before``, ``year on year``, ``year end``, ``the quarter``."""
    unit = scan.low(at)
    size = UNITS[unit]
    rate = _rate(scan, at, size)
    if rate:
        return rate
    if unit.endswith("s") or unit == "halves":
        return None
    position = scan.skip_dash(at + 1)
    if size in (12, 120):
        found = ended(scan, position, at, size)
        if found:
            return found
    if size == 12:
        if scan.low(position) in ("end", "close") and (scan.is_dash(at + 1) or scan.low(at - 1) != "the"):
            suffix = year_after(scan, position + 1)
            year = suffix.year or (scan.context.anchor.year if scan.context.anchor else None)
            reading = Reading(at, suffix.last, Granularity.YEAR, "year-end", year, edge="end", stated=suffix.stated)
            reading.unresolved = year is None
            reading.relative = not suffix.stated
            return reading
        if scan.low(position) == "to" and scan.low(scan.skip_dash(position + 1)) == "date":
            anchor = scan.context.anchor
            reading = Reading(
                at, scan.skip_dash(position + 1) + 1, Granularity.SPAN, "year-to-date", relative=True, to_date=True
            )
            reading.year = anchor.year if anchor else None
            reading.unresolved = anchor is None
            return reading
    if (
        scan.low(position) in BACK
        and scan.low(position) != "back"
        and (scan.low(at - 1) in ("the", "from", "than") or scan.is_dash(position - 1))
    ):
        if scan.low(position) == "before" and _goes_on(scan, position + 1):
            return None
        return Reading(
            at, position + 1, grain(size), "back", shift=-size, relative=True, from_anchor=scan.low(position) == "ago"
        )
    before = scan.low(at - 1)
    opens = scan.low(at - 2)
    if before in ("the", "full") and (
        opens in ("in", "during", "for", "over", "of", "throughout", "by", "on", "the", "the")
    ):
        full = before == "full"
        return Reading(at - full, at + 1, grain(size), "anaphor", months=size, anaphor=size, relative=True)
    return None


def _rate(scan: Scan, at: int, size: int) -> Reading | None:
    """``year on year``, ``quarter-over-quarter``, ``on year``, ``on the year``."""
    unit = scan.low(at)
    position = scan.skip_dash(at + 1)
    if scan.low(position) in ("on", "over", "to", "by") and size <= 12:
        second = scan.skip_dash(position + 1)
        if scan.low(second) == unit and not unit.endswith("s"):
            return Reading(at, second + 1, grain(size), "rate", shift=-size, relative=True, role=PeriodRole.BASELINE)
    if size in (1, 3, 12) and not unit.endswith("s"):
        before = scan.low(at - 1)
        if before == "on" or (before == "the" and scan.low(at - 2) in ("on",)):
            if scan.low(at + 1) in BACK:
                return None
            return Reading(at, at + 1, grain(size), "rate", shift=-size, relative=True, role=PeriodRole.BASELINE)
    return None


def rate_letters(scan: Scan, at: int) -> Reading | None:
    """``yoy``, ``y/y``, ``y-o-y``, ``q/q``, ``m/m``."""
    word = scan.low(at)
    shift = _RATE_LETTERS[word]
    last = at + 1
    if len(word) == 1:
        if scan.low(at + 1) == "/" and scan.low(at + 2) == word:
            last = at + 3
        elif scan.low(at + 2) == "o" and scan.low(at + 4) == word and scan.is_dash(at + 1) and scan.is_dash(at + 3):
            last = at + 5
        else:
            return None
    return Reading(at, last, grain(-shift), "rate", shift=shift, relative=True, role=PeriodRole.BASELINE)


def epoch(scan: Scan, at: int) -> Reading | None:
    """``pre-pandemic`` (2019), ``pre-industrial``, ``before the pandemic``, ``today``, ``yesterday``."""
    word = scan.low(at)
    if word in EPOCH_DAYS:
        anchor = scan.context.anchor
        reading = Reading(at, at + 1, Granularity.DAY, "day-word", relative=True)
        ordinal = (anchor.toordinal() if anchor else 0) + EPOCH_DAYS[word]
        reading.unresolved = not 0 < ordinal <= date.max.toordinal() or anchor is None
        reading.iso = None if reading.unresolved else date.fromordinal(ordinal).isoformat()
        return reading
    if word == "before":
        last = scan.skip(at + 1, "the")
        last = scan.skip(last, "covid", "coronavirus")
        if scan.low(last) == "pandemic" or (last > at + 1 and scan.low(last - 1) == "covid"):
            return Reading(at, last + 1, Granularity.YEAR, "epoch", 2019, relative=True)
        return None
    last = at + 1
    if word == "pre" and scan.is_dash(at + 1) and scan.glued(at + 2):
        word, last = f"pre-{scan.low(at + 2)}", at + 3
        year = bare_year(scan, at + 2)
        if year:
            return None
        if scan.low(last) == "revolution" and word == "pre-industrial":
            last += 1
    if word not in EPOCHS:
        return None
    value = EPOCHS[word]
    year_value = int(value) if value.isdecimal() else None
    return Reading(at, last, Granularity.YEAR, "epoch", year_value, relative=True, unresolved=year_value is None)
