"""What a text's figures hang on in time: its publication date, and the baselines of its comparisons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods.arithmetic import months_of, shifted
from claimtrack.extraction.periods.find import find_periods
from claimtrack.extraction.periods.model import Granularity, PeriodContext, PeriodMention, PeriodRole
from claimtrack.extraction.periods.resolve import step
from claimtrack.extraction.sentences import Sentence


def anchor_of(published: str | None, sentences: Iterable[Sentence]) -> date | None:
    """The day a text is read from: when it was published, else the latest date that it states (never the clock)."""
    period = parse_period(published)
    if period:
        return period.end
    return _latest(sentences)


def _latest(sentences: Iterable[Sentence]) -> date | None:
    """The latest date told as past; a text that says "this year" names other years by number."""
    context = PeriodContext(None)
    latest: date | None = None
    year_only = 0
    says_this_year = False
    for sentence in sentences:
        mentions = find_periods(sentence, context)
        says_this_year = says_this_year or _says_this_year(sentence)
        for mention in mentions:
            period = parse_period(mention.period)
            if period is None or not mention.stated or mention.projected_hint or mention.role is PeriodRole.NAME:
                continue
            if mention.granularity is Granularity.YEAR and not mention.point:
                year_only = max(year_only, period.end.year if mention.role is not PeriodRole.END_OF else 0)
            elif latest is None or period.end > latest:
                latest = period.end
        context.follow(mentions)
    if latest is not None and latest.year >= year_only:
        return latest
    if year_only:
        year = year_only + says_this_year
        return date(min(year, date.max.year), 12, 31)
    return latest


def _says_this_year(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    return any(
        token.lower == "this" and position + 1 < len(tokens) and tokens[position + 1].lower == "year"
        for position, token in enumerate(tokens)
    )


def present_period(published: str | None, sentences: Iterable[Sentence]) -> str | None:
    """When a present-tense figure holds: at publication, or in the year of the latest date the text states."""
    if parse_period(published):
        return published
    anchor = _latest(sentences)
    return f"{anchor.year:04d}" if anchor else None


def baseline_of(period_iso: str | None, mention: PeriodMention | None = None) -> str | None:
    """The period that a change over ``period_iso`` is counted from.

    A relative mention ("a year earlier", "on the quarter") is counted anew from this period, any other keeps its own;
    without a mention it is the same period a year earlier.
    """
    if mention is None:
        return shifted(period_iso, -12)
    if mention.rule in ("rate", "back", "neighbour") and mention.shift:
        return step(period_iso, mention.shift) or mention.period
    if mention.role is PeriodRole.SPAN:
        return mention.opening
    if _is_yearless_month(mention, period_iso):
        return _latest_before(mention, period_iso)
    return mention.period


def _is_yearless_month(mention: PeriodMention, period_iso: str | None) -> bool:
    return mention.rule == "month" and not mention.stated and not mention.relative and months_of(period_iso) is not None


def _latest_before(mention: PeriodMention, period_iso: str | None) -> str | None:
    """ "from November" beside a month: the November before it."""
    period, baseline = parse_period(period_iso), parse_period(mention.period)
    if period is None or baseline is None or period.days > 31:
        return mention.period
    years = period.start.year - baseline.start.year
    if baseline.start.month >= period.start.month:
        years -= 1
    return shifted(mention.period, 12 * years)


def token_indices(mentions: Iterable[PeriodMention]) -> set[int]:
    """The tokens that belong to periods, so that no number of theirs is taken for a figure."""
    return {index for mention in mentions for index in range(mention.first, mention.last)}
