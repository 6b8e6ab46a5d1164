"""When the cells of a table hold, and with which period their changes compare."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.captions import Caption
from claimtrack.extraction.periods import Granularity, PeriodMention, baseline_of, preceding, week_before
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, last_day, months_of, shifted
from claimtrack.extraction.periods.words import MONTHS
from claimtrack.extraction.table_heads import Column, says

_YEAR = len("2025")
_QUARTER = 3
_STEPS = {
    "week": ("w/w", "wow", "on week", "on the week", "week on week", "week-on-week", "weekly change", "1w"),
    "month": ("m/m", "mom", "on month", "on the month", "month on month", "month-on-month", "monthly change"),
    "quarter": ("q/q", "qoq", "on quarter", "on the quarter", "quarter on quarter", "quarter-on-quarter"),
}
"""What a head says that a rate is set against, but for the year before."""
_DAY = len("2025-06-30")
_YEAR_TO = re.compile(r"\b(?:season|year)s?\ (?:to|ending|ended)\ (?:end[- ])?(?:in\ )?(?P<month>[a-z]+)", re.VERBOSE)

_CLOSE = re.compile(
    r"""[ ,]*\b (?: at\ )? (?:
        end[ -]of[ -] (?: the\ )? (?: year | half | quarter | month | period )
      | (?: year | quarter | month | period ) [ ]?-?[ ]? end
      | end [ ]?-[ ]? (?: year | quarter | month | period )
    ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A row's figures are those of the end of its columns' times."""

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader


def in_year_of(label: PeriodMention | None, *headed: PeriodMention | None) -> PeriodMention | None:
    """A row's month or quarter without a year in that of the rows' head or the caption ("Exports in 2025")."""
    year = next((one.period for one in headed if one is not None and one.period and len(one.period) == _YEAR), None)
    if label is None or year is None:
        return label
    named = label.period if label.period is not None and not label.stated and not label.relative else None
    if named is None or "/" in named or len(named) <= _YEAR:
        return label
    return replace(label, period=year + named[_YEAR:])


def at_close(dated: PeriodMention | None, row: Column) -> PeriodMention | None:
    """A column's year, quarter or month at its end where a row says so ("Users, year-end" below "2025": 2025-12-31)."""
    if dated is None or not dated.period or len(dated.period) >= _DAY:
        return dated
    closing = row.period is not None and row.period.point and row.period.relative and len(dated.period) == _YEAR
    if not closing and _CLOSE.search(row.words) is None:
        return dated
    return replace(dated, period=last_day(dated.period), whole=dated.period)


def without_close(metric: str) -> str:
    """What a row measures, without "at year-end" or ", end of quarter"."""
    return _CLOSE.sub("", metric).strip(" ,") or metric


def on_day_of(dated: PeriodMention | None, caption: PeriodMention | None) -> PeriodMention | None:
    """A column's year on the day that the caption tells ("Livestock at 30 June" above "2024": 2024-06-30)."""
    if dated is None or caption is None or caption.stated or caption.granularity is not Granularity.DAY:
        return dated
    if not caption.text.startswith(("at ", "on ")) or dated.rule.startswith("closing"):
        return dated
    if not dated.period or not caption.period or len(dated.period) != _YEAR or len(caption.period) != _DAY:
        return dated
    return replace(dated, period=f"{dated.period}{caption.period[_YEAR:]}")


def year_to(label: PeriodMention | None, head: str) -> PeriodMention | None:
    """The year of a row's label as its column's head counts it ("Season to May" above "2024": from June 2023)."""
    told = _YEAR_TO.search(head)
    month = MONTHS.get(told["month"]) if told else None
    if label is None or month is None or not label.period or len(label.period) != _YEAR or month == MONTHS_IN_YEAR:
        return label
    year = int(label.period)
    return replace(label, period=f"{year - 1}-{month + 1:02}/{year}-{month:02}", stated=True)


def held_when(
    reader: DocumentReader,
    column: Column,
    columns: list[Column],
    label_period: PeriodMention | None,
    caption: Caption,
) -> tuple[str | None, PeriodBasis]:
    """The period of a cell: its row's or column's own, else that of the caption, of another column, of the text."""
    for mention in (label_period, column.period):
        if mention is not None:
            return mention.period, PeriodBasis.STATED
    if column.baseline is not None and column.baseline.period and not (caption.period and caption.close):
        own = next((other.period for other in columns if other.period is not None), None)
        if own is not None:
            return own.period, PeriodBasis.STATED
        later = parse_period(column.baseline.period)
        if later is not None and not column.baseline.relative:
            return later.years_earlier(-1).text, PeriodBasis.INFERRED
    dated = [other.period for other in columns if other.period is not None]
    if column.growth and column in columns and len(dated) > 1:
        # "| 2023 | 2024 | Change |": what a change stands behind is what it led to.
        before = [one.period for one in columns[: columns.index(column)] if one.period is not None]
        dated = sorted(before or dated, key=lambda one: one.period or "", reverse=True)
    other_period = next(iter(dated), None)
    if caption.period is not None and (caption.close or other_period is None):
        return caption.period.period, PeriodBasis.STATED
    if other_period is not None:
        return other_period.period, PeriodBasis.INFERRED
    period = reader.progress.period or reader.present
    return period, PeriodBasis.INFERRED if period else PeriodBasis.NONE


def compared_with(column: Column, kind: Kind, period: str, *, points: bool) -> str | None:
    """What the column says it compares with; a rate is else that over a year, a bare change tells nothing."""
    if column.baseline:
        return baseline_of(period, column.baseline) if column.baseline.relative else column.baseline.period
    if kind is Kind.GROWTH:
        return _step_told(column.words, period) or baseline_of(period, None)
    stretch = months_of(period)
    counted = stretch is not None and stretch[2] == 1 and not points
    return preceding(period) if counted else None


def _step_told(head: str, period: str) -> str | None:
    """ "Change on week", "m/m": what the head says that a rate is set against; ``None`` where it says no such thing."""
    step = next((step for step, phrases in _STEPS.items() if says(head, phrases)), "")
    stretch = months_of(period)
    if step == "week":
        return week_before(period)
    if step == "month":
        return preceding(period) if stretch is not None and stretch[2] == 1 else shifted(period, -1)
    return preceding(period) if step == "quarter" and stretch is not None and stretch[2] == _QUARTER else None
