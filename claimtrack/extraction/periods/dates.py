"""Days and months: written out, in digits, with and without a year."""

from __future__ import annotations

from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.suffixes import apply_suffix, year_after
from claimtrack.extraction.periods.words import CAPITAL, CLOSING, MONTHS, ORDINAL_ENDINGS
from claimtrack.extraction.tokens import TokenKind

_BEFORE_MAY = frozenset(
    {"in", "of", "since", "by", "from", "until", "on", "last", "next", "this", "and", "to", "early", "late", "mid",
     "end", "than", "the", "for", "during", "through", "-", "–", "between", "over", ","}
)  # fmt: skip
_BEHIND_MONTH = frozenset(
    {"'s", "’s", "of", "and", "-", "–", "alone", "last", "this", "sales", "was", "saw", "brought", "change",
     "inflation", "output", "production", "data", "figures", "exports", "imports", "payrolls", "revenue",
     "deliveries", "total"}
)  # fmt: skip
"""Words behind a month at the head of a sentence that a word of the same letters would not have."""
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "theresa", "prof"})


def is_month(scan: Scan, at: int) -> bool:
    """A month's name; one that is also a common word must be capitalised, and at the head of a sentence followed so."""
    word = scan.low(at)
    if word not in MONTHS:
        return False
    if word not in CAPITAL:
        return True
    token = scan.tokens[at]
    if not token.is_capitalized or scan.low(at - 1) in ("de", "del"):
        # "Lloret de Mar"
        return False
    if word == "august" and not token.text.isupper():
        return True
    following = scan.low(at + 1)
    bracketed = scan.low(at - 1) in ("(", ";") and following in (":", ")")  # "4.2% (May: 4.4%)"
    if scan.is_number(at + 1) or following in _BEHIND_MONTH or bracketed:
        return True
    if (
        scan.low(at - 1) in CLOSING
        or scan.integer(at - 1, 2) is not None
        or (scan.low(at - 1) in ORDINAL_ENDINGS and scan.glued(at - 1))
    ):
        return True
    if token.text.isupper() and len(word) > 3:
        return scan.low(at - 1) in _BEFORE_MAY
    day = scan.integer(at - 1, 2) if at else None
    return at > 0 and (scan.low(at - 1) in _BEFORE_MAY or word != "may" or (day is not None and 1 <= day <= 31))


def month_first(scan: Scan, at: int) -> Reading | None:
    """``October``, ``Oct. 14, 2025``, ``May 3-5``, ``September of last year``."""
    if not is_month(scan, at):
        return None
    month = MONTHS[scan.low(at)]
    after = at + 1
    if scan.low(after) == "." and scan.glued(after) and len(scan.low(at)) <= 4 and after + 1 < scan.size:
        after += 1
    day = _day(scan, after, scan.low(at - 1))
    if day:
        number, last, until = day
        reading = Reading(at, last, Granularity.DAY, "month-day", month=month, months=1, day=until or number)
        if until:
            reading.span_days, reading.granularity = until - number + 1, Granularity.SPAN
        return apply_suffix(reading, year_after(scan, last))
    if _is_person(scan, at):
        return None
    reading = Reading(at, at + 1, Granularity.MONTH, "month", month=month, months=1)
    if scan.is_dash(at - 1) and scan.low(after) in ("quarter", "period"):
        # "the July-to-September quarter of 2024": the year stands behind the noun.
        after += 1
    suffix = year_after(scan, after)
    if suffix.last > after:
        apply_suffix(reading, suffix)
    if scan.low(at - 1) in CLOSING and scan.low(reading.last) in ("with", "at", "on", "above", "below", "up", "down"):
        reading.edge = "end"
    return reading


_RANGED = {"between": "and", "from": "to"}
_SHORT_NAMES = frozenset(("jan", "mar"))
_PARTICLES = frozenset(("van", "von", "de", "der", "den", "del", "da", "di", "ter"))


def _is_person(scan: Scan, at: int) -> bool:
    """``April Smith``: a month's name before another capitalised name, in no place for a date."""
    if scan.low(at - 1) in _TITLES or (scan.low(at - 1) == "." and scan.low(at - 2) in _TITLES):
        return True
    if scan.low(at) in _SHORT_NAMES and (_is_tied(scan, at + 1) or scan.low(at + 1) in _PARTICLES):
        # "Jan-Erik Berg", "Jan van der Berg"
        return True
    token = scan.tokens[at + 1] if at + 1 < scan.size else None
    if token is None or token.kind != TokenKind.WORD or token.text[:1].islower() or token.text.isupper():
        return False
    capital_run = token.text[:1].isupper() and scan.low(at + 1) not in MONTHS
    return (
        capital_run
        and scan.low(at) in ("april", "may", "june", "august", "jan", "mar")
        and (
            scan.low(at - 1) in ("and", "by", "said", ".", ",")
            or scan.low(at) in ("jan", "mar")
            or at == 0
            or (scan.is_capitalized(at - 1) and scan.low(at - 1) not in _BEFORE_MAY)
        )
    )


