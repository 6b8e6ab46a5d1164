"""Decimals as they are stored: every digit written out, whatever the precision of the arithmetic context."""

from __future__ import annotations

from decimal import Decimal


def plain(value: Decimal) -> Decimal:
    """The same value without an exponent ("1200000000", not "1.2E+9") and without zeros behind the point.

    Exact for any size: the digits are moved, not computed ("a billion zettaflops" has more than the 28 digits at which
    ``Decimal`` arithmetic rounds and ``quantize`` raises).
    """
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
