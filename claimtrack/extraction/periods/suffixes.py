"""The year that follows a period ("of last year", "2025", "the same year"), and numbers that only look like years."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import BACK, COUNTED, DEICTIC, FISCAL, NEIGHBOUR
from claimtrack.extraction.tokens import TokenKind

_NEAR = range(1980, 2051)
_OPENING = frozenset(("", "|", "(", "the", "its", "their", "our", "'s", "’s"))
_PARTS = frozenset("% percent cent share third thirds half quarter quarters fifth fifths most much tenth".split())
LIVELY = range(1990, 2041)
"""Years that articles speak of: a bare number among them is one, whatever noun follows."""


@dataclass(slots=True)
class YearSuffix:
    """The year that follows a period; ``same`` asks for the year last spoken of, ``back`` for a step back."""

    last: int
    year: int | None = None
    stated: bool = False
    same: bool = False
    unknown: bool = False
    fiscal: bool = False
    shift: int | None = None


def year_after(scan: Scan, at: int) -> YearSuffix:
    """The year after a month, quarter or half that ends at ``at``: ``2025``, ``of last year``, ``'25`` ..."""
    position = scan.skip(at, ",") if scan.year(at + 1) else at
    if scan.low(position) == "of" or (scan.low(position) == "in" and scan.year(position + 1)):
        position += 1
    position = scan.skip(position, "the")
    fiscal = scan.low(position) in FISCAL
    position = scan.skip(position, *FISCAL, "calendar")
    if scan.low(position) == "year" and scan.year(position + 1):
        position += 1
    year = scan.year(position)
    if year is not None and not is_count(scan, position):
        return YearSuffix(position + 1, year, stated=True, fiscal=fiscal)
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
    if (word, after) == ("last", "season") and position == at:
        return YearSuffix(position + 2, shift=-12)
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
    reading.fiscal = reading.fiscal or suffix.fiscal
    reading.unresolved = reading.unresolved or suffix.unknown
    if suffix.shift is not None:
        reading.relative = reading.same_year = True
        reading.years_later = suffix.shift // 12
    elif suffix.year is not None:
        reading.year, reading.stated, reading.relative = suffix.year, suffix.stated, not suffix.stated
    return reading


def is_count(scan: Scan, at: int) -> bool:
    """Does the number count or measure what follows ("2030 units", "1950%", "2000kg")?"""
    if at + 1 >= scan.size:
        return False
    after, token = scan.low(at + 1), scan.tokens[at + 1]
    if token.kind == TokenKind.SYMBOL:
        return token.text in "%‰" or token.glued
    if token.kind == TokenKind.WORD and token.glued:
        return after not in ("s", "q", "h", "a", "e", "f", "est", "p")
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
    if value in LIVELY and value % 100 and (before in _OPENING or (before == "of" and scan.low(at - 2) in _PARTS)):
        # "2025 passengers" at the head of a column, "its 2024 shipments", "40% of 2024 sales"
        return False
    return not (before in ("and", "to", "-", "–") and scan.year(at - 2) is not None and value not in (1900, 2000))
