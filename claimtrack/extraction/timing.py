"""When a figure holds and what it is compared with: the choice among a sentence's period mentions."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import RELATIVE_KINDS, baseline
from claimtrack.extraction.carrying import of_flow, of_passage, since_of
from claimtrack.extraction.coming import coming
from claimtrack.extraction.compared_rates import Compared, multiplied, till_a_year
from claimtrack.extraction.dating import elsewhere, own_mention
from claimtrack.extraction.described_subjects import is_of_what_it_is
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.moments import Passage, Timing
from claimtrack.extraction.periods import PeriodMention, PeriodRole
from claimtrack.extraction.periods.arithmetic import join
from claimtrack.extraction.relative_times import is_in_own_clause, is_of_later_whole
from claimtrack.extraction.rivals import before_change, compared_period, foretold_year
from claimtrack.extraction.set_against import apposed, is_looked_to
from claimtrack.extraction.stretch_ends import as_total, at_end_of, of_index
from claimtrack.extraction.tense import is_past, is_told_now
from claimtrack.extraction.times_aside import (
    in_aside,
    is_beyond_aside,
    is_day_told,
    is_of_cause,
    is_of_verb_behind,
    of_own_aside,
    repeats,
    tells_of_other,
)
from claimtrack.extraction.times_behind import in_clause_behind, is_said_of_now
from claimtrack.extraction.tokens import Token

_HOLDING = frozenset({PeriodRole.HOLDS, PeriodRole.END_OF, PeriodRole.SPAN})
_BEHIND_COMPARED = 4


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
    told = [m for m in mentions if is_day_told(tokens, figure, m, mentions)]
    counted = multiplied(tokens, figure, kind, mentions, others)
    holding = [m for m in mentions if m.role in _HOLDING and m.period and m is not counted and m not in told]
    holding = of_own_aside(tokens, figure, mentions) or [
        m for m in holding if not _is_of_others(tokens, figure, m, others, passage)
    ]
    own = own_mention(tokens, figure, government, kind, mentions, holding, others)
    own = coming(tokens, government, own, passage.present)
    passage = passage if own is not None else _behind_aside(tokens, figure, mentions, passage)
    if own is not None and kind not in RELATIVE_KINDS and _is_apart(tokens, figure, government, own, passage):
        # What is told in the present beside a dated clause goes on with nothing of it: "treated 900 in May and has 20".
        own, passage = None, replace(passage, beside=False)
    if own is not None and kind in RELATIVE_KINDS and _is_of_next(tokens, figure, government, own, others, passage):
        own = None
    if passage.present and kind not in RELATIVE_KINDS and _is_of_now(tokens, figure, kind, own, passage.present):
        own, passage = None, replace(passage, beside=False, inherited=passage.present, here=None, stated=None)
    beside = (sibling.period, sibling.baseline) if sibling is not None else (None, None)
    if sibling is not None and (own is None or own.last <= figure.first) and is_looked_to(tokens, figure):
        return sibling if kind in RELATIVE_KINDS else replace(sibling, baseline=None)
    earlier = compared_period(tokens, figure, government, kind, holding, beside, passage.present, foretold=bool(told))
    period: str | None
    if (
        earlier is None
        and kind not in RELATIVE_KINDS
        and before_change(tokens, figure, government, own, passage.present)
    ):
        earlier = passage.present
    if earlier is not None:
        period, basis, rule = earlier, PeriodBasis.INFERRED, "period-of-comparison"
    elif own is not None:
        period = of_index(tokens, government, own, kind, passage) or at_end_of(own, government, kind)
        period = period or as_total(own, kind, passage)
        basis = PeriodBasis.STATED if own.stated else PeriodBasis.INFERRED
        rule = "period-in-clause"
    else:
        period, rule = foretold_year(tokens, figure, mentions, others, passage.present) or of_passage(
            tokens, figure, government, kind, mentions, passage
        )
        basis = PeriodBasis.INFERRED if period else PeriodBasis.NONE
    till = own if kind is Kind.LEVEL else None
    mounts = _mounts_up(government, kind, sibling)
    since = _since(tokens, figure, government, mentions, till) if mounts else None
    if since and since != period and (mounted := join(since, period)):
        period, rule = mounted, "period-since"
    counterpart = next((told for told in passage.levels if _is_before(told, period)), None)
    own_time = [m for m in mentions if m not in told]
    compared = Compared(tokens, figure, government, kind, own_time, others, own, passage.before, counterpart)
    against = till_a_year(compared, period, baseline(compared, period), passage.present)
    if counted is not None and counted.period != period:
        against = counted.period or against
    summed = apposed(tokens, figure, kind, passage.told)
    if summed is not None and (own is None or own.last <= figure.first):
        (period, against), rule = summed, "period-carried"
    spanned = kind is Kind.GROWTH and sibling is not None and _is_compound(tokens, government)
    if spanned and sibling and sibling.baseline and sibling.period and sibling.baseline != against:
        # "six times its 2012 size, with a compound annual growth rate of 15 %": over the years of the multiple.
        period, against = f"{sibling.baseline}/{sibling.period}", sibling.baseline
    rival = earlier is not None or (own is not None and own.compared and period == own.period)
    return Timing(
        of_flow(tokens, figure, kind, period, own),
        basis,
        against,
        rule,
        rival or _is_set_in_brackets(government, own, period, sibling),
    )


def _is_set_in_brackets(
    government: Government, own: PeriodMention | None, period: str | None, sibling: Timing | None
) -> bool:
    """ "171 million (Q3 2025: 148 million)": an earlier time, in brackets."""
    bracketed = own is not None and government.bracket and sibling is not None
    return bracketed and sibling is not None and _is_before(period or "", sibling.period)


def _since(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    mentions: list[PeriodMention],
    till: PeriodMention | None,
) -> str | None:
    """The day that something told in the perfect goes back to, which an aside ("where costs have tripled") is not."""
    told = [m for m in mentions if not in_aside(tokens, figure, m)]
    return since_of(tokens, government, told, (till, figure.first))


def _is_of_others(
    tokens: list[Token], figure: Figure, mention: PeriodMention, others: list[Figure], passage: Passage
) -> bool:
    """Does a mention date an earlier time, another figure's clause, what an aside stands in, or a mere cause?"""
    if in_aside(tokens, figure, mention) or repeats(tokens, mention):
        return True
    if is_of_later_whole(tokens, figure, mention, others):
        return True
    if tells_of_other(tokens, figure, mention, others) or is_of_verb_behind(tokens, figure, mention, others):
        return True
    caused = passage.here is not None and is_of_cause(tokens, figure, mention)
    return caused or is_beyond_aside(tokens, figure, mention) or is_of_what_it_is(tokens, figure, mention)


