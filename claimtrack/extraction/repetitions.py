"""Figures told twice: one without a time of its own holds when its dated repetition does, as a title's does."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.counted_things import is_counted
from claimtrack.extraction.drafts import Draft
from claimtrack.extraction.periods import baseline_of
from claimtrack.extraction.told_units import is_money

_UNDATED = frozenset(("period-of-publication", "period-none"))
_TELLING_DIGITS = 2
_FIRM_DIGITS = 3
DAYS_IN_WEEK = 7
REPORT_DRAFTS = 3
"""Among so many figures below a title stands the time that it is about."""


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


def unit_repetitions(drafts: list[Draft]) -> None:
    """Give a figure that leaves its unit out, or what it is a price of, the unit of the same figure told in full."""
    priced: dict[tuple[object, ...], str] = {}
    counted: dict[tuple[object, ...], str] = {}
    for draft in drafts:
        quantity = draft.quantity
        above, slash, _ = quantity.unit.partition("/")
        if not _telling(draft, _FIRM_DIGITS) or draft.kind is not Kind.LEVEL:
            continue
        if slash and is_money(above):
            priced.setdefault((quantity.value, quantity.value_high, above), quantity.unit)
        elif draft.unit_text and is_counted(quantity.unit):
            counted.setdefault((quantity.value, quantity.value_high), quantity.unit)
    for draft in drafts:
        quantity = draft.quantity
        unit = priced.get((quantity.value, quantity.value_high, quantity.unit))
        if unit is None and not draft.unit_text and is_counted(quantity.unit):
            unit = counted.get((quantity.value, quantity.value_high))
        if unit is not None and draft.kind is Kind.LEVEL and unit != quantity.unit:
            draft.quantity = replace(quantity, unit=unit)
            draft.rules.append("unit-of-repetition")


def date_title(drafts: list[Draft], end: int, published: str | None) -> None:
    """Give the undated figures of a title, which ends at ``end``, the time that the report below is about."""
    below = [draft for draft in drafts if draft.quote[0] >= end]
    dated = [
        draft for draft in below[:REPORT_DRAFTS] if "period-in-clause" in draft.rules and _is_past(draft, published)
    ]
    for draft in drafts:
        if draft.quote[0] < end and "period-of-publication" in draft.rules and dated:
            draft.period, draft.period_basis = dated[0].period, PeriodBasis.INFERRED
            if draft.kind is Kind.GROWTH:
                draft.baseline = baseline_of(dated[0].period)


def _is_past(draft: Draft, published: str | None) -> bool:
    """A stretch of time that was over at publication, told as fact."""
    told, now = parse_period(draft.period), parse_period(published)
    if told is None or now is None or draft.modality is not Modality.ACTUAL or "comparison" in draft.rules:
        return False
    return told.days > DAYS_IN_WEEK and told.end < now.start


def _what_is_said(draft: Draft) -> tuple[object, ...]:
    quantity = draft.quantity
    return quantity.value, quantity.value_high, quantity.unit, draft.kind


def _telling(draft: Draft, digits: int = _TELLING_DIGITS) -> bool:
    """Has the number digits enough that its repetition is hardly chance?"""
    return len(draft.quantity.value.normalize().as_tuple().digits) >= digits
