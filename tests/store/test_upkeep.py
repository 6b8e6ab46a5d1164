"""Checks that find what is wrong, and copies that are whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack.store.errors import StoreError
from claimtrack.store.repository import Store, open_store

from .building import sales_of


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "filled.db"
    with open_store(path) as store:
        store.save(sales_of("a.txt"), store.begin_run())
        store.save(sales_of("a.txt", "9 yuan"), store.begin_run())
    return path


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE revisions SET is_current = 1", "2 current revisions"),
        ("UPDATE claims SET value_start = value_start + 1", "2 values not where"),
        ("UPDATE claims SET quote = 'never said'", "2 quotes not where"),
        ("UPDATE accounts SET figure_text = '?' WHERE ordinal = 1", "2 figures not where"),
        ("UPDATE claims SET is_current = 1", "1 claims that differ"),
        ("DELETE FROM ingest_runs", "is not there"),
    ],
)
def test_a_check_names_what_is_wrong(filled: Path, damage: str, found: str) -> None:
    with closing(sqlite3.connect(filled)) as plain, plain:
        plain.execute(damage)
    with open_store(filled) as store:
        assert any(found in problem for problem in store.check()), store.check()


def test_a_copy_is_whole_and_one_file(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    with open_store(filled) as store:
        store.save(sales_of("b.txt"), store.begin_run())
        copy = store.backup(folder / "copy.db")
        expected = store.claims()
    assert [file.name for file in folder.iterdir()] == ["copy.db"]
    with open_store(copy, create=False) as copied:
        assert copied.claims() == expected
        assert copied.check() == []


def test_a_copy_replaces_an_older_one_but_never_the_original(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("old")
    with open_store(filled) as store:
        store.backup(target)
        assert target.read_bytes().startswith(b"SQLite format 3")
        with pytest.raises(StoreError, match="itself"):
            store.backup(filled)
        with pytest.raises(StoreError, match="folder"):
            store.backup(tmp_path)
        with pytest.raises(StoreError, match="cannot write"):
            store.backup(tmp_path / "nowhere" / "copy.db")
        assert store.count_claims() == 1


def test_only_files_are_copied(store: Store, tmp_path: Path) -> None:
    if store.url.startswith("sqlite"):
        assert store.backup(tmp_path / "copy.db").is_file()
    else:
        with pytest.raises(StoreError, match="pg_dump"):
            store.backup(tmp_path / "copy.db")
