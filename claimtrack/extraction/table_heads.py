"""The head of a table: what its columns, caption and source line say of the cells below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from claimtrack.domain.documents import Account, AccountStatus
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, find_periods, token_indices
from claimtrack.extraction.places import canonical_place, country_of_capital
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, renumber, tokenize

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_RANK_HEADERS = frozenset(("rank", "#", "no", "no.", "position", "pos", "place"))
_SOURCE_HEADERS = frozenset(("source", "sources", "data source", "reported by", "counted by", "according to"))
_ON_YEAR = (
    *(
        "y/y",
        "yoy",
        "y-o-y",
        "m/m",
        "mom",
        "q/q",
        "qoq",
        "chg",
        "+/-",
        "±",
        "year on year",
        "year-on-year",
        "on the year",
    ),
    *("on a year earlier", "on a month earlier", "on the previous", "% change", "percent change", "annual change"),
    *("week on week", "week-on-week", "w/w", "day on day", "day-on-day", "on the week", "on the month"),
    *("on year", "on-year", "month on month", "month-on-month", "quarter on quarter", "quarter-on-quarter"),
)
_CHANGE_ALONE = frozenset(
    ("δ", "delta", "diff", "diff.", "difference", "variation", "var", "var.", "variance", "evolution")
)
_BEHIND_CHANGE = frozenset(
    "rate rates y year yearly annual yoy mom vs versus since and or % percent per pct pts points".split()
)
"""Words behind a word of movement that leave it what the header names."""
_EARLY_MONTHS = 3
_NO_UNITS = frozenset(
    "est estimate estimated e f p r forecast projected prelim preliminary provisional prov revised rev actual total "
    "latest planned plan target targeted budget budgeted guidance expected outlook projection goal".split()
)
"""What brackets in a head say of how sure its figures are ("2025 (est.)")."""
_MONTH_ALONE = re.compile(r"(?:May|March)\s*(?:$|[(,])", re.IGNORECASE)
"""Words of other senses, but not alone in a cell."""
_CELL = re.compile(r"[^|]+")
_INFLATION = "inflation"
"""A rate of it is a growth of prices."""
_INTEREST = ("policy rate", "interest rate", "key rate", "lending rate", "deposit rate", "mortgage rate", "yield")


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
    labels: bool = False
    sorts: bool = False
    """Do its rows say what is counted, and not whom ("Bars and coins", "Jewellery")?"""
    percent: bool = False
    """Is one of its cells told in percent, so that those without a sign are, too?"""
    source: bool = False
    """Does it name whose the figures of each row are?"""


def cells_of(text: str, row: Sentence) -> list[Cell]:
    cells: list[Cell] = []
    for match in _CELL.finditer(text, row.start, row.end):
        piece = match.group()
        stripped = piece.strip()
        # A blank corner is a cell; what stands before the first bar is none.
        if stripped or cells or text[match.start() - 1 : match.start()] == "|":
            start = match.start() + len(piece) - len(piece.lstrip())
            cells.append(Cell(start, start + len(stripped), stripped))
    return cells


def _dated_tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of a cell, of which "May" and "March" alone or in front of a unit ("May (GWh)") are months."""
    bare = text[start:end].strip("*_ ")
    if _MONTH_ALONE.match(bare):
        return renumber(tokenize(f"in {bare}"))
    return renumber(tokenize(text, start, end))


def read_header(reader: DocumentReader, cell: Cell) -> Column:
    tokens = _dated_tokens(reader.text, cell.start, cell.end)
    lower = cell.text.lower()
    mentions: list[PeriodMention] = []
    if tokens:
        block = reader.sentences[0].block
        mentions = find_periods(Sentence(tokens, block, 0), reader.period_context)
    taken = token_indices(mentions)
    growth = _names_change(tokens, taken) or tells_growth(lower)
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
            if name and token.glued and token.index - 1 not in taken and token.text != "," and name[-1] != ",":
                name[-1] += token.text  # "5G lines", "stocks-to-use ratio"
            else:
                name.append(token.text)
    while name and name[-1].lower() in words("prepositions") | {","}:
        name.pop()
    holding = [m for m in mentions if m.role is not PeriodRole.BASELINE and m.period]
    against = [m for m in mentions if m.role is PeriodRole.BASELINE]
    joint = re.search(r"\b(on|vs|versus|from|over|against|since)\b", lower) if growth and holding else None
    if joint is not None and not against and not (joint.group() == "over" and _is_just_over(reader, holding[-1])):
        against, holding = [holding[-1]], holding[:-1]
    return Column(
        metric=" ".join(name),
        unit_words="" if unit_words.strip(" .").lower() in _NO_UNITS | words("prepositions") else unit_words.strip(),
        period=holding[0] if holding else None,
        baseline=against[0] if against else None,
        growth=growth or bool(name and name[-1].lower() == _INFLATION),
        share="share" in lower or "% of" in lower,
        rank=lower.strip("*_ ") in _RANK_HEADERS,
        words=lower,
        interest=any(name in lower for name in _INTEREST),
        source=lower.strip("*_ ") in _SOURCE_HEADERS,
    )


