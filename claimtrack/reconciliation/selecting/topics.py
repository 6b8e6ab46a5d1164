"""What claims in outline are about: the topics that the checks over series will see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimtrack.domain.outlines import SeriesOutline
from claimtrack.metrics import Alignment, is_place, scope_id
from claimtrack.reconciliation.metric_keys import MetricKey, base_of, has_no_view, metric_key, stated_unit

Topic = tuple[str, str]
"""The base of a metric and the key of a scope, as :class:`claimtrack.reconciliation.series.Topic` has them."""

_MOST_REMEMBERED = 100_000


class Topics:
    """What claims are about, as the analyst's judgements have it.

    ``labels`` are all metric ids with the labels and words that their claims have; they are needed where the alignment
    goes by words. Metrics that some of them tie together count as one here.
    """

    def __init__(self, alignment: Alignment, labels: Iterable[tuple[str, str, str]] = ()) -> None:
        self._alignment = alignment
        self.called: Mapping[str, str] = {}
        """Keys of scopes that are short names, each with the key of the full one."""
        self._first: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        for metric_id, label, words in labels:
            named = alignment.id_of(metric_id, label, words)
            if named != alignment.id_of(metric_id):
                self._join(self._base_of(alignment.id_of(metric_id)), self._base_of(named))

    def of(self, metric_id: str, scope: str | None) -> Topic:
        return self.base(metric_id), self.scope(scope)

    def scope(self, scope: str | None) -> str:
        """The key of a scope, in full where an article calls it by a short name."""
        key = scope_id(scope)
        return self.called.get(key, key) if self.called else key

    def base(self, metric_id: str) -> str:
        base = self._bases.get(metric_id)
        if base is None:
            base = self._base_of(self._alignment.id_of(metric_id))
            if len(self._bases) < _MOST_REMEMBERED:
                self._bases[metric_id] = base
        return base

    def _base_of(self, aligned_id: str) -> str:
        base = base_of(aligned_id)
        while base in self._first:
            base = self._first[base]
        return base

    def _join(self, one: str, other: str) -> None:
        if one != other:
            self._first[max(one, other)] = min(one, other)

    def key(self, metric_id: str, label: str) -> MetricKey:
        aligned = self._alignment.id_of(metric_id)
        return metric_key(aligned, label, aligned != metric_id)

    def unit(self, metric_id: str, label: str, kind: str, unit: str) -> str:
        """The unit that the statements have: a daily metric's level is one per day."""
        if not unit.endswith("/year") and has_no_view(self._alignment.id_of(metric_id)):
            return unit  # quick, for very many claims
        return stated_unit(self.key(metric_id, label), kind, unit)

    @property
    def by_words(self) -> bool:
        """Whether words decide what some claims are about."""
        return bool(self._first)

    def tied(self, topic: Topic) -> bool:
        """Whether words decide which of its claims are about it: outlines cannot tell."""
        return bool(self._first) and topic[0] in self._first.values()

    def within_articles(self, topic: Topic, outlines: Sequence[SeriesOutline]) -> bool:
        """Whether the metric says too little to be the same thing in two articles."""
        if topic[1] and not is_place(topic[1]):
            return False
        return all(
            one.first_label == one.last_label and self.key(one.metric_id, one.first_label).vague for one in outlines
        )
