"""contradiction, divergence and drift between two metrics whose names may mean one thing: "sales" and "boat sales".

One article calls ransom payments "payments" because it speaks of nothing else; another says "premiums for home cover"
where others have "home insurance premiums". Names alone cannot tell that from a part beside its whole
(:mod:`near_names`). What does: one scope and unit, figures of nearly one size, and no article that has both.

Fires: 7.9 million of "subscribers" (one article) / 7.4 million of "paid subscribers" (another), one company and month.
Silent: "emissions" beside "net emissions" (a qualifier that narrows); "wheat output" beside "wheat consumption", or
"rice output"; a part and its whole told by one article; figures further apart than :data:`NEAR`; two metrics that an
analyst has split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import WORLD, Alignment
from claimtrack.reconciliation.contradiction import contradictions
from claimtrack.reconciliation.divergence import divergences
from claimtrack.reconciliation.drift import drifts
from claimtrack.reconciliation.evidence import only_measures, words_about
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.near_names import near_names
from claimtrack.reconciliation.pairs import Pair, opposing
from claimtrack.reconciliation.series import Series, Topic, all_series, same_time
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.unit import same_digits
from claimtrack.reconciliation.wording import unique

NEAR = Decimal("0.2")
"""How far the figures of one thing under two names may lie apart; most parts are smaller beside their whole."""
NEAR_RATE = Decimal("0.5")
"""The same for rates of change: 14 and 18 percent are told of one thing, 3 and 18 of two."""
_MOST_ARTICLES = 2
"""More articles than two have paths of their own under one of the names."""
KINDS = frozenset({Kind.LEVEL, Kind.SHARE, Kind.GROWTH})
"""What is compared under two names; multiples and changes are too often near one another by chance."""


def nested(statements: Iterable[Statement], alignment: Alignment, tolerance: Decimal) -> Iterator[Discrepancy]:
    """At most one contradiction and one divergence for each pair of names, time and unit."""
    by_scope: defaultdict[str, defaultdict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in statements:
        if one.scope and one.kind in KINDS and one.period is not None:
            by_scope[one.scope][one.key.base].append(one)
    for scope, members in by_scope.items():
        for wider, narrower in near_names(members) if len(members) > 1 else ():
            if not alignment.are_apart(wider, narrower) and not _told_apart(members[wider], members[narrower]):
                topic = Topic(wider, scope, (*members[wider], *members[narrower]))
                yield from _of_names(topic, narrower, tolerance)


def _told_apart(wider: Sequence[Statement], narrower: Sequence[Statement]) -> bool:
    """Whether one article gives both names a level of their own, in one unit at one time: a part and its whole."""
    levels: defaultdict[tuple[str, str | None, str], list[Statement]] = defaultdict(list)
    for one in wider:
        if one.kind is Kind.LEVEL:
            levels[one.document, one.held, one.claim.quantity.unit].append(one)
    return any(
        not part.interval.meets(whole.interval)
        for part in narrower
        if part.kind is Kind.LEVEL
        for whole in levels.get((part.document, part.held, part.claim.quantity.unit), ())
    )


def _of_names(topic: Topic, narrower: str, tolerance: Decimal) -> Iterator[Discrepancy]:
    for series in all_series(topic):
        documents: dict[str, set[str]] = {topic.metric: set(), narrower: set()}
        for one in series.members:
            documents[one.key.base].add(one.document)
        first, second = documents.values()
        if not first or not second or first & second:
            continue
        named = Series(topic, (*series.key, topic.metric, narrower), series.members)
        yield from same_digits(Topic(topic.metric, topic.scope, series.members))
        for found in (*_at_one_time(named, tolerance), *_over_time(named, tolerance)):
            labels = " and ".join(unique(f'"{claim.metric}"' for claim in found.claims))
            yield replace(
                found,
                explanation=f"If {labels} mean one thing: {found.explanation}",
                causes=(f"named in different words: {labels}", *found.causes),
            )


def _at_one_time(named: Series, tolerance: Decimal) -> Iterator[Discrepancy]:
    for period, members in same_time(named):
        pairs = list(_near(members))
        yield from contradictions(named, period, pairs)
        yield from divergences(named, period, pairs, tolerance)


def _over_time(named: Series, tolerance: Decimal) -> Iterator[Discrepancy]:
    """A path of levels that stay near, from one article to one other, each with one figure for each time."""
    if named.members[0].kind is not Kind.LEVEL or len({one.document for one in named.members}) > _MOST_ARTICLES:
        return
    values: defaultdict[tuple[str, str], set[Decimal]] = defaultdict(set)
    for one in named.members:
        values[one.document, one.held].add(one.headline)
    told_of_one = any(_may_mean_one(*pair) for pair in combinations(named.members, 2))
    if told_of_one and all(len(told) == 1 for told in values.values()):
        yield from (one for one in drifts(named, tolerance) if one.gap is not None and one.gap <= NEAR)


def _near(members: Sequence[Statement]) -> Iterator[Pair]:
    """Pairs under two names with figures of nearly one size.

    Of an article that has several such figures none may be that of the other name: it does not say which is meant.
    """
    told: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in members:
        told[one.key.base, one.document].append(one)
    for left, right in opposing(members):
        if not _may_mean_one(left, right):
            continue
        if not (_has(told, left, right) or _has(told, right, left)):
            gap = relative_gap((left.headline, right.headline))
            if gap is not None and gap <= (NEAR_RATE if left.kind is Kind.GROWTH else NEAR):
                yield left, right


def _may_mean_one(left: Statement, right: Statement) -> bool:
    """Whether two names differ; of "spending" also, whether anything but "spending" says that it is of that thing."""
    if left.key.base == right.key.base:
        return False
    said = left.scope != WORLD or not (only_measures(left) or only_measures(right))
    return said or not words_about(left).isdisjoint(words_about(right))


def _has(told: Mapping[tuple[str, str], Sequence[Statement]], one: Statement, figure: Statement) -> bool:
    """Whether the article of one statement gives, under the same name, the other statement's figure too."""
    here = told[one.key.base, one.document]
    return len(here) > 1 and any(other.interval.meets(figure.interval) for other in here)
