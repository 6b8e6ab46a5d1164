"""Figures told twice: one without a time of its own holds when its dated repetition does, as a title's does."""

from __future__ import annotations

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import PeriodBasis
from claimtrack.extraction.drafts import Draft

_UNDATED = frozenset(("period-of-publication", "period-none"))
_TELLING_DIGITS = 2


def date_repetitions(drafts: list[Draft]) -> None:
    """Give undated figures the period of the first figure in another sentence that says the same with a period."""
    dated: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        if "period-in-clause" in draft.rules and draft.period and _telling(draft):
            dated.setdefault(_what_is_said(draft), draft)
    for draft in drafts:
        twin = dated.get(_what_is_said(draft))
        if twin is None or twin.quote == draft.quote or not _UNDATED.intersection(draft.rules):
            continue
        draft.period, draft.period_basis = twin.period, PeriodBasis.INFERRED
        draft.baseline = twin.baseline or draft.baseline
        draft.rules = [rule for rule in draft.rules if rule not in _UNDATED] + ["period-of-repetition"]
        if twin.modality is not Modality.ACTUAL and draft.modality is Modality.ACTUAL:
            draft.modality = twin.modality


def _what_is_said(draft: Draft) -> tuple[object, ...]:
    quantity = draft.quantity
    return quantity.value, quantity.value_high, quantity.unit, draft.kind


def _telling(draft: Draft) -> bool:
    """Has the number digits enough that its repetition is hardly chance?"""
    return len(draft.quantity.value.normalize().as_tuple().digits) >= _TELLING_DIGITS
