"""arithmetic: what comes in less what goes out, against the surplus, the deficit or the gap; inside one article.

The three are recognised by their heads (exports, imports and a trade surplus; revenue, costs and a surplus; what a plan
requires, what it has received and its gap), and have all other words in common. One pair that fits is enough for
silence.

Fires: a plan of 4.16 billion, 1.17 billion received and a gap of 3.19 billion.
Silent: fare revenue less costs beside a surplus, for there may be other revenue; figures of other times or speakers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, same_voice
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.wording import about, figure, interval_text

RESULTS = frozenset({"surplus", "deficit", "gap", "shortfall", "balance"})
_SIDES = (
    (frozenset({"export"}), frozenset({"import"})),
    (frozenset({"revenue", "receipt", "income"}), frozenset({"spending", "cost", "operating_cost", "expense"})),
    (frozenset({"requirement", "required", "need", "needed"}), frozenset({"funding", "received", "funded"})),
)
_OF_NO_SIDE = frozenset({"trade", "budget", "fiscal", "operating", "total"})
_MOST_LEVELS = 100
_NEAR = Decimal(2)

_Sides = tuple[Statement, Statement]


def balances(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Balances that what comes in and what goes out in their article do not leave."""
    groups: defaultdict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.LEVEL and one.sure and one.period is not None and not one.bound and one.headline > 0:
            groups[one.document, one.scope, one.dimension].append(one)
    for members in groups.values():
        if 2 < len(members) <= _MOST_LEVELS:
            for result in members:
                if words_of(result) & RESULTS:
                    yield from _of_result(result, members)


def _of_result(result: Statement, members: Sequence[Statement]) -> Iterator[Discrepancy]:
    found = [
        (given, taken)
        for given_heads, taken_heads in _SIDES
        for given in members
        if _belongs(given, result, given_heads)
        for taken in members
        if _belongs(taken, result, taken_heads) and _rest(given, given_heads) == _rest(taken, taken_heads)
    ]
    stated = computed(result)
    if len(found) != 1 or _left(*found[0]).meets(stated):
        return
    given, taken = found[0]
    left = abs(given.headline - taken.headline)
    if not 1 / _NEAR < left / result.headline < _NEAR:
        return
    made = interval_text(_left(given, taken), result.scale, result.unit_name)
    yield discrepancy(
        DiscrepancyType.ARITHMETIC,
        [result, given, taken],
        (result.scope, "balance", result.dimension, result.held, result.document),
        f"{about(result, result.claim.period)}: {figure(given)} less {figure(taken)} leaves {made}, "
        f"not {figure(result)}.",
        period=result.claim.period,
        gap=relative_gap((left, result.headline)),
        causes=["a wrong figure on one side", "something else comes in or goes out"],
    )


def _belongs(side: Statement, result: Statement, heads: frozenset[str]) -> bool:
    """Whether one side is about what the balance is about, at a time that holds the balance's."""
    if side is result or not words_of(side) & heads or words_of(side) & RESULTS or not same_voice(side, result):
        return False
    if side.period is None or result.period is None or not side.period.contains(result.period):
        return False
    return _rest(side, heads) <= words_of(result) and side.claim.modality is result.claim.modality


def _rest(one: Statement, heads: frozenset[str]) -> frozenset[str]:
    return words_of(one) - heads - _OF_NO_SIDE


def _left(given: Statement, taken: Statement) -> Interval:
    """What is left, whichever side is the larger: a deficit is told without a sign."""
    more, less = (given, taken) if given.headline >= taken.headline else (taken, given)
    return computed(more).minus(computed(less))
