"""Copies: figures that an article states again, and the labels that such statements lend each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimtrack.domain.claims import Claim
from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.extraction.lexicon import words
from claimtrack.metrics import metric_id

if TYPE_CHECKING:
    from claimtrack.extraction.drafts import Draft

_PLAIN_WORDS = 4
_MOST_COMPARED = 50


class Copies:
    """The first statements of a document's figures, by what they state."""

    def __init__(self) -> None:
        self._firsts: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        quantity = claim.quantity
        if claim.same_as is None:
            self._firsts[(claim.kind, claim.scope, quantity.value, quantity.value_high, quantity.unit)].append(claim)

    def first_statement(self, draft: Draft) -> str | None:
        """The id of the first claim that states the same figure of the same thing, if there is one."""
        quantity = draft.quantity
        key = (draft.kind, draft.scope, quantity.value, quantity.value_high, quantity.unit)
        for claim in self._firsts[key][:_MOST_COMPARED]:
            shared = set(claim.metric.lower().split()) & set(draft.metric.lower().split())
            if shared and _same_time(claim, draft):
                return claim.id
        return None


def _same_time(claim: Claim, draft: Draft) -> bool:
    if claim.period == draft.period or PeriodBasis.STATED not in (claim.period_basis, draft.period_basis):
        return True
    left, right = claim.when, parse_period(draft.period)
    if claim.modality != draft.modality or left is None or right is None:
        return False
    return left.contains(right) or right.contains(left)


def take_fuller_labels(drafts: list[Draft]) -> None:
    """A figure that a title names shortly takes the fuller label of the sentence that repeats it."""
    fullest: dict[tuple[object, ...], Draft] = {}
    for draft in reversed(drafts):
        key = (draft.kind, draft.quantity.value, draft.quantity.unit, draft.scope)
        later = fullest.get(key)
        if later is None or _length(draft.metric) >= _length(later.metric):
            fullest[key] = draft
        elif _is_plain(later.metric):
            shared = set(metric_id(draft.metric).split("-")) & set(metric_id(later.metric).split("-"))
            draft.metric = later.metric if shared else draft.metric


def _length(metric: str) -> int:
    """How many words say what is measured, and not only that it is counted by the day."""
    return len(metric.removeprefix("daily ").split())


def _is_plain(metric: str) -> bool:
    """A short label with nothing attached, fit to stand for another."""
    parts = metric.lower().split()
    return len(parts) <= _PLAIN_WORDS and not any(part in words("prepositions") for part in parts)
