"""drift: one metric and scope over time, told by at least two articles: a path with the growth between its points.

Never an error by itself; its severity is high where the jump is beyond what change over time explains: a fall by more
than half, or a rise to more than ten-fold, within a year.

Fires: 30 trillion a day (June 2025) / 140 trillion a day (2026); a quarter beside another quarter; 4,120 cases since
1 March by 5 May / 4,870 by 10 May.
Silent: growth rates of two periods, a quarter beside a year, eight months beside ten, one article's own series,
"more than 1.18 billion" beside a later 1.19 billion, about 2.4 million a day beside about 70 million a month. Figures
of one time that agree are named once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.counted import noun_of
from claimtrack.reconciliation.findings import common_causes, discrepancy, relative_gap
from claimtrack.reconciliation.metric_keys import same_things_priced
from claimtrack.reconciliation.series import Series
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.timing import counted_on, path_class, periods_meet
from claimtrack.reconciliation.wording import about, figure, number, percent, who
from claimtrack.units import same_count

_KINDS = frozenset({Kind.LEVEL.value, Kind.SHARE.value})
_IMPLAUSIBLE_RISE = Decimal(10)
_IMPLAUSIBLE_FALL = Decimal("0.5")
_BEYOND_TIME = 50
_COMPARED = 8
_MONTH_DAYS = 31
_YEAR_DAYS = Decimal("365.25")
_LEAST_DAYS_TO_ANNUALIZE = 180


def drifts(series: Series, tolerance: Decimal) -> Iterator[Discrepancy]:
    """One drift for each path of a series: statements of comparable periods that follow each other."""
    if series.key[0] not in _KINDS or len({one.document for one in series.members}) < 2:
        return
    paths: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in series.members:
        if statement.period is not None and not statement.target and statement.readable:
            paths[path_class(statement)].append(statement)
    for class_, members in paths.items():
        points = _points(_folded(_of_one_noun(members), tolerance), tolerance)
        if len(points) > 1 and _moves_between_articles(points, tolerance):
            yield _drift(series, class_, points)


def _of_one_noun(members: Sequence[Statement]) -> Sequence[Statement]:
    """Plain counts of what most of the members count; a rate of tokens may be told as a rate of calls."""
    units = [noun_of(one) for one in members]
    if any(one.dimension != members[0].dimension for one in members):
        told = Counter(unit for unit, _ in {(one.unit, one.document) for one in members})
        common = min(told, key=lambda unit: (-told[unit], unit))
        return [one for one in members if same_things_priced(one.unit, common)]
    if members[0].dimension != "count" or len(set(units)) == 1:
        return members
    common = min(set(units), key=lambda unit: (-sum(same_count(unit, other) for other in units), unit))
    return [one for one in members if same_count(noun_of(one), common)]


def _points(members: Sequence[Statement], tolerance: Decimal) -> list[list[Statement]]:
    """The statements by period, in order of time; a bound adds nothing to an exact figure that it is near to.

    A period inside another, or one that overlaps it, is no point after it.
    """
    by_period: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in members:
        if one.period is not None:
            by_period[one.period.end.isoformat(), one.period.start.isoformat()].append(one)
    points: list[list[Statement]] = []
    for key in sorted(by_period):
        exact = [one for one in by_period[key] if not one.bound]
        telling = [one for one in by_period[key] if one.bound and not _redundant(one, exact, tolerance)]
        point = sorted([*exact, *telling], key=lambda one: one.order)
        last, here = points[-1][0].period if points else None, point[0].period
        if last and here and last.overlaps(here) and not (counted_on(last, here) or _runs_on(points[-1][0], point[0])):
            # The narrower of two overlapping periods says more about the time.
            if here.days < last.days:
                points[-1] = point
            continue
        if points and all(one.bound and _redundant(one, points[-1], tolerance) for one in point):
            # "more than 25,000" after 25,632: nothing has moved.
            continue
        points.append(point)
    return points


def _redundant(bound: Statement, exact: Sequence[Statement], tolerance: Decimal) -> bool:
    """Whether an exact figure says what the bound says: it keeps to it and lies near it."""
    for one in exact:
        gap = relative_gap((bound.headline, one.headline))
        if gap is not None and gap <= tolerance and bound.interval.meets(one.interval):
            return True
    return False


def _folded(members: Sequence[Statement], tolerance: Decimal) -> list[Statement]:
    """Figures of one time that agree, as one of them: that of the article which says least of the path so far."""
    said = Counter(one.document for one in members)
    by_end: defaultdict[tuple[int, int], list[Statement]] = defaultdict(list)
    for one in members:
        by_end[(one.period.end.year, one.period.end.month) if one.period else (0, 0)].append(one)
    used: Counter[str] = Counter()
    found: list[Statement] = []
    for _, group in sorted(by_end.items()):
        kept: list[Statement] = []
        for one in sorted(group, key=lambda one: (used[one.document], said[one.document], one.bound, one.order)):
            if not any(_same_time(one, other) and _alike(one, other, tolerance) for other in kept[:_COMPARED]):
                kept.append(one)
        used.update(one.document for one in kept)
        found += kept
    return found


def _same_time(left: Statement, right: Statement) -> bool:
    return left.period is not None and right.period is not None and left.period.overlaps(right.period)


def _alike(left: Statement, right: Statement, tolerance: Decimal) -> bool:
    """Whether two figures agree after rounding, or as a bound and a figure near it."""
    if not left.interval.meets(right.interval):
        return False
    gap = relative_gap((left.headline, right.headline))
    return left.quoted.meets(right.quoted) or gap is None or gap <= tolerance


def _moves_between_articles(points: Sequence[Sequence[Statement]], tolerance: Decimal) -> bool:
    return any(
        _moved(left, right, tolerance)
        for index, earlier in enumerate(points)
        for later in points[index + 1 : index + 1 + _COMPARED]
        for left in earlier[:_COMPARED]
        for right in later[:_COMPARED]
    )


def _moved(left: Statement, right: Statement, tolerance: Decimal) -> bool:
    if left.document == right.document or left.quoted.meets(right.quoted):
        return False
    if periods_meet(left, right) and not _runs_on(left, right):
        return False
    if _under_cap(left, right) or _same_fraction(left, right):
        return False
    gap = relative_gap((left.headline, right.headline))
    return gap is None or gap > tolerance or not (left.bound or right.bound or _same_about(left, right))


def _runs_on(earlier: Statement, later: Statement) -> bool:
    """Whether a count from one day on has grown by the day, within a month, on which the later one ends.

    "36 deaths by 18 June, 52 by 20 June"; ten months beside the whole year are no such count.
    """
    one, other = earlier.period, later.period
    if one is None or other is None or earlier.kind is not Kind.LEVEL or min(one.days, other.days) <= _MONTH_DAYS:
        return False
    days = (other.end - one.end).days
    return one.start == other.start and 0 < days <= _MONTH_DAYS and abs(earlier.headline) < abs(later.headline)


def _same_about(left: Statement, right: Statement) -> bool:
    """Whether two approximations in two units allow one value: a month has no fixed number of days."""
    about = left.unit != right.unit and left.approximate and right.approximate
    return about and left.interval.meets(right.interval)


def _same_fraction(left: Statement, right: Statement) -> bool:
    """Whether a fraction in words is as near to the other figure as such words are meant: a third beside 34 percent."""
    return (left.fraction or right.fraction) and left.interval.meets(right.interval)


def _under_cap(left: Statement, right: Statement) -> bool:
    """Whether one gives only an upper bound, which the other keeps to: "less than a fifth" beside 12 percent."""
    capped = left.interval.low is None or right.interval.low is None
    return capped and left.interval.meets(right.interval)


def _drift(series: Series, class_: str, points: Sequence[Sequence[Statement]]) -> Discrepancy:
    members = [one for point in points for one in point]
    first, last = points[0][0], points[-1][0]
    jump = max((_jump(one, other) for one, other in pairwise(points)), default=0)
    period = f"{first.claim.period} to {last.claim.period}"
    steps = [_step(point) for point in points]
    shown = steps if len(steps) <= 5 else [*steps[:2], f"{len(steps) - 4} more points", *steps[-2:]]
    doubt = " No change over time explains the jump." if jump else ""
    causes = ["change over time", *common_causes(members)]
    if jump:
        causes.insert(0, "another definition or scope, or a slip: the jump is too large for the time")
    return discrepancy(
        DiscrepancyType.DRIFT,
        members,
        (*series.identity, class_),
        f"{about(first, None)} goes from {', to '.join(shown)}: {_pace(first, last)} "
        f"({who(first)} to {who(last)}).{doubt}",
        period=period,
        gap=relative_gap((first.headline, last.headline)),
        causes=causes,
        extra=jump,
    )


def _step(point: Sequence[Statement]) -> str:
    figures = list(dict.fromkeys(figure(one) for one in sorted(point, key=lambda one: (one.headline, one.order))))
    shown = figures if len(figures) <= 3 else [figures[0], f"{len(figures) - 2} figures between", figures[-1]]
    return f"{' or '.join(shown)} in {point[0].claim.period}"


def _pace(first: Statement, last: Statement) -> str:
    """Growth from the first point to the last, with the yearly rate where the span is long enough to have one."""
    if first.headline <= 0 or last.headline <= 0 or first.period is None or last.period is None:
        return "the values differ"
    ratio = last.headline / first.headline
    change = (
        f"{number(ratio)} times as much" if ratio >= 2 else f"{'+' if ratio >= 1 else '-'}{percent(abs(ratio - 1))}"
    )
    days = (last.period.end - first.period.end).days
    if days < _LEAST_DAYS_TO_ANNUALIZE or abs(days - 365) < 20:
        return change
    yearly = float(ratio) ** float(_YEAR_DAYS / days) - 1
    return f"{change}, {yearly:+.0%} a year" if abs(yearly) < 10 else change


def _jump(earlier: Sequence[Statement], later: Sequence[Statement]) -> int:
    """Extra severity where the closest figures of two neighbouring points lie further apart than time explains."""
    ratios = []
    for left in earlier[:_COMPARED]:
        for right in later[:_COMPARED]:
            if left.document == right.document or left.headline <= 0 or right.headline <= 0:
                return 0
            ratios.append((right.headline / left.headline, left, right))
    ratio, left, right = min(ratios, key=lambda one: (max(one[0], 1 / one[0]), one[1].order, one[2].order))
    if left.period is None or right.period is None or (right.period.end - left.period.end).days > 366:
        return 0
    return _BEYOND_TIME if ratio < _IMPLAUSIBLE_FALL or ratio > _IMPLAUSIBLE_RISE else 0
