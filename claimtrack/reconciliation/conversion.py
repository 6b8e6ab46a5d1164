"""conversion: one amount in two currencies (or coins and money); the rate that it implies stands more than 2 % away
from the rate that the other pairs of that time imply.

A pair is one statement given twice: neighbours in one article, of one metric, scope and period. Money is compared
within a year, coins (whose price moves) only where the periods overlap. With three pairs and more the median is the
rate, and an outlier is named with it; of two that differ nobody can tell which is wrong.

Fires: 1 trillion CNY = 150 billion USD where other pairs imply 7.04 to 7.17.
Silent: 1.46 trillion = 207 billion beside 1.61 trillion = 228 billion; a difference that rounding allows; "13 zloty,
and 3.79 euros" for what is sold in two countries.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import positive
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.lazy import lazy
from claimtrack.reconciliation.neighbours import nearest
from claimtrack.reconciliation.series import Topic
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.wording import about, amount, figure, number, percent, unique, who
from claimtrack.units import is_coin

_NEAR_CHARACTERS = 250
_YEAR_DAYS = 366
_PRICED_IN = ("USD", "EUR", "GBP", "JPY", "CNY")


@dataclass(frozen=True)
class Pair:
    """One amount in two units; ``base`` is the one that a rate counts one of ("yuan to the dollar")."""

    quoted: Statement
    base: Statement

    @property
    def units(self) -> tuple[str, str]:
        return (self.quoted.currency, self.base.currency)

    @lazy
    def rate(self) -> Decimal:
        if self.base.quantity.value_high is not None and self.quoted.quantity.value_high is not None:
            return self.quoted.quantity.value * self.quoted.scale / (self.base.quantity.value * self.base.scale)
        return self.quoted.headline / self.base.headline

    @lazy
    def allowed(self) -> Interval:
        """The rates that the written digits allow; a bound names its number exactly, of ranges the lower ends tell."""
        return _lower(self.quoted).over(_lower(self.base))

    @lazy
    def middle(self) -> int:
        """The middle of the period as an ordinal day, or that of publication for what is undated or yet to come."""
        period, printed = self.base.period, parse_period(self.base.claim.source.published)
        told = None if printed is None else printed.end.toordinal()
        if period is None:
            return told or 0
        middle = (period.start.toordinal() + period.end.toordinal()) // 2
        return middle if told is None else min(middle, told)

    @property
    def coin(self) -> bool:
        return is_coin(self.base.currency) or is_coin(self.quoted.currency)

    @property
    def members(self) -> tuple[Statement, Statement]:
        return (self.quoted, self.base)


def _lower(one: Statement) -> Interval:
    """The figure as it is written; of a range its lower end."""
    if one.quantity.value_high is None:
        return one.quoted
    low, step = one.quantity.value * one.scale, one.quantity.half_step * one.scale
    return Interval(low - step, low + step, high_open=step > 0)


def pairs_of(topic: Topic) -> list[Pair]:
    """The pairs of a topic: in each article every amount with its nearest neighbour in another currency."""
    if len({one.unit for one in topic.members}) < 2:
        return []
    by_place: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    by_sentence: defaultdict[tuple[str, str, int], list[Statement]] = defaultdict(list)
    for one in topic.members:
        dated = one.period is not None or one.claim.source.published is not None
        if one.kind is Kind.LEVEL and one.currency and dated and one.headline > 0:
            below = one.unit.removeprefix(one.currency)
            by_place[one.document, one.held + below].append(one)
            by_sentence[one.document, below, one.claim.quote.start].append(one)
    found: dict[tuple[str, ...], Pair] = {}
    for members in (*by_place.values(), *by_sentence.values()):
        if len({one.unit for one in members}) > 1:
            # "4.9 trillion francs; at today's rate that is $8.1 billion": one amount, whatever day each is put to.
            for pair in _paired(members):
                found.setdefault(tuple(sorted(one.claim.id for one in pair.members)), pair)
    return list(found.values())


def _paired(members: Sequence[Statement]) -> Iterator[Pair]:
    for left, right in nearest(members, _NEAR_CHARACTERS):
        base, quoted = sorted((left, right), key=_base_order)
        if positive(base.quoted) and not (_told_beside(left, right) or _of_two_times(left, right)):
            yield Pair(quoted, base)


def _told_beside(left: Statement, right: Statement) -> bool:
    """ "Eggs are 13 zloty, and 3.79 euros": a list of two prices, and none of them the other's."""
    first, last = sorted((left.claim, right.claim), key=lambda claim: claim.value_span.start)
    if first.quote.start != last.quote.start:
        return False
    between = first.quote.text[first.value_span.end - first.quote.start : last.value_span.start - first.quote.start]
    return between.strip() in (", and", "and", "; and")


