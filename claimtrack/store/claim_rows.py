"""Between rows and claims. No SQL is sent from here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Text, type_coerce

from claimtrack.domain.claims import Claim, Modality, Source, Span
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Comparator, Kind, Quantity
from claimtrack.store.errors import StoreError
from claimtrack.store.schema import claims, documents, revisions
from claimtrack.store.types import texts

CLAIM_COLUMNS = (
    claims.c.id,
    claims.c.quote,
    claims.c.quote_start,
    claims.c.quote_end,
    claims.c.value_text,
    claims.c.value_start,
    claims.c.value_end,
    type_coerce(claims.c.value, Text),
    type_coerce(claims.c.value_high, Text),
    type_coerce(claims.c.half_step, Text),
    claims.c.unit,
    claims.c.unit_text,
    claims.c.comparator,
    claims.c.metric,
    claims.c.metric_id,
    claims.c.metric_text,
    claims.c.scope,
    claims.c.kind,
    claims.c.period,
    claims.c.period_basis,
    claims.c.baseline,
    claims.c.modality,
    claims.c.attribution,
    type_coerce(claims.c.rules, Text),
    claims.c.confidence,
    type_coerce(claims.c.doubts, Text),
    claims.c.same_as,
    type_coerce(claims.c.corrected, Text),
    claims.c.revision_id,
)
"""What :func:`claim_of` reads, in its order, followed by :data:`SOURCE_COLUMNS`.

Numbers and tuples come as the text that they are kept as: types that convert each value cost more than the query.
"""

SOURCE_COLUMNS = (
    documents.c.name,
    revisions.c.title,
    revisions.c.publisher,
    revisions.c.published,
    revisions.c.url,
)

_KINDS = {kind.value: kind for kind in Kind}
_COMPARATORS = {comparator.value: comparator for comparator in Comparator}
_BASES = {basis.value: basis for basis in PeriodBasis}
_MODALITIES = {modality.value: modality for modality in Modality}

Sources = dict[int, Source]
"""The sources met in one query by revision, so that the claims of one document share one."""


def claim_of(row: Sequence[Any], sources: Sources) -> Claim:
    """The claim in a row of :data:`CLAIM_COLUMNS` and :data:`SOURCE_COLUMNS`."""
    (
        id_,
        quote,
        quote_start,
        quote_end,
        value_text,
        value_start,
        value_end,
        value,
        value_high,
        half_step,
        unit,
        unit_text,
        comparator,
        metric,
        metric_id,
        metric_text,
        scope,
        kind,
        period,
        period_basis,
        baseline,
        modality,
        attribution,
        rules,
        confidence,
        doubts,
        same_as,
        corrected,
        revision_id,
        *source_fields,
    ) = row
    source = sources.get(revision_id)
    if source is None:
        source = sources[revision_id] = Source(*source_fields)
    return Claim(
        id=id_,
        source=source,
        quote=Span(quote_start, quote_end, quote),
        value_span=Span(value_start, value_end, value_text),
        quantity=Quantity(
            Decimal(value),
            unit,
            _COMPARATORS[comparator],
            None if value_high is None else Decimal(value_high),
            Decimal(half_step),
        ),
        unit_text=unit_text,
        metric=metric,
        metric_id=metric_id,
        metric_text=metric_text,
        scope=scope,
        kind=_KINDS[kind],
        period=period,
        period_basis=_BASES[period_basis],
        baseline=baseline,
        modality=_MODALITIES[modality],
        attribution=attribution,
        rules=texts(rules),
        confidence=confidence,
        doubts=texts(doubts),
        same_as=same_as,
        corrected=texts(corrected),
    )


def place_values(claim: Claim) -> dict[str, Any]:
    """The columns that no correction changes: where the claim stands and how it was read."""
    return {
        "id": claim.id,
        "quote": claim.quote.text,
        "quote_start": claim.quote.start,
        "quote_end": claim.quote.end,
        "value_text": claim.value_span.text,
        "value_start": claim.value_span.start,
        "value_end": claim.value_span.end,
        "rules": claim.rules,
        "confidence": claim.confidence,
        "doubts": claim.doubts,
    }


def meaning_values(claim: Claim) -> dict[str, Any]:
    """The columns that a correction may change, with those computed from them.

    Raises:
        StoreError: infinity or not a number.
    """
    quantity, when = claim.quantity, claim.when
    for number in (quantity.value, quantity.value_high, quantity.half_step):
        if number is not None and not number.is_finite():
            raise StoreError(f"claim {claim.id} of {claim.source.document}: {number} is no value")
    interval = quantity.interval()
    return {
        "value": quantity.value,
        "value_high": quantity.value_high,
        "half_step": quantity.half_step,
        "low": interval.low,
        "high": interval.high,
        "value_sort": float(quantity.value),
        "low_sort": None if interval.low is None else float(interval.low),
        "high_sort": None if interval.high is None else float(interval.high),
        "unit": quantity.unit,
        "unit_text": claim.unit_text,
        "comparator": quantity.comparator.value,
        "metric": claim.metric,
        "metric_id": claim.metric_id,
        "metric_text": claim.metric_text,
        "scope": claim.scope,
        "kind": claim.kind.value,
        "period": claim.period,
        "period_start": when.start.isoformat() if when else None,
        "period_end": when.end.isoformat() if when else None,
        "period_basis": claim.period_basis.value,
        "baseline": claim.baseline,
        "modality": claim.modality.value,
        "attribution": claim.attribution,
        "same_as": claim.same_as,
    }


def meaning_text(claim: Claim) -> str:
    """The claim as it was read, for the ``as_read`` column: JSON of :func:`meaning_values`, decimals as texts."""
    return json.dumps(meaning_values(claim), default=str, ensure_ascii=False)


def claim_as_read(claim: Claim, as_read: str) -> Claim:
    """The claim before any correction."""
    kept: dict[str, Any] = json.loads(as_read)
    high = kept["value_high"]
    return Claim(
        id=claim.id,
        source=claim.source,
        quote=claim.quote,
        value_span=claim.value_span,
        quantity=Quantity(
            Decimal(kept["value"]),
            kept["unit"],
            Comparator(kept["comparator"]),
            None if high is None else Decimal(high),
            Decimal(kept["half_step"]),
        ),
        unit_text=kept["unit_text"],
        metric=kept["metric"],
        metric_id=kept["metric_id"],
        metric_text=kept["metric_text"],
        scope=kept["scope"],
        kind=Kind(kept["kind"]),
        period=kept["period"],
        period_basis=PeriodBasis(kept["period_basis"]),
        baseline=kept["baseline"],
        modality=Modality(kept["modality"]),
        attribution=kept["attribution"],
        rules=claim.rules,
        confidence=claim.confidence,
        doubts=claim.doubts,
        same_as=kept["same_as"],
    )
