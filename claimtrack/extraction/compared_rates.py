"""What the choice of a baseline goes by, and which of a sentence's mentions belong to another of its rates."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, words
from claimtrack.extraction.periods import PeriodMention, PeriodRole
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, shifted
from claimtrack.extraction.tokens import Token

_OPENING_COUNTED = frozenset(("the", "its", "their", "his", "her", "last", "an", "a"))
_JOINING = frozenset(("and", "but", "while", "which"))
_COUNTED_TOKENS = 6
_YEAR, _FAR_YEARS = len("2025"), 2
_RATES = frozenset({Shape.PERCENT, Shape.FRACTION, Shape.POINTS})


@dataclass(frozen=True, slots=True)
class Compared:
    """What the choice of a baseline goes by.

    ``own`` is the mention that dates the figure, ``others`` the sentence's other quantities, ``before`` the period and
    baseline of the figure read last in the sentence, ``counterpart`` the earlier time that the paragraph gave a level.
    """

    tokens: list[Token]
    figure: Figure
    government: Government
    kind: Kind
    mentions: list[PeriodMention]
    others: list[Figure]
    own: PeriodMention | None
    before: tuple[str | None, str | None]
    counterpart: str | None = None


def is_of_next(compared: Compared, mention: PeriodMention) -> bool:
    """ "rose by 0.3% and were 3.7% higher than a year earlier": another rate with a verb of its own stands between.

    Or behind the time of this one ("rose 5% in the year to May, and 0.4% from a month earlier").
    """
    own = compared.own
    led = [token.lower for token in compared.tokens[compared.figure.last : mention.lead]]
    if any(comma == "," and word in words("taking words") for comma, word in pairwise(led)):
        # "rose 4.6% in January, taking the rise since 2020 to 23%"
        return True
    return any(
        _has_own_verb(compared.tokens, compared.figure, other)
        or (own is not None and compared.figure.last <= own.first and own.last <= other.first)
        for other in compared.others
        if compared.figure.last <= other.first and other.last <= mention.lead
        if other.shape in _RATES or _is_excess(compared.tokens, other)
    )


def _is_excess(tokens: list[Token], figure: Figure) -> bool:
    """ "... 3 million more than in the same month last year": a count set against another time itself."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    return behind in (["more", "than"], ["fewer", "than"], ["less", "than"])


def is_of_former(compared: Compared, mention: PeriodMention) -> bool:
    """ "have risen 40% since 2015 and are up 3%": a rate before it has it, and this one a verb of its own."""
    if mention.last > compared.figure.first:
        return False
    rated = any(other.last <= mention.lead and other.shape in _RATES for other in compared.others)
    joined = rated and _joins(compared.tokens, mention.last, compared.figure.first)
    return joined or is_of_relative(compared, mention)


def is_of_relative(compared: Compared, mention: PeriodMention) -> bool:
    """ "The shares, which had lost a fifth since May, rose 14%": a relative clause with a rate ends at a comma."""
    rated = [other for other in compared.others if other.last <= mention.lead and other.shape in _RATES]
    tokens, last = compared.tokens, mention.last
    opened = bool(rated) and any(token.lower in ("which", "who") for token in tokens[: rated[-1].first])
    closed = last + 1 < len(tokens) and tokens[last].text == "," and is_finite(tokens[last + 1].lower)
    return opened and closed and last <= compared.figure.first


def begins_anew(compared: Compared) -> bool:
    own = compared.own
    if own is None or own.first < compared.figure.last:
        return False
    former = [other for other in compared.others if other.last <= compared.figure.first and other.shape in _RATES]
    return bool(former) and _has_own_verb(compared.tokens, former[-1], compared.figure)


def _has_own_verb(tokens: list[Token], figure: Figure, other: Figure) -> bool:
    return _joins(tokens, figure.last, other.first)


def _joins(tokens: list[Token], first: int, last: int) -> bool:
    """Does another clause with a verb begin between two positions?"""
    between = range(first, last)
    joined = any(tokens[index].lower in ("and", "but", "while", "which", "that", ";") for index in between)
    return joined and any(is_finite(tokens[index].lower) for index in between)


def multiplied(
    tokens: list[Token], figure: Figure, kind: Kind, mentions: list[PeriodMention], others: list[Figure]
) -> PeriodMention | None:
    """What dates the number that a multiple counts from: "nearly doubling the 38 deaths given two days earlier"."""
    following = min((other for other in others if other.first >= figure.last), key=lambda one: one.first, default=None)
    if kind is not Kind.MULTIPLE or following is None or not 0 < following.first - figure.last <= _COUNTED_TOKENS:
        return None
    between = tokens[figure.last : following.first]
    if between[0].lower not in _OPENING_COUNTED or not all(token.text[0].isalpha() for token in between):
        return None
    for mention in mentions:
        behind = tokens[following.last : mention.lead]
        if mention.first >= following.last and len(behind) <= _COUNTED_TOKENS:
            return mention if not any(token.text in ",;:" or token.lower in _JOINING for token in behind) else None
    return None


def dates_a_rate(compared: Compared, mention: PeriodMention) -> bool:
    """ "3.0% in March, after 3.3% in February": February has a rate of its own, which began a year before it."""
    if compared.kind is not Kind.GROWTH:
        return False
    between = [other for other in compared.others if compared.figure.last <= other.first and other.last <= mention.lead]
    return bool(between) and between[-1].shape in _RATES


def till_a_year(compared: Compared, period: str | None, against: str | None, present: str | None) -> str | None:
    """ "A cut of 40% by 2030", told years before: not from 2029, but from the level told last, if any."""
    own = compared.own
    if compared.kind is not Kind.GROWTH or not period or own is None or own.role is not PeriodRole.END_OF:
        return against
    year, now = period[:_YEAR], (present or "")[:_YEAR]
    far = now.isdigit() and year.isdigit() and int(year) - int(now) >= _FAR_YEARS
    return compared.counterpart if far and against == f"{int(year) - 1:04d}" and len(period) == _YEAR else against


def if_over(found: str | None, period: str | None, mention: PeriodMention) -> str | None:
    """ "Down 41 million vs. year-end", told in March: the one that is over."""
    told, when = parse_period(found), parse_period(period)
    later = told is not None and when is not None and told.start > when.end and not mention.stated
    later = later and "end" in mention.label.lower()
    return shifted(found, -MONTHS_IN_YEAR) if later else found
