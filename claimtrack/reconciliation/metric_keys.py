"""What a metric's id says: the thing measured, apart from how it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Nature, is_vague, slots
from claimtrack.units import canonical, dimension, family, is_money
from claimtrack.units.counting import ANY

PERIODIC_UNITS = {"daily": "day", "monthly": "month", "quarterly": "quarter", "yearly": "year"}
_VALUE, _COMPOUND = "value", "compound"
_VIEWS = frozenset({_VALUE, _COMPOUND, *PERIODIC_UNITS})


@dataclass(frozen=True, slots=True)
class MetricKey:
    """A metric's id split into what is measured and how it is looked at: in money, daily, compounded over years."""

    base: str
    money: bool
    compound: bool
    periodic: str | None
    vague: bool
    label: str

    @property
    def nature(self) -> Nature:
        """What the label says; asked of few labels, since telling it takes them apart."""
        return slots(self.label).nature


@lru_cache(maxsize=65536)
def metric_key(metric_id: str, label: str, aligned: bool = False) -> MetricKey:
    """The key of a metric id; ``label`` tells its nature, ``aligned`` that an analyst has named the metric."""
    parts = metric_id.split("-")
    return MetricKey(
        base_of(metric_id),
        len(parts) > 1 and parts[-1] == _VALUE,
        _COMPOUND in parts,
        next((part for part in parts if part in PERIODIC_UNITS), None),
        not aligned and is_vague(metric_id, label),
        label,
    )


def base_of(metric_id: str) -> str:
    """The metric's id without how it is looked at."""
    if has_no_view(metric_id):
        return metric_id
    parts = metric_id.split("-")
    periodic = next((part for part in parts if part in PERIODIC_UNITS), None)
    return "-".join(part for part in parts if part not in (_VALUE, _COMPOUND, periodic)) or metric_id


def has_no_view(metric_id: str) -> bool:
    """Whether a metric's id says nothing of how it is looked at, as most do."""
    return _VIEWS.isdisjoint(metric_id.split("-"))


def stated_unit(key: MetricKey, kind: str, unit: str) -> str:
    """The unit that a claim's statement has: a daily metric's level is one per day.

    What a plant can make, what is sold or made, and sums of money are told with their year and without: "factories for
    65 GW", "65 GW a year".
    """
    if key.periodic and kind == Kind.LEVEL and "/" not in unit:
        unit = f"{unit}/{PERIODIC_UNITS[key.periodic]}"
    if not unit.endswith("/year"):
        return unit
    by_year = "capacity" in key.base.split("-") or is_money(unit.partition("/")[0]) or key.nature is Nature.FLOW
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
