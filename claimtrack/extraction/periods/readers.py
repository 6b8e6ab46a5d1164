"""Which reader knows which word: the period that begins at a token, and all of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods import dates, days, deictic, endings, rates, relative, seasons, stretches, years
from claimtrack.extraction.periods import words as w
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan, grain
from claimtrack.extraction.periods.tenses import in_future, opens_what_was, told_as_past
from claimtrack.extraction.tokens import TokenKind

_Reader = Callable[[Scan, int], Reading | None]


def _edge(scan: Scan, at: int) -> Reading | None:
    """``end of June``, ``end-2025``, ``beginning of 2024``, ``early 2025``, ``mid-March``."""
    edge = w.EDGES[scan.low(at)]
    position = at + 1
    hard = edge in ("end", "start") or scan.low(at) == "middle"
    linked = scan.low(position) == "of" or scan.is_dash(position)
    if hard and not linked and not (edge == "end" and dates.is_month(scan, position)):
        return None
    if scan.low(position) in ("of", "in") or scan.is_dash(position):
        position += 1
    position = scan.skip(position, "the")
    if scan.low(position) in w.EDGES:
        return None
    found = read(scan, position) or _the_unit(scan, position)
    if found is None or found.day is not None or found.role is PeriodRole.BASELINE:
        return None
    if found.granularity is Granularity.DAY:
        return None
    found.first, found.edge = at, edge
    found.rule = f"{edge} of {found.rule}"
    return found


def _close_year(scan: Scan, reading: Reading) -> None:
    """``had 300 shops at year-end``, told in March: the end of the year before."""
    anchor, focus = scan.context.anchor, parse_period(scan.context.focus)
    whole = reading.rule == "year-end" or reading.anaphor == MONTHS_IN_YEAR
    if reading.edge != "end" or reading.stated or not whole or anchor is None or anchor.month == MONTHS_IN_YEAR:
        return
    running = focus is None or focus.end.year == anchor.year
    years = (scan.year(at) for at in range(reading.first - 1, -1, -1) if not _ends_day(scan, at))
    named = next((year for year in years if year), None)
    if named and reading.rule == "year-end" and named <= anchor.year and not in_future(scan, reading):
        # "from 788 in June 2025 to 1,882 at year-end"; not "100 in June 2024, and is to reach 300 by year-end"
        reading.year = named
    done = told_as_past(scan, reading.first) and ("by" not in scan.lows[: reading.first] or "had" in scan.lows)
    # "Net debt at year end was", "Staff at year-end: 4,120"
    labelled = scan.low(reading.last) == ":" and not any(scan.is_future(at) for at in range(reading.first))
    done = done or labelled or scan.low(reading.last) in ("was", "were", "stood", "totalled")
    done = done or ((scan.low(0) != "by" or "had" in scan.lows) and opens_what_was(scan, reading))
    fiscal_end = scan.context.fiscal_end or MONTHS_IN_YEAR
    if reading.rule == "year-end" and not named and fiscal_end != MONTHS_IN_YEAR:
        # "Results for the year to 30 September ... Net debt stood at 6 billion at year end", told in November
        begun = anchor.month > fiscal_end
        reading.fiscal, reading.year = True, anchor.year + begun - done
    elif (running or reading.rule == "year-end") and done and not named:
        reading.year, reading.anaphor, reading.month, reading.months = anchor.year - 1, None, 1, MONTHS_IN_YEAR


def _ends_day(scan: Scan, at: int) -> bool:
    """ "March 3, 2026", "3 March 2026": a year that is part of a day."""
    return scan.low(at - 1) == "," or scan.low(at - 2).isdigit()


def _the_unit(scan: Scan, at: int) -> Reading | None:
    unit = scan.low(at)
    if (unit not in w.UNITS and unit not in w.STRETCHES) or unit.endswith("s") or scan.low(at - 1) != "the":
        return None
    size = w.UNITS.get(unit, 0)
    return Reading(at, at + 1, grain(size), "anaphor", months=size or 12, anaphor=size, relative=True)


_NUMBER_READERS: tuple[_Reader, ...] = (
    dates.digits,
    years.year_span,
    years.decade,
    stretches.number_lettered,
    dates.number_first_day,
    endings.part_first,
    relative.cardinal_first,
    years.bare_year,
)


def _dispatch() -> dict[str, tuple[_Reader, ...]]:
    table: dict[str, tuple[_Reader, ...]] = {}

    def add(surfaces: Iterable[str], *readers: _Reader) -> None:
        for surface in surfaces:
            table[surface] = (*table.get(surface, ()), *readers)

    add(sorted({surface.split()[0] for surface in w.HOLIDAYS}), days.holiday)
    add(w.EDGES, _edge)
    add(w.MONTHS, endings.month_quarter, dates.month_first)
    add(w.WEEKDAYS, days.weekday)
    add(("q", "h"), stretches.lettered)
    add(w.FISCAL_LETTERS, endings.fiscal_first)
    add((*w.FISCAL, *w.CALENDAR_YEAR), endings.fiscal_first)
    add(w.ORDINALS, endings.part_first)
    add(w.DEICTIC, deictic.deictic_first)
    add(w.NEIGHBOUR, relative.neighbour_first)
    add(w.SAME, relative.same_first)
    add(w.CARDINALS, relative.cardinal_first)
    add(w.UNITS, relative.unit_first)
    add(w.STRETCHES, relative.stretch_first)
    add(("ytd",), rates.to_date)
    add(("day", "week"), rates.rate_days)
    add(w.WEEKS, days.week_first)
    add(("day",), days.neighbour)
    add(w.WEEKENDS, days.weekend)
    add(w.DAY_PARTS, days.day_part)
    add(w.SEASONS, seasons.season)
    add(("then", "since"), relative.since_then)
    add(w.EPOCH_DAYS, deictic.epoch)
    add((*w.EPOCHS, "pre", "before"), deictic.epoch)
    add(("yoy", "qoq", "mom", "y", "q", "m"), rates.rate_letters)
    return table


_READERS = _dispatch()


def read(scan: Scan, at: int) -> Reading | None:
    """The period that begins at a token, by the first reader that knows it."""
    if at >= scan.size:
        return None
    readers = _NUMBER_READERS if scan.is_number(at) else _READERS.get(scan.lows[at], ())
    for reader in readers:
        found = reader(scan, at)
        if found is not None:
            return found
    return None


def readings_of(scan: Scan) -> list[Reading]:
    """All readings of a sentence from left to right; the first that begins wins."""
    found: list[Reading] = []
    end = 0
    number = TokenKind.NUMBER
    for at in [at for at, token in enumerate(scan.tokens) if token.lower in _READERS or token.kind == number]:
        if at < end:
            continue
        reading = read(scan, at)
        if reading is not None and reading.first >= end:
            _close_year(scan, reading)
            found.append(reading)
            end = reading.last
    return found
