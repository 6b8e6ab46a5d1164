"""Finding the periods of a sentence: read, join, give roles, give years."""

from __future__ import annotations

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, iso_months, last_month
from claimtrack.extraction.periods.bases import Resolution
from claimtrack.extraction.periods.inference import QUARTER_MONTHS
from claimtrack.extraction.periods.model import Granularity, PeriodContext, PeriodMention, PeriodRole
from claimtrack.extraction.periods.readers import readings_of
from claimtrack.extraction.periods.roles import Place, place
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.spans import join_spans, share_years, take_owners
from claimtrack.extraction.periods.tenses import in_future
from claimtrack.extraction.sentences import Sentence

YEAR_LENGTH = len("2025")
HEAD_SENTENCES = 8
"""How far down a text a short line may still be its byline."""

_FOUNDING = frozenset(("founded", "established", "created", "born", "incorporated", "inaugurated"))
_WHOSE_REACH = 5


def find_periods(sentence: Sentence, context: PeriodContext) -> list[PeriodMention]:
    """The periods a sentence mentions, in text order and never overlapping; the context is left as it is."""
    headed = sentence.block.kind is BlockKind.HEADING and sentence.block.level <= 1
    head_line = headed and sentence.index < HEAD_SENTENCES
    scan = Scan(sentence.tokens, context, head_line=head_line)
    found = take_owners(scan, readings_of(scan))
    if not found:
        return []
    share_years(scan, found)
    joined = join_spans(scan, found, [in_future(scan, reading) for reading in found])
    readings, futures = [reading for reading, _ in joined], [future for _, future in joined]
    scan.taken = {index for reading in readings for index in range(reading.first, reading.last)}
    places = [place(scan, reading) for reading in readings]
    futures = [f and p.role is not PeriodRole.PUBLICATION for f, p in zip(futures, places, strict=True)]
    periods = Resolution(readings, futures, places, context).run()
    return [_mention(scan, *parts) for parts in zip(readings, places, periods, futures, strict=True)]


def _mention(scan: Scan, reading: Reading, where: Place, period: str | None, future: bool) -> PeriodMention:
    whole = closing = None
    if reading.edge == "end" and period:
        whole = _whole(reading, period)
    if reading.edge == "mid" and where.role is PeriodRole.END_OF and period and len(period) == YEAR_LENGTH:
        # "By the middle of 2026" is by June.
        period = f"{period}-06"
    found = parse_period(period)
    if found and (reading.span_months or reading.granularity is Granularity.SPAN or where.role is PeriodRole.SPAN):
        closing = period.rpartition("/")[2] if period and "/" in period else last_month(period)
        if reading.rule == "stretch-to" and reading.months == QUARTER_MONTHS and reading.day is None:
            # "in the year to the first quarter"
            closing = iso_months(found.end.year, found.end.month - QUARTER_MONTHS + 1, QUARTER_MONTHS)
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
        founding=scan.low(lead - 1) in _FOUNDING,
        compared=where.compared,
        whole=whole,
        closing=closing,
        shift=reading.shift or 0,
        projected_hint=ahead or future or reading.forecast,
        rule=reading.rule,
        fiscal_end=None if _is_anothers_year(scan, reading) else reading.fiscal_end,
        fiscal_opens=reading.fiscal_opens,
    )


def _is_anothers_year(scan: Scan, reading: Reading) -> bool:
    """ "Oxo, whose fiscal year ends in June, ...", in a text that has told of others: no year of theirs."""
    before = (scan.low(position) for position in range(max(reading.first - _WHOSE_REACH, 0), reading.first))
    return scan.context.focus is not None and "whose" in before


def _whole(reading: Reading, period: str) -> str | None:
    """The stretch that ends with an "end of": its year, quarter or month."""
    if reading.iso is not None:
        return None
    size = min(reading.anaphor or reading.months, MONTHS_IN_YEAR)
    found = parse_period(period)
    if found is None:
        return None
    return iso_months(found.end.year, found.end.month - size + 1, size)
