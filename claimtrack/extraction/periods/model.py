"""What the grammar of periods finds: a mention of a period with its role, and the context it is read in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods.arithmetic import months_of


class PeriodRole(StrEnum):
    """What a period is to the figures beside it."""

    HOLDS = "holds"
    END_OF = "end of"
    BASELINE = "baseline"
    SINCE = "since"
    SPAN = "span"
    PUBLICATION = "publication"
    NAME = "name"


class Granularity(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """One mention of a period; positions are token indices of its sentence, ends exclusive.

    ``first:last`` are the words of the period, ``lead:first`` the preposition and comparison words before it.
    ``period`` is an ISO 8601 text, ``None`` where it cannot be resolved ("pre-industrial"); ``label`` is its words.
    ``stated`` says that the sentence gives the year too; ``relative`` that it was read against the publication date
    or another period. ``point`` marks a point in time; ``whole`` is then the stretch that ends there ("by the end of
    2025": 2025). ``closing`` is the part that a span ends with ("the year to March 2025": 2025-03). ``compared``
    marks the period of a figure that another figure is compared with ("more than the 54,000 of 2022").
    ``fiscal_end`` is the month that the sentence says a fiscal year ends with; ``fiscal_opens`` that
    fiscal years have the number of the calendar year they begin in.
    ``shift`` is how far back a relative baseline lies, in months (0 = does not move with the claim's period).
    """

    lead: int
    first: int
    last: int
    text: str
    period: str | None
    label: str
    role: PeriodRole
    stated: bool
    granularity: Granularity
    point: bool = False
    relative: bool = False
    founding: bool = False
    """Does it only tell since when there is something ("when it was founded in 2001")?"""
    compared: bool = False
    whole: str | None = None
    closing: str | None = None
    shift: int = 0
    projected_hint: bool = False
    rule: str = ""
    fiscal_end: int | None = None
    fiscal_opens: bool = False

    @property
    def opening(self) -> str | None:
        """The part that a span begins with; the whole period where it is no span."""
        return self.period.partition("/")[0] if self.period else None


ASIDE_YEARS, ASIDE_SENTENCES = 4, 2
"""A year so far before publication is an aside in a text about later years, and holds for so many sentences."""
NEAR_YEARS = 2
"""Fewer years before publication a period is the text's own time."""


@dataclass(slots=True)
class PeriodContext:
    """What the text before a sentence tells about time.

    ``anchor`` is the publication date, ``focus`` the ISO period last spoken of, ``latest`` the latest day stated;
    ``recent`` remembers the last period of each length in months ("the nine months"),
    ``fiscal_end`` the month that a fiscal year was said to end with, ``fiscal_opens`` that it is numbered by its start,
    ``focus_age`` the sentences since the focus,
    ``aside`` a distant period of the last sentences that is not the text's own time, ``sporting`` whether a season of
    the text runs from summer to summer, ``season_month`` the month with which one begins, ``seasonal`` whether the text
    writes them by two years, ``near`` the last focus that is no history,
    ``customary_end`` the month that fiscal years end with in the text's country, ``customary_opens`` whether they are
    numbered there by the year they begin in.
    """

    anchor: date | None
    focus: str | None = None
    latest: date | None = None
    recent: dict[int, str] = field(default_factory=dict)
    fiscal_end: int | None = None
    fiscal_opens: bool = False
    focus_age: int = 0
    aside: str | None = None
    sporting: bool = False
    season_month: int | None = None
    seasonal: bool = False
    customary_end: int | None = None
    customary_opens: bool = False
    near: str | None = None
    ahead: str | None = None
    """The period that the running paragraph foretold last."""

    def open_block(self) -> None:
        """A new paragraph leaves a year far back, and returns to the text's own time where it had one."""
        self.aside = self.ahead = None
        focus = parse_period(self.focus)
        if self.near and focus and self.anchor and self.anchor.year - focus.end.year >= NEAR_YEARS:
            self.focus = self.near

    def follow(self, mentions: Iterable[PeriodMention]) -> None:
        """Move on by one sentence: its main period becomes the focus."""
        self.focus_age += 1
        mentions = [mention for mention in mentions if not mention.founding]
        told = [period.end.year for mention in mentions if (period := parse_period(mention.period)) is not None]
        nearest = max((year for year in told if self.anchor is None or year <= self.anchor.year), default=0)
        self.aside = None if self.focus_age > ASIDE_SENTENCES else self.aside
        for mention in mentions:
            self.fiscal_end = mention.fiscal_end or self.fiscal_end
            self.fiscal_opens = mention.fiscal_opens or self.fiscal_opens
            period = parse_period(mention.period)
            if period is None:
                continue
            if mention.stated and (self.latest is None or period.end > self.latest) and not mention.projected_hint:
                self.latest = period.end
            if mention.role not in (PeriodRole.HOLDS, PeriodRole.END_OF) or mention.period is None:
                continue
            stretch = months_of(mention.period)
            if stretch:
                self.recent[stretch[2]] = mention.period
            ahead = mention.projected_hint and not (self.anchor and period.end <= self.anchor)
            self.ahead = mention.period if ahead else self.ahead
            # "It came to 21 in 2025, and in 2014 it was 38": the text goes on with the later year.
            recalled = nearest - period.end.year >= ASIDE_YEARS
            if not (mention.compared or ahead or recalled or mention.rule == "back"):
                self._turn_to(mention.period, period.end.year)

    def _turn_to(self, period: str, year: int) -> None:
        far = self.anchor is not None and self.anchor.year - year >= ASIDE_YEARS
        focus = parse_period(self.focus)
        near_focus = focus is not None and self.anchor is not None and self.anchor.year - focus.end.year < ASIDE_YEARS
        self.focus_age = 0
        if far and near_focus:
            self.aside = period
        else:
            self.focus, self.aside = period, None
            if self.anchor is not None and self.anchor.year - year < NEAR_YEARS:
                self.near = period
