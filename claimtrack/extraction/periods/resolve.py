"""Giving readings their years: what the text leaves out is taken from the publication date or the period in focus."""

from __future__ import annotations

from datetime import date

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods.arithmetic import (
    MONTHS_IN_YEAR,
    iso_day,
    iso_months,
    join,
    last_day,
    month_end,
    months_of,
    preceding,
    shifted,
    year_to_date,
)
from claimtrack.extraction.periods.inference import infer_year, is_fiscal, same_year
from claimtrack.extraction.periods.model import PeriodContext
from claimtrack.extraction.periods.scan import Reading

BOOK_END_FROM, BOOK_END_TO = 25, 5


DAYS_IN_WEEK = 7


def resolve(reading: Reading, context: PeriodContext, base: str | None, *, future: bool) -> str | None:
    """The ISO period of a reading; ``base`` is the period spoken of, for what is told relative to it."""
    if reading.unresolved:
        return None
    if reading.iso is not None:
        return reading.iso
    if reading.anaphor is not None:
        if future and reading.anaphor == MONTHS_IN_YEAR and reading.rule == "anaphor":
            # "For the first quarter of 2026 it expects 3 million. For the full year, it expects 14 million."
            base = context.ahead or base
        return _anaphor(reading, context, None if future and _is_over(reading, context, base) else base)
    if reading.shift_days is not None:
        return _days_from(base, reading.shift_days)
    if reading.shift is not None:
        if base is None and reading.shift > 0 and reading.rule == "ahead":
            return None
        return step(base or _running(context, abs(reading.shift)), reading.shift)
    year = reading.year
    if year is None:
        year = same_year(base, context) if reading.same_year else infer_year(reading, context, future=future)
    if year is None:
        return None
    return _pattern(reading, year + reading.years_later, context)


def _is_over(reading: Reading, context: PeriodContext, base: str | None) -> bool:
    """ "Had 300 shops at year-end, plans 12 more by the end of the year": what is to come is of the year that runs."""
    told = parse_period(base)
    ending = reading.rule == "end of anaphor" and reading.anaphor == MONTHS_IN_YEAR
    return ending and told is not None and context.anchor is not None and told.end < context.anchor


def is_day_or_week(period: str | None) -> bool:
    """Is it so short that days are counted from it?"""
    found = parse_period(period)
    return found is not None and found.days <= DAYS_IN_WEEK


def _days_from(base: str | None, days: int, until: int = 0) -> str | None:
    """A day or week so many days from the base, where that is a day or week itself; ``until`` makes it last."""
    period = parse_period(base)
    if period is None or not is_day_or_week(base):
        return None
    first, last = period.start.toordinal() + days, period.end.toordinal() + days + until
    if first < 1 or last > date.max.toordinal():
        return None
    ends = [date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()]
    return ends[0] if first == last else "/".join(ends)


def step(base: str | None, months: int) -> str | None:
    """The period ``months`` after (negative: before) the base; from a longer stretch it counts from the end."""
    stretch = months_of(base)
    if stretch and stretch[2] > abs(months) and abs(months) < 12:
        year, month, count = stretch
        return iso_months(year, month + count + months, abs(months))
    if stretch and stretch[2] < abs(months) and abs(months) == 3 and stretch[2] == 1:
        return shifted(base, months)
    return shifted(base, months)


