"""Periods counted from the publication date: "this year", "last May", "the past five years", "yesterday"."""

from __future__ import annotations

from datetime import date, timedelta

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, carry, iso_months
from claimtrack.extraction.periods.dates import is_month, month_first
from claimtrack.extraction.periods.days import latest_weekday
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan, grain
from claimtrack.extraction.periods.seasons import season, set_season
from claimtrack.extraction.periods.stretches import ordinal_first
from claimtrack.extraction.periods.suffixes import year_after
from claimtrack.extraction.periods.words import DAYS, DEICTIC, EPOCH_DAYS, EPOCHS, SEASONS, UNITS, WEEKDAYS, WEEKS
from claimtrack.extraction.periods.years import bare_year
from claimtrack.extraction.tokens import TokenKind

BARE_LOOK_BACK = 16
"""How many tokens before a bare "next" its "this year" may stand."""
_POINTS = frozenset({"point", "time", "stage", "moment"})
_MODALS = frozenset("to will would could can may might should must".split())
"""What makes "last" the verb ("should last three months")."""
_SETTING = frozenset(("compared", "relative", "prior", "close", "similar", "contrast"))
_NOT_BARE = frozenset({"the", "at", "to", "come", "comes", "came", "'s", "’s", "what"})


def deictic_first(scan: Scan, at: int) -> Reading | None:
    """``this year``, ``last month``, ``the past five years``, ``last May``, ``next Tuesday``."""
    step = DEICTIC[scan.low(at)]
    point = _same_point(scan, at)
    if point is not None:
        return point
    bare = _bare(scan, at, step)
    if bare is not None:
        return bare
    if scan.low(at + 1) in WEEKDAYS and scan.is_capitalized(at + 1):
        return latest_weekday(scan, at + 1, WEEKDAYS[scan.low(at + 1)])
    if is_month(scan, at + 1):
        found = month_first(scan, at + 1)
        if found is not None and found.year is None:
            found.first, found.relative, found.rule = at, True, "deictic-month"
            found.edge = "next" if step == 1 else "last" if step == -1 else ""
        return found
    if scan.low(at + 1) in SEASONS or (scan.low(at + 1) == "past" and scan.low(at + 2) in SEASONS):
        return season(scan, at + 1 + (scan.low(at + 1) == "past"))
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


def _same_point(scan: Scan, at: int) -> Reading | None:
    """``at this point last year``, ``this time last year``: the month a year before publication."""
    words = [scan.low(at + step) for step in range(4)]
    anchor = scan.context.anchor
    if anchor is None or words[0] != "this" or words[1] not in _POINTS or words[2:] != ["last", "year"]:
        return None
    iso = iso_months(anchor.year - 1, anchor.month, 1)
    return Reading(at, at + 4, Granularity.MONTH, "deictic-month", iso=iso, relative=True)


def _bare(scan: Scan, at: int, step: int) -> Reading | None:
    """``300 this year and 400 next``: the unit is that of the "this" before."""
    ends = at + 1 >= scan.size or scan.kind(at + 1) == TokenKind.PUNCT or scan.low(at + 1) in ("and", "but")
    if scan.low(at) not in ("next", "last") or not ends or scan.low(at - 1) in _NOT_BARE or scan.low(at + 1) == "-":
        return None
    for back in range(at - 2, max(at - BARE_LOOK_BACK, -1), -1):
        if scan.low(back) == "this" and scan.low(back + 1) in UNITS:
            reading = _unit(scan, back, back + 1, step)
            if reading is not None:
                reading.first, reading.last = at, at + 1
            return reading
    return None


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
    ends = scan.context.fiscal_end or scan.context.customary_end
    if scan.low(unit_at - 1) in ("fiscal", "financial") and size == MONTHS_IN_YEAR and ends:
        # "The current financial year": the one that runs on the day of publication.
        begun = anchor.year if anchor.month > ends else anchor.year - 1
        reading.iso = iso_months(begun + step, ends + 1, MONTHS_IN_YEAR)
        return reading
    if scan.low(unit_at) == "season" and set_season(reading, scan.context, step):
        return reading
    index = (anchor.month - 1) // size + step
    reading.year, reading.month = carry(anchor.year, index * size + 1)
    return reading


def two_off(scan: Scan, at: int, size: int) -> Reading:
    """``the year before last``, ``the month after next``: two steps from the publication date."""
    reading = Reading(at, at + 3, grain(size), "deictic", months=size, relative=True)
    anchor = scan.context.anchor
    if anchor is None:
        reading.unresolved = True
        return reading
    index = (anchor.month - 1) // size + (-2 if scan.low(at + 1) == "before" else 2)
    reading.year, reading.month = carry(anchor.year, index * size + 1)
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
    if scan.low(at) == "last" and scan.low(at - 1) in _MODALS and scan.low(at - 2) not in _SETTING:
        # "enough to last 30 days"
        return None
    if unit in WEEKS or unit in DAYS:
        return Reading(
            at, unit_at + 1, Granularity.SPAN, "past-days", relative=True, unresolved=True, role=PeriodRole.SPAN
        )
    if unit not in UNITS:
        return None
    reading = Reading(at, unit_at + 1, Granularity.SPAN, "past-span", relative=True, role=PeriodRole.SPAN)
    suffix = year_after(scan, unit_at + 1)
    months = count * UNITS[unit]
    if scan.low(unit_at + 1) == "of" and suffix.last == unit_at + 1:
        reading.unresolved, reading.role = True, None
        return reading
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
