"""Dates as publishers write them, to ISO 8601; what is ambiguous (``10/11/2025``) is no date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december".split(),
    "jan feb mar apr may jun jul aug sep oct nov dec".split(),
)
MONTHS = {name: number for names in _MONTHS for number, name in enumerate(names, 1)} | {"sept": 9}
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)

_ISO = re.compile(
    r"""(?P<year> (?:1[89]|20|21) [0-9]{2} )
        (?: (?P<mark> [-/.]? ) (?P<month> [01][0-9] ) (?: (?P=mark) (?P<day> [0-3][0-9] ) )? )?
        (?= [T\s] | $ )""",
    re.VERBOSE,
)
_WRITTEN = re.compile(
    r"""(?<! [\w.,/-] )
        (?: (?P<day_first> [0-3]?[0-9] ) (?: st|nd|rd|th )? [ -] (?: of [ ] )? )?
        (?P<month> [A-Za-z]{3,9} ) \.? [ -]?
        (?: (?P<day_last> [0-3]?[0-9] ) (?: st|nd|rd|th )? (?: ,[ ]? | [ ] ) )?
        ,? [ ]?
        (?P<year> (?:19|20|21) [0-9]{2} )
        (?! [\w-] | [.,][0-9] )""",
    re.VERBOSE,
)
_DASHED = re.compile(r"(?<![\w.,/-])(?P<iso>(?:19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9])(?![\w-])")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date that stands at ``start`` to ``end`` of a line; ``iso`` is ``YYYY-MM-DD`` or ``YYYY-MM``."""

    start: int
    end: int
    iso: str


def iso_date(value: str) -> str | None:
    """The date that a metadata value states, as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``None`` if it states none.

    A time and its zone are dropped: the day is the one the publisher wrote.
    """
    value = " ".join(value[:200].split())
    found = _ISO.match(value)
    if found:
        if found["mark"] == "" and found["month"] and not found["day"]:
            return None
        return _iso(found["year"], found["month"], found["day"])
    dates = list(dates_in(value))
    return dates[0].iso if len(dates) == 1 else None


def dates_in(line: str) -> Iterator[WrittenDate]:
    """The dates of a line that name a day (or month) and a year: ``Oct. 14, 2025``, ``31 October 2025``, ISO."""
    for found in _DASHED.finditer(line):
        iso = _iso(*found["iso"].split("-"))
        if iso:
            yield WrittenDate(*found.span(), iso)
    for found in _WRITTEN.finditer(line):
        month = MONTHS.get(found["month"].lower())
        day = found["day_first"] or found["day_last"]
        if month is None or (found["day_first"] and found["day_last"]):
            continue
        iso = _iso(found["year"], str(month), day)
        if iso:
            yield WrittenDate(*found.span(), iso)


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def only_date(line: str) -> str | None:
    """The date of a line that has one and no other."""
    dates = list(dates_in(line))
    return dates[0].iso if len(dates) == 1 else None


def is_day(found: WrittenDate) -> bool:
    """Does a date tell its day?"""
    return len(found.iso) == len("YYYY-MM-DD")
