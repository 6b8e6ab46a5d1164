"""The head of a text: its first lines, and what the rules that read them have told so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

HEAD_LINES = 10
LINE_REACH = 240
"""Characters of a line that the rules see: a line this long is a paragraph."""
BYLINE_LINES = 6
"""Below so many lines nothing tells who published a text, and when."""
SHORT_LINE = 100
_PAPERS = frozenset(("magazine", "newspaper", "newsletter", "blog", "podcast", "journal", "bulletin", "review"))
KINDS_OF_TEXT = (
    "analysis|article|briefing|brief|column|commentary|dispatch|essay|explainer|feature|interview|letter|note|opinion|"
    "profile|release|report|statement|story"
)
"""What a text may be called, as alternatives of a pattern."""
_TITLE_WORDS = 25
LABELS = frozenset(
    "highlights|key points|key findings|key takeaways|takeaways|summary|abstract|introduction|overview|contents|post|"
    "article|news|press release|news release|media release|for immediate release|immediate release|embargoed|exclusive|"
    "opinion|analysis|feature|share|print|listen|advertisement|breaking news|breaking|home|menu".split("|")
)
RELEASES = frozenset("press release|news release|media release|for immediate release|immediate release".split("|"))
"""Labels that make a text its issuer's own."""
_RELEASED = ("for release on ", "for release at ", "for release: ", "for publication on ")
_CREDIT = re.compile(
    r"\b(?:photo|image|picture|illustration|graphic|credit|source|courtesy)s?\b[^:]{0,30}:", re.IGNORECASE
)
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
        if name == "publisher" and value.rpartition(" ")[2] in _PAPERS:
            # "Needlework magazine"
            value = value.rpartition(" ")[0]
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
    parts = [word.lstrip("(") for word in words.split()]
    return words[:1].isupper() and all(part[:1].isupper() or len(part) <= 3 or part in _PAPERS for part in parts)


def is_release(line: str) -> bool:
    """``PRESS RELEASE``, ``PRESS RELEASE No. 41/2025``, ``FOR RELEASE ON 24 MARCH 2026``."""
    label = label_of(line)
    return label.partition(" no.")[0] in RELEASES or (len(line) < SHORT_LINE and label.startswith(_RELEASED))


def label_of(line: str) -> str:
    """A line as a label: in lower case, without the marks around it."""
    return line.lower().strip(" :*")


def is_title(line: str) -> bool:
    """Short, no bullet, no image, no credit, no sentence."""
    if line.startswith(("- ", "* ", "• ", "|", "!", "<", "[")) or _CREDIT.search(line) or len(line) >= LINE_REACH:
        return False
    return len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":", ",", ";")) and _opens_title(line)


def _opens_title(line: str) -> bool:
    """A letter or digit, or a quotation that the title goes on from or is."""
    quoted = line[0] in "\"“‘'" and len(line.split()) > 2 and line[1:2].isupper()
    return line[0].isalnum() or quoted


def words_of(line: str) -> list[str]:
    """The words of a line in small letters, without the marks around them."""
    return [word.strip(".:,()").lower() for word in line.split()]


def in_small(shouted: str) -> str:
    """``MINISTRY OF HEALTH`` with capitals only where a name has them."""
    first, *rest = shouted.title().split()
    return " ".join((first, *(word.lower() if word in ("Of", "And", "For", "The") else word for word in rest)))
