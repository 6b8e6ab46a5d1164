"""Discrepancies among claims, and an analyst's reviews of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimtrack.domain.claims import Claim


class DiscrepancyType(StrEnum):
    CONTRADICTION = "contradiction"
    DIVERGENCE = "divergence"
    DRIFT = "drift"
    UNIT = "unit"
    CONVERSION = "conversion"
    ARITHMETIC = "arithmetic"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A typed, explained disagreement.

    ``severity`` runs from 0 to 100, worst first; ``gap`` is the relative distance of the headline values (0.2 for
    20 %), ``None`` where it means nothing; ``causes`` are possible causes in words; ``origins`` counts the
    independent origins that take part.
    """

    id: str
    type: DiscrepancyType
    severity: int
    metric: str
    metric_id: str
    scope: str | None
    unit: str
    period: str | None
    gap: Decimal | None
    explanation: str
    causes: tuple[str, ...]
    claims: tuple[Claim, ...]
    origins: int


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Review:
    """An analyst's judgement: who, when (ISO 8601 instant), why, and the claims it was passed on."""

    discrepancy_id: str
    verdict: Verdict
    note: str
    by: str
    at: str
    claim_ids: tuple[str, ...]


def discrepancy_id(type_: DiscrepancyType, identity: Iterable[str]) -> str:
    """A short id from the type and what the disagreement is about (metric, scope, period ...), not its claims.

    A new claim that joins the disagreement leaves the id as it is, so that a review stays attached.
    """
    key = "\x1f".join((type_.value, *identity))
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:10]
