"""Whether a check over one article (parts, wholes, products, shares, sums of holders) can find anything in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from datetime import date

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import WORLD, Nature, scope_id
from claimtrack.reconciliation.balances import RESULTS
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.parts import part_core
from claimtrack.reconciliation.products import per_noun
from claimtrack.reconciliation.selecting.over_shares import (
    maybe_exact_elsewhere,
    months,
    rest_may_fail,
    said_share_may_fail,
    share_may_fail,
)
from claimtrack.reconciliation.selecting.topics import Topics
from claimtrack.reconciliation.wholes import fills
from claimtrack.units import dimension, factor, is_money

_MOST_COMPARED = 80
_LEAST_CELLS = 8
_FLOAT_MARGIN = 1 - 1e-9


def article_may_fail(outlines: Sequence[ClaimOutline], topics: Topics, joined: Set[str | None]) -> bool:
    """Whether a check over articles can find anything among the levels and shares of one document.

    ``joined`` are the scopes that put several holders together.
    """
    bases = {topics.base(one.metric_id) for one in outlines}
    if any(topics.tied((base, "")) for base in bases):
        return True
    levels = [one for one in outlines if one.kind == Kind.LEVEL]
    dated = [one for one in levels if one.start]
    if len(dated) > 2 and any(_per_unit(one) for one in dated):
        return True
    if len(dated) > 2 and any(RESULTS & set(topics.base(one.metric_id).split("-")) for one in dated):
        return True
    if len(levels) > 2 and any(one.scope in joined for one in levels):
        return True
    if rest_may_fail(outlines) or _table_may_fail(levels, topics):
        return True
    return (
        _part_of_metric_may_exceed(dated, topics)
        or (len(levels) > 2 and _parts_may_fail(levels, topics))
        or (len(levels) < len(outlines) and (share_may_fail(outlines, topics) or said_share_may_fail(outlines)))
    )


def _per_unit(one: ClaimOutline) -> bool:
    if "/" in one.unit:
        return not dimension(one.unit).endswith("/time")
    return is_money(one.unit) and bool(per_noun(one.label))


def _table_may_fail(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    """Two columns or more with four holders or more at one time: the last row may be the total of one of them."""
    if len(levels) < _LEAST_CELLS:
        return False
    holders: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in levels:
        holders[topics.base(one.metric_id), dimension(one.unit), *months(one)].add(scope_id(one.scope))
    return sum(len(scopes) >= _LEAST_CELLS // 2 for scopes in holders.values()) > 1


def _parts_may_fail(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    """Two figures or more of a metric's parts, beside that metric at the same time and place."""
    groups: defaultdict[tuple[str, ...], list[frozenset[str]]] = defaultdict(list)
    for one in levels:
        words = words_of_base(topics.base(one.metric_id))
        groups[scope_id(one.scope), dimension(one.unit).partition("/")[0], *months(one)].append(words)
    return any(
        sum(part_core(whole) < part for part in members) > 2 or sum(whole < part for part in members) > 1
        for members in groups.values()
        if len(members) > 2
        for whole in members
    )


def _part_of_metric_may_exceed(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    by_base: defaultdict[str, list[ClaimOutline]] = defaultdict(list)
    for one in levels:
        by_base[topics.base(one.metric_id)].append(one)
    return any(
        len(members) > 1 and (_part_may_exceed(members, topics) or (len(members) > 3 and _times_may_fill(members)))
        for members in by_base.values()
    )


def _times_may_fill(levels: Sequence[ClaimOutline]) -> bool:
    """Whether several times, told of one place, lie behind each other from the first day of another to its last."""
    by_scope: defaultdict[str, set[tuple[date, date]]] = defaultdict(set)
    for one in levels:
        if one.start and one.end:
            by_scope[scope_id(one.scope)].add((date.fromisoformat(one.start), date.fromisoformat(one.end)))
    return any(
        fills([whole, *(one for one in times if one != whole and whole[0] <= one[0] and one[1] <= whole[1])])
        for times in by_scope.values()
        if len(times) > 3
        for whole in times
    )


def _part_may_exceed(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    if len(levels) > _MOST_COMPARED:
        return True
    return any(
        part is not whole and _exceeds(part, whole) and _is_part(part, whole, topics)
        for whole in levels
        for part in levels
    )


def _exceeds(part: ClaimOutline, whole: ClaimOutline) -> bool:
    if part.unit != whole.unit and dimension(part.unit) != dimension(whole.unit):
        return False
    if maybe_exact_elsewhere(part) or maybe_exact_elsewhere(whole):
        return True
    return part.value * float(factor(part.unit)) >= whole.value * float(factor(whole.unit)) * _FLOAT_MARGIN


def _is_part(part: ClaimOutline, whole: ClaimOutline, topics: Topics) -> bool:
    scope, whole_scope = scope_id(part.scope), scope_id(whole.scope)
    if (part.start, part.end) == (whole.start, whole.end):
        return whole_scope == WORLD and scope not in (WORLD, "")
    inside = (whole.start or "") <= (part.start or "") < (part.end or "") <= (whole.end or "")
    return inside and scope == whole_scope and topics.key(whole.metric_id, whole.label).nature is Nature.FLOW
