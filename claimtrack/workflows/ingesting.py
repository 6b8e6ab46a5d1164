"""``ingest``: read, extract, store, one transaction a document; what fails is told and the others go in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimtrack import __version__
from claimtrack.domain.documents import AccountStatus, Document, Extraction
from claimtrack.workflows.database import opened
from claimtrack.workflows.reading import Request, Unreadable, plan, read_each
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store

Progress = Callable[[int, int, str], None]
"""Called after each document with how many are done, how many there are, and its name."""


def no_progress(done: int, total: int, name: str) -> None:
    """A progress that says nothing."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one document; ``outcome`` is ``added``, ``unchanged``, ``revised`` or ``read again``."""

    name: str
    outcome: str
    claims: int = 0
    figures: int = 0
    unexplained: int = 0


@dataclass(slots=True)
class IngestSummary:
    """A whole run: the documents that went in and those that did not."""

    run: int
    documents: list[Ingested] = field(default_factory=list)
    failed: list[Unreadable] = field(default_factory=list)

    def count(self, outcome: str) -> int:
        return sum(1 for one in self.documents if one.outcome == outcome)


def ingest(
    request: Request, settings: Settings, *, reread: bool = False, progress: Progress = no_progress
) -> IngestSummary:
    """Read what the request names into the database.

    ``reread`` reads documents again whose bytes have not changed (after an upgrade of the program).

    Raises:
        CannotDo: the database cannot be opened. WrongUse: flags that make no sense.
    """
    planned = plan(request)
    with opened(settings, create=True) as store:
        run = store.begin_run(__version__)
        summary = IngestSummary(run)
        try:
            for done, document in enumerate(read_each(planned), 1):
                if isinstance(document, Unreadable):
                    summary.failed.append(document)
                else:
                    summary.documents.append(_take_in(store, run, document, settings, reread))
                progress(done, len(planned), document.name)
        finally:
            store.finish_run(run, failed=len(summary.failed))
    return summary


def _take_in(store: Store, run: int, document: Document, settings: Settings, reread: bool) -> Ingested:
    known = store.current_sha256(document.name) == document.sha256
    if known and not reread:
        if store.document(document.name).source == document.source:
            return Ingested(document.name, "unchanged")
        reread = True  # the same bytes, but a flag or the sidecar tells another title, publisher, date or URL
    extraction = with_default_scope(extract(document), settings.default_scope)
    outcome = store.save(extraction, run, reread=reread)
    return Ingested(
        document.name, outcome.value, len(extraction.claims), len(extraction.accounts), unexplained(extraction)
    )


def extract(document: Document) -> Extraction:
    """The extraction of one document."""
    from claimtrack.extraction import extract as run_extraction

    extraction: Extraction = run_extraction(document)
    return extraction


def with_default_scope(extraction: Extraction, scope: str | None) -> Extraction:
    """Claims whose text gives no scope take that of the settings, and say so among their doubts."""
    if scope is None:
        return extraction
    claims = tuple(
        replace(claim, scope=scope, doubts=(*claim.doubts, "scope by settings")) if claim.scope is None else claim
        for claim in extraction.claims
    )
    return replace(extraction, claims=claims)


def unexplained(extraction: Extraction) -> int:
    """How many figures nobody explained."""
    return sum(1 for account in extraction.accounts if account.status is AccountStatus.UNEXPLAINED)
