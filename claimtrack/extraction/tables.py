"""Tables: every number cell of a Markdown table is a claim about its row and its column."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.domain.documents import Account, AccountStatus
from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.drafts import Draft
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.modality import read_modality_of_words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, baseline_of, find_periods, token_indices
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import renumber, tokenize

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_RANK_HEADERS = frozenset(("rank", "#", "no", "no.", "position", "pos", "place"))
_TOTAL_LABELS = frozenset(
    ("market", "total", "all", "overall", "sum", "others and total", "grand total", "all vendors", "total market")
)
_CELL = re.compile(r"[^|]+")


@dataclass(slots=True)
class _Cell:
    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Column:
    """What a header says: the metric's words, the unit's, the period, and how to read percentages."""

    metric: str
    unit_words: str
    period: PeriodMention | None
    baseline: PeriodMention | None
    growth: bool
    share: bool
    rank: bool
    words: str


def table_blocks(sentences: list[Sentence]) -> dict[int, list[Sentence]]:
    """Rows by sentence index: the first row of each table has all its rows, the others none."""
    found: dict[int, list[Sentence]] = {}
    opened: int | None = None
    for index, sentence in enumerate(sentences):
        if sentence.block.kind is not BlockKind.ROW:
            opened = None
        elif opened is None:
            opened = index
            found[index] = [sentence]
        else:
            found[opened].append(sentence)
            found[index] = []
    return found


def read_table(reader: DocumentReader, rows: list[Sentence]) -> None:
    """Draft a claim for every number cell below the header; account for the others."""
    header = _cells(reader.text, rows[0])
    caption = _caption(reader, rows[0].index)
    columns = [_read_header(reader, cell) for cell in header]
    for cell in header:
        _account_header(reader, cell)
    if len(rows) < 2:
        return
    attribution = _source(reader, rows)
    label_column = _label_column(reader, rows, columns)
    if label_column is not None:
        columns[label_column].rank = True
    others = [column for number, column in enumerate(columns) if number != label_column]
    by_period = bool(others) and all(column.period is not None and not column.metric for column in others)
    for row in rows[1:]:
        cells = _cells(reader.text, row)
        if by_period and label_column is not None and label_column < len(cells):
            _read_metric_row(reader, row, cells, label_column, columns, caption, attribution)
            continue
        label = cells[label_column].text if label_column is not None and label_column < len(cells) else ""
        label_period = _cell_period(reader, cells[label_column]) if label and label_column is not None else None
        for number, cell in enumerate(cells):
            if number == label_column:
                _set_aside(reader, cell, "date" if label_period else "name")
            elif number < len(columns):
                _read_cell(reader, row, cell, columns[number], columns, label, label_period, caption, attribution)


def _read_metric_row(
    reader: DocumentReader,
    row: Sentence,
    cells: list[_Cell],
    label_column: int,
    columns: list[_Column],
    caption: _Caption,
    attribution: str | None,
) -> None:
    """A row whose label is the metric ("Solar output (TWh)") and whose columns are periods."""
    named = _read_header(reader, cells[label_column])
    _set_aside(reader, cells[label_column], "table header")
    for number, cell in enumerate(cells):
        if number != label_column and number < len(columns):
            column = replace(named, period=columns[number].period, baseline=columns[number].baseline)
            _read_cell(reader, row, cell, column, columns, "", None, caption, attribution)


def _cells(text: str, row: Sentence) -> list[_Cell]:
    cells = []
    for match in _CELL.finditer(text, row.start, row.end):
        piece = match.group()
        stripped = piece.strip()
        if stripped or cells:
            start = match.start() + len(piece) - len(piece.lstrip())
            cells.append(_Cell(start, start + len(stripped), stripped))
    return cells


def _sentence(reader: DocumentReader, cell: _Cell, row: Sentence) -> Sentence:
    return Sentence(renumber(tokenize(reader.text, cell.start, cell.end)), row.block, row.block_index, row.index)


def _read_header(reader: DocumentReader, cell: _Cell) -> _Column:
    tokens = renumber(tokenize(reader.text, cell.start, cell.end))
    lower = cell.text.lower()
    mentions: list[PeriodMention] = []
    if tokens:
        block = reader.sentences[0].block
        mentions = find_periods(Sentence(tokens, block, 0), reader.period_context)
    taken = token_indices(mentions)
    growth_words = words("change nouns") | words("rise nouns") | words("fall nouns")
    growth = any(token.lower in growth_words for token in tokens) or "y/y" in lower or "yoy" in lower
    unit_words, name = "", []
    depth = 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        if token.index in taken or token.text in "()*_":
            continue
        if depth:
            unit_words += ("" if token.glued else " ") + token.text
        elif token.lower not in words("prepositions") or name:
            name.append(token.text)
    while name and name[-1].lower() in words("prepositions") | {","}:
        name.pop()
    holding = [m for m in mentions if m.role is not PeriodRole.BASELINE and m.period]
    against = [m for m in mentions if m.role is PeriodRole.BASELINE]
    if growth and holding and not against and re.search(r"\b(on|vs|versus|from|over|against|since)\b", lower):
        against, holding = [holding[-1]], holding[:-1]
    return _Column(
        metric=" ".join(name),
        unit_words=unit_words.strip(),
        period=holding[0] if holding else None,
        baseline=against[0] if against else None,
        growth=growth,
        share="share" in lower or "% of" in lower,
        rank=lower.strip("*_ ") in _RANK_HEADERS,
        words=lower,
    )


def _label_column(reader: DocumentReader, rows: list[Sentence], columns: list[_Column]) -> int | None:
    """The first column that names its rows: words, or periods."""
    for number, column in enumerate(columns):
        if column.rank:
            continue
        named = 0
        for row in rows[1:]:
            cells = _cells(reader.text, row)
            if number < len(cells):
                cell = cells[number]
                named += (any(c.isalpha() for c in cell.text) and not cell.text[:1].isdigit()) or _cell_period(
                    reader, cell
                ) is not None
        if named * 2 >= len(rows) - 1:
            return number
    return None


def _cell_period(reader: DocumentReader, cell: _Cell) -> PeriodMention | None:
    tokens = renumber(tokenize(reader.text, cell.start, cell.end))
    if not tokens:
        return None
    mentions = find_periods(Sentence(tokens, reader.sentences[0].block, 0), reader.period_context)
    whole = [m for m in mentions if m.period and m.last - m.lead >= len(tokens) - 2]
    return whole[0] if whole else None


@dataclass(slots=True)
class _Caption:
    text: str
    period: PeriodMention | None


def _caption(reader: DocumentReader, first_row: int) -> _Caption:
    """The line above the table and the period it names."""
    for index in range(first_row - 1, max(-1, first_row - 3), -1):
        sentence = reader.sentences[index]
        mentions = [
            m
            for m in find_periods(sentence, reader.period_context)
            if m.period and m.role is not PeriodRole.PUBLICATION
        ]
        if mentions or sentence.block.kind is BlockKind.HEADING:
            return _Caption(sentence.text(reader.text), mentions[0] if mentions else None)
    return _Caption("", None)


def _source(reader: DocumentReader, rows: list[Sentence]) -> str | None:
    """The speaker of a source line below the table, else of the line above."""
    after = rows[-1].index + 1
    for index in range(after, min(after + 2, len(reader.sentences))):
        text = reader.sentences[index].text(reader.text)
        match = re.match(r"[*_ ]{0,4}Sources?: ?(?:the )?(?P<name>[^,;(*_.0-9]{2,80})", text)
        if match:
            name = match["name"].strip()
            first = name.split()[0]
            if first.isupper() and len(first) > 1:
                name = first
            return reader.voices.short_forms.get(name, name)
    if rows[0].index:
        return reader.voices.of(rows[0].index - 1, 0, 0)[0]
    return None


def _read_cell(
    reader: DocumentReader,
    row: Sentence,
    cell: _Cell,
    column: _Column,
    columns: list[_Column],
    label: str,
    label_period: PeriodMention | None,
    caption: _Caption,
    attribution: str | None,
) -> None:
    if not any(character.isdigit() for character in cell.text):
        return
    if column.rank:
        _set_aside(reader, cell, "rank")
        return
    sentence = _sentence(reader, cell, row)
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
        _draft_cell(reader, row, sentence, figure, column, columns, label, label_period, caption, attribution)


def _draft_cell(
    reader: DocumentReader,
    row: Sentence,
    sentence: Sentence,
    figure: Figure,
    column: _Column,
    columns: list[_Column],
    label: str,
    label_period: PeriodMention | None,
    caption: _Caption,
    attribution: str | None,
) -> None:
    assert figure.quantity is not None
    quantity, unit_text = figure.quantity, figure.unit_text
    percent = figure.shape is Shape.PERCENT or (not figure.unit_stated and "%" in column.words)
    if percent:
        quantity = replace(quantity, unit="percent")
    elif not figure.unit_stated:
        quantity, unit_text = _header_unit(reader, figure, column)
    kind = (
        Kind.GROWTH
        if percent and (column.growth or (not column.share and _signed(sentence, figure)))
        else Kind.SHARE
        if percent
        else Kind.LEVEL
    )
    if not percent and column.growth:
        kind = Kind.CHANGE
    period, basis = _cell_when(reader, column, columns, label_period, caption)
    baseline = None
    if kind in (Kind.GROWTH, Kind.CHANGE) and period:
        baseline = column.baseline.period if column.baseline else baseline_of(period, None)
    metric = _cell_metric(reader, column, columns, kind)
    total = label.strip("*_ ").lower() in _TOTAL_LABELS
    scope: str | None = label.strip("*_ ")
    if total or label_period or not label:
        scope = reader.discourse.section_scope or reader.discourse.main_scope or ("world" if total else None)
    else:
        scope = canonical_place(scope or "") or scope
    tokens = sentence.tokens
    reader.drafts.append(
        Draft(
            quote=(row.start, row.end),
            value=(tokens[figure.first].start, tokens[figure.last - 1].end),
            number=(tokens[figure.number_first].start, tokens[figure.number_last - 1].end),
            quantity=quantity,
            unit_text=unit_text,
            metric=metric or "unnamed",
            metric_text=column.metric,
            scope=scope,
            kind=kind,
            period=period,
            period_basis=basis,
            baseline=baseline,
            modality=read_modality_of_words(f"{column.words} {caption.text}".lower().split(), period, reader.anchor),
            attribution=attribution,
            rules=[figure.rule, "table-cell"],
            doubts=[] if column.metric else ["no column header"],
        )
    )


def _header_unit(reader: DocumentReader, figure: Figure, column: _Column) -> tuple:  # type: ignore[type-arg]
    """The unit and scale that a header gives its bare cells: "(m units)", "(USD bn)", "$ million"."""
    assert figure.quantity is not None
    quantity = figure.quantity
    words_of_unit = column.unit_words or column.words
    probe = renumber(tokenize(_probe(words_of_unit)))
    block = reader.sentences[0].block
    readings = [f for f in read_figures(Sentence(probe, block, 0), ()) if f.quantity is not None and f.quantity.value]
    if not readings or readings[0].quantity is None:
        return quantity, ""
    unit = readings[0].quantity
    factor = unit.value
    high = None if quantity.value_high is None else quantity.value_high * factor
    scaled = replace(
        quantity,
        value=quantity.value * factor,
        value_high=high,
        half_step=quantity.half_step * factor,
        unit=unit.unit or "unit",
    )
    return scaled, column.unit_words


_CURRENCY_FIRST = re.compile(r"^(?P<money>US\$|A\$|C\$|[A-Z]{3}|[$€£¥₹])[ ]?(?P<scale>.*)$")


def _probe(unit_words: str) -> str:
    """ "m units" as "1 m units", "USD m" as "USD 1 m", so that the grammar of quantities reads it."""
    match = _CURRENCY_FIRST.match(unit_words.strip())
    if match:
        return f"{match['money']} 1 {match['scale']}".strip()
    return f"1 {unit_words.strip()}"


def _signed(sentence: Sentence, figure: Figure) -> bool:
    return any(token.text in "+-−" for token in sentence.tokens[: figure.number_first + 1])


def _cell_when(
    reader: DocumentReader,
    column: _Column,
    columns: list[_Column],
    label_period: PeriodMention | None,
    caption: _Caption,
) -> tuple[str | None, PeriodBasis]:
    for mention in (label_period, column.period):
        if mention is not None:
            return mention.period, PeriodBasis.STATED
    if column.baseline is not None and column.baseline.period:
        own = next((other.period for other in columns if other.period is not None), None)
        if own is not None:
            return own.period, PeriodBasis.STATED
        later = parse_period(column.baseline.period)
        if later is not None:
            return later.years_earlier(-1).text, PeriodBasis.INFERRED
    if caption.period is not None:
        return caption.period.period, PeriodBasis.STATED
    other_period = next((other.period for other in columns if other.period is not None), None)
    if other_period is not None:
        return other_period.period, PeriodBasis.INFERRED
    period = reader.focus_period or reader.present
    return period, PeriodBasis.INFERRED if period else PeriodBasis.NONE


def _cell_metric(reader: DocumentReader, column: _Column, columns: list[_Column], kind: Kind) -> str:
    """The column's words; a bare "Growth" or "Change" is that of the first column that measures a level."""
    metric = column.metric
    bare = {word.lower() for word in metric.split()} - words("prepositions")
    movement = (
        words("change nouns") | words("rise nouns") | words("fall nouns") | {"yoy", "%", "year", "on-year", "-", "on"}
    )
    if kind in (Kind.GROWTH, Kind.CHANGE) and bare <= movement:
        level = next((c for c in columns[1:] if not c.growth and not c.share and not c.rank and c.metric), None)
        metric = level.metric if level else ""
    focus = reader.discourse.focus(kind is Kind.SHARE, "")
    if not metric and focus:
        return focus.metric
    return reader.discourse.complete(metric.lower() if metric.istitle() else metric)


def _account_header(reader: DocumentReader, cell: _Cell) -> None:
    _set_aside(reader, cell, "table header")


def _set_aside(reader: DocumentReader, cell: _Cell, reason: str) -> None:
    for token in tokenize(reader.text, cell.start, cell.end):
        if token.text[0].isdigit():
            reader.accounts.append(Account(token.start, token.end, token.text, AccountStatus.SET_ASIDE, reason))
