"""Which claims can disagree at all, told from their outlines: never fewer than a check would fire on.

The checks over series look at one *topic* (metric and scope), those over articles at one document. A topic or a
document is left out only where no check can find anything in it, whatever the claims say beyond their outlines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimtrack.domain.outlines import ClaimOutline, SeriesOutline
from claimtrack.domain.quantities import Comparator, Kind
from claimtrack.metrics import WORLD, Alignment, Nature, is_place, scope_id
from claimtrack.reconciliation.same_figure import LEAST
from claimtrack.reconciliation.shares import SHARE_WORDS, words_of_base
from claimtrack.reconciliation.statements import PERIODIC_UNITS, MetricKey, metric_key
from claimtrack.units import canonical, dimension, factor, is_money

Topic = tuple[str, str]
"""The base of a metric and the key of a scope, as :class:`claimtrack.reconciliation.series.Topic` has them."""

_RATES = frozenset({Kind.GROWTH, Kind.CHANGE})
_BASED_RATES = frozenset({Kind.MULTIPLE, Kind.SHARE})
_CHANGES = frozenset({"percent", "percentage point"})
_ABOUT = Comparator.ABOUT.value
_MOST_COMPARED = 80
_MOST_REMEMBERED = 100_000
_WHOLE = 100.0
_FLOAT_MARGIN = 1 - 1e-9
_MONTH = len("2025-01")
_COUNTED = frozenset({"count", "container", "time"})


class Topics:
    """What claims are about, as the analyst's judgements have it.

    ``labels`` are all metric ids with the labels and words that their claims have; they are needed where the alignment
    goes by words. Metrics that some of them tie together count as one here.
    """

    def __init__(self, alignment: Alignment, labels: Iterable[tuple[str, str, str]] = ()) -> None:
        self._alignment = alignment
        self._first: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        for metric_id, label, words in labels:
            named = alignment.id_of(metric_id, label, words)
            if named != alignment.id_of(metric_id):
                self._join(self._base_of(alignment.id_of(metric_id)), self._base_of(named))

    def of(self, metric_id: str, scope: str | None) -> Topic:
        return self.base(metric_id), scope_id(scope)

    def base(self, metric_id: str) -> str:
        base = self._bases.get(metric_id)
        if base is None:
            base = self._base_of(self._alignment.id_of(metric_id))
            if len(self._bases) < _MOST_REMEMBERED:
                self._bases[metric_id] = base
        return base

    def _base_of(self, aligned_id: str) -> str:
        base = metric_key(aligned_id, "").base
        while base in self._first:
            base = self._first[base]
        return base

    def _join(self, one: str, other: str) -> None:
        if one != other:
            self._first[max(one, other)] = min(one, other)

    def key(self, metric_id: str, label: str) -> MetricKey:
        aligned = self._alignment.id_of(metric_id)
        return metric_key(aligned, label, aligned != metric_id)

    def unit(self, metric_id: str, label: str, kind: str, unit: str) -> str:
        """The unit that the statements have: a daily metric's level is one per day."""
        periodic = self.key(metric_id, label).periodic
        return f"{unit}/{PERIODIC_UNITS[periodic]}" if periodic and kind == Kind.LEVEL and "/" not in unit else unit

    def tied(self, topic: Topic) -> bool:
        """Whether words decide which of its claims are about it: outlines cannot tell."""
        return bool(self._first) and topic[0] in self._first.values()

    def within_articles(self, topic: Topic, outlines: Sequence[SeriesOutline]) -> bool:
        """Whether the metric says too little to be the same thing in two articles."""
        if topic[1] and not is_place(topic[1]):
            return False
        return all(
            one.first_label == one.last_label and self.key(one.metric_id, one.first_label).vague for one in outlines
        )


def topic_may_disagree(topic: Topic, outlines: Sequence[SeriesOutline], topics: Topics) -> bool:
    """Whether a check over series can find anything among all claims of a topic."""
    if topics.tied(topic):
        return True
    articles_apart = _several_documents(outlines) and not topics.within_articles(topic, outlines)
    return (
        _series_may_disagree(outlines, topics, articles_apart)
        or _units_may_mix(outlines, articles_apart)
        or _rates_may_fail(outlines, topics)
    )


