"""How far the reading of a document has come: the scopes and periods that the next sentence goes on with."""

from __future__ import annotations

from datetime import date

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.dated_drafts import dates_what_follows, is_day, is_news, is_told, period_end
from claimtrack.extraction.drafts import Draft
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.last_told import told_alone
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.periods import PeriodMention, PeriodRole
from claimtrack.extraction.periods.model import ASIDE_YEARS, NEAR_YEARS
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.spoken_periods import (
    behind_dateline,
    closes,
    is_credit_line,
    is_set_off,
    is_spoken_of,
    lasts,
    opens_in_bold,
    years_before,
)
from claimtrack.extraction.standing import Standing
from claimtrack.extraction.times_aside import has_aside
from claimtrack.extraction.topic_sentences import topic_of

_LEADING = 2
_RECENT_DAYS = 31
"""What a heading of longer ago dates is history."""
_POINTING = frozenset(("this", "that", "these", "those", "it", "they"))
_LONG_AGO = 90  # days between an event and what a story about it looks back to, from which it returns
_YEAR = len("2025")
_MONTH_DAYS, _QUARTER_DAYS = 31, 92


class Progress:
    """Moves a document's discourse on, sentence by sentence.

    ``period`` is the period that the text last spoke of, ``stated_period`` the last one that it stated,
    ``paragraph_period`` the last one stated in the running paragraph, ``paragraph_ahead`` the last one it foretold.
    """

    def __init__(self, discourse: Discourse, today: date | None = None, as_of: str | None = None) -> None:
        """``as_of`` is the day that a report says its figures are of: each section begins with it anew."""
        self.discourse = discourse
        self.as_of = as_of
        self.today = today
        self.standing = Standing(discourse)
        self.period: str | None = None
        self.stated_period: str | None = None
        self.paragraph_period: str | None = None
        self.paragraph_ahead: str | None = None
        self._lead: str | None = None
        self._headed = False
        self._heading: str | None = None
        self._reported: str | None = None
        self._titled: str | None = None
        self._units: set[str] = set()
        self._metrics: set[str] = set()
        self.levels: list[str] = []
        self.latest: str | None = None
        self.listed = False
        self._near: tuple[str | None, str | None] | None = None
        self._before_list: tuple[str | None, str | None] = (None, None)
        self._at_bold: tuple[str | None, str | None] | None = None

    def enter(self, sentence: Sentence, previous: Sentence | None) -> None:
        self.listed = sentence.block.kind is BlockKind.ITEM
        self.standing.enter(sentence, previous)
        if previous is not None and previous.block_index == sentence.block_index:
            return
        self.paragraph_period = self.paragraph_ahead = None
        if sentence.block.kind is BlockKind.ITEM and (previous is None or previous.block.kind is not BlockKind.ITEM):
            self._before_list = (self.period, self.stated_period)
        self._units = set()
        self.levels = []
        if sentence.block.kind is not BlockKind.PARAGRAPH:
            self.latest = None
        if sentence.block.kind is BlockKind.HEADING:
            self._lead = self._near = self._heading = None
            self._reported = self._reported if is_set_off(sentence) else None
            if previous is not None and previous.block.kind is BlockKind.ITEM and self._dated_by_item:
                # The days of a list are its own: below the next heading the text goes on with its own time.
                self.period, self.stated_period = self._before_list
            self.period, self.stated_period = self.as_of or self.period, self.as_of or self.stated_period
        elif sentence.block.kind is BlockKind.ITEM and self._heading:
            self.period = self.stated_period = self._heading
        elif sentence.block.kind is BlockKind.PARAGRAPH and not self._headed:
            self._return_to_lead(pointing=sentence.tokens[0].lower in _POINTING)
            self._return_from_history()
            if opens_in_bold(sentence.tokens):
                # "**Gold** touched": each item of a letter begins with the time that the first began with.
                self._at_bold = self._at_bold or (self.period, self.stated_period)
                self.period, self.stated_period = self._at_bold

    def present(self, published: str | None) -> str | None:
        """When a figure in the present holds: on the day of the report that the heading dates, else at publication."""
        when, now = parse_period(self._reported), parse_period(published)
        if when is None or now is None or published is None:
            return published
        # "Round-up, March 2026", of which no day is known
        titled = self._titled == self._reported and when.days <= _MONTH_DAYS and now.contains(when)
        if when.days > 1:
            return self._reported if titled and len(published) == _YEAR else published
        return self._reported if 0 <= (now.end - when.end).days <= _RECENT_DAYS else published

    def _return_to_lead(self, *, pointing: bool) -> None:
        """Behind an earlier time a paragraph goes on with that of the report; "This is so" not with an event's day."""
        lead, stated = parse_period(self._lead), parse_period(self.stated_period)
        if lead is None or stated is None or (pointing and lead.days == 1):
            return
        if (lead.start - stated.end).days > (_LONG_AGO if lead.days == 1 else 0):
            self.period = self.stated_period = self._lead

    def _return_from_history(self) -> None:
        """A paragraph behind a glance at a year far back goes on with the time before it."""
        if self._near is not None and years_before(self.period, self.today) >= ASIDE_YEARS:
            self.period, self.stated_period = self._near

    @property
    def _dated_by_item(self) -> bool:
        """Did a list tell a day of its own?"""
        now = self.today.isoformat() if self.today is not None else ""
        return is_day(self.period) and self.period not in (self._before_list[0], now)

    def measures_like(self, figure: Figure) -> bool:
        """Has the running paragraph dated a figure in this one's unit, or does it state none?"""
        unit = figure.quantity.unit if figure.quantity and figure.unit_stated else ""
        return not unit or unit.partition("/")[0] in self._units

    def pass_table(self, periods: list[str], *, series: bool) -> None:
        """What follows a table goes on with the time of its first column; with the latest where columns are periods."""
        past = [(when.start, period) for period in periods if (when := parse_period(period))]
        past = [told for told in past if self.today is None or told[0] <= self.today]
        if past:
            self.period = self.stated_period = (max(past) if series else past[0])[1]

    def leave(
        self,
        sentence: Sentence,
        measured: dict[int, Measured],
        drafts: list[Draft],
        kinds: dict[int, Kind],
        mentions: list[PeriodMention],
        named: Mentions,
    ) -> None:
        for number, found in measured.items():
            unit = found.unit if found.unit not in ("percent", "x") else ""
            self.discourse.remember(
                found, kinds[number] is Kind.SHARE, unit, named="carried-over subject" not in found.doubts
            )
        if measured:
            self.discourse.alone = told_alone(list(measured.values()))
        self.standing.leave(sentence, named, measures=bool(measured))
        self._headed = False
        if not measured and is_credit_line(sentence):
            return
        if all("described" in draft.rules for draft in drafts):
            self.discourse.fared = (self.discourse.block, topic_of(sentence.tokens))
            lists = sentence.tokens[-1].text == ":" and sentence.block.kind is BlockKind.PARAGRAPH
            asks = sentence.tokens[0].text == "Q" or sentence.block.kind is BlockKind.HEADING or lists
            spoken = [m for m in mentions if is_spoken_of(m, sentence.tokens, asks=asks) and not self._in_passing(m)]
            spoken = behind_dateline(spoken, sentence) or [
                mention for mention in mentions if drafts and mention.period and mention.role is PeriodRole.HOLDS
            ]
            if not spoken and sentence.index <= _LEADING:
                closing = [m.period for m in mentions if closes(m, sentence.tokens)]
                self.stated_period = closing[-1] if closing else self.stated_period
            self.period = spoken[0].period if spoken else self.period
            self.stated_period = spoken[0].period if spoken else self.stated_period
            self.paragraph_period = spoken[0].period if spoken else self.paragraph_period
            self._headed = bool(spoken) and sentence.block.kind is BlockKind.HEADING
            if lists and spoken:
                # "Highlights of the first quarter:" above a list
                self._heading = spoken[0].period
            if self._headed:
                self._heading = spoken[0].period
                self._reported = self._reported if is_set_off(sentence) else self._heading
                self._titled = self._titled or (self._heading if sentence.block_index == 0 else None)
            return
        told = [draft.period for draft in drafts if "comparison" not in draft.rules]
        self.latest = told[0] if told else self.latest
        self.levels = [d.period for d in reversed(drafts) if d.period and d.kind is Kind.LEVEL] + self.levels
        ahead = [draft.period for draft in drafts if draft.modality is not Modality.ACTUAL and draft.period]
        self.paragraph_ahead = ahead[-1] if ahead else self.paragraph_ahead
        mounted = [draft.period for draft in drafts if "period-since" in draft.rules and draft.period]
        compared = {draft.period for draft in drafts if "comparison" in draft.rules}
        if mounted:
            # A count till now brings the text back to now.
            self.period = mounted[-1].rpartition("/")[2]
            till = parse_period(self.period)
            drafts = [draft for draft in drafts if draft.period not in mounted]
            drafts = [draft for draft in drafts if till is None or period_end(draft) >= till.end]
        dated = [draft for draft in drafts if dates_what_follows(draft) and draft.period not in compared]
        dated = [draft for draft in dated if not (self._is_aside(draft) or self._recalls(sentence, draft))]
        self._metrics = {draft.metric for draft in drafts}
        self._units |= {draft.quantity.unit.partition("/")[0] for draft in dated if is_told(draft)}
        if dated and is_told(dated[-1]) and has_aside(sentence.tokens):
            # "Acme, which has 400 staff, sold 900 boats in May": the text goes on with what is told in the end.
            dated = [draft for draft in dated if is_told(draft)]
        if dated:
            self._go_on_with(max(dated, key=period_end))

    def _go_on_with(self, latest: Draft) -> None:
        self.period = latest.period
        if "period-of-publication" not in latest.rules:
            self.stated_period = self.paragraph_period = latest.period
            if self._lead is None and (lasts(latest.period) or is_news(latest, self.today)):
                self._lead = latest.period
        if years_before(self.period, self.today) < NEAR_YEARS:
            self._near = (self.period, self.stated_period)

    def _in_passing(self, mention: PeriodMention) -> bool:
        """Does "this year" only say around when, in a report on one of its quarters or months?"""
        lead, wide = parse_period(self._lead), parse_period(mention.period)
        inside = lead is not None and wide is not None and wide.start <= lead.start and lead.end <= wide.end
        return mention.relative and inside and lead != wide

    def _is_aside(self, draft: Draft) -> bool:
        return self._had_been(draft) or self._goes_beyond(draft) or self._runs_on(draft)

    def _had_been(self, draft: Draft) -> bool:
        """Is it told as what had been before the time spoken of: "the port had moved 5 million in 2019"?"""
        now, when = parse_period(self.period), parse_period(draft.period)
        return "told-before" in draft.rules and now is not None and when is not None and when.end < now.start

    def _recalls(self, sentence: Sentence, draft: Draft) -> bool:
        """ "Ten years ago the figure was 64,500.": in passing, as it had been, what the sentence before measured."""
        now, when = parse_period(self.period), parse_period(draft.period)
        before = now is not None and when is not None and when.end < now.start
        return before and draft.metric in self._metrics and any(token.lower == "ago" for token in sentence.tokens)

    def _goes_beyond(self, draft: Draft) -> bool:
        """Does it hold till some later year ("a contract for the four seasons to 2029")?"""
        when = parse_period(draft.period)
        return when is not None and self.today is not None and when.end.year > self.today.year

    def _runs_on(self, draft: Draft) -> bool:
        """Is it of a quarter not over, in a report on one that is ("has sold half of its seats for autumn")?"""
        lead, when = parse_period(self._lead), parse_period(draft.period)
        if lead is None or when is None or self.today is None or not _MONTH_DAYS < when.days <= _QUARTER_DAYS:
            return False
        return lead.end < self.today < when.end
