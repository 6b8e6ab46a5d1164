"""What a growth implies: a base that must hold the parts of its period, and the multiple that an average rate makes.

The growth checks of one topic share what is here: the place where their failures are gathered, and which level is seen
as the rate is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Nature
from claimtrack.reconciliation.computing import computed, multiplier, positive, same_voice
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.wording import figure, interval_text


@dataclass(slots=True)
class Failure:
    """The figures of one rate that do not compute, and why; empty if all do."""

    members: dict[int, Statement] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    gap: list[Statement] = field(default_factory=list)

    def add(self, sentence: str, *members: Statement) -> None:
        self.sentences.append(sentence)
        self.members.update({id(one): one for one in members})


def same_view(rate: Statement, level: Statement) -> bool:
    """Whether a rate speaks of the same view of the metric: its value in money, its number, its daily rate."""
    return rate.key.money == level.key.money and (level.per_time or rate.key.periodic == level.key.periodic)


def same_article(rate: Statement, level: Statement) -> bool:
    """Whether a level stands in the rate's own article."""
    return rate.document == level.document


def same_sentence(rate: Statement, level: Statement) -> bool:
    return same_article(rate, level) and rate.claim.quote.start == level.claim.quote.start


def check_parts(rate: Statement, later: Sequence[Statement], levels: Sequence[Statement], failure: Failure) -> None:
    """The base that is implied must hold what a part of its period has made already, and fit into the whole."""
    times = multiplier(rate)
    whole = rate.base_period
    if times is None or not positive(times) or whole is None or rate.kind is Kind.CHANGE:
        return
    for level in later:
        value = computed(level)
        if level.key.nature is not Nature.FLOW or level.per_time or not positive(value):
            continue
        implied = value.over(times)
        for other in levels:
            if (
                not other.sure
                or other.document != rate.document
                or other.period is None
                or other.dimension != level.dimension
            ):
                continue
            if other.period.same_days(whole) or other.projected != level.projected:
                continue
            part = computed(other)
            made = interval_text(implied, level.scale, level.unit_name)
            start = f"{figure(level)} after {figure(rate)} makes {made} for {rate.claim.baseline or days(whole)}"
            if whole.contains(other.period) and _above(part, implied):
                failure.add(f"{start}, but {other.claim.period} alone had {figure(other)}.", rate, level, other)
            elif other.period.contains(whole) and _above(implied, part):
                failure.add(f"{start}, more than the {figure(other)} of {other.claim.period}.", rate, level, other)


def _above(one: Interval, other: Interval) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def check_average(rate: Statement, rates: Sequence[Statement], failure: Failure) -> None:
    """An average rate over years against the multiple or the growth over the same years."""
    average = multiplier(rate)
    if average is None or rate.kind is not Kind.GROWTH or rate.period is None or rate.base_period is None:
        return
    years = rate.period.end.year - rate.base_period.end.year
    if years < 2:
        return
    low = None if average.low is None else average.low**years
    expected = Interval(low, None if average.high is None else average.high**years, average.low_open, average.high_open)
    for other in rates:
        times = multiplier(other)
        if other.key.compound or times is None or other.kind not in (Kind.GROWTH, Kind.MULTIPLE):
            continue
        same_end = other.period is not None and other.period.end.year == rate.period.end.year
        if not same_end or other.base_period is None or other.base_period.end.year != rate.base_period.end.year:
            continue
        if same_voice(rate, other) and not times.meets(expected):
            made = interval_text(expected, Decimal(1), "x")
            failure.add(f"{figure(rate)} a year over {years} years is {made}, not {figure(other)}.", rate, other)
