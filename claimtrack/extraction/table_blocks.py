"""Which rows of a text make up a table."""

from __future__ import annotations

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.sentences import Sentence

_RULE_REACH = 12
"""Characters behind a row in which the rule below a head begins."""


def table_blocks(text: str, sentences: list[Sentence]) -> dict[int, list[Sentence]]:
    """Rows by sentence index: the first row of each table has all its rows, the others none.

    A row with a rule below it heads a table, also right behind another.
    """
    found: dict[int, list[Sentence]] = {}
    opened: int | None = None
    for index, sentence in enumerate(sentences):
        below = text[sentence.end : sentence.end + _RULE_REACH].lstrip()
        if sentence.block.kind is not BlockKind.ROW:
            opened = None
        elif opened is None or below.startswith(("|-", "|:", "| -", "| :")):
            opened = index
            found[index] = [sentence]
        else:
            found[opened].append(sentence)
            found[index] = []
    return found
