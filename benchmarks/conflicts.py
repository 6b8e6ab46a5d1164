"""Comparing: the engine on claims in memory, and the whole of ``conflicts`` on the same claims in a database."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.claims import extractions
from benchmarks.measuring import Row, medians, per_second, seconds_of, times
from benchmarks.sizes import Sizes
from benchmarks.storing import save_all
from claimtrack.reconciliation import find_discrepancies
from claimtrack.store.repository import open_store
from claimtrack.workflows.conflicting import ConflictQuery, find_conflicts
from claimtrack.workflows.settings import Settings

GROUP = "conflicts"
CLAIMS_A_DOCUMENT = 1000


def measure(sizes: Sizes) -> list[Row]:
    count = sizes.compared_claims
    documents = extractions(count, CLAIMS_A_DOCUMENT)
    claims = [claim for document in documents for claim in document.claims]
    half = claims[: count // 2]
    smaller, engine = medians([lambda: find_discrepancies(half), lambda: find_discrepancies(claims)], sizes.rounds)
    found = len(find_discrepancies(claims))
    with tempfile.TemporaryDirectory(prefix="claimtrack-bench-") as folder:
        database = Path(folder, "conflicts.db")
        with open_store(database) as store:
            stored = seconds_of(lambda: save_all(store, documents))
        settings = Settings(database=str(database))
        [workflow] = medians([lambda: find_conflicts(settings, ConflictQuery())], sizes.rounds)
    amount = f"{count:,} claims"

    def row(what: str, taken: float, ratio: str, of: str = amount, many: int = count) -> Row:
        return Row(GROUP, what, of, taken, per_second(many, taken, "claims"), ratio)

    return [
        row("engine", smaller, "", f"{len(half):,} claims", len(half)),
        row("engine", engine, times(engine, smaller, "half of it")),
        Row(GROUP, "discrepancies found", amount, None, f"{found:,}"),
        row("stored first (once)", stored, ""),
        row("stored claims to findings", workflow, times(workflow, engine, "engine")),
    ]
