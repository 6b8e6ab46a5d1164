"""What a document has spoken of so far: names, the main scope, the last metric, the labels that complete short ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.extraction.label_heads import label_head, size_heads, stands_for_fuller, tells_a_deed
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import unit_sorts
from claimtrack.extraction.named import Group
from claimtrack.extraction.named_events import NamedEvent
from claimtrack.extraction.topic_sentences import of_topic

if TYPE_CHECKING:
    from claimtrack.extraction.announcing import Announcement

_SAYING_NO_MORE = frozenset("total overall combined annual yearly full-year projected estimated new".split())
"""Qualifiers that leave a measure the same ("total revenue"); an average or a net one is another."""

LINE_NAMED, DONE_BESIDES, OWN_MEASURE = "metric-line-named", "metric-done-besides", "metric-own-measure"
"""The rules for what a line is called, what a second verb does to the first one's things, and for "volumes"."""
SOME_OF = "metric-some-of"
"""Some of what a whole counts: the whole has no part in what they do."""
OF_THAT = "metric-of-that"
"""A part of what was measured before: its label ends in "for" and the part."""
TOLD_OF_PART = "metric-part-told"
"""The rule of labels that say what some of the things counted before do: no other figure goes on with them."""
_TURNOVER = frozenset(("revenue", "sale", "turnover", "income", "takings"))
_LEFT_OVER = frozenset(("net", "operating", "pretax"))
_PRICED = frozenset(("price", "cost", "rent", "fee", "tariff"))
_MOST_APART, _LARGE = 1_000, 1_000_000  # times the last number of a series its next one may be


@dataclass(slots=True)
class Measured:
    """What a figure measures: the metric's words, whom it is about, and the rules that told."""

    metric: str
    text: str = ""
    scope: str | None = None
    scope_rule: str = ""
    rule: str = ""
    doubts: list[str] = field(default_factory=list)
    unit: str = ""
    share: bool = False
    whole: str = ""
    """The label that a part's was made from ("fossil CO2 emissions": CO2 emissions)."""
    firm: bool = True
    """Whether the label names a measure or what is counted, and not just some thing the sentence speaks of."""
    bought: str = ""
    """What a price is said to buy, with its portion ("tonne of cocoa")."""
    block: int = -1
    sentence: int = -1
    size: float = 0.0
    """The block of the text, the sentence and the figure in and by which it was measured last."""


_ANY_THINGS = frozenset(("unit", "piece", "copy"))  # they count without saying what


