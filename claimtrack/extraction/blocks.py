"""Blocks: the paragraphs, headings, list items and table rows of a text.

A block is a line, or several lines of one hard-wrapped paragraph. Markdown marks (``#``, ``-``, ``1.``, ``**``) and
typed bullets are told apart from the block's content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """Characters ``start`` to ``end`` of the text, without the mark that stands before it.

    ``mark_start`` is where the mark begins (equal to ``start`` where there is none).
    """

    kind: BlockKind
    start: int
    end: int
    mark_start: int
    level: int = 0


_MARK = re.compile(
    r"""(?P<hash>   \#{1,6} [ \t]+ )
      | (?P<bullet> [-*•‣▪◦·–] [ \t]+ )
      | (?P<number> [0-9]{1,3} [.)] [ \t]+ )
      | (?P<quote>  > [ \t]* )""",
    re.VERBOSE,
)
_SENTENCE_ENDS = (".", "!", "?", ":", ";", '."', ".”", '!"', '?"', ".)", ",")
HEADING_WORDS = 14
WRAP_WIDTH = 55


def split_blocks(text: str) -> list[Block]:
    """The blocks of a text in order; blank lines and table rules are none."""
    return list(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    lines = list(_lines(text))
    position = 0
    while position < len(lines):
        start, end = lines[position]
        position += 1
        line = text[start:end]
        if line.startswith("|") and line.count("|") > 1:
            cells = [cell for cell in line.split("|") if cell.strip()]
            if len(cells) == 1 and len(cells[0].split()) > HEADING_WORDS:
                # A row of one long cell is a caption or a boxed paragraph, no row of a table.
                inner = start + line.index(cells[0].strip())
                yield Block(BlockKind.PARAGRAPH, inner, inner + len(cells[0].strip()), start)
            elif set(line) - set("|-: \t"):
                yield Block(BlockKind.ROW, start, end, start)
            continue
        mark = _MARK.match(line)
        if mark and mark.end() < len(line):
            kind = BlockKind.HEADING if mark["hash"] else BlockKind.PARAGRAPH if mark["quote"] else BlockKind.ITEM
            level = mark.group().count("#")
            while kind is not BlockKind.HEADING and position < len(lines) and _continues(text, lines, position):
                end = lines[position][1]
                position += 1
            yield Block(kind, start + mark.end(), end, start, level)
            continue
        while position < len(lines) and _continues(text, lines, position):
            end = lines[position][1]
            position += 1
        yield Block(_plain_kind(text[start:end]), start, end, start)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines that hold anything, trimmed."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if left < right:
            yield start + left, start + right
        start = end + 1


def _continues(text: str, lines: list[tuple[int, int]], position: int) -> bool:
    """Does this line go on with the paragraph of the line before it (hard-wrapped text)?"""
    before_start, before_end = lines[position - 1]
    start, end = lines[position]
    if text.count("\n", before_end, start) != 1:
        return False
    before, line = text[before_start:before_end], text[start:end]
    if before.startswith("|") or line.startswith("|") or _MARK.match(line) or before.endswith(_SENTENCE_ENDS[:3]):
        return False
    return (line[:1].islower() and len(before) > WRAP_WIDTH) or (
        len(before) > WRAP_WIDTH and before[-1].isalpha() and before.rsplit(None, 1)[-1].islower() and len(before) < 120
    )


def _plain_kind(line: str) -> BlockKind:
    """A short line that ends like no sentence is a heading, and so is a question in capitals ("WHAT DOES IT COST?")."""
    shouted = line.isupper() and line.endswith(("?", "!"))
    if len(line.split()) <= HEADING_WORDS and (shouted or not line.endswith(_SENTENCE_ENDS)):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
