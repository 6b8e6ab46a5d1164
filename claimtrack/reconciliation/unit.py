"""unit: one metric in units that do not measure the same thing, or one figure under two units.

Fires: 140 trillion calls a day / 30 trillion tokens a day; 5 percent / 5 percentage points for one change;
12.5 billion EUR / 12.5 billion USD in two articles.
Silent: units / smartphones / phones of one count; arrivals / visitors; tonnes / gigatonnes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.counted import noun_of
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.series import Series, Topic
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, unique, who
from claimtrack.units import family, same_count

_COUNTS = ("count", "count/time")
_TELLING_DIGITS = 2
_RATIOS = ("proportion", "points", "multiple")


def counted_nouns(series: Series) -> Iterator[Discrepancy]:
    """Counts of one metric whose nouns are known to count different things."""
    if series.key[1] not in _COUNTS or series.key[0] != Kind.LEVEL.value:
        return
    if len({one.unit for one in series.members}) < 2:
        return
    by_family: dict[str, list[Statement]] = defaultdict(list)
    for one in series.members:
        name = family(noun_of(one))
        if name is not None:
            by_family[name].append(one)
    if series.key[1] == "count":
        # People beside base stations are rather one metric misread than one that is counted in two ways.
        by_family = {name: found for name, found in by_family.items() if _shared_digits(name, by_family)}
    nouns = {name: noun_of(members[0]) for name, members in by_family.items()}
    apart = [name for name in nouns if any(not same_count(nouns[name], noun) for noun in nouns.values())]
    members = [one for name in apart for one in by_family[name]]
    if len({one.document for one in members}) < 2:
        return
    named = sorted(members, key=lambda one: (one.unit_name, one.order))
    units = unique(one.unit_name for one in named)
    samples = [next(one for one in named if one.unit_name == unit) for unit in units]
    figures = ", ".join(f"{figure(one)} ({who(one)}, {one.claim.period or 'undated'})" for one in samples)
    yield discrepancy(
        DiscrepancyType.UNIT,
        members,
        (*series.identity, "nouns"),
        f"{about(members[0], None)} is counted in units that do not measure the same thing: {figures}.",
        period=None,
        gap=None,
        causes=["one of the articles names the wrong unit", "two metrics under one name"],
    )


def _shared_digits(name: str, by_family: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether a figure of one family stands, digit by digit, in another family too."""
    own = {one.claim.quantity.value for one in by_family[name]}
    return any(one.claim.quantity.value in own for other, found in by_family.items() if other != name for one in found)


def same_digits(topic: Topic) -> Iterator[Discrepancy]:
    """The same digits for one time under two currencies or measures, or as percent and as percentage points."""
    if len({one.unit for one in topic.members}) < 2 or len({one.document for one in topic.members}) < 2:
        return
    by_figure: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in topic.members:
        group = _group(one)
        if group and one.period is not None:
            by_figure[group, one.digits, _time(one)].append(one)
    for members in by_figure.values():
        units = {one.measure for one in members}
        if len(units) > 1 and _in_two_articles(members) and _apart(members):
            yield _digits(topic, members)


def _time(one: Statement) -> str:
    """The time as articles would name it alike: what is told of a day is told again days later."""
    return f"{one.period.end:%Y-%m}" if one.period is not None and one.period.days == 1 else one.held


def _group(one: Statement) -> str | None:
    """The kind of figures that are easily confused, ``None`` for one whose digits tell too little."""
    if one.kind is Kind.LEVEL:
        if len(one.digits) < _TELLING_DIGITS or one.dimension in _RATIOS:
            return None
        return f"money {one.claim.quantity.value.normalize()}" if one.money else "measure"
    if one.kind in (Kind.GROWTH, Kind.CHANGE) and one.unit_name in ("percent", "percentage point"):
        return "change"
    return None


def _apart(members: Sequence[Statement]) -> bool:
    """Whether the units are not just nouns for what is counted, which have a check of their own."""
    return any(
        left.dimension != right.dimension or not left.dimension.startswith("count")
        for left, right in combinations({one.measure: one for one in members}.values(), 2)
    )


def _in_two_articles(members: Sequence[Statement]) -> bool:
    """Whether two units stand in different articles, and no article gives the figure in both."""
    seen: dict[str, str] = {}
    for one in members:
        if seen.setdefault(one.document, one.measure) != one.measure:
            return False
    return len(set(seen.values())) > 1


def _digits(topic: Topic, members: Sequence[Statement]) -> Discrepancy:
    ordered = sorted(members, key=lambda one: one.order)
    figures = " and ".join(unique(f"{figure(one)} ({who(one)})" for one in ordered))
    period = ordered[0].claim.period
    return discrepancy(
        DiscrepancyType.UNIT,
        ordered,
        (topic.scope, "digits", "".join(map(str, ordered[0].digits)), ordered[0].held),
        f"{about(ordered[0], period)} has the same digits in different units: {figures}.",
        period=period,
        gap=None,
        causes=["one of the articles names the wrong unit"],
    )
