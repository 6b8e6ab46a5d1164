"""Datelines, bylines and date lines: who published a text, and when.

A date counts only where the line says day, month and year; "updated" counts where a text tells no other date.
"""

from __future__ import annotations

import re

from claimtrack.documents.date_lines import BARS, DATE_WORDS, PLACE_WORDS
from claimtrack.documents.dates import WEEKDAYS, WrittenDate, dates_in, is_day
from claimtrack.documents.head import (
    BYLINE_LINES,
    KINDS_OF_TEXT,
    SHORT_LINE,
    Head,
    in_small,
    is_name,
    words_of,
)
from claimtrack.documents.papers import PERIODICALS

_MOST_PIECES = 4
_DATE = "\x01"
_NOT_PUBLISHED = frozenset("updated modified revised accessed retrieved corrected embargoed".split())
_PIECES_OF_FACT = re.compile(
    r"""^ (?: [0-9,]{1,9} [ -]* (?: min | mins | minute | minutes ) (?: [ ] read )?
            | [0-9,]{1,9} [ ] (?: comment | like | view | share | word | read | reader )s?
            | (?: reading [ ] time | read ) :? [ ] (?: about [ ] )? [0-9]{1,3} [ ]? min (?: utes? | s )? (?: [ ] read )?
            | (?: [0-2]?[0-9] [:.h] [0-5][0-9] ) .{0,20} )$""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER_OF_ISSUE = re.compile(
    r"""^ [A-Za-z ]{0,40} \b (?: no | nr | number | issue | vol | volume | edition | report | bulletin | update
            | note ) \b \.? [ ]? \#? [0-9]{1,5} (?: / [0-9]{2,4} )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_KIND_OF_TEXT = re.compile(rf"(?:\w{{1,15}} ){{1,2}}(?:{KINDS_OF_TEXT})s?|(?i:{KINDS_OF_TEXT})s?")
"""What a text is ("Weekend essay, 17 January 2026"); in capitals ("Pin Report") it is a paper's name."""
_POSTED = re.compile(
    rf"""^ (?: first [ ] )? (?: posted | published | written ) [ ]
        (?: by [ ] [^{_DATE}]{{1,40}} [ ] )? (?: on [ ] )? {_DATE} (?: [ ] by [ ] .{{1,40}} )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_COVERED = re.compile(
    r"""^ (?: covers | covering | covered | reporting [ ] period | data [ ] to | figures [ ] to | week [ ] to
            | for [ ] the [ ] (?: week | month | period ) )
        \b .{0,60} $""",
    re.VERBOSE | re.IGNORECASE,
)
"""The time that a report is about, beside the day of its issue ("covers the week to Sunday 24 May")."""
_PERSONAL = ("by ", "posted by ", "written by ")
_AS_OF = re.compile(r"^as (?:of|at) +(?:[0-2]?[0-9][:.h][0-5][0-9][ ,]*)?(?:hours)?", re.IGNORECASE)
_SEPARATORS = re.compile(r"[ ]*[|·•‧∙]+[ ]*|[ ]+[-–—/][ ]+|,[ ]+|(?<=[a-z]{5})\.[ ]+(?=[A-Z\x01])")
_DEPARTMENT = re.compile(
    r"(?:[A-Z][\w-]+ |and |of |the ){0,4}(?:Department|Unit|Division|Section|Desk|Team|Directorate)"
)
"""A part of the publisher that stands behind its name."""
_DATE_OF_DATA = re.compile(r"(?:data|figures|numbers|situation)? ?as (?:of|at)\b|(?:data|figures) to\b", re.IGNORECASE)
_DASHES = ("-", "–", "—", ":", "/")
# "BEIJING, Dec. 5 (Xinhua) --": a day without its year dates nothing.
_DAY_OF_YEAR = re.compile(r",? (?:[A-Z][a-z]{2,8}\.? [0-3]?[0-9]|[0-3]?[0-9] [A-Z][a-z]{2,8}\.?),? $")
_NO_PLACES = frozenset("on in at by since until till from after before as for the a an until through between".split())
_HOUSE = re.compile(
    r"""^ (?: by [ ] (?: the [ ] )? (?P<publisher> [A-Z] .{1,60}? ) [ ]
            (?: newsroom | staff | team | desk | editors | editorial | reporters? ) \b
          | (?P<paper> [A-Z] .{1,60}? ) [ ] (?: newsroom | staff ) $ )""",
    re.VERBOSE | re.IGNORECASE,
)


_BY_FOR = re.compile(r"By (?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+, (?P<paper>(?:The )?(?:[A-Z][\w'’-]+ ){1,3}[A-Z]\w+)")
"""Who writes, and for which paper."""


def read_datelines(head: Head) -> None:
    """``CITY, Country, Oct. 14, 2025 (Publisher) - ...``; ``CITY — December 27, 2025:``; ``CITY (Agency) -``.

    Behind a city in capitals a full stop does as well: ``CITY, 3 February 2026. The number of …``.
    """
    for place, line in head.free():
        found = next(iter(dates_in(line)), None)
        if not (found and _read_dateline(head, line, found.start, found)):
            bracket = line.find("(")
            if bracket < 0 or not _read_dateline(head, line, bracket, None):
                continue
        head.taken.add(place)
        return


def _read_dateline(head: Head, line: str, reach: int, found: WrittenDate | None) -> bool:
    """Is it a place up to ``reach``, then the date or the agency or both, in either order, then a dash?"""
    place = line[:reach] if found else _DAY_OF_YEAR.sub("", line[:reach])
    behind = line[found.end if found else reach :]
    agency, rest = _agency(behind.lstrip(" ,."))
    if found and not agency and "(" in place:
        agency, between = _agency(place[place.index("(") :])
        place = place[: place.index("(")] if agency and not between.strip(" ,-–—") else place
    stopped = found is not None and behind.startswith(". ") and place.split()[:1] == place.upper().split()[:1]
    alone = bool(found and agency) and not rest
    if not _is_place(place) or not (rest.startswith(_DASHES) or stopped or alone) or not (found or agency):
        return False
    head.tell("publisher", agency)
    head.tell("published", found.iso if found and is_day(found) else None)
    return True


def _is_place(words: str) -> bool:
    """Capitalised words before a dateline's date; the city is in capitals or the words are few."""
    parts = words.strip(" ,.:-–—/").replace(",", " ").split()
    if not 1 <= len(parts) <= PLACE_WORDS or any(sign.isdigit() for sign in words):
        return False
    if parts[0].lower() in _NO_PLACES or any(part.lower().strip(":.") in _NOT_PUBLISHED | DATE_WORDS for part in parts):
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


def read_bylines(head: Head) -> None:
    """``Publisher | 31 October 2025 | 4 min read``; ``Publisher, 30 December 2025``; ``Published: 3 May 2025``."""
    for place, whole in head.free():
        line = _without_date_of_data(whole)
        dates = list(dates_in(line))
        if dates and line[dates[0].end :].startswith(". "):
            # "Pin Desk, 3 May 2025. Reporting period: 1 to 30 April 2025"
            line, dates = line[: dates[0].end], dates[:1]
        if place >= BYLINE_LINES or len(line) > SHORT_LINE or len(dates) != 1 or line.endswith((".", "!", "?")):
            continue
        pieces = _pieces(line[: dates[0].start] + _DATE + line[dates[0].end :])
        if not _is_byline(line, pieces) or (pieces and not is_day(dates[0])):
            continue
        if not _is_bare_place(line[: dates[0].start]):
            head.tell("publisher", _publisher(pieces))
        head.tell("published", dates[0].iso)
        head.taken.add(place)


def _without_date_of_data(line: str) -> str:
    """``Pin Watch | Published 5 May 2026 | Data as of 3 May 2026`` without the day that the figures are of."""
    pieces = BARS.split(line)
    kept = [piece for piece in pieces if not _DATE_OF_DATA.match(piece.strip())]
    return "|".join(kept).strip() if 1 < len(kept) < len(pieces) else line


def read_house(head: Head) -> None:
    """``By Pin Press staff``, ``By Ana Ruiz, Pin Courier``, in a line without the date."""
    for line in head.lines[1:BYLINE_LINES]:
        by = _BY_FOR.fullmatch(line) if len(line) <= SHORT_LINE else None
        if by is not None and is_name(by["paper"]) and by["paper"].split()[-1].lower() in PERIODICALS:
            head.tell("publisher", by["paper"])
            return
        house = _HOUSE.fullmatch(line) if len(line) <= SHORT_LINE else None
        if house is not None and is_name(house["publisher"] or house["paper"]):
            head.tell("publisher", house["publisher"] or house["paper"])
            return


def _is_bare_place(before: str) -> bool:
    """``Geneva, 5 May 2025``: one word and a comma before the date is a place rather than a publisher."""
    if len(BARS.split(before)) > 2:
        # "Pin Board | Press release | Geneva, 5 May 2025"
        return False
    words = BARS.split(before)[-1].split()
    if len(words) > 1 and words[-1].lower().strip(",.") in WEEKDAYS:
        # "Lima, Monday 5 May 2025"
        before = before.rstrip(" ,.")[: -len(words.pop().strip(",."))]
    return before.rstrip().endswith(",") and len(words) == 1 and words[0].lower().strip(",.") not in WEEKDAYS


def _is_byline(line: str, pieces: list[str]) -> bool:
    """The date stands by itself between separators, and all else are names."""
    if len(pieces) > _MOST_PIECES or not _NOT_PUBLISHED.isdisjoint(words_of(line)):
        return False
    return all(
        _DATE not in piece and (is_name(piece) or piece.lower().startswith(_PERSONAL) or _HOUSE.fullmatch(piece))
        for piece in pieces
    )


def _pieces(line: str) -> list[str]:
    """The parts of a byline that are neither date, weekday, time, reading time nor a count of comments."""
    pieces = (_AS_OF.sub("", piece.strip(" ,:")).strip() for piece in _SEPARATORS.split(_AS_OF.sub("", line)))
    told = (_PIECES_OF_FACT, _NUMBER_OF_ISSUE, _KIND_OF_TEXT, _POSTED, _COVERED)
    return [p for p in pieces if p and not any(known.fullmatch(p) for known in told) and not _is_date_words(p)]


def _is_date_words(piece: str) -> bool:
    return all(word in DATE_WORDS or word == _DATE for word in words_of(piece))


def _publisher(pieces: list[str]) -> str | None:
    for piece in pieces:
        house = _HOUSE.match(piece)
        if house:
            return house["publisher"] or house["paper"]
    names = [piece for piece in pieces if ":" not in piece and not piece.lower().startswith(_PERSONAL)]
    names[1:] = [name for name in names[1:] if not _DEPARTMENT.fullmatch(name)]
    if len(names) == 2 and len(names[0].split()) > 1 and len(names[1].split()) == 1:
        # "Pin Makers Alliance, Luanda, 17 September 2025"
        names.pop()
    if len(names) == 1 and len(names[0].split()) <= 6 and is_name(names[0]):
        return in_small(names[0]) if names[0].isupper() and " " in names[0] else names[0]
    return None
