"""Which metrics of a scope have figures that may be told of one thing, whatever the metrics are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Comparator
from claimtrack.metrics import scope_id
from claimtrack.reconciliation.metric_keys import compared_dimension
from claimtrack.reconciliation.nested import KINDS
from claimtrack.reconciliation.selecting.topics import Topic, Topics
from claimtrack.reconciliation.told_alike import MOST, NEAR, may_be_one
from claimtrack.units import factor

_MOST_REMEMBERED = 100_000
_MOST_NEAR = 10 * MOST
"""Figures further apart than these in the order of their values are never compared: none has ten copies."""
_MOST_APART = float(NEAR) + 0.001
"""A little more than figures may lie apart, since outlines have no exact decimals."""

_Size = tuple[str, bool, str, float]
"""Base of the metric and whether it is vague, kind with dimension, and what a value is multiplied with."""
_Key = tuple[str, str]
"""Scope, and kind with dimension."""
_Figure = tuple[float, str, int]
"""Value in base units, base of the metric, document; a vague base ("sales") with the document that it is of."""


class AlikeFigures:
    """Finds metrics of one scope that have figures near to one another, in different articles."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._figures: defaultdict[_Key, list[_Figure]] = defaultdict(list)
        self._ranges: defaultdict[_Key, set[str]] = defaultdict(set)
        self._sizes: dict[tuple[str, str, str, str], _Size] = {}

    def add(self, one: ClaimOutline) -> None:
        if not one.start or not one.scope or one.kind not in KINDS:
            return
        named = (one.metric_id, one.label, one.kind, one.unit)
        base, vague, size, times = self._sizes.get(named) or self._size(named)
        if vague:
            base = f"{base}@{one.document}"
        key = (scope_id(one.scope), size)
        self._figures[key].append((one.value * times, base, one.document))
        if one.comparator == Comparator.RANGE:
            self._ranges[key].add(base)

    def _size(self, named: tuple[str, str, str, str]) -> _Size:
        metric_id, label, kind, _ = named
        unit = self._topics.unit(*named)
        base, vague = self._topics.base(metric_id), self._topics.key(metric_id, label).vague
        found = (base, vague, f"{kind} {compared_dimension(unit)}", float(factor(unit)))
        if len(self._sizes) < _MOST_REMEMBERED:
            self._sizes[named] = found
        return found

    def pairs(self) -> Iterator[tuple[Topic, Topic]]:
        """Topics that must be judged together; one of a vague metric also by itself."""
        for key, figures in self._figures.items():
            bases = {base for _, base, _ in figures}
            if len(bases) < 2:
                continue
            # Of a range the outline has the lower end only: it may be near to any figure.
            ranges = ((one, other) for one in self._ranges[key] for other in bases)
            for one, other in dict.fromkeys((*_pairs(sorted(figures)), *ranges)):
                if one != other:
                    yield (one.partition("@")[0], key[0]), (other.partition("@")[0], key[0])


def _pairs(figures: list[_Figure]) -> Iterator[tuple[str, str]]:
    """The metrics of two near figures that may be one thing, of all that are near to one of them or in its article.

    One of those may be a better match, or what the smaller figure lacks; and many make a crowd.
    """
    reached = 0
    found: dict[int, str] = {}
    first_near: list[int] = []
    candidates: set[int] = set()
    for index, (value, base, document) in enumerate(figures):
        while not _are_near(figures[reached][0], value):
            reached += 1
        first_near.append(max(reached, index - _MOST_NEAR))
        for before in range(first_near[index], index):
            _, other, elsewhere = figures[before]
            if elsewhere != document and may_be_one(other, base):
                found.setdefault(document, base)
                found.setdefault(elsewhere, other)
                candidates |= {before, index}
                yield other, base
    for index, (_, base, document) in enumerate(figures):
        if document in found:
            yield found[document], base
        for before in range(first_near[index], index):
            if index in candidates or before in candidates:
                yield figures[before][1], base


def _are_near(lower: float, higher: float) -> bool:
    return higher - lower <= _MOST_APART * min(abs(lower), abs(higher))
