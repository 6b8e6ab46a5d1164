"""Reads the ``.vocab`` files: a table a file, one entry a line, columns separated by ``|``.

Grammar of a file::

    file    = { comment | blank | row }
    comment = "#" ...                   the file's head explains its columns
    row     = cell { "|" cell }         as many cells as the reader asked for; blanks around a cell do not count
    cell    = "" | text | text { ";" text }    a list where the column is one

Nonsense (a wrong number of cells, an empty first cell, one surface given twice) is refused with file and line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


class VocabularyError(ValueError):
    """A vocabulary file does not make sense; the message begins with ``file:line``."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its cells by column name, and where it stands."""

    cells: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def items(self, column: str) -> tuple[str, ...]:
        """The cell as a list (``a; b; c``)."""
        return tuple(part.strip() for part in self.cells[column].split(";") if part.strip())

    def refuse(self, why: str) -> VocabularyError:
        return VocabularyError(f"{self.place}: {why}")


def parse_table(text: str, name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a table's text.

    Raises:
        VocabularyError: a row has another number of cells, or an empty first cell.
    """
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        place = f"{name}:{number}"
        if len(cells) != len(columns):
            raise VocabularyError(f"{place}: {len(cells)} cells where {len(columns)} are due ({' | '.join(columns)})")
        if not cells[0]:
            raise VocabularyError(f"{place}: empty {columns[0]}")
        rows.append(Row(dict(zip(columns, cells, strict=True)), place))
    return tuple(rows)


extra_rows: dict[str, tuple[Row, ...]] = {}
"""Rows of an analyst's own files by table; :mod:`claimtrack.vocabulary.extra` fills it."""


@cache
def table(name: str, *columns: str) -> tuple[Row, ...]:
    """The rows of ``claimtrack/vocabulary/<name>.vocab`` and of the analyst's own; see :func:`parse_table`."""
    path = files("claimtrack.vocabulary") / f"{name}.vocab"
    own = parse_table(path.read_text(encoding="utf-8"), f"{name}.vocab", columns)
    # The same columns may have other names where they are read.
    added = (Row(dict(zip(columns, row.cells.values(), strict=True)), row.place) for row in extra_rows.get(name, ()))
    return (*own, *added)


@cache
def phrases(name: str, section: str) -> frozenset[str]:
    """The surfaces of one section of a word-list file with the columns ``section | surfaces``.

    Raises:
        VocabularyError: a surface stands twice in the section, or the section does not exist.
    """
    found: set[str] = set()
    known = False
    for row, surface in _section_surfaces(name, section):
        known = True
        if surface in found:
            raise row.refuse(f"{surface!r} is given twice in section {section}")
        found.add(surface)
    if not known:
        raise VocabularyError(f"{name}.vocab: no section {section}")
    return frozenset(found)


def _section_surfaces(name: str, section: str) -> Iterator[tuple[Row, str]]:
    for row in table(name, "section", "surfaces"):
        if row["section"] == section:
            for surface in row.items("surfaces"):
                yield row, surface


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of ``claimtrack/vocabulary/<name>.words``, one a line, in small letters."""
    path = files("claimtrack.vocabulary") / f"{name}.words"
    return frozenset(path.read_text(encoding="ascii").split())