def _series_may_disagree(outlines: Sequence[SeriesOutline], topics: Topics, articles_apart: bool) -> bool:
    """Values that differ within one series, in several articles or by several speakers."""
    spoken = len({speaker for one in outlines for speaker in (one.first_speaker, one.last_speaker) if speaker}) > 1
    if not articles_apart and not spoken:
        return False
    by_series: defaultdict[tuple[str, str], list[SeriesOutline]] = defaultdict(list)
    for one in outlines:
        by_series[one.kind, _dimension(one, topics)].append(one)
    return any(
        (len(members) > 1 or members[0].varied) and (spoken or _several_documents(members))
        for members in by_series.values()
    )


def _dimension(one: SeriesOutline, topics: Topics) -> str:
    return dimension(topics.unit(one.metric_id, one.first_label, one.kind, one.unit))


def _several_documents(outlines: Sequence[SeriesOutline]) -> bool:
    return min(one.first_document for one in outlines) != max(one.last_document for one in outlines)


def _units_may_mix(outlines: Sequence[SeriesOutline], articles_apart: bool) -> bool:
    """Levels in two currencies; levels in two units, or changes in percent and in points, in two articles."""
    units = {one.unit for one in outlines if one.kind == Kind.LEVEL}
    tops = {unit.partition("/")[0] for unit in units}
    if len({top for top in tops if is_money(top)}) > 1:
        return True
    changes = {canonical(one.unit) for one in outlines if one.kind in _RATES and one.dated} & _CHANGES
    return articles_apart and (len(units) > 1 or len(changes) > 1)


def _rates_may_fail(outlines: Sequence[SeriesOutline], topics: Topics) -> bool:
    """A rate beside levels of two periods or a change, or an average rate beside another one."""
    rates = [one for one in outlines if one.dated and (one.kind in _RATES or (one.kind in _BASED_RATES and one.based))]
    if not rates:
        return False
    levels = [one for one in outlines if one.kind == Kind.LEVEL and one.dated]
    if levels and any(one.based for one in rates):
        return True  # nothing says that the baseline is another time
    if levels and {one.kind for one in rates} >= _RATES:
        return True  # a level and its change make a growth
    if len({day for one in levels for day in (one.first_start, one.last_start)}) > 1:
        return True
    if len({day for one in levels for day in (one.first_end, one.last_end)}) > 1:
        return True
    return len({topics.key(one.metric_id, one.first_label).compound for one in rates}) > 1


def article_may_fail(outlines: Sequence[ClaimOutline], topics: Topics) -> bool:
    """Whether a check over articles can find anything among the levels and shares of one document."""
    bases = {topics.base(one.metric_id) for one in outlines}
    if any(topics.tied((base, "")) for base in bases):
        return True
    levels = [one for one in outlines if one.kind == Kind.LEVEL]
    dated = [one for one in levels if one.start]
    if len(dated) > 2 and any(_per_unit(one) for one in dated):
        return True
    return (
        _part_of_metric_may_exceed(dated, topics)
        or (len(levels) > 2 and _parts_may_fail(levels, topics))
        or (len(levels) < len(outlines) and _share_may_fail(outlines, topics))
    )


def _per_unit(one: ClaimOutline) -> bool:
    return "/" in one.unit and not dimension(one.unit).endswith("/time")


