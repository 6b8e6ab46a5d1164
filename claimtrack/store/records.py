"""What the store tells beside the words of the domain; standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.domain.claims import Modality, Source
from claimtrack.domain.documents import Diagnostic, MetadataBasis
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind


class SaveOutcome(StrEnum):
    """What saving a document did."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    REREAD = "read again"


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document of the store without its text.

    ``revision`` is the number of the current one of ``revisions``; ``claims`` leaves dismissed ones out; ``figures``
    counts the accounts; ``read_at`` is an ISO 8601 instant, ``run`` the ingest run that read the current revision.
    """

    source: Source
    sha256: str
    media_type: str
    basis: dict[str, MetadataBasis]
    diagnostics: tuple[Diagnostic, ...]
    revision: int
    revisions: int
    claims: int
    figures: int
    unexplained: int
    characters: int
    read_at: str
    run: int


@dataclass(frozen=True, slots=True)
class RevisionRecord:
    """One state of a document, numbered from 1."""

    document: str
    number: int
    sha256: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    claims: int
    read_at: str
    run: int
    current: bool


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One ingest run: when (ISO 8601), by which version, and how many documents it added, left, revised, failed at."""

    id: int
    version: str
    started: str
    finished: str | None
    added: int
    unchanged: int
    revised: int
    failed: int


@dataclass(frozen=True, slots=True)
class MetricRecord:
    """A metric with how often, where and by whom it is stated."""

    metric_id: str
    metric: str
    claims: int
    documents: int
    publishers: tuple[str, ...]
    scopes: tuple[str | None, ...]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims to list; what is not given does not restrict, and all that is given must hold.

    ``metric`` equals the metric's id or is contained in its label; ``scope`` (``""`` for none), ``unit`` and
    ``publisher`` are equal, ``attribution`` contained, all without regard to the case of ASCII letters. ``document``
    is exact. ``period`` is an ISO 8601 period that the claim's must share a day with. ``since_run`` keeps claims
    first seen in that run or later; ``corrected`` keeps those that an analyst has touched, or has not.

    Raises:
        ValueError: ``period`` is not an ISO 8601 period.
    """

    metric: str | None = None
    metric_ids: tuple[str, ...] = ()
    scope: str | None = None
    kind: Kind | None = None
    unit: str | None = None
    document: str | None = None
    publisher: str | None = None
    attribution: str | None = None
    modality: Modality | None = None
    period: str | None = None
    ids: tuple[str, ...] = ()
    since_run: int | None = None
    corrected: bool | None = None
    dismissed: bool = False

    def __post_init__(self) -> None:
        if self.period is not None and parse_period(self.period) is None:
            raise ValueError(f"{self.period!r} is not an ISO 8601 period")
