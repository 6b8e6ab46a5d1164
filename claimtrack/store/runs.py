"""Ingest runs, and what they save: the store's half that writes what was read."""

from __future__ import annotations

from sqlalchemy import Engine, insert, select, update

from claimtrack.domain.documents import Extraction
from claimtrack.domain.judgements import now
from claimtrack.store import reading as queries
from claimtrack.store.engine import reading, writing
from claimtrack.store.errors import StoreError
from claimtrack.store.records import RunRecord, SaveOutcome
from claimtrack.store.schema import ingest_runs
from claimtrack.store.writing import save_extraction

_TRIES = 5
_LOST_RACE = frozenset({"23505", "40001", "40P01"})
"""PostgreSQL's states where another writer came first: unique violation, serialization failure, deadlock."""


class Runs:
    """The runs of an open database. Every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin_run(self, version: str = "") -> int:
        """Begin an ingest run and return its number; ``version`` is that of the program that reads."""
        values = {"version": version, "started": now(), "added": 0, "unchanged": 0, "revised": 0, "failed": 0}
        with writing(self._engine) as connection:
            return int(connection.execute(insert(ingest_runs).values(values).returning(ingest_runs.c.id)).scalar_one())

    def finish_run(self, run_id: int, *, failed: int = 0, unchanged: int = 0) -> RunRecord:
        """End a run; ``failed`` counts the documents that could not be read, ``unchanged`` those that were not saved
        because the caller knew them. What :meth:`save` did has been counted.
        """
        with writing(self._engine) as connection:
            this = ingest_runs.c.id == run_id
            counts = {"failed": failed, "unchanged": ingest_runs.c.unchanged + unchanged}
            connection.execute(update(ingest_runs).where(this).values(finished=now(), **counts))
            row = connection.execute(select(ingest_runs).where(this)).first()
        if row is None:
            raise StoreError(f"there is no ingest run {run_id}")
        return queries.run_of(row)

    def runs(self) -> list[RunRecord]:
        """All ingest runs, oldest first."""
        with reading(self._engine) as connection:
            return queries.list_runs(connection)

    def save(self, extraction: Extraction, run_id: int, *, reread: bool = False) -> SaveOutcome:
        """Store a document with its claims and accounts in one transaction.

        The same bytes as the document's current revision change nothing, unless ``reread`` asks to replace what was
        read from them. Other bytes make a new revision; the old one is kept, its claims no longer count. Corrections
        of the document are applied. A document is known by its name: a clash of names is the caller's to settle.
        """
        for _ in range(_TRIES - 1):
            try:
                return self._save(extraction, run_id, reread)
            except StoreError as error:
                if getattr(getattr(error.__cause__, "orig", None), "sqlstate", None) not in _LOST_RACE:
                    raise
        return self._save(extraction, run_id, reread)

    def _save(self, extraction: Extraction, run_id: int, reread: bool) -> SaveOutcome:
        with writing(self._engine) as connection:
            return save_extraction(connection, extraction, run_id, reread=reread)
