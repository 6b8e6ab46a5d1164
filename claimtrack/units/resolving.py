"""Resolves a unit's name to its dimension and its exact factor, through a table and never through Pint.

Article text never reaches a parser of unit expressions: a name is a key of the table, an ISO 4217 code, or a counted
noun. A rate ("USD/day") is resolved side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from math import lcm

from claimtrack.vocabulary.loader import table

COUNT = "count"
_COINS = frozenset({"BTC", "ETH", "SOL", "XRP", "USDT", "USDC", "BNB", "DOGE", "LTC"})
_RARE_CURRENCIES = frozenset("ANG CLF CUC ERN FKP GIP KID SHP SLL SVC TOP TVD VED XAU XAG XDR ZWL".split())
"""Codes that no text of today writes, and that a claim from elsewhere may have."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A unit's canonical ``name``, its ``dimension``, and how many base units of it make one."""

    name: str
    dimension: str
    factor: Decimal


@cache
def definitions() -> dict[str, Resolved]:
    """Every name of the table, canonical or other, with what it resolves to.

    Raises:
        VocabularyError: a name given twice, or a factor that is not a positive number.
    """
    found: dict[str, Resolved] = {}
    for row in table("unit_definitions", "name", "other names", "dimension", "factor", "pint"):
        try:
            factor_ = Decimal(row["factor"])
        except InvalidOperation:
            raise row.refuse(f"{row['factor']!r} is no number") from None
        if not factor_.is_finite() or factor_ <= 0:
            raise row.refuse("a factor is positive")
        if not row["dimension"]:
            raise row.refuse("a unit needs a dimension")
        unit = Resolved(row["name"], row["dimension"], factor_)
        for name in (row["name"], *row.items("other names")):
            if name in found:
                raise row.refuse(f"{name!r} is given twice")
            found[name] = unit
    return found


@lru_cache(maxsize=16384)
def resolve(unit: str) -> Resolved:
    """What a unit's name means; a name that nobody knows is a counted noun."""
    unit = " ".join(unit.split())
    known = definitions().get(unit)
    if known is not None:
        return known
    above, slash, below = unit.partition("/")
    if slash and above and below:
        return _rate(resolve(above), resolve(below))
    if is_money(unit):
        return Resolved(unit, unit, Decimal(1))
    spaced = unit.replace("_", " ")
    known = definitions().get(spaced.replace(" ", "_")) or definitions().get(spaced)
    return known or Resolved(spaced, COUNT, Decimal(1))


def _rate(above: Resolved, below: Resolved) -> Resolved:
    bottom = below.name if below.dimension == COUNT else below.dimension
    # Rates per time count per a span that every unit of time divides, so that their ratios are exact.
    span = _common_span() if bottom == "time" else Decimal(1)
    return Resolved(f"{above.name}/{below.name}", f"{above.dimension}/{bottom}", above.factor * (span / below.factor))


@cache
def _common_span() -> Decimal:
    """The least common multiple of the whole units of time, in seconds."""
    seconds = [int(unit.factor) for unit in definitions().values() if unit.dimension == "time" and unit.factor >= 1]
    return Decimal(lcm(*seconds))


@lru_cache(maxsize=16384)
def is_money(unit: str) -> bool:
    """Whether a unit is a currency by its code (ISO 4217, as the vocabulary has it) or a coin; a "GPU" is none."""
    return unit in _COINS or unit in _currencies()


@cache
def _currencies() -> frozenset[str]:
    codes = (row["code"] for row in table("currencies", "code", "before", "after", "words"))
    return frozenset(codes) | _RARE_CURRENCIES


def is_coin(unit: str) -> bool:
    """Whether a unit is a crypto coin, whose price in money moves within days."""
    return unit in _COINS


def canonical(unit: str) -> str:
    """The canonical name: "metric ton" is ``tonne``."""
    return resolve(unit).name


_IN_BASE = {"computation": "flop"}
"""Dimensions whose prefixed units Pint does not know: their figures are stated in the base unit."""


def stated_in(unit: str) -> tuple[str, Decimal]:
    """The unit that a figure is stated in, and how many of it make one ``unit``: EFLOPS are 10^18 ``flop/second``."""
    above, slash, below = unit.partition("/")
    base = _IN_BASE.get(resolve(above).dimension)
    return (f"{base}{slash}{below}", resolve(above).factor) if base else (unit, Decimal(1))


def dimension(unit: str) -> str:
    """What the unit measures: ``mass``, ``energy``, a currency's own code, ``count`` for counted nouns, ``USD/time``.

    Two claims can be compared by value only if their units' dimensions are equal.
    """
    return resolve(unit).dimension


def factor(unit: str) -> Decimal:
    """How many base units of its dimension make one of it; 1 for money and counted nouns."""
    return resolve(unit).factor
