"""contradiction: one metric, scope and time; no true value fits both intervals.

The rule is that of rounding, the duplicate-fact rule of XBRL: "43.4 million" allows 43.35 to 43.45, "about" a tenth
more or less, "more than" everything above. A projection or a goal cannot contradict; it diverges.

Fires: 55.1 million (one article) / 55.3 million (another), same month.
Silent: 6.3% / 6%; more than 600 billion / 627.6 billion; both figures by one speaker in one article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.periods import Period
from claimtrack.reconciliation.findings import common_causes, discrepancy, factor_cause, relative_gap
from claimtrack.reconciliation.pairs import involved
from claimtrack.reconciliation.series import Series
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.wording import about, apart, listed


def contradicts(left: Statement, right: Statement) -> bool:
    """Whether no value fits both statements."""
    return not (left.projected or right.projected) and not left.interval.meets(right.interval)


def contradictions(series: Series, period: Period, members: Sequence[Statement]) -> Iterator[Discrepancy]:
    """At most one contradiction: all statements of one time that contradict another."""
    found = involved(members, contradicts)
    if not found:
        return
    gap = relative_gap(one.headline for one in found)
    yield discrepancy(
        DiscrepancyType.CONTRADICTION,
        found,
        (*series.identity, days(period)),
        f"{about(found[0], period.text)} cannot be {listed(found)} at once: "
        f"they lie {apart(found)}, more than rounding allows.",
        period=period.text,
        gap=gap,
        causes=[*factor_cause(one.headline for one in found), *common_causes(found)],
    )
