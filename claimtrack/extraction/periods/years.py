"""Years: bare, fiscal, spans and decades of them, and the year that may follow a month, a quarter or a half."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import (
    BACK,
    BY,
    CALENDAR_YEAR,
    CLOSING,
    COUNTED,
    DEICTIC,
    FISCAL,
    FISCAL_LETTERS,
    HOLD,
    LEVEL_CHANGE,
    MONTHS,
    NEIGHBOUR,
    NUMBERED,
    SEASONS,
    SINCE,
    THAN,
)
from claimtrack.extraction.tokens import TokenKind

_YEAR_PREPOSITIONS = {*HOLD, *BY, *SINCE, *THAN, *LEVEL_CHANGE, "to", "and", "around", "circa", "after", "end"}
_WEAK_PREPOSITIONS = frozenset(
    {"and", "to", "on", "over", "above", "below", "around", "up", "for", "than", "times", "from"}
)
_DETERMINERS = frozenset(
    {"the", "its", "their", "his", "our", "this", "that", "early", "late", "mid", "year", "whole", "all"}
)
_FOLLOWERS = frozenset(
    {"with", "and", "was", "is", "were", "had", "has", "to", "but", "when", "as", "at", "by", "in", "of", "on", "or",
     "for", "than", "the", "a", "which", "that", "who", "while", "after", "before", "from", "will", "would", "levels",
     "level", "onwards", "onward", "total", "alone", "because", "due", "marked", "saw", "brought", "made"}
)  # fmt: skip
_MODERN = range(1900, 2101)
_NEAR = range(1980, 2051)


@dataclass(slots=True)
class YearSuffix:
    """The year that follows a period; ``same`` asks for the year last spoken of, ``back`` for a step back."""

    last: int
    year: int | None = None
    stated: bool = False
    same: bool = False
    unknown: bool = False
    shift: int | None = None


def year_after(scan: Scan, at: int) -> YearSuffix:
    """The year after a month, quarter or half that ends at ``at``: ``2025``, ``of last year``, ``'25`` ..."""
    position = scan.skip(at, ",") if scan.year(at + 1) else at
    if scan.low(position) == "of" or (scan.low(position) == "in" and scan.year(position + 1)):
        position += 1
    position = scan.skip(position, "the")
    position = scan.skip(position, *FISCAL, "calendar")
    if scan.low(position) == "year" and scan.year(position + 1):
        position += 1
    year = scan.year(position)
    if year is not None and not _is_count(scan, position):
        return YearSuffix(position + 1, year, stated=True)
    if scan.low(position) in "'’‘" and scan.glued(position + 1):
        short = scan.short_year(position + 1)
        if short is not None:
            return YearSuffix(position + 2, short, stated=True)
    word, after = scan.low(position), scan.low(position + 1)
    if after == "year" and scan.low(position - 1) != "the":
        if word in DEICTIC:
            anchor = scan.context.anchor
            return YearSuffix(position + 2, anchor.year + DEICTIC[word] if anchor else None, unknown=anchor is None)
        if word in ("that", "same"):
            return YearSuffix(position + 2, same=True)
    if after == "year" and word in NEIGHBOUR:
        return YearSuffix(position + 2, shift=12 * NEIGHBOUR[word])
    if after == "year" and word == "same":
        return YearSuffix(position + 2, same=True)
    if word in ("year", "season") and scan.low(position - 1) == "the" and position - at >= 1:
        if scan.low(position + 1) in BACK:
            return YearSuffix(position + 2, shift=-12)
        if scan.low(position - 2) == "of":
            return YearSuffix(position + 1, same=True)
    if word in ("a", "one") and after == "year" and scan.low(position + 2) in BACK and position == at:
        return YearSuffix(position + 3, shift=-12)
    return YearSuffix(at)


def apply_suffix(reading: Reading, suffix: YearSuffix) -> Reading:
    """Give a yearless reading the year that follows it."""
    reading.last = max(reading.last, suffix.last)
    reading.same_year = suffix.same
    reading.unresolved = reading.unresolved or suffix.unknown
    if suffix.shift is not None:
        reading.relative = reading.same_year = True
        reading.years_later = suffix.shift // 12
    elif suffix.year is not None:
        reading.year, reading.stated, reading.relative = suffix.year, suffix.stated, not suffix.stated
    return reading


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
            return Reading(at, scan.skip(position, "'", "’") + 1, Granularity.YEAR, "fiscal-year", short, stated=True)
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
    found.rule = "fiscal-year" if word not in CALENDAR_YEAR else "whole-year"
    return found


