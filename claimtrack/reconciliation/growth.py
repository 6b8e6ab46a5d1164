"""arithmetic: base and growth against level, fold against base, base and change against level, and an average rate
over years against a multiple; all as intervals, so that rounding never raises a false alarm.

The growth, its level and its base must come with one voice. One base that fits is enough for silence. Where no base is
stated, the base that growth and level imply must not be smaller than a part of its period already made.

Fires: 900 billion + 24 % = 1.116, not 1.2 trillion; 84,045 to 112,625 is 34 %, not 32 %.
Silent: 314.6 million + 2.6 % = 322.7 million; 6-fold over 13 years beside 15 % a year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import Period
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Nature
from claimtrack.reconciliation.computing import closest_voices, computed, multiplier, positive, same_voice
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.series import Topic
from claimtrack.reconciliation.statements import Statement, days
from claimtrack.reconciliation.wording import about, figure, interval_text, number, percent, unique, who

_MONTH_DAYS = 31
_RATES = frozenset({Kind.GROWTH, Kind.MULTIPLE, Kind.CHANGE, Kind.SHARE})


@dataclass(slots=True)
class _Failure:
    members: dict[int, Statement] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    gap: list[Statement] = field(default_factory=list)

    def add(self, sentence: str, *members: Statement) -> None:
        self.sentences.append(sentence)
        self.members.update({id(one): one for one in members})


def growths(topic: Topic) -> Iterator[Discrepancy]:
    """One discrepancy for each period and baseline whose figures do not compute."""
    rates = [one for one in topic.members if one.kind in _RATES and one.period is not None and one.base_period]
    if not rates:
        return
    levels = [one for one in topic.members if one.kind is Kind.LEVEL and one.period is not None]
    by_end: defaultdict[date, list[Statement]] = defaultdict(list)
    for one in levels:
        if one.period is not None:
            by_end[_month(one.period)].append(one)
    failures: defaultdict[tuple[str, ...], _Failure] = defaultdict(_Failure)
    for rate in rates:
        key: tuple[str, ...] = (str(rate.key.money), str(rate.key.periodic), rate.held, rate.baseline)
        if rate.key.compound:
            _check_average(rate, rates, failures[key])
        else:
            near = [one for time in _times(rate) for one in by_end.get(time, ())]
            _check_rate(rate, near, levels, failures[key])
            _check_change(rate, rates, near, failures[key])
    for key, failure in failures.items():
        if failure.members:
            yield _discrepancy(topic, key, failure)


def _discrepancy(topic: Topic, key: tuple[str, ...], failure: _Failure) -> Discrepancy:
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


def _check_rate(rate: Statement, near: Sequence[Statement], levels: Sequence[Statement], failure: _Failure) -> None:
    """``near`` are the levels of the rate's times, ``levels`` those of any time."""
    fitting = [one for one in near if _same_view(rate, one) and same_voice(rate, one)]
    later = _at(fitting, rate, later=True)
    earlier = _at(fitting, rate, later=False)
    if later and earlier and any(_here(rate, one) for one in (*later, *earlier)):
        _compute(rate, earlier, later, failure)
        return
    if later and any(_here(rate, one) for one in later):
        same = [one for one in levels if _here(rate, one) and _same_view(rate, one) and same_voice(rate, one)]
        _check_parts(rate, later, same, failure)
    for before, behind in _other_tellers(rate, near):
        _compute(rate, before, behind, failure)


def _check_change(rate: Statement, rates: Sequence[Statement], levels: Sequence[Statement], failure: _Failure) -> None:
    """The growth that a level and its absolute change make, in the rate's own article."""
    times = multiplier(rate)
    if rate.kind is not Kind.GROWTH or times is None:
        return
    here = [one for one in (*rates, *levels) if _here(rate, one) and same_voice(rate, one) and _same_view(rate, one)]
    later = [one for one in here if one.kind is Kind.LEVEL and one.held == rate.held and positive(computed(one))]
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


def _other_tellers(
    rate: Statement, levels: Sequence[Statement]
) -> Iterator[tuple[Sequence[Statement], Sequence[Statement]]]:
    """Articles that tell both levels in one voice, or the rate's own article in two: their growth is to be the rate.

    Not where the rate is another named body's, or belongs to another level that its own article gives.
    """
    dated = [one for one in levels if one.sure and one.projected == rate.projected and _same_view(rate, one)]
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


