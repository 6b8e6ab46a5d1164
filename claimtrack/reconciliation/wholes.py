"""arithmetic: a part that exceeds its whole: a country beside the world, a month beside its year; or parts of a time
that fill it, each of them told, and make another sum.

Only where the claims make it certain that one is part of the other: one article, one metric and unit, one voice,
periods stated in so many words, and read without much doubt. A misread figure exceeds its whole far more often than
one that the article has wrong.

Fires: 9 months with 120 billion beside a year with 110 billion; China's 90 of the world's 80 million; five months that
make 39.4 million beside 43.1 million for January to May.
Silent: parts that make less than the whole (others are missing), stocks over time (whose sum is several times the
whole), sums of regions that may overlap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import WORLD, Nature
from claimtrack.reconciliation.computing import computed, same_things, same_voice
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.series import series_key
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.sums import added, not_the_sum, total
from claimtrack.reconciliation.wording import about, figure, interval_text

_RATIOS = frozenset(
    {"average", "price", "rent", "concentration", "per_head", "share", "rate", "growth", "median", "record"}
)
_MOST_MEMBERS = 80
_LEAST_PARTS = 3
_MOST_OFF = Decimal("0.4")


def wholes(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Parts that exceed their wholes, article by article."""
    groups: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        stated = one.claim.period_basis is PeriodBasis.STATED
        if (
            one.kind is Kind.LEVEL
            and one.period is not None
            and stated
            and one.sure
            and not one.projected
            and not one.per_time
        ):
            groups[one.document, one.key.base].append(one)
    for members in groups.values():
        if 1 < len(members) <= _MOST_MEMBERS and not set(members[0].key.base.split("-")) & _RATIOS:
            yield from _of_metric(members)


def _of_metric(members: Sequence[Statement]) -> Iterator[Discrepancy]:
    for whole in members:
        parts = [one for one in members if one is not whole and _is_part(one, whole) and _exceeds(one, whole)]
        if parts:
            yield _discrepancy(whole, parts)
        elif (filling := _filling(whole, members)) and not _adds_up(whole, filling):
            yield _of_sum(whole, filling)


def _filling(whole: Statement, members: Sequence[Statement]) -> list[Statement]:
    """The parts of the whole's time that follow each other without a gap, from its first day to its last."""
    found: dict[str, Statement] = {}
    for one in members:
        within = one is not whole and one.period and whole.period and whole.period.contains(one.period)
        alike = one.scope == whole.scope and series_key(one) == series_key(whole) and same_things(one, whole)
        if within and alike and not one.bound and one.held != whole.held and same_voice(one, whole):
            if one.held in found:
                return []
            found[one.held] = one
    ordered = sorted(found.values(), key=lambda one: one.order)
    return ordered if fills([(one.period.start, one.period.end) for one in (whole, *ordered) if one.period]) else []


def fills(times: Sequence[tuple[date, date]]) -> bool:
    """Whether the times behind the first fill it, one after the other; three at least, for two may be anything."""
    (start, end), *parts = times
    if len(parts) < _LEAST_PARTS:
        return False
    parts.sort()
    joined = all(later[0] - earlier[1] == timedelta(1) for earlier, later in pairwise(parts))
    return joined and parts[0][0] == start and parts[-1][1] == end


def _adds_up(whole: Statement, filling: Sequence[Statement]) -> bool:
    """Whether the sum is the whole, or so far from it that nothing is added up: a mean, a stock."""
    gap = relative_gap((added(filling), whole.headline))
    return total(filling).meets(computed(whole)) or gap is None or gap > _MOST_OFF


def _of_sum(whole: Statement, filling: Sequence[Statement]) -> Discrepancy:
    sum_ = interval_text(Interval.point(added(filling)), whole.scale, whole.unit_name)
    return not_the_sum(
        whole,
        filling,
        "times",
        f"{about(whole, whole.claim.period)}: the {len(filling)} figures from {filling[0].claim.period} to "
        f"{filling[-1].claim.period} make {sum_}, not {figure(whole)}.",
        ["a wrong part or sum", "revised figures beside first ones"],
    )


def _is_part(one: Statement, whole: Statement) -> bool:
    if (
        series_key(one) != series_key(whole)
        or not same_voice(one, whole)
        or not same_things(one, whole)
        or not one.period
        or not whole.period
    ):
        return False
    if one.period.same_days(whole.period):
        return whole.scope == WORLD and one.scope not in (WORLD, "")
    flow = whole.key.nature is Nature.FLOW and one.period.days > 1
    return flow and one.scope == whole.scope and whole.period.contains(one.period)


def _exceeds(one: Statement, whole: Statement) -> bool:
    low, high = computed(one).low, computed(whole).high
    return low is not None and high is not None and low > high


def _discrepancy(whole: Statement, parts: Sequence[Statement]) -> Discrepancy:
    part = max(parts, key=lambda one: (one.headline, one.order))
    period = whole.claim.period
    named = f"{part.claim.scope or ''} {part.claim.period}".strip()
    gap = relative_gap((part.headline, whole.headline))
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [whole, *parts],
        (whole.scope, "whole", whole.dimension, whole.held, whole.document),
        f"{about(whole, period)}: the part exceeds the whole, {figure(part)} ({named}) beside {figure(whole)} in all.",
        period=period,
        gap=gap if gap is not None else Decimal(0),
        causes=["another definition", "the periods or places are mixed up"],
    )
