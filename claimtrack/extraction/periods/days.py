"""Days told from the publication date: weekdays, weekends, parts of a day, and the weeks that a day opens or ends."""

from __future__ import annotations

from datetime import date, timedelta

from claimtrack.extraction.periods.arithmetic import iso_day
from claimtrack.extraction.periods.dates import month_first, number_first_day
from claimtrack.extraction.periods.days_to_come import is_day_to_come
from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.suffixes import apply_suffix, year_after
from claimtrack.extraction.periods.words import DAY_PARTS, DEICTIC, HOLIDAYS, NEIGHBOUR, WEEKDAYS, WEEKS
from claimtrack.extraction.tokens import TokenKind

_ENDING = frozenset({"to", "ended", "ending", "ends", "through", "until", "till", "up"})
_BEGINNING = frozenset({"of", "beginning", "starting", "commencing", "from"})
_BEHIND_WEEKEND = frozenset(
    "in and but to as when after before with at on by from for than the it he she they we was were is are has have had "
    "will would while that which said says".split()
)
_SATURDAY = 5
_MIDWEEK = 2
_MARGIN = 40


def weekday(scan: Scan, at: int) -> Reading | None:
    """``Tuesday``, ``Tuesday, 4 February 2025``; alone, the latest such day, or the next one after "will"."""
    word = scan.low(at)
    if word not in WEEKDAYS or not scan.is_capitalized(at):
        return None
    after = at + 1
    if len(word) <= 4:
        # "Sun" and "Sat" are words: a stop or a date must follow.
        after = scan.skip(after, ".")
    following = scan.skip(scan.skip(after, ","), "the")
    dated = number_first_day(scan, following) or month_first(scan, following)
    if dated is not None and dated.day is not None:
        dated.first, dated.weekday = at, WEEKDAYS[word]
        return dated
    if len(word) <= 3 and (after == at + 1 or scan.low(at - 1) not in ("on", "last", "next", "since", "by")):
        return None
    return latest_weekday(scan, at, WEEKDAYS[word])


def holiday(scan: Scan, at: int) -> Reading | None:
    """``on New Year's Day``, ``on Christmas Eve 2024``; "New Year" alone only behind "at"."""
    if not scan.is_capitalized(at):
        return None
    for surface, value in HOLIDAYS.items():
        parts = surface.split()
        if [scan.low(at + step).replace("’", "'") for step in range(len(parts))] != parts:
            continue
        if surface == "new year" and scan.low(at - 1) != "at":
            continue
        month, day = (int(part) for part in value.split("-"))
        reading = Reading(at, at + len(parts), Granularity.DAY, "month-day", month=month, months=1, day=day)
        return apply_suffix(reading, year_after(scan, reading.last))
    return None


def latest_weekday(scan: Scan, at: int, day: int) -> Reading:
    """The weekday nearest before the publication date ("next", and what will be: after it)."""
    reading = Reading(at, at + 1, Granularity.DAY, "weekday", months=1, relative=True)
    anchor = scan.context.anchor
    step = DEICTIC.get(scan.low(at - 1), -2)
    if step > -2:
        reading.first = at - 1
    if not _countable(anchor):
        reading.unresolved = True
        return reading
    assert anchor is not None
    back = (anchor.weekday() - day) % 7
    if back == 0 and step == -1:
        back = 7
    elif step == 1 or (back and step < -1 and is_day_to_come(scan, at)):
        back -= 7
    reading.iso = (anchor - timedelta(days=back)).isoformat()
    return reading


def _countable(anchor: date | None) -> bool:
    """Is there a day to count from, far enough from the ends of the calendar?"""
    return anchor is not None and _MARGIN < anchor.toordinal() < date.max.toordinal() - _MARGIN


def day_part(scan: Scan, at: int) -> Reading | None:
    """``this morning``, ``last night``: the day of publication, the day before."""
    step = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1}.get(scan.low(at - 1))
    if step is None or scan.low(at) not in DAY_PARTS:
        return None
    reading = Reading(at - 1, at + 1, Granularity.DAY, "day-word", relative=True)
    anchor = scan.context.anchor
    reading.unresolved = not _countable(anchor)
    if anchor is not None and not reading.unresolved:
        reading.iso = (anchor + timedelta(days=step)).isoformat()
    return reading