def _of_two_times(left: Statement, right: Statement) -> bool:
    """ "$168 billion in 2025, up from 900 billion yuan the year before": an amount of another month or year."""
    one, other = left.period, right.period
    return one is not None and other is not None and not one.overlaps(other) and one.days > 1 and other.days > 1


def _base_order(one: Statement) -> tuple[int, int, str]:
    unit = one.currency
    return (0 if is_coin(unit) else 1, _PRICED_IN.index(unit) if unit in _PRICED_IN else len(_PRICED_IN), unit)


def conversions(pairs: Iterable[Pair], tolerance: Decimal) -> Iterator[Discrepancy]:
    """Outliers among the implied rates, of all articles together."""
    by_units: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_units[pair.units].append(pair)
    for members in by_units.values():
        if len(members) > 1:
            members.sort(key=lambda pair: (pair.middle, pair.base.order, pair.quoted.order))
            yield from _of_units(members, tolerance)


def _of_units(pairs: Sequence[Pair], tolerance: Decimal) -> Iterator[Discrepancy]:
    middles = [pair.middle for pair in pairs]
    references: dict[int, tuple[list[Pair], Decimal]] = {}
    reported: set[frozenset[int]] = set()
    for pair in pairs:
        if pair.coin:
            near = [other for other in pairs if _overlap(pair, other)]
            reference = median(other.rate for other in near)
        else:
            if pair.middle not in references:
                first = bisect_left(middles, pair.middle - _YEAR_DAYS)
                within = list(pairs[first : bisect_right(middles, pair.middle + _YEAR_DAYS)])
                references[pair.middle] = within, median(other.rate for other in within)
            near, reference = references[pair.middle]
        if len(near) == 2:
            key = frozenset(id(one) for one in near)
            if key not in reported and _apart(near[0], near[1], tolerance):
                reported.add(key)
                yield _of_two(near)
        elif len(near) > 2 and _off(pair, reference, tolerance):
            yield _outlier(pair, near, tolerance, reference)


def _overlap(left: Pair, right: Pair) -> bool:
    one, other = left.base.period, right.base.period
    return one is not None and other is not None and one.overlaps(other)


def _apart(left: Pair, right: Pair, tolerance: Decimal) -> bool:
    gap = relative_gap((left.rate, right.rate))
    return gap is not None and gap > tolerance and not left.allowed.meets(right.allowed)


def _off(pair: Pair, reference: Decimal, tolerance: Decimal) -> bool:
    return abs(pair.rate / reference - 1) > tolerance and not pair.allowed.contains(reference)


def _equation(pair: Pair) -> str:
    rate = f"{number(pair.rate)} {pair.quoted.currency} to the {pair.base.currency}"
    return f"{figure(pair.quoted)} = {figure(pair.base)} ({who(pair.base)}) implies {rate}"


def _of_two(pairs: Sequence[Pair]) -> Discrepancy:
    members = [one for pair in pairs for one in pair.members]
    gap = relative_gap(pair.rate for pair in pairs)
    return discrepancy(
        DiscrepancyType.CONVERSION,
        members,
        (pairs[0].base.scope, *pairs[0].units, *sorted({days(one.period) for one in members if one.period})),
        f"{about(pairs[0].base, None)}: {'; '.join(_equation(pair) for pair in pairs)}: "
        f"{percent(gap or Decimal(0))} apart.",
        period=pairs[0].base.claim.period,
        gap=gap,
        causes=["one amount is converted wrongly, or at the rate of another day", "the two amounts are not the same"],
    )


def _outlier(pair: Pair, near: Sequence[Pair], tolerance: Decimal, middle: Decimal) -> Discrepancy:
    others = [other for other in near if other is not pair and not _off(other, middle, tolerance)]
    rates = sorted(other.rate for other in others) or [middle]
    reference = median(rates)
    span = number(rates[0]) if rates[0] == rates[-1] else f"{number(rates[0])} to {number(rates[-1])}"
    same = [other for other in others if other.base.key.base == pair.base.key.base and _overlap(pair, other)]
    members = [*pair.members, *(one for other in same for one in other.members if other.base.scope == pair.base.scope)]
    period = pair.base.claim.period
    return discrepancy(
        DiscrepancyType.CONVERSION,
        members,
        (pair.base.scope, *pair.units, period or "", pair.base.document),
        f"{about(pair.base, period)}: {_equation(pair)}, {percent(abs(pair.rate / reference - 1))} away from the "
        f"{span} of {len(others)} other pairs; at {number(reference)} it would be "
        f"{amount(pair.quoted.headline / reference, pair.base.unit_name)}.",
        period=period,
        gap=abs(pair.rate / reference - 1),
        causes=unique(
            ["converted wrongly, or at the rate of another day", "a rounded or older amount in one currency"]
        ),
    )
