"""Which figures of two articles may be told of one thing, and the evidence for each such match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations_with_replacement
from typing import NamedTuple

from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.crowds import Sized, near_pairs
from claimtrack.reconciliation.evidence import TELLING, Evidence, Told, are_other_things, evidence, told_apart
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.likeness import points
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.pairs import Pair, may_oppose, unsettled
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.timing import may_be_of_one_time, may_meet, periods_meet

NEAR = Decimal("0.5")
"""How far figures of one thing may lie apart, relative to the smaller one."""
NEAR_SHARE = Decimal("0.25")
"""The same for shares, which are all of a like size."""
_FLOATS = 1.001
"""Sizes are compared roughly first, and exactly then."""

_TELLING_DIGITS = 2


class Articles:
    """What articles tell under which names: the levels, and all names that they have figures under."""

    def __init__(self) -> None:
        self._levels: defaultdict[tuple[str, str], set[tuple[str, Decimal, str]]] = defaultdict(set)
        self._names: defaultdict[tuple[str, str, Kind], set[str]] = defaultdict(set)

    def add(self, one: Statement) -> None:
        self._names[one.document, one.scope, one.kind].add(one.key.base)
        if one.kind is Kind.LEVEL and len(one.digits) >= _TELLING_DIGITS:
            self._levels[one.document, one.key.base].add((one.dimension, one.headline, one.held))

    def tell_one_level(self, left: Statement, right: Statement) -> bool:
        """Whether both articles give one level under these names: 6.7 billion, up 15 percent here and 14 there."""
        one, other = (self._levels.get((said.document, said.key.base), set()) for said in (left, right))
        return not one.isdisjoint(other)

    def have_both(self, left: Statement, right: Statement) -> bool:
        """Whether one of the two articles has figures of their kind, or levels, under both names."""
        names, kinds = {left.key.base, right.key.base}, {left.kind, Kind.LEVEL}
        return any(names <= self._names[one.document, one.scope, kind] for one in (left, right) for kind in kinds)


class Match(NamedTuple):
    """Two figures under two names, the smaller first, and what speaks for and against it that they are of one thing."""

    left: Statement
    right: Statement
    evidence: frozenset[Evidence]


class Matches:
    """The figures of one scope, kind and unit, and which of them match across articles."""

    def __init__(
        self, members: Sequence[Statement], stands_alone: Callable[[Statement], bool], articles: Articles
    ) -> None:
        self._articles = articles
        self._of_article: defaultdict[str, list[Statement]] = defaultdict(list)
        self._settled: defaultdict[str, list[Statement]] = defaultdict(list)
        self._told: dict[int, Told] = {}
        self._between: dict[tuple[int, int], tuple[frozenset[Evidence], int]] = {}
        by_name: defaultdict[str, list[Statement]] = defaultdict(list)
        for one in members:
            by_name[one.key.base].append(one)
            self._of_article[one.document].append(one)
        self._alone: list[Statement] = []
        for named in by_name.values():
            for one in unsettled(named):
                self._settled[one.document].append(one)
                if stands_alone(one):
                    self._alone.append(one)

    def __iter__(self) -> Iterator[Match]:
        """The near figures of two articles and one time, under two names that may mean one thing, told in common words.

        Neither article has both names, a figure that agrees with the other's, or what the smaller one lacks.
        """
        for left, right in _near(self._alone):
            if not are_comparable(left, right) or not may_be_one(left.key.base, right.key.base):
                continue
            if self._articles.have_both(left, right) or self._is_part(left, right):
                continue
            rivals = [(left, one) for one in self._rivals(left, right)] + [
                (right, one) for one in self._rivals(right, left)
            ]
            agreed = any(one.interval.meets(third.interval) for one, third in rivals)
            if agreed or are_other_things(self._told_of(left), self._told_of(right)):
                continue
            met = self._met(left, right, rivals)
            if not TELLING.isdisjoint(met):
                yield Match(left, right, met)

    def _met(self, left: Statement, right: Statement, rivals: Sequence[Pair]) -> frozenset[Evidence]:
        """What the two say by themselves, and what their articles tell besides."""
        met, mine = self._evidence(left, right)
        added = set()
        if self._articles.tell_one_level(left, right):
            added.add(Evidence.ONE_LEVEL)
        if not rivals:
            added.add(Evidence.NO_CHOICE)
        elif any(self._evidence(one, third)[1] >= mine for one, third in rivals):
            added.add(Evidence.EVEN_MATCH)
        return met | added

    def _evidence(self, left: Statement, right: Statement) -> tuple[frozenset[Evidence], int]:
        """What the two say by themselves, and what it is worth."""
        key = (id(left), id(right)) if left.order < right.order else (id(right), id(left))
        found = self._between.get(key)
        if found is None:
            met = evidence(self._told_of(left), self._told_of(right))
            found = self._between[key] = (met, points(met))
        return found

    def _told_of(self, one: Statement) -> Told:
        told = self._told.get(id(one))
        if told is None:
            told = self._told[id(one)] = Told.of(one)
        return told

    def _is_part(self, left: Statement, right: Statement) -> bool:
        """Whether either article tells what the smaller figure lacks: 56,000 in tents, 9,800 elsewhere."""
        return left.kind is not Kind.GROWTH and any(
            left.rounding.plus(rest.rounding).meets(right.rounding)
            for one in (left, right)
            for rest in self._of_article[one.document]
            if rest.headline > 0 and rest is not one and periods_meet(one, rest)
        )

    def _rivals(self, one: Statement, other: Statement) -> Iterator[Statement]:
        """The other figures of the other's article that might be what this one is matched with."""
        for third in self._settled[other.document]:
            if third is not other and are_near(one, third) and are_comparable(one, third):
                yield third


def _near(statements: Sequence[Statement]) -> list[Pair]:
    """The pairs of figures that are near, of times that may meet; the smaller one first."""
    by_time: defaultdict[str, list[Sized[Statement]]] = defaultdict(list)
    for one in sorted(statements, key=_by_size):
        by_time[one.held].append((float(one.headline), one))
    near = nearness(statements[0].kind if statements else Kind.LEVEL) * _FLOATS
    return [
        (one, other) if _by_size(one) < _by_size(other) else (other, one)
        for (time, some), (other_time, others) in combinations_with_replacement(by_time.items(), 2)
        if may_meet(time, other_time)
        for one, other in near_pairs(some, others, near)
        if are_near(one, other)
    ]


def _by_size(one: Statement) -> tuple[Decimal, tuple[str, str, int, str]]:
    return one.headline, one.order


def nearness(kind: str) -> float:
    """How far figures of a kind may lie apart, relative to the smaller one."""
    return float(NEAR_SHARE if kind == Kind.SHARE else NEAR)


def are_near(one: Statement, other: Statement) -> bool:
    """Whether the two figures lie no further apart than figures of one thing."""
    gap = relative_gap((one.headline, other.headline))
    return gap is not None and gap <= (NEAR_SHARE if one.kind is Kind.SHARE else NEAR)


def are_comparable(one: Statement, other: Statement) -> bool:
    """Whether the two stand in two articles, may be about one time, and may oppose each other."""
    return one.document != other.document and may_be_of_one_time(one, other) and may_oppose(one, other)


@lru_cache(maxsize=65536)
def may_be_one(one: str, other: str) -> bool:
    """Whether two metrics have names that differ and do not tell them apart."""
    return one != other and not told_apart(words_of_base(one), words_of_base(other))
