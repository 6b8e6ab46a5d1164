"""The cells of a table: every number is a claim about its row and its column."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.domain.claims import UNNAMED
from claimtrack.domain.documents import Account, AccountStatus
from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.captions import Caption
from claimtrack.extraction.corners import PERCENT
from claimtrack.extraction.counted_things import UNIT
from claimtrack.extraction.drafts import Draft
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.groups import group_of_row
from claimtrack.extraction.header_rates import header_rate
from claimtrack.extraction.header_units import SCALES, header_unit
from claimtrack.extraction.kind_readings import Reading
from claimtrack.extraction.local_money import money_in
from claimtrack.extraction.measures import Companion, mentions
from claimtrack.extraction.metric_rates import is_per_share, rate_of_metric
from claimtrack.extraction.modality import read_modality_of_words
from claimtrack.extraction.periods import PeriodMention
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.row_labels import (
    in_front,
    is_branch,
    is_named,
    is_sort,
    names_measures,
    names_sort,
    names_whom,
    without_aside,
)
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.share_or_growth import by_metric
from claimtrack.extraction.table_heads import Cell, Column, set_aside
from claimtrack.extraction.table_metrics import cell_metric, counts_only
from claimtrack.extraction.table_periods import compared_with, held_when
from claimtrack.extraction.table_sources import Sources
from claimtrack.extraction.tokens import renumber, tokenize
from claimtrack.extraction.told_units import is_money

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_TOTAL_LABELS = frozenset(
    ("market", "total", "all", "overall", "sum", "others and total", "grand total", "all vendors", "total market")
)
_MOST_PERCENT = 100
_BOTH = ("both", "both countries")
_AVERAGES = ("average", "mean", "median", "total", "combined")


def _sentence(reader: DocumentReader, cell: Cell, row: Sentence) -> Sentence:
    return Sentence(renumber(tokenize(reader.text, cell.start, cell.end)), row.block, row.block_index, row.index)


@dataclass(frozen=True, slots=True)
class Row:
    """What holds for all cells of a row: its sentence, the heads beside it, what it is called, caption and source."""

    sentence: Sentence
    columns: list[Column]
    label: str
    caption: Caption
    sources: Sources
    period: PeriodMention | None = None
    """The time that its label tells."""


def read_cell(reader: DocumentReader, row: Row, cell: Cell, column: Column) -> None:
    """Draft a claim of the first figure in a cell; account for all others."""
    if not any(character.isdigit() for character in cell.text):
        return
    if column.rank:
        set_aside(reader, cell, "rank")
        return
    sentence = _sentence(reader, cell, row.sentence)
    figures = read_figures(sentence, ())
    for figure in figures:
        if figure.quantity is None or figure is not figures[0]:
            start, end = sentence.tokens[figure.first].start, sentence.tokens[figure.last - 1].end
            reader.accounts.append(
                Account(
                    start,
                    end,
                    reader.text[start:end],
                    AccountStatus.SET_ASIDE,
                    figure.reason or "aside in a table cell",
                )
            )
            continue
        _draft_cell(reader, row, sentence, figure, column)


def _in_unit(
    row: Row, figure: Figure, told: Quantity, column: Column, head: Column | None, *, percent: bool
) -> tuple[Quantity, str]:
    """A cell's quantity in the unit that it, its heads or the caption name, and the words that named it."""
    caption, label = row.caption, row.label
    quantity, unit_text = told, figure.unit_text
    if percent:
        quantity = replace(quantity, unit="percent")
    elif quantity.unit == "point" and any(token.text == "%" for token in row.sentence.tokens):
        # "| Room occupancy | 66.4% | -1.7 points |"
        quantity = replace(quantity, unit="percentage point")
    elif not figure.unit_stated and (column.unit_words or column.metric or column.period is None):
        quantity, unit_text = header_unit(told, column.metric, column.unit_words, column.words)
    elif is_money(quantity.unit):
        quantity = header_rate(quantity, column.unit_words or column.words)
    if not percent and not figure.unit_stated:
        if head is not None and head.unit_words.lower() in SCALES and not (column.unit_words or caption.unit):
            # "Indicator (millions)": of all that the rows count
            quantity, unit_text = header_unit(told, label or column.metric, head.unit_words, "")
        if caption.of_money and is_per_share(column.metric):
            # "Diluted EPS" below "$ million": in dollars
            money = header_unit(told, "", caption.unit, "")[0].unit
            each = header_unit(told, "", column.unit_words, "")[0] if column.unit_words else told  # "EPS (cents)"
            quantity, unit_text = replace(each, unit=f"{money}/share"), column.unit_words or caption.unit
        elif caption.unit in SCALES:
            if not (column.unit_words or column.share or column.growth):
                # "Overnight stays in hotels, thousands"
                quantity, unit_text = header_unit(told, column.metric or caption.thing or "units", caption.unit, "")
        elif caption.unit and not column.unit_words and not (caption.of_money and counts_only(column.metric)):
            quantity, unit_text = header_unit(told, "", caption.unit, "")
        quantity = quantity if quantity.unit else replace(quantity, unit=UNIT)
        if quantity.unit == UNIT and _of_people(column):
            quantity = replace(quantity, unit="person")
    return quantity, unit_text


