"""What a metric's words say that its amounts are told for: a day, a share."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.told_units import is_money

_RATE_QUALIFIERS = {"daily": "day", "hourly": "hour"}
_RATES_OF_CAPACITY = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week"}
_NOT_A_DAY = frozenset(("percent", "x", "", "hour", *"user visitor subscriber player viewer listener reader".split()))
"""What a "daily" before it does not make a rate: daily users are those who come every day."""
_PER_SHARE = frozenset(("eps", "heps", "dps"))


def rate_of_metric(unit: str, kind: Kind, metric: str) -> str:
    """The unit with what its metric names: "daily token usage", "monthly capacity of 900 wafers", "diluted EPS"."""
    if is_money(unit) and kind in (Kind.LEVEL, Kind.CHANGE) and is_per_share(metric):
        return f"{unit}/share"
    said = metric.lower().split()
    times = _RATE_QUALIFIERS | (_RATES_OF_CAPACITY if said[-1:] == ["capacity"] else {})
    qualifier = next((word for word in said if word in times), None)
    rated = qualifier and "/" not in unit and kind in (Kind.LEVEL, Kind.CHANGE) and unit not in _NOT_A_DAY
    return f"{unit}/{times[qualifier]}" if qualifier and rated else unit


def is_per_share(metric: str) -> bool:
    """ "Diluted EPS", "Dividend per share": an amount that no scale of a table holds for."""
    said = metric.lower().replace("per-share", "per share")
    return "per share" in said or not _PER_SHARE.isdisjoint(said.split())
