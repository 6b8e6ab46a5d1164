"""Series: the statements of one metric, scope, kind and unit dimension, and those of them that speak of one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimtrack.domain.periods import Period
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Nature
from claimtrack.reconciliation.metric_keys import compared_dimension
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.timing import periods_meet

_MONTH_DAYS = 31
_SIZED = frozenset({Kind.LEVEL, Kind.CHANGE})
_RATIOS = frozenset({"proportion", "points"})
_OTHER_SIZE = 25
_COMPARED = 12
"""How many undated statements of one time are held against those of another."""


@dataclass(frozen=True, slots=True)
class Topic:
    """All statements about one metric in one scope, of every kind, unit and period."""

    metric: str
    scope: str
    members: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """The statements of a topic that can be compared by value; ``key`` tells what sets them apart within it."""

    topic: Topic
    key: tuple[str, ...]
    members: tuple[Statement, ...]

    @property
    def can_disagree(self) -> bool:
        """Whether the members differ at all, and stand in several articles or have several speakers."""
        first = self.members[0]
        if all(one.claim.quantity == first.claim.quantity for one in self.members[1:]):
            return False
        if any(one.document != first.document for one in self.members):
            return True
        return len({one.speaker for one in self.members if one.speaker}) > 1

    @property
    def identity(self) -> tuple[str, ...]:
        return (self.topic.scope, *self.key)


def topics(statements: Iterable[Statement]) -> list[Topic]:
    """Statements by metric and scope, those with more than one statement only."""
    groups: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[statement.key.base, statement.scope].append(statement)
    return [Topic(*key, tuple(members)) for key, members in groups.items() if len(members) > 1]


def all_series(topic: Topic) -> Iterator[Series]:
    """The series of a topic, those with more than one statement only."""
    groups: defaultdict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in topic.members:
        groups[series_key(statement)].append(statement)
    for key, members in groups.items():
        credible = _credible(members) if len(members) > 1 else members
        if len(credible) > 1:
            yield Series(topic, key, tuple(credible))


def _credible(members: list[Statement]) -> list[Statement]:
    """Without what was read with doubt and is of quite another size than what was not: that measures something else.

    A slip of scale has the digits of a figure that it belongs to, and stays.
    """
    first = members[0]
    if first.kind not in _SIZED or first.dimension in _RATIOS or all(one.certain for one in members):
        return members
    certain = [abs(one.headline) for one in members if one.certain]
    if not certain:
        return members
    low, high = min(certain) / _OTHER_SIZE, max(certain) * _OTHER_SIZE
    digits = {one.digits for one in members if one.certain}
    return [one for one in members if one.certain or low <= abs(one.headline) <= high or one.digits in digits]


def series_key(statement: Statement) -> tuple[str, ...]:
    """Kind, dimension, view of the metric, and for rates of change the baseline.

    An amount of money needs no "value of" in its metric, and a rate per day no "daily"; a growth does.
    """
    key = statement.key
    in_money = statement.kind is Kind.LEVEL and statement.money
    view = (
        "value" if key.money and not in_money else "",
        "compound" if key.compound else "",
        key.periodic or "" if not statement.per_time else "",
    )
    baseline = "" if statement.kind is Kind.LEVEL else statement.base_month
    return (statement.kind.value, compared_dimension(statement.unit), "/".join(view), baseline)


def same_time(series: Series) -> Iterator[tuple[Period | None, Sequence[Statement]]]:
    """Groups of statements whose periods meet, each with its longest period; groups of one are left out.

    What no article dates (the patients of a trial, the height of a dam) is of one time, unless it adds up over time.
    """
    undated = [one for one in series.members if one.period is None and one.key.nature is not Nature.FLOW]
    if len(undated) > 1:
        yield None, undated
    by_days: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in series.members:
        if statement.period is not None:
            by_days[statement.held].append(statement)
    if len(by_days) > 1:
        _join_days(by_days)
    for members in by_days.values():
        if len(members) > 1:
            longest = max((one.period for one in members if one.period), key=lambda period: (period.days, period.text))
            yield longest, members


def _join_days(by_days: dict[str, list[Statement]]) -> None:
    """Let what meets a longer period join it: days their month or the close of theirs, running counts each other."""
    heads = [members[0] for members in by_days.values()]
    single = [one for one in heads if one.period and one.period.days < _MONTH_DAYS - 3]
    longer = [one for one in heads if one.period and one.period.days > 1]
    for day in single:
        assert day.period is not None
        hosts = [
            one
            for one in longer
            if one is not day
            and one.held in by_days
            and (periods_meet(day, one) or any(periods_meet(x, one) for x in by_days[day.held]))
        ]
        if hosts:
            host = min((one for one in hosts if one.period), key=lambda one: (_days_in(one), one.held))
            by_days[host.held].extend(by_days.pop(day.held))
    counts = sorted((one for one in longer if _days_in(one) > _MONTH_DAYS), key=lambda one: (one.held, one.order))
    for earlier, later in pairwise(counts):
        if earlier.held in by_days and later.held in by_days and periods_meet(earlier, later):
            by_days[later.held].extend(by_days.pop(earlier.held))
    _join_undated(by_days)


def _join_undated(by_days: dict[str, list[Statement]]) -> None:
    """Let what is dated by nobody join the shortest longer period in which it is told of too."""
    undated = {held: [one for one in members if not one.dated][:_COMPARED] for held, members in by_days.items()}
    shortest_first = sorted(
        (held for held in undated if undated[held]), key=lambda held: (_days_in(by_days[held][0]), held)
    )
    for index, held in enumerate(shortest_first):
        for host in shortest_first[index + 1 :]:
            if any(periods_meet(one, other) for one in undated[held] for other in undated[host]):
                by_days[host].extend(by_days.pop(held))
                break


def _days_in(one: Statement) -> int:
    return one.period.days if one.period else 0
