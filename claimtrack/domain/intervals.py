"""Intervals of exact decimals: the set of values that a statement allows.

An interval is half-open by default, ``[low, high)``: 43.5 million allows 43.45 up to but not including 43.55 million,
so that 43.4 and 43.5 million, whose roundings only touch, do not agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """The values between ``low`` and ``high``; ``None`` is unbounded; ``*_open`` says that the end is excluded."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = True

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"empty interval: {self.low} to {self.high}")

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        return cls(value, value, high_open=False)

    def meets(self, other: Interval) -> bool:
        """Whether one value lies in both."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            # A point has one value and that value is inside whatever the flags of the other end say.
            return (self.high_open and self.low != self.high) or other.low_open
        return self.high < other.low

    def contains(self, value: Decimal) -> bool:
        return self.meets(Interval.point(value))

    def scaled(self, factor: Decimal) -> Interval:
        """The interval times a positive factor.

        Raises:
            ValueError: the factor is not positive.
        """
        if factor <= 0:
            raise ValueError("a scale factor is positive")
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def shifted(self, amount: Decimal) -> Interval:
        low = None if self.low is None else self.low + amount
        high = None if self.high is None else self.high + amount
        return Interval(low, high, self.low_open, self.high_open)

    def plus(self, other: Interval) -> Interval:
        """All sums of a value of each."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def minus(self, other: Interval) -> Interval:
        """All differences of a value of each."""
        low = None if self.low is None or other.high is None else self.low - other.high
        high = None if self.high is None or other.low is None else self.high - other.low
        return Interval(low, high, self.low_open or other.high_open, self.high_open or other.low_open)

    def times(self, other: Interval) -> Interval:
        """All products of a value of each; both must be non-negative.

        Raises:
            ValueError: one of them reaches below zero.
        """
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            raise ValueError("products are defined for non-negative intervals")
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(self.low * other.low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def over(self, other: Interval) -> Interval:
        """All quotients; the numerator must be non-negative and the divisor positive.

        Raises:
            ValueError: the numerator reaches below zero, or the divisor reaches zero.
        """
        if self.low is None or self.low < 0 or other.low is None or other.low <= 0:
            raise ValueError("quotients are defined for a non-negative over a positive interval")
        low = Decimal(0) if other.high is None else self.low / other.high
        high = None if self.high is None else self.high / other.low
        return Interval(low, high, self.low_open or other.high_open, self.high_open or other.low_open)
