"""HTML tables as Markdown rows: header rows folded into one, spans filled, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from lxml.html import HtmlElement

SPAN_LIMIT = 60
# Spans fill no row beyond this column: a few bytes of markup must not become megabytes of text.
_WIDEST = 100
_REPEATED_LENGTH = 80


@dataclass(frozen=True, slots=True)
class TableLine:
    text: str
    is_caption: bool = False


@dataclass(slots=True)
class _Cell:
    text: str
    header: bool
    across: int
    down: int


def is_data_table(table: HtmlElement) -> bool:
    """Rows and columns of data; a table that holds tables or headings, or one column, or says so, is mere layout."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return False
    inner = table.iter("table")
    next(inner)
    if next(inner, None) is not None or next(table.iter("h1", "h2", "h3", "h4"), None) is not None:
        return False
    return any(sum(1 for cell in row if cell.tag in ("td", "th")) > 1 for row in table.iter("tr"))


def table_rows(table: HtmlElement, text_of: Callable[[HtmlElement], str]) -> Iterator[TableLine]:
    """The lines of a data table: its caption, then ``| a | b |`` rows; ``|---|---|`` follows a header."""
    for caption in table.iter("caption"):
        text = text_of(caption)
        if text:
            yield TableLine(text, is_caption=True)
    head, body = _split_head([_cells(row, text_of) for row in table.iter("tr")])
    head_rows, body_rows = _grid(head), _grid(body)
    width = min(max((len(row) for row in [*head_rows, *body_rows]), default=0), _WIDEST)
    if head_rows:
        columns = zip_longest(*head_rows, [""] * width, fillvalue="")
        titles = [" ".join(dict.fromkeys(part for part in column if part)) for column in columns]
        yield TableLine(_row(titles))
        yield TableLine("|" + "---|" * len(titles))
    for row in body_rows:
        if any(row):
            yield TableLine(_row(row + [""] * (width - len(row))))


def _cells(row: HtmlElement, text_of: Callable[[HtmlElement], str]) -> list[_Cell]:
    parent = row.getparent()
    in_head = parent is not None and parent.tag == "thead"
    return [
        _Cell(text_of(cell), in_head or cell.tag == "th", _span(cell, "colspan"), _span(cell, "rowspan"))
        for cell in row
        if cell.tag in ("td", "th")
    ]


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()[:6]
    return min(max(int(value), 1), SPAN_LIMIT) if value.isascii() and value.isdigit() else 1


def _split_head(rows: list[list[_Cell]]) -> tuple[list[list[_Cell]], list[list[_Cell]]]:
    rows = [row for row in rows if row]
    count = 0
    while count < len(rows) - 1 and all(cell.header or not cell.text for cell in rows[count]):
        count += 1
    return rows[:count], rows[count:]


def _grid(rows: list[list[_Cell]]) -> list[list[str]]:
    """Cells in their columns. A label that spans is repeated; a figure is not, it would count twice."""
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for row in rows:
        line: list[str] = []
        for cell in row:
            _fill(line, hanging)
            repeated = cell.text if _is_label(cell) else ""
            for step in range(cell.across):
                if step and len(line) >= _WIDEST:
                    break
                if cell.down > 1 and len(line) < _WIDEST:
                    hanging[len(line)] = (cell.down - 1, repeated)
                line.append(cell.text if step == 0 else repeated)
        _fill(line, hanging)
        grid.append(line)
    return grid


def _fill(line: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    while len(line) in hanging:
        rows_left, text = hanging.pop(len(line))
        if rows_left > 1:
            hanging[len(line)] = (rows_left - 1, text)
        line.append(text)


def _is_label(cell: _Cell) -> bool:
    return len(cell.text) <= _REPEATED_LENGTH and (cell.header or not any(sign.isdigit() for sign in cell.text))


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
