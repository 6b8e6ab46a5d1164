"""``sources.toml``: what is known of a folder's articles, one table per file name.

Grammar (TOML)::

    ["article.txt"]
    title = "..."            # each key may be missing
    publisher = "..."
    published = "2025-12-27" # or a TOML date
    url = "https://..."
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from claimtrack.documents.errors import SidecarError
from claimtrack.documents.facts import FIELDS

SIDECAR_NAME = "sources.toml"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The entries of one ``sources.toml`` by file name."""

    path: Path
    entries: Mapping[str, Mapping[str, str]]

    def entry(self, name: str) -> Mapping[str, str]:
        """What is said of a file, by its path relative to the folder (with slashes); empty if nothing is."""
        return self.entries.get(name, {})

    def entry_of(self, path: Path) -> Mapping[str, str]:
        """What is said of the file that stands at a path."""
        try:
            name = path.resolve().relative_to(self.path.parent.resolve())
        except (OSError, ValueError, RuntimeError):
            return {}
        return self.entry(name.as_posix())


def load_sidecar(folder: Path) -> Sidecar | None:
    """The folder's ``sources.toml``; ``None`` if it has none.

    Raises:
        SidecarError: no TOML, not UTF-8, an unknown key, or a value that is no text.
    """
    path = folder / SIDECAR_NAME
    if not path.is_file():
        return None
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SidecarError(path, str(error)) from error
    return Sidecar(path, {name: _entry(path, name, table) for name, table in tables.items()})


def _entry(path: Path, name: str, table: object) -> dict[str, str]:
    if not isinstance(table, dict):
        raise SidecarError(path, f'{name!r} is no table: write ["{name}"]; quote file names, they hold a full stop')
    return {str(key): _value(path, name, str(key), value) for key, value in table.items()}


def _value(path: Path, name: str, key: str, value: object) -> str:
    if key not in FIELDS:
        why = f"unknown key {key!r}: known are {', '.join(FIELDS)}"
        if isinstance(value, dict):
            why = f'quote the file name: ["{name}.{key}"]'
        raise SidecarError(path, f"[{name}]: {why}")
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise SidecarError(path, f"[{name}]: {key} must be text in quotes")
    return value