def _parts_may_fail(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    """Two figures or more of a metric's parts, beside that metric at the same time and place."""
    groups: defaultdict[tuple[str, ...], list[frozenset[str]]] = defaultdict(list)
    for one in levels:
        words = words_of_base(topics.base(one.metric_id))
        groups[scope_id(one.scope), dimension(one.unit).partition("/")[0], *_months(one)].append(words)
    return any(
        sum(whole < part for part in members) > 1
        for members in groups.values()
        if len(members) > 2
        for whole in members
    )


def _months(one: ClaimOutline) -> tuple[str, str]:
    """The time of a figure as roughly as a goal without a date of its own is held for."""
    return (one.start or "")[:_MONTH], (one.end or "")[:_MONTH]


def _part_of_metric_may_exceed(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    by_base: defaultdict[str, list[ClaimOutline]] = defaultdict(list)
    for one in levels:
        by_base[topics.base(one.metric_id)].append(one)
    return any(len(members) > 1 and _part_may_exceed(members, topics) for members in by_base.values())


def _part_may_exceed(levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    if len(levels) > _MOST_COMPARED:
        return True
    return any(
        part is not whole and _exceeds(part, whole) and _is_part(part, whole, topics)
        for whole in levels
        for part in levels
    )


def _exceeds(part: ClaimOutline, whole: ClaimOutline) -> bool:
    if part.unit != whole.unit and dimension(part.unit) != dimension(whole.unit):
        return False
    if _ABOUT in (part.comparator, whole.comparator):
        return True  # a copy may say it exactly
    return part.value * float(factor(part.unit)) >= whole.value * float(factor(whole.unit)) * _FLOAT_MARGIN


def _is_part(part: ClaimOutline, whole: ClaimOutline, topics: Topics) -> bool:
    scope, whole_scope = scope_id(part.scope), scope_id(whole.scope)
    if (part.start, part.end) == (whole.start, whole.end):
        return whole_scope == WORLD and scope not in (WORLD, "")
    inside = (whole.start or "") <= (part.start or "") < (part.end or "") <= (whole.end or "")
    return inside and scope == whole_scope and topics.key(whole.metric_id, whole.label).nature is Nature.FLOW


def _share_may_fail(outlines: Sequence[ClaimOutline], topics: Topics) -> bool:
    """A share beside levels that its words name, or shares of several holders that exceed the whole."""
    by_time: defaultdict[tuple[str, str], list[ClaimOutline]] = defaultdict(list)
    for one in outlines:
        if one.start:
            by_time[_months(one)].append(one)
    for members in by_time.values():
        found = [one for one in members if one.kind == Kind.SHARE and SHARE_WORDS & _words(one, topics)]
        if not found:
            continue
        levels = [one for one in members if one.kind == Kind.LEVEL]
        if len(levels) > 1 and any(_names_levels(one, levels, topics) for one in found):
            return True
        if len(found) > 1 and _beyond_whole(found, topics):
            return True
    return False


def _words(one: ClaimOutline, topics: Topics) -> frozenset[str]:
    return words_of_base(topics.base(one.metric_id))


def _names_levels(share: ClaimOutline, levels: Sequence[ClaimOutline], topics: Topics) -> bool:
    """Whether one of the levels can be the part that the share is of: one of its scope, with some of its words."""
    rest = _words(share, topics) - SHARE_WORDS
    scope = scope_id(share.scope)
    parts = [_words(one, topics) for one in levels if scope_id(one.scope) == scope]
    return any(words <= rest or (rest <= words and len(words - rest) <= 1) for words in parts)


def _beyond_whole(found: Sequence[ClaimOutline], topics: Topics) -> bool:
    by_base: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in found:
        holders = by_base[topics.base(one.metric_id)]
        scope = scope_id(one.scope)
        value = _WHOLE if one.comparator == _ABOUT else one.value
        holders[scope] = max(holders.get(scope, 0.0), value)
    return any(len(holders) > 1 and sum(holders.values()) >= _WHOLE for holders in by_base.values())


class Figures:
    """Finds the counts that articles may tell of two things: one value of one scope, in several units and documents."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._first: dict[int, tuple[str, int]] = {}
        self._documents: defaultdict[int, set[int]] = defaultdict(set)
        self._units: defaultdict[int, set[str]] = defaultdict(set)

    def add(self, one: ClaimOutline) -> None:
        if one.value < LEAST or not one.start or not one.scope or one.kind != Kind.LEVEL:
            return
        unit = self._topics.unit(one.metric_id, one.label, one.kind, one.unit)
        if dimension(unit).partition("/")[0] not in _COUNTED:
            return
        key = figure_key(scope_id(one.scope), one.value)
        first = self._first.setdefault(key, (canonical(unit), one.document))
        if first != (canonical(unit), one.document):
            self._units[key] |= {first[0], canonical(unit)}
            self._documents[key] |= {first[1], one.document}

    def groups(self) -> list[tuple[int, set[int]]]:
        """The keys of the figures that have several units and stand in several documents, with these."""
        return [
            (key, documents)
            for key, documents in self._documents.items()
            if len(documents) > 1 and len(self._units[key]) > 1
        ]


def figure_key(scope: str, value: float) -> int:
    """A bare hash takes little memory; a clash would only let claims be looked at in vain."""
    return hash((scope, value))
