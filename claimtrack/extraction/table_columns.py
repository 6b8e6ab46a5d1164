"""What the heads of a table's columns leave to each other, to a corner and to a comma."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.header_units import SCALES, is_unit, probe_of
from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import mentions
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.table_heads import Cell, Column, is_name
from claimtrack.extraction.tokens import renumber, tokenize
from claimtrack.units.counting import family

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_FORETOLD = frozenset("target targets goal forecast forecasts projection projected plan planned outlook our".split())

_OF_WHOLE = re.compile(
    r"[ ] , [ ]* (?:as[ ])? (?:a[ ])? (?:%|percent(?:age)?|per[ ]cent|share) [ ] of [ ] (?P<whole>.+)$", re.VERBOSE
)
_TIMES_PAID = {
    **dict.fromkeys(("monthly", "per month", "a month"), "month"),
    **dict.fromkeys(("yearly", "annual", "annually", "per year", "a year"), "year"),
    **{"weekly": "week", "daily": "day"},
}
_MONEY = frozenset("$€£¥₹")
_PERCENT = frozenset(("%", "percent", "per cent", "pct"))


def corner_of(column: Column) -> Column | None:
    """The corner header that says what a whole table measures, and in which unit; ``None`` where it gives no unit.

    "Export price, USD per tonne" above rows of places and columns of periods.
    """
    metric, comma, unit_words = column.metric.partition(" , ")
    if column.unit_words:
        metric, unit_words = column.metric, column.unit_words
    elif not comma:
        return None
    probe = renumber(tokenize(probe_of(unit_words)))
    stated = any(t.text == "/" or t.lower in ("per", "a", "million", "billion") for t in probe)
    # "Landings, tonnes", "Containers, thousand", "Market share, %"
    stated = stated or unit_words.lower() in SCALES or unit_words in _PERCENT or is_unit(unit_words)
    if not stated and not column.unit_words:
        return None
    return replace(column, metric=metric.strip(), unit_words=unit_words, rank=False, words=unit_words.lower())


def measured_by(reader: DocumentReader, corner: Column, label: str) -> Column | None:
    """The corner "Aircraft delivered" above rows of firms: what it says is measured, the rows say whose it is."""
    named = mentions(corner.metric.lower().split(), frozenset(), Kind.LEVEL)
    whose = canonical_place(label.strip("*_ ")) or is_name(reader, label.strip("*_ "))
    return replace(corner, rank=False, labels=False) if named and whose else None


def behind_comma(column: Column, cell: Cell) -> Column:
    """The column with the unit that stands behind a comma in its head: "Input, $/1M tokens", "2025, million tonnes"."""
    if column.period is not None and column.metric.startswith(", ") and not column.unit_words:
        return replace(column, metric="", unit_words=column.metric.removeprefix(", "))
    of_whole = _OF_WHOLE.search(column.metric) if not column.unit_words else None
    if of_whole is not None:
        # "Current account, % of GDP"
        of_all = f"% of {of_whole['whole']}"
        return replace(column, metric=column.metric[: of_whole.start()], unit_words=of_all, share=True)
    found = corner_of(column) if not column.unit_words and " , " in column.metric else None
    return (
        column
        if found is None
        else replace(column, metric=found.metric, unit_words=cell.text.rpartition(",")[2].strip("*_ "))
    )


_CHANGES = frozenset(
    "y/y yoy y-o-y year on year-on-year in % annual yearly vs versus pct percent per cent +/- ± "
    "δ delta diff diff. difference variation var var. variance evolution".split()
)


def only_dated(column: Column) -> bool:
    """A head that tells a time, and at most how sure its figures are ("2025", "Target 2030")."""
    return all(word in _FORETOLD for word in column.metric.lower().split())


def only_changes(column: Column) -> bool:
    """A head that tells of a change and not of what ("Change", "Change, %", "vs Q1 2025")."""
    moving = words("change nouns") | words("rise nouns") | words("fall nouns") | _CHANGES
    named = column.metric.lower().replace("%", " ").replace(",", " ").split()
    return column.growth and not column.unit_words.strip("% ") and all(word in moving for word in named)


def without_forecast(column: Column) -> Column:
    """ "Housing starts, 2026 forecast": the measure, without how sure its figure is."""
    kept = [part for part in column.metric.split() if part.lower() not in _FORETOLD]
    while kept and kept[-1] == ",":
        kept.pop()
    return replace(column, metric=" ".join(kept).replace(" ,", ","))


def mark_cells(columns: list[Column], rows: list[list[Cell]]) -> list[Column]:
    """ "4.7%" above "4.0": what is told in percent once, is so throughout; times of payment are heads of prices."""
    for number, column in enumerate(columns):
        below = [cells[number].text for cells in rows if number < len(cells)]
        column.percent = any(text.endswith("%") for text in below)
        time = _TIMES_PAID.get(column.metric.lower())
        if time and any(text[:1] in _MONEY for text in below):
            # "| Plan | Monthly | Yearly |" above "$12"
            column.metric, column.words = "Price", f"price per {time}"
    return columns


def share_things(columns: list[Column]) -> list[Column]:
    """ "Target (thousand children) | Vaccinated (thousand)": what a participle alone counts is told in another head."""
    told = [c.unit_words.split() for c in columns if len(c.unit_words.split()) == 2]
    thing = next((unit for scale, unit in told if scale.lower() in SCALES and family(singular(unit)) is not None), "")
    for column in columns if thing else ():
        if column.unit_words.lower() in SCALES and is_participle(column.metric.lower()):
            column.unit_words = f"{SCALES[column.unit_words.lower()]} {thing}"
    return columns


def share_units(columns: list[Column]) -> list[Column]:
    """ "Jan-Sep 2025, thousand tonnes | Jan-Sep 2024": columns of other times have the unit of the first."""
    first = next((column for column in columns if column.period is not None and column.unit_words), None)
    for column in columns if first is not None else ():
        alike = column.period is not None and not column.metric and not column.growth and not column.share
        if first is not None and alike and not column.unit_words and not first.metric:
            column.unit_words = first.unit_words
    return columns
