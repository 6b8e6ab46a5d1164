"""What the cells of a table measure: the words of column, row and caption, in the agreed words for measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.caption_metrics import above_rows, captioned_as, listed_by
from claimtrack.extraction.condition_rules import STATES
from claimtrack.extraction.label_wording import undoubled
from claimtrack.extraction.label_words import is_participle, qualifies
from claimtrack.extraction.lexicon import is_plural, plural_of, singular, words
from claimtrack.extraction.measures import Companion, default_of, mentions, unit_sorts
from claimtrack.extraction.row_labels import names_thing_not, names_whom
from claimtrack.extraction.table_heads import Column
from claimtrack.units.counting import ANY, family

if TYPE_CHECKING:
    from claimtrack.extraction.drafts import Draft
    from claimtrack.extraction.reader import DocumentReader

_MOVEMENT = frozenset(
    "yoy y/y qoq q/q mom % year years on-year - on earlier ago annual yearly quarterly monthly sequential".split()
)
_PAID = frozenset(("money", "price", "pay"))
_UNITS = frozenset(("unit", "units", "number", "quantity", "volume", "total"))
_SHARES = frozenset(("share", "% share", "share of total", "percentage share"))
"""Heads of columns that leave out what a share is of."""


def cell_metric(
    reader: DocumentReader, column: Column, columns: list[Column], kind: Kind, unit: str, row: int, thing: str
) -> str:
    """The column's words; a bare "Growth" or "Change" is that of the first column that measures a level.

    ``thing`` is what the head of the rows' column says that the rows are ("Console").
    """
    metric = _said(column)
    if kind is Kind.LEVEL and (counted := _counted_of(metric, unit)):
        return counted
    told = next((one.metric for one in _beside(reader, row) if metric and one.metric_text == column.metric), "")
    if kind in (Kind.GROWTH, Kind.CHANGE) and told:
        return told  # what the level beside it is called
    base, comma, moves = metric.rpartition(" , ")
    if comma and kind in (Kind.GROWTH, Kind.CHANGE) and _only_moves(moves):
        # "Output, change": what the column "Output" measures.
        level = next((one for one in columns if one.metric == base and not one.labels), None)
        told = next((one.metric for one in _beside(reader, row) if level and one.metric_text == level.metric), "")
        if told:
            return told
        metric = base
    if kind in (Kind.GROWTH, Kind.CHANGE) and _only_moves(metric):
        named = [c for c in columns[1:] if not c.growth and not c.share and not c.rank and c.metric]
        # "Capacity | Stored in May | Stored in June | Change": of what stands there twice
        twice = [c for c in named if sum(one.metric == c.metric for one in named) > 1]
        level = next((c for c in (*twice, *named) if not names_whom(c)), None)
        metric = _said(level) if level else ""
        beside = _beside(reader, row)
        if not metric and beside:
            return next((one for one in beside if one.kind is Kind.LEVEL), beside[-1]).metric
    elif not metric:
        # A row's own metric stands in no column.
        at = columns.index(column) if column in columns else 0
        before = [c for c in columns[1:at] if c.metric and not (c.growth or c.share or c.rank or names_whom(c))]
        metric = _said(before[-1]) if before else ""
    if kind is Kind.SHARE and metric.lower() in _SHARES and (level := _level_before(columns, column)) is not None:
        # "Units shipped | Share": the share of what the column beside it counts.
        told = next((one.metric for one in _beside(reader, row) if one.metric_text == level.metric), "")
        if told and level.unit_words and not level.metric:
            return f"share of {told}"
        return f"share of {cell_metric(reader, level, columns, Kind.LEVEL, '', row, thing)}"
    if metric and kind is Kind.SHARE and column.unit_words.startswith("% of "):
        # "On remand (% of prisoners)"
        return f"share of {column.unit_words.removeprefix('% of ')} {metric[0].lower()}{metric[1:]}"
    default = default_of(unit_sorts(unit))
    if kind is Kind.LEVEL and default is not None and metric.lower() in STATES and "power" in unit_sorts(unit):
        # "In operation (MW)", read as "Operation"
        return f"{default.label} {STATES[metric.lower()]}"
    if metric:
        lower = metric.lower() if metric.istitle() else metric
        written = _written(lower, unit, kind, thing)
        known = reader.discourse.complete(written)
        if known == written and _is_done(lower.split(), kind):
            # "Tickets sold", "Share sold"
            written = known = f"{lower[0].lower()}{lower[1:]}"
        priced = unit_sorts(unit) & {"price"} and kind is Kind.LEVEL and column.metric
        if priced and not mentions(written.split(), frozenset(), Kind.LEVEL):
            # "Copper ($/t)"
            return f"{written} price"
        if kind is Kind.SHARE and _is_part(written.split()):
            return f"share of {written[0].lower()}{written[1:]}"
        goods = _goods_above(reader, row) if known == written and _is_bare(written, unit, kind) else ""
        return undoubled(f"{goods} {written}") if goods else known
    captioned = "" if unit_sorts(unit) & _PAID or kind is not Kind.LEVEL else listed_by(reader, row)
    sorts = frozenset() if kind is Kind.GROWTH else unit_sorts(unit)
    if not captioned and any(not c.metric and bool(c.unit_words) == (c.period is None) for c in columns[1:]):
        captioned = captioned_as(reader, row, sorts, kind)
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
    """Does a head name a measure that is never stated in money ("Employees"), or things by their plural ("Stores")?"""
    parts = metric.lower().split()
    named = mentions(parts, frozenset(), Kind.LEVEL)
    things = bool(parts) and is_plural(parts[-1]) and family(singular(parts[-1])) not in (None, ANY)
    return not any(_PAID & one.measure.units for one in named) if named else things


def _beside(reader: DocumentReader, row: int) -> list[Draft]:
    """What was drafted of the cells of a row before."""
    start = reader.sentences[row].start
    last = next((at for at, one in enumerate(reversed(reader.drafts)) if one.quote[0] != start), len(reader.drafts))
    return reader.drafts[len(reader.drafts) - last :]


def _level_before(columns: list[Column], column: Column) -> Column | None:
    """The nearest column before that tells an amount or a count."""
    before = columns[: columns.index(column)] if column in columns else []
    alike = (c for c in reversed(before) if not (c.growth or c.share or c.rank or c.labels or "%" in c.words))
    return next((c for c in alike if _said(c) or (c.unit_words and not c.metric and c.period is None)), None)


def _said(column: Column) -> str:
    """The words of a column's head that tell what is measured: "units" alone tell nothing."""
    return "" if _only_counts(column) else column.metric.strip(" ,")


