"""Amounts made into figures: single ones, ranges, vague counts."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.domain.decimals import plain
from claimtrack.domain.quantities import Comparator, Quantity
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.quantities.model import Amount, take_rate
from claimtrack.extraction.quantities.ranges import range_first
from claimtrack.extraction.quantities.scaling import HALF
from claimtrack.extraction.tokens import Token

_SHAPES = {"percent": Shape.PERCENT, "points": Shape.POINTS, "multiple": Shape.MULTIPLE, "fraction": Shape.FRACTION}


def figure_of(tokens: list[Token], low: Amount, high: Amount | None) -> Figure:
    """The figure of an amount, or of a range where its upper end is given."""
    return _single(tokens, low) if high is None else _range(tokens, low, high)


def _single(tokens: list[Token], amount: Amount) -> Figure:
    figure = _empty_figure(tokens, amount)
    comparator = amount.comparator or Comparator.EQUAL
    figure.quantity = Quantity(_value(amount), _unit_text(amount), comparator, None, _half_step(amount))
    if amount.vague:
        top = plain(amount.numeral.value * 10)
        figure.quantity = Quantity(_value(amount), _unit_text(amount), Comparator.RANGE, top)
    return figure


def _range(tokens: list[Token], low: Amount, high: Amount) -> Figure:
    figure = _empty_figure(tokens, high)
    figure.first = min(range_first(tokens, low), low.first)
    figure.number_first = low.numeral.first
    if high.rate is None and low.rate is not None:
        take_rate(high, low.rate)
    elif low.rate is None and high.rate is not None and high.rate.power:
        take_rate(low, high.rate)
    step = min(_half_step(low), _half_step(high))
    figure.quantity = Quantity(_value(low), _unit_text(high), Comparator.RANGE, _value(high), step)
    figure.rule = f"range-{high.rule}"
    return figure


def _empty_figure(tokens: list[Token], amount: Amount) -> Figure:
    numeral, noun = amount.numeral, amount.noun
    return Figure(
        amount.first,
        amount.last,
        numeral.first,
        numeral.last,
        None,
        _SHAPES.get(amount.family, Shape.PLAIN),
        " ".join(token.text for token in tokens[amount.unit_first : amount.unit_last]),
        bool(amount.family),
        noun.first if noun else 0,
        noun.last if noun else 0,
        rule=amount.rule,
    )


def _value(amount: Amount) -> Decimal:
    value = plain(amount.numeral.value)
    return -value if amount.negative else value


def _unit_text(amount: Amount) -> str:
    return f"{amount.unit}/{amount.rate.below}" if amount.rate is not None else amount.unit


def _half_step(amount: Amount) -> Decimal:
    """Half a unit of the last written digit; a plain integer is exact where it counts, else good to its last digit."""
    numeral = amount.numeral
    if numeral.half_step is not None:
        return plain(numeral.half_step)
    return Decimal(0) if amount.family in ("count", "") else HALF
