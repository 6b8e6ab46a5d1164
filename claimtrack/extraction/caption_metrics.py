"""What the line above a table says that its figures measure: "Ferry crossings by operator", "Gas in store, TWh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.captions import is_source
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import mentions
from claimtrack.extraction.row_labels import ROWS
from claimtrack.extraction.tokens import Token, TokenKind

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_LONGEST = 7
_TABLES = frozenset(("table", "chart", "figure", "exhibit", "box"))


def above_rows(reader: DocumentReader, row: int) -> int:
    """The sentence above a table's rows."""
    while row > 0 and reader.sentences[row].block.kind is BlockKind.ROW:
        row -= 1
    return row


def listed_by(reader: DocumentReader, row: int) -> str:
    """What a caption says that the table counts "by" its rows ("Ferry crossings by operator"); "" where none does."""
    above = reader.sentences[above_rows(reader, row)].tokens
    caption = [token.text for token in above[_numbered(above) :] if token.text not in ".:*_"]
    if "by" not in caption:
        return ""
    at = caption.index("by")
    counted, rows = [word for word in caption[:at] if word.isalpha()], caption[at + 1 : at + 2]
    while counted and (counted[-1].lower() in words("prepositions") or counted[0].lower() in ("table", "chart")):
        counted = counted[:-1] if counted[-1].lower() in words("prepositions") else counted[1:]
    sorted_by = bool(rows) and singular(rows[0].lower()) in ROWS
    small = {word.lower() for word in counted} & (words("determiners") | words("auxiliaries"))
    if not counted or not sorted_by or small or len(counted) > _LONGEST or len(caption) > 2 * _LONGEST:
        return ""
    label = " ".join(counted)
    return f"{label[0].lower()}{label[1:]}" if label[1:2].islower() else label


def captioned_as(reader: DocumentReader, row: int, sorts: frozenset[str], kind: Kind) -> str:
    """What the line above a table says that it measures ("Average price of new flats, third quarter"); or ""."""
    caption, ended = _opening(reader, row)
    named = mentions([word.lower() for word in caption], sorts, kind)
    told = any(one.measure.fits(sorts, kind) for one in named) or (ended and not named)
    if not caption or len(caption) > _LONGEST or not told:
        return ""
    return " ".join([caption[0].lower() if caption[0][1:].islower() else caption[0], *caption[1:]])


def _numbered(tokens: list[Token]) -> int:
    """Behind "Table 1:" or "Chart 2." in front of a caption."""
    opens = next((token.index for token in tokens if token.text not in "*_"), 0)
    numbered = tokens[opens].lower in _TABLES and tokens[opens + 2 : opens + 3] != [] and tokens[opens + 2].text in ":."
    return opens + 3 if numbered else 0


def _opening(reader: DocumentReader, row: int) -> tuple[list[str], bool]:
    """The words that the line above a table opens with, and whether a unit or a time behind a comma ends them.

    "Gas in store, terawatt hours": the gas in store. A line that tells a source stands behind the one that is meant.
    """
    at = above_rows(reader, row)
    if at and is_source(reader.sentences[at].text(reader.text)):
        at -= 1
    above = reader.sentences[at]
    if above.block.kind is BlockKind.ROW:
        return [], False
    caption: list[str] = []
    for token in above.tokens[_numbered(above.tokens) :]:
        if token.text in "*_":
            continue
        behind = above.tokens[token.index + 1 :][:1]
        place = token.lower in ("in", "from") and not (behind and behind[0].text.islower())
        joint = (token.lower in ("by", "during") or place) and caption
        if token.kind != TokenKind.WORD or joint or token.lower in words("auxiliaries"):
            line = (
                token.text in ",("
                and at > 0
                and above.tokens[-1].text not in ".?!:"
                and not any(one.lower in words("auxiliaries") | words("determiners") for one in above.tokens)
            )
            return caption, line
        caption.append(token.text)
    return caption, False
