"""Units that a figure leaves out: taken from its metric, its neighbour, or the figure spoken of before."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.bare_counts import is_paid, money_shift, scale_left_out, shifted
from claimtrack.extraction.counted_things import (
    UNIT,
    UnitSource,
    core_of,
    is_counted,
    is_handled,
    thing_of,
)
from claimtrack.extraction.exchange_rates import traded_in
from claimtrack.extraction.goods import LARGEST_PRICE
from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.lenders import is_lender, lends, unit_lent
from claimtrack.extraction.lexicon import is_plural, singular, verb_forms, words
from claimtrack.extraction.measures import is_money_alone, may_be_money, unit_sorts
from claimtrack.extraction.metric_rates import rate_of_metric
from claimtrack.extraction.places import peoples
from claimtrack.extraction.told_rates import in_troy, is_priced_like, piece_of, rate_gone_with
from claimtrack.extraction.told_units import is_money
from claimtrack.units.counting import family

_PERSONS = frozenset(("injured", "wounded", "missing", "dead", "homeless", "displaced", "unemployed", "killed"))
_PARTICLES = frozenset(("away", "out", "off", "down", "up"))
_PRICES = frozenset(("price", "cost"))
_RATIO, _MAGNITUDE = "dimensionless", "magnitude"
_VEHICLE = "vehicle"
_CRAFT = frozenset((_VEHICLE, "aircraft", "ship", "train", "vessel"))
"""Families of what makes up a fleet."""
_PIECE_UNITS = {"kilo": "kilogram", "litre": "liter", "ton": "tonne"}


def complete_unit(
    quantity: Quantity,
    kind: Kind,
    metric: str,
    sibling: UnitSource | None,
    seen: list[UnitSource],
    stated: bool = True,
    things: bool = False,
) -> tuple[Quantity, str]:
    """The quantity with a unit, and the rule that gave it.

    ``sibling`` is the figure beside it, ``seen`` the units stated so far in the document, oldest first; ``stated``
    says that the unit stands right behind the number, ``things`` that what the clause counts is no money.
    """
    unit, rule = quantity.unit, ""
    if unit in _PERSONS or unit in peoples() or (not stated and metric.rpartition(" ")[2] in _PERSONS):
        unit, rule = "person", "unit-of-people"
    elif kind is Kind.LEVEL and is_money(unit) and abs(quantity.value) < LARGEST_PRICE:
        unit, rule, shift = _priced(quantity, metric, sibling, seen)
        quantity = shifted(quantity, shift)
    elif kind is Kind.CHANGE and not unit and sibling is not None and _is_part_of_price(quantity, metric, sibling):
        unit, rule = sibling.unit, "unit-of-neighbour"
    elif kind is Kind.CHANGE and is_money(unit) and sibling is not None and _is_priced_more(quantity, metric, sibling):
        unit, rule = sibling.unit, "unit-rate-of-series"
    elif is_handled(unit) and not stated:
        unit, rule = UNIT, "unit-of-things"
    rate = unit if unit.startswith("/") else ""
    if rate and sibling is not None and sibling.unit == rate[1:]:
        # "900 people in 12 camps, an average of 75 per camp": those before them
        sibling = next((one for one in reversed(seen) if one.unit.partition("/")[0] != rate[1:]), sibling)
        metric = sibling.metric
    along = rate_gone_with(unit, kind, metric, quantity.value, sibling, seen) if unit and not rate else ""
    if along:
        unit, rule = along, "unit-rate-of-series"
    elif not unit or rate:
        whole = quantity.value == quantity.value.to_integral_value()
        read = _missing if whole or rate else _of_fraction
        unit, rule, shift = read(metric, sibling, seen, quantity.value, things)
        quantity = shifted(quantity, shift)
        unit = UNIT if is_handled(unit) else unit
        unit = unit.partition("/")[0] + rate if rate else unit
    rated = rate_of_metric(unit, kind, metric)
    if rated != unit:
        unit, rule = rated, rule or "unit-rate-of-metric"
    return replace(quantity, unit=in_troy(unit, metric, seen)), rule


def _is_priced_more(quantity: Quantity, metric: str, sibling: UnitSource) -> bool:
    """ "It is 58 pesos a litre, six pesos more than in May": the part of a price that was put on or taken off."""
    money, slash, _ = sibling.unit.partition("/")
    alike = slash and money == quantity.unit and sibling.metric == metric
    return bool(alike) and abs(quantity.value) < abs(sibling.value)


def _is_part_of_price(quantity: Quantity, metric: str, sibling: UnitSource) -> bool:
    """ "It cost 41,800 euros in May, 1,300 less than in March"."""
    alike = is_money(sibling.unit) and sibling.metric == metric
    return alike and abs(quantity.value) < abs(sibling.value) < LARGEST_PRICE


def _priced(
    quantity: Quantity, metric: str, sibling: UnitSource | None, seen: list[UnitSource]
) -> tuple[str, str, int]:
    """The rate that an amount of money leaves out: "58 euros per megawatt-hour from 63 euros".

    The third part is the power of ten that a price of millions leaves out.
    """
    unit = quantity.unit
    if "/" not in unit and (traded := traded_in(metric)) and traded != unit:
        # "The euro rose to $1.08"
        return f"{unit}/{traded}", "unit-rate-of-metric", 0
    for source in (sibling, *reversed(seen)):
        if source is not None and source.unit.split("/")[0] == unit and is_priced_like(source.metric, metric):
            if source.unit == unit:
                return unit, "", 0
            return source.unit, "unit-rate-of-series", scale_left_out(source.value, quantity.value)
    money, slash, below = sibling.unit.partition("/") if sibling is not None else ("", "", "")
    if sibling is not None and slash and is_money(money) and sibling.metric == metric:
        # "39 cents for a kilowatt-hour; others pay 1.10 zloty"
        return f"{unit}/{below}", "unit-rate-of-series", 0
    if each := piece_of(metric):
        # "Average spending per visitor reached 615 euros"
        return f"{unit}/{_PIECE_UNITS.get(each, each)}", "unit-rate-of-metric", 0
    core = core_of(metric.removeprefix("price of ").removeprefix("cost of "))
    while len(core) > 1 and core[-1] in _PRICES:
        core.pop()
    if core and core[-1] in words("pieces at a price") and core[-1] not in words("commodities"):
        return f"{unit}/{_PIECE_UNITS.get(core[-1], core[-1])}", "unit-rate-of-metric", 0
    return unit, "", 0


def _missing(
    metric: str, sibling: UnitSource | None, seen: list[UnitSource], value: Decimal, things: bool
) -> tuple[str, str, int]:
    """The unit of a bare number: of its neighbour, its metric, its series, or the figure spoken of before.

    The third part is the power of ten by which the number is larger than the unit's own.
    """
    beside = None if sibling is None else _shift(sibling, value, things)
    large = sibling is not None and min(abs(value), abs(sibling.value)) >= LARGEST_PRICE and is_money(sibling.unit)
    if large and sibling is not None and sibling.metric == metric and not things and abs(value) > abs(sibling.value):
        # "Reserves fell by 1.2 billion dollars to 38.4 billion": in what was named last, not in its conversion
        return next((one.unit for one in reversed(seen) if is_money(one.unit)), sibling.unit), "unit-of-neighbour", 0
    sibling = sibling if beside is not None else None
    if sibling is not None and sibling.metric == metric:
        if is_counted(sibling.unit) and not is_handled(sibling.unit):
            return sibling.unit, "unit-of-neighbour", 0
        if is_money(sibling.unit):
            # "the state pays 600 million, the region 350 million": in what was named last, not in its conversion
            currency = next((source.unit for source in reversed(seen) if is_money(source.unit)), sibling.unit)
            return currency, "unit-of-neighbour", beside or 0
    # "They used 340 million litres. Farms took 120 million of that": a part is counted in what its whole is.
    whole = metric.rpartition(" for ")[0]
    for source in reversed(seen):
        if source.metric in (metric, whole or metric) and lends(source.unit, value):
            shift = _shift(source, value, things)
            if shift is not None:
                return unit_lent(source, value), "unit-of-series", shift
    if sibling is not None and whole and whole == sibling.metric.rpartition(" for ")[0]:
        # "Vehicles took 13 GWh of that, storage 4 and electronics 2": parts of one whole
        return sibling.unit, "unit-of-neighbour", beside or 0
    told_last = seen[-1] if seen else None
    like = told_last is not None and is_money(told_last.unit) and money_shift(told_last, value) == 0
    if is_money_alone(metric) or (like and abs(value) >= LARGEST_PRICE and may_be_money(metric)):
        # "Net profit came to 1.9 trillion rupiah. Revenue was short of the 14.4 trillion that ..."
        paid = (one.unit for one in reversed(seen) if is_money(one.unit) and money_shift(one, value) == 0)
        if unit := next(paid, ""):
            return unit, "unit-of-money", 0
    thing = thing_of(metric)
    if thing and thing != "thing":
        counted = (one.unit for one in reversed(seen) if one.unit.endswith(f" {thing}") and f"{one.unit}s" in metric)
        if thing == _VEHICLE:
            # "20 electric buses joined its fleet of 300": the sort that the text has counted
            counted = (one.unit.rpartition(" ")[2] for one in reversed(seen) if family(one.unit) in _CRAFT)
        return next(counted, thing), "unit-of-metric", 0
    core = core_of(metric)
    if len(core) > 2 and core[-1] in _PARTICLES and is_participle(core[-2]):
        core = core[:-1]  # "Bridges washed away"
    if len(core) > 1 and is_participle(core[-1]) and is_plural(core[-2]):
        # "Road sections closed": sections
        core = core[:-1]
    head = core[-1] if core else ""
    if sibling is not None and _similar(sibling.metric, metric):
        return sibling.unit, "unit-of-neighbour", beside or 0
    counts = singular(head)
    if is_handled(counts):
        measured = sibling is not None and not is_counted(sibling.unit) and not is_paid(sibling)
        alike = measured and sibling is not None and money_shift(sibling, value) == 0
        # "Demand hit 30,100 megawatts, while plants could supply only 24,700"
        return (sibling.unit, "unit-of-neighbour", 0) if alike and sibling else (UNIT, "unit-of-things", 0)
    named = metric.split()[len(core) - 1][:1].isupper() if core else False
    if counts == "thing" or not counts.replace("-", "").isalpha():
        counts = ""
    if counts and head != counts and counts not in words("uncounted heads"):
        return counts, "unit-of-metric", 0
    if sibling is not None:
        return sibling.unit, "unit-of-neighbour", beside or 0
    lender = next((source for source in reversed(seen) if lends(source.unit, value) and is_lender(source, value)), None)
    if lender is not None:
        return lender.unit, "unit-carried", 0
    return counts if counts and not named and not _is_deed(counts) else UNIT, "unit-of-metric", 0


def _of_fraction(
    metric: str, sibling: UnitSource | None, seen: list[UnitSource], value: Decimal, things: bool
) -> tuple[str, str, int]:
    """The unit of "1.42": nobody counts fractions, so it is a measure's, a rate's, or that of a bare ratio."""
    measured = [source for source in reversed(seen) if _is_measure(source.unit) and lends(source.unit, value)]
    broken = sibling is not None and sibling.value != sibling.value.to_integral_value()
    # An average of things is counted in fractions too ("22.4 pupils, in primaries 26.6").
    beside = [sibling] if sibling is not None and (broken or _is_measure(sibling.unit)) else []
    of_metric = [source for source in (*beside, *measured) if source.metric == metric]
    like = [source for source in measured if money_shift(source, value) == 0 and not is_paid(source)]
    for source in (*of_metric, *beside, *like):
        shift = _shift(source, value, things)
        if shift is not None:
            return source.unit, "unit-of-neighbour" if source is sibling else "unit-of-series", shift
    return _RATIO, "unit-of-ratio", 0


def _is_measure(unit: str) -> bool:
    """Whether there can be a fraction of it: a rate, or what is not counted one by one."""
    return "/" in unit or unit == _MAGNITUDE or unit_sorts(unit).isdisjoint(("count", "person", "container"))


def _shift(source: UnitSource, value: Decimal, things: bool) -> int | None:
    """Money names itself with each amount: a bare number is one only where it is like that amount."""
    if not is_paid(source):
        return 0
    return None if things else money_shift(source, value)


def _is_deed(word: str) -> bool:
    """ "reached", "speak": a label that is no noun."""
    return word in verb_forms() or word in words("adverbs")


def _similar(left: str, right: str) -> bool:
    return bool(set(left.lower().split()) & set(right.lower().split())) or not right
