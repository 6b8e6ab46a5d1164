"""The store as the other rooms see it: words of the domain in and out, every method one transaction.

>>> with open_store("claimtrack.db") as store:  # doctest: +SKIP
...     run = store.begin_run()
...     store.save(extraction, run)
...     store.finish_run(run)
...     claims = store.claims(ClaimFilter(scope="China"))
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import Account, Document, Extraction
from claimtrack.store import claim_queries, upkeep
from claimtrack.store import reading as queries
from claimtrack.store.decisions import Decisions
from claimtrack.store.engine import database_url, make_engine, reading, require_place
from claimtrack.store.errors import NoDatabaseError
from claimtrack.store.migrating import LATEST, read_version, upgrade
from claimtrack.store.outlines import Outlines
from claimtrack.store.records import (
    ClaimFilter,
    DocumentRecord,
    MetricRecord,
    RevisionRecord,
)
from claimtrack.store.runs import Runs


def open_store(database: str | Path, *, create: bool = True) -> Store:
    """Open the database at a path or SQLAlchemy URL; create it if wanted, bring its schema up to date if needed.

    Raises:
        NoDatabaseError: there is none and ``create`` is false.
        NewerSchemaError: it was written by a newer claimtrack.
        CorruptDatabaseError: it is damaged, no database, or that of another program.
        StoreError: it cannot be reached, opened or written.
    """
    url = database_url(database)
    require_place(url, create=create)
    engine = make_engine(url)
    try:
        with reading(engine) as connection:
            version = read_version(connection)
        if version is None and not create:
            raise NoDatabaseError(f"the database {url.render_as_string()} is empty")
        if version != LATEST:
            engine.dispose()
            upgrade(database)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


class Store(Runs, Decisions):
    """An open database with the latest schema; a context manager that closes it. Not for several threads at once.

    Every method may raise :class:`StoreError` when the database fails.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @property
    def url(self) -> str:
        """Where the database is, with the password hidden."""
        return self._engine.url.render_as_string()

    # Documents

    def current_sha256(self, name: str) -> str | None:
        """The hash of the bytes a document was last read from, ``None`` for an unknown one: ask before extracting."""
        with reading(self._engine) as connection:
            return queries.current_sha256(connection, name)

    def documents(self) -> list[DocumentRecord]:
        """All documents by name, without their texts."""
        with reading(self._engine) as connection:
            return queries.list_documents(connection)

    def document(self, name: str) -> Document:
        """The current revision of a document.

        Raises:
            UnknownIdError: no such document.
        """
        with reading(self._engine) as connection:
            return queries.current_document(connection, name)[0]

    def extraction(self, name: str) -> Extraction:
        """All that was read from the current revision, with corrections applied and dismissed claims left out.

        Raises:
            UnknownIdError: no such document.
        """
        with reading(self._engine) as connection:
            document, diagnostics, revision_id = queries.current_document(connection, name)
            found = claim_queries.find_claims(connection, ClaimFilter(document=name))
            return Extraction(
                document, tuple(found), tuple(queries.list_accounts(connection, revision_id)), diagnostics
            )

    def accounts(self, name: str) -> list[Account]:
        """What became of every figure of a document, in the order of its text.

        Raises:
            UnknownIdError: no such document.
        """
        with reading(self._engine) as connection:
            return queries.list_accounts(connection, queries.current_document(connection, name)[2])

    def revisions(self, name: str) -> list[RevisionRecord]:
        """All revisions of a document, oldest first.

        Raises:
            UnknownIdError: no such document.
        """
        with reading(self._engine) as connection:
            return queries.list_revisions(connection, name)

    def revision(self, name: str, number: int) -> Document:
        """One revision of a document by its number.

        Raises:
            UnknownIdError: no such document or revision.
        """
        with reading(self._engine) as connection:
            return queries.document_at(connection, name, number)

    # Claims

    def claims(self, filters: ClaimFilter | None = None) -> list[Claim]:
        """The claims of all current revisions that pass the filters, by document, place in the text, and id."""
        with reading(self._engine) as connection:
            return claim_queries.find_claims(connection, filters or ClaimFilter())

    def claims_since(self, run_id: int) -> list[Claim]:
        """The current claims first seen in this run or a later one."""
        return self.claims(ClaimFilter(since_run=run_id))

    def places_left_since(self, run_id: int) -> list[tuple[str, str | None]]:
        """The metric ids and scopes of claims that stood in the database before this run and do so no longer."""
        with reading(self._engine) as connection:
            return claim_queries.places_left_since(connection, run_id)

    def claim(self, id_prefix: str) -> Claim:
        """The current claim with this id or the only one whose id begins like this, dismissed ones included.

        Raises:
            UnknownIdError: there is none.
            AmbiguousIdError: there are several.
        """
        with reading(self._engine) as connection:
            return claim_queries.find_claim(connection, id_prefix)

    def count_claims(self) -> int:
        with reading(self._engine) as connection:
            return claim_queries.count_claims(connection)

    def metrics(self) -> list[MetricRecord]:
        """All metrics of current claims in the order of their ids."""
        with reading(self._engine) as connection:
            return claim_queries.list_metrics(connection)

    @contextmanager
    def outlines(self) -> Iterator[Outlines]:
        """The current claims in outline, for finding out which of them can disagree; one state of the database."""
        with reading(self._engine) as connection:
            yield Outlines(connection)

    # Upkeep

    def schema_version(self) -> str:
        with reading(self._engine) as connection:
            return read_version(connection) or ""

    def check(self) -> list[str]:
        """What is wrong with the database, in words; nothing if it is sound."""
        with reading(self._engine) as connection:
            return upkeep.problems(connection)

    def backup(self, target: str | Path) -> Path:
        """Copy an SQLite database to a file, whole or not at all; others may go on writing.

        Raises:
            StoreError: not an SQLite file, or the copy cannot be written.
        """
        return upkeep.backup(self._engine, Path(target))
