"""Units that a figure leaves out: taken from its metric, its neighbour, or the figure spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.told_units import LARGEST_PRICE, is_money

_RATE_QUALIFIERS = {"daily": "day", "hourly": "hour"}
_WAGE_QUALIFIERS = {"hourly": "hour", "weekly": "week", "monthly": "month"}
_WAGES = frozenset(
    "earnings wage wages pay salary salaries rent rents income incomes pension pensions fee fees".split()
)
_COUNTED_BY_UNIT = {"shipment": "unit", "delivery": "unit", "output": "unit", "production": "unit"}
_COUNTED_THINGS = frozenset(("usage", "use", "consumption", "calls"))
_HANDLED = frozenset(
    "sale sales shipment shipments delivery deliveries purchase purchases registration registrations exports imports "
    "stock stocks number numbers output production".split()
)
"""What is done with things: its count is that of the things ("sales of electric cars" are cars)."""
_THINGS = frozenset("car vehicle ev smartphone phone home house tablet pc chip ticket truck bus device unit".split())
_PERSONS = frozenset(("injured", "wounded", "missing", "dead", "homeless", "displaced", "unemployed", "killed"))
_PIECES = frozenset(
    "bottle tray bag sack box carton crate pack packet can tin jar cup loaf dose ticket quintal bushel barrel tonne "
    "ton kilo kilogram gram pound ounce litre liter gallon pint dozen acre hectare".split()
)
"""What is sold by the piece: its price is one per piece ("a kilo of beef costs 600 lira")."""
_PRICES = frozenset(("price", "cost"))
_PIECE_UNITS = {"kilo": "kilogram", "litre": "liter", "ton": "tonne"}


@dataclass(slots=True)
class UnitSource:
    """A unit that was stated, with the metric it was stated for."""

    unit: str
    text: str
    metric: str


def complete_unit(
    quantity: Quantity, kind: Kind, metric: str, sibling: UnitSource | None, seen: list[UnitSource]
) -> tuple[Quantity, str]:
    """The quantity with a unit, and the rule that gave it.

    ``sibling`` is the figure beside it, ``seen`` the units stated so far in the document, oldest first.
    """
    unit, rule = quantity.unit, ""
    if unit in _PERSONS:
        unit, rule = "person", "unit-of-people"
    elif kind is Kind.LEVEL and is_money(unit) and abs(quantity.value) < LARGEST_PRICE:
        unit, rule = _priced(unit, metric, sibling, seen)
    rate = unit if unit.startswith("/") else ""
    if not unit or rate:
        unit, rule = _missing(metric, sibling, seen)
        unit = unit.partition("/")[0] + rate if rate else unit
    qualifier = next((word for word in metric.lower().split() if word in _RATE_QUALIFIERS), None)
    if qualifier and "/" not in unit and kind in (Kind.LEVEL, Kind.CHANGE) and unit not in ("percent", "x", ""):
        unit, rule = f"{unit}/{_RATE_QUALIFIERS[qualifier]}", rule or "unit-rate-of-metric"
    return replace(quantity, unit=unit), rule


def _priced(unit: str, metric: str, sibling: UnitSource | None, seen: list[UnitSource]) -> tuple[str, str]:
    """The rate that an amount of money leaves out: "58 euros per megawatt-hour from 63 euros"."""
    for source in (sibling, *reversed(seen)):
        if source is not None and source.unit.split("/")[0] == unit and source.metric == metric:
            return source.unit, "" if source.unit == unit else "unit-rate-of-series"
    core = _core(metric.removeprefix("price of ").removeprefix("cost of "))
    while len(core) > 1 and core[-1] in _PRICES:
        core.pop()
    if core and core[-1] in _PIECES:
        return f"{unit}/{_PIECE_UNITS.get(core[-1], core[-1])}", "unit-rate-of-metric"
    return unit, ""


def _handled(words_of_metric: list[str]) -> str:
    """The thing whose sale, shipment or stock is measured: "car" of "electric car sales", "sales of cars"; else ""."""
    for index, word in enumerate(words_of_metric):
        if word not in _HANDLED:
            continue
        behind = words_of_metric[index + 1 :]
        if behind[:1] == ["of"]:
            thing = _core(" ".join(behind[1:]))
            return singular(thing[-1]) if thing and singular(thing[-1]) != thing[-1] else ""
        before = words_of_metric[index - 1] if index else ""
        return singular(before) if before in _THINGS else ""
    return ""


def _missing(metric: str, sibling: UnitSource | None, seen: list[UnitSource]) -> tuple[str, str]:
    core = _core(metric)
    handled = _handled(metric.lower().split())
    if handled:
        return handled, "unit-of-metric"
    if len(core) >= 2 and core[-1] in _COUNTED_THINGS:
        return singular(core[-2]), "unit-of-metric"
    for source in reversed(seen):
        if source.metric == metric:
            return source.unit, "unit-of-series"
    head = core[-1] if core else ""
    if sibling is not None and _similar(sibling.metric, metric):
        return sibling.unit, "unit-of-neighbour"
    counted = singular(head)
    if counted in _COUNTED_BY_UNIT:
        return _COUNTED_BY_UNIT[counted], "unit-of-metric"
    if counted == "population":
        return "person", "unit-of-metric"
    if head != counted and counted not in words("uncounted heads"):
        return counted, "unit-of-metric"
    if sibling is not None:
        return sibling.unit, "unit-of-neighbour"
    if seen:
        return seen[-1].unit, "unit-carried"
    return counted or "count", "unit-of-metric"


def _core(metric: str) -> list[str]:
    core: list[str] = []
    for word in metric.lower().split():
        if word in words("prepositions"):
            break
        core.append(word)
    return core


def _similar(left: str, right: str) -> bool:
    return bool(set(left.lower().split()) & set(right.lower().split())) or not right
