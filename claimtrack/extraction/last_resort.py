"""What a figure measures where nothing in its text says so: the kind of figure, or its unit, may tell."""

from __future__ import annotations

from functools import cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.bargain_rules import WAGES
from claimtrack.extraction.government import Government
from claimtrack.extraction.kind_readings import Reading
from claimtrack.extraction.places import is_name
from claimtrack.units import dimension
from claimtrack.vocabulary.loader import table

_ECONOMY = "economic growth"


def label_of_last_resort(kind_rule: str, unit: str) -> str:
    """ "The annual rate was 38.1%", "operates 157 EFLOPS": the label, "" where neither tells."""
    return _labels().get(kind_rule) or (_labels().get(dimension(unit), "") if unit else "")


def label_of_growth(reading: Reading, government: Government, scope: str | None) -> str:
    """ "Peru forecast growth of 3%", "cut its growth forecast": what grows unnamed, in no firm, is the economy."""
    if reading.kind is not Kind.GROWTH or is_name(scope):
        return ""
    phrases = (government.noun, government.near_noun, government.object, government.right_noun)
    if any(phrase is not None and phrase.head in ("raise", "raises") for phrase in phrases):
        return WAGES
    placed = scope is not None and any(phrase is not None and phrase.head == "growth" for phrase in phrases)
    return _ECONOMY if placed or reading.rule == "kind-growth-rate" else ""


@cache
def _labels() -> dict[str, str]:
    return {row["told by"]: row["label"] for row in table("last_resort", "told by", "label")}
