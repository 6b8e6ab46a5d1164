"""Claims and discrepancies as flat records in the fields of the contract, in its order."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.domain.claims import Claim
from claimtrack.domain.periods import parse_period
from claimtrack.reports.findings import Finding

Record = dict[str, object]

CONTRACT_CLAIM_FIELDS = (
    "id document title publisher published url quote quote_start quote_end value_text value_start value_end "
    "metric metric_id metric_text scope kind value value_high low high unit unit_text comparator "
    "period period_basis period_start period_end baseline modality attribution rule confidence same_as"
).split()
"""The fields that a reader may rely on; ``doubts`` and ``corrected`` follow them."""

CLAIM_COLUMNS = (*CONTRACT_CLAIM_FIELDS, "doubts", "corrected")

CONTRACT_CONFLICT_FIELDS = (
    "id type severity metric metric_id scope unit period gap explanation causes claims members status note"
).split()

CONTRACT_MEMBER_FIELDS = (
    "id document publisher attribution published period comparator value value_high unit value_text quote"
).split()


def claim_record(claim: Claim) -> Record:
    """One claim; ``low`` and ``high`` are the interval's ends, ``None`` where it is unbounded."""
    quantity, interval, period = claim.quantity, claim.quantity.interval(), parse_period(claim.period)
    return {
        "id": claim.id,
        "document": claim.source.document,
        "title": claim.source.title,
        "publisher": claim.source.publisher,
        "published": claim.source.published,
        "url": claim.source.url,
        "quote": claim.quote.text,
        "quote_start": claim.quote.start,
        "quote_end": claim.quote.end,
        "value_text": claim.value_span.text,
        "value_start": claim.value_span.start,
        "value_end": claim.value_span.end,
        "metric": claim.metric,
        "metric_id": claim.metric_id,
        "metric_text": claim.metric_text,
        "scope": claim.scope,
        "kind": claim.kind.value,
        "value": quantity.value,
        "value_high": quantity.value_high,
        "low": interval.low,
        "high": interval.high,
        "unit": quantity.unit,
        "unit_text": claim.unit_text,
        "comparator": quantity.comparator.value,
        "period": claim.period,
        "period_basis": claim.period_basis.value,
        "period_start": period.start.isoformat() if period else None,
        "period_end": period.end.isoformat() if period else None,
        "baseline": claim.baseline,
        "modality": claim.modality.value,
        "attribution": claim.attribution,
        "rule": " ".join(claim.rules) or None,
        "confidence": Decimal(str(round(claim.confidence, 4))),
        "same_as": claim.same_as,
        "doubts": list(claim.doubts),
        "corrected": list(claim.corrected),
    }


def member_record(claim: Claim) -> Record:
    """A claim as it stands inside a discrepancy: the fields of its own record that tell it from the others."""
    quantity = claim.quantity
    return {
        "id": claim.id,
        "document": claim.source.document,
        "publisher": claim.source.publisher,
        "attribution": claim.attribution,
        "published": claim.source.published,
        "period": claim.period,
        "comparator": quantity.comparator.value,
        "value": quantity.value,
        "value_high": quantity.value_high,
        "unit": quantity.unit,
        "value_text": claim.value_span.text,
        "quote": claim.quote.text,
    }


def conflict_record(finding: Finding) -> Record:
    """One discrepancy with its members and the analyst's status."""
    found = finding.discrepancy
    return {
        "id": found.id,
        "type": found.type.value,
        "severity": found.severity,
        "metric": found.metric,
        "metric_id": found.metric_id,
        "scope": found.scope,
        "unit": found.unit,
        "period": found.period,
        "gap": found.gap,
        "explanation": found.explanation,
        "causes": list(found.causes),
        "claims": [claim.id for claim in found.claims],
        "members": [member_record(claim) for claim in found.claims],
        "status": finding.status,
        "note": finding.note,
        "origins": found.origins,
    }


def conflict_rows(finding: Finding) -> list[Record]:
    """One row a claim, the discrepancy's columns repeated: what a spreadsheet can filter and pivot."""
    whole = conflict_record(finding)
    shared = {name: whole[name] for name in _SHARED_COLUMNS}
    rows = []
    for claim in finding.discrepancy.claims:
        own = claim_record(claim)
        rows.append({**shared, **{f"claim_{name}": own[name] for name in _CLAIM_COLUMNS}})
    return rows


_SHARED_COLUMNS = "id type severity status metric scope unit period gap origins explanation causes note".split()
_CLAIM_COLUMNS = (
    "id document title publisher attribution published url metric scope kind period modality comparator "
    "value value_high low high unit value_text quote corrected"
).split()

CONFLICT_ROW_COLUMNS = (*_SHARED_COLUMNS, *(f"claim_{name}" for name in _CLAIM_COLUMNS))
"""The columns of :func:`conflict_rows`."""
