"""Joining two readings into one span: "between January and early December", "from 2019 to 2024", "July-September"."""

from __future__ import annotations

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.resolve import resolve, span_between
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import DASHES, FUTURE

_TO = frozenset({"to", "through", "until", "till", "-", "–", "—", "‑", "−"})
_MEANT = frozenset({"need", "needs", "require", "requires", "seeks", "seek", "wants", "lasts", "runs", "plans"})
_HOLDING = frozenset(("in", "for", "during", "over", "of"))
_JUST_PAST = 2
"""So many months before publication a month needs no year."""
_VERB_REACH = 12
_SKIPPED = frozenset({"the", "end", "of"})
_CLOCK = frozenset({":", ".", "hours", "hrs", "am", "pm", "a.m.", "p.m.", "midnight", "noon", "gmt", "utc", "on", "at"})
"""The time of day before a day: "to 06:00 hours on 18 February"."""


def join_spans(scan: Scan, readings: list[Reading], futures: list[bool]) -> list[tuple[Reading, bool]]:
    """The readings with neighbours joined into spans, each with its future hint."""
    joined: list[tuple[Reading, bool]] = []
    for reading, future in zip(readings, futures, strict=True):
        if joined and _connected(scan, joined[-1][0], reading):
            left = joined[-1][0]
            span = _span(scan, left, reading, future)
            if span is not None:
                joined[-1] = (span, future)
                continue
        joined.append((reading, future))
    return joined


def _connected(scan: Scan, left: Reading, right: Reading) -> bool:
    if left.rule == "span" or left.needs_base or right.needs_base or left.role or right.role:
        return False
    gap = [scan.low(position) for position in range(left.last, right.first)]
    gap = [word for word in gap if word not in _SKIPPED]
    if left.granularity is right.granularity is Granularity.DAY and gap[:1] == ["to"]:
        gap = [word for word in gap if word not in _CLOCK and not word.isdecimal()]
    if len(gap) == 3 and gap[1] in _TO and gap[0] in DASHES and gap[2] in DASHES:
        gap = gap[1:2]
    if len(gap) != 1:
        return False
    opener = _opener(scan, left)
    if gap[0] == "and":
        return opener == "between" or (opener in _HOLDING and _are_neighbours(scan, left, right))
    if gap[0] not in _TO:
        return False
    if left.granularity is Granularity.DAY and not left.stated and not right.stated and gap[0] == "to":
        return opener in ("from", "for", "the", "period", "week", "weeks", "held", "conducted", "between")
    return opener in ("from", "between") or (left.months == right.months and left.granularity == right.granularity)


def _are_neighbours(scan: Scan, left: Reading, right: Reading) -> bool:
    """``in July and August``: two months in a row are one time, unless each has a figure of its own."""
    months = left.granularity is right.granularity is Granularity.MONTH and left.months == right.months == 1
    followed = (right.month - left.month) % MONTHS_IN_YEAR == 1
    each = any(scan.low(position) in ("respectively", "each") for position in range(scan.size))
    return months and followed and not each


def _opener(scan: Scan, left: Reading) -> str:
    position = left.first - 1
    while scan.low(position) in ("the", "early", "late", "mid", "end", "of", "start", "beginning", "-"):
        position -= 1
    return scan.low(position)


def _span(scan: Scan, left: Reading, right: Reading, future: bool) -> Reading | None:
    context = scan.context
    if right.year is None and left.year is not None and _is_part(left) and _is_part(right):
        right.year = left.year + (right.month < left.month)
        right.stated = left.stated
        if (lately := _just_past(scan, right)) > right.year:
            # "Between July 2024 and the end of October", told in November 2025.
            right.year, right.stated = lately, False
    if left.year is None and right.year is not None and _is_part(left):
        left.year = right.year - (left.month > right.month)
        left.stated = right.stated
    if left.year is None and right.year is None and scan.context.anchor and _runs(scan, left, right):
        right.year = scan.context.anchor.year + (scan.context.anchor.month > right.month)
        left.year = right.year - 1
    last = resolve(right, context, context.focus, future=future)
    if left.year is None and last is not None and _is_part(left) and left.iso is None:
        year = int(last.rpartition("/")[2][:4])
        left.year = year - (left.month > right.month)
    first = resolve(left, context, context.focus, future=future)
    iso = span_between(first, last)
    if iso is None:
        return None
    short = _is_part(left) and _is_part(right) and left.granularity is not Granularity.DAY
    span = Reading(left.first, right.last, Granularity.SPAN, "span", iso=iso)
    span.stated = left.stated and right.stated
    span.relative = left.relative or right.relative
    if not short:
        span.role = PeriodRole.SPAN
    return span


def _just_past(scan: Scan, reading: Reading) -> int:
    """The year in which a month without one has just passed at publication; 0 where it has not."""
    anchor = scan.context.anchor
    if anchor is None or reading.months != 1:
        return 0
    year = anchor.year - (reading.month > anchor.month)
    ago = 12 * (anchor.year - year) + anchor.month - reading.month
    return year if 0 < ago <= _JUST_PAST else 0


def _runs(scan: Scan, left: Reading, right: Reading) -> bool:
    """Do the months run at publication, with a verb that looks ahead: "needs 40 buses from November to April"?"""
    anchor = scan.context.anchor
    if anchor is None or not left.rule == right.rule == "month" or left.month <= right.month:
        return False
    lows = [scan.low(position) for position in range(max(left.first - _VERB_REACH, 0), left.first)]
    aimed = any(word in FUTURE or word in _MEANT for word in lows)
    return aimed and (anchor.month >= left.month or anchor.month <= right.month)


def _is_part(reading: Reading) -> bool:
    return reading.months < 12 and reading.iso is None


def take_owners(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """``last year's third quarter``: the owner gives the year."""
    kept: list[Reading] = []
    for reading in readings:
        owner = kept[-1] if kept else None
        if (
            owner is not None
            and reading.year is None
            and not reading.needs_base
            and reading.iso is None
            and owner.months == 12
            and owner.year is not None
            and owner.last + 1 == reading.first
            and scan.low(owner.last) in ("'s", "’s", "'")
        ):
            reading.first, reading.year = owner.first, owner.year
            reading.stated, reading.relative = owner.stated, owner.relative
            kept[-1] = reading
        else:
            kept.append(reading)
    return kept


def share_years(scan: Scan, readings: list[Reading]) -> None:
    """``in May and June 2025``: a month without a year takes that of the month it is joined to."""
    for left, right in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if left.year is None and right.year is not None and right.stated and _calendar(left) and _calendar(right):
            gap = range(left.last, right.first)
            if len(gap) <= 3 and all(
                scan.low(p) in ("and", "or", ",", "to", "-", "–", "through", "the", "in", "early", "late") for p in gap
            ):
                later = left.month > right.month and any(scan.low(p) not in ("and", "or", ",") for p in gap)
                left.year, left.stated = right.year - later, True


def _calendar(reading: Reading) -> bool:
    return reading.months < 12 and not reading.needs_base and reading.iso is None and not reading.relative
