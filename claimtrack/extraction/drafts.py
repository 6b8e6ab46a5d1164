"""Drafts: claims in the making, and their last step into the domain's form."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claimtrack.domain.claims import Claim, Modality, Span, claim_id
from claimtrack.domain.documents import Document
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.lexicon import words

_DOUBT_WEIGHT = 0.15
_PLAIN_WORDS = 4


@dataclass(slots=True)
class Draft:
    """One claim before it has an id; spans count in the document's text."""

    quote: tuple[int, int]
    value: tuple[int, int]
    number: tuple[int, int]
    quantity: Quantity
    unit_text: str
    metric: str
    metric_text: str
    scope: str | None
    kind: Kind
    period: str | None
    period_basis: PeriodBasis
    baseline: str | None
    modality: Modality
    attribution: str | None
    rules: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def finish(document: Document, drafts: list[Draft]) -> list[Claim]:
    """Claims with ids and ``same_as`` from drafts in text order."""
    from claimtrack.metrics import metric_id

    _take_fuller_labels(drafts)
    text = document.text
    occurrences: dict[tuple[str, str, int], int] = {}
    claims: list[Claim] = []
    for draft in drafts:
        quote = text[draft.quote[0] : draft.quote[1]]
        value_text = text[draft.value[0] : draft.value[1]]
        offset = draft.value[0] - draft.quote[0]
        seen = occurrences.get((quote, value_text, offset), 0)
        occurrences[(quote, value_text, offset)] = seen + 1
        claims.append(
            Claim(
                id=claim_id(document.name, quote, value_text, offset, seen),
                source=document.source,
                quote=Span(*draft.quote, quote),
                value_span=Span(*draft.value, value_text),
                quantity=draft.quantity,
                unit_text=draft.unit_text,
                metric=draft.metric,
                metric_id=metric_id(draft.metric),
                metric_text=draft.metric_text,
                scope=draft.scope,
                kind=draft.kind,
                period=draft.period,
                period_basis=draft.period_basis,
                baseline=draft.baseline,
                modality=draft.modality,
                attribution=draft.attribution,
                rules=tuple(draft.rules),
                doubts=tuple(draft.doubts),
                confidence=round(max(0.1, 1.0 - _DOUBT_WEIGHT * len(draft.doubts)), 2),
                same_as=_first_statement(draft, draft.metric, claims),
            )
        )
    return claims


def _is_plain(metric: str) -> bool:
    """A short label with nothing attached, fit to stand for another."""
    parts = metric.lower().split()
    return len(parts) <= _PLAIN_WORDS and not any(part in words("prepositions") for part in parts)


def _take_fuller_labels(drafts: list[Draft]) -> None:
    """A figure that a title names shortly takes the fuller label of the sentence that repeats it."""
    from claimtrack.metrics import metric_id

    fullest: dict[tuple[object, ...], Draft] = {}
    for draft in reversed(drafts):
        key = (draft.kind, draft.quantity.value, draft.quantity.unit, draft.scope)
        later = fullest.get(key)
        if later is None or len(draft.metric.split()) >= len(later.metric.split()):
            fullest[key] = draft
        elif _is_plain(later.metric) and set(metric_id(draft.metric).split("-")) & set(
            metric_id(later.metric).split("-")
        ):
            draft.metric = later.metric


def _first_statement(draft: Draft, metric: str, claims: list[Claim]) -> str | None:
    """The first claim of the document that states the same figure of the same thing."""
    for claim in claims:
        if claim.same_as is not None or claim.kind is not draft.kind or claim.scope != draft.scope:
            continue
        same_value = (claim.quantity.value, claim.quantity.value_high) == (
            draft.quantity.value,
            draft.quantity.value_high,
        )
        if not same_value or claim.quantity.unit != draft.quantity.unit:
            continue
        shared = set(claim.metric.lower().split()) & set(metric.lower().split())
        if shared and (
            claim.period == draft.period
            or PeriodBasis.STATED not in (claim.period_basis, draft.period_basis)
            or (claim.modality == draft.modality and _inside(claim, draft))
        ):
            return claim.id
    return None


def _inside(claim: Claim, draft: Draft) -> bool:
    from claimtrack.domain.periods import parse_period

    left, right = claim.when, parse_period(draft.period)
    return left is not None and right is not None and (left.contains(right) or right.contains(left))


def negated(quantity: Quantity) -> Quantity:
    """The quantity of a fall: below zero, its range turned round."""
    if quantity.value_high is not None:
        return replace(quantity, value=-quantity.value_high, value_high=-quantity.value)
    return replace(quantity, value=-abs(quantity.value))
