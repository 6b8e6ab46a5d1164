"""Which figures may be told of two things by two articles."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import scope_id
from claimtrack.reconciliation.same_figure import figure_of_note, figure_unit, may_be_told_twice
from claimtrack.reconciliation.selecting.topics import Topics
from claimtrack.units import canonical


class Figures:
    """Finds the counts that articles may tell of two things: one value of one scope, in several units and documents."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._first: dict[int, tuple[str, int]] = {}
        self._documents: defaultdict[int, set[int]] = defaultdict(set)
        self._units: defaultdict[int, set[str]] = defaultdict(set)

    def add(self, one: ClaimOutline) -> None:
        if not one.start or not one.scope or one.kind != Kind.LEVEL or not figure_of_note(Decimal(repr(one.value))):
            return
        told = canonical(self._topics.unit(one.metric_id, one.label, one.kind, one.unit))
        if not may_be_told_twice(told):
            return
        unit = figure_unit(self._topics.base(one.metric_id), told)
        key = figure_key(scope_id(one.scope), one.value)
        first = self._first.setdefault(key, (unit, one.document))
        if first != (unit, one.document):
            self._units[key] |= {first[0], unit}
            self._documents[key] |= {first[1], one.document}

    def groups(self) -> list[tuple[int, set[int]]]:
        """The keys of the figures that have several units and stand in several documents, with these."""
        return [
            (key, documents)
            for key, documents in self._documents.items()
            if len(documents) > 1 and len(self._units[key]) > 1
        ]


def figure_key(scope: str, value: float) -> int:
    """A bare hash takes little memory; a clash would only let claims be looked at in vain."""
    return hash((scope, value))
