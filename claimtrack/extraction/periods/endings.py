"""Stretches named by their end: "the year to March", "the week ended Nov. 7", "the March quarter"."""

from __future__ import annotations

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, month_end
from claimtrack.extraction.periods.dates import is_month, month_first, number_first_day
from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan, grain
from claimtrack.extraction.periods.stretches import lettered, number_lettered, ordinal_first
from claimtrack.extraction.periods.suffixes import apply_suffix, year_after
from claimtrack.extraction.periods.words import ACCOUNTS, FISCAL, FORETOLD, MONTHS, SCALES
from claimtrack.extraction.periods.years import bare_year, fiscal_year

_BOOK_START = 6
"""The last day of a month on which a fiscal year may begin: Britain's begins on 6 April."""
_REPORTING_MONTHS = 4
"""Till then in a year the "full year" of a forecast may be the one before."""
_BEGINNING = {"began": "last", "begun": "last", "started": "last", "begins": "next", "starts": "next"}
_ENDING = frozenset({"to", "ended", "ending", "ends", "through", "until", "till", "up"})


def month_quarter(scan: Scan, at: int) -> Reading | None:
    """``the March quarter of 2025``: the quarter that ends with the month."""
    if not is_month(scan, at) or scan.low(at + 1) != "quarter" or scan.is_dash(at - 1):
        return None
    month = MONTHS[scan.low(at)]
    reading = Reading(at, at + 2, Granularity.QUARTER, "month-quarter", month=month, months=1, span_months=3)
    return apply_suffix(reading, year_after(scan, at + 2))


def fiscal_first(scan: Scan, at: int) -> Reading | None:
    """``fiscal 2025``, ``fiscal 2025, which ended Sept. 28``: the latter tells when the fiscal year ends."""
    year = fiscal_year(scan, at)
    if year is None or year.year is None or not year.fiscal:
        return year
    stretch = _said_to_end(scan, year)
    if stretch is None:
        return year
    told = stretch.year is not None
    stretch.year, stretch.stated, stretch.fiscal_end = stretch.year or year.year, True, stretch.month
    if not told and _ends_later(scan, year, stretch):
        stretch.year = (stretch.year or 0) + 1
        stretch.fiscal_opens = True
    return stretch


def _ends_later(scan: Scan, year: Reading, stretch: Reading) -> bool:
    """Is the year told to end later than it would by its number: "fiscal 2025, which ends in March" in autumn 2025?"""
    anchor = scan.context.anchor
    verb = scan.low(scan.skip(scan.skip(year.last, ",", "("), "which", "that"))
    over = month_end(stretch.year or 0, stretch.month)
    return verb == "ends" and anchor is not None and over is not None and over < anchor


def part_first(scan: Scan, at: int) -> Reading | None:
    """``third quarter``, ``fiscal third quarter ended June 28``."""
    part = ordinal_first(scan, at)
    if part is None or part.rule != "ordinal-part":
        return part
    stretch = _said_to_end(scan, part)
    if stretch is None:
        return part
    if stretch.year is None:
        stretch.year, stretch.stated = (None if part.fiscal else part.year), part.stated and not part.fiscal
    if part.fiscal:
        stretch.fiscal_end = (stretch.month + 12 - (part.month + part.months - 1) - 1) % 12 + 1
    return stretch


def _said_to_end(scan: Scan, reading: Reading) -> Reading | None:
    """The stretch that a period named by number is said to be ("..., which ended June 28")."""
    position = reading.last
    while scan.low(position) in (",", "that", "which", "(") and position < reading.last + 2:
        position += 1
    if scan.low(position) not in ("ended", "ending", "ends"):
        return None
    return ended(scan, position, reading.first, reading.months)


