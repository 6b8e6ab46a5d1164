"""When periods meet, and which periods belong on one path."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal

from claimtrack.domain.periods import Period, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Nature
from claimtrack.reconciliation.statements import Statement

_MONTH_DAYS = 31
_MOST_DAYS_LATER = 7
_AVERAGE_MONTH = 30.44
_LONG_TALLY = 400
"""A count over fewer days is rather one of a year or a part of it, told to date."""
_LONG_SINCE = 730
"""How many days after its base a growth is hardly another one some weeks later."""
STOCK_CLASS = "stock"
_ONE_SIZE = Decimal("1.5")
_MOST_APART = 2
"""Days of which the later lies no more than a month after the earlier may lie in months that are not neighbours."""


def periods_meet(left: Statement, right: Statement) -> bool:
    """Whether two statements are about one time: the same days, or a day inside the month that it belongs to.

    A stock at the last day of a longer period is that period's closing value. A share of some days is that of their
    month; counts that run from one beginning are one count where they end within a week. A day inside a year, or a part
    of a year beside the whole, is another time, unless nobody has stated either: see :func:`_loosely_dated`.
    """
    one, other = left.period, right.period
    if one is None or other is None:
        return one is other
    if one.same_days(other) or running(one, other) or _since_long(left, right):
        return True
    inner, outer = (one, other) if other.contains(one) else (other, one)
    if not outer.contains(inner):
        return _told_in_passing(left, right)
    if _loosely_dated(left, right):
        return True
    if inner.days > 1:
        return outer.days <= _MONTH_DAYS and left.kind is Kind.SHARE is right.kind
    closing = inner.end == outer.end and left.key.nature is Nature.STOCK
    return outer.days <= _MONTH_DAYS or closing


def may_be_of_one_time(left: Statement, right: Statement) -> bool:
    """Whether the two are about one time, or neither says that they are not.

    A time that was read with doubt and that one article leaves to its date of publication may be the other's, if one
    holds the other, or both are days and weeks that lie within a month.
    """
    one, other = left.period, right.period
    if one is None or other is None:
        return one is other
    if periods_meet(left, right) or (left.dated and right.dated) or (left.certain and right.certain):
        return periods_meet(left, right)
    apart = max((one.start - other.end).days, (other.start - one.end).days)
    near = apart <= _MONTH_DAYS and max(one.days, other.days) <= _MONTH_DAYS
    return near or one.contains(other) or other.contains(one)


def may_meet(left: str, right: str) -> bool:
    """Whether periods, as first and last day, can meet: they overlap, or end within :data:`_MOST_APART` months."""
    (start, _, end), (other_start, _, other_end) = left.partition("/"), right.partition("/")
    if start <= other_end and other_start <= end:
        return True
    return abs(_month_number(end) - _month_number(other_end)) <= _MOST_APART


def _month_number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def _loosely_dated(left: Statement, right: Statement) -> bool:
    """Whether two figures of nearly one size are the same figure, whose time readers have put down more or less finely.

    Neither article states the time, and one that is read as "in September" may be read as "in 2025" elsewhere. Not for
    what adds up over time or moves from day to day, nor where the sizes tell that one is a part of the other.
    """
    if left.dated or right.dated or not left.kind is Kind.LEVEL is right.kind:
        return False
    if Nature.FLOW in (left.key.nature, right.key.nature) or _moving(left):
        return False
    low, high = sorted((abs(left.headline), abs(right.headline)))
    return high <= low * _ONE_SIZE


def _since_long(left: Statement, right: Statement) -> bool:
    """Whether two articles tell, weeks apart and without a date, what has come about since the same years-old base."""
    one, other, base = left.period, right.period, left.base_period
    if one is None or other is None or base is None or left.dated or right.dated or not left.claim.baseline:
        return False
    if left.kind is not right.kind or left.base_month != right.base_month or max(one.days, other.days) > 1:
        return False
    apart = abs((one.end - other.end).days)
    return apart <= _MONTH_DAYS and (min(one.end, other.end) - base.end).days >= _LONG_SINCE


def _told_in_passing(left: Statement, right: Statement) -> bool:
    """Whether two articles of one month speak, without a date, of a stock that nobody measures daily."""
    one, other = left.period, right.period
    if one is None or other is None or one.days > 1 or other.days > 1 or left.money:
        return False
    of_one_month = (one.end.year, one.end.month) == (other.end.year, other.end.month)
    closing = any(day.end.day == monthrange(day.end.year, day.end.month)[1] for day in (one, other))
    return of_one_month and not closing and left.key.nature is Nature.STOCK and _loosely_dated(left, right)


def _moving(one: Statement) -> bool:
    """Whether it holds at a moment: a price, a rate of interest."""
    return bool(one.currency and "/" in one.unit) or (one.kind is Kind.LEVEL and one.dimension == "proportion")


def _tally(one: Statement) -> bool:
    """Whether a count of no known nature is told as it stands: "by the end of 2024", or "so far" on being printed."""
    if one.period is None or one.dimension != "count" or one.kind is not Kind.LEVEL:
        return False
    if one.key.nature is not Nature.UNKNOWN or one.period.days > _MONTH_DAYS:
        return False
    printed = parse_period(one.claim.source.published)
    so_far = not one.dated and printed is not None and one.period.contains(printed)
    return one.period.days == 1 or so_far


def counted_on(one: Period, other: Period) -> bool:
    """Whether two counts have run on from one day for years, as tallies of an outbreak or a war do."""
    return one.start == other.start and min(one.days, other.days) > _LONG_TALLY


def running(one: Period, other: Period) -> bool:
    """Whether two counts run from one beginning to ends so near that they are the same count, told days apart.

    The beginnings are one day, or a day and the month that it lies in.
    """
    if min(one.days, other.days) <= _MONTH_DAYS or abs((one.end - other.end).days) > _MOST_DAYS_LATER:
        return False
    if one.start == other.start:
        return True
    first, second = sorted((one, other), key=lambda period: period.start)
    return first.start.day == 1 and (first.start.year, first.start.month) == (second.start.year, second.start.month)


def room_to_run(earlier: Period, later: Period) -> Decimal:
    """How much of a running count may have been added between the two ends: three times the average pace."""
    days = max((later.end - earlier.end).days, 0)
    return 1 + Decimal(3 * days) / earlier.days


def months(period: Period) -> int:
    """The length in months, 0 for a few days."""
    return round(period.days / _AVERAGE_MONTH)


def path_class(statement: Statement) -> str:
    """Periods of one class can be points of one path.

    Stocks, prices, interest rates and rates per time hold at a moment, so that all their periods belong together. Flows
    are compared over equal lengths that begin at the same phase of the year: quarters with quarters, eight months with
    the same eight months, calendar years with calendar years but not with a year to March; tallies that have run for
    years with those from the same day.
    """
    period = statement.period
    if period is None:
        return ""
    length = months(period)
    if _tally(statement):
        return STOCK_CLASS
    if statement.per_time or _moving(statement) or statement.key.nature is Nature.STOCK:
        return STOCK_CLASS
    if length == 0:
        return f"{period.days} days"
    if counted_on(period, period) and length % 12:
        return f"since {period.start:%Y-%m}"
    return f"{length} months from {(period.start.month - 1) % length if length <= 12 else period.start.month}"
