"""Periods: ISO 8601 dates, months, quarters, halves, years and intervals of them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

_PART = re.compile(
    r"""(?P<year>\d{4})
        (?: -Q(?P<quarter>[1-4]) | -H(?P<half>[12]) | -(?P<month>\d\d) (?: -(?P<day>\d\d) )? )?""",
    re.VERBOSE,
)


class PeriodBasis(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days with the ISO 8601 text it is written as ("2025", "2025-Q3", "2025-01/2025-11")."""

    text: str
    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def contains(self, other: Period) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        return self.start <= other.end and other.start <= self.end

    def same_days(self, other: Period) -> bool:
        return self.start == other.start and self.end == other.end

    def years_earlier(self, years: int) -> Period:
        """The same period ``years`` before; keeps the written form ("2025-Q3" gives "2024-Q3").

        Raises:
            ValueError: the year leaves the calendar.
        """

        def shift(match: re.Match[str]) -> str:
            year = int(match.group(0)) - years
            if not 1 <= year <= 9999:
                raise ValueError("period outside the calendar")
            return f"{year:04d}"

        text = re.sub(r"\d{4}(?=-|/|$)", shift, self.text)
        return parse_period(text) or parse_period(text.replace("-02-29", "-02-28")) or self


@lru_cache(maxsize=4096)
def parse_period(text: str | None) -> Period | None:
    """The period that an ISO 8601 text names, or ``None`` if it is not one."""
    if not text:
        return None
    first, slash, last = text.partition("/")
    start, end = _bounds(first), _bounds(last if slash else first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return Period(text, start[0], end[1])


def _bounds(part: str) -> tuple[date, date] | None:
    match = _PART.fullmatch(part.strip())
    if not match:
        return None
    year = int(match["year"])
    try:
        if match["day"]:
            day = date(year, int(match["month"]), int(match["day"]))
            return day, day
        if match["month"]:
            first = last = int(match["month"])
        elif match["quarter"]:
            first, last = int(match["quarter"]) * 3 - 2, int(match["quarter"]) * 3
        elif match["half"]:
            first, last = int(match["half"]) * 6 - 5, int(match["half"]) * 6
        else:
            first, last = 1, 12
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    except ValueError:
        return None
