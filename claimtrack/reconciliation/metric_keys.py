"""What a metric's id says: the thing measured, apart from how it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Nature, slots
from claimtrack.units import canonical, dimension, family, is_money
from claimtrack.units.counting import ANY

PERIODIC_UNITS = {"daily": "day", "monthly": "month", "quarterly": "quarter", "yearly": "year"}
_VALUE, _COMPOUND = "value", "compound"


@dataclass(frozen=True, slots=True)
class MetricKey:
    """A metric's id split into what is measured and how it is looked at: in money, daily, compounded over years."""

    base: str
    money: bool
    compound: bool
    periodic: str | None
    nature: Nature
    vague: bool


@lru_cache(maxsize=65536)
def metric_key(metric_id: str, label: str, aligned: bool = False) -> MetricKey:
    """The key of a metric id; ``label`` tells its nature, ``aligned`` that an analyst has named the metric."""
    parts = metric_id.split("-")
    periodic = next((part for part in parts if part in PERIODIC_UNITS), None)
    parts_of_label = slots(label)
    rest = [part for part in parts if part not in (_VALUE, _COMPOUND, periodic)]
    return MetricKey(
        "-".join(rest) or metric_id,
        len(parts) > 1 and parts[-1] == _VALUE,
        _COMPOUND in parts,
        periodic,
        parts_of_label.nature,
        parts_of_label.vague and not aligned,
    )


def stated_unit(key: MetricKey, kind: str, unit: str) -> str:
    """The unit that a claim's statement has: a daily metric's level is one per day.

    What a plant can make, what is sold or made, and sums of money are told with their year and without: "factories for
    65 GW", "65 GW a year".
    """
    if key.periodic and kind == Kind.LEVEL and "/" not in unit:
        unit = f"{unit}/{PERIODIC_UNITS[key.periodic]}"
    by_year = "capacity" in key.base.split("-") or key.nature is Nature.FLOW or is_money(unit.partition("/")[0])
    return unit.removesuffix("/year") if by_year else unit


@lru_cache(maxsize=65536)
def compared_dimension(unit: str) -> str:
    """The dimension by which values are compared: a price per counted thing is one, whatever the thing is called."""
    top, _, below = unit.partition("/")
    return f"{top}/count" if below and is_money(top) and dimension(below) == "count" else dimension(unit)


@lru_cache(maxsize=65536)
def same_things_priced(left: str, right: str) -> bool:
    """Whether two prices per counted thing may be of the same thing: "per unit" is per whatever is sold."""
    one, other = (canonical(unit.partition("/")[2]) for unit in (left, right))
    return one == other or ANY in (family(one), family(other))


def words_of_base(base: str) -> frozenset[str]:
    """The words of a metric; not those of the article's name behind a vague one."""
    return frozenset(base.partition("@")[0].split("-"))
