"""Claims and discrepancies made by hand for the tests of the reports."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from claimtrack.domain.claims import Claim, Modality, Source, Span, claim_id
from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType, Review, Verdict
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Comparator, Kind, Quantity

QUOTE = "Sales of the core industry exceeded 1.2 trillion yuan in 2025."


def claim(document: str = "a.txt", quote: str = QUOTE, value_text: str = "1.2 trillion yuan", **changes: Any) -> Claim:
    offset = quote.index(value_text)
    made = Claim(
        id=claim_id(document, quote, value_text, offset),
        source=Source(document, "A title", "The Daily", "2026-03-01", "https://example.org/a"),
        quote=Span(10, 10 + len(quote), quote),
        value_span=Span(10 + offset, 10 + offset + len(value_text), value_text),
        quantity=Quantity(Decimal("1.2E+12"), "CNY", Comparator.MORE, half_step=Decimal("5E+10")),
        unit_text="yuan",
        metric="core industry sales",
        metric_id="core-industry-sales",
        metric_text="Sales of the core industry",
        scope="China",
        kind=Kind.LEVEL,
        period="2025",
        period_basis=PeriodBasis.STATED,
        baseline=None,
        modality=Modality.ACTUAL,
        attribution="the ministry",
        rules=("level", "of"),
        confidence=0.85,
        doubts=("subject carried over",),
    )
    return replace(made, **changes)


def discrepancy(*claims: Claim, **changes: Any) -> Discrepancy:
    made = Discrepancy(
        id="0123456789",
        type=DiscrepancyType.DIVERGENCE,
        severity=62,
        metric="core industry sales",
        metric_id="core-industry-sales",
        scope="China",
        unit="CNY",
        period="2025",
        gap=Decimal("0.2"),
        explanation="1 against 1.2 trillion CNY for 2025: 20 % apart.",
        causes=("a lower bound", "different speakers"),
        claims=claims or (claim("a.txt"), claim("b.txt")),
        origins=2,
    )
    return replace(made, **changes)


def review(found: Discrepancy, verdict: Verdict = Verdict.EXPLAINED, at: str = "2026-03-02T10:00:00+00:00") -> Review:
    return Review(found.id, verdict, "one is a bound", "Ana", at, tuple(one.id for one in found.claims))
