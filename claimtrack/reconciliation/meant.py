"""The quantity that a claim means, where its own words say it less well than its copies or its unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.claims import Claim
from claimtrack.domain.quantities import Comparator, Quantity

BOUNDS = frozenset({Comparator.MORE, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST})
_HALF = Decimal("0.5")


def meant(claim: Claim, copies: Sequence[Claim], dimension: str) -> Quantity:
    """The claim's quantity; where a copy in the article gives the figure as a bound, the bound is what is meant.

    A duration is no count: "five quarters" are measured to the quarter.
    """
    stated = claim.quantity
    if dimension == "time" and not stated.half_step and stated.value == stated.value.to_integral_value():
        stated = replace(stated, half_step=_HALF)
    if stated.comparator is Comparator.EQUAL:
        for copy in copies:
            if copy.quantity.comparator in BOUNDS and copy.quantity.value == stated.value:
                return replace(stated, comparator=copy.quantity.comparator)
    return stated
