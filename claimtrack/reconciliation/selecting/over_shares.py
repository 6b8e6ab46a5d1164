"""Whether a share can fail beside its part and its whole, or beside other shares of the whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.quantities import Comparator, Kind
from claimtrack.metrics import scope_id
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.remainders import LEAST_SHARES
from claimtrack.reconciliation.selecting.topics import Topics
from claimtrack.reconciliation.shares import SHARE_WORDS
from claimtrack.units import dimension

_EXACT = frozenset({Comparator.EQUAL.value, Comparator.RANGE.value})
_WHOLE = 100.0
_MONTH = len("2025-01")


def months(one: ClaimOutline) -> tuple[str, str]:
    """The time of a figure as roughly as a goal without a date of its own is held for."""
    return (one.start or "")[:_MONTH], (one.end or "")[:_MONTH]


def maybe_exact_elsewhere(one: ClaimOutline) -> bool:
    """Whether a copy of an approximation or a bound may say it exactly."""
    return one.comparator not in _EXACT


def share_may_fail(outlines: Sequence[ClaimOutline], topics: Topics) -> bool:
    """A share beside levels that its words name, or shares of several holders that exceed the whole."""
    by_time: defaultdict[tuple[str, str], list[ClaimOutline]] = defaultdict(list)
    for one in outlines:
        if one.start:
            by_time[months(one)].append(one)
    for members in by_time.values():
        found = [one for one in members if one.kind == Kind.SHARE]
        if not found:
            continue
        levels = [one for one in members if one.kind == Kind.LEVEL]
        if len(levels) > 1 and any(_names_levels(one, levels, topics) for one in found):
            return True
        if len(found) > 1 and _beyond_whole(found, topics):
            return True
    return False


def _words(one: ClaimOutline, topics: Topics) -> frozenset[str]:
    return words_of_base(topics.base(one.metric_id))


def _names_levels(share: ClaimOutline, levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    """Whether one of the levels can be the part that the share is of: one of its scope, with some of its words."""
    rest = _words(share, topics) - SHARE_WORDS
    scope = scope_id(share.scope)
    parts = [_words(one, topics) for one in levels if scope_id(one.scope) == scope]
    return any(words <= rest or (rest <= words and len(words - rest) <= 1) for words in parts)


def _beyond_whole(found: Sequence[ClaimOutline], topics: Topics) -> bool:
    by_base: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in found:
        holders = by_base[topics.base(one.metric_id)]
        scope = scope_id(one.scope)
        value = _WHOLE if maybe_exact_elsewhere(one) else one.value
        holders[scope] = max(holders.get(scope, 0.0), value)
    return any(len(holders) > 1 and sum(holders.values()) >= _WHOLE for holders in by_base.values())


def said_share_may_fail(outlines: Sequence[ClaimOutline]) -> bool:
    """A share beside two amounts in one unit of its scope: its sentence may say it of them."""
    amounts: defaultdict[str, list[str]] = defaultdict(list)
    for one in outlines:
        if one.kind == Kind.LEVEL and one.start:
            amounts[scope_id(one.scope)].append(dimension(one.unit))
    return any(
        one.kind == Kind.SHARE and one.start and len(set(found)) < len(found)
        for one in outlines
        if (found := amounts.get(scope_id(one.scope)))
    )


def rest_may_fail(outlines: Sequence[ClaimOutline]) -> bool:
    """Shares of one place and time of which the last may be called the rest."""
    found = Counter((scope_id(one.scope), months(one)) for one in outlines if one.kind == Kind.SHARE)
    return any(count >= LEAST_SHARES for count in found.values())
