"""Quantities: a figure as it was read, with the interval that the statement allows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimtrack.domain.intervals import Interval

APPROXIMATION_MARGIN = Decimal("0.1")
"""How far "about 94 million" may lie from 94 million: a tenth of the value, or the rounding if that is wider."""


class Comparator(StrEnum):
    """How the text bounds the value."""

    EQUAL = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    RANGE = "range"


class Kind(StrEnum):
    """What sort of statement a figure makes."""

    LEVEL = "level"
    SHARE = "share"
    GROWTH = "growth"
    MULTIPLE = "multiple"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in base scale with its unit and comparator.

    ``half_step`` is half a unit of the last written digit, in base scale: 50 billion for "1.2 trillion", zero for a
    value that is exact by its words ("two thirds", "a dozen"). ``unit`` is the canonical name (ISO 4217 for money,
    ``percent``, ``percentage point``, ``basis point``, ``x``, a Pint-readable unit, ``token/day``, or the singular
    noun counted).
    """

    value: Decimal
    unit: str
    comparator: Comparator = Comparator.EQUAL
    value_high: Decimal | None = None
    half_step: Decimal = Decimal(0)

    def rounding(self) -> Interval:
        """The values that the written digits allow, whatever the comparator says."""
        high = self.value if self.value_high is None else self.value_high
        low_end, high_end = min(self.value, high), max(self.value, high)
        return Interval(low_end - self.half_step, high_end + self.half_step, high_open=self.half_step > 0)

    def interval(self) -> Interval:
        """The values that the whole statement allows: stated bounds first, implied rounding where there is none."""
        match self.comparator:
            case Comparator.MORE:
                return Interval(self.value, None, low_open=True)
            case Comparator.AT_LEAST:
                return Interval(self.value, None)
            case Comparator.LESS:
                return Interval(None, self.value)
            case Comparator.AT_MOST:
                return Interval(None, self.value, high_open=False)
            case Comparator.ABOUT:
                margin = max(abs(self.value) * APPROXIMATION_MARGIN, self.half_step)
                return Interval(self.value - margin, self.value + margin, high_open=margin > 0)
            case _:
                return self.rounding()
