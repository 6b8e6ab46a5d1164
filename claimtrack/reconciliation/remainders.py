"""arithmetic: the shares of one sentence, of which the last is called the rest, against a hundred percent.

Fires: 71 percent by human error, 22 percent by defects, the remaining 13 percent by weather.
Silent: 71, 22 and the remaining 7 percent; "the remaining 40 percent" of a part that the sentence has split again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.sums import added, total
from claimtrack.reconciliation.wording import about, figure, interval_text

LEAST_SHARES = 3
_REST = re.compile(r"\b(?:remaining|remainder|the rest)\b[^.;:]{0,30}$", re.IGNORECASE)
_WHOLE = Decimal(100)
_MOST_OFF = Decimal(15)
"""Percentage points from which the shares are rather not of one whole."""


def remainders(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Sentences whose shares, the rest included, do not make the whole."""
    by_sentence: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.SHARE and one.sure and not one.claim.baseline and one.dimension == "proportion":
            by_sentence[one.document, one.claim.quote.start, one.scope, one.held, one.speaker].append(one)
    for members in by_sentence.values():
        if len(members) >= LEAST_SHARES:
            members.sort(key=lambda one: one.claim.value_span.start)
            if _is_rest(members[-1]):
                off = abs(added(members) - _WHOLE)
                if not total(members).contains(_WHOLE) and off <= _MOST_OFF:
                    yield _discrepancy(members, off)


def _is_rest(one: Statement) -> bool:
    sentence = one.claim.quote
    return _REST.search(sentence.text[: max(one.claim.value_span.start - sentence.start, 0)]) is not None


def _discrepancy(members: list[Statement], off: Decimal) -> Discrepancy:
    made = interval_text(Interval.point(added(members)), Decimal(1), "percent")
    lead = members[0]
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        members,
        (lead.scope, "rest", lead.held, lead.document),
        f"{about(lead, lead.claim.period)}: {', '.join(figure(one) for one in members[:-1])} and the rest of "
        f"{figure(members[-1])} make {made}.",
        period=lead.claim.period,
        gap=off / _WHOLE,
        causes=["a wrong share", "a share of another whole"],
    )
