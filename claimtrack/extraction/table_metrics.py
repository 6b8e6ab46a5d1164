"""What the cells of a table measure: the words of column, row and caption, in the agreed words for measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.label_words import qualifies
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import Companion, default_of, mentions, unit_sorts
from claimtrack.extraction.row_labels import ROWS, names_thing_not, names_whom
from claimtrack.extraction.table_heads import Column
from claimtrack.extraction.tokens import TokenKind

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_MOVEMENT = frozenset(("yoy", "%", "year", "years", "on-year", "-", "on", "earlier", "ago"))
_PAID = frozenset(("money", "price", "pay"))
_UNITS = frozenset(("unit", "units", "number", "quantity", "volume", "total"))
_LONGEST_CAPTION = 7
_SHARES = frozenset(("share", "% share", "share of total", "percentage share"))
"""Heads of columns that leave out what a share is of."""


def cell_metric(
    reader: DocumentReader, column: Column, columns: list[Column], kind: Kind, unit: str, row: int, thing: str
) -> str:
    """The column's words; a bare "Growth" or "Change" is that of the first column that measures a level.

    ``thing`` is what the head of the rows' column says that the rows are ("Console").
    """
    metric = _said(column)
    if kind in (Kind.GROWTH, Kind.CHANGE) and _only_moves(metric):
        named = [c for c in columns[1:] if not c.growth and not c.share and not c.rank and c.metric]
        level = next((c for c in named if not names_whom(c)), None)
        metric = _said(level) if level else ""
        beside = [one for one in reader.drafts[-len(columns) :] if one.quote[0] == reader.sentences[row].start]
        if not metric and beside:
            return next((one for one in beside if one.kind is Kind.LEVEL), beside[-1]).metric
    elif not metric:
        # A row's own metric stands in no column.
        at = columns.index(column) if column in columns else 0
        before = [c for c in columns[1:at] if c.metric and not c.growth and not c.share and not c.rank]
        metric = _said(before[-1]) if before else ""
    if kind is Kind.SHARE and metric.lower() in _SHARES and (level := _level_before(columns, column)) is not None:
        # "Units shipped | Share": the share of what the column beside it counts.
        return f"share of {cell_metric(reader, level, columns, Kind.LEVEL, '', row, thing)}"
    if metric:
        lower = metric.lower() if metric.istitle() else metric
        written = _written(lower, unit, kind, thing)
        known = reader.discourse.complete(written)
        priced = unit_sorts(unit) & {"price"} and kind is Kind.LEVEL and column.metric
        if priced and not mentions(written.split(), frozenset(), Kind.LEVEL):
            # "Copper ($/t)"
            return f"{written} price"
        goods = _goods_above(reader, row) if known == written and _is_bare(written, unit, kind) else ""
        return f"{goods} {written}" if goods else known
    captioned = "" if unit_sorts(unit) & _PAID or kind is not Kind.LEVEL else _listed_by(reader, row)
    sorts = frozenset() if kind is Kind.GROWTH else unit_sorts(unit)
    if not captioned and any(c.unit_words and not c.metric and c.period is None for c in columns):
        captioned = _captioned(reader, row, sorts, kind)
    if captioned:
        return captioned
    focus = reader.discourse.focus(kind is Kind.SHARE, "")
    if _only_counts(column) and unit.isalpha():
        # "Units (m)" go on with what was counted last.
        focus = reader.discourse.focus_of_size(focus, 0.0)
    default = default_of(sorts)
    headed = reader.topics.measure_above(row, sorts, kind) or (default.label if default else "")
    return headed or (focus.metric if focus else column.metric.strip(" ,"))


def counts_only(metric: str) -> bool:
    """Does a head name a measure that is never stated in money ("Employees")?"""
    named = mentions(metric.lower().split(), frozenset(), Kind.LEVEL)
    return bool(named) and not any(_PAID & one.measure.units for one in named)


def _level_before(columns: list[Column], column: Column) -> Column | None:
    """The nearest column before that tells an amount or a count."""
    before = columns[: columns.index(column)] if column in columns else []
    alike = (c for c in reversed(before) if not (c.growth or c.share or c.rank or c.labels or "%" in c.words))
    return next((c for c in alike if _said(c)), None)


def _said(column: Column) -> str:
    """The words of a column's head that tell what is measured: "units" alone tell nothing."""
    return "" if _only_counts(column) else column.metric.strip(" ,")


def _only_counts(column: Column) -> bool:
    return column.metric.strip(" ,").lower() in _UNITS