def _is_apart(
    tokens: list[Token], figure: Figure, government: Government, mention: PeriodMention, passage: Passage
) -> bool:
    """Is the mention that of a neighbouring clause, and none that singles out the figure?"""
    beside = elsewhere(tokens, figure, government, mention, passage.present)
    return beside and not is_in_own_clause(tokens, figure, mention)


def _behind_aside(tokens: list[Token], figure: Figure, mentions: list[PeriodMention], passage: Passage) -> Passage:
    """ "Acme, which lost 3 million in May, gets 5 million a year": the time of an aside does not go on behind it."""
    aside = {m.period for m in mentions if m.role in _HOLDING and m.period and in_aside(tokens, figure, m)}
    if not aside & {passage.inherited, passage.before[0]}:
        return passage
    return replace(passage, inherited=passage.here or passage.stated, beside=False, before=(None, None))


def _is_of_next(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    mention: PeriodMention,
    others: list[Figure],
    passage: Passage,
) -> bool:
    """ "deliveries shrank by a fifth, and 3,200 jobs are to go by 2028": no time of what has moved."""
    when, now = parse_period(mention.period), parse_period(passage.present)
    if when is None or now is None or when.start <= now.end:
        return False
    if not is_past(tokens, government) and not in_clause_behind(tokens, figure.last, mention):
        return False
    return any(figure.last < other.first < mention.first for other in others)


def _is_before(told: str, period: str | None) -> bool:
    when, now = parse_period(told), parse_period(period)
    return when is not None and now is not None and when.end < now.start


def _is_of_now(tokens: list[Token], figure: Figure, kind: Kind, mention: PeriodMention | None, present: str) -> bool:
    """ "At present 70 euros"; "it closed May with 90 shops, and 300 people work there": of the day of publication."""
    over = mention is not None and mention.period is not None and _is_before(mention.period, present)
    beside = over and mention is not None and kind is Kind.LEVEL and is_said_of_now(tokens, figure, mention)
    return is_told_now(tokens, figure) or beside


def _dated_inside(figure: Figure, mentions: list[PeriodMention]) -> bool:
    """Does a bracketed figure bring a period of its own: "(2024: 5 million)"?"""
    near = range(figure.first - _BEHIND_COMPARED, figure.last + _BEHIND_COMPARED)
    return any(m.first in near for m in mentions)


def _mounts_up(government: Government, kind: Kind, sibling: Timing | None) -> bool:
    """Is it a count that adds up over a time, not a level that something has moved to?"""
    if government.preposition in ("to", "from") and sibling is not None and sibling.baseline is not None:
        # "dropped by 23% since 2018, to 38,500"
        return False
    verb = government.verb or government.predicate
    moves = verb is not None and verb.verb is not None and verb.verb.verb_class in ("up", "down", "change")
    moves = moves and government.preposition in ("to", "at", "from", "with")
    return kind in (Kind.LEVEL, Kind.SHARE) and not moves


def _is_compound(tokens: list[Token], government: Government) -> bool:
    """Is the figure a compound rate of growth?"""
    phrase = government.noun or government.right_noun
    return phrase is not None and any(
        token.lower in ("compound", "cagr") for token in tokens[phrase.first : phrase.last]
    )
