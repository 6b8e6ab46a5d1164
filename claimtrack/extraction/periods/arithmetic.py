"""Arithmetic on ISO 8601 periods: stretches of months, what ends where, what comes before."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from claimtrack.domain.periods import parse_period

MONTHS_IN_YEAR = 12


def iso_months(year: int, month: int, months: int) -> str | None:
    """The ISO text of ``months`` months from ``month`` (any integer; counted on from ``year``) on.

    Calendar quarters and years have texts of their own; everything else is an interval of months.
    """
    year, month = carry(year, month)
    last_year, last_month = carry(year, month + months - 1)
    if not (1 <= year <= 9999 and 1 <= last_year <= 9999) or months < 1:
        return None
    if months == 1:
        return f"{year:04d}-{month:02d}"
    if months == 3 and month % 3 == 1:
        return f"{year:04d}-Q{month // 3 + 1}"
    if month == 1 and months % MONTHS_IN_YEAR == 0:
        return f"{year:04d}" if months == MONTHS_IN_YEAR else f"{year:04d}/{last_year:04d}"
    return f"{year:04d}-{month:02d}/{last_year:04d}-{last_month:02d}"


def iso_day(year: int, month: int, day: int) -> str | None:
    """The ISO text of a day, or ``None`` where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_end(year: int, month: int) -> date | None:
    year, month = carry(year, month)
    return date(year, month, calendar.monthrange(year, month)[1]) if 1 <= year <= 9999 else None


def carry(year: int, month: int) -> tuple[int, int]:
    """A month counted on from a year, as its own year and month 1..12."""
    return year + (month - 1) // MONTHS_IN_YEAR, (month - 1) % MONTHS_IN_YEAR + 1


def months_of(iso: str | None) -> tuple[int, int, int] | None:
    """A period as (year, month, number of months); ``None`` for days and for what is no period."""
    period = parse_period(iso)
    if (
        period is None
        or period.start.day != 1
        or (period.end + timedelta(days=1) if _not_last(period.end) else None) is None
    ):
        return None
    if (period.end + timedelta(days=1)).day != 1:
        return None
    count = (period.end.year - period.start.year) * MONTHS_IN_YEAR + period.end.month - period.start.month + 1
    return period.start.year, period.start.month, count


def _not_last(day: date) -> bool:
    return day < date.max


def shifted(iso: str | None, months: int) -> str | None:
    """The period moved by ``months`` (negative: earlier); days move with their month and stay inside it."""
    stretch = months_of(iso)
    if stretch:
        year, month, count = stretch
        return iso_months(year, month + months, count)
    period = parse_period(iso)
    if period is None:
        return None
    ends = []
    for day in (period.start, period.end):
        year, month = carry(day.year, day.month + months)
        if not 1 <= year <= 9999:
            return None
        ends.append(date(year, month, min(day.day, calendar.monthrange(year, month)[1])).isoformat())
    return ends[0] if ends[0] == ends[1] else f"{ends[0]}/{ends[1]}"


def preceding(iso: str | None) -> str | None:
    """The period of the same length just before."""
    stretch = months_of(iso)
    if stretch:
        return shifted(iso, -stretch[2])
    period = parse_period(iso)
    if period is None or period.start.toordinal() <= period.days:
        return None
    start, end = period.start - timedelta(days=period.days), period.start - timedelta(days=1)
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"


def year_to_date(iso: str | None) -> str | None:
    """From the first of January to the end of the period, by months where it ends with one."""
    period = parse_period(iso)
    if period is None:
        return None
    if _not_last(period.end) and (period.end + timedelta(days=1)).day != 1:
        return f"{period.end.year:04d}-01-01/{period.end.isoformat()}"
    months = period.end.month
    return (
        f"{period.end.year:04d}"
        if months == MONTHS_IN_YEAR
        else f"{period.end.year:04d}-01/{period.end.year:04d}-{months:02d}"
    )


def last_day(iso: str | None) -> str | None:
    period = parse_period(iso)
    return period.end.isoformat() if period else None


def last_month(iso: str | None) -> str | None:
    period = parse_period(iso)
    return period.end.isoformat()[:7] if period else None


def join(first: str | None, last: str | None) -> str | None:
    """The interval from the start of ``first`` to the end of ``last``; whole months where both allow it."""
    start, end = parse_period(first), parse_period(last)
    if start is None or end is None or start.start > end.end:
        return None
    left, right = months_of(first), months_of(last)
    if left and right:
        count = (right[0] - left[0]) * MONTHS_IN_YEAR + right[1] + right[2] - left[1]
        return iso_months(left[0], left[1], count)
    return f"{start.start.isoformat()}/{end.end.isoformat()}"
