"""Saving what was read from a document, and keeping its claims as their corrections want them.

Every function works inside the caller's write transaction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from claimtrack.domain.claims import Claim, Source
from claimtrack.domain.documents import Extraction
from claimtrack.domain.judgements import DISMISSED, Correction, corrected_claims, now
from claimtrack.store.claim_rows import (
    CLAIM_COLUMNS,
    SOURCE_COLUMNS,
    Sources,
    claim_as_read,
    claim_of,
    meaning_text,
    meaning_values,
    place_values,
)
from claimtrack.store.errors import StoreError
from claimtrack.store.records import SaveOutcome
from claimtrack.store.rows import account_values, correction_of, revision_values
from claimtrack.store.schema import accounts, claims, corrections, documents, ingest_runs, revisions

_RUN_COUNTERS = {
    SaveOutcome.ADDED: ingest_runs.c.added,
    SaveOutcome.UNCHANGED: ingest_runs.c.unchanged,
    SaveOutcome.REVISED: ingest_runs.c.revised,
    SaveOutcome.REREAD: ingest_runs.c.revised,
}


def save_extraction(connection: Connection, extraction: Extraction, run_id: int, *, reread: bool) -> SaveOutcome:
    """Store one document with all that was read from it; see ``Store.save``."""
    document = extraction.document
    if "\0" in document.text:
        raise StoreError(f"{document.name} has NUL characters, which no database keeps faithfully: not a text")
    document_id, is_new = _document_id(connection, document.name)
    current = None if is_new else _current_revision(connection, document_id)
    if current is None:
        outcome = SaveOutcome.ADDED
    elif current.sha256 != document.sha256:
        outcome = SaveOutcome.REVISED
    else:
        outcome = SaveOutcome.REREAD if reread else SaveOutcome.UNCHANGED
    _count(connection, outcome, run_id)
    if outcome is SaveOutcome.UNCHANGED:
        return outcome
    seen = {} if is_new else _first_runs(connection, document_id)
    if current is not None and outcome is SaveOutcome.REREAD:
        revision_id = current.id
        _replace_reading(connection, revision_id, extraction, run_id)
    else:
        number = 1 if current is None else current.number + 1
        revision_id = _new_revision(connection, document_id, number, extraction, run_id)
    rows = _claim_rows(extraction, corrections_of(connection, document.name))
    if rows:
        where = {"revision_id": revision_id, "document_id": document_id, "is_current": True}
        connection.execute(
            insert(claims), [{**row, **where, "first_run_id": seen.get(row["id"], run_id)} for row in rows]
        )
    if extraction.accounts:
        connection.execute(
            insert(accounts),
            [
                account_values(account) | {"revision_id": revision_id, "ordinal": ordinal}
                for ordinal, account in enumerate(extraction.accounts)
            ],
        )
    return outcome


def corrections_of(connection: Connection, name: str) -> list[Correction]:
    rows = connection.execute(select(corrections).where(corrections.c.document == name))
    return [correction_of(row) for row in rows]


def apply_corrections(connection: Connection, name: str) -> None:
    """Bring the stored claims of a document's current revision in line with the corrections that now exist."""
    revision = connection.execute(
        select(revisions, documents.c.name)
        .join(documents, documents.c.id == revisions.c.document_id)
        .where(documents.c.name == name, revisions.c.is_current.is_(True))
    ).first()
    if revision is None:
        return
    wanted = corrections_of(connection, name)
    source = Source(name, revision.title, revision.publisher, revision.published, revision.url)
    connection.execute(
        delete(claims).where(claims.c.revision_id == revision.id, claims.c.corrected != (), claims.c.as_read.is_(None))
    )
    read = _claims_as_read(connection, revision.id)
    kept = corrected_claims([claim for claim, _ in read], wanted, source, revision.text)
    for (before, was_corrected), after in zip(read, kept, strict=False):
        if after.corrected or was_corrected:
            connection.execute(
                update(claims)
                .where(claims.c.revision_id == revision.id, claims.c.id == before.id)
                .values(meaning_values(after) | _correction_values(before, after))
            )
    for added in kept[len(read) :]:
        where = {"revision_id": revision.id, "document_id": revision.document_id, "is_current": True}
        row = place_values(added) | meaning_values(added) | _correction_values(None, added)
        connection.execute(insert(claims).values(row | where | {"first_run_id": revision.run_id}))


