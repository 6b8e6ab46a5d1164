"""What a growth, a multiple or a change is compared with: the mention that says so, else what its rate implies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.durations import duration_behind
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, baseline_of
from claimtrack.extraction.periods.arithmetic import months_of, shifted
from claimtrack.extraction.tokens import Token

_WEEK = timedelta(days=7)
_QUARTER = 3
RELATIVE_KINDS = frozenset({Kind.GROWTH, Kind.MULTIPLE, Kind.CHANGE})
_AGAINST = frozenset({PeriodRole.BASELINE, PeriodRole.SINCE})
_RATES = frozenset({Shape.PERCENT, Shape.FRACTION, Shape.POINTS})
_MULTIPLYING = ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv")


@dataclass(frozen=True, slots=True)
class Compared:
    """What the choice of a baseline goes by.

    ``own`` is the mention that dates the figure, ``others`` the sentence's other quantities, ``before`` the period and
    baseline of the figure read last in the sentence.
    """

    tokens: list[Token]
    figure: Figure
    government: Government
    kind: Kind
    mentions: list[PeriodMention]
    others: list[Figure]
    own: PeriodMention | None
    before: tuple[str | None, str | None]


def baseline(compared: Compared, period: str | None) -> str | None:
    """The period that the figure is compared with, ``None`` for a level or where nothing tells."""
    if compared.kind not in RELATIVE_KINDS:
        return None
    stated = _stated(compared, period)
    if stated is not None and stated != period:
        return stated
    months = duration_behind(compared.tokens, compared.figure)
    if months and period:
        return shifted(period, -months)
    earlier, against = compared.before
    if compared.kind is Kind.GROWTH and against and earlier == period:
        return against
    return _implied(compared, period)


def _stated(compared: Compared, period: str | None) -> str | None:
    figure, mentions = compared.figure, compared.mentions
    first, last = compared.government.clause
    inside = [m for m in mentions if m.role in _AGAINST and first <= m.first < m.last <= last]
    behind = [m for m in inside if m.first >= figure.last]
    chosen = behind[0] if behind else (inside[-1] if inside else None)
    if chosen is not None:
        found = baseline_of(period, chosen) if period and (chosen.relative or chosen.period) else None
        return found or chosen.period or chosen.label
    own = compared.own
    against = [m for m in mentions if m.compared and m.period and m.first >= figure.last and m.last <= last]
    for mention in against:
        if mention is not own and not _dates_a_rate(compared, mention):
            return mention.period
    if own is not None and own.role is PeriodRole.SPAN and own.opening:
        return own.opening
    return None


def _dates_a_rate(compared: Compared, mention: PeriodMention) -> bool:
    """ "3.0% in March, after 3.3% in February": February has a rate of its own, which began a year before it."""
    if compared.kind is not Kind.GROWTH:
        return False
    between = [other for other in compared.others if compared.figure.last <= other.first and other.last <= mention.lead]
    return bool(between) and between[-1].shape in _RATES


def _implied(compared: Compared, period: str | None) -> str | None:
    """A growth is that over a year, a quarter's or year's change and doubling too; a week's that over a week."""
    when = parse_period(period)
    if period is None or when is None:
        return None
    if compared.kind is Kind.GROWTH:
        if when.start < when.end < when.start + _WEEK:
            return f"{(when.start - _WEEK).isoformat()}/{(when.end - _WEEK).isoformat()}"
        return baseline_of(period, None)
    stretch = months_of(period)
    if stretch is None or stretch[2] < _QUARTER:
        return None
    if compared.kind is Kind.MULTIPLE:
        return _of_multiplying(compared, period)
    ahead = compared.own is not None and compared.own.projected_hint
    return baseline_of(period, None) if _moves(compared) and not ahead else None


def _of_multiplying(compared: Compared, period: str) -> str | None:
    """ "Profits doubled": in a year; what may double by a year to come doubles from the period spoken of."""
    said = compared.tokens[compared.figure.first : compared.figure.last]
    if not any(token.lower.startswith(_MULTIPLYING) for token in said):
        return None
    if compared.own is None or not compared.own.projected_hint:
        return baseline_of(period, None) if said[-1].lower.endswith("ed") else None
    told, when = parse_period(compared.before[0]), parse_period(period)
    return compared.before[0] if told and when and told.end < when.start else None


def _moves(compared: Compared) -> bool:
    """Is the change one of a movement ("widened by", "an improvement of"), not a bare distance?"""
    verb = compared.government.verb
    if verb is not None and verb.verb is not None and verb.verb.verb_class in ("up", "down"):
        return True
    near = compared.government.near_noun or compared.government.noun
    if near is not None and is_movement_noun(compared.tokens[near.last - 1].lower):
        return True
    behind = {token.lower for token in compared.tokens[compared.figure.last : compared.figure.last + 1]}
    return not behind & (words("more words") | words("less words")) and compared.figure.shape is Shape.POINTS
