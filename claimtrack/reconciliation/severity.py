"""How bad a discrepancy is, 0 to 100: what an editor must see first.

The sum of

* the type: contradiction 55, arithmetic 50, unit 45, conversion 35, divergence 30, drift 10;
* the gap: up to 25, growing with its logarithm (5 % gives 6, 20 % 11, ten-fold 24); of percentages ten points count
  like 20 %;
* 8 where two or more independent origins stand against each other, 4 where there are more than two;
* minus 10 where a projection or a goal takes part, minus 4 where no period is stated in so many words;
* minus 40 for each point of doubt with which the least certain claim was read (a confidence of 0.7 costs 12);
* what the check adds itself (a drift that no change over time explains: 50).

A gap below 1 % halves the type's points: two counters rarely agree to the last digit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import DiscrepancyType
from claimtrack.domain.periods import PeriodBasis
from claimtrack.reconciliation.statements import Statement

_BY_TYPE = {
    DiscrepancyType.CONTRADICTION: 55,
    DiscrepancyType.ARITHMETIC: 50,
    DiscrepancyType.UNIT: 45,
    DiscrepancyType.CONVERSION: 35,
    DiscrepancyType.DIVERGENCE: 30,
    DiscrepancyType.DRIFT: 10,
}
_SMALL_GAP = Decimal("0.01")


def severity(
    type_: DiscrepancyType, members: Sequence[Statement], gap: Decimal | None, origins: int, extra: int = 0
) -> int:
    """Points of severity; see the module's head."""
    points = float(_BY_TYPE[type_])
    if gap is not None and type_ is not DiscrepancyType.DRIFT:
        if gap < _SMALL_GAP:
            points /= 2
        if members[0].dimension == "proportion":
            # Of small percentages every relative gap is large: ten points count like a gap of 20 %.
            values = [one.headline for one in members]
            gap = min(gap, (max(values) - min(values)) / 50)
        points += min(25.0, 8 * math.log1p(100 * float(min(abs(gap), Decimal(1000)))) / math.log(10))
    points += 8 if origins > 1 else 0
    points += 4 if origins > 2 else 0
    if any(one.projected for one in members):
        points -= 10
    if all(one.claim.period_basis is not PeriodBasis.STATED for one in members):
        points -= 4
    points -= 40 * (1 - min(one.claim.confidence for one in members))
    return max(0, min(100, round(points + extra)))
