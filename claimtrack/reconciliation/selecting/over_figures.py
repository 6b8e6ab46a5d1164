"""Which figures may be told of two things by two articles."""

from __future__ import annotations

from collections import defaultdict

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import scope_id
from claimtrack.reconciliation.same_figure import LEAST
from claimtrack.reconciliation.selecting.topics import Topics
from claimtrack.units import canonical, dimension

_COUNTED = frozenset({"count", "container", "time"})


class Figures:
    """Finds the counts that articles may tell of two things: one value of one scope, in several units and documents."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._first: dict[int, tuple[str, int]] = {}
        self._documents: defaultdict[int, set[int]] = defaultdict(set)
        self._units: defaultdict[int, set[str]] = defaultdict(set)

    def add(self, one: ClaimOutline) -> None:
        if one.value < LEAST or not one.start or not one.scope or one.kind != Kind.LEVEL:
            return
        unit = self._topics.unit(one.metric_id, one.label, one.kind, one.unit)
        if dimension(unit).partition("/")[0] not in _COUNTED:
            return
        key = figure_key(scope_id(one.scope), one.value)
        first = self._first.setdefault(key, (canonical(unit), one.document))
        if first != (canonical(unit), one.document):
            self._units[key] |= {first[0], canonical(unit)}
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
