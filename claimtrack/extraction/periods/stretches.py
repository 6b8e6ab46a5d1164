"""Quarters, halves, seasons, plans, "the first 11 months", "the year to March"."""

from __future__ import annotations

from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan, grain
from claimtrack.extraction.periods.suffixes import apply_suffix, year_after
from claimtrack.extraction.periods.words import (
    DAYS,
    FISCAL,
    ORDINAL_ENDINGS,
    ORDINALS,
    UNITS,
    WEEKS,
)
from claimtrack.extraction.periods.years import year_span
from claimtrack.extraction.tokens import TokenKind

_TO_DATE_MONTHS = frozenset({3, 6, 9, 12})
HALF_MONTHS = 6
PART_LOOK_BACK = 24
_BEFORE_PART = frozenset({"in", "on", "than", "for", "from", "and", "but", "to", "with", "during", ",", ";"})
_MODALS = frozenset({"should", "will", "would", "may", "might", "could"})
_LETTERS = {"q": 3, "h": 6}
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my", "'s", "’s"})
_YEAR_WORDS = frozenset(
    {"year", "fiscal", "financial", "decade", "century", "this", "last", "next", "previous", "same"}
)


def lettered(scan: Scan, at: int) -> Reading | None:
    """``Q3``, ``Q3 2025``, ``H1 2025``, ``Q3 FY25``."""
    size = _LETTERS.get(scan.low(at))
    number = scan.integer(at + 1, 1)
    if size is None or number is None or not scan.glued(at + 1) or not 1 <= number <= 12 // size:
        return None
    if at and scan.glued(at) and scan.low(at - 1) not in ("(", "-", "–", "/", "‘", "“", '"', "|", "*"):
        return None
    reading = Reading(at, at + 2, grain(size), "lettered", month=(number - 1) * size + 1, months=size)
    position = at + 2
    if scan.low(position) in ("fy", "cy"):
        position += 1
        short = scan.short_year(position)
        if short is not None:
            reading.year, reading.stated, reading.last = short, True, position + 1
            reading.fiscal = scan.low(position - 1) == "fy"
            return reading
    suffix = year_after(scan, scan.skip_dash(position) if scan.year(position + 1) else position)
    if suffix.last > position:
        return apply_suffix(reading, suffix)
    # "Q1. Is inflation coming down?" numbers a question.
    return None if at == 0 and scan.low(position) in (".", ":", ")") else reading


def number_lettered(scan: Scan, at: int) -> Reading | None:
    """``3Q25``, ``4Q 2024``, ``1H25``, ``2025 Q3``, ``2025Q3``."""
    year = scan.year(at)
    if year is not None:
        position = scan.skip_dash(at + 1)
        found = _letter_number(scan, position)
        if found is None:
            return None
        month, size = found
        return Reading(at, position + 2, grain(size), "year-lettered", year, month, size, stated=True)
    months = scan.integer(at, 2)
    if months in _TO_DATE_MONTHS and scan.low(at + 1) == "m" and scan.glued(at + 1):
        return _months_lettered(scan, at, months)
    number = scan.integer(at, 1)
    size = _LETTERS.get(scan.low(at + 1), 0)
    if number is None or not size or not scan.glued(at + 1) or not 1 <= number <= 12 // size:
        return None
    reading = Reading(at, at + 2, grain(size), "number-lettered", month=(number - 1) * size + 1, months=size)
    position = scan.skip(at + 2, "'", "’")
    position = scan.skip(position, "fy", "cy")
    short = scan.short_year(position)
    if short is not None:
        reading.year, reading.stated, reading.last = short, True, position + 1
        return reading
    suffix = year_after(scan, at + 2)
    return apply_suffix(reading, suffix)


def _months_lettered(scan: Scan, at: int, months: int) -> Reading | None:
    """``9M 2025``: the first nine months; without a year "9M" is nine million."""
    year = scan.year(at + 2)
    if year is None and scan.glued(at + 2):
        year = scan.short_year(at + 2)
    if year is None:
        return None
    return Reading(at, at + 3, grain(months), "months-lettered", year, 1, months, stated=True)


def _letter_number(scan: Scan, at: int) -> tuple[int, int] | None:
    size = _LETTERS.get(scan.low(at))
    number = scan.integer(at + 1, 1)
    if size is None or number is None or not scan.glued(at + 1) or not 1 <= number <= 12 // size:
        return None
    return (number - 1) * size + 1, size


def ordinal_first(scan: Scan, at: int) -> Reading | None:
    """``third quarter of 2025``, ``first half``, ``first 11 months of the year``, ``13th Five-Year Plan``."""
    order, position = _ordinal(scan, at)
    if order is None:
        return None
    plan = _plan(scan, at, order, position)
    if plan:
        return plan
    position = scan.skip_dash(position)
    fiscal = scan.low(position) in FISCAL
    position += fiscal
    unit = scan.low(position)
    if unit in UNITS and UNITS[unit] in (3, 6) and unit not in ("quarters", "halves"):
        part = _part_of_year(scan, at, order, position)
        if part is not None:
            part.fiscal = part.fiscal or fiscal or scan.low(at - 1) in FISCAL
        return part
    joined = _joined_parts(scan, at, order, position) or _bare_part(scan, at, order, position)
    if joined:
        return joined
    if order in (1, -1):
        return _first_months(scan, at, order, position)
    return None