def _is_tied(scan: Scan, dash: int) -> bool:
    """Does a dash tie another name to the one in front of it?"""
    behind = scan.tokens[dash + 1] if dash + 1 < scan.size else None
    tied = scan.is_dash(dash) and behind is not None and scan.glued(dash) and scan.glued(dash + 1)
    return tied and behind is not None and behind.text[:1].isupper() and scan.low(dash + 1) not in MONTHS


def _day(scan: Scan, at: int, opener: str = "") -> tuple[int, int, int | None] | None:
    """A day's number with its ending ("14", "3rd"), where it ends, and the last day of a range ("3-7").

    ``opener`` is the word before the month: "between March 9 and 12", "from March 9 to 12".
    """
    at = scan.skip(at, "the")
    value = scan.integer(at, 2)
    if value is None or not 1 <= value <= 31:
        return None
    last = at + 1
    if scan.glued(last) and scan.low(last) in ORDINAL_ENDINGS:
        last += 1
    elif (
        scan.glued(last) and last < scan.size and (scan.kind(last) in (TokenKind.WORD, TokenKind.SYMBOL))
    ) or scan.low(last) in ("%", "percent", "per", "million", "billion", "trillion"):
        return None
    ranged = scan.is_dash(last) or scan.low(last) == _RANGED.get(opener)
    ranged = ranged and scan.low(last + 2) not in ("%", "percent", "per", "million", "billion", "trillion")
    until = scan.integer(last + 1, 2) if ranged else None
    if until is not None and value < until <= 31:
        return value, last + 2, until
    return value, last, None


def number_first_day(scan: Scan, at: int) -> Reading | None:
    """``14 October 2025``, ``14th of October``."""
    value = scan.integer(at, 2)
    if value is None or not 1 <= value <= 31 or (scan.glued(at) and at and scan.is_dash(at - 1)):
        return None
    position = at + 1
    ending = scan.glued(position) and scan.low(position) in ORDINAL_ENDINGS
    position += ending
    if ending:
        position = scan.skip(position, "of")
    # "1-10 May", "1 to 10 May", "between 1 and 10 May"
    joint = "and" if scan.low(at - 1) == "between" else "to"
    until = scan.integer(position + 1, 2) if scan.is_dash(position) or scan.low(position) == joint else None
    if until is not None:
        if not value < until <= 31:
            return None
        position += 2
    if not is_month(scan, position) or (scan.glued(position) and not ending):
        return None
    month = MONTHS[scan.low(position)]
    last = position + 1
    if scan.low(last) == "." and scan.glued(last) and scan.year(last + 1):
        last += 1
    reading = Reading(at, position + 1, Granularity.DAY, "day-month", month=month, months=1, day=until or value)
    if until is not None:
        reading.span_days, reading.granularity = until - value + 1, Granularity.SPAN
    return apply_suffix(reading, year_after(scan, last))


def digits(scan: Scan, at: int) -> Reading | None:
    """``2025-10-14``, ``2025/10/14``, ``14.10.2025``, ``10/14/2025``, ``2025-10``."""
    year = scan.year(at)
    separator = scan.low(at + 1)
    if not (scan.glued(at + 1) and scan.glued(at + 2)):
        return None
    if year is not None and (scan.is_dash(at + 1) or separator == "/"):
        month = scan.integer(at + 2, 2)
        if month is None or (len(scan.low(at + 2)) != 2 and separator != "/"):
            return None
        day = scan.integer(at + 4, 2) if scan.glued(at + 4) and scan.low(at + 3) == separator else None
        if day is not None and 1 <= month <= 12:
            last = at + 5
            if scan.low(last) in ("t", "T") and scan.glued(last):
                while scan.glued(last):
                    last += 1
            return Reading(at, last, Granularity.DAY, "iso-date", year, month, 1, day, stated=True)
        if 1 <= month <= 12 and scan.is_dash(at + 1) and month != (year + 1) % 100:
            return Reading(at, at + 3, Granularity.MONTH, "iso-month", year, month, 1, stated=True)
        return None
    return _slashes(scan, at) or _dots(scan, at)


def _slashes(scan: Scan, at: int) -> Reading | None:
    first, second, year = scan.integer(at, 2), scan.integer(at + 2, 2), scan.year(at + 4)
    if first is None or second is None or year is None or scan.low(at + 1) != "/" or scan.low(at + 3) != "/":
        return None
    reading = Reading(at, at + 5, Granularity.DAY, "slash-date", year, months=1, stated=True)
    if first <= 12 and second <= 12 and first != second:
        # Day and month cannot be told apart.
        reading.unresolved, reading.rule = True, "ambiguous-date"
        return reading
    reading.month, reading.day = (second, first) if first > 12 else (first, second)
    return reading


def _dots(scan: Scan, at: int) -> Reading | None:
    day, dot, month = scan.low(at).partition(".")
    year = scan.year(at + 2)
    if not dot or year is None or scan.low(at + 1) != "." or not (day.isdecimal() and month.isdecimal()):
        return None
    if len(day) > 2 or len(month) > 2:
        return None
    return Reading(at, at + 3, Granularity.DAY, "dotted-date", year, int(month), 1, int(day), stated=True)
