"""Which metrics of a scope may be one thing under two names, of which one says more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from claimtrack.domain.outlines import Place, SeriesOutline
from claimtrack.reconciliation.joining import Joined
from claimtrack.reconciliation.metric_keys import compared_dimension
from claimtrack.reconciliation.near_names import near_names
from claimtrack.reconciliation.nested import KINDS
from claimtrack.reconciliation.selecting.topics import Topic, Topics

Outlines = Callable[[Sequence[Place]], Iterable[SeriesOutline]]
"""Asks for the series of places."""
Size = tuple[str, str]
"""Kind and dimension: what is compared by value."""


class NestedNames:
    """Groups of topics that must be judged together, because their names are nested and their figures are alike.

    ``places`` are all places of the scopes in question, ``alike`` are topics whose figures are near, ``company`` those
    whose claims repeat one another's: these are judged together always.
    """

    def __init__(
        self,
        topics: Topics,
        places: Iterable[Place],
        alike: Iterable[tuple[Topic, Topic]],
        company: Iterable[tuple[Topic, Topic]],
    ) -> None:
        self._topics = topics
        self._places: defaultdict[Topic, dict[Place, None]] = defaultdict(dict)
        self._bases: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._alike = alike
        self._company = list(company)
        for place in places:
            base, scope = topic = topics.of(*place)
            if scope:
                self._bases[scope][base] = None
            self._places[topic][place] = None

    def groups(self, outlines: Outlines) -> Iterator[tuple[int, list[Place]]]:
        """How many claims each group has, and its places."""
        joined = Joined[Topic]()
        counts: dict[Topic, int] = {}
        for scope, bases in self._bases.items():
            for one, other in self._pairs(scope, bases, outlines, counts):
                joined.join((one, scope), (other, scope))
        for left, right in self._alike:
            joined.join(left, right)
        nested = list(joined)
        for left, right in self._company:
            joined.join(left, right)
        wanted = {joined.first(topic) for topic in nested}
        for first, members in joined.groups().items():
            if first in wanted:
                size = sum(counts.get(topic, 1) for topic in members)
                yield size, [place for topic in members for place in self._places[topic]]

    def _pairs(
        self, scope: str, bases: Iterable[str], outlines: Outlines, counts: dict[Topic, int]
    ) -> Iterator[tuple[str, str]]:
        """Names of a scope that may be one thing; all of them where words decide what they name."""
        every = list(bases)
        tied = [base for base in every if self._topics.tied((base, scope))]
        if tied:
            yield from ((tied[0], other) for other in every)
            return
        pairs = near_names(every)
        if not pairs:
            return
        topics = list({(base, scope): None for pair in pairs for base in pair})
        found = _sizes(outlines([place for topic in topics for place in self._places[topic]]), self._topics)
        for base, (claims, _) in found.items():
            counts[base, scope] = claims
        for one, other in pairs:
            if one in found and other in found and _alike(found[one][1], found[other][1]):
                yield one, other


_Sizes = dict[Size, tuple[int, int]]


def _sizes(outlines: Iterable[SeriesOutline], topics: Topics) -> dict[str, tuple[int, _Sizes]]:
    """By base: the number of claims, and for each size the first and the last document that has it."""
    found: dict[str, tuple[int, _Sizes]] = {}
    for one in outlines:
        base = topics.base(one.metric_id)
        claims, sizes = found.get(base, (0, {}))
        found[base] = (claims + one.claims, sizes)
        if one.kind not in KINDS or not one.dated:
            continue
        size = (one.kind, compared_dimension(topics.unit(one.metric_id, one.first_label, one.kind, one.unit)))
        low, high = sizes.get(size, (one.first_document, one.last_document))
        sizes[size] = (min(low, one.first_document), max(high, one.last_document))
    return found


def _alike(one: _Sizes, other: _Sizes) -> bool:
    """Whether two names have figures that compare by value, in several documents."""
    return any(
        size in other and min(documents[0], other[size][0]) != max(documents[1], other[size][1])
        for size, documents in one.items()
    )
