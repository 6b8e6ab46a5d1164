"""Measures: which nouns and verbs name what a figure measures, and which units each can be stated in.

The knowledge is ``measures.vocab``. A surface may name several measures; the unit tells which is meant ("crop" is the
production in tonnes, the area in hectares).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.lexicon import singular
from claimtrack.units import dimension, is_money
from claimtrack.vocabulary import table

_PERSONS = frozenset(("person", "people"))
_COUNTED = frozenset(("count", "container"))
"""Dimensions of things that are counted one by one."""
BARE = frozenset(("count", "person"))
"""The sorts of a bare number, as long as nothing gives its unit."""
GOODS = BARE | {"mass", "volume", "energy", "area"}
"""The sorts of what can be worth something."""
_LONGEST = 4
AREA = "area"
"""The label of the measure that says what was done to it ("area burned")."""


class Companion(StrEnum):
    """What a bare label is completed with."""

    NONE = ""
    THING = "thing"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: its ``label``, the sorts of units it comes in, those it is the default of, and its companion."""

    label: str
    units: frozenset[str]
    default: frozenset[str]
    companion: Companion

    def fits(self, sorts: frozenset[str], kind: Kind) -> bool:
        """Can a figure of this kind, in a unit of these sorts, state the measure?"""
        return kind in (Kind.GROWTH, Kind.MULTIPLE) or not sorts or "any" in self.units or bool(self.units & sorts)


@dataclass(frozen=True, slots=True)
class Mention:
    """A measure named by the words ``first`` to ``last`` (exclusive) of a list of words.

    ``rewritten`` says that the measure's label is to stand in their place.
    """

    first: int
    last: int
    measure: Measure
    rewritten: bool


@lru_cache(maxsize=4096)
def unit_sorts(unit: str) -> frozenset[str]:
    """The sorts of a claim's unit, as ``measures.vocab`` names them; empty where no unit is known."""
    above, slash, below = unit.partition("/")
    if not above:
        return frozenset()
    if is_money(above):
        if not slash:
            return frozenset({"money"})
        return frozenset({"pay", "money/time"} if dimension(below) == "time" else {"price"})
    if above == "percent":
        return frozenset({"percent"})
    if above in ("percentage point", "basis point"):
        return frozenset({"points"})
    if above == "x":
        return frozenset({"x"})
    kind = dimension(above)
    if kind == above:
        # A pack of bulk goods is a dimension of its own: "exports of 4 million bags" are like those of so many tonnes.
        kind = "mass"
    found = {f"{kind}/{dimension(below)}" if slash else kind, unit.replace(" ", "_")}
    if kind == "length" and below in ("hour", "second", "minute"):
        found.add("speed")
    if above in _PERSONS:
        # People are counted, but what is made, sold or used is not counted in people.
        return frozenset((found - _COUNTED) | {"person"})
    if kind in _COUNTED:
        found.add("count")
    return frozenset(found)


_PAID = frozenset(("money", "money/time", "price", "pay", "percent", "points"))


@cache
def _by_surface() -> dict[tuple[str, ...], list[tuple[Measure, bool]]]:
    """Each surface's measures, with whether their labels are written for it."""
    found: defaultdict[tuple[str, ...], list[tuple[Measure, bool]]] = defaultdict(list)
    for measure, surfaces, _ in _rows():
        for surface in surfaces:
            key = tuple(singular(word) for word in surface.removeprefix("=").split())
            found[key].append((measure, surface.startswith("=")))
    return dict(found)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(surface[0] for surface in _by_surface())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(surface[-1] for surface in _by_surface())


@cache
def _by_verb() -> dict[str, list[Measure]]:
    found: defaultdict[str, list[Measure]] = defaultdict(list)
    for measure, _, verbs in _rows():
        for verb in verbs:
            found[verb].append(measure)
    return dict(found)


