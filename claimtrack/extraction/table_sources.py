"""Whose figures a table shows: a source line below it, a source in its caption, or the speaker of the text above."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from claimtrack.extraction.institutions import is_institution
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import Speaker
from claimtrack.extraction.voices import Voices

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader
    from claimtrack.extraction.table_heads import Cell, Column

_SOURCE = re.compile(r"\b(?:[Ss]ources?|SOURCES?|[Dd]ata|[Ff]igures)(?: from)?: ?(?:the )?(?P<names>[^;(*_)\n]{2,120})")
_SENTENCE_END = re.compile(r"(?<![A-Z])\.(?:\s|$)")
_SEVERAL = frozenset(("company reports", "company filings", "company data", "companies", "annual reports", "filings"))
"""Sources that are no one body's."""
_OF_YEAR = re.compile(r"(?P<name>[^,]+?) (?:for|in) (?P<year>\d{4})\S*?(?:,\s*|\.|$|\s+and\s+)")
"""One of several sources, with its year."""
_YEAR = 4
_LINES = 2
"""So far from the table its source is looked for."""
_PUBLICATIONS = frozenset(
    "analysis outlook monitor tracker review survey report bulletin database yearbook barometer".split()
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Whose the cells of a table are: all of them, or those of each year."""

    whole: str | None
    by_year: tuple[tuple[str, str | None], ...] = ()

    def of(self, period: str | None) -> str | None:
        """Who speaks in a cell about a period, or nobody."""
        return dict(self.by_year).get((period or "")[:_YEAR], self.whole)


def sources_of(reader: DocumentReader, rows: list[Sentence]) -> Sources:
    """The speakers of a table's cells, also by year: "Source: company filings for 2025, our estimates for 2026"."""
    last = rows[-1].index
    for line in reader.sentences[last + 1 : last + 1 + _LINES]:
        told = _SOURCE.search(line.text(reader.text))
        years = _OF_YEAR.findall(told["names"]) if told is not None else []
        if len(years) > 1:
            voices = reader.voices
            named = ((year, None if name.startswith("our ") else _in_full(voices, name, last)) for name, year in years)
            return Sources(None, tuple(named))
    return Sources(source_of(reader, rows))


def source_of(reader: DocumentReader, rows: list[Sentence]) -> str | None:
    """The speaker of all of a table's cells, or nobody."""
    first, last = rows[0].index, rows[-1].index
    below = takewhile(lambda line: not line.block.level, reader.sentences[last + 1 : last + 1 + _LINES])
    lines = [*below, *reader.sentences[max(0, first - _LINES) : first][::-1]]
    for line in lines:
        names = source_named(line.text(reader.text), anywhere=True)
        # "Source: company, Heron Research": who publishes has only drawn up the table.
        own = [name for name in names if _is_own(name, reader.document.publisher)]
        if own and all(name in own or name.lower() in _SEVERAL for name in names) and len(names) > len(own):
            # "Source: company reports, Heron estimates"
            return None
        names = [name for name in names if name not in own] or names
        if names:
            return ", ".join(_in_full(reader.voices, name, first) for name in names)
    captioned = _behind_comma(reader.sentences[first - 1], reader) if first else ""
    return captioned or (reader.passages.source(first - 1) if first else None)


def source_of_row(reader: DocumentReader, columns: list[Column], cells: list[Cell], index: int) -> Sources | None:
    """Whom a column of sources names for a row ("| Users | 602 | CNNIC |"), or nobody."""
    named = next((cell.text for cell, column in zip(cells, columns, strict=False) if column.source), "")
    names = [_in_full(reader.voices, name, index) for name in _names(named.strip("*_ "))]
    return Sources(", ".join(names)) if names else None


def _is_own(name: str, publisher: str | None) -> bool:
    """The publisher, or "Heron estimates" of Heron Research."""
    opening, _, kind = name.partition(" ")
    reckoned = kind.lower() in words("report nouns") and publisher is not None
    return name == publisher or (reckoned and opening == (publisher or "").split()[0])


def _behind_comma(line: Sentence, reader: DocumentReader) -> str:
    """ "Overnight stays in 2024, INE": the body with which a caption ends."""
    body = line.text(reader.text).strip("*_ ").rpartition(", ")[2]
    return reader.voices.whole_names.of(body) if is_institution(body) else ""


def _in_full(voices: Voices, name: str, index: int) -> str:
    """ "Source: company": the firm that the text speaks of."""
    if name.lower() in ("company", "management"):
        told = Speaker("company", 0, 0, pronoun=True, rule="compiled-by")
        return voices.resolve(told, index) or name
    return voices.whole_names.of(name)


def source_named(line: str, *, anywhere: bool = False) -> list[str]:
    """The bodies that a source line names, or a line that has a source ``anywhere``."""
    match = _SOURCE.search(line) if anywhere else _SOURCE.match(line.lstrip("*_(["))
    return _names(match["names"]) if match is not None else []


def _names(listed: str) -> list[str]:
    """The bodies in a source line, without what is told of their publications and dates."""
    found: list[str] = []
    for part in _SENTENCE_END.split(listed)[0].split(","):
        name = re.split(r"[0-9]", part)[0].strip()
        if name.endswith((" for", " in", " at", " as of", " to")):
            # "company filings for 2025, our estimates for 2026"
            name = name.rpartition(" ")[0]
        opening = name.split()[0] if name else ""
        if not opening or opening.lower() in words("time words") or (found and not opening[:1].isupper()):
            break
        if found and name.rpartition(" ")[2].lower() in _PUBLICATIONS:
            # "Canalys, Smartphone Analysis": where the body before it says so
            continue
        # "IDC Worldwide Quarterly Tracker": an acronym is the body, what follows its publication.
        found.append(opening if opening.isupper() and len(opening) > 1 and opening != "US" else name)
    return found
