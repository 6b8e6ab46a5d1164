"""conversion: one quantity that an article gives in two units whose ratio is fixed, and that are not equal.

Two figures are one quantity where the second stands behind the first in brackets, after "or" or "equal to", in one
sentence. No other pair is needed to know the rate: a square kilometre has a hundred hectares everywhere.

Fires: 6,288 square kilometres (62,880 hectares); 120 miles, or 75 kilometres.
Silent: 5,796 square kilometres (579,600 hectares); 40 acres (16 hectares), which rounding allows; 5 tonnes and 3
kilotonnes that are no translation of each other; money, whose rates move.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed
from claimtrack.reconciliation.findings import discrepancy, factor_cause, relative_gap
from claimtrack.reconciliation.neighbours import nearest
from claimtrack.reconciliation.series import Topic
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, interval_text

_MOST_BETWEEN = 40
_TOLERANCE = Decimal("0.03")
"""A terabyte is 1,000 gigabytes to some and 1,024 to others."""
_UNTRANSLATED = frozenset({"count", "proportion", "points", "multiple", "ratio", "time"})
_TRANSLATES = re.compile(
    r"""^ \s* ,? \s* (?: \( | \[ | or \b | equal \s to \b | equivalent \s to \b | i\.e\. )""",
    re.VERBOSE | re.IGNORECASE,
)


def equivalents(topic: Topic) -> Iterator[Discrepancy]:
    """Every quantity of a topic that an article translates wrongly into another unit."""
    if len({one.unit for one in topic.members}) < 2:
        return
    by_sentence: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in topic.members:
        if one.kind in (Kind.LEVEL, Kind.CHANGE) and one.sure and translatable(one.dimension):
            by_sentence[one.document, one.claim.quote.start, one.dimension, one.kind, one.held].append(one)
    for members in by_sentence.values():
        if len({one.unit_name for one in members}) > 1:
            for left, right in nearest(members, _MOST_BETWEEN):
                if _translated(left, right) and _unequal(left, right):
                    yield _discrepancy(topic, left, right)


def translatable(dimension: str) -> bool:
    """Whether a dimension has units of a fixed ratio, which articles translate: not counts, ratios and money."""
    top = dimension.partition("/")[0]
    return top.islower() and top not in _UNTRANSLATED


def _unequal(left: Statement, right: Statement) -> bool:
    gap = relative_gap((left.headline, right.headline))
    return not computed(left).meets(computed(right)) and (gap is None or gap > _TOLERANCE)


def _translated(left: Statement, right: Statement) -> bool:
    first, second = sorted((left.claim.value_span, right.claim.value_span), key=lambda span: span.start)
    sentence = left.claim.quote
    return _TRANSLATES.match(sentence.text[first.end - sentence.start : second.start - sentence.start]) is not None


def _discrepancy(topic: Topic, left: Statement, right: Statement) -> Discrepancy:
    first, second = sorted((left, right), key=lambda one: one.claim.value_span.start)
    made = interval_text(computed(first), second.scale, second.unit_name)
    values = (first.headline, second.headline)
    return discrepancy(
        DiscrepancyType.CONVERSION,
        [first, second],
        (topic.scope, "units", first.dimension, first.kind.value, first.held, first.document, *_units(first, second)),
        f"{about(first, first.claim.period)}: {figure(first)} is {made}, not {figure(second)}.",
        period=first.claim.period,
        gap=relative_gap(values),
        causes=[*factor_cause(values), "one amount is converted wrongly", "the two amounts are not the same"],
    )


def _units(*both: Statement) -> list[str]:
    return sorted(one.unit_name for one in both)