def ended(scan: Scan, at: int, first: int, months: int) -> Reading | None:
    """The stretch of ``months`` that ends with the date at ``at`` ("to March 2025", "ended 30 June")."""
    at = scan.skip(at, "period", "periods")
    at = scan.skip(scan.skip(at, ","), "that", "which") if scan.low(at) in (",", "that", "which") else at
    if scan.low(at) not in _ENDING:
        return None
    position = scan.skip(at + 1, "to")
    position = scan.skip(position, "on", "in")
    position = scan.skip(position, "the")
    if scan.low(position) == "end" and scan.low(position + 1) == "of":
        position += 2
    position = scan.skip(position, "early", "mid", "late", "end")
    position = scan.skip_dash(position)
    inner = month_first(scan, position) or number_first_day(scan, position) or ordinal_first(scan, position)
    inner = inner or lettered(scan, position) or number_lettered(scan, position)
    if inner is None and months >= 12:
        inner = bare_year(scan, position)
    if inner is None:
        return None
    inner.first, inner.span_months, inner.rule, inner.granularity = first, months, "stretch-to", grain(months)
    if months == MONTHS_IN_YEAR and scan.low(first - 1) == "the" and scan.low(first - 2) == "over":
        # A change "over the year to March" is that of March.
        inner.span_months, inner.rule = 0, "over-year-to"
        inner.granularity = grain(inner.months) if inner.day is None else Granularity.DAY
        return inner
    fiscal = scan.low(first) in FISCAL or scan.low(first - 1) in FISCAL or _is_of_accounts(scan, first)
    if months == MONTHS_IN_YEAR and fiscal:
        inner.fiscal_end = inner.month
    return inner


def _is_of_accounts(scan: Scan, first: int) -> bool:
    """ "Results for the year to September", "R million, year to September" above a table: of a firm's books."""
    at = first - 1
    if scan.low(at) == ",":
        return scan.low(at - 1) in SCALES
    at -= scan.low(at) in ("the", "its", "their", "full")
    return scan.low(at) in ("for", "of") and scan.low(at - 1) in ACCOUNTS


def begun(scan: Scan, at: int, first: int, months: int) -> Reading | None:
    """The stretch of ``months`` that begins with the month at ``at`` ("the year that began in July")."""
    position = scan.skip(scan.skip(at, ","), "that", "which")
    edge = _BEGINNING.get(scan.low(position))
    if scan.low(position) in ("beginning", "starting", "from"):
        edge = ""
    if edge is None or scan.low(position + 1) not in ("in", "on", "with"):
        return None
    inner = month_first(scan, position + 2) or number_first_day(scan, position + 2)
    if inner is None or inner.span_days or (inner.day or 1) > _BOOK_START:
        return None
    inner.first, inner.day, inner.months, inner.rule = first, None, months, "stretch-from"
    inner.edge, inner.granularity = edge, grain(months)
    return inner


def year_closing(scan: Scan, at: int, position: int) -> Reading | None:
    """``year-end``, ``before the year is out``, ``the year to date``, with ``position`` behind "year"."""
    if scan.low(position) in ("end", "close") and (scan.is_dash(at + 1) or scan.low(at - 1) != "the"):
        suffix = year_after(scan, position + 1)
        year = suffix.year or (scan.context.anchor.year if scan.context.anchor else None)
        reading = Reading(at, suffix.last, Granularity.YEAR, "year-end", year, edge="end", stated=suffix.stated)
        reading.unresolved = year is None
        reading.relative = not suffix.stated
        return reading
    if scan.low(at - 1) == "the" and (out := _runs_out(scan, at + 1)):
        return Reading(at, out, Granularity.YEAR, "end of anaphor", edge="end", anaphor=MONTHS_IN_YEAR, relative=True)
    if scan.low(position) in ("to", "so") and scan.low(scan.skip_dash(position + 1)) in ("date", "far"):
        anchor = scan.context.anchor
        reading = Reading(
            at, scan.skip_dash(position + 1) + 1, Granularity.SPAN, "year-to-date", relative=True, to_date=True
        )
        reading.year = anchor.year if anchor else None
        reading.unresolved = anchor is None
        return reading
    return None


def _runs_out(scan: Scan, at: int) -> int:
    """``before the year is out``, ``by the time the year ends``: where the words behind "year" end; 0 without them."""
    if scan.low(at) in ("is", "was") and scan.low(at + 1) in ("out", "over", "up", "through"):
        return at + 2
    return at + 1 if scan.low(at) in ("ends", "closes") and scan.low(at - 3) in ("time", "before", "when") else 0


def full_year(scan: Scan, at: int) -> Reading:
    """ "The full-year total" by its "year": of the year spoken of; "its full-year forecast" of the year that runs."""
    anchor = scan.context.anchor
    foretold = any(scan.low(at + step) in FORETOLD for step in (1, 2, 3))
    if foretold and anchor and anchor.month > _REPORTING_MONTHS:
        return Reading(at - 2, at + 1, Granularity.YEAR, "deictic", anchor.year, relative=True)
    year = MONTHS_IN_YEAR
    return Reading(at - 2, at + 1, Granularity.YEAR, "anaphor", months=year, anaphor=year, relative=True)
