"""Captions: what the lines around a table say of all its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.corners import thing_in_caption, unit_in_caption
from claimtrack.extraction.header_units import unit_said
from claimtrack.extraction.periods import PeriodMention, PeriodRole, find_periods

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_SOURCE = re.compile(r"^[*_(]{0,3}(?:[Ss]ources?|[Nn]otes?|[Dd]ata)\b")
_LINES_BELOW = 3
_OF_OTHERS = frozenset((PeriodRole.BASELINE, PeriodRole.SINCE))


@dataclass(slots=True)
class Caption:
    text: str
    period: PeriodMention | None
    close: bool = False
    unit: str = ""
    """The unit of all cells, where the line tells it."""
    thing: str = ""
    """What the line says that the table counts, for a unit that is a scale alone ("Overnight stays, thousands")."""
    of_money: bool = False
    """Does a row tell the unit of its amounts of money alone ("Samsung (trn won)")?"""


def caption_of(reader: DocumentReader, first_row: int) -> Caption:
    """The line above the table and the period it names."""
    unit = next(
        filter(
            None, (unit_said(one, one.text(reader.text)) for one in reader.sentences[max(0, first_row - 3) : first_row])
        ),
        "",
    )
    thing = ""
    if first_row and not unit:
        above = reader.sentences[first_row - 1]
        if above.block.kind is not BlockKind.ROW:
            unit, thing = unit_in_caption(above.text(reader.text)), thing_in_caption(above.text(reader.text))
    for index in range(first_row - 1, max(-1, first_row - 3), -1):
        sentence = reader.sentences[index]
        close = sentence.block.kind is BlockKind.HEADING
        found = (m for m in find_periods(sentence, reader.period_context) if m.role is not PeriodRole.PUBLICATION)
        # "Women are 38% of them, up from 31% five years ago": the time of another figure
        mentions = [m for m in found if m.period and (close or (m.role not in _OF_OTHERS and m.rule != "back"))]
        if mentions or close:
            return Caption(sentence.text(reader.text), mentions[0] if mentions else None, close, unit, thing)
    return Caption("", _told_below(reader, first_row), unit=unit, thing=thing)


def is_source(line: str) -> bool:
    """Does a line only tell where a table comes from ("Source: company filings")?"""
    return _SOURCE.search(line) is not None


def _told_below(reader: DocumentReader, first_row: int) -> PeriodMention | None:
    """ "Source: company filings. Fourth quarter of 2025": the time that the lines right below the rows tell."""
    below = [one for one in reader.sentences[first_row:] if one.block.kind is not BlockKind.ROW][:_LINES_BELOW]
    if not below or not _SOURCE.search(below[0].text(reader.text)):
        return None
    lines = [one for one in below if one.block_index == below[0].block_index or one.block.kind is BlockKind.HEADING]
    mentions = [m for line in lines for m in find_periods(line, reader.period_context) if m.period and m.stated]
    held = [m for m in mentions if m.role is PeriodRole.HOLDS]
    return held[0] if len(held) == 1 else None
