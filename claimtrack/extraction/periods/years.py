"""Years: bare, fiscal, spans and decades of them, and the year that may follow a month, a quarter or a half."""

from __future__ import annotations

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.suffixes import LIVELY, is_count
from claimtrack.extraction.periods.words import (
    BY,
    CALENDAR_YEAR,
    CLOSING,
    FISCAL,
    FISCAL_COUNTRIES,
    FISCAL_LETTERS,
    FUTURE,
    HOLD,
    LEVEL_CHANGE,
    LEVEL_NOUNS,
    MONTHS,
    NUMBERED,
    SEASONS,
    SINCE,
    THAN,
)
from claimtrack.extraction.tokens import TokenKind

_YEAR_PREPOSITIONS = {*HOLD, *BY, *SINCE, *THAN, *LEVEL_CHANGE, "to", "and", "around", "circa", "after", "end"}
_DETERMINERS = frozenset(
    {"the", "its", "their", "his", "our", "this", "that", "early", "late", "mid", "year", "whole", "all"}
)
_FOLLOWERS = frozenset(
    {"with", "and", "was", "is", "were", "had", "has", "to", "but", "when", "as", "at", "by", "in", "of", "on", "or",
     "for", "than", "the", "a", "which", "that", "who", "while", "after", "before", "from", "will", "would", "levels",
     "level", "onwards", "onward", "total", "alone", "because", "due", "marked", "saw", "brought", "made"}
)  # fmt: skip
_COPULAS = frozenset({"was", "were", "is", "are", "reached", "hit", "totalled", "totaled", "numbered", "counted"})
_TWO_YEARS = 24
_FORECAST_LETTERS = frozenset({"e", "f", "est", "p"})
_ACTUAL_LETTERS = frozenset({"a"})
"""Behind a year of an analyst's table: "2024A | 2025E"."""
_MODERN = range(1900, 2101)


def fiscal_year(scan: Scan, at: int) -> Reading | None:
    """``fiscal 2025``, ``FY25``, ``financial year 2024-25``, ``full-year 2025``, ``all of 2023``."""
    word = scan.low(at)
    position = at + 1
    if word in FISCAL_LETTERS:
        short = (
            scan.short_year(scan.skip(position, "'", "’"))
            if scan.glued(position) or scan.low(position) in "'’"
            else None
        )
        if short is not None and not scan.year(position):
            return Reading(
                at, scan.skip(position, "'", "’") + 1, Granularity.YEAR, "fiscal-year", short, stated=True, fiscal=True
            )
    elif word in FISCAL or word in CALENDAR_YEAR:
        position = scan.skip_dash(position)
        position = scan.skip(position, "year", "years")
        position = scan.skip(position, "of")
    else:
        return None
    found = year_span(scan, position) or _plain(scan, position)
    if found is None:
        return None
    found.first = at
    found.fiscal = word not in CALENDAR_YEAR
    found.rule = "fiscal-year" if found.fiscal else "whole-year"
    return _of_country(scan, found) if found.fiscal and found.months == _TWO_YEARS else found


def _of_country(scan: Scan, reading: Reading) -> Reading:
    """``India's fiscal year 2024-25``: the twelve months of the country that the sentence names last before it."""
    for position in range(reading.first - 1, -1, -1):
        last_month = FISCAL_COUNTRIES.get(scan.low(position))
        if last_month is not None:
            reading.month, reading.months, reading.granularity = last_month + 1, MONTHS_IN_YEAR, Granularity.YEAR
            reading.fiscal = False
            return reading
    return reading


def _plain(scan: Scan, at: int) -> Reading | None:
    year = scan.year(at)
    if year is None or is_count(scan, at):
        return None
    return Reading(at, at + 1, Granularity.YEAR, "year", year, stated=True)


def year_span(scan: Scan, at: int) -> Reading | None:
    """``2013-2023``, ``2016-20``, ``2024/25``."""
    year = scan.year(at)
    if year is None or not (scan.is_dash(at + 1) or scan.low(at + 1) == "/"):
        return None
    end = scan.year(at + 2)
    if end is None and scan.glued(at + 1) and scan.glued(at + 2):
        short = scan.integer(at + 2, 2)
        if short is not None and len(scan.low(at + 2)) == 2:
            end = year - year % 100 + short + (100 if short < year % 100 else 0)
            if short <= 12 and short != (year + 1) % 100 and end - year > 12:
                return None
        elif short is not None and short == (year + 1) % 10:
            # "2007/8"
            end = year + 1
    if end is None or not year < end <= year + 150:
        return None
    # A slash, or two digits of the next year, writes a season or fiscal year that straddles two.
    months = 12 * (end - year + 1)
    role = PeriodRole.SPAN if end - year > 1 else None
    reading = Reading(at, at + 3, Granularity.SPAN, "year-span", year, 1, months, stated=True, role=role)
    if role is None and scan.low(at + 3) in FISCAL and scan.low(at + 4) == "year":
        reading.last, reading.rule = at + 5, "fiscal-year"
        return _of_country(scan, reading)
    if months == _TWO_YEARS and scan.year(at + 2) is None:
        reading.straddles = True
        begins = scan.context.season_month
        if begins is not None:
            reading.month, reading.months, reading.granularity = begins, MONTHS_IN_YEAR, Granularity.YEAR
    return reading


