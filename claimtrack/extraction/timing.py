"""When a figure holds and what it is compared with: the choice among a sentence's period mentions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import RELATIVE_KINDS, Compared, baseline, points_back
from claimtrack.extraction.dating import elsewhere, in_aside, own_mention
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, growth_of
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, join, months_of, shifted
from claimtrack.extraction.rivals import before_change, compared_period
from claimtrack.extraction.tense import (
    is_ahead,
    is_aside_level,
    is_current,
    is_foretelling,
    is_past,
    is_perfect,
    is_present,
    is_so_far,
)
from claimtrack.extraction.tokens import Token

_HOLDING = frozenset({PeriodRole.HOLDS, PeriodRole.END_OF, PeriodRole.SPAN})
_BEHIND_COMPARED = 4
_SETTING_BESIDE = frozenset(("compared", "against", "from", "versus", "than", "after"))


@dataclass(frozen=True, slots=True)
class Timing:
    """Period, basis and baseline of one figure, with the rule that chose the period.

    ``compared`` says that the period is one that another figure is compared with, not the text's own.
    """

    period: str | None
    basis: PeriodBasis
    baseline: str | None
    rule: str
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """What the text around a figure says of its time.

    ``inherited`` is the period last spoken of, ``present`` the publication's; ``stated`` is the period that the text
    stated last, to which a past tense goes back from the present; ``here`` is the period stated last in the paragraph,
    of whose figures a rate in the present goes on to speak; ``ahead`` is the period that the paragraph last foretold,
    and goes on to where the verb is in the future; ``before`` are the period and baseline of the sentence's figure read
    last. ``sibling`` is the timing of the figure beside it, ``beside`` says that its period is inherited; ``alike``
    that the paragraph has measured the like, ``flow`` that the figure measures what adds up over a time and has no
    level at a day; ``levels`` are the periods of the levels told last in the paragraph, the latest first;
    ``index`` says that the figure measures prices, pay or the like.
    """

    inherited: str | None
    present: str | None
    stated: str | None = None
    here: str | None = None
    ahead: str | None = None
    before: tuple[str | None, str | None] = (None, None)
    sibling: Timing | None = None
    beside: bool = False
    alike: bool = False
    flow: bool = False
    levels: tuple[str, ...] = ()
    index: bool = False


def read_timing(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    others: list[Figure],
    passage: Passage,
) -> Timing:
    """The timing of one figure; ``others`` are the sentence's other quantities."""
    sibling = passage.sibling
    if government.bracket and sibling is not None and kind is Kind.LEVEL and not _dated_inside(figure, mentions):
        return replace(sibling, baseline=None)
    holding = [m for m in mentions if m.role in _HOLDING and m.period and not in_aside(tokens, figure, m)]
    own = own_mention(tokens, figure, government, kind, mentions, holding, others)
    if own is not None and kind not in RELATIVE_KINDS and elsewhere(tokens, figure, government, own, passage.present):
        own = None
    beside = (sibling.period, sibling.baseline) if sibling is not None else (None, None)
    earlier = compared_period(tokens, figure, government, kind, holding, beside, passage.present)
    period: str | None
    if earlier is None and kind not in RELATIVE_KINDS and before_change(tokens, figure, government, own):
        earlier = passage.present
    if earlier is not None:
        period, basis, rule = earlier, PeriodBasis.INFERRED, "period-of-comparison"
    elif own is not None:
        period = _of_index(tokens, government, own, kind, passage) or _at_end_of(own, government, kind)
        period = period or _as_total(own, kind, flow=passage.flow)
        basis = PeriodBasis.STATED if own.stated else PeriodBasis.INFERRED
        rule = "period-in-clause"
    else:
        period, rule = _of_passage(tokens, figure, government, kind, mentions, passage)
        basis = PeriodBasis.INFERRED if period else PeriodBasis.NONE
    since = _since(tokens, government, mentions) if _mounts_up(government, kind) else None
    if since and (mounted := join(since, period)):
        period, rule = mounted, "period-since"
    counterpart = next((told for told in passage.levels if _is_before(told, period)), None)
    compared = Compared(tokens, figure, government, kind, mentions, others, own, passage.before, counterpart)
    against = baseline(compared, period)
    spanned = kind is Kind.GROWTH and sibling is not None and _is_compound(tokens, government)
    if spanned and sibling and sibling.baseline and sibling.period and sibling.baseline != against:
        # "six times its 2012 size, with a compound annual growth rate of 15 %": over the years of the multiple.
        period, against = f"{sibling.baseline}/{sibling.period}", sibling.baseline
    rival = earlier is not None or (own is not None and own.compared and period == own.period)
    return Timing(period, basis, against, rule, rival)


def _of_passage(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    passage: Passage,
) -> tuple[str | None, str]:
    """The period of a figure that no mention dates, and the rule that gave it."""
    if passage.present and figure.last < len(tokens) and tokens[figure.last].lower == "now":
        return passage.present, "period-of-publication"
    told = _of_counterpart(tokens, figure, mentions)
    if told:
        return told, "period-of-comparison"
    if not passage.beside:
        carried = _gone_on(tokens, figure, government, kind, mentions, passage)
        if carried:
            return carried, "period-carried"
        if passage.present and (is_present(tokens, government, kind) or is_so_far(tokens, government)):
            return passage.present, "period-of-publication"
        if passage.stated and passage.inherited == passage.present and is_past(tokens, government):
            return passage.stated, "period-carried"
    if passage.inherited:
        return passage.inherited, "period-carried"
    return passage.present, "period-of-publication" if passage.present else "period-none"


