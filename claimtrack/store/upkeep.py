"""Is the database sound, and a copy of it for safety."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Engine, Table, func, select

from claimtrack.store.engine import sqlite_path
from claimtrack.store.errors import StoreError
from claimtrack.store.schema import accounts, claims, documents, revisions


def problems(connection: Connection) -> list[str]:
    """What is wrong with the database, in words; nothing if it is sound."""
    found = []
    if connection.dialect.name == "sqlite":
        integrity = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        found += [f"integrity: {message}" for message in integrity if message != "ok"]
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            found.append(f"foreign key: row {row} of {table} refers to a row of {parent} that is not there")
    current = (
        select(func.count())
        .where(revisions.c.document_id == documents.c.id, revisions.c.is_current.is_(True))
        .scalar_subquery()
    )
    for name, count in connection.execute(select(documents.c.name, current.label("revisions"))):
        if count != 1:
            found.append(f"document: {name} has {count} current revisions")
    for label, broken in (
        ("quotes", _elsewhere(claims, "quote_start", "quote_end", "quote")),
        ("values", _elsewhere(claims, "value_start", "value_end", "value_text")),
        ("figures", _elsewhere(accounts, "figure_start", "figure_end", "figure_text")),
        ("claims that differ from their revision on being current", claims.c.is_current != revisions.c.is_current),
    ):
        table = accounts if label == "figures" else claims
        joined = table.join(revisions, revisions.c.id == table.c.revision_id)
        count = connection.execute(select(func.count("*")).select_from(joined).where(broken)).scalar() or 0
        if count:
            found.append(f"contents: {count} {label}{'' if 'differ' in label else ' not where their text says'}")
    return found


def _elsewhere(table: Table, start: str, end: str, text: str) -> ColumnElement[bool]:
    """Whether the text between two offsets (SQL counts from 1) differs from what the row says stands there."""
    first, last = table.c[start], table.c[end]
    return func.substr(revisions.c.text, first + 1, last - first) != table.c[text]


def backup(engine: Engine, target: Path) -> Path:
    """Copy the database to a file, whole or not at all, while others may go on writing.

    Raises:
        StoreError: not an SQLite file, or the copy cannot be written.
    """
    path = sqlite_path(engine.url)
    if path is None:
        raise StoreError("only SQLite files can be copied here; use the tools of the database server, such as pg_dump")
    if target.is_dir():
        raise StoreError(f"{target} is a folder; name the file")
    if target.exists() and target.samefile(path):
        raise StoreError("the copy would overwrite the database itself")
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as copy:
            source.backup(copy)
            # A copy is one file: without a write-ahead log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        partial.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"cannot write the copy {target}: {error}") from error
    finally:
        partial.unlink(missing_ok=True)
    return target
