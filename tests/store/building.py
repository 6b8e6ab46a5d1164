"""Small articles and their claims, made by hand for the tests of the store."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

from claimtrack.domain.claims import Claim, Modality, Span, claim_id
from claimtrack.domain.documents import (
    Account,
    AccountStatus,
    Diagnostic,
    Document,
    Extraction,
    MetadataBasis,
    Severity,
)
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Comparator, Kind, Quantity

SALES = "Sales reached 1.2 trillion yuan in 2025."


def article(name: str, text: str, **metadata: Any) -> Document:
    fields: dict[str, Any] = {
        "title": f"About {name}",
        "publisher": "The Daily",
        "published": "2026-03-01",
        "url": f"https://example.org/{name}",
        "basis": {"title": MetadataBasis.PAGE, "publisher": MetadataBasis.SIDECAR},
        "diagnostics": (Diagnostic("no-author", Severity.INFO, "no author found"),),
    }
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name, text, digest, "text/plain", **(fields | metadata))


def claim_in(document: Document, quote: str, value_text: str, **changes: Any) -> Claim:
    """A claim whose spans are right; ``value`` and the other fields may be given."""
    start = document.text.index(quote)
    offset = quote.index(value_text)
    quantity = Quantity(
        changes.pop("value", Decimal("1200000000000")),
        changes.pop("unit", "CNY"),
        changes.pop("comparator", Comparator.EQUAL),
        changes.pop("value_high", None),
        changes.pop("half_step", Decimal("50000000000")),
    )
    fields: dict[str, Any] = {
        "id": claim_id(document.name, quote, value_text, offset),
        "source": document.source,
        "quote": Span(start, start + len(quote), quote),
        "value_span": Span(start + offset, start + offset + len(value_text), value_text),
        "quantity": quantity,
        "unit_text": "yuan",
        "metric": "sales",
        "metric_id": "sales",
        "metric_text": "Sales",
        "scope": "China",
        "kind": Kind.LEVEL,
        "period": "2025",
        "period_basis": PeriodBasis.STATED,
        "baseline": None,
        "modality": Modality.ACTUAL,
        "attribution": None,
        "rules": ("verb", "scale-word"),
        "confidence": 0.9,
        "doubts": ("metric not in the catalogue",),
    }
    return Claim(**(fields | changes))


def read(document: Document, *claims: Claim) -> Extraction:
    """An extraction whose accounts are the claims' figures, one date set aside, and one unexplained figure."""
    accounts = tuple(
        Account(c.value_span.start, c.value_span.end, c.value_span.text, AccountStatus.CLAIM, claim_id=c.id)
        for c in claims
    )
    spare = Account(0, 1, document.text[:1], AccountStatus.SET_ASIDE, "date")
    lost = Account(1, 2, document.text[1:2], AccountStatus.UNEXPLAINED)
    told = Diagnostic("unknown-unit", Severity.WARNING, "a unit nobody knows", 0, 1)
    return Extraction(document, claims, (*accounts, spare, lost), (*document.diagnostics, told))


def sales_of(name: str, amount: str = "1.2 trillion yuan", **changes: Any) -> Extraction:
    """An article of one sentence with one claim about sales."""
    metadata = {key: changes.pop(key) for key in ("publisher", "published", "title") if key in changes}
    quote = f"Sales reached {amount} in 2025."
    document = article(name, quote, **metadata)
    return read(document, claim_in(document, quote, amount, **changes))
