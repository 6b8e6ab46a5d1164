"""Engines and transactions: where the database is, how it is opened, and what its errors mean in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from claimtrack.store.errors import CorruptDatabaseError, NoDatabaseError, StoreError

BUSY_TIMEOUT_SECONDS = 30
"""How long a writer waits for another one on SQLite before it gives up."""

_SQLITE_MAGIC = b"SQLite format 3\0"
_WRITES = "claimtrack_writes"
_POSTGRESQL_NAMES = frozenset({"postgres", "postgresql"})


def database_url(database: str | Path) -> URL:
    """The SQLAlchemy URL that a ``--db`` value means: a URL as it is, anything else a path to an SQLite file.

    Raises:
        StoreError: it looks like a URL and is none.
    """
    text = str(database)
    if "://" not in text:
        if not text.strip():
            raise StoreError("the database has no name")
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
        if url.drivername in _POSTGRESQL_NAMES:
            return url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, SQLAlchemyError, ValueError) as error:
        # The text may hold a password, so only its scheme is repeated.
        raise StoreError(f"not a usable database URL: {text.partition('://')[0]}://...") from error
    return url


def sqlite_path(url: URL) -> Path | None:
    """The file of an SQLite database, ``None`` for one in memory or of another engine."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def require_place(url: URL, *, create: bool) -> None:
    """Make sure that the database is there or can be made.

    Raises:
        NoDatabaseError: there is no file and none is to be created.
        CorruptDatabaseError: a file of another sort stands there.
        StoreError: a folder stands there, the file's folder is missing, or the database would be in memory.
    """
    if url.get_backend_name() != "sqlite":
        return
    path = sqlite_path(url)
    if path is None:
        raise StoreError("a database in memory would be gone with the command; name a file")
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a database")
    if not path.exists():
        if not create:
            raise NoDatabaseError(f"there is no database at {path}")
        if not path.absolute().parent.is_dir():
            raise StoreError(f"cannot create {path}: the folder {path.parent} does not exist")
    elif not _may_be_sqlite(path):
        raise CorruptDatabaseError(f"{path} is not a database")


def _may_be_sqlite(path: Path) -> bool:
    """SQLite itself takes a very short file for an empty database, and would write over it."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE_MAGIC)) in (b"", _SQLITE_MAGIC)
    except OSError as error:
        raise StoreError(f"cannot open {path}: {error.strerror}") from error


def make_engine(url: URL, *, foreign_keys: bool = True) -> Engine:
    """An engine for the URL; migrations alone switch foreign keys off, to rebuild tables that others refer to.

    Raises:
        StoreError: the database's driver is not installed.
    """
    if url.get_backend_name() != "sqlite":
        try:
            return create_engine(url)
        except ModuleNotFoundError as error:
            raise StoreError(
                f"the driver {error.name!r} is missing; try: pip install 'claimtrack[postgresql]'"
            ) from error
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # Python's own transaction handling begins too late and never IMMEDIATE: we send BEGIN ourselves.
        connection.isolation_level = None
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA synchronous = NORMAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer that took its lock only at the first INSERT could fail after having read.
        immediate = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout; raises :class:`StoreError` for its errors."""
    with _plain_errors(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A write transaction: all of it or nothing; raises :class:`StoreError` for the database's errors."""
    with _plain_errors(engine), engine.connect() as plain:
        connection = plain.execution_options(**{_WRITES: True})
        with connection.begin():
            yield connection


@contextmanager
def _plain_errors(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _store_error(engine, error.orig or error) from error
    except (SQLAlchemyError, sqlite3.Error, UnicodeEncodeError) as error:
        raise _store_error(engine, error) from error


def _store_error(engine: Engine, error: BaseException) -> StoreError:
    where = engine.url.database if engine.url.get_backend_name() == "sqlite" else engine.url.render_as_string()
    code = getattr(error, "sqlite_errorname", "")
    if code.startswith("SQLITE_NOTADB"):
        return CorruptDatabaseError(f"{where} is not a database")
    if code.startswith("SQLITE_CORRUPT"):
        return CorruptDatabaseError(f"{where} is damaged ({error})")
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"{where} is in use by another process (waited {BUSY_TIMEOUT_SECONDS} s)")
    if code.startswith("SQLITE_CANTOPEN"):
        return StoreError(f"cannot open {where}: no permission, or not a regular file")
    return StoreError(f"{where}: {str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__}")
