"""Words that compare with the period before: "year on year", "q/q", "on the month"."""

from __future__ import annotations

from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan, grain
from claimtrack.extraction.periods.words import BACK

_RATE_LETTERS = {"yoy": -12, "qoq": -3, "mom": -1, "y": -12, "q": -3, "m": -1}


def rate_words(scan: Scan, at: int, size: int) -> Reading | None:
    """``year on year``, ``quarter-over-quarter``, ``on year``, ``on the year``."""
    unit = scan.low(at)
    position = scan.skip_dash(at + 1)
    if scan.low(position) in ("on", "over", "to", "by") and size <= 12:
        second = scan.skip_dash(position + 1)
        if scan.low(second) == unit and not unit.endswith("s"):
            return Reading(at, second + 1, grain(size), "rate", shift=-size, relative=True, role=PeriodRole.BASELINE)
    if size in (1, 3, 12) and not unit.endswith("s"):
        before = scan.low(at - 1)
        if before == "on" or (before == "the" and scan.low(at - 2) in ("on",)):
            if scan.low(at + 1) in BACK:
                return None
            return Reading(at, at + 1, grain(size), "rate", shift=-size, relative=True, role=PeriodRole.BASELINE)
    return None


def rate_days(scan: Scan, at: int) -> Reading | None:
    """``on the day``, ``week on week``: compared with a day or week that no ISO month tells."""
    unit, position = scan.low(at), scan.skip_dash(at + 1)
    repeated = scan.low(position) in ("on", "over") and scan.low(scan.skip_dash(position + 1)) == unit
    if repeated:
        last = scan.skip_dash(position + 1) + 1
    elif unit in ("day", "week") and scan.low(at - 1) == "the" and scan.low(at - 2) == "on":
        last = at + 1
    else:
        return None
    return Reading(at, last, Granularity.DAY, "rate", relative=True, unresolved=True, role=PeriodRole.BASELINE)


def to_date(scan: Scan, at: int) -> Reading | None:
    """``YTD``: the running year so far."""
    anchor = scan.context.anchor
    reading = Reading(at, at + 1, Granularity.SPAN, "year-to-date", relative=True, to_date=True)
    reading.year, reading.unresolved = (anchor.year, False) if anchor else (None, True)
    return reading


def rate_letters(scan: Scan, at: int) -> Reading | None:
    """``yoy``, ``y/y``, ``y-o-y``, ``q/q``, ``m/m``."""
    word = scan.low(at)
    shift = _RATE_LETTERS[word]
    last = at + 1
    if len(word) == 1:
        if scan.low(at + 1) == "/" and scan.low(at + 2) == word:
            last = at + 3
        elif scan.low(at + 2) == "o" and scan.low(at + 4) == word and scan.is_dash(at + 1) and scan.is_dash(at + 3):
            last = at + 5
        else:
            return None
    return Reading(at, last, grain(-shift), "rate", shift=shift, relative=True, role=PeriodRole.BASELINE)
