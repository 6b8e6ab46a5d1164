"""Days without a year that are set for the coming weeks: "fares go up on 1 April", told in March.

A text that meant the same day a year back, ten months and more ago, would tell of it in the past, or write the year.
"""

from __future__ import annotations

from datetime import date

from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.periods.arithmetic import iso_day
from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import PAST, SAY

_LEADING = frozenset(("on", "from"))
_NEAR_DAYS = 75
_LOOK_BACK, _LOOK_AHEAD = 22, 12
_BREAKS = frozenset((";", ":", ".", "while", "because", "since", "after", "although"))
_HELPING = frozenset("is are be being been has have to will would can could may might should must not".split())
_DETERMINERS = frozenset(("the", "its", "their", "a", "an", "his", "her", "our", "this", "these", "those"))


def is_day_set(scan: Scan, reading: Reading) -> bool:
    """Is it a day of the coming weeks, in a clause that tells nothing in the past?"""
    if reading.granularity is not Granularity.DAY or reading.day is None or reading.iso is not None:
        return False
    plain = reading.year is None and reading.weekday is None and not reading.span_months and not reading.edge
    if not plain or scan.low(reading.first - 1) not in _LEADING or not _is_near(scan, reading):
        return False
    for at in range(reading.first - 2, max(reading.first - _LOOK_BACK, -1), -1):
        word = scan.low(at)
        if word in _BREAKS or word in SAY:
            break
        if _is_past(scan, at):
            return False
        form = verb_forms().get(word)
        if form is not None and form.form == "s" and scan.low(at - 1) not in _DETERMINERS:
            return True
    for at in range(reading.last, min(reading.last + _LOOK_AHEAD, scan.size)):
        if scan.low(at) in _BREAKS or (scan.low(at) == "," and at > reading.last):
            break
        if _is_past(scan, at):
            return False
    return True


def _is_near(scan: Scan, reading: Reading) -> bool:
    anchor = scan.context.anchor
    if anchor is None:
        return False
    for year in (anchor.year, anchor.year + 1):
        iso = iso_day(year, reading.month, reading.day or 1)
        if iso and 0 < (date.fromisoformat(iso) - anchor).days <= _NEAR_DAYS:
            return True
    return False


def _is_past(scan: Scan, at: int) -> bool:
    """A verb of what has been, and no participle behind "is" or "to be"."""
    word, before = scan.low(at), scan.low(at - 1)
    form = verb_forms().get(word)
    done = form is not None and form.form == "past" and not form.invariant
    return (word in PAST and word != "has") or (done and before not in _HELPING | _DETERMINERS)