def _compute(rate: Statement, earlier: Sequence[Statement], later: Sequence[Statement], failure: _Failure) -> None:
    """Base and rate against level; one combination that fits is enough for silence."""
    expected = [(base, _expected(rate, base)) for base in earlier]
    # A change in another unit than the level ("people" beside "percent") computes nothing.
    sums = [(base, sum_) for base, sum_ in expected if sum_ is not None]
    comparable = [(base, sum_, level) for base, sum_ in sums for level in later if base.dimension == level.dimension]
    if not comparable or any(sum_.meets(computed(level)) for _, sum_, level in comparable):
        return
    base, sum_, level = comparable[0]
    failure.add(
        _sentence(rate, base, sum_, level), rate, *(one for base, _, level in comparable for one in (base, level))
    )
    failure.gap = [level, base] if rate.kind is Kind.CHANGE else []


def _same_view(rate: Statement, level: Statement) -> bool:
    """Whether a rate speaks of the same view of the metric: its value in money, its number, its daily rate."""
    return rate.key.money == level.key.money and (level.per_time or rate.key.periodic == level.key.periodic)


def _here(rate: Statement, level: Statement) -> bool:
    return rate.document == level.document


def _at(levels: Sequence[Statement], rate: Statement, *, later: bool) -> list[Statement]:
    """Levels of the rate's period or of its baseline: those of its own article if there are any."""
    wanted = rate.period if later else rate.base_period
    found = [one for one in levels if wanted is not None and one.period is not None and _at_time(one.period, wanted)]
    own = [one for one in found if _here(rate, one)]
    return closest_voices(rate, own or found) if later else (own or found)


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


def _check_parts(rate: Statement, later: Sequence[Statement], levels: Sequence[Statement], failure: _Failure) -> None:
    """The base that is implied must hold what a part of its period has made already, and fit into the whole."""
    times = multiplier(rate)
    whole = rate.base_period
    if times is None or not positive(times) or whole is None or rate.kind is Kind.CHANGE:
        return
    for level in later:
        value = computed(level)
        if level.key.nature is not Nature.FLOW or level.per_time or not positive(value):
            continue
        implied = value.over(times)
        for other in levels:
            if (
                not other.sure
                or other.document != rate.document
                or other.period is None
                or other.dimension != level.dimension
            ):
                continue
            if other.period.same_days(whole) or other.projected != level.projected:
                continue
            part = computed(other)
            made = interval_text(implied, level.scale, level.unit_name)
            start = f"{figure(level)} after {figure(rate)} makes {made} for {rate.claim.baseline or days(whole)}"
            if whole.contains(other.period) and _above(part, implied):
                failure.add(f"{start}, but {other.claim.period} alone had {figure(other)}.", rate, level, other)
            elif other.period.contains(whole) and _above(implied, part):
                failure.add(f"{start}, more than the {figure(other)} of {other.claim.period}.", rate, level, other)


def _above(one: Interval, other: Interval) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _check_average(rate: Statement, rates: Sequence[Statement], failure: _Failure) -> None:
    """An average rate over years against the multiple or the growth over the same years."""
    average = multiplier(rate)
    if average is None or rate.kind is not Kind.GROWTH or rate.period is None or rate.base_period is None:
        return
    years = rate.period.end.year - rate.base_period.end.year
    if years < 2:
        return
    low = None if average.low is None else average.low**years
    expected = Interval(low, None if average.high is None else average.high**years, average.low_open, average.high_open)
    for other in rates:
        times = multiplier(other)
        if other.key.compound or times is None or other.kind not in (Kind.GROWTH, Kind.MULTIPLE):
            continue
        same_end = other.period is not None and other.period.end.year == rate.period.end.year
        if not same_end or other.base_period is None or other.base_period.end.year != rate.base_period.end.year:
            continue
        if same_voice(rate, other) and not times.meets(expected):
            made = interval_text(expected, Decimal(1), "x")
            failure.add(f"{figure(rate)} a year over {years} years is {made}, not {figure(other)}.", rate, other)
