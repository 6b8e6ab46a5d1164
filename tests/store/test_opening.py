"""Opening what is there, what is not, and what is something else."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack.store.errors import CorruptDatabaseError, NewerSchemaError, NoDatabaseError, StoreError
from claimtrack.store.migrating import schema_state
from claimtrack.store.repository import open_store
from claimtrack.store.schema import SCHEMA_VERSIONS, VERSION_TABLE

from .building import sales_of


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "filled.db"
    with open_store(path) as store:
        run = store.begin_run()
        for number in range(30):
            store.save(sales_of(f"{number}.txt"), run)
    return path


def test_a_path_with_odd_characters_and_a_url_are_one_file(tmp_path: Path) -> None:
    path = tmp_path / "50% of #claims? (ä).db"
    with open_store(path) as store:
        store.save(sales_of("a.txt"), store.begin_run())
    assert path.is_file()
    with open_store(str(path), create=False) as store:
        assert store.count_claims() == 1
    with open_store(f"sqlite:///{tmp_path / 'other.db'}") as store:
        assert store.schema_version() == SCHEMA_VERSIONS[-1]
    assert (tmp_path / "other.db").is_file()


def test_a_database_in_memory_is_refused() -> None:
    with pytest.raises(StoreError, match="in memory"):
        open_store("sqlite://")
    with pytest.raises(StoreError, match="in memory"):
        open_store(":memory:")


def test_nothing_is_created_unless_wanted(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(NoDatabaseError, match=r"none\.db"):
        open_store(path, create=False)
    assert not path.exists()
    path.touch()
    with pytest.raises(NoDatabaseError, match="empty"):
        open_store(path, create=False)


def test_a_place_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="does not exist"):
        open_store(tmp_path / "nowhere" / "x.db")
    with pytest.raises(StoreError):
        open_store("")


@pytest.mark.parametrize("content", [b"x", b"The quick brown fox. " * 400, b"\x89PNG\r\n\x1a\n" + bytes(5000)])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(CorruptDatabaseError, match="is not a database"):
        open_store(path)
    with pytest.raises(CorruptDatabaseError):
        schema_state(path)
    assert path.read_bytes() == content, "somebody's file is left alone"


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(CorruptDatabaseError, match="another program"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_and_left_alone(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as future, future:
        future.execute(f"UPDATE {VERSION_TABLE} SET version_num = '0999'")
    with pytest.raises(NewerSchemaError, match=f"0999.*{SCHEMA_VERSIONS[-1]}.*newer claimtrack"):
        open_store(filled)
    with closing(sqlite3.connect(filled)) as untouched:
        assert untouched.execute("SELECT count(*) FROM claims").fetchone() == (30,)


def test_damage_is_told_in_plain_words(filled: Path) -> None:
    whole = bytearray(filled.read_bytes())
    assert len(whole) > 40_000
    whole[8192:] = b"\xa5" * (len(whole) - 8192)
    filled.write_bytes(whole)
    with pytest.raises(CorruptDatabaseError, match="damaged"), open_store(filled) as store:
        store.claims()


def test_a_truncated_database_is_told_in_plain_words(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes()[:20_000])
    with pytest.raises(StoreError), open_store(filled) as store:
        assert store.check() == []


@pytest.mark.parametrize("url", ["nosuch://user:secret@host/db", "sqlite:nothing://", "postgresql://u:secret@h:port/x"])
def test_a_bad_url_is_refused_without_telling_the_password(url: str) -> None:
    with pytest.raises(StoreError) as refused:
        open_store(url)
    assert "secret" not in str(refused.value)


def test_an_unreachable_server_is_told_without_the_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError) as refused:
        open_store("postgresql://u:secret@127.0.0.1:1/x?connect_timeout=2")
    assert "secret" not in str(refused.value) and "127.0.0.1" in str(refused.value)


def test_opening_an_existing_database_needs_no_alembic(filled: Path) -> None:
    script = (
        "import sys\n"
        "from claimtrack.store.repository import open_store\n"
        "with open_store(sys.argv[1]) as store: print(store.count_claims())\n"
        "print('alembic' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, filled], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["30", "False"]


def test_errors_and_records_need_no_sqlalchemy() -> None:
    script = (
        "import sys, claimtrack.store.errors, claimtrack.store.records, claimtrack.domain.judgements\n"
        "print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]


def test_sqlite_is_set_up_as_it_should_be(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with open_store(filled) as store, store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000
