"""Whether a check over series (values, units, conversions, growth, steps) can find anything in a topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimtrack.domain.outlines import SeriesOutline
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.equivalents import translatable
from claimtrack.reconciliation.metric_keys import compared_dimension
from claimtrack.reconciliation.selecting.topics import Topic, Topics
from claimtrack.units import canonical, dimension, is_money

_MONTH = len("2025-01")
_RATES = frozenset({Kind.GROWTH, Kind.CHANGE})
_BASED_RATES = frozenset({Kind.MULTIPLE, Kind.SHARE})
_CHANGES = frozenset({"percent", "percentage point"})
_AMOUNTS = frozenset({Kind.LEVEL, Kind.CHANGE})


def topic_may_disagree(topic: Topic, outlines: Sequence[SeriesOutline], topics: Topics) -> bool:
    """Whether a check over series can find anything among all claims of a topic."""
    if topics.tied(topic):
        return True
    if len(outlines) == 1 and outlines[0].kind == Kind.LEVEL and not outlines[0].varied:
        return False  # several tell one figure: most are like this
    articles_apart = _several_documents(outlines) and not topics.within_articles(topic, outlines)
    return (
        _series_may_disagree(outlines, topics, articles_apart)
        or _units_may_mix(outlines, articles_apart)
        or _rates_may_fail(outlines, topics)
        or _growth_may_be_told_twice(outlines)
    )


def _series_may_disagree(outlines: Sequence[SeriesOutline], topics: Topics, articles_apart: bool) -> bool:
    """Values that differ within one series, in several articles or by several speakers."""
    spoken = len({speaker for one in outlines for speaker in (one.first_speaker, one.last_speaker) if speaker}) > 1
    if not articles_apart and not spoken:
        return False
    if len(outlines) == 1:
        return outlines[0].varied and (articles_apart or not _of_two_times(outlines))
    by_series: defaultdict[tuple[str, str], list[SeriesOutline]] = defaultdict(list)
    for one in outlines:
        by_series[one.kind, _dimension(one, topics)].append(one)
    return any(
        (len(members) > 1 or members[0].varied)
        and (_several_documents(members) or (spoken and not _of_two_times(members)))
        for members in by_series.values()
    )


def _of_two_times(members: Sequence[SeriesOutline]) -> bool:
    """Whether these are two claims, dated, of which one ends in a month before the other begins."""
    if sum(one.claims for one in members) > 2 or any(one.dated < one.claims for one in members):
        return False
    last_start = max(one.last_start or "" for one in members)
    return last_start[:_MONTH] > min(one.first_end or "" for one in members)[:_MONTH]


def _dimension(one: SeriesOutline, topics: Topics) -> str:
    return compared_dimension(topics.unit(one.metric_id, one.first_label, one.kind, one.unit))


def _several_documents(outlines: Sequence[SeriesOutline]) -> bool:
    return min(one.first_document for one in outlines) != max(one.last_document for one in outlines)


def _units_may_mix(outlines: Sequence[SeriesOutline], articles_apart: bool) -> bool:
    """Levels in two currencies, amounts in two measures; levels in two units, or changes in two, in two articles."""
    measured = [dimension(unit) for unit in {one.unit for one in outlines if one.kind in _AMOUNTS}]
    if any(translatable(one) and measured.count(one) > 1 for one in measured):
        return True
    units = {one.unit for one in outlines if one.kind == Kind.LEVEL}
    tops = {unit.partition("/")[0] for unit in units}
    if len({top for top in tops if is_money(top)}) > 1:
        return True
    changes = {canonical(one.unit) for one in outlines if one.kind in _RATES and one.dated} & _CHANGES
    return articles_apart and (len(units) > 1 or len(changes) > 1)


def _rates_may_fail(outlines: Sequence[SeriesOutline], topics: Topics) -> bool:
    """A rate beside levels of two periods or a change, or an average rate beside another one."""
    told = [one for one in outlines if one.kind == Kind.LEVEL]
    if any(one.kind in _RATES for one in outlines) and (len(told) > 1 or any(one.varied for one in told)):
        return True  # a sentence may lead from one of the levels to the other
    rates = [one for one in outlines if one.dated and (one.kind in _RATES or (one.kind in _BASED_RATES and one.based))]
    if not rates:
        return False
    levels = [one for one in told if one.dated]
    if levels and any(one.based for one in rates):
        return True  # nothing says that the baseline is another time
    if levels and {one.kind for one in rates} >= _RATES:
        return True  # a level and its change make a growth
    if len({day for one in levels for day in (one.first_start, one.last_start)}) > 1:
        return True
    if len({day for one in levels for day in (one.first_end, one.last_end)}) > 1:
        return True
    return len({topics.key(one.metric_id, one.first_label).compound for one in rates}) > 1


def _growth_may_be_told_twice(outlines: Sequence[SeriesOutline]) -> bool:
    """Growth of two periods, which may be one figure put to both."""
    grown = [one for one in outlines if one.kind == Kind.GROWTH and one.dated]
    return len({day for one in grown for day in (one.first_start, one.last_start)}) > 1
