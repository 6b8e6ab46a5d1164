"""arithmetic: "by 40 percent, to 102,600 from 75,000": a rate beside the two levels that its own sentence leads
between.

The words "from" and "to" tell which level is which, where both are put down to the rate's own time. Levels of two times
are compared by :mod:`growth`, whatever the words.

Fires: a rise of 40 %, to 102,600 from 75,000 (36.8 %); a third less, from 90 to 80.
Silent: up 37 %, to 102,600 from 75,000; a sentence with a third level behind "from" or "to".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, positive
from claimtrack.reconciliation.directions import told_from, told_to
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.series import Topic
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, percent

_HUNDRED = Decimal(100)
_RATES = (Kind.GROWTH, Kind.CHANGE)


def from_to(topic: Topic) -> Iterator[Discrepancy]:
    """The rates of a topic that their own sentence's levels do not make."""
    rates = [one for one in topic.members if one.kind in _RATES and not one.key.compound]
    if not rates:
        return
    by_sentence: defaultdict[tuple[str, int], list[Statement]] = defaultdict(list)
    for one in topic.members:
        if one.kind is Kind.LEVEL:
            by_sentence[one.document, one.claim.quote.start].append(one)
    for rate in rates:
        levels = [
            one
            for one in by_sentence.get((rate.document, rate.claim.quote.start), ())
            if one.held in ("", rate.held) and one.key.money == rate.key.money
        ]
        before = [one for one in levels if told_from(one)]
        after = [one for one in levels if told_to(one)]
        if len(before) == len(after) == 1 and _fails(rate, before[0], after[0]):
            yield _discrepancy(topic, rate, before[0], after[0])


def _fails(rate: Statement, before: Statement, after: Statement) -> bool:
    """Whether the rate is another one than the levels make; the sign of a fall may stand in the verb alone."""
    made, stated = _made(rate, before, after), computed(rate)
    return made is not None and not (made.meets(stated) or made.meets(Interval.point(Decimal(0)).minus(stated)))


def _made(rate: Statement, before: Statement, after: Statement) -> Interval | None:
    """The rate that leads from one level to the other, ``None`` where it would be in another unit."""
    start, end = computed(before), computed(after)
    if before.dimension != after.dimension:
        return None
    if rate.kind is Kind.CHANGE:
        of_a_rate = (rate.dimension, before.dimension) == ("points", "proportion")
        return end.minus(start) if rate.dimension == before.dimension or of_a_rate else None
    return end.over(start).shifted(Decimal(-1)).scaled(_HUNDRED) if positive(start) and positive(end) else None


def _discrepancy(topic: Topic, rate: Statement, before: Statement, after: Statement) -> Discrepancy:
    of_base = abs(after.headline / before.headline - 1) if rate.kind is Kind.GROWTH else None
    made = percent(of_base) if of_base is not None else "another step"
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [rate, before, after],
        (topic.scope, "from to", rate.kind.value, rate.held, rate.document),
        f"{about(rate, rate.claim.period)}: from {figure(before)} to {figure(after)} is {made}, not {figure(rate)}.",
        period=rate.claim.period,
        gap=relative_gap((of_base * _HUNDRED, abs(rate.headline))) if of_base else None,
        causes=["a wrong rate or base", "a rate of another time or definition"],
    )
