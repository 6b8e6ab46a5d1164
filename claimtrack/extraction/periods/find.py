"""Finding the periods of a sentence: read, join spans, give roles, give years."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods import dates, relative, stretches, years
from claimtrack.extraction.periods import words as w
from claimtrack.extraction.periods.arithmetic import last_month
from claimtrack.extraction.periods.model import Granularity, PeriodContext, PeriodMention, PeriodRole
from claimtrack.extraction.periods.resolve import edge_of, resolve
from claimtrack.extraction.periods.roles import Place, in_future, place
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.spans import join_spans
from claimtrack.extraction.sentences import Sentence

_Reader = Callable[[Scan, int], Reading | None]
_EDGE_GAP = frozenset({"of", "the", "in", "-", "–", "—", "‑", "this", "last", "next"})


def _edge(scan: Scan, at: int) -> Reading | None:
    """``end of June``, ``end-2025``, ``beginning of 2024``, ``early 2025``, ``mid-March``."""
    edge = w.EDGES[scan.low(at)]
    position = at + 1
    hard = edge in ("end", "start") or scan.low(at) == "middle"
    if hard and scan.low(position) != "of" and not scan.is_dash(position):
        if not (edge == "end" and dates.is_month(scan, position)):
            return None
    if scan.low(position) in ("of", "in") or scan.is_dash(position):
        position += 1
    position = scan.skip(position, "the")
    found = read(scan, position) or _the_unit(scan, position)
    if found is None or found.day is not None or found.role is PeriodRole.BASELINE:
        return None
    if found.granularity is Granularity.DAY:
        return None
    found.first, found.edge = at, edge
    found.rule = f"{edge} of {found.rule}"
    return found


def _the_unit(scan: Scan, at: int) -> Reading | None:
    unit = scan.low(at)
    if (unit not in w.UNITS and unit not in w.STRETCHES) or unit.endswith("s") or scan.low(at - 1) != "the":
        return None
    size = w.UNITS.get(unit, 0)
    return Reading(at, at + 1, stretches.grain(size), "anaphor", months=size or 12, anaphor=size, relative=True)


_NUMBER_READERS: tuple[_Reader, ...] = (
    dates.digits,
    years.year_span,
    years.decade,
    stretches.number_lettered,
    dates.number_first_day,
    stretches.ordinal_first,
    relative.cardinal_first,
    years.bare_year,
)


def _dispatch() -> dict[str, tuple[_Reader, ...]]:
    table: dict[str, tuple[_Reader, ...]] = {}

    def add(surfaces: Iterable[str], *readers: _Reader) -> None:
        for surface in surfaces:
            table[surface] = (*table.get(surface, ()), *readers)

    add(w.EDGES, _edge)
    add(w.MONTHS, stretches.month_quarter, dates.month_first)
    add(w.WEEKDAYS, dates.weekday)
    add(("q", "h"), stretches.lettered)
    add(w.FISCAL_LETTERS, years.fiscal_year)
    add((*w.FISCAL, *w.CALENDAR_YEAR), years.fiscal_year)
    add(w.ORDINALS, stretches.ordinal_first)
    add(w.DEICTIC, relative.deictic_first)
    add(w.NEIGHBOUR, relative.neighbour_first)
    add(w.SAME, relative.same_first)
    add(w.CARDINALS, relative.cardinal_first)
    add(w.UNITS, relative.unit_first)
    add(w.SEASONS, stretches.season)
    add(w.EPOCH_DAYS, relative.epoch)
    add((*w.EPOCHS, "pre", "before"), relative.epoch)
    add(("yoy", "qoq", "mom", "y", "q", "m"), relative.rate_letters)
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


def _readings(scan: Scan) -> list[Reading]:
    found: list[Reading] = []
    end = 0
    for at in range(scan.size):
        if at < end or not (scan.lows[at] in _READERS or scan.is_number(at)):
            continue
        reading = read(scan, at)
        if reading is not None and reading.first >= end:
            found.append(reading)
            end = reading.last
    return found


def find_periods(sentence: Sentence, context: PeriodContext) -> list[PeriodMention]:
    """The periods a sentence mentions, in text order and never overlapping; the context is left as it is."""
    scan = Scan(sentence.tokens, context)
    readings = _owned(scan, _readings(scan))
    if not readings:
        return []
    _share_years(scan, readings)
    futures = [in_future(scan, reading) for reading in readings]
    joined = join_spans(scan, readings, futures)
    places = [place(scan, reading) for reading, _ in joined]
    periods = _resolve_all(joined, places, context)
    return [
        _mention(scan, reading, where, period, future)
        for (reading, future), where, period in zip(joined, places, periods, strict=True)
    ]


def _owned(scan: Scan, readings: list[Reading]) -> list[Reading]:
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


def _share_years(scan: Scan, readings: list[Reading]) -> None:
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


def _resolve_all(joined: list[tuple[Reading, bool]], places: list[Place], context: PeriodContext) -> list[str | None]:
    """First what stands on its own, then what is told relative to it."""
    periods: list[str | None] = [
        None if reading.needs_base or reading.same_year else resolve(reading, context, context.focus, future=future)
        for reading, future in joined
    ]
    for index, (reading, future) in enumerate(joined):
        if reading.needs_base or reading.same_year:
            base = _base(index, joined, places, periods, context)
            periods[index] = resolve(reading, context, base, future=future)
    return periods


def _base(
    index: int,
    joined: list[tuple[Reading, bool]],
    places: list[Place],
    periods: list[str | None],
    context: PeriodContext,
) -> str | None:
    """The period that a relative one counts from: the nearest that holds a value, or the one in focus."""
    reading = joined[index][0]
    after = next((i for i in range(index + 1, len(joined)) if _is_base(i, places, periods)), None)
    if reading.rule == "rate" and after is not None and joined[after][0].first - reading.last <= 3:
        return periods[after]
    if reading.from_anchor and places[index].role is PeriodRole.HOLDS and not places[index].compared and index == 0:
        if reading.first <= 1 and context.anchor:
            return context.anchor.isoformat()[:7] if reading.months < 12 else f"{context.anchor.year:04d}"
    for earlier in range(index - 1, -1, -1):
        if _is_base(earlier, places, periods):
            return periods[earlier]
    if context.focus is None and after is not None:
        return periods[after]
    if after is not None and reading.rule in ("rate", "back") and places[index].role is PeriodRole.BASELINE:
        return periods[after]
    return context.focus


def _is_base(index: int, places: list[Place], periods: list[str | None]) -> bool:
    where = places[index]
    return periods[index] is not None and not where.compared and where.role in (PeriodRole.HOLDS, PeriodRole.END_OF)


def _mention(scan: Scan, reading: Reading, where: Place, period: str | None, future: bool) -> PeriodMention:
    whole = closing = None
    if reading.edge == "end" and period:
        whole = _whole(reading, period)
    found = parse_period(period)
    if found and (reading.span_months or reading.granularity is Granularity.SPAN or where.role is PeriodRole.SPAN):
        closing = period.rpartition("/")[2] if period and "/" in period else last_month(period)
    anchor = scan.context.anchor
    ahead = bool(found and anchor and found.start > anchor)
    label = scan.words(reading.first, reading.last)
    lead = min(where.lead, reading.first)
    return PeriodMention(
        lead=max(lead, 0),
        first=reading.first,
        last=reading.last,
        text=scan.words(lead, reading.last),
        period=period if found else None,
        label=label,
        role=where.role,
        stated=reading.stated and found is not None,
        granularity=reading.granularity,
        point=where.point,
        relative=reading.relative,
        compared=where.compared,
        whole=whole,
        closing=closing,
        shift=reading.shift or 0,
        projected_hint=ahead or future,
        rule=reading.rule,
    )


def _whole(reading: Reading, period: str) -> str | None:
    """The stretch that ends with an "end of": its year, quarter or month."""
    if reading.iso is not None:
        return None
    size = reading.anaphor or reading.months
    found = parse_period(period)
    if found is None:
        return None
    from claimtrack.extraction.periods.arithmetic import iso_months

    return edge_of(iso_months(found.end.year, found.end.month - size + 1, size), "")
