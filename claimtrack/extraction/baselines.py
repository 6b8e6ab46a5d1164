"""What a growth, a multiple or a change is compared with: the mention that says so, else what its rate implies."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.compared_rates import (
    Compared,
    begins_anew,
    dates_a_rate,
    if_over,
    is_of_former,
    is_of_next,
    is_of_relative,
)
from claimtrack.extraction.comparing import is_likelier
from claimtrack.extraction.durations import duration_behind, years_averaged
from claimtrack.extraction.figures import Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, baseline_of
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, months_of, preceding, shifted
from claimtrack.extraction.periods.words import FORETELLING, FORETOLD, REVISING, SINCE
from claimtrack.extraction.set_against import is_against_a_thing, of_trading_day
from claimtrack.extraction.tokens import Token

_WEEK = timedelta(days=7)
_QUARTER = 3
FORECAST_REACH = 10
_TAKING_REACH = 8
_YEAR = len("2025")
_HOPED = frozenset(("hoped", "feared", "thought", "planned", "assumed", "consensus", "expectations", "estimates"))
LONG_MONTHS = 24
DAY_LENGTH = len("2025-11-10")
RELATIVE_KINDS = frozenset({Kind.GROWTH, Kind.MULTIPLE, Kind.CHANGE})
_AGAINST = frozenset({PeriodRole.BASELINE, PeriodRole.SINCE})
_POINTERS = frozenset(("that", "this", "it", "which"))
_AMOUNTING = frozenset(("is", "was", "'s", "’s", "means", "makes", "marks", "represents", "amounts", "equals", "would"))
_FURTHER = frozenset(("further", "another", "additional"))
_ANNUALISED = frozenset(("annualised", "annualized"))
_MONTHLY = frozenset(("monthly", "month-on-month"))
_YEARLY = frozenset(("annual", "yearly", "year-on-year"))
_MULTIPLYING = ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv")


def baseline(compared: Compared, period: str | None) -> str | None:
    """The period that the figure is compared with, ``None`` for a level or where nothing tells."""
    if compared.kind not in RELATIVE_KINDS or _is_against_a_forecast(compared):
        return None
    years = years_averaged(compared.tokens, compared.figure)
    if years and period:
        return f"{int(period[:4]) - years}/{int(period[:4]) - 1}"
    stated = _stated(compared, period)
    if stated is not None and stated != period:
        # "8 million in July and August, 5% more than last summer": the summer before that of July.
        return shifted(stated, -MONTHS_IN_YEAR) if period and _holds(stated, period) else stated
    took = duration_behind(compared.tokens, compared.figure)
    if took is not None and period:
        if took.months >= LONG_MONTHS and len(period) == DAY_LENGTH and compared.own is None:
            # "has doubled in ten years": nobody counts to the day.
            return shifted(period[:4], -took.months)
        return shifted(period, -took.months) if took.months else _days_before(period, took.days)
    if is_against_a_thing(compared) or is_likelier(compared.tokens, compared.figure):
        return None
    if compared.counterpart and points_back(compared.tokens, compared.government):
        return compared.counterpart
    earlier, against = compared.before
    apart = _told_rate(compared) in _YEARLY or begins_anew(compared)
    apart = apart or any(m.role in _AGAINST and is_of_relative(compared, m) for m in compared.mentions)
    if compared.kind is Kind.GROWTH and against and earlier == period and not apart:
        return against
    return _implied(compared, period)


def _holds(stretch: str, period: str) -> bool:
    """Does a stretch of months that is no whole year have the period inside it?"""
    outer, inner = parse_period(stretch), parse_period(period)
    if outer is None or inner is None or "/" not in stretch or len(stretch.split("/", maxsplit=1)[0]) == _YEAR:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _is_against_a_forecast(compared: Compared) -> bool:
    """ "8% more than analysts had forecast": set against what was foretold, not against another time."""
    behind = [token.lower for token in compared.tokens[compared.figure.last : compared.figure.last + FORECAST_REACH]]
    if "than" not in behind:
        return False
    rest = behind[behind.index("than") + 1 :]
    stop = next((at for at, word in enumerate(rest) if word in (",", ";", "and", ".")), len(rest))
    return any((word in FORETELLING and word != "said") or word in _HOPED for word in rest[:stop])


def _days_before(period: str, days: int) -> str | None:
    when = parse_period(period)
    return (when.start - timedelta(days=days)).isoformat() if when is not None and when.start == when.end else None


def points_back(tokens: list[Token], government: Government) -> bool:
    """ "That is a fall of 88%", "The fall of 11% means": the rate of the two levels told just before."""
    first = government.clause[0]
    lows = [token.lower for token in tokens[first : first + 3]]
    if len(lows) < 3:
        return False
    if lows[0] in _POINTERS:
        return lows[1] in _AMOUNTING
    return lows[0] == "the" and lows[2] == "of" and bool(is_movement_noun(lows[1]))


def _stated(compared: Compared, period: str | None) -> str | None:
    figure, mentions, (first, last) = compared.figure, compared.mentions, compared.government.clause
    inside = [m for m in mentions if m.role in _AGAINST and first <= m.first < m.last <= _past_since(compared, last)]
    inside = [m for m in inside if not (is_of_next(compared, m) or is_of_former(compared, m))]
    behind = [m for m in inside if m.first >= figure.last]
    own = compared.own
    if not behind and own is not None and own.role is PeriodRole.SPAN and own.first >= figure.last and own.opening:
        return own.opening
    chosen = behind[0] if behind else (inside[-1] if inside else None)
    since_then = [token.lower for token in compared.tokens[chosen.last : figure.first]] if chosen is not None else []
    if chosen is not None and _YEARLY.isdisjoint(since_then):  # "2% from February, taking the annual gain to 41%"
        if period and len(period) == DAY_LENGTH and own is None and chosen.rule == "back" and chosen.shift:
            period = period[:7]
        found = baseline_of(period, chosen) if period and (chosen.relative or chosen.period) else None
        return if_over(found or chosen.period, period, chosen) or chosen.label
    against = [m for m in mentions if m.compared and m.period and m.first >= figure.last and m.last <= last]
    for mention in against:
        if mention is not own and not dates_a_rate(compared, mention):
            return mention.period
    if own is not None and own.role is PeriodRole.SPAN and own.opening:
        return own.opening
    return None


def _past_since(compared: Compared, last: int) -> int:
    """The end of a clause, with the one that tells since what: "has fallen by 12%, since the toll came in on 1 May"."""
    opens = next((at for at in (last - 1, last) if at < len(compared.tokens) and compared.tokens[at].lower in SINCE), 0)
    ends = (m.last for m in compared.mentions if opens and m.role is PeriodRole.SINCE and m.first > opens)
    return next(ends, last)


def _implied(compared: Compared, period: str | None) -> str | None:
    """A growth is that over a year, a quarter's or year's change and doubling too; a week's that over a week."""
    when = parse_period(period)
    if period is None or when is None:
        return None
    if compared.kind is Kind.GROWTH:
        traded = of_trading_day(compared, period)
        if traded:
            return traded
        if when.start == when.end and (when.start.month, when.start.day) == (1, 1):
            # A price that goes up on New Year's Day was another in the year before.
            return f"{when.start.year - 1:04d}"
        if _is_annualised(compared, period):
            return preceding(period)
        if when.start < when.end < when.start + _WEEK:
            return f"{(when.start - _WEEK).isoformat()}/{(when.end - _WEEK).isoformat()}"
        return preceding(period) if _is_monthly(compared, period) else baseline_of(period, None)
    moved = compared.kind is Kind.CHANGE and _moves(compared) and not _is_set(compared)
    stretch = months_of(period)
    if stretch is None:
        # A week's change is that from the week before; a day's tells nothing.
        return preceding(period) if moved and when.start < when.end < when.start + _WEEK else None
    if stretch[2] < _QUARTER:
        # "Employers added 22,000 jobs in August", "unemployment fell 0.2 points in May": from the month before.
        return preceding(period) if moved else None
    if compared.kind is Kind.MULTIPLE:
        return _of_multiplying(compared, period)
    ahead = compared.own is not None and compared.own.projected_hint and not _goes_further(compared)
    return baseline_of(period, None) if _moves(compared) and not ahead else None


