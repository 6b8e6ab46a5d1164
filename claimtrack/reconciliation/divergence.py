"""divergence: one metric, scope and time; the statements could all be true, but only because one is a bound, an
approximation or a projection, and the headline figures differ by more than the tolerance (5 %).

Fires: more than 1 trillion / more than 1.2 trillion; 717 billion projected / 791.7 billion.
Silent: above 600 billion / 627.6 billion (4.6 %); 1.24 billion projected / 1.26 billion; 3-5% projected / 4%; just over
half / 53 percent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import Period
from claimtrack.reconciliation.contradiction import contradicts
from claimtrack.reconciliation.findings import common_causes, discrepancy, relative_gap
from claimtrack.reconciliation.pairs import Pair, involved
from claimtrack.reconciliation.series import Series
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.wording import about, apart, listed

_JUST = Decimal("0.08")
"""How far "just over" reaches at most: 53 percent are just over half, 55 are not."""
_JUST_PAST = ("just ", "slightly ", "a little ", "a shade ", "a fraction ", "a bit ")


def diverges(left: Statement, right: Statement, tolerance: Decimal) -> bool:
    """Whether two compatible statements give figures further apart than the tolerance."""
    if not (left.bound or right.bound or left.approximate or right.approximate or left.projected or right.projected):
        return False
    if contradicts(left, right) or _as_quoted(left).meets(_as_quoted(right)) or _counted_on(left, right):
        return False
    gap = relative_gap((left.headline, right.headline))
    most = max(tolerance, _JUST) if _is_just_past(left) or _is_just_past(right) else tolerance
    return gap is None or gap > most


def _is_just_past(statement: Statement) -> bool:
    """ "Just over half", "slightly more than 40": the figure lies close to its bound."""
    return statement.bound and statement.claim.value_span.text.lower().startswith(_JUST_PAST)


def _counted_on(left: Statement, right: Statement) -> bool:
    """Whether one counted months longer from the same day, and found more than the other's "more than 30 million"."""
    if left.period is None or right.period is None or left.period.start != right.period.start:
        return False
    shorter, longer = sorted((left, right), key=lambda one: one.period.end if one.period else date.min)
    later = shorter.period is not None and longer.period is not None and longer.period.end - shorter.period.end
    return bool(later) and shorter.interval.high is None and longer.headline > shorter.headline


def _as_quoted(statement: Statement) -> Interval:
    """The figure that is quoted; "about 1 trillion" names a number, "about 10 percent" a rounded rate."""
    if statement.approximate and statement.dimension != "proportion":
        return Interval.point(statement.headline)
    if statement.bound or statement.approximate:
        return statement.quoted
    return statement.told  # "400,000" is no 440,000, though the zeros say nothing


def divergences(
    series: Series, period: Period | None, pairs: Sequence[Pair], tolerance: Decimal
) -> Iterator[Discrepancy]:
    """At most one divergence: all statements of one time that diverge from another."""
    found = involved(pairs, lambda left, right: diverges(left, right, tolerance))
    if not found:
        return
    gap = relative_gap(one.headline for one in found)
    yield discrepancy(
        DiscrepancyType.DIVERGENCE,
        found,
        (*series.identity, days(period) if period else ""),
        f"{about(found[0], period.text if period else None)} is given as {listed(found)}: {apart(found)}, "
        f"compatible only because {_reason(found)}.",
        period=period.text if period else None,
        gap=gap,
        causes=common_causes(found),
    )


def _reason(members: Sequence[Statement]) -> str:
    if any(one.target for one in members):
        return "goals are not outcomes"
    if any(one.projected for one in members):
        return "not all of them are actual figures"
    return "some are bounds" if any(one.bound for one in members) else "some are approximate"
