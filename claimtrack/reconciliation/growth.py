"""arithmetic: base and growth against level, fold against base, base and change against level, and an average rate
over years against a multiple; all as intervals, so that rounding never raises a false alarm.

The growth, its level and its base must come with one voice. One base that fits is enough for silence. Where no base is
stated, the base that growth and level imply must not be smaller than a part of its period already made. Figures in the
rate's own sentence come first; a rate that was read with doubt needs one of them there.

Fires: 900 billion + 24 % = 1.116, not 1.2 trillion; 84,045 to 112,625 is 34 %, not 32 %.
Silent: 314.6 million + 2.6 % = 322.7 million; 6-fold over 13 years beside 15 % a year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import Period
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import closest_voices, computed, multiplier, positive, same_voice
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.implied import (
    Failure,
    check_average,
    check_parts,
    same_article,
    same_sentence,
    same_view,
)
from claimtrack.reconciliation.series import Topic
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, interval_text, number, percent, unique, who

_MONTH_DAYS = 31
_RATES = frozenset({Kind.GROWTH, Kind.MULTIPLE, Kind.CHANGE, Kind.SHARE})
_Pairs = Iterator[tuple[Sequence[Statement], Sequence[Statement]]]
_Sum = tuple[Statement, Interval, Statement]


def growths(topic: Topic) -> Iterator[Discrepancy]:
    """One discrepancy for each period and baseline whose figures do not compute."""
    rates = [one for one in topic.members if one.kind in _RATES and one.period is not None and one.base_period]
    if not rates:
        return
    dated = [(one, one.period) for one in topic.members if one.kind is Kind.LEVEL and one.period is not None]
    levels = [one for one, _ in dated]
    by_end: defaultdict[date, list[Statement]] = defaultdict(list)
    for one, when in dated:
        by_end[_month(when)].append(one)
    failures: defaultdict[tuple[str, ...], Failure] = defaultdict(Failure)
    for rate in rates:
        key: tuple[str, ...] = (str(rate.key.money), str(rate.key.periodic), rate.held, rate.baseline)
        if rate.key.compound:
            check_average(rate, rates, failures[key])
        else:
            near = [one for time in _times(rate) for one in by_end.get(time, ())]
            _check_rate(rate, near, levels, failures[key])
            _check_change(rate, rates, near, failures[key])
    for key, failure in failures.items():
        if failure.members:
            yield _discrepancy(topic, key, failure)


def _discrepancy(topic: Topic, key: tuple[str, ...], failure: Failure) -> Discrepancy:
    members = sorted(failure.members.values(), key=lambda one: one.order)
    rate = next(one for one in members if one.kind in _RATES)
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        members,
        (topic.scope, "growth", *key),
        f"{about(rate, rate.claim.period)}: {' '.join(unique(failure.sentences)[:2])}",
        period=rate.claim.period,
        gap=relative_gap(one.headline for one in failure.gap) if failure.gap else None,
        causes=["a figure of another source, revision or definition is mixed in", "a wrong rate or base"],
    )


def _times(rate: Statement) -> set[date]:
    """The months in which the rate's period and its baseline end: levels of these times end there too."""
    return {_month(period) for period in (rate.period, rate.base_period) if period is not None}


def _month(period: Period) -> date:
    return period.end.replace(day=1)


def _check_rate(rate: Statement, near: Sequence[Statement], levels: Sequence[Statement], failure: Failure) -> None:
    """``near`` are the levels of the rate's times, ``levels`` those of any time."""
    fitting = [one for one in near if same_view(rate, one) and same_voice(rate, one)]
    later = _at(fitting, rate, later=True)
    earlier = _at(fitting, rate, later=False)
    if later and earlier and any(same_article(rate, one) for one in (*later, *earlier)):
        _compute(rate, earlier, later, failure)
        return
    if later and any(same_article(rate, one) for one in later):
        same = [one for one in levels if same_article(rate, one) and same_view(rate, one) and same_voice(rate, one)]
        check_parts(rate, later, same, failure)
    for before, behind in _other_tellers(rate, near):
        _compute(rate, before, behind, failure)


def _check_change(rate: Statement, rates: Sequence[Statement], levels: Sequence[Statement], failure: Failure) -> None:
    """The growth that a level and its absolute change make, in the rate's own article."""
    times = multiplier(rate)
    if rate.kind is not Kind.GROWTH or times is None:
        return
    here = [
        one for one in (*rates, *levels) if same_article(rate, one) and same_voice(rate, one) and same_view(rate, one)
    ]
    later = [one for one in here if one.kind is Kind.LEVEL and one.held == rate.held and positive(computed(one))]
    later = [one for one in later if not _only_wanted(rate, one)]
    for change in here:
        alike = change.held == rate.held and change.base_month == rate.base_month
        if change.kind is not Kind.CHANGE or not alike:
            continue
        for level in later:
            base = computed(level).minus(computed(change)) if level.dimension == change.dimension else None
            if base is None or not positive(base) or base.times(times).meets(computed(level)):
                continue
            before = level.headline - change.headline
            made = percent(abs(change.headline / before)) if before > 0 else "another rate"
            failure.add(f"{figure(change)} to {figure(level)} is {made}, not {figure(rate)}.", rate, change, level)


