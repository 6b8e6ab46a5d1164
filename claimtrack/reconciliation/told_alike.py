"""contradiction and divergence between figures whose metrics bear names that have little in common.

One article has "jobs gone", the next "layoffs"; such names would never meet. What speaks for one thing are the
sentences and titles (:mod:`evidence`): one scope, time and unit, figures of a like size, words in common that tell what
both are about, no article that has both names, and in neither article a figure that would be a better match.

Fires: "boda bodas" 1.3 million / "motorcycle taxis" 1.5 million, in two articles on the motorcycle taxis of Uganda.
Silent: "wine output" beside "wine consumption" (heads that tell them apart); 1.3 and 2.1 million; an article that has
the other's 1.3 million too, under a third name; two metrics that an analyst has split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Alignment
from claimtrack.reconciliation.contradiction import contradictions, contradicts
from claimtrack.reconciliation.divergence import divergences, diverges
from claimtrack.reconciliation.evidence import speak_of_one_thing, told_apart, words_about
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.nested import KINDS
from claimtrack.reconciliation.pairs import Pair, may_oppose, unsettled
from claimtrack.reconciliation.series import Series, Topic, series_key
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.timing import periods_meet
from claimtrack.reconciliation.wording import unique

NEAR = Decimal("0.5")
"""How far figures of one thing may lie apart, relative to the smaller one."""
NEAR_SHARE = Decimal("0.25")
"""The same for shares, which are all of a like size."""
CROWD = 3
"""A figure that is near to more than these, of other articles and of its time, is near to them by chance."""
MOST = 200
"""So is one with more than these of any time a little above it; no further ones are looked at."""
LEAST_COUNT = 20
"""Smaller counts are too often the same by chance: six boats, six studies."""

Key = tuple[str, ...]


def told_alike(
    statements: Iterable[Statement], alignment: Alignment, tolerance: Decimal, known: Iterable[Discrepancy] = ()
) -> Iterator[Discrepancy]:
    """At most one contradiction and one divergence for all statements that are tied to one another.

    Figures that stand together in a discrepancy which is ``known`` already are passed over.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for found in known:
        for claim in found.claims:
            told[claim.id].add(found.id)
    comparable: defaultdict[tuple[str, Key], list[Statement]] = defaultdict(list)
    for one in statements:
        counted = one.kind is Kind.LEVEL and one.dimension == "count"
        if one.scope and one.kind in KINDS and one.period and (not counted or one.headline >= LEAST_COUNT):
            comparable[one.scope, series_key(one)].append(one)
    for (scope, key), members in comparable.items():
        pairs = [
            (left, right)
            for left, right in _matches(members, tolerance)
            if told[left.claim.id].isdisjoint(told[right.claim.id])
            and not alignment.are_apart(left.key.base, right.key.base)
        ]
        yield from _of_pairs(Series(Topic("", scope, tuple(members)), key, tuple(members)), pairs, tolerance)


def _matches(members: Sequence[Statement], tolerance: Decimal) -> Iterator[Pair]:
    """Pairs that disagree and are told alike, neither of them having a better match in the other's article."""
    neighbours = _Neighbours(members)
    for left, right in neighbours.pairs():
        disagree = contradicts(left, right) or diverges(left, right, tolerance)
        if disagree and neighbours.are_nearest(left, right):
            yield left, right


def _of_pairs(series: Series, pairs: Sequence[Pair], tolerance: Decimal) -> Iterator[Discrepancy]:
    for tied in _tied(pairs):
        names = sorted({one.key.base for pair in tied for one in pair})
        period = max((one.period for pair in tied for one in pair if one.period), key=lambda one: (one.days, one.text))
        named = replace(series, key=(*series.key, *names))
        for found in (*contradictions(named, period, tied), *divergences(named, period, tied, tolerance)):
            yield _with_labels(found)


def _with_labels(found: Discrepancy) -> Discrepancy:
    """The discrepancy with a word on what its metrics are called."""
    in_first_case = {claim.metric.casefold(): claim.metric for claim in reversed(found.claims)}
    names = [f'"{in_first_case[name]}"' for name in unique(claim.metric.casefold() for claim in found.claims)]
    labels = " and ".join(names)
    if len(names) == 1:
        condition, cause = f"If both {labels} mean one thing", "named by no more than a measure, told alike"
    else:
        condition, cause = f"If {labels} mean one thing", "named in different words, told alike"
    causes = (f"{cause}: {labels}", *found.causes)
    return replace(found, explanation=f"{condition}: {found.explanation}", causes=causes)