def _plain(scan: Scan, at: int) -> Reading | None:
    year = scan.year(at)
    if year is None or _is_count(scan, at):
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
    if end is None or not year < end <= year + 150:
        return None
    # A slash, or two digits of the next year, writes a season or fiscal year that straddles two.
    months = 12 * (end - year + 1)
    return Reading(at, at + 3, Granularity.SPAN, "year-span", year, 1, months, stated=True)


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
    if _is_named(scan, at):
        reading.role, reading.rule = PeriodRole.NAME, "name"
    elif scan.low(at - 1) == "(" and scan.low(at + 1) == ":":
        # "(2024: £4m)" gives the same period of another year.
        reading.anaphor, reading.relative, reading.rule = 0, True, "bracket-year"
    elif scan.low(at - 1) in CLOSING and scan.low(at + 1) in ("with", "at", "on", "above", "below", "up", "down"):
        reading.edge, reading.rule = "end", "closing-year"
    return reading


def _looks_like_year(scan: Scan, at: int, year: int) -> bool:
    before, after = scan.low(at - 1), scan.low(at + 1)
    glued = scan.glued(at)
    if _is_count(scan, at) or (before in NUMBERED and not glued):
        return False
    if before in ("$", "€", "£", "¥", "₹", "#", "+", "~", "≈", "×") or (
        glued and before in (".", ",", ":", "@", "_", "=")
    ):
        return False
    if glued and at and (scan.tokens[at - 1].kind == TokenKind.WORD or scan.is_number(at - 1)):
        return False
    if (
        glued
        and scan.is_dash(at - 1)
        and scan.low(at - 2) not in ("end", "mid", "early", "late", "pre", "post", "year")
    ):
        return False
    if before in HOLD or before in SINCE or before in BY:
        return year in _MODERN or before in SINCE or before in ("in", "of", "until", "before")
    if year not in _MODERN:
        return False
    if before in _YEAR_PREPOSITIONS or before in _DETERMINERS or before in MONTHS or before in SEASONS:
        return True
    if before in ("", "(", "[", "|", '"', "“", "'s", "’s", "‘", ",", ";", ":", "-", "–", "—", "•", "/", "*"):
        return True
    follower = scan.tokens[at + 1] if at + 1 < scan.size else None
    if follower is None or follower.kind in (TokenKind.PUNCT, TokenKind.POSSESSIVE):
        return True
    return after in _FOLLOWERS or scan.tokens[at - 1].is_capitalized


def _is_count(scan: Scan, at: int) -> bool:
    """Does the number count or measure what follows ("2030 units", "1950%", "2000kg")?"""
    if at + 1 >= scan.size:
        return False
    after, token = scan.low(at + 1), scan.tokens[at + 1]
    if token.kind == TokenKind.SYMBOL:
        return token.text in "%‰" or token.glued
    if token.kind == TokenKind.WORD and token.glued:
        return after not in ("s", "q", "h", "e", "f", "est")
    if scan.is_dash(at + 1) and token.glued and scan.low(at + 2) in COUNTED:
        return True
    if after in ("million", "billion", "trillion", "bn", "thousand", "hundred", "percent", "per", "m", "b", "k"):
        return True
    if after not in COUNTED:
        return False
    # "in 2025 companies ..." opens with a year, "of 1950 people" counts; a year beside a year is one too.
    before, value = scan.low(at - 1), scan.year(at) or 0
    if before in ("in", "since", "during", "by", "until"):
        return value % 100 == 0 or value not in _NEAR
    return not (before in ("and", "to", "-", "–") and scan.year(at - 2) is not None and value not in (1900, 2000))


def _is_named(scan: Scan, at: int) -> bool:
    """A year inside a proper name: "Agenda 2030", "2025 World Economic Outlook"."""
    if at == 0 or scan.size - at <= 1:
        return False
    before = scan.tokens[at - 1]
    capital = before.kind == TokenKind.WORD and before.text[:1].isupper() and before.text[1:].islower()
    if capital and not scan.glued(at):
        known = {*MONTHS, *SEASONS, *FISCAL, *CALENDAR_YEAR, *_YEAR_PREPOSITIONS, *_DETERMINERS}
        return before.lower not in known and _lower_share(scan) > 0.3
    return False


def _lower_share(scan: Scan) -> float:
    """How much of the sentence is in lower case; headings in title case have no proper names to tell apart."""
    words = [token for token in scan.tokens if token.kind == TokenKind.WORD and len(token.text) > 2]
    return sum(token.text.islower() for token in words) / len(words) if words else 0.0
