"""Vocabulary files of an analyst's own, read behind those of the package.

A file is named like the table that it adds to (``units.vocab``, ``places.vocab``) and has the same columns. What it
adds counts like the package's own; it cannot take anything away, nor give a surface another meaning. Nonsense is
refused with file and line before anything is read by it.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from claimtrack.vocabulary import loader
from claimtrack.vocabulary.loader import Row, VocabularyError, parse_table, table

SUFFIX = ".vocab"


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a table may be added to.

    ``surfaces``: columns of words each of which means one thing, told by the ``meaning`` columns. ``closed``: columns
    with values of their own, of which the package has them all, or that are the names in another table's first
    column. ``lower``: columns that are only ever compared in lower case.
    """

    columns: tuple[str, ...]
    surfaces: tuple[str, ...] = ()
    meaning: tuple[str, ...] = ()
    closed: tuple[tuple[str, str], ...] = ()
    lower: tuple[str, ...] = ()


_PLACES = ("name", "others", "demonyms", "capital", "currency")
SHEETS = {
    "units": Sheet(("unit", "words", "symbols"), ("words", "symbols"), ("unit",)),
    "scaled_units": Sheet(("unit", "power", "words", "symbols"), ("words", "symbols"), ("unit", "power")),
    "unit_definitions": Sheet(("name", "other names", "dimension", "factor", "pint")),
    "currencies": Sheet(("code", "before", "after", "words"), ("before", "after", "words"), ("code",)),
    "counted": Sheet(("section", "surfaces"), closed=(("section", "counted"),), lower=("surfaces",)),
    "count_nouns": Sheet(("family", "nouns"), ("nouns",), ("family",)),
    "metrics": Sheet(
        ("role", "canonical", "surfaces", "nature"),
        ("surfaces",),
        ("role", "canonical"),
        (("role", "metrics"), ("nature", "metrics")),
        ("surfaces",),
    ),
    "measures": Sheet(
        ("label", "units", "default", "companion", "surfaces", "verbs"),
        closed=(("companion", "measures"),),
        lower=("surfaces",),
    ),
    "places": Sheet(_PLACES, ("name", "others", "demonyms"), ("name",)),
    "localities": Sheet(("country", "parts"), ("parts",), ("country",), (("country", "places"),)),
    "institutions": Sheet(("country", "institutions"), ("institutions",), ("country",), (("country", "places"),)),
    "exclusions": Sheet(("reason", "where", "surfaces"), closed=(("where", "exclusions"),), lower=("surfaces",)),
}
"""The tables that may be added to. The others hold the grammar of numbers, dates and verbs."""


def use_extra(paths: Iterable[Path]) -> None:
    """Read these files, and the ``.vocab`` files of these folders, behind the package's own; no path for none.

    Raises:
        VocabularyError: a file that cannot be read, that adds to no table, or a row that does not make sense.
    """
    rows: dict[str, list[Row]] = {}
    for path in _files(paths):
        rows.setdefault(path.stem, []).extend(_rows(path))
    if rows or loader.extra_rows:
        _forget()
        loader.extra_rows.clear()
        for name, found in rows.items():
            _check(name, found)
        loader.extra_rows.update({name: tuple(found) for name, found in rows.items()})
        _forget()


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(path.glob(f"*{SUFFIX}"))
            if not inside:
                raise VocabularyError(f"{path}: no {SUFFIX} file in this folder")
            found += inside
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _rows(path: Path) -> tuple[Row, ...]:
    sheet = SHEETS.get(path.stem) if path.suffix == SUFFIX else None
    if sheet is None:
        known = ", ".join(f"{name}{SUFFIX}" for name in SHEETS)
        raise VocabularyError(f"{path}: a vocabulary file is named like the table that it adds to ({known})")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path}: {getattr(error, 'strerror', None) or 'not in UTF-8'}") from error
    return parse_table(text, str(path), sheet.columns)


def _check(name: str, rows: Iterable[Row]) -> None:
    sheet = SHEETS[name]
    own = table(name, *sheet.columns)
    meanings = {surface: row for row in own for surface in _surfaces(sheet, row)}
    for row in rows:
        if name == "currencies" and not _is_code(row["code"]):
            raise row.refuse(f"{row['code']!r} is no code of ISO 4217 (three capitals)")
        if name == "scaled_units" and not row["power"].isdecimal():
            raise row.refuse(f"{row['power']!r} is no power of ten (a whole number: 9 for billions)")
        for column, other in sheet.closed:
            first = SHEETS[other].columns[0] if other != name else column
            known = dict.fromkeys(one[first] for one in table(other, *SHEETS[other].columns))
            if row[column] not in known:
                some = (
                    ", ".join(value or "nothing" for value in known) if len(known) < 30 else f"names of {other}{SUFFIX}"
                )
                raise row.refuse(f"{row[column]!r} is no {column} (known: {some})")
        for surface in (surface for column in sheet.lower for surface in row.items(column)):
            if surface != surface.lower():
                raise row.refuse(f"{surface!r} must be in lower case")
        for surface in _surfaces(sheet, row):
            other_row = meanings.setdefault(surface, row)
            if any(other_row[column] != row[column] for column in sheet.meaning):
                told = " ".join(other_row[column] for column in sheet.meaning)
                raise row.refuse(f"{surface!r} means {told} already ({other_row.place})")


def _is_code(text: str) -> bool:
    return len(text) == len("USD") and text.isascii() and text.isalpha() and text.isupper()


def _surfaces(sheet: Sheet, row: Row) -> list[str]:
    return [surface for column in sheet.surfaces for surface in row.items(column)]


def _forget() -> None:
    """Empties every memory that may hold what another vocabulary said."""
    for name, module in list(sys.modules.items()):
        if module is not None and name.partition(".")[0] == "claimtrack":
            for value in list(vars(module).values()):
                if isinstance(value, functools._lru_cache_wrapper):
                    value.cache_clear()