def _ordinal(scan: Scan, at: int) -> tuple[int | None, int]:
    word = scan.low(at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    value = scan.integer(at, 2)
    if value is not None and scan.glued(at + 1) and scan.low(at + 1) in ORDINAL_ENDINGS:
        return value, at + 2
    return None, at


def _part_of_year(scan: Scan, at: int, order: int, position: int) -> Reading | None:
    size = UNITS[scan.low(position)]
    parts = 12 // size
    number = parts if order == -1 else order
    if not 1 <= number <= parts:
        return None
    if order == -1 and scan.low(at) == "last" and scan.low(at - 1) != "the":
        return None
    suffix = year_after(scan, position + 1)
    bare = suffix.last == position + 1
    if bare and scan.low(position + 1) == "of" and not _of_year(scan, position + 2):
        return None
    if bare and size == HALF_MONTHS and scan.context.sporting:
        # The half of a match.
        return None
    reading = Reading(at, position + 1, grain(size), "ordinal-part", month=(number - 1) * size + 1, months=size)
    return apply_suffix(reading, suffix) if suffix.last > position + 1 else reading


def _joined_parts(scan: Scan, at: int, order: int, position: int) -> Reading | None:
    """``second and third quarters of 2025``."""
    if scan.low(position) not in ("and", "to", "through"):
        return None
    second, unit_at = _ordinal(scan, scan.skip(position + 1, "the"))
    unit = scan.low(unit_at)
    if (
        second is None
        or unit not in ("quarters", "halves", "quarter", "half")
        or not 0 < order < second <= 12 // UNITS[unit]
    ):
        return None
    size = UNITS[unit]
    months = (second - order + 1) * size
    reading = Reading(at, unit_at + 1, grain(months), "ordinal-parts", month=(order - 1) * size + 1, months=months)
    return apply_suffix(reading, year_after(scan, unit_at + 1))


def _bare_part(scan: Scan, at: int, order: int, position: int) -> Reading | None:
    """``the second quarter, 4% more than in the first``: the part of the year that was spoken of before."""
    ends = position >= scan.size or scan.kind(position) == TokenKind.PUNCT or scan.low(position) in _MODALS
    if not ends or scan.low(at - 1) != "the" or scan.low(at - 2) not in _BEFORE_PART:
        return None
    for back in range(at - 3, max(at - PART_LOOK_BACK, 0), -1):
        size = UNITS.get(scan.low(back), 0)
        if size in (3, 6) and scan.low(back - 1) in ORDINALS and 0 < order <= 12 // size:
            reading = Reading(at, position, grain(size), "ordinal-part", month=(order - 1) * size + 1, months=size)
            suffix = year_after(scan, back + 1)
            reading.year, reading.stated = suffix.year, suffix.stated
            reading.edge = "next" if scan.low(position) in _MODALS and not suffix.year else ""
            return reading
    return None


def _of_year(scan: Scan, at: int) -> bool:
    at = scan.skip(at, "the")
    return scan.year(at) is not None or scan.low(at) in _YEAR_WORDS


def _first_months(scan: Scan, at: int, order: int, position: int) -> Reading | None:
    count = scan.count(position)
    unit = scan.low(position + 1)
    if count is None or unit not in UNITS:
        if unit in WEEKS or unit in DAYS:
            suffix = year_after(scan, position + 2)
            if count is not None and suffix.last > position + 2:
                reading = Reading(at, suffix.last, Granularity.SPAN, "first-days", unresolved=True)
                return reading
        return None
    months = count * UNITS[unit]
    if UNITS[unit] > 3 or not 1 <= months <= 12:
        return None
    suffix = year_after(scan, position + 2)
    if order == -1 and suffix.last == position + 2:
        return None
    if scan.low(at - 1) in _OWNERS:
        # "its first four months" begin when it did.
        return Reading(at, position + 2, grain(months), "first-months", unresolved=True)
    month = 1 if order == 1 else 13 - months
    reading = Reading(at, position + 2, grain(months), "first-months", month=month, months=months)
    if suffix.last == position + 2:
        if scan.low(position + 2) == "of":
            reading.unresolved = True
        return reading
    return apply_suffix(reading, suffix)


def _plan(scan: Scan, at: int, order: int, position: int) -> Reading | None:
    """``13th Five-Year Plan period (2016-20)``; without years, those of China's numbered plans since 1981."""
    if scan.low(position) != "five" or scan.low(scan.skip_dash(position + 1)) != "year":
        return None
    plan = scan.skip_dash(position + 1) + 1
    if scan.low(plan) not in ("plan", "plans", "development"):
        return None
    last = plan + 1
    last = scan.skip(last, "period", "programme", "program")
    if scan.low(last) == "(":
        years = year_span(scan, last + 1)
        if years and scan.low(years.last) == ")":
            years.first, years.last, years.rule = at, years.last + 1, "five-year-plan"
            years.role = PeriodRole.NAME
            return years
    reading = Reading(at, last, Granularity.SPAN, "five-year-plan", 1951 + 5 * order, 1, 60, role=PeriodRole.NAME)
    reading.unresolved = not 6 <= order <= 20
    return reading
