"""unit: one figure of one holder that two articles tell of two things, in units that do not measure the same.

The metrics may have other names, since the unit is a part of them ("hours heard", "songs played"). That the figures are
one is told by the digits, the holder and the time; and by a word that the metrics share, or by their size.

Fires: 1.72 million people vaccinated / 1.72 million doses of the vaccine, one country and month; 2.6 trillion tokens a
day / 2.6 trillion requests a day of one company.
Silent: 12 sites beside 12 people; other digits; nouns that count the same things; one article that gives both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import WORLD, is_place
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, unique, who
from claimtrack.units import family, same_count

LEAST = Decimal(10_000)
"""Smaller figures are alike by chance."""
_HUGE = Decimal(10) ** 9
_MOST_ALIKE = 40
_WORDS_OF_TIME = frozenset("daily monthly quarterly yearly day week month year total cumulative new".split())


def same_figures(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Each pair of articles that give one figure under two units, of metrics with different names."""
    groups: defaultdict[tuple[str, Decimal], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.LEVEL and one.scope and one.period is not None and _counts(one):
            groups[one.scope, one.claim.quantity.value.normalize()].append(one)
    for members in groups.values():
        if 1 < len(members) <= _MOST_ALIKE and len({one.unit_name for one in members}) > 1:
            yield from _of_figure(members)


def _counts(one: Statement) -> bool:
    """A large number of something, or of hours."""
    return one.claim.quantity.value >= LEAST and one.dimension.partition("/")[0] in ("count", "container", "time")


def _of_figure(members: Sequence[Statement]) -> Iterator[Discrepancy]:
    found: dict[int, Statement] = {}
    for index, left in enumerate(members):
        for right in members[index + 1 :]:
            if left.document != right.document and apart(left, right) and _one_figure(left, right):
                found.update({id(left): left, id(right): right})
    articles = {one.document for one in found.values()}
    if len({(one.document, one.unit_name) for one in found.values()}) > len(articles) or not found:
        return
    ordered = sorted(found.values(), key=lambda one: one.order)
    lead = ordered[0]
    figures = " and ".join(unique(f"{figure(one)} ({who(one)}: {one.claim.metric})" for one in ordered))
    yield discrepancy(
        DiscrepancyType.UNIT,
        ordered,
        (lead.scope, "figure", str(lead.claim.quantity.value.normalize()), *sorted({one.unit_name for one in ordered})),
        f"{about(lead, lead.claim.period)} is one figure in units that do not measure the same thing: {figures}.",
        period=lead.claim.period,
        gap=None,
        causes=["one of the articles names the wrong unit", "two different figures with the same digits"],
    )


def apart(left: Statement, right: Statement) -> bool:
    """Whether two units are known to measure different things."""
    if left.dimension != right.dimension:
        return any(family(one.unit) is not None for one in (left, right) if one.dimension == "count")
    return left.dimension.startswith("count") and not same_count(left.unit, right.unit)


def _one_figure(left: Statement, right: Statement) -> bool:
    if left.key.base == right.key.base or left.projected != right.projected:
        return False
    assert left.period is not None and right.period is not None
    spoken = left.speaker is not None and left.speaker == right.speaker
    shared = bool(_words(left) & _words(right))
    digits = len(left.digits)
    if not left.period.overlaps(right.period):
        return spoken and shared
    if digits < 2:
        return spoken and shared and left.claim.quantity.value >= _HUGE / 1000
    holder = left.scope != WORLD and not is_place(left.scope)
    return shared or (holder and left.claim.quantity.value >= _HUGE)


def _words(one: Statement) -> frozenset[str]:
    """What the metric is about: the words of its object, by their stems."""
    words = {word[:6] for part in one.key.base.split("-") for word in part.split("_") if len(word) > 3}
    return frozenset(words - {word[:6] for word in _WORDS_OF_TIME})