def is_bare_head(column: Column) -> bool:
    """ "Result", "Amount", "Target": what is measured stands in the rows."""
    bare = words("bare column heads") | words("heads of what is to come")
    return column.period is None and column.metric.lower() in bare


def _names_change(tokens: list[Token], taken: set[int]) -> bool:
    """Is a word of movement what the header names ("Change, %", "Growth rate"), not what it tells of ("Loss ratio")?"""
    moving = words("change nouns") | words("rise nouns") | words("fall nouns")
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.lower not in moving:
            continue
        goes_on = following is not None and following.kind is TokenKind.WORD and following.index not in taken
        if not goes_on or following.lower in _BEHIND_CHANGE or following.lower in words("prepositions"):
            return True
    return False


def _is_just_over(reader: DocumentReader, mention: PeriodMention) -> bool:
    """ "Change over 2025", told early in 2026: in that year."""
    anchor = reader.anchor
    early = anchor is not None and anchor.month <= _EARLY_MONTHS
    return early and anchor is not None and mention.period == str(anchor.year - 1)


def tells_growth(lower: str) -> bool:
    """Whether words in small letters say that something is set against another time ("% change on a year earlier")."""
    return says(lower, _ON_YEAR) or lower.strip("*_()%, ") in _CHANGE_ALONE


def says(lower: str, phrases: tuple[str, ...]) -> bool:
    """Does a head in small letters hold one of the phrases as words of its own ("mom", but not "momentum")?"""
    return any(re.search(rf"(?<![a-z]){re.escape(phrase)}(?![a-z])", lower) for phrase in phrases if phrase in lower)


def all_named(reader: DocumentReader, columns: list[Column]) -> bool:
    """Are the columns places or firms ("| | Canada | Sweden |"), so that each row has a metric of its own?"""
    names = [column.metric.strip("*_ ") for column in columns]
    # "Oslo (kroner) | Bergen (kroner)"
    units = {column.unit_words for column in columns}
    plain = all(not (c.period or c.growth or c.share or c.rank) for c in columns) and ("" not in units or units == {""})
    return len(names) > 1 and plain and all(is_whose(reader, name) for name in names)


def is_whose(reader: DocumentReader, head: str) -> bool:
    """Is the head of a column a place, several together ("England and Wales") or a name?"""
    return all(
        canonical_place(name) is not None or country_of_capital(name) is not None or is_name(reader, name)
        for name in head.split(" and ")
    )


def is_name(reader: DocumentReader, words_of: str) -> bool:
    parts = words_of.split()
    return bool(parts) and all(part in reader.discourse.proper for part in parts)


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


def cell_period(reader: DocumentReader, cell: Cell, *, whole: bool = True) -> PeriodMention | None:
    """The time that is all of a cell's text, but for an aside in brackets; if not ``whole``, the first in it."""
    tokens = _dated_tokens(reader.text, cell.start, cell.end)
    if not tokens:
        return None
    mentions = find_periods(Sentence(tokens, reader.sentences[0].block, 0), reader.period_context)
    said = next((token.index for token in tokens if token.index and token.text == "("), len(tokens))
    found = [m for m in mentions if m.period and (not whole or m.last - m.lead >= said - 2)]
    return found[0] if found else None


def set_aside(reader: DocumentReader, cell: Cell, reason: str) -> None:
    for token in tokenize(reader.text, cell.start, cell.end):
        if token.text[0].isdigit():
            reader.accounts.append(Account(token.start, token.end, token.text, AccountStatus.SET_ASIDE, reason))
