"""contradiction and divergence between figures whose metrics bear names that have little in common.

One article has "jobs gone", the next "layoffs"; such names would never meet. What speaks for one thing are the
sentences and titles (:mod:`evidence`): one scope, time and unit, figures of a like size, words in common that tell what
both are about (or one level that both articles give under these names), no article that has both names, and in neither
article a figure that would be a better match.

Fires: "boda bodas" 1.3 million / "motorcycle taxis" 1.5 million, in two articles on the motorcycle taxis of Uganda.
Silent: "wine output" beside "wine consumption" (heads that tell them apart); 1.3 and 2.1 million; an article that has
the other's 1.3 million too, under a third name; a figure that is near to many (:mod:`crowds`); two metrics that an
analyst has split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations_with_replacement

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Alignment
from claimtrack.reconciliation.contradiction import contradictions, contradicts
from claimtrack.reconciliation.crowds import Crowds, Sized, near_pairs
from claimtrack.reconciliation.divergence import divergences, diverges
from claimtrack.reconciliation.evidence import speak_of_one_thing, told_apart, words_about
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.joining import tied
from claimtrack.reconciliation.metric_keys import compared_dimension, words_of_base
from claimtrack.reconciliation.nested import KINDS
from claimtrack.reconciliation.pairs import Pair, may_oppose, unsettled
from claimtrack.reconciliation.series import Series, Topic, series_key
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.timing import may_meet, periods_meet
from claimtrack.reconciliation.wording import unique

NEAR = Decimal("0.5")
"""How far figures of one thing may lie apart, relative to the smaller one."""
NEAR_SHARE = Decimal("0.25")
"""The same for shares, which are all of a like size."""
WIDEST = NEAR
"""The same for the ends of a range: a wider one says too little to be told alike."""
_FLOATS = 1.001
"""Sizes are compared roughly first, and exactly then."""
LEAST_COUNT = 20
"""Smaller counts are too often the same by chance: six boats, six studies."""

_TELLING_DIGITS = 2
Key = tuple[str, ...]
Levels = defaultdict[tuple[str, str], set[tuple[str, Decimal, str]]]
"""By article and metric: dimension, figure and days of the levels that it tells."""


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
    crowds = Crowds[tuple[str, ...], str]()
    levels: Levels = defaultdict(set)
    comparable: defaultdict[tuple[str, Key], list[Statement]] = defaultdict(list)
    for one in statements:
        if not (one.scope and one.kind in KINDS and one.period):
            continue
        crowds.count(*_sized(one), one.document)
        if one.kind is Kind.LEVEL and len(one.digits) >= _TELLING_DIGITS:
            levels[one.document, one.key.base].add((one.dimension, one.headline, one.held))
        counted = one.kind is Kind.LEVEL and one.dimension == "count"
        if (not counted or one.headline >= LEAST_COUNT) and not _is_wide(one):
            comparable[one.scope, series_key(one)].append(one)

    def in_crowd(one: Statement) -> bool:
        return crowds.holds(*_sized(one), one.document, nearness(one.kind))

    for (scope, key), members in comparable.items():
        pairs = [
            (left, right)
            for left, right in _matches(members, tolerance, in_crowd, levels)
            if told[left.claim.id].isdisjoint(told[right.claim.id])
            and not alignment.are_apart(left.key.base, right.key.base)
        ]
        yield from _of_pairs(Series(Topic("", scope, tuple(members)), key, tuple(members)), pairs, tolerance)


def _sized(one: Statement) -> tuple[tuple[str, ...], float]:
    """What a figure may be one of a crowd by, and its size: of a range the lower end."""
    claim = one.claim
    period = parse_period(claim.period)
    key = (one.scope, one.kind.value, compared_dimension(one.unit), days(period) if period else "")
    return key, float(claim.quantity.value * one.scale)


def _is_wide(one: Statement) -> bool:
    """Whether it is a range whose ends are further apart than figures of one thing."""
    low, high = one.claim.quantity.value, one.claim.quantity.value_high
    return high is not None and high - low > WIDEST * min(abs(low), abs(high))


def nearness(kind: str) -> float:
    """How far figures of a kind may lie apart, relative to the smaller one."""
    return float(NEAR_SHARE if kind == Kind.SHARE else NEAR)


def _matches(
    members: Sequence[Statement], tolerance: Decimal, in_crowd: Callable[[Statement], bool], levels: Levels
) -> Iterator[Pair]:
    """Pairs that disagree and are told alike, neither of them having a better match in the other's article."""
    neighbours = _Neighbours(members, in_crowd, levels)
    for left, right in neighbours.pairs():
        disagree = contradicts(left, right) or diverges(left, right, tolerance)
        if disagree and neighbours.are_nearest(left, right):
            yield left, right


