"""Lines that tell a text's date: what opens or ends with it, or says whose date it is ("Issued in Lima on ...")."""

from __future__ import annotations

import re

from claimtrack.documents.dates import WEEKDAYS, dates_in, is_day
from claimtrack.documents.head import BYLINE_LINES, LINE_REACH, SHORT_LINE, Head, words_of

_DATING = frozenset("published posted date dated issued release released broadcast aired".split())
_UPDATING = frozenset(("updated", "revised"))
DATE_WORDS = WEEKDAYS | frozenset("published posted on date dated issued release released first at by for".split())
_HOUR = re.compile(r",? ?(?:at )?[0-2]?[0-9](?:[:.h][0-5][0-9]| ?[ap]\.?m)", re.IGNORECASE)
_PARTS_OF_LINE = re.compile(r"[ ]*[|·•‧∙]+[ ]*|(?<=[a-z0-9]{2})\.[ ]+(?=[A-Z])")
_SHORT_PARTS = re.compile(r"[ ]*[|·•‧∙]+[ ]*|(?<=[a-z0-9]{2})\.[ ]+")
BARS = re.compile(r"[|·•‧∙]")
PLACE_WORDS = 7
_LEAST_LISTED, _LISTED_WORDS = 2, 5
_DESKS = frozenset("desk desks team staff newsroom bureau correspondent correspondents reporter editor editors".split())
_BEHIND_DATE = ("", ".", "|", "·", "–", "—", "-", ";", ")")


def read_date_lines(head: Head) -> None:
    """A line that opens with its date: ``Thursday, 5 February 2026. From Oslo.``; ``March 3, 2026 at 9:15 AM EST``."""
    if "published" in head.told:
        return
    for place, line in head.free():
        found = next(iter(dates_in(line)), None)
        if place >= BYLINE_LINES or len(line) > SHORT_LINE or found is None or not is_day(found):
            continue
        opens = all(word in WEEKDAYS or word in _DATING for word in words_of(line[: found.start].lstrip("(")))
        behind = line[found.end :].lstrip()
        if opens and (behind[:1] in _BEHIND_DATE or behind.startswith("by ") or _HOUR.match(behind)):
            head.tell("published", found.iso)
            head.taken.add(place)
            return


def read_ending_dates(head: Head) -> None:
    """``Weekly for culture and society | 5 March 2026``: a date alone behind the last bar of a short line."""
    for place, line in head.free():
        bars = list(BARS.finditer(line))
        if "published" in head.told or not bars or place >= BYLINE_LINES or len(line) > SHORT_LINE:
            continue
        last = line[bars[-1].end() :].strip()
        dates = list(dates_in(last))
        alone = len(dates) == 1 and DATE_WORDS.issuperset(words_of(last[: dates[0].start] + last[dates[0].end :]))
        if alone and is_day(dates[0]):
            head.tell("published", dates[0].iso)
    _read_listed_date(head)


def _read_listed_date(head: Head) -> None:
    """``Ministry of Justice, weekly bulletin, Belfast, 3 July 2026``: a date alone behind the commas of a list."""
    for place, line in head.free():
        said = line.strip(" *_")
        dates = list(dates_in(said))
        if "published" in head.told or len(dates) != 1 or place >= BYLINE_LINES or len(said) > SHORT_LINE:
            continue
        parts = said[: dates[0].start].rstrip().split(",")
        desk = not _DESKS.isdisjoint(words_of(parts[0])[-1:])  # "Science desk, 18 February 2026"
        enough = len(parts) > _LEAST_LISTED - desk
        listed = enough and not parts[-1].strip() and not said[dates[0].end :].strip()
        short = all(0 < len(words_of(part)) <= _LISTED_WORDS for part in parts[:-1])
        if listed and short and is_day(dates[0]):
            head.tell("published", dates[0].iso)


def read_told_dates(head: Head) -> None:
    """``Text: Jo Doe. Published 21 March 2026``; ``Issued in Lima on 5 May 2026.``; else ``Updated 27 May 2026``."""
    for told in (_DATING, _UPDATING):
        for line in head.lines[:BYLINE_LINES] if "published" not in head.told else ():
            for piece in _PARTS_OF_LINE.split(line):
                dates = [found for found in dates_in(piece) if is_day(found)] if len(piece) <= SHORT_LINE else []
                for found in dates:
                    if _is_told(words_of(piece[: found.start]), told):
                        head.tell("published", found.iso)


def read_lone_dates(head: Head) -> None:
    """``Notes on power. 3 June 2026. By Hanna Lind``: a date that is a whole part of a short line on top."""
    for line in head.lines[:BYLINE_LINES]:
        pieces = _SHORT_PARTS.split(line.strip(" *_.")) if len(line) <= SHORT_LINE else []
        for piece in pieces if "published" not in head.told else ():
            dates = list(dates_in(piece))
            alone = len(dates) == 1 and DATE_WORDS.issuperset(words_of(piece[: dates[0].start] + piece[dates[0].end :]))
            if alone and is_day(dates[0]):
                head.tell("published", dates[0].iso)


def _is_told(before: list[str], told: frozenset[str]) -> bool:
    """``published on``, ``broadcast on Thursday``, ``issued in Lima on``, ``posted by Jo Doe on``: whose date it is."""
    by = before[1:2] == ["by"] and before[0] in told and before[-1] == "on" and len(before) <= PLACE_WORDS
    while before and (before[-1] == "on" or before[-1] in WEEKDAYS):
        before = before[:-1]
    placed = by or (len(before) > 2 and before[1] == "in" and len(before) <= PLACE_WORDS and before[0] in told)
    return bool(before) and (before[-1] in told or placed)


def read_last_line(head: Head, text: str) -> None:
    """``Published March 10, 2026, 4:12 p.m. CDT`` under a text whose head says no date."""
    line = text[-LINE_REACH:].rstrip().rpartition("\n")[2].strip(" *_")
    dates = list(dates_in(line))
    if len(line) <= SHORT_LINE and len(dates) == 1 and is_day(dates[0]):
        opening = words_of(line[: dates[0].start])
        if not _DATING.isdisjoint(opening) and DATE_WORDS.issuperset(opening):
            head.tell("published", dates[0].iso)
