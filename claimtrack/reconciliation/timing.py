"""When periods meet, and which periods belong on one path."""

from __future__ import annotations

from claimtrack.domain.periods import Period
from claimtrack.metrics import Nature
from claimtrack.reconciliation.statements import Statement

_MONTH_DAYS = 31
_AVERAGE_MONTH = 30.44
STOCK_CLASS = "stock"


def periods_meet(left: Statement, right: Statement) -> bool:
    """Whether two statements are about one time: the same days, or a day inside the month that it belongs to.

    A stock at the last day of a longer period is that period's closing value. A day inside a year, or a part of a
    year beside the whole, is another time.
    """
    one, other = left.period, right.period
    if one is None or other is None:
        return False
    if one.same_days(other):
        return True
    inner, outer = (one, other) if other.contains(one) else (other, one)
    if not outer.contains(inner) or inner.days > 1:
        return False
    closing = inner.end == outer.end and left.key.nature is Nature.STOCK
    return outer.days <= _MONTH_DAYS or closing


def months(period: Period) -> int:
    """The length in months, 0 for a few days."""
    return round(period.days / _AVERAGE_MONTH)


def path_class(statement: Statement) -> str:
    """Periods of one class can be points of one path.

    Stocks and rates per time hold at a moment, so that all their periods belong together. Flows are compared over equal
    lengths that begin at the same phase of the year: quarters with quarters, eight months with the same eight months,
    calendar years with calendar years but not with a year to March.
    """
    period = statement.period
    if period is None:
        return ""
    length = months(period)
    if statement.per_time or statement.key.nature is Nature.STOCK:
        return STOCK_CLASS
    if length == 0:
        return f"{period.days} days"
    return f"{length} months from {(period.start.month - 1) % length if length <= 12 else period.start.month}"
