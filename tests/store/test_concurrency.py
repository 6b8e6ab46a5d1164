"""Several processes at one database, and processes that die in the middle."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack.store.errors import StoreError
from claimtrack.store.repository import open_store

from .building import sales_of

TESTS = Path(__file__).parent.parent

WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from store.building import sales_of
from claimtrack.store.repository import open_store
prefix, count = sys.argv[3], int(sys.argv[4])
with open_store(sys.argv[2]) as store:
    run = store.begin_run(prefix)
    for number in range(count):
        store.save(sales_of(f"{prefix}{number}.txt"), run)
        store.save(sales_of(f"both{number}.txt"), run)
    finished = store.finish_run(run)
print(finished.added, finished.unchanged, finished.revised)
"""

DIES_IN_MIDDLE = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from store.building import sales_of
from claimtrack.store import writing
from claimtrack.store.repository import open_store
with open_store(sys.argv[2]) as store:
    run = store.begin_run()
    store.save(sales_of("whole.txt"), run)
    real = writing.account_values
    def die(account):
        print("claims are written, accounts are not", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    writing.account_values = die
    store.save(sales_of("half.txt"), run)
"""

ENDLESS = """
import sys
sys.path.insert(0, sys.argv[1])
from store.building import sales_of
from claimtrack.store.repository import open_store
with open_store(sys.argv[2]) as store:
    run = store.begin_run()
    print("begun", flush=True)
    for number in range(10**6):
        store.save(sales_of(f"{number % 50}.txt", f"{number} yuan"), run)
"""


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, str(TESTS), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_processes_create_and_fill_one_database(database: str) -> None:
    writers = [start(WRITER, database, prefix, 40) for prefix in ("a", "b")]
    outcomes = [writer.communicate(timeout=120) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], outcomes
    counts = [tuple(map(int, out.split())) for out, _ in outcomes]
    assert sum(added for added, _, _ in counts) == 120
    assert sum(unchanged for _, unchanged, _ in counts) == 40
    with open_store(database, create=False) as store:
        assert store.count_claims() == 120
        assert all(len(store.revisions(f"both{number}.txt")) == 1 for number in (0, 39))
        assert store.check() == []


def test_a_reader_is_not_kept_waiting_by_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    open_store(path).close()
    writer = start(ENDLESS, path)
    try:
        assert writer.stdout is not None and writer.stdout.readline() == "begun\n"
        with open_store(path) as store:
            for _ in range(20):
                documents = store.documents()
                assert all(record.claims == 1 and record.figures == 3 for record in documents)
    finally:
        writer.kill()
        writer.communicate()


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_writer_killed_inside_a_transaction_leaves_whole_documents(database: str) -> None:
    dying = start(DIES_IN_MIDDLE, database)
    out, error = dying.communicate(timeout=60)
    assert dying.returncode == -signal.SIGKILL, error
    assert "accounts are not" in out
    with open_store(database, create=False) as store:
        assert store.check() == []
        assert [record.source.document for record in store.documents()] == ["whole.txt"]
        assert store.count_claims() == 1
        extraction = sales_of("half.txt")
        store.save(extraction, store.begin_run())
        assert store.extraction("half.txt") == extraction


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_writers_killed_at_any_moment_leave_whole_documents(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    for attempt in range(6):
        writer = start(ENDLESS, path)
        assert writer.stdout is not None and writer.stdout.readline() == "begun\n"
        time.sleep(0.03 + 0.017 * attempt)
        writer.kill()
        writer.communicate()
        with open_store(path, create=False) as store:
            assert store.check() == []
            records = store.documents()
            assert all(record.claims == 1 and record.figures == 3 for record in records)
            assert store.count_claims() == len(records)


def test_a_writer_that_waits_in_vain_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.db"
    open_store(path).close()
    monkeypatch.setattr("claimtrack.store.engine.BUSY_TIMEOUT_SECONDS", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, open_store(path) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another process"):
            store.begin_run()
        assert store.runs() == []
        other.execute("ROLLBACK")
        assert store.begin_run() == 1
