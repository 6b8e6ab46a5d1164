"""Fractions read as what the words around make of them: a part of a unit, a multiple or a share."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from claimtrack.extraction.quantities.amount_forms import (
    fraction_of,
    fraction_of_point,
    multiple,
    points_at,
)
from claimtrack.extraction.quantities.amounts import read_amount
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.multiples import (
    as_much_again,
    half_of_itself,
    part_of_amount,
)
from claimtrack.extraction.quantities.scaling import HALF, Numeral
from claimtrack.extraction.tokens import Token


def read_fraction(tokens: list[Token], numeral: Numeral, taken: Collection[int]) -> Amount:
    """A fraction is a part of a unit ("half an hour"), a multiple ("half of what it was"), or a share."""
    points = fraction_of_point(tokens, numeral)
    if points is not None:
        return points
    again = as_much_again(tokens, numeral.last)
    if again is not None:
        return fraction_of(numeral, again, numeral.value, "as-much-again")
    half = numeral.value == HALF
    if part_of_amount(tokens, numeral.last):
        return multiple(numeral, numeral.last)
    if half and half_of_itself(tokens, numeral.last):
        return multiple(numeral, numeral.last)
    index = numeral.last
    if index + 1 < len(tokens) and tokens[index].lower == "of" and points_at(tokens, index + 2):
        index += 1
    if index < len(tokens) and tokens[index].lower in ("a", "an", "one"):
        part = Numeral(numeral.first, index + 1, numeral.value, Decimal(0), numeral.mantissa, spelled=True)
        amount = read_amount(tokens, part, taken)
        if amount.family in ("measure", "count", "money", "points", "percent"):
            return amount
    amount = read_amount(tokens, numeral, taken)
    if amount.family in ("percent", "points", "measure", "money"):
        numeral.fraction = False
        return amount
    return fraction_of(numeral, numeral.last, numeral.value, "fraction")
