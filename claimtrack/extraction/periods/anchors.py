"""What a text's figures hang on in time: its publication date, and the baselines of its comparisons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, months_of, shifted
from claimtrack.extraction.periods.find import find_periods
from claimtrack.extraction.periods.model import Granularity, PeriodContext, PeriodMention, PeriodRole
from claimtrack.extraction.periods.resolve import step
from claimtrack.extraction.periods.words import FUTURE, PAST
from claimtrack.extraction.sentences import Sentence

OPENING_SENTENCES, _WEEK_DAYS = 8, 7
_COVERING = frozenset(("cover", "covers", "covering", "covered"))
DATA_WORDS = frozenset(("data", "figures", "numbers", "information", "situation"))
_TERMS = frozenset(("until", "till", "through", "by"))
GOING_ON_DAYS = 62
"""How far a month without a year may lie after the latest date of an undated text."""


def anchor_of(published: str | None, sentences: Iterable[Sentence]) -> date | None:
    """The day a text is read from: when it was published, else the latest date that it states (never the clock)."""
    period = parse_period(published)
    if period:
        return period.end
    return _latest(sentences)


@dataclass(slots=True)
class _Latest:
    """The latest dates that a text states, by how well they are stated.

    ``dated`` is the latest day, month or quarter told as past, ``to_day`` whether it is a day.
    A bare year tells less: ``told`` are years of sentences
    in the past tense, ``named`` all others that no future word governs, ``nearest`` the first year of forecasts that
    stand beside something that has happened.
    """

    dated: date | None = None
    to_day: bool = False
    told: int = 0
    named: int = 0
    nearest: int = 0
    says_this_year: bool = False

    def see(self, sentence: Sentence, mention: PeriodMention) -> None:
        period = parse_period(mention.period)
        if period is None or mention.role in (PeriodRole.NAME, PeriodRole.BASELINE):
            return
        if mention.projected_hint:
            if mention.stated and _is_perfect(sentence):
                self.nearest = min(self.nearest or period.end.year, period.end.year)
            return
        if not mention.stated:
            if self._goes_on(mention, period.end):
                self.dated = period.end
        elif mention.granularity is not Granularity.YEAR:
            if self.dated is None or period.end > self.dated:
                self.dated, self.to_day = period.end, mention.granularity is Granularity.DAY
        elif not _speaks_of_future(sentence) and not _is_term(sentence, mention):
            self.named = max(self.named, period.end.year)
            if _is_past(sentence):
                self.told = max(self.told, period.end.year)

    def _goes_on(self, mention: PeriodMention, end: date) -> bool:
        """ "October was stronger still" after figures of September: the month after the latest stated one."""
        if self.dated is None or mention.granularity is not Granularity.MONTH or mention.relative:
            return False
        return 0 < (end - self.dated).days <= GOING_ON_DAYS

    def day(self) -> date | None:
        """The latest day; a text that says "this year" names other years by number."""
        year = self.told if self.dated else max(self.told, self.named) or self.nearest
        if self.dated and self.dated >= date(year or 1, 12, 31):
            return self.dated
        if not year:
            return self.dated
        running = self.says_this_year and not self.to_day
        if self.dated and self.dated.year >= year and not (running and self.dated.year == year):
            return self.dated
        return date(min(year + self.says_this_year, date.max.year), 12, 31)


def _latest(sentences: Iterable[Sentence]) -> date | None:
    context = PeriodContext(None)
    latest = _Latest()
    for sentence in sentences:
        mentions = find_periods(sentence, context)
        latest.says_this_year = latest.says_this_year or _says_this_year(sentence)
        for mention in mentions:
            latest.see(sentence, mention)
        context.follow(mentions)
    return latest.day()


def _is_term(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "Is full until 2029": how long something lasts, and no year that the text has seen."""
    before = sentence.tokens[mention.lead - 1].lower if mention.lead else ""
    return before in _TERMS or sentence.tokens[mention.lead].lower in _TERMS


def _speaks_of_future(sentence: Sentence) -> bool:
    return any(token.lower in FUTURE and token.text != "May" for token in sentence.tokens)