def _of_pairs(series: Series, pairs: Sequence[Pair], tolerance: Decimal) -> Iterator[Discrepancy]:
    for some in tied(pairs):
        names = sorted({one.key.base for pair in some for one in pair})
        period = max((one.period for pair in some for one in pair if one.period), key=lambda one: (one.days, one.text))
        named = replace(series, key=(*series.key, *names))
        for found in (*contradictions(named, period, some), *divergences(named, period, some, tolerance)):
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
    """The figures of one scope and unit, and which of them are near to one another, of one time and in two articles."""

    def __init__(self, members: Sequence[Statement], in_crowd: Callable[[Statement], bool], levels: Levels) -> None:
        self._levels = levels
        self._articles: defaultdict[str, set[str]] = defaultdict(set)
        self._of_article: defaultdict[str, list[Statement]] = defaultdict(list)
        self._settled: defaultdict[str, list[Statement]] = defaultdict(list)
        by_name: defaultdict[str, list[Statement]] = defaultdict(list)
        for one in members:
            by_name[one.key.base].append(one)
            self._articles[one.key.base].add(one.document)
            self._of_article[one.document].append(one)
        alone: list[Statement] = []
        for named in by_name.values():
            for one in unsettled(named):
                self._settled[one.document].append(one)
                if not in_crowd(one):
                    alone.append(one)
        self._alone = alone

    def pairs(self) -> Iterator[Pair]:
        """Near figures that are told alike, under two names that may mean one thing and that no article has both of."""
        for left, right in _near(self._alone):
            one, other = left.key.base, right.key.base
            if not _comparable(left, right) or not may_be_one(one, other):
                continue
            both = not self._articles[one].isdisjoint(self._articles[other])
            gap = relative_gap((left.headline, right.headline))
            alike = gap is not None and (self._tell_one_level(left, right) or speak_of_one_thing(left, right, gap))
            if alike and not both and not self._is_part(left, right):
                yield left, right

    def _tell_one_level(self, left: Statement, right: Statement) -> bool:
        """Whether both articles give one level under these names too: 6.7 billion, up 15 percent here and 14 there."""
        one, other = (self._levels.get((said.document, said.key.base), set()) for said in (left, right))
        return not one.isdisjoint(other)

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
        rivals = [third for third in self._settled[other.document] if _are_near(one, third) and _comparable(one, third)]

        def alikeness(third: Statement) -> tuple[int, Decimal]:
            gap = relative_gap((one.headline, third.headline))
            return len(words & words_about(third)), -(gap or Decimal(0))

        return all(
            third is other or (alikeness(third) < alikeness(other) and not one.interval.meets(third.interval))
            for third in rivals
        )


def _near(statements: Sequence[Statement]) -> list[Pair]:
    """The pairs of figures that are near, of times that may meet; the smaller one first."""
    by_time: defaultdict[str, list[Sized[Statement]]] = defaultdict(list)
    for one in sorted(statements, key=_by_size):
        by_time[one.held].append((float(one.headline), one))
    kind = statements[0].kind if statements else Kind.LEVEL
    near = nearness(kind) * _FLOATS
    return [
        (one, other) if _by_size(one) < _by_size(other) else (other, one)
        for (time, some), (other_time, others) in combinations_with_replacement(by_time.items(), 2)
        if may_meet(time, other_time)
        for one, other in near_pairs(some, others, near)
        if _are_near(one, other)
    ]


def _by_size(one: Statement) -> tuple[Decimal, tuple[str, str, int, str]]:
    return one.headline, one.order


def _are_near(one: Statement, other: Statement) -> bool:
    gap = relative_gap((one.headline, other.headline))
    return gap is not None and gap <= (NEAR_SHARE if one.kind is Kind.SHARE else NEAR)


def _comparable(one: Statement, other: Statement) -> bool:
    """Whether the two stand in two articles, are about one time, and may oppose each other."""
    return one.document != other.document and periods_meet(one, other) and may_oppose(one, other)


@lru_cache(maxsize=65536)
def may_be_one(one: str, other: str) -> bool:
    """Whether two metrics have names that differ and do not tell them apart."""
    return one != other and not told_apart(words_of_base(one), words_of_base(other))
