"""Which figures may be told of two things by two articles."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.same_figure import figure_key, figure_unit
from claimtrack.reconciliation.selecting.topics import Topics
from claimtrack.reconciliation.statements import Statement


class Figures:
    """Finds figures that articles may tell of two things: one figure of one scope, in several units and documents."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._first: dict[int, tuple[str, int]] = {}
        self._documents: defaultdict[int, set[int]] = defaultdict(set)
        self._units: defaultdict[int, set[str]] = defaultdict(set)

    def add(self, one: ClaimOutline) -> None:
        if not one.start or not one.scope or one.kind != Kind.LEVEL or one.value <= 0:
            return
        unit = self._topics.unit(one.metric_id, one.label, one.kind, one.unit)
        found = figure_key(self._topics.scope(one.scope), Decimal(repr(one.value)), unit)
        if found is None:
            return
        # A bare hash takes little memory; a clash would only let claims be looked at in vain.
        key, told = hash(found), figure_unit(self._topics.base(one.metric_id), unit)
        first = self._first.setdefault(key, (told, one.document))
        if first != (told, one.document):
            self._units[key] |= {first[0], told}
            self._documents[key] |= {first[1], one.document}

    def groups(self) -> list[tuple[int, set[int]]]:
        """The keys of the figures that have several units and stand in several documents, with these."""
        return [
            (key, documents)
            for key, documents in self._documents.items()
            if len(documents) > 1 and len(self._units[key]) > 1
        ]


def figure_of(one: Statement) -> int:
    """The key that a statement's figure has in these groups; nought if it is none."""
    found = figure_key(one.scope, one.claim.quantity.value, one.unit)
    return 0 if found is None else hash(found)
