"""The year of a period that the text leaves out: from the publication date, the focus, the weekday, the fiscal year."""

from __future__ import annotations

from datetime import date

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, iso_day, iso_months, month_end
from claimtrack.extraction.periods.model import NEAR_YEARS, PeriodContext
from claimtrack.extraction.periods.scan import Reading

QUARTER_MONTHS = 3
COMING_MONTHS = 2
"""So many months before it begins a season is already "this winter"."""
_JUST_OVER_DAYS = 31
NARRATIVE_SENTENCES = 2
"""After a focus that is history, so many sentences give it their months without a year."""


def infer_year(reading: Reading, context: PeriodContext, *, future: bool) -> int | None:
    """The year of a yearless period: of the latest that had begun, or was over where only that makes sense."""
    focus = parse_period(context.aside or context.focus)
    anchor = context.anchor
    if anchor is None:
        return focus.start.year if focus else None
    if is_fiscal(reading, context):
        return _fiscal_year_begun(reading, context.fiscal_end or MONTHS_IN_YEAR, anchor, opens=context.fiscal_opens)
    told = focus is not None and anchor.year - focus.end.year >= NEAR_YEARS
    if focus and told and context.focus_age <= NARRATIVE_SENTENCES and not (reading.relative or future):
        return focus.start.year
    if reading.weekday is not None and reading.day is not None:
        return _year_of_weekday(reading.month, reading.day, reading.weekday, anchor.year)
    if reading.rule == "stretch-from" and reading.edge != "next":
        return anchor.year - (reading.month > anchor.month)
    end = month_end(anchor.year, reading.month + reading.months - 1)
    over = end is not None and end <= anchor
    if reading.edge == "end" and future:
        # Long over: "32% full at the end of March", told in November.
        past = end is not None and (anchor - end).days > _JUST_OVER_DAYS
        return anchor.year + past
    if reading.edge == "end":
        return anchor.year if over else anchor.year - 1
    if reading.edge == "last":
        # What would climb "from 31 gigawatts last summer" starts from one that is over.
        return anchor.year if over else anchor.year - 1
    if reading.edge == "this" and over and end is not None and (anchor - end).days <= _JUST_OVER_DAYS:
        # "will pay for this summer's drought", told in September
        return anchor.year
    if future or reading.edge == "next":
        return _year_to_come(reading, anchor)
    if reading.months > QUARTER_MONTHS and not over:
        # A half or "the first nine months" is told when it is over, or about to be.
        return anchor.year if anchor.month == reading.month + reading.months - 1 else anchor.year - 1
    if reading.edge == "this" and anchor.month < reading.month < MONTHS_IN_YEAR:
        # "this summer", told in January
        return anchor.year
    if reading.edge == "this" and (reading.month - anchor.month) % MONTHS_IN_YEAR <= COMING_MONTHS:
        return anchor.year + (reading.month < anchor.month)
    month = max(reading.month - 2, 1) if reading.span_months == QUARTER_MONTHS else reading.month
    begun = ((month - 1) % MONTHS_IN_YEAR + 1, reading.day or 1) <= (anchor.month, anchor.day)
    return anchor.year if begun else anchor.year - 1


def _year_to_come(reading: Reading, anchor: date) -> int:
    """The year in which the period that ends next begins: of the one that runs, but for "next winter".

    The second half that follows the first may well run.
    """
    for year in (anchor.year - 1, anchor.year):
        begun = (year, reading.month, reading.day or 1) <= (anchor.year, anchor.month, anchor.day)
        end = month_end(year, reading.month + reading.months - 1)
        skipped = reading.edge == "next" and reading.rule != "ordinal-part" and begun
        if end is not None and end >= anchor and not skipped:
            return year
    return anchor.year + 1


def is_fiscal(reading: Reading, context: PeriodContext) -> bool:
    """Fiscal by its words, or a bare quarter in a text that has told when its fiscal year ends."""
    if context.fiscal_end in (None, MONTHS_IN_YEAR):
        return False
    return reading.fiscal or (reading.year is None and reading.rule.endswith(("ordinal-part", "lettered")))


def _fiscal_year_begun(reading: Reading, fiscal_end: int, anchor: date, *, opens: bool) -> int:
    """The latest fiscal year whose part had begun by publication."""
    for year in (anchor.year + 1, anchor.year):
        period = parse_period(iso_months(year - 1, fiscal_end + reading.month, reading.months))
        if period and period.start <= anchor:
            return year - opens
    return anchor.year - 1 - opens


def _year_of_weekday(month: int, day: int, weekday: int, near: int) -> int:
    """The year about ``near`` in which the day falls on that weekday."""
    for year in (near, near - 1, near + 1):
        iso = iso_day(year, month, day)
        if iso and date.fromisoformat(iso).weekday() == weekday:
            return year
    return near


def same_year(base: str | None, context: PeriodContext) -> int | None:
    """The year of the period spoken of, else that of publication."""
    period = parse_period(base)
    if period:
        return period.end.year
    return context.anchor.year if context.anchor else None