def _document_id(connection: Connection, name: str) -> tuple[int, bool]:
    """The document's id, and whether it was made just now."""
    # The lock keeps a second writer of the same document waiting; SQLite's BEGIN IMMEDIATE has done so already.
    found = connection.execute(select(documents.c.id).where(documents.c.name == name).with_for_update()).scalar()
    if found is not None:
        return int(found), False
    made = connection.execute(insert(documents).values(name=name).returning(documents.c.id)).scalar_one()
    return int(made), True


def _current_revision(connection: Connection, document_id: int) -> Any:
    return connection.execute(
        select(revisions.c.id, revisions.c.number, revisions.c.sha256).where(
            revisions.c.document_id == document_id, revisions.c.is_current.is_(True)
        )
    ).first()


def _count(connection: Connection, outcome: SaveOutcome, run_id: int) -> None:
    counter = _RUN_COUNTERS[outcome]
    counted = connection.execute(
        update(ingest_runs).where(ingest_runs.c.id == run_id).values({counter.name: counter + 1})
    )
    if counted.rowcount == 0:
        raise StoreError(f"there is no ingest run {run_id}")


def _first_runs(connection: Connection, document_id: int) -> dict[str, int]:
    """The run in which each claim of the document was first seen, whatever its revision."""
    rows = connection.execute(
        select(claims.c.id, func.min(claims.c.first_run_id))
        .where(claims.c.document_id == document_id)
        .group_by(claims.c.id)
    )
    return {row[0]: row[1] for row in rows}


def _new_revision(connection: Connection, document_id: int, number: int, extraction: Extraction, run_id: int) -> int:
    if number > 1:
        for table in (revisions, claims):
            connection.execute(
                update(table)
                .where(table.c.document_id == document_id, table.c.is_current.is_(True))
                .values(is_current=False)
            )
    place = {"document_id": document_id, "number": number, "is_current": True, "run_id": run_id, "read_at": now()}
    values = revision_values(extraction.document, extraction.diagnostics) | place
    return int(connection.execute(insert(revisions).values(values).returning(revisions.c.id)).scalar_one())


def _replace_reading(connection: Connection, revision_id: int, extraction: Extraction, run_id: int) -> None:
    for table in (claims, accounts):
        connection.execute(delete(table).where(table.c.revision_id == revision_id))
    values = revision_values(extraction.document, extraction.diagnostics) | {"run_id": run_id, "read_at": now()}
    connection.execute(update(revisions).where(revisions.c.id == revision_id).values(values))


def _claim_rows(extraction: Extraction, wanted: Sequence[Correction]) -> list[dict[str, Any]]:
    document = extraction.document
    # Only the store says what is corrected: it must be able to take a correction back.
    read = [replace(claim, corrected=()) if claim.corrected else claim for claim in extraction.claims]
    kept = corrected_claims(read, wanted, document.source, document.text)
    for id_, times in Counter(claim.id for claim in kept).items():
        if times > 1:
            raise StoreError(f"{document.name}: two claims have the id {id_}")
    before: list[Claim | None] = [*read, *[None] * (len(kept) - len(read))]
    return [
        place_values(claim) | meaning_values(claim) | _correction_values(original, claim)
        for original, claim in zip(before, kept, strict=True)
    ]


def _correction_values(before: Claim | None, after: Claim) -> dict[str, Any]:
    """The columns that mark a claim as corrected; ``before`` is the claim as read, ``None`` for an addition."""
    return {
        "corrected": after.corrected,
        "as_read": meaning_text(before) if before is not None and after.corrected else None,
        "dismissed": DISMISSED in after.corrected,
    }


def _claims_as_read(connection: Connection, revision_id: int) -> list[tuple[Claim, bool]]:
    """The claims of a revision before correction, each with whether it is corrected now."""
    sources: Sources = {}
    rows = connection.execute(
        select(claims.c.as_read, *CLAIM_COLUMNS, *SOURCE_COLUMNS)
        .join(revisions, revisions.c.id == claims.c.revision_id)
        .join(documents, documents.c.id == revisions.c.document_id)
        .where(claims.c.revision_id == revision_id)
        .order_by(claims.c.value_start, claims.c.id)
    )
    found = [(as_read, claim_of(row, sources)) for as_read, *row in rows]
    return [(claim if kept is None else claim_as_read(claim, kept), kept is not None) for kept, claim in found]