def _only_counts(column: Column) -> bool:
    return column.metric.strip(" ,").lower() in _UNITS


def _only_moves(metric: str) -> bool:
    """Words of movement and of time alone ("August change", "Year on year")."""
    bare = {word.lower() for word in metric.split()} - words("prepositions") - words("determiners")
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
    if not named or singular(parts[-1].lower()) == unit:
        return metric  # "Fixed connections" in connections
    measure = named[-1].measure
    if named[-1].rewritten and set(measure.label.split()).isdisjoint(map(str.lower, parts[: named[-1].first])):
        # Not "food price consumer price inflation"
        parts[named[-1].first :] = [*measure.label.split()]
    rest = [part for part in parts[: named[-1].first] if part.lower() not in _UNITS and not qualifies(part)]
    countable = thing and not names_thing_not(thing)
    if measure.companion is Companion.THING and not rest and countable:
        return f"{thing.lower()} {' '.join(parts[named[-1].first :])}"
    told = measure.companion is Companion.THING and len(parts) > 1
    return " ".join(part for part in parts if not told or part.lower() not in _UNITS)


def _is_done(parts: list[str], kind: Kind) -> bool:
    """Is something done to all that a plural names ("Tickets sold"), or to a share of it?"""
    doing = parts[-1].lower()
    named = parts[-2].lower() if len(parts) > 1 else ""
    said = named == "share" if kind is Kind.SHARE else named.endswith("s") and named not in _UNITS
    return said and is_participle(doing) and not doing.endswith("ing")


def _counted_of(metric: str, unit: str) -> str:
    """ "Target (thousand children)", "Vaccinated (children)": the children targeted, the children vaccinated; or ""."""
    word = metric.lower()
    done = (
        "targeted"
        if word in ("target", "targeted", "goal")
        else word
        if word.endswith("ed") and is_participle(word)
        else ""
    )
    return f"{plural_of(unit)} {done}" if done and family(unit) is not None else ""


def _is_part(parts: list[str]) -> bool:
    """Do some of those that are counted stand in a head of percentages ("Trains on time", "Pupils passing")?"""
    first = parts[0].lower()
    plural = singular(first) != first and not mentions([first], frozenset(), Kind.LEVEL)
    return (
        plural and len(parts) > 1 and not mentions([word.lower() for word in parts], frozenset(("share",)), Kind.SHARE)
    )


def _goods_above(reader: DocumentReader, row: int) -> str:
    """The goods that a table is about: what its section is headed with, or what was told of last above its rows."""
    top = above_rows(reader, row)
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