class _Neighbours:
    """The figures of one scope and unit, each with those of other articles and of one time that are near to it."""

    def __init__(self, members: Sequence[Statement]) -> None:
        self._near: defaultdict[int, list[tuple[Statement, Decimal]]] = defaultdict(list)
        self._articles: defaultdict[str, set[str]] = defaultdict(set)
        self._pairs: list[tuple[Statement, Statement, Decimal]] = []
        self._of_article: defaultdict[str, list[Statement]] = defaultdict(list)
        by_name: defaultdict[str, list[Statement]] = defaultdict(list)
        for one in members:
            by_name[one.key.base].append(one)
            self._articles[one.key.base].add(one.document)
            self._of_article[one.document].append(one)
        settled = (one for named in by_name.values() for one in unsettled(named))
        ordered = sorted(settled, key=lambda one: (one.headline, one.order))
        for index, left in enumerate(ordered):
            above = list(_above(left, ordered[index + 1 : index + 2 + MOST]))
            for right, gap in above if len(above) <= MOST else ():
                if left.document != right.document and periods_meet(left, right) and may_oppose(left, right):
                    self._near[id(left)].append((right, gap))
                    self._near[id(right)].append((left, gap))
                    self._pairs.append((left, right, gap))

    def pairs(self) -> Iterator[Pair]:
        """Near figures that are told alike, under two names that may mean one thing and that no article has both of."""
        for left, right, gap in self._pairs:
            one, other = left.key.base, right.key.base
            both = not self._articles[one].isdisjoint(self._articles[other])
            crowded = max(len(self._near[id(left)]), len(self._near[id(right)])) > CROWD
            alike = not (both or crowded) and may_be_one(one, other) and speak_of_one_thing(left, right, gap)
            if alike and not self._is_part(left, right):
                yield left, right

    def _is_part(self, left: Statement, right: Statement) -> bool:
        """Whether either article tells what the smaller figure lacks: 56,000 in tents, 9,800 elsewhere."""
        return left.kind is not Kind.GROWTH and any(
            left.rounding.plus(rest.rounding).meets(right.rounding)
            for one in (left, right)
            for rest in self._of_article[one.document]
            if rest.headline > 0 and rest is not one and periods_meet(one, rest)
        )

    def are_nearest(self, left: Statement, right: Statement) -> bool:
        """Whether neither article has another figure that agrees with this one, or is told as much alike."""
        return self._is_nearest(left, right) and self._is_nearest(right, left)

    def _is_nearest(self, one: Statement, other: Statement) -> bool:
        words = words_about(one)
        rivals = [(third, gap) for third, gap in self._near[id(one)] if third.document == other.document]
        alike = {id(third): (len(words & words_about(third)), -gap) for third, gap in rivals}
        return all(
            third is other or (alike[id(third)] < alike[id(other)] and not one.interval.meets(third.interval))
            for third, _ in rivals
        )


def _above(one: Statement, larger: Sequence[Statement]) -> Iterator[tuple[Statement, Decimal]]:
    """Those of the next larger figures that are near to a figure, with how far they lie apart."""
    for other in larger:
        gap = relative_gap((one.headline, other.headline))
        if gap is None or gap > (NEAR_SHARE if one.kind is Kind.SHARE else NEAR):
            return
        yield other, gap


@lru_cache(maxsize=65536)
def may_be_one(one: str, other: str) -> bool:
    """Whether two metrics have names that differ and do not tell them apart."""
    return one != other and not told_apart(words_of_base(one), words_of_base(other))


def _tied(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs, those together that have a statement in common."""
    first: dict[int, int] = {}

    def find(one: int) -> int:
        while first.setdefault(one, one) != one:
            one = first[one]
        return one

    for left, right in pairs:
        first[find(id(right))] = find(id(left))
    found: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[find(id(pair[0]))].append(pair)
    return list(found.values())