def _end_of(period: str) -> date:
    when = parse_period(period)
    return when.end if when is not None else date.min


def _is_before(told: str, period: str | None) -> bool:
    when, now = parse_period(told), parse_period(period)
    return when is not None and now is not None and when.end < now.start


def _of_counterpart(tokens: list[Token], figure: Figure, mentions: list[PeriodMention]) -> str | None:
    """ "stands at 272, compared with 266 in the same month last year": that month of this year."""
    for mention in mentions:
        if mention.rule == "anaphor" and mention.relative and not mention.stated and mention.first > figure.last:
            words_between = {token.lower for token in tokens[figure.last : mention.lead]}
            year_back = tokens[mention.last - 1].lower in ("earlier", "before", "year", "ago", "previously")
            if year_back and mention.last - mention.first > 2 and words_between & _SETTING_BESIDE:
                return shifted(mention.period, MONTHS_IN_YEAR)
    return None


def _gone_on(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    passage: Passage,
) -> str | None:
    """The period that a figure goes on with whatever its tense: a forecast's, a rate's, a ranking's, a flow's."""
    here, stated = passage.here, passage.stated
    if passage.ahead and (is_ahead(tokens, government) or is_foretelling(tokens, figure, government)):
        return passage.ahead
    if kind in RELATIVE_KINDS and len(passage.levels) > 1 and points_back(tokens, government):
        return max(passage.levels[:2], key=_end_of)
    if kind in (Kind.GROWTH, Kind.MULTIPLE) and not _since(tokens, government, mentions):
        going_on = passage.before[0] or here or (stated if kind is Kind.GROWTH else None)
        if going_on:
            return going_on
    if here and passage.alike and is_present(tokens, government, kind) and is_aside_level(tokens, figure, government):
        return here
    if passage.flow and not passage.ahead and is_current(tokens, government, kind):
        return here or (stated if kind is Kind.LEVEL else None)
    return None


def _dated_inside(figure: Figure, mentions: list[PeriodMention]) -> bool:
    """Does a bracketed figure bring a period of its own: "(2024: 5 million)"?"""
    near = range(figure.first - _BEHIND_COMPARED, figure.last + _BEHIND_COMPARED)
    return any(m.first in near for m in mentions)


def _since(tokens: list[Token], government: Government, mentions: list[PeriodMention]) -> str | None:
    """The day that something told in the perfect goes back to: "has recorded 50 cases since May"."""
    openings = [m.opening for m in mentions if m.role is PeriodRole.SINCE]
    return openings[0] if openings and is_perfect(tokens, government) else None


def _mounts_up(government: Government, kind: Kind) -> bool:
    """Is it a count that adds up over a time, not a level that something has moved to?"""
    verb = government.verb or government.predicate
    moves = verb is not None and verb.verb is not None and verb.verb.verb_class in ("up", "down", "change")
    return kind in (Kind.LEVEL, Kind.SHARE) and not moves


def _is_compound(tokens: list[Token], government: Government) -> bool:
    """Is the figure a compound rate of growth?"""
    phrase = government.noun or government.right_noun
    return phrase is not None and any(
        token.lower in ("compound", "cagr") for token in tokens[phrase.first : phrase.last]
    )


def _of_index(
    tokens: list[Token], government: Government, mention: PeriodMention, kind: Kind, passage: Passage
) -> str | None:
    """Prices that rose 5 % "in the year to March" stood so much higher in March; sales are those of the whole year."""
    stretch = months_of(mention.period)
    if kind is not Kind.GROWTH or mention.rule != "stretch-to" or stretch is None or stretch[2] != MONTHS_IN_YEAR:
        return None
    phrases = (government.subject, government.noun, government.near_noun, government.object)
    named = {token.lower for phrase in phrases if phrase for token in tokens[phrase.first : phrase.last]}
    told = named & words("index words") or (mention.compared and passage.index)
    return growth_of(mention)[0] if told else None


def _at_end_of(mention: PeriodMention, government: Government, kind: Kind) -> str | None:
    """ "Between 2015 and 2024 the number fell to 41,000 from 52,000": the levels at the ends of the time."""
    if kind is not Kind.LEVEL or mention.role is not PeriodRole.SPAN or not mention.period or mention.rule != "span":
        return None
    if government.preposition not in ("to", "from"):
        return None
    return mention.period.rpartition("/")[2] if government.preposition == "to" else mention.opening


def _as_total(mention: PeriodMention, kind: Kind, *, flow: bool) -> str | None:
    """A growth by the end of a year is the year's; an average rate over a span keeps the span.

    What adds up over a time belongs to all of it: "ended the year with 595 deliveries".
    """
    if flow and mention.whole and mention.rule.endswith("closing-unit"):
        return mention.whole
    if kind in (Kind.GROWTH, Kind.MULTIPLE) and mention.point and mention.whole:
        return mention.whole
    return mention.period
