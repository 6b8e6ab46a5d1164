"""Queries for documents, runs and what was read from a document. Each works inside the caller's transaction."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from claimtrack.domain.claims import Source
from claimtrack.domain.documents import Account, AccountStatus, Diagnostic, Document
from claimtrack.store.errors import UnknownIdError
from claimtrack.store.records import DocumentRecord, RevisionRecord, RunRecord
from claimtrack.store.rows import account_of, basis_of, diagnostics_of, document_of
from claimtrack.store.schema import accounts, claims, documents, ingest_runs, revisions


def current_sha256(connection: Connection, name: str) -> str | None:
    """The hash of a document's current bytes, ``None`` for an unknown document."""
    return connection.execute(
        select(revisions.c.sha256)
        .join(documents, documents.c.id == revisions.c.document_id)
        .where(documents.c.name == name, revisions.c.is_current.is_(True))
    ).scalar_one_or_none()


def list_documents(connection: Connection) -> list[DocumentRecord]:
    """All documents in the order of their names."""
    listed = (
        select(claims.c.revision_id, func.count().label("claims"))
        .where(claims.c.is_current.is_(True), claims.c.dismissed.is_(False))
        .group_by(claims.c.revision_id)
        .subquery()
    )
    unexplained = case((accounts.c.status == AccountStatus.UNEXPLAINED.value, 1), else_=0)
    figures = (
        select(accounts.c.revision_id, func.count().label("figures"), func.sum(unexplained).label("unexplained"))
        .group_by(accounts.c.revision_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            documents.c.name,
            *(column for column in revisions.c if column.name != "text"),
            func.length(revisions.c.text).label("characters"),
            func.coalesce(listed.c.claims, 0).label("claims"),
            func.coalesce(figures.c.figures, 0).label("figures"),
            func.coalesce(figures.c.unexplained, 0).label("unexplained"),
        )
        .join(revisions, revisions.c.document_id == documents.c.id)
        .outerjoin(listed, listed.c.revision_id == revisions.c.id)
        .outerjoin(figures, figures.c.revision_id == revisions.c.id)
        .where(revisions.c.is_current.is_(True))
    )
    return sorted((_document_record(row) for row in rows), key=lambda record: record.source.document)


def _document_record(row: Any) -> DocumentRecord:
    return DocumentRecord(
        source=Source(row.name, row.title, row.publisher, row.published, row.url),
        sha256=row.sha256,
        media_type=row.media_type,
        basis=basis_of(row.basis),
        diagnostics=diagnostics_of(row.diagnostics),
        revision=row.number,
        revisions=row.number,
        claims=row.claims,
        figures=row.figures,
        unexplained=row.unexplained,
        characters=row.characters,
        read_at=row.read_at,
        run=row.run_id,
    )


def current_document(connection: Connection, name: str) -> tuple[Document, tuple[Diagnostic, ...], int]:
    """The document as it is now, the diagnostics of its extraction, and the id of its revision.

    Raises:
        UnknownIdError: no such document.
    """
    row = connection.execute(_revisions_of(name).where(revisions.c.is_current.is_(True))).first()
    if row is None:
        raise UnknownIdError("document", name)
    return document_of(name, row), diagnostics_of(row.diagnostics), row.id


def document_at(connection: Connection, name: str, number: int) -> Document:
    """A numbered revision of a document.

    Raises:
        UnknownIdError: no such document or revision.
    """
    row = connection.execute(_revisions_of(name).where(revisions.c.number == number)).first()
    if row is None:
        raise UnknownIdError("revision", f"{name} {number}")
    return document_of(name, row)


def list_revisions(connection: Connection, name: str) -> list[RevisionRecord]:
    """All revisions of a document, oldest first.

    Raises:
        UnknownIdError: no such document.
    """
    counted = select(func.count()).where(claims.c.revision_id == revisions.c.id, claims.c.dismissed.is_(False))
    rows = connection.execute(
        _revisions_of(name).add_columns(counted.scalar_subquery().label("claims")).order_by(revisions.c.number)
    ).all()
    if not rows:
        raise UnknownIdError("document", name)
    return [
        RevisionRecord(
            document=name,
            number=row.number,
            sha256=row.sha256,
            title=row.title,
            publisher=row.publisher,
            published=row.published,
            url=row.url,
            claims=row.claims,
            read_at=row.read_at,
            run=row.run_id,
            current=row.is_current,
        )
        for row in rows
    ]


def list_accounts(connection: Connection, revision_id: int) -> list[Account]:
    """What became of every figure of a revision, in the order of the text."""
    rows = connection.execute(
        select(accounts).where(accounts.c.revision_id == revision_id).order_by(accounts.c.ordinal)
    )
    return [account_of(row) for row in rows]


def list_runs(connection: Connection) -> list[RunRecord]:
    """All ingest runs, oldest first."""
    return [run_of(row) for row in connection.execute(select(ingest_runs).order_by(ingest_runs.c.id))]


def run_of(row: Any) -> RunRecord:
    return RunRecord(
        id=row.id,
        version=row.version,
        started=row.started,
        finished=row.finished,
        added=row.added,
        unchanged=row.unchanged,
        revised=row.revised,
        failed=row.failed,
    )


def _revisions_of(name: str) -> Select[Any]:
    return select(revisions).join(documents, documents.c.id == revisions.c.document_id).where(documents.c.name == name)
