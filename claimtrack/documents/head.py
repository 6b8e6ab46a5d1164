"""The head of a text: its first lines, and what the rules that read them have told so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

HEAD_LINES = 10
LINE_REACH = 240
"""Characters of a line that the rules see: a line this long is a paragraph."""
SHORT_LINE = 100
_PAPERS = frozenset(("magazine", "newspaper", "newsletter", "blog", "podcast", "journal", "bulletin", "review"))
KINDS_OF_TEXT = (
    "analysis|article|briefing|brief|column|commentary|dispatch|essay|explainer|feature|letter|note|release|report|"
    "statement|story"
)
"""What a text may be called, as alternatives of a pattern."""
_MARKUP = re.compile(r"^(?:\#{1,6}[ ]+|>[ ]*)|\*\*|__|^[*_](?=[^\s*_])|(?<=[^\s*_])[*_]$")


@dataclass(slots=True)
class Head:
    """The lines of the head without markup, which of them are spoken for, and what they told."""

    lines: list[str]
    taken: set[int] = field(default_factory=set)
    told: dict[str, str] = field(default_factory=dict)

    def tell(self, name: str, value: str | None) -> None:
        """Keep a value, unless an earlier rule told one."""
        value = (value or "").strip(" \t,;:|-–—")
        if value:
            self.told.setdefault(name, value)

    def free(self) -> list[tuple[int, str]]:
        """The lines that no rule has taken, with their places."""
        return [(place, line) for place, line in enumerate(self.lines) if place not in self.taken]


def head_of(text: str) -> Head:
    """The first :data:`HEAD_LINES` lines that hold anything."""
    return Head([" ".join(_MARKUP.sub("", line).split()) or line for line in _first_lines(text)])


def _first_lines(text: str) -> Iterator[str]:
    start, count = 0, 0
    while start < len(text) and count < HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + LINE_REACH)].strip()
        if line:
            count += 1
            yield line
        start = end + 1


def is_name(words: str) -> bool:
    """Capitalised words, with short joints ("and", "of") between them, and what a paper is ("River magazine")."""
    return words[:1].isupper() and all(word[0].isupper() or len(word) <= 3 or word in _PAPERS for word in words.split())