@dataclass(slots=True)
class Discourse:
    """The state of reading a document from top to bottom."""

    names: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    imprint: frozenset[int] = frozenset()
    """The sentences on top that only tell who published and wrote the text, where and when."""
    main_scope: str | None = None
    home: str | None = None  # the country that a text names far more often than any other
    pair: str = ""  # "A and B", where a text is about two countries
    house: str = ""  # whom somebody interviewed leads, and means by "we"
    section_scope: str | None = None
    question_scope: str | None = None
    paragraph_scope: str | None = None
    last_place: str | None = None
    last_entity: str | None = None
    last_speaker: str | None = None
    speaker_block: int = -1  # the paragraph in which that one spoke of its own
    last_opening: str | None = None
    last_subject: str | None = None
    foci: dict[str, Measured] = field(default_factory=dict)
    alone: Measured | None = None
    """What the last sentence with figures measured, where that was one thing."""
    topic: str = ""
    counted: str = ""
    """What was counted last by its noun ("heat pump"), for which "the devices" may stand."""
    block: int = 0
    fared: tuple[int, str] = (-1, "")
    """What the paragraph said to have fared well or ill, before the figures that tell how."""
    sentence: int = 0
    announced: Announcement | None = None
    bodies: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()  # the bodies whose trade is to count what others do
    people: frozenset[str] = frozenset()
    turnover: Measured | None = None
    """What was told last as revenue or sales: what regions and segments contribute to."""
    cities: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    full_forms: dict[str, str] = field(default_factory=dict)
    models: frozenset[str] = frozenset()
    storms: frozenset[str] = frozenset()
    storm: str = ""  # the one that the text is about, with its kind: its winds and its pressure are its own
    landscapes: dict[str, str] = field(default_factory=dict)
    """Kind -> name of what the text calls "the basin" once it has named it."""
    regions: dict[str, str] = field(default_factory=dict)  # kind -> place named last with it ("Elmwood division")
    labels: dict[str, str] = field(default_factory=dict)
    firms: frozenset[str] = frozenset()  # those that the sentence being read names
    groups: list[Group] = field(default_factory=list)
    network: str = ""  # the kind of network whose lines the text speaks of ("metro")
    event: NamedEvent = field(default_factory=NamedEvent)
    own_bodies: frozenset[str] = frozenset()  # names of the national body that publishes a text about its country

    def speaker_here(self) -> str | None:
        """Who spoke of its own last, in the running paragraph, with no other name acting since."""
        return self.last_speaker if self.speaker_block == self.block else None

    def is_body(self, name: str) -> bool:
        """Is this the name, or part of the name, of a body that only speaks here?"""
        spaced = f" {name} ".lower()
        return any(spaced in body or body in spaced for body in _spaced(self.bodies))

    def is_person(self, name: str) -> bool:
        """Is this the name, or the surname, of somebody whom the text tells as a person?"""
        return name in self.people or any(person.endswith(f" {name}") for person in self.people)

    def in_full(self, name: str) -> str:
        """The full name that a short form stands for, here or as the main scope; a product's name with its number."""
        if name in self.full_forms:
            return self.full_forms[name]
        models = [model for model in self.numbered if model.rpartition(" ")[0] == name]
        if len(models) == 1 and not self.is_body(name):
            return models[0]
        main = self.main_scope
        return main if main and main.startswith(name + " ") else name

    def forget_scope(self, scope: str) -> None:
        """No figure goes on with what was told of a part in passing."""
        for focus in self.foci.values():
            focus.scope = None if focus.scope == scope else focus.scope

    def remember(self, measured: Measured, share: bool, unit: str, *, named: bool) -> None:
        """A figure's metric becomes the focus of its sort and unit; a full label completes shorter ones later."""
        if not measured.metric or measured.metric in self.names or measured.rule == TOLD_OF_PART:
            return
        if measured.rule == OF_THAT:
            measured = replace(measured, metric=measured.metric.rpartition(" for ")[0])
        parts = {word.lower() for word in measured.metric.split()}
        noun = unit.rpartition(" ")[2]
        if "count" in unit_sorts(unit) and noun not in _ANY_THINGS and f"{noun}s" not in words("stand-in nouns"):
            self.counted = unit
        sold = label_head(measured.metric) in _TURNOVER and not parts & _LEFT_OVER
        if sold and not share and "money" in unit_sorts(unit):
            self.turnover = measured
        measured.block, measured.sentence = self.block, self.sentence
        if measured.rule == "metric-of-people":
            # Which people were counted says nothing of anything else.
            self.foci[unit or "person"] = measured
            return
        for key in ("share" if share else "amount", unit if not share else ""):
            # A label that only names some thing does not push out one that measures.
            if key and (measured.firm or key not in self.foci or not self.foci[key].firm):
                self.foci[key] = measured
        known = self.labels.get(head := label_head(measured.metric), "")
        narrow = measured.metric.partition(" ")[0].lower() in words("series words")  # "like-for-like sales"
        narrow = narrow or tells_a_deed(measured.metric)
        if named and head and not narrow and len(known.split()) < len(measured.metric.split()) <= 5:
            self.labels[head] = measured.metric

    def focus(self, share: bool, unit: str) -> Measured | None:
        """The metric last spoken of for a figure of this sort: of the same unit, else any amount, else any share."""
        if share:
            return self.foci.get("share") or self.foci.get("amount")
        return (self.foci.get(unit) if unit else None) or self.foci.get("amount") or self.foci.get("share")

    def has_price(self) -> bool:
        """Has the text told what something costs?"""
        return any(label_head(one.metric) == "price" for one in self.foci.values())

    def of_market(self) -> str:
        """What a market is that grows: what was last measured of it in another way than by its prices."""
        last = self.focus(False, "")
        if last is None or label_head(last.metric) not in _PRICED:
            return ""
        others = [one for one in self.foci.values() if not one.share and label_head(one.metric) not in _PRICED]
        last = max(others, key=lambda one: one.sentence, default=None)
        return last.metric if last is not None else ""

    def focus_of_size(self, focus: Measured | None, size: float) -> Measured | None:
        """What a bare number goes on with: nothing counted in dozens, where it is in the millions, and no money."""
        people = self.foci.get("person")
        if people is not None and people.rule == "metric-of-people" and is_alike(people.size, size):
            # "45,000 people had to leave. In the north it was 8,000."
            last = focus is None or people.sentence > focus.sentence
            if last and self.sentence - people.sentence <= 1:
                return people
        near = focus is not None and self.sentence - focus.sentence <= 1
        if focus is None or focus.share or (is_alike(focus.size, size, near=near) and not _is_paid(focus)):
            return focus
        others = (one for one in self.foci.values() if one.size and not one.share and not _is_paid(one))
        alike = [one for one in others if is_alike(one.size, size)]
        return max(alike, key=lambda one: one.sentence, default=focus)

    def complete(self, metric: str, unit: str = "") -> str:
        """The fuller label that a short one stands for.

        "shipments" gives "smartphone shipments"; "core size" gives "core AI industry", where one was measured in the
        same unit and has all the short label's qualifiers.
        """
        if self.fared[0] == self.block and not self.firms and (fuller := of_topic(metric, self.fared[1])) != metric:
            return fuller
        parts = [singular(word.lower()) for word in metric.split()]
        if not parts or len(parts) > 3 or any(word in words("prepositions") for word in parts):
            return metric
        fuller = self.labels.get(parts[-1], "")
        if set(parts) <= {singular(word.lower()) for word in fuller.split()} and stands_for_fuller(parts[-1]):
            return fuller
        sizes = size_heads()
        if parts[-1] not in sizes:
            return metric
        qualifiers = {word for word in parts if word not in sizes} - _SAYING_NO_MORE
        foci = [self.foci.get(unit)] if unit else list(reversed(self.foci.values()))
        for focus in foci:
            known = {singular(word.lower()) for word in focus.metric.split()} if focus is not None else set()
            fits = known & sizes and qualifiers <= known and len(known) > len(parts) - 1 and "share" not in known
            if focus is not None and fits and (qualifiers or len(parts) > 1):
                return focus.metric
        return metric


@lru_cache(maxsize=8)
def _spaced(names: frozenset[str]) -> tuple[str, ...]:
    """The names in lower case between spaces, so that only whole words are found in them."""
    return tuple(f" {name} ".lower() for name in names)


def _is_paid(measured: Measured) -> bool:
    return "money" in unit_sorts(measured.unit)


def is_alike(size: float, other: float, *, near: bool = False) -> bool:
    """Can two numbers be of one series: within three orders of magnitude, large ones that are ``near`` twice as far?"""
    most = _MOST_APART * (2 if near and min(size, other) >= _LARGE else 1)
    return not size or not other or 1 / most < abs(size / other) < most