def _goes_further(compared: Compared) -> bool:
    """ "Will sink by a further 2 metres in 2026": from where it was the year before."""
    own, before = compared.own, compared.tokens[compared.government.clause[0] : compared.figure.last]
    return own is not None and own.role is PeriodRole.HOLDS and any(token.lower in _FURTHER for token in before)


def _is_annualised(compared: Compared, period: str) -> bool:
    """ "shrank at an annual rate of 2.3% in the third quarter": against the quarter before, as if for a year."""
    stretch = months_of(period)
    if stretch is None or stretch[2] > _QUARTER:
        return False
    before = [token.lower for token in compared.tokens[compared.government.clause[0] : compared.figure.last + 2]]
    return not _ANNUALISED.isdisjoint(before) or (stretch[2] == _QUARTER and ("annual", "rate") in pairwise(before))


def _is_monthly(compared: Compared, period: str) -> bool:
    """ "rose 0.3% in July and were 3.7% higher than a year earlier": beside a yearly rate a month's is its own."""
    stretch = months_of(period)
    if stretch is None or stretch[2] != 1 or compared.figure.shape is not Shape.PERCENT:
        return False
    if _told_rate(compared) in _MONTHLY:
        return True
    behind = [token.lower for token in compared.tokens[compared.figure.last : compared.figure.last + _TAKING_REACH]]
    taking = next((at for at, word in enumerate(behind) if word in words("taking words")), None)
    if taking is not None and not _YEARLY.isdisjoint(behind[taking:]):
        # "rose 0.6% in March, taking annual growth to 8.3%"
        return True
    yearly = [m for m in compared.mentions if m.role in _AGAINST and m.shift == -MONTHS_IN_YEAR]
    return any(is_of_next(compared, mention) and _goes_on(compared, mention) for mention in yearly)


def _told_rate(compared: Compared) -> str:
    """ "Monthly inflation was 2.3%, and the annual rate fell to 31%": the word last said for how long a rate is of."""
    before = (token.lower for token in reversed(compared.tokens[: compared.figure.first]))
    return next((word for word in before if word in _MONTHLY | _YEARLY), "")


def _goes_on(compared: Compared, mention: PeriodMention) -> bool:
    """Has the verb behind "and" the same subject ("rose 0.3%, and were up 3%")?"""
    behind = compared.tokens[compared.figure.last : mention.lead]
    return any(left.lower in ("and", "but") and is_finite(right.lower) for left, right in pairwise(behind))


def _is_set(compared: Compared) -> bool:
    """ "lowered its rate by half a point", "cut its estimate by 900": set by somebody, not counted over a time."""
    verb = compared.government.verb
    before = compared.tokens[compared.government.clause[0] : compared.figure.first]
    if any(token.lower in FORETOLD for token in before):
        return True
    return compared.figure.shape is Shape.POINTS and verb is not None and verb.word in REVISING


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
