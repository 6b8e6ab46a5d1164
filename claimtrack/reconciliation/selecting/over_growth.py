"""Whether a level, that of the year before and the growth between them fit: what most articles with a growth tell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.domain.outlines import FigureOutline, SeriesOutline
from claimtrack.domain.quantities import Comparator, Kind
from claimtrack.reconciliation.selecting.topics import Topics

_HUNDRED = Decimal(100)


def grown_once(outlines: Sequence[SeriesOutline], topics: Topics) -> bool:
    """Whether a topic is two dated levels in one unit and one dated growth, all of one article."""
    if len(outlines) != 2 or len({day for one in outlines for day in (one.first_document, one.last_document)}) > 1:
        return False
    level, growth = sorted(outlines, key=lambda one: one.kind != Kind.LEVEL)
    return (
        (level.kind, level.claims, level.dated) == (Kind.LEVEL, 2, 2)
        and (growth.kind, growth.unit, growth.claims, growth.dated) == (Kind.GROWTH, "percent", 1, 1)
        and not topics.key(growth.metric_id, growth.first_label).compound
    )


def growth_fits(figures: Sequence[FigureOutline]) -> bool:
    """Whether the growth of such a topic leads, well within its rounding, from the one level to the other.

    Then no check can fire: the levels are of two times, so that nothing else can be held against them.
    """
    levels = sorted((one for one in figures if one.kind == Kind.LEVEL), key=lambda one: one.start or "")
    rates = [one for one in figures if one.kind == Kind.GROWTH]
    if len(levels) != 2 or len(rates) != 1 or any(one.comparator != Comparator.EQUAL or one.high for one in figures):
        return False
    (before, after), [rate] = levels, rates
    if rate.baseline or not _a_year_apart(before, after) or (rate.start, rate.end) != (after.start, after.end):
        return False
    base = Decimal(before.value)
    if base <= 0:
        return False
    made = (Decimal(after.value) / base - 1) * _HUNDRED
    return abs(made - Decimal(rate.value)) < Decimal(rate.half_step) / 2


def _a_year_apart(before: FigureOutline, after: FigureOutline) -> bool:
    """Whether these are the same days of two years, as they are compared where a growth names no baseline."""
    return _year_earlier(after.start) == before.start and _year_earlier(after.end) == before.end


def _year_earlier(day: str | None) -> str:
    return f"{int(day[:4]) - 1:04}{day[4:]}" if day else ""
