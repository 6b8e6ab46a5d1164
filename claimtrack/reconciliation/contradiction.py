"""contradiction: one metric, scope and time; no true value fits both intervals.

The rule is that of rounding, the duplicate-fact rule of XBRL: "43.4 million" allows 43.35 to 43.45, "about" a tenth
more or less, "more than" everything above. A projection or a goal cannot contradict; it diverges.

Fires: 55.1 million (one article) / 55.3 million (another), same month.
Silent: 6.3% / 6%; more than 600 billion / 627.6 billion; both figures by one speaker in one article; amounts more
than 25 times apart, which are of two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import Period
from claimtrack.reconciliation.findings import common_causes, discrepancy, factor_cause, relative_gap
from claimtrack.reconciliation.origins import same_body
from claimtrack.reconciliation.pairs import Pair, involved
from claimtrack.reconciliation.series import Series
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.timing import room_to_run, running
from claimtrack.reconciliation.wording import about, apart, listed


def contradicts(left: Statement, right: Statement) -> bool:
    """Whether no value fits both statements.

    Forecasts of different bodies differ without contradicting each other; two statements of one plan cannot both be
    what is planned, nor two of one body's forecast what it expects.
    """
    if left.projected or right.projected:
        one_mind = left.claim.modality is right.claim.modality and (
            same_body(left.speaker, right.speaker)
            if left.speaker and right.speaker
            else left.target  # whoever tells of it, a plan is one
        )
        return one_mind and not left.told.meets(right.told)
    if left.measure != right.measure and left.digits == right.digits and len(left.digits) > 1:
        return False  # hectares and acres with the same digits: a matter of the unit
    earlier, later = _by_end(left, right)
    return not _until(earlier, later).meets(later.told)


def _by_end(left: Statement, right: Statement) -> tuple[Statement, Statement]:
    swapped = left.period is not None and right.period is not None and right.period.end < left.period.end
    return (right, left) if swapped else (left, right)


def _until(earlier: Statement, later: Statement) -> Interval:
    """What the earlier statement allows at the later one's end: a count that runs on may have grown, not shrunk."""
    one, other = earlier.period, later.period
    allowed = earlier.told
    if one is None or other is None or one.end == other.end or not running(one, other):
        return allowed
    if allowed.high is None or allowed.high <= 0:
        return allowed
    return Interval(allowed.low, allowed.high * room_to_run(one, other), allowed.low_open, allowed.high_open)


def contradictions(series: Series, period: Period | None, pairs: Sequence[Pair]) -> Iterator[Discrepancy]:
    """At most one contradiction: all statements of one time that contradict another."""
    found = involved(pairs, contradicts)
    if not found:
        return
    gap = relative_gap(one.headline for one in found)
    yield discrepancy(
        DiscrepancyType.CONTRADICTION,
        found,
        (*series.identity, days(period) if period else ""),
        f"{about(found[0], period.text if period else None)} cannot be {listed(found)} at once: "
        f"they lie {apart(found)}, more than rounding allows.",
        period=period.text if period else None,
        gap=gap,
        causes=[*factor_cause(one.headline for one in found), *common_causes(found)],
    )