def decade(scan: Scan, at: int) -> Reading | None:
    """``1990s``."""
    year = scan.year(at)
    if year is None or year % 10 or scan.low(at + 1) not in ("s", "'s", "’s") or not scan.glued(at + 1):
        return None
    if scan.low(at + 1) != "s" and scan.low(at - 1) != "the":
        return None
    return Reading(at, at + 2, Granularity.SPAN, "decade", year, 1, 120, stated=True)


def bare_year(scan: Scan, at: int) -> Reading | None:
    """A four-digit number that its neighbours make a year."""
    year = scan.year(at)
    if year is None or not _looks_like_year(scan, at, year):
        return None
    reading = Reading(at, at + 1, Granularity.YEAR, "year", year, stated=True)
    if (scan.low(at + 1) in FISCAL or scan.low(at + 1) == "calendar") and scan.low(at + 2) == "year":
        reading.last, reading.rule, reading.fiscal = at + 3, "fiscal-year", scan.low(at + 1) in FISCAL
        return reading
    if scan.glued(at + 1) and scan.low(at + 1) in _FORECAST_LETTERS:
        reading.last, reading.forecast = at + 2, True
        return reading
    if scan.glued(at + 1) and scan.low(at + 1) in _ACTUAL_LETTERS:
        reading.last = at + 2
        return reading
    if _is_so_far(scan, at):
        reading.to_date = True
    elif _is_named(scan, at):
        reading.role, reading.rule = PeriodRole.NAME, "name"
    elif scan.low(at - 1) == "(" and scan.low(at + 1) == ":":
        # "(2024: £4m)" gives the same period of another year.
        reading.anaphor, reading.relative, reading.rule = 0, True, "bracket-year"
    elif scan.low(at - 1) in CLOSING and scan.low(at + 1) in ("with", "at", "on", "above", "below", "up", "down"):
        reading.edge, reading.rule = "end", "closing-year"
    return reading


def _is_so_far(scan: Scan, at: int) -> bool:
    """``so far in 2025``, ``2025 to date``."""
    before = (scan.low(at - 3), scan.low(at - 2)) if scan.low(at - 1) == "in" else ("", "")
    return any(pair in (("so", "far"), ("to", "date")) for pair in (before, (scan.low(at + 1), scan.low(at + 2))))


def _looks_like_year(scan: Scan, at: int, year: int) -> bool:
    before, after = scan.low(at - 1), scan.low(at + 1)
    glued = scan.glued(at)
    if is_count(scan, at) or (before in NUMBERED and not glued):
        return False
    if before in ("$", "€", "£", "¥", "₹", "#", "+", "~", "≈", "×") or (
        glued and before in (".", ",", ":", "@", "_", "=")
    ):
        return False
    if glued and at and (scan.kind(at - 1) == TokenKind.WORD or scan.is_number(at - 1)):
        return False
    if (
        glued
        and scan.is_dash(at - 1)
        and scan.low(at - 2) not in ("end", "mid", "early", "late", "pre", "post", "year")
    ):
        return False
    if before in HOLD or before in SINCE or before in BY:
        return year in _MODERN or before in SINCE or before in ("in", "until", "before", "by")
    if year not in _MODERN or before in _COPULAS:
        return False
    if before in _YEAR_PREPOSITIONS or before in _DETERMINERS or before in MONTHS or before in SEASONS:
        return True
    if before in ("", "(", "[", "|", '"', "“", "'s", "’s", "‘", ",", ";", ":", "-", "–", "—", "•", "/", "*"):
        return True
    if before in FUTURE or after in LEVEL_NOUNS or (after in FUTURE and scan.tokens[at + 1].text.islower()):
        return True
    follower = scan.tokens[at + 1] if at + 1 < scan.size else None
    if follower is None or follower.kind in (TokenKind.PUNCT, TokenKind.POSSESSIVE):
        return True
    spoken_of = year in LIVELY and year % 100 != 0 and follower.text.islower()
    return spoken_of or after in _FOLLOWERS or scan.is_capitalized(at - 1)


def _is_named(scan: Scan, at: int) -> bool:
    """A year inside a proper name: "Agenda 2030", "2025 World Economic Outlook"."""
    if at == 0 or scan.size - at <= 1:
        return False
    before = scan.tokens[at - 1]
    capital = before.kind == TokenKind.WORD and before.text[:1].isupper() and before.text[1:].islower()
    if capital and at > 1 and not scan.glued(at):
        known = {*MONTHS, *SEASONS, *FISCAL, *CALENDAR_YEAR, *_YEAR_PREPOSITIONS, *_DETERMINERS, *HOLD, *SINCE, *BY}
        return before.lower not in known | {"between"} and _lower_share(scan) > 0.3
    return False


def _lower_share(scan: Scan) -> float:
    """How much of the sentence is in lower case; headings in title case have no proper names to tell apart."""
    words = [token for token in scan.tokens if token.kind == TokenKind.WORD and len(token.text) > 2]
    return sum(token.text.islower() for token in words) / len(words) if words else 0.0
