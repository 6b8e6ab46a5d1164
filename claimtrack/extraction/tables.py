"""Tables: every number cell of a Markdown table is a claim about its row and its column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimtrack.extraction.captions import caption_of
from claimtrack.extraction.corners import unit_in_corner
from claimtrack.extraction.header_units import SCALES, is_money_alone, is_unit, unit_alone
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.row_labels import (
    are_sorts,
    is_measured,
    names_whom,
    place_in,
    placed_behind,
    placed_in_front,
    tells_what,
)
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.table_cells import Row, read_cell
from claimtrack.extraction.table_columns import (
    behind_comma,
    corner_of,
    mark_cells,
    measured_by,
    only_changes,
    only_dated,
    share_things,
    share_units,
    without_forecast,
)
from claimtrack.extraction.table_heads import (
    Cell,
    Column,
    all_named,
    cell_period,
    cells_of,
    is_bare_head,
    label_column_of,
    read_header,
    set_aside,
    tells_growth,
)
from claimtrack.extraction.table_periods import at_close, in_year_of, on_day_of, without_close, year_to
from claimtrack.extraction.table_sources import source_of_row, sources_of
from claimtrack.extraction.told_units import is_money

_PARTS = ("of which ", "which ", "of them ", "thereof ", "including ", "incl. ")

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader


def read_table(reader: DocumentReader, rows: list[Sentence]) -> None:
    """Draft a claim for every number cell below the header; account for the others."""
    header = cells_of(reader.text, rows[0])
    caption = caption_of(reader, rows[0].index)
    columns = [behind_comma(read_header(reader, cell), cell) for cell in header]
    columns = mark_cells(share_things(share_units(columns)), [cells_of(reader.text, row) for row in rows[1:]])
    for cell in header:
        set_aside(reader, cell, "table header")
    if len(rows) < 2:
        return
    for column in columns:
        # "Stocks in 2025" above "1 November": in that year.
        column.period = on_day_of(in_year_of(column.period, caption.period), caption.period)
    for column in columns[1:]:
        if column.period is None and not column.unit_words and (unit_alone(column.metric) or is_unit(column.metric)):
            # "PLN per square metre": what it measures is told above the table.
            column.unit_words, column.metric = column.metric, ""
    of_table = sources_of(reader, rows)
    label_column = label_column_of(reader, rows, columns)
    if label_column is not None:
        _mark_labels(reader, rows[1:], columns[label_column], label_column)
        if columns[label_column].growth or tells_growth(caption.text.lower()):
            for column in columns:
                column.growth = column.growth or not (column.share or column.interest)
        if told_in := unit_in_corner(header[label_column].text, _money_told(reader)):
            # "EUR m" above the rows says in what they are told, but not what their counts are
            columns[label_column].metric = columns[label_column].unit_words = ""
            caption.of_money = caption.of_money or (not caption.unit and is_money_alone(told_in))
            caption.unit = caption.unit or told_in
    others = [column for number, column in enumerate(columns) if number != label_column and not column.source]
    dated = [c.period.period for c in others if c.period is not None and c.period.period]
    dated = dated or ([caption.period.period] if caption.period is not None and caption.period.period else [])
    reader.progress.pass_table(dated, series=not any(c.metric for c in others if c.period is not None))
    by_period = label_column is not None and _is_by_period(reader, rows, columns, label_column)
    of_whom = label_column is not None and all_named(reader, others)
    labelled = _labelled(reader, rows[1:], label_column) if of_whom and label_column is not None else []
    dates_itself = any(cell_period(reader, row[label_column or 0], whole=False) for row in labelled)
    above, whole = "", None
    for row in rows[1:]:
        cells = cells_of(reader.text, row)
        sources = source_of_row(reader, columns, cells, row.index) or of_table
        if of_whom and label_column is not None and label_column < len(cells):
            if dates_itself and cell_period(reader, cells[label_column], whole=False) is None:
                # "Policy rate" below "Inflation, Feb 2026"
                reader.progress.period = reader.present
            _read_row_of_many(reader, Row(row, columns, "", caption, sources), cells, label_column)
            continue
        if by_period and label_column is not None and label_column < len(cells):
            whole = _read_metric_row(reader, Row(row, columns, "", caption, sources), cells, label_column, whole)
            continue
        label = cells[label_column].text if label_column is not None and label_column < len(cells) else ""
        label, above = _with_whole(label, above)
        label_period = cell_period(reader, cells[label_column]) if label and label_column is not None else None
        label_period = in_year_of(label_period, columns[label_column or 0].period, caption.period)
        label_period = year_to(label_period, columns[label_column or 0].words)
        row_unit = unit_alone(read_header(reader, cells[label_column or 0]).unit_words) if label else ""
        told = replace(caption, unit=row_unit, of_money=True) if row_unit and not caption.unit else caption
        for number, cell in enumerate(cells):
            if number == label_column:
                set_aside(reader, cell, "date" if label_period else "name")
            elif number < len(columns):
                read_cell(reader, Row(row, columns, label, told, sources, label_period), cell, columns[number])


def _mark_labels(reader: DocumentReader, rows: list[Sentence], column: Column, number: int) -> None:
    """The column that names the rows, and whether they are sorts of what is counted."""
    column.rank = column.labels = True
    column.sorts = are_sorts(reader, [row[number].text for row in _labelled(reader, rows, number)])


def _money_told(reader: DocumentReader) -> str:
    """The currency that the text told an amount in last, or ""."""
    units = (draft.quantity.unit.partition("/")[0] for draft in reversed(reader.drafts))
    return next((unit for unit in units if is_money(unit)), "")


def _is_by_period(reader: DocumentReader, rows: list[Sentence], columns: list[Column], label_column: int) -> bool:
    """Are the columns times, and the rows what is measured?"""
    others = [column for number, column in enumerate(columns) if number != label_column and not column.source]
    timed = [c for c in others if c.period is not None and only_dated(c) and not c.unit_words]
    # "Result", "Amount": the rows say what of.
    timed += [c for c in others if is_bare_head(c)]
    if not timed or not all(c in timed or only_changes(c) for c in others):
        return False
    labelled = _labelled(reader, rows[1:], label_column)
    # "Czech theatres" above "Tickets sold (million)" and "Premieres": what, and not whom.
    whom = names_whom(columns[label_column]) and not all(tells_what(reader, row[label_column]) for row in labelled)
    return not whom and is_measured(reader, columns[label_column], [row[label_column].text for row in labelled])


def _part_named(label: str) -> str:
    """ "of which fibre": the part that a row's label names of what stands above it, or "" """
    bare = label.strip("*_–- ")
    return next((bare[len(said) :] for said in _PARTS if bare.lower().startswith(said)), "")


