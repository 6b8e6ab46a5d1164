"""contradiction and divergence between figures whose metrics bear names that have little in common.

One article has "jobs gone", the next "layoffs"; such names would never meet. Whether they are one thing is told by
evidence (:mod:`evidence`): words that the sentences and titles have in common, figures of a like size, the time, other
figures of the two articles that would be a better match. Only figures of one scope and unit are looked at.

Fires: "boda bodas" 1.3 million / "motorcycle taxis" 1.5 million, in two articles on the motorcycle taxis of Uganda.
Silent: "net additions" beside "additions" (a qualifier that narrows); 1.3 and 2.1 million; an article that has the
other's 1.3 million too, under a third name; a figure that is near to many (:mod:`crowds`); two metrics that an analyst
has split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Alignment
from claimtrack.reconciliation.contradiction import contradictions, contradicts
from claimtrack.reconciliation.crowds import Crowds
from claimtrack.reconciliation.divergence import divergences, diverges
from claimtrack.reconciliation.joining import tied
from claimtrack.reconciliation.likeness import ENOUGH, points
from claimtrack.reconciliation.matching import NEAR, Articles, Match, Matches, nearness
from claimtrack.reconciliation.metric_keys import compared_dimension
from claimtrack.reconciliation.nested import KINDS
from claimtrack.reconciliation.pairs import Pair
from claimtrack.reconciliation.series import Series, Topic, series_key
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.timing import periods_meet
from claimtrack.reconciliation.wording import unique

WIDEST = NEAR
"""How far the ends of a range may lie apart: a wider one says too little to be told alike."""
LEAST_COUNT = 20
"""Smaller counts are too often the same by chance: six boats, six studies."""

Surveyed = tuple[str, str, str, str]
"""Scope, kind, dimension and document."""


def told_alike(
    statements: Iterable[Statement],
    alignment: Alignment,
    tolerance: Decimal,
    known: Iterable[Discrepancy] = (),
    surveyed: Container[Surveyed] | None = None,
) -> Iterator[Discrepancy]:
    """At most one contradiction and one divergence for all statements that are tied to one another.

    Figures that stand together in a discrepancy which is ``known`` already are passed over. Where the statements are
    not all that there are, ``surveyed`` says of which articles all near figures are among them.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for found in known:
        for claim in found.claims:
            told[claim.id].add(found.id)
    for members, matches in alike_matches(statements, surveyed):
        pairs = [
            (left, right)
            for left, right, met in matches
            if (contradicts(left, right) or diverges(left, right, tolerance))
            and points(met) >= ENOUGH
            and told[left.claim.id].isdisjoint(told[right.claim.id])
            and not alignment.are_apart(left.key.base, right.key.base)
        ]
        if pairs:
            topic = Topic("", members[0].scope, tuple(members))
            yield from _of_pairs(Series(topic, series_key(members[0]), topic.members), pairs, tolerance)


def alike_matches(
    statements: Iterable[Statement], surveyed: Container[Surveyed] | None = None
) -> Iterator[tuple[list[Statement], Iterable[Match]]]:
    """The figures of each scope, kind and unit, and those of them that may be of one thing under two names."""
    crowds = Crowds[tuple[str, ...], str]()
    articles = Articles()
    comparable: defaultdict[tuple[str, tuple[str, ...]], list[Statement]] = defaultdict(list)
    for one in statements:
        if not (one.scope and one.kind in KINDS and one.period):
            continue
        crowds.count(*_sized(one), one.document)
        articles.add(one)
        counted = one.kind is Kind.LEVEL and one.dimension == "count"
        if (not counted or one.headline >= LEAST_COUNT) and not _is_wide(one):
            comparable[one.scope, series_key(one)].append(one)

    def stands_alone(one: Statement) -> bool:
        if (
            surveyed is not None
            and (one.scope, one.kind.value, compared_dimension(one.unit), one.document) not in surveyed
        ):
            return False
        return not crowds.holds(*_sized(one), one.document, nearness(one.kind))

    for members in comparable.values():
        yield members, Matches(members, stands_alone, articles)


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


def _of_pairs(series: Series, pairs: Sequence[Pair], tolerance: Decimal) -> Iterator[Discrepancy]:
    for some in tied(pairs):
        names = sorted({one.key.base for pair in some for one in pair})
        period = max((one.period for pair in some for one in pair if one.period), key=lambda one: (one.days, one.text))
        named = replace(series, key=(*series.key, *names))
        for found in (*contradictions(named, period, some), *divergences(named, period, some, tolerance)):
            yield _with_labels(found, at_one_time=all(periods_meet(*pair) for pair in some))


def _with_labels(found: Discrepancy, *, at_one_time: bool) -> Discrepancy:
    """The discrepancy with a word on what its metrics are called, and on times that only publication tells apart."""
    in_first_case = {claim.metric.casefold(): claim.metric for claim in reversed(found.claims)}
    names = [f'"{in_first_case[name]}"' for name in unique(claim.metric.casefold() for claim in found.claims)]
    labels = " and ".join(names)
    if len(names) == 1:
        condition, cause = f"If both {labels} mean one thing", "named by no more than a measure, told alike"
    else:
        condition, cause = f"If {labels} mean one thing", "named in different words, told alike"
    causes = (f"{cause}: {labels}", *found.causes)
    condition += "" if at_one_time else " at one time"
    return replace(found, explanation=f"{condition}: {found.explanation}", causes=causes)
