"""Sums of statements, and the finding that a figure is not what others make together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.reconciliation.computing import computed
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.statements import Statement


def total(statements: Iterable[Statement]) -> Interval:
    """What the statements make together, within their bounds and rounding."""
    sum_ = Interval.point(Decimal(0))
    for one in statements:
        sum_ = sum_.plus(computed(one))
    return sum_


def added(statements: Iterable[Statement]) -> Decimal:
    """The sum of the figures as they are written."""
    return sum((one.headline for one in statements), Decimal(0))


def not_the_sum(
    whole: Statement, members: Sequence[Statement], way: str, explanation: str, causes: Sequence[str]
) -> Discrepancy:
    """The whole and those that do not make it; ``way`` is how they were taken for its parts, in the finding's id."""
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [whole, *members],
        (whole.scope, way, whole.dimension, whole.held, whole.document),
        explanation,
        period=whole.claim.period,
        gap=relative_gap((added(members), whole.headline)),
        causes=causes,
        about=whole,
    )
