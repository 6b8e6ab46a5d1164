"""unit: one figure of one holder that two articles tell of two things, in units that do not measure the same.

The metrics may have other names, since the unit is a part of them ("hours heard", "songs played"). That the figures are
one is told by the digits, the holder and the time; and by a word that the metrics share, or by their size.

Fires: 1.72 million people vaccinated / 1.72 million doses of the vaccine, one country and month; 2.6 trillion tokens a
day / 2.6 trillion requests a day of one company; 57.6 gigawatts / 57.6 gigawatt-hours of batteries; 290,000 tonnes of
lithium / of lithium carbonate equivalent.
Silent: 12 sites beside 12 people; other digits; nouns that count the same things; one article that gives both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import WORLD, is_place
from claimtrack.reconciliation.counted import count_alike, is_supplied
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, unique, who
from claimtrack.units import canonical, dimension, family

_LEAST = Decimal(10_000)
"""Smaller figures of two digits are alike by chance."""
_TELLING_DIGITS = range(3, 13)
"""So many digits are hardly alike by chance, be the figure as small as it may; more than a float keeps tell nothing."""
_HUGE = Decimal(10) ** 9
_MOST_ALIKE = 40
_DAYS_APART = 92
_WORDS_OF_TIME = frozenset("daily monthly quarterly yearly day week month year total cumulative new".split())
_EQUIVALENT = "equivalent"
_COUNTED = frozenset({"count", "container", "time"})
_MISTAKEN = (frozenset({"energy", "power"}), frozenset({"mass", "volume"}), frozenset({"mass", "freight traffic"}))
"""Dimensions of which one is written for the other: gigawatts for gigawatt-hours, tonnes for tonne-kilometres."""
_MEASURED = frozenset().union(*_MISTAKEN)
_HEADS = frozenset({"person", "home"})
"""Families of nouns of which one is written for the other: people for families."""


def figure_key(scope: str, value: Decimal, unit: str) -> tuple[object, ...] | None:
    """What figures that may be one have in common; ``None`` for one that could be another by chance.

    A count is known by its value; a measure by its digits alone, whatever prefix its unit has.
    """
    told = dimension(unit)
    digits = value.normalize().as_tuple().digits
    if told.partition("/")[0] in _COUNTED:
        return (scope, value.normalize()) if value >= _LEAST or len(digits) in _TELLING_DIGITS else None
    return (scope, digits) if told in _MEASURED and 1 < len(digits) < _TELLING_DIGITS.stop else None


def figure_unit(base: str, unit: str) -> str:
    """What a figure is told in: a counted noun or a dimension, and whether it stands for so much of something else."""
    told = dimension(unit) if dimension(unit) in _MEASURED else canonical(unit)
    return f"{told} {_EQUIVALENT}" if _EQUIVALENT in words_of_base(base) else told


def same_figures(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Each pair of articles that give one figure under two units, of metrics with different names."""
    groups: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.LEVEL and one.scope and one.period is not None and one.claim.quantity.value > 0:
            key = figure_key(one.scope, one.claim.quantity.value, one.unit)
            if key is not None:
                groups[key].append(one)
    for members in groups.values():
        if 1 < len(members) <= _MOST_ALIKE and len({_told_in(one) for one in members}) > 1:
            yield from _of_figure(members)


def _told_in(one: Statement) -> str:
    return figure_unit(one.key.base, one.unit)


def _of_figure(members: Sequence[Statement]) -> Iterator[Discrepancy]:
    found: dict[int, Statement] = {}
    for index, left in enumerate(members):
        for right in members[index + 1 :]:
            if left.document != right.document and apart(left, right) and _one_figure(left, right):
                found.update({id(left): left, id(right): right})
    articles = {one.document for one in found.values()}
    if len({(one.document, _told_in(one)) for one in found.values()}) > len(articles) or not found:
        return
    ordered = sorted(found.values(), key=lambda one: one.order)
    lead = ordered[0]
    figures = " and ".join(unique(f"{figure(one)} ({who(one)}: {one.claim.metric})" for one in ordered))
    yield discrepancy(
        DiscrepancyType.UNIT,
        ordered,
        (lead.scope, "figure", str(lead.claim.quantity.value.normalize()), *sorted({_told_in(one) for one in ordered})),
        f"{about(lead, lead.claim.period)} is one figure in units that do not measure the same thing: {figures}.",
        period=lead.claim.period,
        gap=None,
        causes=["one of the articles names the wrong unit", "two different figures with the same digits"],
    )


def apart(left: Statement, right: Statement) -> bool:
    """Whether two units are known to measure different things."""
    if _told_in(left) == _told_in(right):
        return False
    if left.dimension in _MEASURED:
        return left.headline == right.headline or frozenset({left.dimension, right.dimension}) in _MISTAKEN
    if left.dimension != right.dimension:
        return any(family(one.unit) is not None for one in (left, right) if one.dimension == "count")
    return left.dimension.startswith("count") and (
        not count_alike(left, right) or _connections(left, right) or _goes_on(left.unit_name, right.unit_name)
    )


def _goes_on(one: str, other: str) -> bool:
    """ "Passengers", "passenger nights": the noun of one only tells what the other counts."""
    return one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _connections(left: Statement, right: Statement) -> bool:
    """ "Customers without power", "people without electricity"."""
    supplied = all(is_supplied(one) for one in (left, right))
    return supplied and {left.unit_name, right.unit_name} == {"customer", "person"}


def _one_figure(left: Statement, right: Statement) -> bool:
    # A metric that says too little has a base of its own in each article, and yet one name.
    one_name = left.key.base == right.key.base or left.claim.metric_id == right.claim.metric_id
    if one_name or left.projected != right.projected:
        return False
    assert left.period is not None and right.period is not None
    spoken = left.speaker is not None and left.speaker == right.speaker
    shared = bool(_words(left) & _words(right)) or _connections(left, right)
    at_once = left.period.overlaps(right.period)
    if left.dimension in _MEASURED:
        return at_once and (shared if left.dimension == right.dimension else len(left.digits) in _TELLING_DIGITS)
    value, digits = left.claim.quantity.value, len(left.digits)
    if not at_once:
        telling = digits in _TELLING_DIGITS and abs((left.period.end - right.period.end).days) <= _DAYS_APART
        return shared and value >= _LEAST and (spoken or telling)
    if digits < 2:
        return spoken and shared and value >= _HUGE / 1000
    holder = left.scope != WORLD and not is_place(left.scope)
    rates = left.dimension == right.dimension == "count/time"
    heads = frozenset({family(left.unit), family(right.unit)}) == _HEADS
    return shared or (heads and value >= _LEAST) or ((holder or rates) and value >= _HUGE)


def _words(one: Statement) -> frozenset[str]:
    """What the metric is about: the words of its object, by their stems."""
    words = {word[:6] for part in one.key.base.split("-") for word in part.split("_") if len(word) > 2}
    return frozenset(words - {word[:6] for word in _WORDS_OF_TIME})