def _is_past(sentence: Sentence) -> bool:
    return any(
        token.lower in PAST or (len(token.lower) > 4 and token.lower.endswith("ed")) for token in sentence.tokens
    )


def _is_perfect(sentence: Sentence) -> bool:
    lows = [token.lower for token in sentence.tokens]
    return any(left in ("has", "have") and right.endswith("ed") for left, right in pairwise(lows))


def _says_this_year(sentence: Sentence) -> bool:
    lows = [token.lower for token in sentence.tokens]
    return any(left == "this" and right == "year" for left, right in pairwise(lows))


def present_period(published: str | None, sentences: Iterable[Sentence]) -> str | None:
    """When a present-tense figure holds: at publication, or in the year of the latest date the text states."""
    if parse_period(published):
        return published
    anchor = _latest(sentences)
    return f"{anchor.year:04d}" if anchor else None


def data_day(published: str | None, sentences: Iterable[Sentence]) -> str | None:
    """The day that a report says its figures are of: "Data as of 29 October 2025", "Figures cover 3 to 9 May 2025"."""
    now = parse_period(published)
    for sentence in islice(sentences, OPENING_SENTENCES) if now is not None else ():
        lows = [token.lower for token in sentence.tokens]
        covers = not _COVERING.isdisjoint(lows)
        if ("as" not in lows and not covers) or not DATA_WORDS & set(lows):
            continue
        for mention in find_periods(sentence, PeriodContext(now.end if now else None)):
            told = parse_period(mention.period)
            dated = told is not None and now is not None and told.days == 1 and told.start <= now.end
            if dated and "of" in lows[mention.lead : mention.first] and lows[mention.lead] == "as":
                return mention.period
            if covers and mention.role is PeriodRole.SPAN and told is not None and now and told.end <= now.end:
                return told.end.isoformat()
    return None


def baseline_of(period_iso: str | None, mention: PeriodMention | None = None) -> str | None:
    """The period that a change over ``period_iso`` is counted from.

    A relative mention ("a year earlier", "on the quarter") is counted anew from this period, any other keeps its own;
    without a mention it is the same period a year earlier.
    """
    if mention is None:
        return shifted(period_iso, -12)
    if mention.rule in ("rate", "back", "neighbour") and mention.shift:
        return step(period_iso, mention.shift) or mention.period
    if mention.rule == "rate" and mention.label.lower().startswith("week"):
        return week_before(period_iso)
    if mention.role is PeriodRole.SPAN:
        return mention.opening
    if mention.point and mention.whole and months_of(period_iso) is not None:
        return mention.whole
    if _is_yearless_month(mention, period_iso):
        return _latest_before(mention, period_iso)
    return mention.period


def week_before(period_iso: str | None) -> str | None:
    """The same day, or the days, of the week before; ``None`` for a month or more."""
    period = parse_period(period_iso)
    if period is None or period.days > _WEEK_DAYS or period.start.toordinal() <= _WEEK_DAYS:
        return None
    start, end = period.start - timedelta(days=_WEEK_DAYS), period.end - timedelta(days=_WEEK_DAYS)
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"


def growth_of(mention: PeriodMention) -> tuple[str | None, str | None]:
    """The period and the baseline of a rate of change over the stretch that a mention names.

    "In the year to February" compares February with the February before, "between 2013 and 2023" runs from 2013,
    "over the coming twelve months" begins with the month before them; any other period is compared with that of a
    year earlier.
    """
    period = mention.period
    if mention.rule == "stretch-to" and mention.closing and (stretch := months_of(period)):
        return mention.closing, shifted(mention.closing, -stretch[2])
    if mention.rule == "past-span" and mention.closing and len(mention.closing) > 4 and (stretch := months_of(period)):
        return mention.closing, shifted(mention.closing, -stretch[2])
    if mention.role in (PeriodRole.SPAN, PeriodRole.SINCE):
        return period, mention.opening
    return period, shifted(period, -MONTHS_IN_YEAR)


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