def _with_whole(label: str, above: str) -> tuple[str, str]:
    """ "of which fibre" below "Fixed connections": the row's label with that of its whole, and the last whole."""
    part = _part_named(label)
    if not part or not above:
        return label, label.strip("*_ ")
    small = f"{above[:1].lower()}{above[1:]}" if above[1:2].islower() else above
    return f"{part} {small}", above


def _as_part(named: Column, whole: Column | None) -> Column:
    """The head of a row that is part of the one above: in its unit, and what it measures where a place is the part.

    "of which Fife" below "Scottish landings (tonnes)" is Fife's landings in tonnes.
    """
    part = _part_named(named.metric)
    if not part or whole is None:
        return named
    if not named.unit_words:
        named = replace(named, unit_words=whole.unit_words, words=f"{named.words} {whole.words}")
    measured = placed_in_front(whole.metric)[0] or whole.metric
    if canonical_place(part) is not None:
        return replace(named, metric=f"{measured} , {part}")
    return replace(named, metric=_with_whole(named.metric, measured)[0])


def _labelled(reader: DocumentReader, rows: list[Sentence], label_column: int) -> list[list[Cell]]:
    cells = (cells_of(reader.text, row) for row in rows)
    return [row for row in cells if label_column < len(row)]


def _read_metric_row(
    reader: DocumentReader, row: Row, cells: list[Cell], label_column: int, whole: Column | None
) -> Column:
    """A row whose label is the metric ("Solar output (TWh)") and whose columns are periods.

    ``whole`` is the last head that was no part of another; returned is the same for the next row.
    """
    columns = row.columns
    named = behind_comma(read_header(reader, cells[label_column]), cells[label_column])
    metric = without_close(named.metric)
    named = replace(named, metric=metric if metric != named.metric.strip("*_ ") else named.metric)
    above = whole if whole is not None and _part_named(named.metric) else replace(named, metric=metric.strip("*_ "))
    named = _as_part(named, whole)
    if not named.unit_words and columns[label_column].unit_words.lower() in SCALES:
        # "Indicator (millions)": of all that the rows count
        named = replace(named, unit_words=columns[label_column].unit_words)
    corner = corner_of(columns[label_column]) or measured_by(reader, columns[label_column], cells[label_column].text)
    label = ""
    said = cells[label_column].text.strip("*_ ")
    placed = canonical_place(said) is not None or canonical_place(said.partition(", ")[0]) is not None
    if corner is not None and not named.unit_words:
        named, label = corner, cells[label_column].text
    elif placed:
        # A row of a place whose measure the caption tells: "India", "India, wheat".
        named, label = replace(named, metric="", unit_words=""), cells[label_column].text
    else:
        measured, where = placed_behind(named.metric)
        if not measured:
            measured, where = placed_in_front(named.metric)
        named = replace(named, metric=measured) if measured else named
        label = where or place_in(columns[label_column].metric)
    set_aside(reader, cells[label_column], "table header")
    for number, cell in enumerate(cells):
        if number != label_column and number < len(columns):
            dated = columns[number]
            foretold = dated.period is not None and dated.period.projected_hint
            tells = (dated.metric and dated.metric.lower() not in words("bare column heads")) or foretold
            words_of = f"{named.words} {dated.words}" if tells else named.words
            period = at_close(dated.period, named)
            column = replace(named, period=period, baseline=dated.baseline, words=words_of)
            if only_changes(dated) and (dated.metric or not dated.period):
                # "| Q1 2025 | Q1 2026 | Change |": between the two.
                times = sorted((c.period for c in columns if c.period), key=lambda one: one.period or "")
                against = dated.baseline or (times[0] if len(times) > 1 else None)
                held = at_close(dated.period or (times[-1] if times else None), named)
                against = at_close(against, named)
                column = replace(dated, metric=named.metric, period=held, baseline=against)
            read_cell(reader, replace(row, label=label), cell, column)
    return above


def _read_row_of_many(reader: DocumentReader, row: Row, cells: list[Cell], label_column: int) -> None:
    """A row whose label is the metric ("Housing starts, 2025") and whose columns are places or firms."""
    named = read_header(reader, cells[label_column])
    if not any(column.unit_words for column in row.columns):
        named = behind_comma(named, cells[label_column])
    named = without_forecast(named)
    corner = row.columns[label_column].period
    if named.period is None and corner is not None:
        # "2025 or latest" in the corner
        named = replace(named, period=corner)
    set_aside(reader, cells[label_column], "table header")
    for number, cell in enumerate(cells):
        if number != label_column and number < len(row.columns):
            above = row.columns[number]
            told = replace(named, unit_words=above.unit_words) if above.unit_words and not named.unit_words else named
            read_cell(reader, replace(row, label=above.metric, columns=[told, told]), cell, told)
