"""The store: claims a second written, one transaction a document, and read back, in a new SQLite file each round.

The base line writes a few columns of the same claims through the standard library's ``sqlite3``, one transaction a
document, with the same journal mode: what the disk and SQLite cost before anything is kept of a claim.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.claims import extractions
from benchmarks.measuring import Row, per_second, seconds_of, times
from benchmarks.sizes import Sizes
from claimtrack.domain.documents import Extraction
from claimtrack.store.repository import Store, open_store

GROUP = "storing"
CLAIMS_A_DOCUMENT = (20, 1000)


def save_all(store: Store, documents: Iterable[Extraction]) -> None:
    """One ingest run over the documents."""
    run = store.begin_run("benchmark")
    for document in documents:
        store.save(document, run)
    store.finish_run(run)


def measure(sizes: Sizes) -> list[Row]:
    rows = []
    for each in CLAIMS_A_DOCUMENT:
        documents = list(extractions(sizes.stored_claims, each))
        rows += _written_and_read(documents, sizes, f"{each:,} a document")
    return rows


def _written_and_read(documents: Sequence[Extraction], sizes: Sizes, label: str) -> list[Row]:
    bare: list[float] = []
    written: list[float] = []
    again: list[float] = []
    read: list[float] = []
    size = 0
    with tempfile.TemporaryDirectory(prefix="claimtrack-bench-") as folder:
        for number in range(sizes.rounds):
            bare.append(seconds_of(partial(_bare, Path(folder, f"bare-{number}.db"), documents)))
            database = Path(folder, f"{number}.db")
            with open_store(database) as store:
                written.append(seconds_of(partial(save_all, store, documents)))
                again.append(seconds_of(partial(save_all, store, documents)))
                read.append(seconds_of(store.claims))
            size = database.stat().st_size
    amount = f"{sizes.stored_claims:,} claims, {label}"
    base = median(bare)

    def row(what: str, taken: float, ratio: str) -> Row:
        return Row(GROUP, what, amount, taken, per_second(sizes.stored_claims, taken, "claims"), ratio)

    return [
        row("bare sqlite3", base, ""),
        row("save", median(written), times(median(written), base, "bare sqlite3")),
        row("save again, unchanged", median(again), times(median(again), median(written), "save")),
        row("read all", median(read), times(median(read), median(written), "save")),
        Row(GROUP, "size of the file", amount, None, f"{size / sizes.stored_claims:,.0f} bytes/claim"),
    ]


def _bare(path: Path, documents: Sequence[Extraction]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE claim (id TEXT PRIMARY KEY, document TEXT, metric TEXT, value TEXT, quote TEXT)"
        )
        for one in documents:
            rows = [(c.id, c.source.document, c.metric, str(c.quantity.value), c.quote.text) for c in one.claims]
            with connection:
                connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?)", rows)
