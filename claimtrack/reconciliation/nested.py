"""contradiction and divergence between two metrics of which one says a little more: "sales" and "boat sales".

One article calls ransom payments "payments" because it speaks of nothing else. Names alone cannot tell that from a part
beside its whole. What does: one scope, time and unit, figures of nearly one size, and no article that has both. Heads
that sources use for one another count as one ("rice exports", "rice shipments"; ``near_heads.vocab``).

Fires: 7.9 million of "subscribers" (one article) / 7.4 million of "paid subscribers" (another), one company and month.
Silent: "emissions" beside "net emissions" (a qualifier that narrows); a part and its whole told by one article; figures
further apart than :data:`NEAR`; two metrics that an analyst has split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Alignment, near_heads, strict_qualifiers
from claimtrack.reconciliation.contradiction import contradictions
from claimtrack.reconciliation.divergence import divergences
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.pairs import Pair, opposing
from claimtrack.reconciliation.series import Series, Topic, all_series, same_time
from claimtrack.reconciliation.shares import SHARE_WORDS
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.unit import same_digits
from claimtrack.reconciliation.wording import unique

NEAR = Decimal("0.2")
"""How far the figures of one thing under two names may lie apart; most parts are smaller beside their whole."""
NEAR_RATE = Decimal("0.5")
"""The same for rates of change: 14 and 18 percent are told of one thing, 3 and 18 of two."""
_FEW = 20
_MOST_WORDS = 8
"""Longer metrics have too many parts to be looked up one by one."""
KINDS = frozenset({Kind.LEVEL, Kind.SHARE, Kind.GROWTH})
"""What is compared under two names; multiples and changes are too often near one another by chance."""


def nested_names(bases: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of metrics, the wider first, whose words are all among those of the other, but for a head that is near."""
    by_words: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for base in sorted(set(bases)):
        by_words[words_of_base(base)].append(base)
    found: dict[tuple[str, str], None] = {}
    few = len(by_words) <= _FEW
    for words, members in by_words.items():
        if few and all(words.isdisjoint(other) for other in by_words if other is not words):
            continue  # most scopes have some metrics of quite different things
        for fewer in _wider(words):
            for wider in by_words.get(fewer, ()):
                for narrower in members:
                    if (narrower, wider) not in found:
                        found[wider, narrower] = None
    return list(found)


def _wider(words: frozenset[str]) -> Iterator[frozenset[str]]:
    """The words of metrics that say less, or the same with another head."""
    if len(words) > _MOST_WORDS:
        return
    ordered = sorted(words)
    for size in range(1, len(ordered) + 1):
        for part in map(frozenset, combinations(ordered, size)):
            if (words - part) & strict_qualifiers():
                continue
            if part <= SHARE_WORDS:
                continue  # a share of nothing that is named
            if size < len(ordered):
                yield part
            for head in part & near_heads().keys() if size > 1 else ():
                yield from (part - {head} | {other} for other in near_heads()[head])


def nested(statements: Iterable[Statement], alignment: Alignment, tolerance: Decimal) -> Iterator[Discrepancy]:
    """At most one contradiction and one divergence for each pair of names, time and unit."""
    by_scope: defaultdict[str, defaultdict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in statements:
        if one.scope and one.kind in KINDS and one.period is not None:
            by_scope[one.scope][one.key.base].append(one)
    for scope, members in by_scope.items():
        for wider, narrower in nested_names(members) if len(members) > 1 else ():
            if not alignment.are_apart(wider, narrower):
                topic = Topic(wider, scope, (*members[wider], *members[narrower]))
                yield from _of_names(topic, narrower, tolerance)


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
        for period, members in same_time(named):
            pairs = list(_near(members))
            for found in (
                *contradictions(named, period, pairs),
                *divergences(named, period, pairs, tolerance),
            ):
                labels = unique(f'"{claim.metric}"' for claim in found.claims)
                yield replace(found, causes=(f"named in different words: {' and '.join(labels)}", *found.causes))


def _near(members: Sequence[Statement]) -> Iterator[Pair]:
    """Pairs under two names with figures of nearly one size, of articles that have only one such figure."""
    values: defaultdict[str, set[Decimal]] = defaultdict(set)
    for one in members:
        values[one.document].add(one.headline)
    single = [one for one in members if len(values[one.document]) == 1]
    for left, right in opposing(single):
        if left.key.base != right.key.base:
            gap = relative_gap((left.headline, right.headline))
            if gap is not None and gap <= (NEAR_RATE if left.kind is Kind.GROWTH else NEAR):
                yield left, right