def weekend(scan: Scan, at: int) -> Reading | None:
    """``at the weekend``, ``last weekend``, ``this weekend``: a Saturday and a Sunday."""
    before = scan.low(at - 1)
    if before not in ("the", "last", "this", "next", "past", "coming"):
        return None
    follower = scan.tokens[at + 1] if at + 1 < scan.size else None
    if follower is not None and follower.kind is TokenKind.WORD and follower.lower not in _BEHIND_WEEKEND:
        # "the weekend market": no time of its own.
        return None
    reading = Reading(at - (before != "the"), at + 1, Granularity.SPAN, "weekend", relative=True)
    anchor = scan.context.anchor
    reading.unresolved = not _countable(anchor)
    if anchor is None or reading.unresolved:
        return reading
    day = anchor.weekday()
    saturday = anchor - timedelta(days=(day - _SATURDAY) % 7)
    coming = (
        before in ("next", "coming") or is_day_to_come(scan, at) or (before == "this" and _MIDWEEK <= day < _SATURDAY)
    )
    if coming:
        saturday += timedelta(days=7)
    elif before == "last" and day >= _SATURDAY:
        saturday -= timedelta(days=7)
    reading.iso = f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
    return reading


def week_first(scan: Scan, at: int) -> Reading | None:
    """``the week ended Nov. 7``, ``the week of 3 November``, ``the fortnight to 7 November``."""
    opens = scan.low(at + 1)
    if opens in ("1", "one") and scan.low(at) == "weeks":
        return _numbered_weeks(scan, at)
    if opens not in _ENDING and opens not in _BEGINNING:
        return neighbour(scan, at)
    position = scan.skip(at + 2, "on")
    inner = month_first(scan, position) or number_first_day(scan, position) or holiday(scan, position)
    if inner is None or inner.day is None:
        return None
    if opens in _BEGINNING:
        if inner.span_days or scan.low(inner.last) in ("to", "-", "–", "until", "through"):
            return None
        inner.ahead_days = WEEKS[scan.low(at)]
    inner.span_days = WEEKS[scan.low(at)]
    inner.first, inner.rule, inner.granularity = at, "week-to", Granularity.SPAN
    return inner


def weeks_to(scan: Scan, at: int, unit_at: int, count: int) -> Reading | None:
    """``13 weeks to 3 January``, ``26 weeks ended 28 June 2025``: so many whole weeks that end with a day."""
    if scan.low(unit_at) not in WEEKS or scan.low(at) in ("a", "an"):
        return None
    reading = week_first(scan, unit_at)
    if reading is None or reading.rule != "week-to":
        return None
    reading.first, reading.span_days = at, count * WEEKS[scan.low(unit_at)]
    return reading


def _numbered_weeks(scan: Scan, at: int) -> Reading | None:
    """``weeks 1 to 14, to 5 April 2025``, ``weeks 1-14 (ending 5 April)``: from the year's first day to that day."""
    if scan.low(at + 2) not in ("to", "through") and not scan.is_dash(at + 2):
        return None
    position = scan.skip(scan.skip(at + 4, ",", "("), "or")
    if scan.count(at + 3) is None or scan.low(position) not in _ENDING:
        return None
    position = scan.skip(position + 1, "on")
    inner = month_first(scan, position) or number_first_day(scan, position)
    if inner is None or inner.day is None or inner.span_days:
        return None
    year = inner.year or (scan.context.anchor.year if scan.context.anchor else None)
    iso = iso_day(year, inner.month, inner.day) if year is not None else None
    if iso is None:
        return None
    return Reading(
        at, inner.last, Granularity.SPAN, "numbered-weeks", iso=f"{year:04d}-01-01/{iso}", stated=inner.stated
    )


def neighbour(scan: Scan, at: int) -> Reading | None:
    """``the week before``, ``the day after``, ``the previous week``: so many days from the day or week spoken of."""
    size = WEEKS.get(scan.low(at), 1)
    before, after = scan.low(at - 1), scan.low(at + 1)
    if before in NEIGHBOUR and scan.low(at - 2) in ("the", "than"):
        return Reading(at - 1, at + 1, Granularity.DAY, "days-back", shift_days=NEIGHBOUR[before] * size, relative=True)
    if before != "the" or after not in ("before", "earlier", "after", "later"):
        return None
    if at + 2 < scan.size and scan.kind(at + 2) is TokenKind.WORD and scan.low(at + 2) not in _BEHIND_WEEKEND:
        return None
    if scan.low(at + 2) in ("the", "it", "he", "she", "they", "we", "that", "for"):
        return None
    step = -size if after in ("before", "earlier") else size
    return Reading(at, at + 2, Granularity.DAY, "days-back", shift_days=step, relative=True)