@cache
def _rows() -> list[tuple[Measure, tuple[str, ...], tuple[str, ...]]]:
    rows = []
    for row in table("measures", "label", "units", "default", "companion", "surfaces", "verbs"):
        measure = Measure(
            row["label"],
            frozenset(row["units"].split()),
            frozenset(row["default"].split()),
            Companion(row["companion"]),
        )
        rows.append((measure, row.items("surfaces"), row.items("verbs")))
    return rows


@cache
def measure_labelled(label: str) -> Measure:
    """The measure of this label, as the vocabulary knows it."""
    return next(measure for measure, _, _ in _rows() if measure.label == label)


def ends_in_measure(words: list[str]) -> bool:
    """Do the last of these words, in lower case, name a measure?"""
    if not may_end_measure(words[-1]):
        return False
    last = [singular(word) for word in words[-_LONGEST:]]
    return any(tuple(last[start:]) in _by_surface() for start in range(len(last)))


def may_end_measure(word: str) -> bool:
    """Does some measure's name end with this word, in lower case?"""
    return singular(word) in _last_words()


def is_measure(word: str) -> bool:
    """Does this word, or do these words, in lower case, name a measure by themselves?"""
    return tuple(map(singular, word.split())) in _by_surface()


@lru_cache(maxsize=4096)
def is_rate(label: str) -> bool:
    """Does the last measure that a label names have percentages alone ("occupancy of rooms", "share of women")?"""
    named = mentions(label.lower().split(), unit_sorts("percent"), Kind.SHARE)
    return bool(named) and named[-1].measure.units == unit_sorts("percent")


@lru_cache(maxsize=4096)
def is_money_alone(label: str) -> bool:
    """Is the last measure that a label names one of money and nothing else ("net profit")?"""
    named = mentions(label.lower().split(), frozenset(("money",)), Kind.LEVEL)
    return bool(named) and "money" in named[-1].measure.units and named[-1].measure.units <= _PAID


@lru_cache(maxsize=4096)
def may_be_money(label: str) -> bool:
    """Can the last measure that a label names be one of money ("sales")?"""
    named = mentions(label.lower().split(), frozenset(("money",)), Kind.LEVEL)
    return bool(named) and "money" in named[-1].measure.units


def mentions(words: list[str], sorts: frozenset[str], kind: Kind) -> list[Mention]:
    """The measures that these words name, in order; of several by one name that which fits the unit, else the first."""
    lower = [singular(word.lower()) for word in words]
    known = _by_surface()
    found: list[Mention] = []
    if not _first_words().intersection(lower):
        return found
    index = 0
    while index < len(lower):
        for length in range(min(_LONGEST, len(lower) - index), 0, -1):
            named = known.get(tuple(lower[index : index + length]))
            if named:
                measure, rewritten = _best(named, sorts, kind)
                found.append(Mention(index, index + length, measure, rewritten))
                index += length
                break
        else:
            index += 1
    return found


def _best(named: list[tuple[Measure, bool]], sorts: frozenset[str], kind: Kind) -> tuple[Measure, bool]:
    """The measure stated in such a unit, else one that can move by it, else the first."""
    direct = (entry for entry in named if entry[0].units & sorts)
    return next(direct, None) or next((entry for entry in named if entry[0].fits(sorts, kind)), named[0])


def of_verb(lemma: str, sorts: frozenset[str], kind: Kind) -> Measure | None:
    """The measure that a verb tells of a figure in such a unit ("died": deaths of persons).

    A sum that is small enough for a price is one before it is anything else ("a loaf sold for 3 euros").
    """
    fitting = [measure for measure in _by_verb().get(lemma, ()) if measure.fits(sorts, kind)]
    if "price" in sorts:
        fitting.sort(key=lambda measure: "price" not in measure.units)
    return fitting[0] if fitting else None


@cache
def default_of(sorts: frozenset[str]) -> Measure | None:
    """What a unit of these sorts measures where no word says so."""
    return next((measure for measure, _, _ in _rows() if measure.default & sorts), None)
