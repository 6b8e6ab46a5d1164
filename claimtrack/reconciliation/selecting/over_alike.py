"""Which metrics of a scope have figures that may be told of one thing, whatever the metrics are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement
from typing import NamedTuple

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Comparator
from claimtrack.reconciliation.crowds import MOST, Crowds, are_near, near_pairs
from claimtrack.reconciliation.matching import may_be_one, nearness
from claimtrack.reconciliation.metric_keys import compared_dimension
from claimtrack.reconciliation.nested import KINDS
from claimtrack.reconciliation.selecting.topics import Topic, Topics
from claimtrack.reconciliation.timing import may_meet
from claimtrack.reconciliation.told_alike import WIDEST
from claimtrack.units import factor

_MOST_REMEMBERED = 100_000
_MOST_COPIED = 10 * MOST
"""Reprints count as one article, which outlines do not tell; none has ten."""
_FLOATS = 0.001
"""Outlines have no exact decimals: a little more is near to a figure, and a little less makes a crowd."""

_Sizes = tuple[str, bool, str, str, float]
"""Base of the metric and whether it is vague, kind, dimension, and what a value is multiplied with."""
_Key = tuple[str, str, str]
"""Scope, kind and dimension."""


class _Figure(NamedTuple):
    """A figure in base units, of a range the lower end; a vague base ("sales") has its document behind it."""

    value: float
    base: str
    document: int
    ranged: bool
    copied: bool


class AlikeFigures:
    """Finds metrics of one scope that have figures near to one another, in different articles."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._figures: defaultdict[_Key, defaultdict[str, list[_Figure]]] = defaultdict(lambda: defaultdict(list))
        self._crowds = Crowds[tuple[_Key, str], int]()
        self._sizes: dict[tuple[str, str, str, str], _Sizes] = {}
        self.surveyed: set[tuple[_Key, int]] = set()
        """The documents, by scope, kind and dimension, of which all near figures are among the topics of the pairs.

        Known when all pairs have been asked for.
        """

    def add(self, one: ClaimOutline) -> None:
        if not one.start or not one.scope or one.kind not in KINDS:
            return
        named = (one.metric_id, one.label, one.kind, one.unit)
        base, vague, kind, dimension, times = self._sizes.get(named) or self._sizes_of(named)
        key, days, value = (self._topics.scope(one.scope), kind, dimension), f"{one.start}/{one.end}", one.value * times
        base = f"{base}@{one.document}" if vague else base
        self._figures[key][days].append(
            _Figure(value, base, one.document, one.comparator == Comparator.RANGE, one.copied)
        )
        if not one.copied:
            # A copy counts as what it repeats, whatever its own figure is.
            self._crowds.count((key, days), value, one.document)

    def _sizes_of(self, named: tuple[str, str, str, str]) -> _Sizes:
        metric_id, label, kind, _ = named
        unit = self._topics.unit(*named)
        vague = self._topics.key(metric_id, label).vague
        found = (self._topics.base(metric_id), vague, kind, compared_dimension(unit), float(factor(unit)))
        if len(self._sizes) < _MOST_REMEMBERED:
            self._sizes[named] = found
        return found

    def pairs(self) -> Iterator[tuple[Topic, Topic]]:
        """Topics that must be judged together; one of a vague metric also by itself."""
        for key, by_time in self._figures.items():
            for one, other in dict.fromkeys(self._joined(key, by_time)):
                if one != other:
                    yield (one.partition("@")[0], key[0]), (other.partition("@")[0], key[0])

    def _joined(self, key: _Key, by_time: dict[str, list[_Figure]]) -> Iterator[tuple[str, str]]:
        """Metrics that may be one thing, with all that tells whether they are: what their articles say else, and
        which other figures are near.
        """
        near = nearness(key[1]) + _FLOATS
        in_articles: dict[int, str] = {}
        for one, other in self._candidates(key, by_time, near):
            in_articles.setdefault(one.document, one.base)
            in_articles.setdefault(other.document, other.base)
            yield one.base, other.base
        self.surveyed |= {(key, document) for document in in_articles}
        if in_articles:
            for figures in by_time.values():
                yield from ((in_articles[one.document], one.base) for one in figures if one.document in in_articles)
                candidates = [(one.value, one) for one in figures if one.document in in_articles]
                crowd = sorted((one.value, one) for one in figures)
                yield from ((one.base, other.base) for one, other in near_pairs(sorted(candidates), crowd, near))

    def _candidates(
        self, key: _Key, by_time: dict[str, list[_Figure]], near: float
    ) -> Iterator[tuple[_Figure, _Figure]]:
        alone = {days: sorted(self._outside_crowds(key, days, figures)) for days, figures in by_time.items()}
        # The middle of a range, which is what is compared, lies above its lower end.
        ranged = (1 + near) * (1 + float(WIDEST) / 2) - 1
        widest = ranged if any(one.ranged for figures in alone.values() for one in figures) else near
        times = [(days, [(one.value, one) for one in figures]) for days, figures in alone.items() if figures]
        for (days, some), (other_days, others) in combinations_with_replacement(times, 2):
            for one, other in near_pairs(some, others, widest) if may_meet(days, other_days) else ():
                apart = ranged if one.ranged or other.ranged else near
                near_enough = one.document != other.document and are_near(one.value, other.value, apart)
                if near_enough and may_be_one(one.base, other.base):
                    yield one, other

    def _outside_crowds(self, key: _Key, days: str, figures: Sequence[_Figure]) -> Iterator[_Figure]:
        near = nearness(key[1]) - _FLOATS
        for one in figures:
            # A copy that gives another figure than what it repeats is told of by itself, which only the claims show.
            if one.copied or not self._crowds.holds((key, days), one.value, one.document, near, _MOST_COPIED):
                yield one
