"""Prices of raw materials, which the world's markets make: they belong to nobody unless a market is named."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import country_of_currency
from claimtrack.extraction.quantities.lexicon import units_behind
from claimtrack.extraction.tokens import Token, TokenKind

_CODE = 3
_PRICE_WORDS = frozenset(("price", "prices"))
_TRADED_BY = frozenset(
    ("tonne", "short_ton", "long_ton", "pound", "kilogram", "troy_ounce", "ounce", "barrel", "bushel", "gallon", "ton")
)


def has_world_price(tokens: list[Token], figure: Figure, metric: str, main: str | None) -> bool:
    """Is it a raw material's price ("Copper averaged $9,800 a tonne"), and not in the money of the ``main`` scope?"""
    quantity = figure.quantity
    if quantity is None or (main is not None and country_of_currency(quantity.unit[:3]) == main):
        return False
    if main is not None and any(country_of_currency(unit) == main for unit in _moneys(tokens)):
        # "Urea has gone up by 19%, to 2,430 lei a tonne"
        return False
    if quantity.unit not in ("percent", "x") and not quantity.unit[:3].isupper():
        return False
    named = {word.lower() for word in metric.split()}
    priced = bool(named & _PRICE_WORDS) or quantity.unit.partition("/")[2] in _TRADED_BY
    spoken = named | {token.lower for token in tokens[: figure.first]}
    return priced and bool(spoken & words("commodities"))


def _moneys(tokens: list[Token]) -> set[str]:
    """The currencies that a sentence names behind numbers."""
    behind = units_behind()
    found = (behind.at(tokens, at) for at in range(1, len(tokens)) if tokens[at - 1].kind is TokenKind.NUMBER)
    return {one[1].unit for one in found if one is not None and len(one[1].unit) == _CODE}
