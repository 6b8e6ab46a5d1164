"""Prices that leave out what they buy: "copper cost $9,900 a tonne ... in June it was $8,700"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.bare_counts import is_like, scale_left_out
from claimtrack.extraction.goods import LARGEST_PRICE
from claimtrack.extraction.label_heads import content_words
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.told_units import is_money, with_rate

_TIMES = frozenset(("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year"))
_NEAR = 2
"""So many sentences on may a price leave out what it is a price of."""


@dataclass(frozen=True, slots=True)
class _Price:
    currency: str
    below: str
    value: Decimal
    metric: str
    sentence: int


class Prices:
    """The prices per piece that a document has stated, the last of each currency."""

    def __init__(self) -> None:
        self._last: dict[str, _Price] = {}

    def remember(self, quantity: Quantity, metric: str, sentence: int) -> None:
        currency, slash, below = quantity.unit.partition("/")
        if slash and is_money(currency) and quantity.value > 0:
            self._last[currency] = _Price(currency, below, quantity.value, metric, sentence)

    def complete(self, quantity: Quantity, kind: Kind, metric: str, sentence: int) -> Quantity | None:
        """A bare price per the piece of the last one in its currency; ``None`` where it is no price like it."""
        last = self._last.get(quantity.unit)
        if last is None or kind is not Kind.LEVEL or not 0 < quantity.value < LARGEST_PRICE:
            return None
        alike = bool((content_words(metric) & content_words(last.metric)) - words("quantity adjectives"))
        near = sentence - last.sentence <= _NEAR and last.below not in _TIMES
        if not (alike or near) or content_words(metric) & words("sums of money"):
            return None
        power = scale_left_out(last.value, quantity.value)
        if power or is_like(quantity.value, last.value):
            return with_rate(quantity, last.below, power)
        return None
