"""What a bare count counts, by its metric's name and by the things that the text has counted so far."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.context import Measured
from claimtrack.extraction.lexicon import plural_of, singular, words
from claimtrack.extraction.measures import unit_sorts
from claimtrack.extraction.quantities.lexicon import counted
from claimtrack.extraction.tokens import Token

UNIT = "unit"
"""Stands for any one thing that is counted."""
_COUNTED_THINGS = frozenset(("usage", "use", "consumption", "calls"))
_COUNTS = frozenset("number numbers count counts total totals tally tallies figures levels volumes rate rates".split())
"""Say only that the thing named before is counted: "passenger numbers", "the murder rate"."""
_THINGS = frozenset("car vehicle ev smartphone phone home house tablet pc chip ticket truck bus device unit".split())


@dataclass(slots=True)
class UnitSource:
    """A unit that was stated, with the metric and the value it was stated for."""

    unit: str
    text: str
    metric: str
    value: Decimal


@cache
def gathered() -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in counted("gathered"))


def core_of(metric: str) -> list[str]:
    """The words of a metric before its first preposition or relative clause, lower case."""
    core: list[str] = []
    for word in metric.lower().split():
        if word in words("prepositions") or word in ("who", "that"):
            break
        core.append(word)
    return core


def is_counted(unit: str) -> bool:
    """A noun that is counted one by one, no measure, money, share or person."""
    sorts = unit_sorts(unit)
    return "count" in sorts and not sorts & {"person", "container"} and unit not in ("count", UNIT)


def is_handled(unit: str) -> bool:
    """ "delivery", "backlog": what is done with things stands where the thing should."""
    return unit in counted("handled")


def thing_of(metric: str) -> str:
    """The thing that a metric names as handled, used, gathered or moved: "car" of "electric car sales"; else ""."""
    core = core_of(metric)
    handled = _handled(metric.lower().split(), len(core))
    if handled or not core:
        return handled
    if len(core) >= 2 and core[-1] in _COUNTED_THINGS:
        return singular(core[-2])
    if core[-1] == "population" and len(core) > 1 and core[-2] in counted("animals"):
        return core[-2]
    noun = gathered().get(core[-1]) or gathered().get(singular(core[-1]))
    if noun:
        return noun
    if len(core) >= 2 and (is_movement_noun(core[-1]) or core[-1] in _COUNTS):
        return gathered().get(core[-2]) or singular(core[-2])
    return ""


def _handled(metric: list[str], core: int) -> str:
    """The thing whose sale, shipment or stock is measured: "car" of "electric car sales", "sales of cars"; else ""."""
    for index, word in enumerate(metric[:core]):
        if word not in words("dealings"):
            continue
        behind = metric[index + 1 :]
        if behind[:1] == ["of"]:
            thing = core_of(" ".join(behind[1:]))
            return singular(thing[-1]) if thing and singular(thing[-1]) != thing[-1] else ""
        before = metric[index - 1] if index else ""
        return singular(before) if before in _THINGS or singular(before) in _THINGS else ""
    return ""


def counted_here(tokens: list[Token], last: Measured | None) -> str:
    """ "Closed 40 shops and opened three new ones": what the figure before counts by its noun in the same sentence."""
    unit = last.unit if last is not None else ""
    return unit if unit and any(token.lower == plural_of(unit) for token in tokens) else ""


def stands_in(tokens: list[Token], noun: str) -> bool:
    """Does a noun point back to what was told: "ones", or any behind a word that points ("the devices")?"""
    pairs = pairwise(token.lower for token in tokens)
    return noun == "ones" or any(before in ("the", "these", "those", "such") and word == noun for before, word in pairs)
