"""arithmetic: what several holders have together against what each of them has; inside one article.

The whole's scope says whose figures it adds up: "A, B and C", "both makers", "all three consoles". Nothing else makes
figures of different holders a sum: regions overlap, and lists leave out the small ones.

Fires: 15.9, 17.2 and 2.9 million beside 38.4 million of "all three consoles".
Silent: 9 million of "A and B" where each has 9 million; "all four ports" beside the figures of three.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import scope_id
from claimtrack.reconciliation.computing import computed, same_voice
from claimtrack.reconciliation.series import series_key
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.sums import added, not_the_sum, total
from claimtrack.reconciliation.wording import about, figure, interval_text

_NUMBERS = "two three four five six seven eight nine ten".split()
_ALL = re.compile(rf"(?:all|the)\ (?:the\ )?({'|'.join(_NUMBERS)})(?:\ |$)|(both)(?:\ |$)")
_JOINED = re.compile(r",?\ and\ |,\ |\ &\ ")
_BEGINNINGS = frozenset({"all ", "the ", "both"})
_MOST_FIGURES = 60


def may_join(scope: str) -> bool:
    """Whether a scope's key can be more than one holder's at all; quick, for very many scopes."""
    return scope[:4] in _BEGINNINGS or " and " in scope or ", " in scope or " & " in scope


@lru_cache(maxsize=16384)
def holders(scope: str) -> int | frozenset[str] | None:
    """How many holders, or which, a scope's key puts together; ``None`` where it is one holder's."""
    counted = _ALL.match(scope)
    if counted:
        return 2 if counted[2] else _NUMBERS.index(counted[1]) + 2
    names = frozenset(scope_id(name) for name in _JOINED.split(scope) if name)
    return names if len(names) > 1 else None


def together(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Wholes of several holders whose own figures make another sum."""
    by_metric: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.LEVEL and one.sure and one.scope and one.dimension != "proportion" and not one.bound:
            by_metric[one.document, one.key.base, series_key(one), one.held, one.claim.modality].append(one)
    for members in by_metric.values():
        if 2 < len(members) <= _MOST_FIGURES:
            for whole in members:
                found = _parts(whole, members)
                if found and not _adds_up(whole, found):
                    yield _discrepancy(whole, found)


def _parts(whole: Statement, members: Sequence[Statement]) -> list[Statement]:
    """The figures of the whole's holders, empty unless there is one of each."""
    wanted = holders(whole.scope)
    if wanted is None:
        return []
    single = [one for one in members if holders(one.scope) is None and same_voice(one, whole)]
    if isinstance(wanted, frozenset):
        single = [one for one in single if one.scope in wanted]
    scopes = {one.scope for one in single}
    number = wanted if isinstance(wanted, int) else len(wanted)
    return single if len(single) == len(scopes) == number else []


def _adds_up(whole: Statement, found: Sequence[Statement]) -> bool:
    """Whether the sum is the whole, or the figure that of each."""
    stated = computed(whole)
    return total(found).meets(stated) or any(computed(one).meets(stated) for one in found)


def _discrepancy(whole: Statement, found: Sequence[Statement]) -> Discrepancy:
    ordered = sorted(found, key=lambda one: one.order)
    made = interval_text(Interval.point(added(found)), whole.scale, whole.unit_name)
    return not_the_sum(
        whole,
        found,
        "together",
        f"{about(whole, whole.claim.period)}: {', '.join(figure(one) for one in ordered)} make {made} together, "
        f"not {figure(whole)}.",
        ["a wrong part or whole", "holders that are counted differently"],
    )
