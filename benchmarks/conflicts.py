"""Comparing: the engine on claims in memory, and the whole of ``claimtrack conflicts`` on claims in a database.

The command runs as a process of its own. Its seconds are those of the processor: other work on the machine lengthens
the time on the clock many times, this one hardly.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.claims import extractions
from benchmarks.measuring import Row, medians, per_second, seconds_of, times
from benchmarks.sizes import Sizes
from benchmarks.storing import save_all
from claimtrack.reconciliation import find_discrepancies
from claimtrack.store.repository import open_store

GROUP = "conflicts"
CLAIMS_A_DOCUMENT = 20
MOST_IN_MEMORY = 100_000
"""Claims that the engine alone is given: a million of them would need gigabytes."""


def measure(sizes: Sizes) -> list[Row]:
    # The commands first: a process begins with the memory of the one that starts it.
    stored = [row for busy in (False, True) for row in _stored(sizes, busy)]
    return [*_in_memory(min(sizes.compared_claims, MOST_IN_MEMORY), sizes.rounds), *stored]


def _stored(sizes: Sizes, busy: bool) -> list[Row]:
    """The command on a database of one shape."""
    count = sizes.compared_claims
    amount = f"{count:,} claims{', busy places' if busy else ''}"
    with tempfile.TemporaryDirectory(prefix="claimtrack-bench-") as folder:
        database = Path(folder, "conflicts.db")
        with open_store(database) as store:
            stored = seconds_of(lambda: save_all(store, extractions(count, CLAIMS_A_DOCUMENT, busy=busy)))
        runs = [_command(database) for _ in range(sizes.rounds)]
    taken = median(seconds for seconds, _ in runs)
    return [
        Row(GROUP, "made and stored (once)", amount, stored, per_second(count, stored, "claims")),
        Row(GROUP, "claimtrack conflicts", amount, taken, per_second(count, taken, "claims")),
        Row(GROUP, "peak memory of that", amount, None, f"{max(peak for _, peak in runs) / 2**20:,.0f} MB"),
    ]


def _in_memory(count: int, rounds: int) -> list[Row]:
    claims = [claim for document in extractions(count, CLAIMS_A_DOCUMENT) for claim in document.claims]
    half = claims[: count // 2]
    smaller, engine = medians([lambda: find_discrepancies(half), lambda: find_discrepancies(claims)], rounds)
    amount, found = f"{count:,} claims", find_discrepancies(claims)
    groups = {(claim.metric_id, claim.scope) for claim in claims}
    disagreeing = {(one.metric_id, one.scope) for one in found}
    share = f"{len(disagreeing) / len(groups):.1%} of the groups"
    return [
        Row(GROUP, "engine", f"{len(half):,} claims", smaller, per_second(len(half), smaller, "claims")),
        Row(GROUP, "engine", amount, engine, per_second(count, engine, "claims"), times(engine, smaller, "half of it")),
        Row(GROUP, "discrepancies found", amount, None, f"{len(found):,}", share),
    ]


def _command(database: Path) -> tuple[float, int]:
    """Seconds of the processor and the most bytes of memory that the command takes.

    Raises:
        RuntimeError: it fails.
    """
    command = [sys.executable, "-m", "claimtrack", "conflicts", "--format", "jsonl", "--db", str(database)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    kilobyte = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * kilobyte