def _only_moves(metric: str) -> bool:
    """Words of movement and of time alone ("August change", "Year on year")."""
    bare = {word.lower() for word in metric.split()} - words("prepositions")
    return all(
        word in _MOVEMENT
        or word in words("time words")
        or word in words("change nouns")
        or word in words("rise nouns")
        or word in words("fall nouns")
        for word in bare
    )


def _written(metric: str, unit: str, kind: Kind, thing: str) -> str:
    """ "Units sold" beside "Console" is console sales: the measure in its agreed word, with the thing it is of."""
    parts = metric.split()
    named = [one for one in mentions(parts, unit_sorts(unit), kind) if one.last == len(parts)]
    if not named:
        return metric
    measure = named[-1].measure
    if named[-1].rewritten:
        parts[named[-1].first :] = [*measure.label.split()]
    rest = [part for part in parts[: named[-1].first] if part.lower() not in _UNITS and not qualifies(part)]
    countable = thing and not names_thing_not(thing)
    if measure.companion is Companion.THING and not rest and countable:
        return f"{thing.lower()} {' '.join(parts[named[-1].first :])}"
    told = measure.companion is Companion.THING and len(parts) > 1
    return " ".join(part for part in parts if not told or part.lower() not in _UNITS)


def _above(reader: DocumentReader, row: int) -> int:
    """The sentence above a table's rows."""
    while row > 0 and reader.sentences[row].block.kind is BlockKind.ROW:
        row -= 1
    return row


def _listed_by(reader: DocumentReader, row: int) -> str:
    """What a caption says that the table counts "by" its rows ("Ferry crossings by operator"); "" where none does."""
    caption = [token.text for token in reader.sentences[_above(reader, row)].tokens if token.text not in ".:"]
    if "by" not in caption:
        return ""
    at = caption.index("by")
    counted, rows = [word for word in caption[:at] if word.isalpha()], caption[at + 1 : at + 2]
    while counted and (counted[-1].lower() in words("prepositions") or counted[0].lower() in ("table", "chart")):
        counted = counted[:-1] if counted[-1].lower() in words("prepositions") else counted[1:]
    sorted_by = bool(rows) and singular(rows[0].lower()) in ROWS
    small = {word.lower() for word in counted} & (words("determiners") | words("auxiliaries"))
    if not counted or not sorted_by or small or len(counted) > _LONGEST_CAPTION or len(caption) > 2 * _LONGEST_CAPTION:
        return ""
    label = " ".join(counted)
    return f"{label[0].lower()}{label[1:]}" if label[1:2].islower() else label


def _captioned(reader: DocumentReader, row: int, sorts: frozenset[str], kind: Kind) -> str:
    """What the line above a table says that it measures ("Average price of new flats, third quarter"); or ""."""
    caption: list[str] = []
    above = reader.sentences[_above(reader, row)]
    for token in above.tokens if above.block.kind is not BlockKind.ROW else ():
        joint = token.lower in ("in", "by", "from", "during") and caption
        if token.kind != TokenKind.WORD or joint or token.lower in words("auxiliaries"):
            break
        caption.append(token.text)
    named = mentions([word.lower() for word in caption], sorts, kind)
    if len(caption) > _LONGEST_CAPTION or not any(one.measure.fits(sorts, kind) for one in named):
        return ""
    return " ".join([caption[0].lower() if caption[0][1:].islower() else caption[0], *caption[1:]])


def _goods_above(reader: DocumentReader, row: int) -> str:
    """The goods that a table is about: what its section is headed with, or what was told of last above its rows."""
    top = _above(reader, row)
    return reader.topics.section_of(row) or reader.topics.thing_before(top + 1, 0)


def _is_bare(metric: str, unit: str, kind: Kind) -> bool:
    """A measure of goods without the goods ("Output", "Exports"), of which a section or the text before tells.

    "Mine output", "farm sales" lack them too: the first noun only says where they come from.
    """
    parts = metric.lower().split()
    sorts = frozenset[str]() if kind is Kind.GROWTH else unit_sorts(unit)
    named = [one for one in mentions(parts, sorts, kind) if one.last == len(parts)]
    measure = named[-1].measure if named else None
    if measure is None or measure.companion is not Companion.THING:
        return False
    if sorts & _PAID and not measure.fits(sorts, kind):
        return False  # what a lot of output costs is a price
    return all(qualifies(part) or part in words("named sites") for part in parts[: named[-1].first])