def _other_tellers(rate: Statement, levels: Sequence[Statement]) -> _Pairs:
    """Articles that tell both levels in one voice, or the rate's own article in two: their growth is to be the rate.

    Not where the rate is another named body's, or belongs to another level that its own article gives.
    """
    dated = [one for one in levels if one.sure and one.projected == rate.projected and same_view(rate, one)]
    before, behind = _by_document(dated, rate.base_period), _by_document(dated, rate.period)
    own = behind.get(rate.document, ())
    for document in sorted(before.keys() & behind.keys()):
        earlier, later = before[document], behind[document]
        if document == rate.document or (
            all(same_voice(earlier[0], one) for one in later)
            and not any(rate.speaker and one.speaker and rate.speaker != one.speaker for one in later)
            and all(
                one.dimension != other.dimension or one.interval.meets(other.interval) for one in later for other in own
            )
        ):
            yield earlier, closest_voices(rate, later)


def _by_document(levels: Sequence[Statement], wanted: Period | None) -> dict[str, list[Statement]]:
    """The levels of one time by their articles."""
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in levels:
        if wanted is not None and one.period is not None and _at_time(one.period, wanted):
            found[one.document].append(one)
    return found


def _compute(rate: Statement, earlier: Sequence[Statement], later: Sequence[Statement], failure: Failure) -> None:
    """Base and rate against level; one combination that fits is enough for silence."""
    expected = [(base, _expected(rate, base)) for base in earlier]
    # A change in another unit than the level ("people" beside "percent") computes nothing.
    sums = [(base, sum_) for base, sum_ in expected if sum_ is not None]
    comparable = [
        (base, sum_, level)
        for base, sum_ in sums
        for level in later
        if base.dimension == level.dimension and not _one_inside_the_other(base, level)
    ]
    if not comparable or any(sum_.meets(computed(level)) for _, sum_, level in comparable):
        return
    told = _told_together(rate, comparable)
    if not told:
        return
    base, sum_, level = told[0]
    failure.add(_sentence(rate, base, sum_, level), rate, *(one for base, _, level in told for one in (base, level)))
    failure.gap = [level, base] if rate.kind is Kind.CHANGE else []


def _told_together(rate: Statement, sums: Sequence[_Sum]) -> list[_Sum]:
    """The sums with most figures in the rate's own sentence; none of a rate read with doubt that stands alone in its.

    Prices by the pound and by the tonne are rather two things than one that has grown.
    """

    def near(sum_: _Sum) -> int:
        return sum(same_sentence(rate, one) for one in (sum_[0], sum_[2]))

    alike = [(base, sum_, level) for base, sum_, level in sums if _same_measure(base, level)]
    nearest = max(map(near, alike), default=0)
    return [sum_ for sum_ in alike if near(sum_) == nearest] if nearest or rate.sure else []


def _one_inside_the_other(base: Statement, level: Statement) -> bool:
    """A day's price has not grown from the forecast for its month."""
    before, after = base.period, level.period
    if before is None or after is None:
        return False
    return before.contains(after) or after.contains(before)


def _same_measure(base: Statement, level: Statement) -> bool:
    return base.measure == level.measure or base.dimension.startswith("count")


def _at(levels: Sequence[Statement], rate: Statement, *, later: bool) -> list[Statement]:
    """Levels of the rate's period or of its baseline: those of its own article if there are any."""
    wanted = rate.period if later else rate.base_period
    found = [one for one in levels if wanted is not None and one.period is not None and _at_time(one.period, wanted)]
    if wanted is not None and not found:
        # "grew 29% in 2025, from 98 GW to 136 GW": stocks of the days with which the years end
        ends = (one for one in levels if one.period and one.period.days == 1 and one.period.end == wanted.end)
        found = [one for one in ends if same_sentence(rate, one)]
    if later:
        found = [one for one in found if not _only_wanted(rate, one)]
    own = [one for one in found if same_article(rate, one)]
    return closest_voices(rate, own or found) if later else (own or found)


def _only_wanted(rate: Statement, level: Statement) -> bool:
    """Whether the rate is a goal that the level, which has come about, need not have met: "asked to cut by 40%"."""
    return rate.target and not level.target and not level.projected


def _at_time(held: Period, wanted: Period) -> bool:
    """Whether a level of one period is the level of the other: the same days, or a day of the wanted month."""
    if held.same_days(wanted):
        return True
    inner, outer = (held, wanted) if wanted.contains(held) else (wanted, held)
    return inner.days == 1 and outer.days <= _MONTH_DAYS and outer.contains(inner)


def _expected(rate: Statement, base: Statement) -> Interval | None:
    """The level that base and rate make."""
    start = computed(base)
    if rate.kind is Kind.CHANGE:
        points_of_a_rate = (rate.dimension, base.dimension) == ("points", "proportion")
        return start.plus(computed(rate)) if rate.dimension == base.dimension or points_of_a_rate else None
    times = multiplier(rate)
    return start.times(times) if times is not None and positive(start) else None


def _sentence(rate: Statement, base: Statement, sum_: Interval, level: Statement) -> str:
    made = interval_text(sum_, level.scale, level.unit_name)
    text = f"{figure(base)} ({base.claim.period}) with {figure(rate)} makes {made}, not {figure(level)} ({who(level)})"
    if base.headline > 0 and rate.kind is Kind.GROWTH:
        return f"{text}; from {figure(base)} to {figure(level)} is {percent(level.headline / base.headline - 1)}."
    if base.headline > 0 and rate.kind is Kind.MULTIPLE:
        return f"{text}; it is {number(level.headline / base.headline)} times as much."
    return f"{text}."
