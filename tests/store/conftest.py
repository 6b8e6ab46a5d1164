"""A store on a real SQLite file, and on PostgreSQL too where CLAIMTRACK_TEST_POSTGRES names a server's database.

The database that the URL names is emptied before each test: give one that serves for nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.store.migrating import EMPTY, downgrade
from claimtrack.store.repository import Store, open_store

POSTGRES = os.environ.get("CLAIMTRACK_TEST_POSTGRES")

ENGINES = [
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.skipif(not POSTGRES, reason="CLAIMTRACK_TEST_POSTGRES is not set")),
]


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The ``--db`` value of a database that does not exist or is empty."""
    if request.param == "sqlite":
        return str(tmp_path / "claims of mine.db")
    assert POSTGRES is not None
    downgrade(POSTGRES, EMPTY)
    return POSTGRES


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with open_store(database) as opened:
        yield opened
