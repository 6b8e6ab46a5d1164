"""Figures: the numbers of a sentence, each read as a quantity or set aside with a named reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.domain.quantities import Quantity


class Shape(StrEnum):
    """How a figure is written, as far as it tells what sort of statement it makes."""

    PLAIN = "plain"
    PERCENT = "percent"
    FRACTION = "fraction"
    POINTS = "points"
    MULTIPLE = "multiple"


@dataclass(slots=True)
class Figure:
    """One figure of a sentence; all positions are token indices of the sentence, ends exclusive.

    ``first:last`` is the text of the value: comparator words, currency, number, scale, unit and an adjacent counted
    noun ("over 1.19 billion devices"), but no verb and no baseline. ``number_first:number_last`` is the number with
    its scale word alone. ``noun_first:noun_last`` is the counted noun phrase with its modifiers ("5G base stations"),
    empty where nothing is counted. ``quantity`` is ``None`` where the figure is set aside for ``reason``;
    ``unit_stated`` is false for a bare number, whose unit a neighbour, a header or the metric must give (its
    quantity then has the unit ``""``). ``rule`` names the rule that read it.
    """

    first: int
    last: int
    number_first: int
    number_last: int
    quantity: Quantity | None
    shape: Shape = Shape.PLAIN
    unit_text: str = ""
    unit_stated: bool = True
    noun_first: int = 0
    noun_last: int = 0
    reason: str = ""
    rule: str = ""


def size_of(figure: Figure) -> float:
    """The figure's number; zero where it states none."""
    return float(figure.quantity.value) if figure.quantity else 0.0