def _pattern(reading: Reading, year: int, context: PeriodContext) -> str | None:
    if reading.day is not None:
        iso = iso_day(year, reading.month, reading.day)
        if iso and reading.ahead_days:
            return _days_from(iso, 0, reading.ahead_days - 1)
        if iso and reading.span_days:
            first = date.fromisoformat(iso).toordinal() - reading.span_days + 1
            return f"{date.fromordinal(first).isoformat()}/{iso}" if first > 0 else None
        return _trailing(reading, iso) if reading.span_months else iso
    if reading.span_months:
        end = reading.month + reading.months
        return iso_months(year, end - reading.span_months, reading.span_months)
    ends = context.fiscal_end or context.customary_end
    if reading.straddles and reading.months > MONTHS_IN_YEAR and ends not in (None, MONTHS_IN_YEAR):
        # "2023-24" in a text that tells when its fiscal year ends, or is about a country where all do.
        return iso_months(year, (ends or 0) + 1, MONTHS_IN_YEAR)
    offset, opens = context.fiscal_end if is_fiscal(reading, context) else None, context.fiscal_opens
    if reading.fiscal and reading.stated and reading.months == MONTHS_IN_YEAR and context.fiscal_end is None:
        offset, opens = context.customary_end, context.customary_opens
    if offset and offset != MONTHS_IN_YEAR:
        # A fiscal year has the number of the calendar year it ends in, but where the text tells else.
        begun = year if opens else year - 1
        return edge_of(iso_months(begun, offset + reading.month, reading.months), reading.edge)
    iso = iso_months(year, reading.month, reading.months)
    if reading.to_date and context.anchor and iso:
        month = context.anchor
        if reading.months == 12 and iso == f"{month.year:04d}":
            return year_to_date(month.isoformat()[:7])
    return edge_of(iso, reading.edge)


def edge_of(iso: str | None, edge: str) -> str | None:
    """The end of a period is its last day; its start its first month, or the whole of a month."""
    if edge == "end":
        return last_day(iso)
    stretch = months_of(iso)
    if edge == "start" and stretch:
        return iso_months(stretch[0], stretch[1], 1)
    return iso


def _trailing(reading: Reading, iso: str | None) -> str | None:
    period = parse_period(iso)
    if period is None:
        return None
    day = _book_end(period.end) if reading.span_months >= 3 else period.end
    if day == month_end(day.year, day.month):
        return iso_months(day.year, day.month - reading.span_months + 1, reading.span_months)
    before = parse_period(shifted(iso, -reading.span_months))
    if before is None:
        return None
    return f"{date.fromordinal(before.start.toordinal() + 1).isoformat()}/{day.isoformat()}"


def _book_end(day: date) -> date:
    """The end of the month that a book-keeping date stands for: years and quarters of whole weeks end near it."""
    if day.day >= BOOK_END_FROM:
        return month_end(day.year, day.month) or day
    if day.day <= BOOK_END_TO:
        return month_end(day.year, day.month - 1) or day
    return day


def _running(context: PeriodContext, months: int) -> str | None:
    """The month, quarter, half or year that is running at publication."""
    if context.anchor is None:
        return None
    size = months if months in (1, 3, 6) else MONTHS_IN_YEAR if months % MONTHS_IN_YEAR == 0 else 1
    return iso_months(context.anchor.year, (context.anchor.month - 1) // size * size + 1, size)


def _anchor_year(context: PeriodContext) -> str | None:
    return f"{context.anchor.year:04d}" if context.anchor else None


def _anaphor(reading: Reading, context: PeriodContext, base: str | None) -> str | None:
    repeated = _repeat(reading, context, base)
    if repeated is None:
        return f"{reading.year:04d}" if reading.rule == "bracket-year" else None
    if reading.year is not None:
        period = parse_period(repeated)
        return shifted(repeated, 12 * (reading.year - period.start.year)) if period else None
    if reading.shift is not None:
        return shifted(repeated, reading.shift)
    return edge_of(repeated, reading.edge)


def _repeat(reading: Reading, context: PeriodContext, base: str | None) -> str | None:
    size = reading.anaphor or 0
    if size == 0:
        return base
    period = parse_period(base)
    if size == MONTHS_IN_YEAR:
        stretch = months_of(base)
        if stretch and stretch[2] == MONTHS_IN_YEAR:
            return base
        if period:
            return f"{period.end.year:04d}"
        return _anchor_year(context)
    stretch = months_of(base)
    if stretch and stretch[2] == size:
        return base
    if period and (stretch is None or stretch[2] < size) and 12 % size == 0:
        return iso_months(period.end.year, (period.end.month - 1) // size * size + 1, size)
    return preceding(_running(context, size)) if 12 % size == 0 else None


def span_between(first: str | None, last: str | None) -> str | None:
    """The interval from one period to another; a first that would lie after the last belongs to the year before."""
    return join(first, last) or join(shifted(first, -12), last)
