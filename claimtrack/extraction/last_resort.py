"""What a figure measures where nothing in its text says so: the kind of figure, or its unit, may tell."""

from __future__ import annotations

from functools import cache

from claimtrack.units import dimension
from claimtrack.vocabulary.loader import table


def label_of_last_resort(kind_rule: str, unit: str) -> str:
    """ "The annual rate was 38.1%", "operates 157 EFLOPS": the label, "" where neither tells."""
    return _labels().get(kind_rule) or (_labels().get(dimension(unit), "") if unit else "")


@cache
def _labels() -> dict[str, str]:
    return {row["told by"]: row["label"] for row in table("last_resort", "told by", "label")}
