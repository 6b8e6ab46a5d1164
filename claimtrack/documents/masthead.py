"""Title, publisher and publication date from the first lines of a text: the weakest basis.

Named rules over the head's lines (dateline, byline, date line, newsletter masthead, source line, title). A rule that is
not sure says nothing; a date needs its year in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimtrack.documents.dates import WEEKDAYS, WrittenDate, dates_in
from claimtrack.documents.facts import Fact
from claimtrack.domain.documents import MetadataBasis

HEAD_LINES = 10
_LINE_REACH = 240
_SHORT_LINE = 100
_TITLE_WORDS = 25

_LABELS = frozenset(
    "highlights|key points|key findings|key takeaways|takeaways|summary|abstract|introduction|overview|contents|post|"
    "article|news|press release|news release|media release|for immediate release|immediate release|embargoed|exclusive|"
    "opinion|analysis|feature|share|print|listen|advertisement|breaking news|breaking|home|menu|skip to content".split(
        "|"
    )
)
_NOT_PUBLISHED = frozenset("updated modified revised accessed retrieved corrected embargoed".split())
_DATE_WORDS = WEEKDAYS | frozenset("published posted on date dated issued release released first at by".split())
_PIECES_OF_FACT = re.compile(
    r"""^ (?: [0-9,]{1,9} [ -]* (?: min | mins | minute | minutes ) (?: [ ] read )?
            | [0-9,]{1,9} [ ] (?: comment | like | view | share | word | read | reader )s?
            | (?: [0-2]?[0-9] [:.h] [0-5][0-9] ) .{0,12} )$""",
    re.VERBOSE | re.IGNORECASE,
)
_AGE = re.compile(r"^(?:about )?[0-9]{1,3} (?:second|minute|min|hour|hr|day|week|month|year)s? ago$", re.IGNORECASE)
_ISSUE = re.compile(r"^(?P<issue>(?:Issue|No\.|Nr\.|Number|Vol\.|Volume|Edition) ?#?[0-9]{1,5})\b", re.IGNORECASE)
_MARKUP = re.compile(r"^(?:\#{1,6}[ ]+|>[ ]*)|\*\*|__")
_CREDIT = re.compile(
    r"\b(?:photo|image|picture|illustration|graphic|credit|source|courtesy)s?\b[^:]{0,30}:", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[ ]*[|·•‧∙]+[ ]*|[ ]+[-–—/][ ]+|,[ ]+")
_DASHES = ("-", "–", "—", ":", "/")
_SOURCE_LINE = re.compile(
    r"""^ (?: an? | the | this )? [ ]? (?: \w{1,15} [ ] ){0,2}
        (?: essay | report | note | column | dispatch | briefing | letter | analysis | article | story | commentary )
        [ ] (?: from | by | in ) [ ] (?P<publisher> [A-Z] .{2,60} )$""",
    re.VERBOSE | re.IGNORECASE,
)
_HOUSE = re.compile(
    r"^by (?:the )?(?P<publisher>[A-Z].{1,60}?) (?:newsroom|staff|team|desk|editors|editorial|reporters?)\b",
    re.IGNORECASE,
)
_PERIODICALS = frozenset(
    "brief briefing bulletin chronicle daily digest dispatch gazette herald journal ledger letter magazine monitor "
    "monthly news newsletter newswire observer post press quarterly report review roundup times today tribune update "
    "watch weekly wire".split()
)


@dataclass(slots=True)
class _Head:
    """The lines of the head, which of them are spoken for, and what they told."""

    lines: list[str]
    taken: set[int] = field(default_factory=set)
    told: dict[str, str] = field(default_factory=dict)

    def tell(self, name: str, value: str | None) -> None:
        value = (value or "").strip(" \t,;:|-–—")
        if value:
            self.told.setdefault(name, value)

    def free(self) -> Iterator[tuple[int, str]]:
        return ((place, line) for place, line in enumerate(self.lines) if place not in self.taken)


def facts_of_text(text: str) -> list[Fact]:
    """What the first lines of a text tell of title, publisher and publication date (basis: text)."""
    head = _Head([_bare(line) for line in _first_lines(text)])
    for rule in (_newsletter, _datelines, _bylines, _ages, _source_lines, _title, _periodical):
        rule(head)
    return [Fact(name, value, MetadataBasis.TEXT) for name, value in head.told.items()]


def _first_lines(text: str) -> Iterator[str]:
    start, count = 0, 0
    while start < len(text) and count < HEAD_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + _LINE_REACH)].strip()
        if line:
            count += 1
            yield line
        start = end + 1


def _bare(line: str) -> str:
    return " ".join(_MARKUP.sub("", line).split())


def _newsletter(head: _Head) -> None:
    """``THE LAYOVER`` above ``Issue 212, Friday 6 February 2026``."""
    for place, line in enumerate(head.lines[1:3], 1):
        issue = _ISSUE.match(line)
        if issue and len(line) <= _SHORT_LINE and _is_title(head.lines[place - 1]):
            name = head.lines[place - 1]
            name = name.title() if name.isupper() else name
            head.tell("title", f"{name}, {issue['issue']}")
            head.tell("publisher", name)
            head.tell("published", _only_date(line[issue.end() :]))
            head.taken |= {place - 1, place}
            return


def _datelines(head: _Head) -> None:
    """``CITY, Country, Oct. 14, 2025 (Publisher) - ...``; ``CITY — December 27, 2025:``; ``CITY (Agency) -``."""
    for place, line in head.free():
        found = next(iter(dates_in(line)), None)
        reach = found.start if found else line.find("(")
        if reach <= 0 or not _is_place(line[:reach]):
            continue
        rest = line[found.end if found else reach :].lstrip(" ,.")
        agency, rest = _agency(rest)
        if not rest.startswith(_DASHES) or not (found or agency):
            continue
        head.tell("publisher", agency)
        head.tell("published", found.iso if found else None)
        head.taken.add(place)
        return


def _is_place(words: str) -> bool:
    """Capitalised words before a dateline's date; the city is in capitals or the words are few."""
    parts = words.strip(" ,.:-–—/").replace(",", " ").split()
    if not 1 <= len(parts) <= 7 or any(sign.isdigit() for sign in words):
        return False
    named = [part for part in parts if part not in ("—", "–", "-", "/", "of", "de", "la", "and", "&")]
    return all(part[0].isupper() for part in named) and (parts[0].isupper() or len(parts) <= 3)


