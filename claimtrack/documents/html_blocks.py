"""An HTML element to lines of text: headings with ``#``, items with ``-``, tables as rows; nothing is lost.

The walk is iterative (hostile pages nest deeply) and sees each node once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from claimtrack.documents.html_furniture import is_furniture, is_invisible
from claimtrack.documents.html_tables import is_data_table, table_rows

_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table "
    "tbody td tfoot th thead tr ul".split()
) | frozenset(_HEADINGS)
_SPACES = re.compile(r"[ \t\n\f\r\xa0]+")
# Soft hyphens and zero-width spaces only tell where a line may break: no reader sees them.
_BREAK_HINTS = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))
# A raised figure is no further digit: 10<sup>6</sup> is not 106, nor million<sup>1</sup> a number.
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_RAISED = re.compile(r"\s*[+\-−]?[0-9]{1,6}\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the page: its text without ``mark``; ``mark`` is ``# ``, ``- ``, ``|`` (a row) or nothing."""

    mark: str
    text: str

    @property
    def line(self) -> str:
        return self.text if self.mark == "|" else self.mark + self.text


class _Writer:
    """Gathers inline text until a block ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.mark = ""
        self.preformatted = 0
        self.after_term = False
        self._parts: list[str] = []

    def add(self, text: str | None) -> None:
        if not text:
            return
        if not self.preformatted:
            self._parts.append(text)
            return
        first, *others = text.split("\n")
        self._parts.append(first)
        for line in others:
            self.end_block()
            self._parts.append(line)

    def end_block(self) -> None:
        text = plain("".join(self._parts))
        self._parts.clear()
        if not text:
            return
        if self.after_term and self.blocks:
            term = self.blocks.pop()
            text = term.text + (" " if term.text.endswith(":") else ": ") + text
            self.mark = term.mark
        self.after_term = False
        self.blocks.append(Block(self.mark, text))
        self.mark = ""


def plain(text: str) -> str:
    """Inline text as a browser shows it: runs of spaces are one, non-breaking ones too, break hints are gone."""
    return _SPACES.sub(" ", text.translate(_BREAK_HINTS)).strip(" ")


def blocks_of(root: HtmlElement, *, keep_furniture: bool = False) -> list[Block]:
    """The blocks of an element in reading order, without what is invisible and (unless kept) page furniture."""
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            _leave(writer, tag)
            if element is not root:
                writer.add(element.tail)
            continue
        _enter(writer, element, tag)
        if is_invisible(element, tag) or (not keep_furniture and element is not root and is_furniture(element, tag)):
            walk.skip_subtree()
        elif tag == "table" and is_data_table(element):
            writer.blocks += [Block("" if row.is_caption else "|", row.text) for row in table_rows(element, _cell_text)]
            walk.skip_subtree()
        elif tag == "sup" and not len(element) and _RAISED.fullmatch(element.text or ""):
            writer.add((element.text or "").strip().translate(_SUPERSCRIPTS))
        else:
            writer.add(element.text)
    writer.end_block()
    return writer.blocks


def _enter(writer: _Writer, element: HtmlElement, tag: str) -> None:
    if tag not in _BLOCKS:
        return
    writer.end_block()
    if tag in _HEADINGS:
        writer.mark = _HEADINGS[tag]
    elif tag == "li":
        writer.mark = "- "
    elif tag == "pre":
        writer.preformatted += 1
    elif tag == "dt":
        writer.after_term = False


def _leave(writer: _Writer, tag: str) -> None:
    if tag == "br":
        writer.end_block()
    elif tag in _BLOCKS:
        writer.end_block()
        if tag in _HEADINGS or tag == "li":
            writer.mark = ""
        elif tag == "pre":
            writer.preformatted -= 1
        elif tag in ("dt", "dl"):
            writer.after_term = tag == "dt"


def _cell_text(cell: HtmlElement) -> str:
    """A cell on one line; the parts of several blocks stay apart, so that their figures do not grow together."""
    text = ""
    for block in blocks_of(cell):
        text += block.text if not text else (" " if text[-1] in ".:;!?," else "; ") + block.text
    return text


def lines_of(blocks: list[Block]) -> str:
    """The text of blocks: one line each, paragraphs and headings with a blank line between them."""
    return "\n".join(_spaced(blocks))


def _spaced(blocks: list[Block]) -> Iterator[str]:
    before: Block | None = None
    for block in blocks:
        together = before is not None and before.mark == block.mark and block.mark in ("- ", "|")
        if before is not None and not together:
            yield ""
        yield block.line
        before = block
