"""Tables: every number cell of a Markdown table is a claim about its row and its column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimtrack.extraction.captions import caption_of
from claimtrack.extraction.header_units import is_unit, unit_alone
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.row_labels import is_measured, names_whom, place_in, tells_what
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.table_cells import Row, read_cell
from claimtrack.extraction.table_columns import (
    behind_comma,
    corner_of,
    measured_by,
    only_dated,
    share_things,
    share_units,
    without_forecast,
)
from claimtrack.extraction.table_heads import (
    Cell,
    all_named,
    cell_period,
    cells_of,
    label_column_of,
    read_header,
    set_aside,
    tells_growth,
)
from claimtrack.extraction.table_periods import in_year_of
from claimtrack.extraction.table_sources import source_of

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader


def read_table(reader: DocumentReader, rows: list[Sentence]) -> None:
    """Draft a claim for every number cell below the header; account for the others."""
    header = cells_of(reader.text, rows[0])
    caption = caption_of(reader, rows[0].index)
    columns = share_things(share_units([behind_comma(read_header(reader, cell), cell) for cell in header]))
    for cell in header:
        set_aside(reader, cell, "table header")
    if len(rows) < 2:
        return
    for column in columns:
        # "Stocks in 2025" above "1 November": in that year.
        column.period = in_year_of(column.period, caption.period)
    for column in columns[1:]:
        if column.period is None and not column.unit_words and (unit_alone(column.metric) or is_unit(column.metric)):
            # "PLN per square metre": what it measures is told above the table.
            column.unit_words, column.metric = column.metric, ""
    attribution = source_of(reader, rows)
    label_column = label_column_of(reader, rows, columns)
    if label_column is not None:
        columns[label_column].rank = columns[label_column].labels = True
        if columns[label_column].growth or tells_growth(caption.text.lower()):
            for column in columns:
                column.growth = column.growth or not (column.share or column.interest)
        caption.unit = caption.unit or unit_alone(header[label_column].text)
    others = [column for number, column in enumerate(columns) if number != label_column]
    dated = [c.period.period for c in others if c.period is not None and c.period.period]
    if not dated and caption.period is not None and caption.period.period:
        dated = [caption.period.period]
    reader.progress.pass_table(dated, series=not any(c.metric for c in others if c.period is not None))
    by_period = bool(others) and all(c.period is not None and only_dated(c) and not c.unit_words for c in others)
    if by_period and label_column is not None and names_whom(columns[label_column]):
        # "Czech theatres" above "Tickets sold (million)" and "Premieres": what, and not whom.
        by_period = all(tells_what(reader, row[label_column]) for row in _labelled(reader, rows[1:], label_column))
    if by_period and label_column is not None:
        labels = [row[label_column].text for row in _labelled(reader, rows[1:], label_column)]
        by_period = is_measured(reader, columns[label_column], labels)
    of_whom = label_column is not None and all_named(reader, others)
    for row in rows[1:]:
        cells = cells_of(reader.text, row)
        if of_whom and label_column is not None and label_column < len(cells):
            _read_row_of_many(reader, Row(row, columns, "", caption, attribution), cells, label_column)
            continue
        if by_period and label_column is not None and label_column < len(cells):
            _read_metric_row(reader, Row(row, columns, "", caption, attribution), cells, label_column)
            continue
        label = cells[label_column].text if label_column is not None and label_column < len(cells) else ""
        label_period = cell_period(reader, cells[label_column]) if label and label_column is not None else None
        label_period = in_year_of(label_period, columns[label_column or 0].period, caption.period)
        row_unit = unit_alone(read_header(reader, cells[label_column or 0]).unit_words) if label else ""
        told = replace(caption, unit=row_unit, of_money=True) if row_unit and not caption.unit else caption
        for number, cell in enumerate(cells):
            if number == label_column:
                set_aside(reader, cell, "date" if label_period else "name")
            elif number < len(columns):
                read_cell(reader, Row(row, columns, label, told, attribution, label_period), cell, columns[number])


def _labelled(reader: DocumentReader, rows: list[Sentence], label_column: int) -> list[list[Cell]]:
    cells = (cells_of(reader.text, row) for row in rows)
    return [row for row in cells if label_column < len(row)]


def _read_metric_row(reader: DocumentReader, row: Row, cells: list[Cell], label_column: int) -> None:
    """A row whose label is the metric ("Solar output (TWh)") and whose columns are periods."""
    columns = row.columns
    named = behind_comma(read_header(reader, cells[label_column]), cells[label_column])
    corner = corner_of(columns[label_column]) or measured_by(reader, columns[label_column], cells[label_column].text)
    label = ""
    whole = cells[label_column].text.strip("*_ ")
    placed = canonical_place(whole) is not None or canonical_place(whole.partition(", ")[0]) is not None
    if corner is not None and not named.unit_words:
        named, label = corner, cells[label_column].text
    elif placed:
        # A row of a place whose measure the caption tells: "India", "India, wheat".
        named, label = replace(named, metric="", unit_words=""), cells[label_column].text
    else:
        label = place_in(columns[label_column].metric)
    set_aside(reader, cells[label_column], "table header")
    for number, cell in enumerate(cells):
        if number != label_column and number < len(columns):
            dated = columns[number]
            said = f"{named.words} {dated.words}" if dated.metric else named.words
            column = replace(named, period=dated.period, baseline=dated.baseline, words=said)
            read_cell(reader, replace(row, label=label), cell, column)


def _read_row_of_many(reader: DocumentReader, row: Row, cells: list[Cell], label_column: int) -> None:
    """A row whose label is the metric ("Housing starts, 2025") and whose columns are places or firms."""
    named = without_forecast(read_header(reader, cells[label_column]))
    set_aside(reader, cells[label_column], "table header")
    for number, cell in enumerate(cells):
        if number != label_column and number < len(row.columns):
            whose = replace(row, label=row.columns[number].metric, columns=[named, named])
            read_cell(reader, whose, cell, named)
