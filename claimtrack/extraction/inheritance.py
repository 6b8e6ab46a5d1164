"""Units that a figure leaves out: taken from its metric, its neighbour, or the figure spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.lexicon import singular, words

_RATE_QUALIFIERS = {"daily": "day", "hourly": "hour"}
_COUNTED_BY_UNIT = {"shipment": "unit", "delivery": "unit", "output": "unit", "production": "unit"}
_COUNTED_THINGS = frozenset(("usage", "use", "consumption", "calls"))


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
    rate = unit if unit.startswith("/") else ""
    if not unit or rate:
        unit, rule = _missing(metric, sibling, seen)
        unit += rate
    qualifier = next((word for word in metric.lower().split() if word in _RATE_QUALIFIERS), None)
    if qualifier and "/" not in unit and kind in (Kind.LEVEL, Kind.CHANGE) and unit not in ("percent", "x", ""):
        unit, rule = f"{unit}/{_RATE_QUALIFIERS[qualifier]}", rule or "unit-rate-of-metric"
    return replace(quantity, unit=unit), rule


def _missing(metric: str, sibling: UnitSource | None, seen: list[UnitSource]) -> tuple[str, str]:
    core = _core(metric)
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
