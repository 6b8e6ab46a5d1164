"""What a comparison compares: "the film is 35 times thicker" tells its thickness, "8% dearer" a price."""

from __future__ import annotations

from functools import cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.goods import LARGEST_PRICE
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.told_units import is_money
from claimtrack.vocabulary.loader import table

_OPENING = frozenset(("as", "more", "less", "so"))


def with_measure(label: str, tokens: list[Token], figure: Figure, kind: Kind, *, priced: bool) -> str:
    """The label of the thing compared with the measure that the word behind the figure names, if it has none yet.

    In a text that has told prices (``priced``) a commodity that rises, or stands at an amount of money, is its price
    ("silver gained 141%", "silver touched $121").
    """
    if priced and label in words("commodities") and (kind is Kind.GROWTH or _is_price(figure, kind)):
        return f"{label} price"
    if kind not in (Kind.GROWTH, Kind.MULTIPLE):
        return label
    measure = _compared(tokens, figure)
    if not label or not measure or is_measure(label_head(label)) or measure in map(singular, label.split()):
        return label
    return f"{label} {measure}"


def _is_price(figure: Figure, kind: Kind) -> bool:
    """An amount of money as small as the price of a piece or a tonne."""
    quantity = figure.quantity
    return kind is Kind.LEVEL and quantity is not None and is_money(quantity.unit) and quantity.value < LARGEST_PRICE


def _compared(tokens: list[Token], figure: Figure) -> str:
    """The measure named behind a figure ("twice as tall", "30% cheaper"); "" where another noun is compared."""
    at = figure.last
    if at < len(tokens) and tokens[at].lower in _OPENING:
        at += 1
    if at >= len(tokens):
        return ""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    compares = following in ("than", "as", "to", "in", "and", "but", "by", "per", "on") or not following[:1].isalpha()
    return _measures().get(tokens[at].lower, "") if compares else ""


@cache
def _measures() -> dict[str, str]:
    rows = table("comparatives", "measure", "words")
    return {word.strip(): row["measure"] for row in rows for word in row["words"].split(";")}
