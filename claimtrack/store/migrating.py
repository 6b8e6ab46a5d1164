"""The schema's version, and the way from one version to another.

Looking at the version needs no Alembic, which takes longer to import than most commands take to run; it is imported
only when a migration is due.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

import claimtrack
from claimtrack.store.engine import (
    BUSY_TIMEOUT_SECONDS,
    database_url,
    make_engine,
    reading,
    require_place,
    sqlite_path,
    writing,
)
from claimtrack.store.errors import CorruptDatabaseError, NewerSchemaError, StoreError
from claimtrack.store.schema import SCHEMA_VERSIONS, VERSION_TABLE

if TYPE_CHECKING:
    from alembic.config import Config

LATEST = SCHEMA_VERSIONS[-1]
EMPTY = "base"
"""The version below the first one: no tables at all."""

_MIGRATION_LOCK = 0x636C61696D  # "claim": any number that other programs on the server are unlikely to use


@dataclass(frozen=True, slots=True)
class SchemaState:
    """The version of a database's schema (``None`` = empty) and the latest one this claimtrack knows."""

    version: str | None
    latest: str = LATEST

    @property
    def due(self) -> bool:
        return self.version != self.latest


def schema_state(database: str | Path) -> SchemaState:
    """Look at a database without changing it.

    Raises:
        NoDatabaseError: there is none.
        CorruptDatabaseError: it is damaged or not claimtrack's.
    """
    url = database_url(database)
    require_place(url, create=False)
    engine = make_engine(url)
    try:
        with reading(engine) as connection:
            return SchemaState(read_version(connection))
    finally:
        engine.dispose()


def upgrade(database: str | Path) -> SchemaState:
    """Create the database or bring it to the latest version; returns the state before.

    Raises:
        NewerSchemaError: it was written by a newer claimtrack.
        StoreError: it cannot be opened, created or migrated; then it is as it was.
    """
    return _migrate(database, LATEST)


def downgrade(database: str | Path, version: str) -> SchemaState:
    """Take the database back to an older version, ``"base"`` for none at all; returns the state before.

    Raises:
        StoreError: no such version, or as for :func:`upgrade`.
    """
    if version != EMPTY and version not in SCHEMA_VERSIONS:
        raise StoreError(f"there is no schema version {version!r}; known: {', '.join(SCHEMA_VERSIONS)}")
    return _migrate(database, version)


def read_version(connection: Connection) -> str | None:
    """The version of the schema, ``None`` in an empty database.

    Raises:
        NewerSchemaError: a version this claimtrack does not know.
        CorruptDatabaseError: an SQLite file with somebody else's tables.
    """
    inspector = inspect(connection)
    if inspector.has_table(VERSION_TABLE):
        version = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one_or_none()
        if version is not None and version not in SCHEMA_VERSIONS:
            raise NewerSchemaError(
                f"the database has schema version {version}, this claimtrack knows up to {LATEST}: "
                "it was written by a newer claimtrack, please upgrade"
            )
        return version
    if connection.dialect.name == "sqlite" and inspector.get_table_names():
        raise CorruptDatabaseError(f"{connection.engine.url.database} is the database of another program")
    return None


def migrations_folder() -> Path:
    """Where the migrations are: inside an installed package, or beside it in a checkout.

    Raises:
        StoreError: in neither place.
    """
    package = Path(claimtrack.__file__).parent
    for folder in (package / "_migrations", package.parent / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise StoreError("this installation of claimtrack lacks its migrations; please install it again")


def _migrate(database: str | Path, version: str) -> SchemaState:
    url = database_url(database)
    require_place(url, create=True)
    engine = make_engine(url, foreign_keys=False)
    try:
        _switch_to_write_ahead_log(engine)
        with writing(engine) as connection:
            if connection.dialect.name == "postgresql":
                # SQLite's BEGIN IMMEDIATE keeps a second migrating process waiting, here a lock of our own does.
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            before = SchemaState(read_version(connection))
            _run_alembic(connection, before.version, version)
            return before
    finally:
        engine.dispose()


def _run_alembic(connection: Connection, before: str | None, target: str) -> None:
    if target == (before or EMPTY):
        return
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    order = (EMPTY, *SCHEMA_VERSIONS)
    move: Callable[[Config, str], None] = (
        command.upgrade if order.index(target) > order.index(before or EMPTY) else command.downgrade
    )
    try:
        move(config, target)
    except CommandError as error:
        raise StoreError(f"the database could not be migrated: {error}") from error
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError("the database could not be migrated: rows would lose what they refer to")


def _switch_to_write_ahead_log(engine: Engine) -> None:
    """Readers and one writer side by side; the file remembers it."""
    path = sqlite_path(engine.url)
    if path is None:
        return
    patience = time.monotonic() + BUSY_TIMEOUT_SECONDS
    while True:
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_SECONDS)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # Two processes that create one file at once: SQLite does not wait here by itself.
            if "locked" not in str(error) or time.monotonic() > patience:
                raise StoreError(f"cannot open {path}: {error}") from error
            time.sleep(0.05)
        except sqlite3.DatabaseError as error:
            raise CorruptDatabaseError(f"{path} is not a database") from error
        finally:
            connection.close()
