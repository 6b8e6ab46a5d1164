"""The rate that a table's head gives its amounts of money: "$1.25" below "Price per million tokens"."""

from __future__ import annotations

from claimtrack.domain.quantities import Quantity
from claimtrack.extraction.quantities.rates import PIECE, read_rate
from claimtrack.extraction.tokens import renumber, tokenize
from claimtrack.extraction.told_units import with_rate


def header_rate(quantity: Quantity, said: str) -> Quantity:
    """A cell's "$1.25" per what its head says: "Price per million tokens", "Input ($/1M tokens)"."""
    tokens = renumber(tokenize(said))
    for index in range(1, len(tokens) - 1):
        if tokens[index].lower not in ("per", "/"):
            continue
        rate = read_rate(tokens, index, (), priced=True)
        return quantity if rate is None or rate.below == PIECE else with_rate(quantity, rate.below, rate.power)
    return quantity
