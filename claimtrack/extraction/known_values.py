"""Values that a document has stated before: a repeated value lends its metric and unit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.drafts import Draft
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.metrics import metric_id

_TELLING_VALUE = 100
_MOST_COMPARED = 50
_COMPARING = frozenset(("from", "than", "against", "versus"))


class KnownValues:
    """The drafts of a document by the value that they state."""

    def __init__(self) -> None:
        self._drafts: defaultdict[Decimal, list[Draft]] = defaultdict(list)

    def add(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            self._drafts[draft.quantity.value].append(draft)

    def recognise(self, figure: Figure, kind: Kind, found: Measured, government: Government) -> None:
        """A figure with no metric of its own that repeats an earlier value repeats its metric and unit, too.

        What the figure beside it is compared with ("down from 1.5 billion") measures the same as that one.
        """
        quantity = figure.quantity
        if quantity is None or abs(quantity.value) < _TELLING_VALUE:
            return
        weak = "carried-over subject" in found.doubts or found.rule == "metric-topic"
        weak = weak and not (government.sibling is not None and government.preposition in _COMPARING)
        own = set(metric_id(found.metric).split("-"))
        for draft in self._drafts[quantity.value][:_MOST_COMPARED]:
            if draft.kind is not kind:
                continue
            alike = quantity.unit == draft.quantity.unit and bool(own & set(metric_id(draft.metric).split("-")))
            alike = alike and len(draft.metric.split()) >= len(found.metric.split())
            if (weak and quantity.unit in ("", draft.quantity.unit)) or (alike and draft.scope == found.scope):
                found.metric, found.scope, found.rule = draft.metric, draft.scope, "metric-of-same-value"
                if not quantity.unit:
                    figure.quantity = replace(quantity, unit=draft.quantity.unit)
                return
