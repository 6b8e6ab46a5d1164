"""arithmetic: the parts that one sentence gives of a whole, against the whole.

Parts are recognised by their metrics, which are the whole's with words of their own ("losses", "losses of homes"), and
stand in the whole's own sentence, in its unit, time and voice. Behind a colon they are all of it; elsewhere some may be
missing, so that only too much is an error.

Fires: losses of 94 million: 61 million of businesses and 43 million of homes.
Silent: 94 million, of which 40 million of homes and 30 million of cars; parts of which one holds another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, same_things, same_voice
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, interval_text

_MOST_FIGURES = 12


def parts(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Wholes whose parts in the same sentence make another sum."""
    by_sentence: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.LEVEL and one.sure and one.dimension != "proportion" and not one.bound:
            sentence = one.claim.quote
            by_sentence[one.document, sentence.start, one.dimension, one.scope, one.held].append(one)
    for members in by_sentence.values():
        if 2 < len(members) <= _MOST_FIGURES:
            for whole in members:
                yield from _of_whole(whole, members)


def _of_whole(whole: Statement, members: Sequence[Statement]) -> Iterator[Discrepancy]:
    found = [one for one in members if _is_part(one, whole)]
    if len(found) < 2 or any(_own(one, whole) & _own(other, whole) for one, other in combinations(found, 2)):
        return
    sum_ = Interval.point(Decimal(0))
    for one in found:
        sum_ = sum_.plus(computed(one))
    stated = computed(whole)
    if sum_.meets(stated) or not (_exceeds(sum_, stated) or _all_of_it(whole, found)):
        return
    made = interval_text(sum_, whole.scale, whole.unit_name)
    added = " and ".join(figure(one) for one in sorted(found, key=lambda one: one.order))
    yield discrepancy(
        DiscrepancyType.ARITHMETIC,
        [whole, *found],
        (whole.scope, "parts", whole.dimension, whole.held, whole.document),
        f"{about(whole, whole.claim.period)}: {added} make {made}, not {figure(whole)}.",
        period=whole.claim.period,
        gap=relative_gap((sum((one.headline for one in found), Decimal(0)), whole.headline)),
        causes=["a wrong part or whole", "parts that overlap or are not all"],
    )


def _is_part(one: Statement, whole: Statement) -> bool:
    mood = one.claim.modality is whole.claim.modality
    return (
        one is not whole and mood and same_things(one, whole) and same_voice(one, whole) and _words(whole) < _words(one)
    )


def _own(one: Statement, whole: Statement) -> frozenset[str]:
    """The words that tell the part from its whole."""
    return _words(one) - _words(whole)


def _words(one: Statement) -> frozenset[str]:
    return frozenset(one.key.base.split("-"))


def _exceeds(sum_: Interval, whole: Interval) -> bool:
    return sum_.low is not None and whole.high is not None and sum_.low > whole.high


def _all_of_it(whole: Statement, found: Sequence[Statement]) -> bool:
    """Whether the parts stand behind a colon that follows the whole."""
    sentence = whole.claim.quote
    first = min(one.claim.value_span.start for one in found)
    between = sentence.text[max(whole.claim.value_span.end - sentence.start, 0) : max(first - sentence.start, 0)]
    return ":" in between