def _agency(rest: str) -> tuple[str | None, str]:
    if not rest.startswith("("):
        return None, rest
    end = rest.find(")")
    name = rest[1:end].strip()
    if end < 0 or len(name) > 60 or any(sign.isdigit() for sign in name):
        return None, rest
    return name, rest[end + 1 :].lstrip()


def _bylines(head: _Head) -> None:
    """``Publisher | 31 October 2025 | 4 min read``; ``Publisher, 30 December 2025``; ``Published: 3 May 2025``."""
    for place, line in list(head.free()):
        dates = list(dates_in(line))
        if len(line) > _SHORT_LINE or len(dates) != 1 or line.endswith((".", "!", "?")):
            continue
        before, after = line[: dates[0].start], line[dates[0].end :]
        pieces = [*_pieces(before), *_pieces(after)]
        if any(word in _NOT_PUBLISHED for word in _words(line)) or len(pieces) > 4:
            continue
        publisher = _byline_publisher(pieces)
        if publisher is None and any(not piece.lower().startswith("by ") for piece in pieces):
            continue
        head.tell("publisher", publisher)
        head.tell("published", dates[0].iso)
        head.taken.add(place)


def _pieces(line: str) -> list[str]:
    """The parts of a byline that are neither weekday, time, reading time nor a count of comments."""
    pieces = (piece.strip(" ,:") for piece in _SEPARATORS.split(line))
    return [piece for piece in pieces if piece and not _PIECES_OF_FACT.match(piece) and not _is_date_words(piece)]


def _is_date_words(piece: str) -> bool:
    return all(word in _DATE_WORDS for word in _words(piece))


def _words(line: str) -> list[str]:
    return [word.strip(".:,()").lower() for word in line.split()]


def _byline_publisher(pieces: list[str]) -> str | None:
    for piece in pieces:
        house = _HOUSE.match(piece)
        if house:
            return house["publisher"]
    names = [piece for piece in pieces if not piece.lower().startswith("by ")]
    if len(names) == 1 and len(names[0].split()) <= 6 and _is_name(names[0]):
        return names[0]
    return None


def _is_name(piece: str) -> bool:
    return piece[0].isupper() and all(word[0].isupper() or len(word) <= 3 for word in piece.split())


def _ages(head: _Head) -> None:
    """``2 hours ago`` dates nothing, but the short line above it names the publisher."""
    for place, line in enumerate(head.lines):
        if _AGE.match(line):
            head.taken.add(place)
            above = head.lines[place - 1] if place else ""
            if place - 1 not in head.taken and above.lower() not in _LABELS and _is_name_line(above):
                head.tell("publisher", above)
                head.taken.add(place - 1)
            return


def _is_name_line(line: str) -> bool:
    return bool(line) and len(line.split()) <= 4 and line[0].isupper() and not any(sign.isdigit() for sign in line)


def _source_lines(head: _Head) -> None:
    """``An essay from The Slow Burn Review``."""
    for place, line in list(head.free()):
        found = _SOURCE_LINE.match(line) if len(line) <= _SHORT_LINE and not line.endswith(".") else None
        if found and _is_name(found["publisher"]):
            head.tell("publisher", found["publisher"])
            head.taken.add(place)


def _title(head: _Head) -> None:
    """The first line that is neither spoken for nor a label, if it looks like a heading."""
    for _, line in head.free():
        if line.lower().strip(" :*") in _LABELS:
            continue
        if _is_title(line) and len(head.lines) > 1:
            head.tell("title", line)
        return


def _is_title(line: str) -> bool:
    """Short, no bullet, no image, no credit, no sentence."""
    if line.startswith(("- ", "* ", "• ", "|", "!", "<", "[")) or _CREDIT.search(line) or len(line) >= _LINE_REACH:
        return False
    return len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":", ",", ";")) and line[0].isalnum()


def _periodical(head: _Head) -> None:
    """``Creek Property Brief: Dubai breaks its own record``: the periodical's name before the colon."""
    name, colon, _ = head.told.get("title", "").partition(": ")
    words = name.split()
    if colon and 2 <= len(words) <= 5 and words[-1].lower() in _PERIODICALS and _is_name(name):
        head.tell("publisher", name)


def _only_date(line: str) -> str | None:
    dates: list[WrittenDate] = list(dates_in(line))
    return dates[0].iso if len(dates) == 1 else None
