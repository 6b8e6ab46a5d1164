"""The head of a table: what its columns, caption and source line say of the cells below."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.domain.documents import Account, AccountStatus
from claimtrack.domain.quantities import Quantity
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.counted_things import UNIT, is_handled
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, find_periods, token_indices
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import renumber, tokenize

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_RANK_HEADERS = frozenset(("rank", "#", "no", "no.", "position", "pos", "place"))
_CELL = re.compile(r"[^|]+")
_INTEREST = ("policy rate", "interest rate", "key rate", "lending rate", "deposit rate", "mortgage rate", "yield")
_SCALES = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "million": "million",
    "millions": "million",
    "bn": "billion",
    "billion": "billion",
    "billions": "billion",
    "k": "thousand",
    "thousand": "thousand",
    "thousands": "thousand",
    "'000": "thousand",
    "000": "thousand",
}
_CURRENCY_FIRST = re.compile(r"^(?P<money>US\$|A\$|C\$|[A-Z]{3}|[$€£¥₹])[ ]?(?P<scale>.*)$")


@dataclass(slots=True)
class Cell:
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Column:
    """What a header says: the metric's words, the unit's, the period, and how to read percentages."""

    metric: str
    unit_words: str
    period: PeriodMention | None
    baseline: PeriodMention | None
    growth: bool
    share: bool
    rank: bool
    words: str
    interest: bool = False


def cells_of(text: str, row: Sentence) -> list[Cell]:
    cells: list[Cell] = []
    for match in _CELL.finditer(text, row.start, row.end):
        piece = match.group()
        stripped = piece.strip()
        if stripped or cells:
            start = match.start() + len(piece) - len(piece.lstrip())
            cells.append(Cell(start, start + len(stripped), stripped))
    return cells


def read_header(reader: DocumentReader, cell: Cell) -> Column:
    tokens = renumber(tokenize(reader.text, cell.start, cell.end))
    lower = cell.text.lower()
    mentions: list[PeriodMention] = []
    if tokens:
        block = reader.sentences[0].block
        mentions = find_periods(Sentence(tokens, block, 0), reader.period_context)
    taken = token_indices(mentions)
    growth_words = words("change nouns") | words("rise nouns") | words("fall nouns")
    growth = any(token.lower in growth_words for token in tokens) or "y/y" in lower or "yoy" in lower
    unit_words = ""
    name: list[str] = []
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
    return Column(
        metric=" ".join(name),
        unit_words=unit_words.strip(),
        period=holding[0] if holding else None,
        baseline=against[0] if against else None,
        growth=growth,
        share="share" in lower or "% of" in lower,
        rank=lower.strip("*_ ") in _RANK_HEADERS,
        words=lower,
        interest=any(name in lower for name in _INTEREST),
    )


def corner_of(column: Column) -> Column | None:
    """The corner header that says what a whole table measures, and in which unit; ``None`` where it gives no unit.

    "Export price, USD per tonne" above rows of places and columns of periods.
    """
    metric, comma, unit_words = column.metric.partition(" , ")
    if column.unit_words:
        metric, unit_words = column.metric, column.unit_words
    elif not comma:
        return None
    probe = renumber(tokenize(_probe(unit_words)))
    stated = [t for t in probe if t.text == "/" or t.lower in ("per", "a", "million", "billion")]
    if not stated and not column.unit_words:
        return None
    return replace(column, metric=metric.strip(), unit_words=unit_words, rank=False, words=unit_words.lower())


def label_column_of(reader: DocumentReader, rows: list[Sentence], columns: list[Column]) -> int | None:
    """The first column that names its rows: words, or periods."""
    for number, column in enumerate(columns):
        if column.rank:
            continue
        named = 0
        for row in rows[1:]:
            cells = cells_of(reader.text, row)
            if number < len(cells):
                cell = cells[number]
                named += (any(c.isalpha() for c in cell.text) and not cell.text[:1].isdigit()) or cell_period(
                    reader, cell
                ) is not None
        if named * 2 >= len(rows) - 1:
            return number
    return None


def cell_period(reader: DocumentReader, cell: Cell) -> PeriodMention | None:
    tokens = renumber(tokenize(reader.text, cell.start, cell.end))
    if not tokens:
        return None
    mentions = find_periods(Sentence(tokens, reader.sentences[0].block, 0), reader.period_context)
    whole = [m for m in mentions if m.period and m.last - m.lead >= len(tokens) - 2]
    return whole[0] if whole else None


@dataclass(slots=True)
class Caption:
    text: str
    period: PeriodMention | None
    close: bool = False


def caption_of(reader: DocumentReader, first_row: int) -> Caption:
    """The line above the table and the period it names."""
    for index in range(first_row - 1, max(-1, first_row - 3), -1):
        sentence = reader.sentences[index]
        mentions = [
            m
            for m in find_periods(sentence, reader.period_context)
            if m.period and m.role is not PeriodRole.PUBLICATION
        ]
        if mentions or sentence.block.kind is BlockKind.HEADING:
            close = sentence.block.kind is BlockKind.HEADING
            return Caption(sentence.text(reader.text), mentions[0] if mentions else None, close)
    return Caption("", None)


def source_of(reader: DocumentReader, rows: list[Sentence]) -> str | None:
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
            return reader.voices.whole_names.of(name)
    if rows[0].index:
        return reader.voices.last_name(rows[0].index - 1)
    return None


def header_unit(reader: DocumentReader, figure: Figure, column: Column) -> tuple[Quantity, str]:
    """The unit and scale that a header gives its bare cells: "(m units)", "(USD bn)", "$ million"."""
    assert figure.quantity is not None
    quantity = figure.quantity
    words_of_unit = column.unit_words or column.words
    if column.unit_words.lower() in _SCALES and column.metric:
        words_of_unit = f"{_SCALES[column.unit_words.lower()]} {_counted_word(column.metric)}"
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
        unit=UNIT if is_handled(unit.unit) else unit.unit or UNIT,
    )
    return scaled, column.unit_words


def _counted_word(metric: str) -> str:
    """The thing that a header counts: its first plural word, else its last."""
    named = metric.lower().split()
    return next((word for word in named if word.endswith("s") and not word.endswith("ss")), named[-1])


def _probe(unit_words: str) -> str:
    """ "m units" as "1 m units", "USD m" as "USD 1 m", so that the grammar of quantities reads it."""
    match = _CURRENCY_FIRST.match(unit_words.strip())
    if match:
        glue = "" if match["scale"].startswith("/") else " "
        return f"{match['money']} 1{glue}{match['scale']}".strip()
    scale, _, unit = unit_words.strip().partition(" ")
    # "m TEU" are millions, no metres.
    return f"1 {_SCALES.get(scale.lower(), scale)} {unit}" if unit else f"1 {scale}"


def account_header(reader: DocumentReader, cell: Cell) -> None:
    set_aside(reader, cell, "table header")


def set_aside(reader: DocumentReader, cell: Cell, reason: str) -> None:
    for token in tokenize(reader.text, cell.start, cell.end):
        if token.text[0].isdigit():
            reader.accounts.append(Account(token.start, token.end, token.text, AccountStatus.SET_ASIDE, reason))
