"""The amount: a numeral with what belongs to it, before it becomes a figure."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.quantities.nouns import CountedNoun
from claimtrack.extraction.quantities.rates import Rate
from claimtrack.extraction.quantities.scaling import HALF, Numeral


@dataclass(slots=True)
class Amount:
    """A numeral with what belongs to it; ``first:last`` without comparator words.

    ``family`` is percent, points, multiple, money, measure, count or ``""`` (bare). ``rate`` is what stands below the
    slash, which its power of ten has already divided; ``unit_power`` the one that the unit's short form held.
    ``unit_first:unit_last`` are the words of the unit.
    """

    numeral: Numeral
    first: int
    last: int
    unit: str = ""
    family: str = ""
    rate: Rate | None = None
    unit_power: int = 0
    unit_first: int = 0
    unit_last: int = 0
    noun: CountedNoun | None = None
    negative: bool = False
    comparator: Comparator | None = None
    rule: str = "bare-number"
    money_in_front: bool = False
    joined: bool = False
    hyphened: bool = False
    vague: bool = False


def take_rate(amount: Amount, rate: Rate) -> None:
    """Puts a rate below an amount's unit; "$1.50 per million tokens" is 0.0000015 dollars a token."""
    amount.rate = rate
    if rate.power:
        numeral = amount.numeral
        numeral.value = numeral.value.scaleb(-rate.power)
        numeral.half_step = (HALF if numeral.half_step is None else numeral.half_step).scaleb(-rate.power)
