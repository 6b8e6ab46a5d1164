"""Which figures spoken of before lend their unit to a bare number."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.extraction.bare_counts import is_like, is_paid, money_shift
from claimtrack.extraction.counted_things import UnitSource
from claimtrack.extraction.measures import unit_sorts

_MOST_PERCENT = 100
_MOST_APART = 1_000_000
"""So many times more than was counted before nobody counts on without the noun."""

_RATES_APART = 100
"""Rates of one sort, of countries rich and poor, lie no farther apart."""


def is_lender(source: UnitSource, value: Decimal) -> bool:
    """Things and people are counted on without their noun; money never, a measure only where the amounts are alike."""
    if is_paid(source):
        return False
    counts = not unit_sorts(source.unit).isdisjoint(("count", "person", "container"))
    if counts and not is_like(value, source.value, _MOST_APART):
        # "three wide-bodies ... fuel took 52.9 billion"
        return False
    return counts or money_shift(source, value) == 0


def lends(unit: str, value: Decimal) -> bool:
    """Percentages lend nothing to numbers in the hundreds, and stretches of time nothing to any."""
    if unit == "percent":
        return abs(value) <= _MOST_PERCENT
    return unit != "x" and not any(sort == "time" for sort in unit_sorts(unit))


def unit_lent(source: UnitSource, value: Decimal) -> str:
    """The unit a number goes on with: nurses, behind "11.7 nurses per 10,000 people", where it is 4,000."""
    things, _, base = source.unit.partition("/")
    share = base[:1].isdigit() and not is_like(value, source.value, _RATES_APART)
    return things if share else source.unit