def _is_rate(figure: Figure, column: Column) -> bool:
    """ "GDP growth", "Unemployment": a bare number below is one of percent, as those with a sign beside it are."""
    assert figure.quantity is not None
    if abs(figure.quantity.value) > _MOST_PERCENT:
        return False
    if column.interest and "yield" not in column.words:
        return True
    parts = column.metric.lower().replace(",", " ").split()
    named = mentions(parts, frozenset(), Kind.LEVEL)
    return column.percent or (bool(named) and named[-1].last == len(parts) and named[-1].measure.units == {PERCENT})


def _of_people(column: Column) -> bool:
    """ "Injured", "Missing": a head that says only what happened to people."""
    named = mentions(column.metric.lower().split(), frozenset(("person",)), Kind.LEVEL)
    alone = len(named) == 1 and named[0].last == len(column.metric.split())
    return alone and "person" in named[0].measure.units and named[0].measure.companion is Companion.EVENT


def _draft_cell(reader: DocumentReader, row: Row, sentence: Sentence, figure: Figure, column: Column) -> None:
    columns, label, caption = row.columns, row.label, row.caption
    head = next((one for one in columns if one.labels), None)
    assert figure.quantity is not None
    said = "%" in column.words or (not column.unit_words and (caption.unit == PERCENT or _is_rate(figure, column)))
    percent = figure.shape is Shape.PERCENT or (not figure.unit_stated and said)
    quantity, unit_text = _in_unit(row, figure, figure.quantity, column, head, percent=percent)
    kind = (
        Kind.GROWTH
        if percent and (column.growth or (not column.share and _signed(sentence, figure)))
        else Kind.SHARE
        if percent
        else Kind.LEVEL
    )
    if figure.shape is Shape.POINTS or (not percent and column.growth):
        kind = Kind.CHANGE
    elif percent and kind is Kind.SHARE and column.interest:
        kind = Kind.LEVEL
    period, basis = held_when(reader, column, columns, row.period, caption)
    baseline = None
    if kind in (Kind.GROWTH, Kind.CHANGE) and period:
        baseline = compared_with(column, kind, period, points=figure.shape is Shape.POINTS)
    metric = cell_metric(reader, column, columns, kind, quantity.unit, row.sentence.index, head.metric if head else "")
    placed, comma, thing = label.strip("*_ ").partition(", ")
    if comma and canonical_place(placed) and thing[:1].islower():
        # "India, wheat"
        label = placed
        metric = metric if thing in metric.lower() else f"{without_aside(thing)} {metric}"
    row_name = label.strip("*_ ").lower()
    total = row_name in _TOTAL_LABELS or row_name.startswith(("total ", "all "))
    if label and head is not None and names_measures(head) and (column.period or column.growth):
        metric, label = without_aside(label.strip("*_ ")), ""
    scope: str | None = without_aside(label.strip("*_ "))
    sort = bool(label) and not total and not row.period and not names_whom(head)
    sorts = head is not None and (head.sorts or names_sort(head))
    sort = sort and (is_sort(label) or (sorts and not is_named(reader, label)))
    branch = bool(label) and kind is Kind.LEVEL and not total and is_branch(head) and not is_named(reader, label)
    if (sort or branch) and not label.lower().startswith("total"):
        metric = in_front(without_aside(label), metric)
    quantity = replace(quantity, unit=rate_of_metric(quantity.unit, kind, metric or ""))
    if kind is Kind.SHARE:
        kind = by_metric(Reading(kind, 0, "kind-share"), figure, metric).kind
    if total or row.period or not label or sort:
        scope = reader.discourse.section_scope or reader.discourse.main_scope or ("world" if total else None)
    else:
        scope = canonical_place(scope or "") or scope
    if row_name in _BOTH and len(beside := _rows_above(reader, row.sentence.start)) == len(_BOTH):
        # "Niger", "Chad", "Both"
        scope = " and ".join(beside)
    summed = total and names_whom(head) and scope in (None, "world")
    if summed or row_name.endswith(_AVERAGES):
        # "Total" below some firms, "Five-bank average": the group that the text has named.
        named = reader.discourse.groups[-1:] if summed else []
        scope = group_of_row(label.strip("*_ "), reader.discourse) or (named[0].name if named else scope)
    if scope and (code := money_in(scope, unit_text)):
        quantity = replace(quantity, unit=code)
    tokens = sentence.tokens
    reader.drafts.append(
        Draft(
            quote=(row.sentence.start, row.sentence.end),
            value=(tokens[figure.first].start, tokens[figure.last - 1].end),
            number=(tokens[figure.number_first].start, tokens[figure.number_last - 1].end),
            quantity=quantity,
            unit_text=unit_text,
            metric=metric or UNNAMED,
            metric_text=column.metric,
            scope=scope,
            kind=kind,
            period=period,
            period_basis=basis,
            baseline=baseline,
            modality=read_modality_of_words(column.words, caption.text, period, reader.anchor),
            attribution=row.sources.of(period),
            rules=[figure.rule, "table-cell"],
            doubts=[] if column.metric else ["no column header"],
        )
    )


def _rows_above(reader: DocumentReader, start: int) -> list[str]:
    """Whose the rows of a table above a row are, in their order."""
    found: list[str] = []
    for draft in reversed([one for one in reader.drafts if one.quote[0] < start]):
        if "table-cell" not in draft.rules or draft.scope is None:
            break
        if draft.scope not in found:
            found.insert(0, draft.scope)
    return found


def _signed(sentence: Sentence, figure: Figure) -> bool:
    return any(token.text in "+-−" for token in sentence.tokens[: figure.number_first + 1])
