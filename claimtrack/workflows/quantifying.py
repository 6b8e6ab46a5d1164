"""``quantities``: what a text measures, for people who want only that."""

from __future__ import annotations

from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import Document
from claimtrack.domain.quantities import Kind
from claimtrack.reports.records import Record
from claimtrack.workflows.ingesting import extract

QUANTITY_FIELDS = (
    "text value value_high low high unit unit_text comparator kind direction concept start end rule"
).split()


def quantities(text: str) -> list[Claim]:
    """The quantities of a text in its order, each as a claim of a nameless document.

    ``value_span`` says where it stands, ``quantity`` what it is, ``metric`` what it measures (the concept).
    """
    extraction = extract(Document("", text, "", "text/plain"))
    return sorted(extraction.claims, key=lambda claim: (claim.value_span.start, claim.value_span.end))


def quantity_records(claims: list[Claim]) -> list[Record]:
    """Quantities as flat records with :data:`QUANTITY_FIELDS`; ``direction`` is up or down for growth and change."""
    return [_record(claim) for claim in claims]


def _record(claim: Claim) -> Record:
    quantity, interval = claim.quantity, claim.quantity.interval()
    direction = None
    if claim.kind in (Kind.GROWTH, Kind.CHANGE) and quantity.value:
        direction = "up" if quantity.value > 0 else "down"
    return {
        "text": claim.value_span.text,
        "value": quantity.value,
        "value_high": quantity.value_high,
        "low": interval.low,
        "high": interval.high,
        "unit": quantity.unit,
        "unit_text": claim.unit_text,
        "comparator": quantity.comparator.value,
        "kind": claim.kind.value,
        "direction": direction,
        "concept": claim.metric,
        "start": claim.value_span.start,
        "end": claim.value_span.end,
        "rule": " ".join(claim.rules) or None,
    }
