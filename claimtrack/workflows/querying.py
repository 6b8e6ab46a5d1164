"""Listings: documents and claims as the database has them, and what an id prefix names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.reports.records import Record
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.settings import Settings


class ClaimOrder(StrEnum):
    """By document and place in it, or the claims that were read with most doubt first."""

    TEXT = "text"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Filters that all must hold; ``None`` asks nothing."""

    metric: str | None = None
    scope: str | None = None
    kind: Kind | None = None
    document: str | None = None
    publisher: str | None = None
    attribution: str | None = None
    period: str | None = None
    modality: Modality | None = None
    dismissed: bool = False
    order: ClaimOrder = ClaimOrder.TEXT


def list_claims(settings: Settings, query: ClaimQuery) -> list[Claim]:
    """The claims that the query asks for, in its order.

    Raises:
        CannotDo: no database. WrongUse: a period that is not ISO 8601.
    """
    if query.period is not None and parse_period(query.period) is None:
        raise WrongUse(f"{query.period!r} is no ISO 8601 period such as 2025, 2025-03 or 2025-01/2025-11")
    with opened(settings) as store:
        from claimtrack.store.records import ClaimFilter

        found = store.claims(
            ClaimFilter(
                metric=query.metric,
                scope=query.scope,
                kind=query.kind,
                document=query.document,
                publisher=query.publisher,
                attribution=query.attribution,
                period=query.period,
                modality=query.modality,
                dismissed=query.dismissed,
            )
        )
    if query.order is ClaimOrder.CONFIDENCE:
        found.sort(key=lambda claim: claim.confidence)  # stable: equals stay in the order of the text
    return found


DOCUMENT_FIELDS = (
    "document title publisher published url media_type characters revision figures claims unexplained "
    "read_at sha256 basis"
).split()


def list_documents(settings: Settings) -> list[Record]:
    """The documents as flat records with :data:`DOCUMENT_FIELDS`; ``basis`` says where each metadata value is from."""
    with opened(settings) as store:
        return [
            {
                "document": one.source.document,
                "title": one.source.title,
                "publisher": one.source.publisher,
                "published": one.source.published,
                "url": one.source.url,
                "media_type": one.media_type,
                "characters": one.characters,
                "revision": one.revision,
                "figures": one.figures,
                "claims": one.claims,
                "unexplained": one.unexplained,
                "read_at": one.read_at,
                "sha256": one.sha256,
                "basis": {name: basis.value for name, basis in one.basis.items()},
            }
            for one in store.documents()
        ]
