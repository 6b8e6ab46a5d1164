"""arithmetic: what one sentence says that each of a number has, against the number and the sum that it tells as well;
whatever they are called.

Fires: "300 boats for a total of 6 million, an average of 25,000" (20,000).
Silent: "300 boats for 6 million, 20,000 each"; a sentence that tells two numbers or two sums of which one fits;
prices a month beside the sum of a year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, positive
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.places import Place, sentences, text_before, text_behind
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, figure, interval_text
from claimtrack.units import dimension, factor

_EACH_BEHIND = re.compile(r"\W*(?:for )?(?:each|apiece|every one)\b|\W*(?:a|per) (?:head|piece)\b", re.IGNORECASE)
_EACH_BEFORE = re.compile(
    r"\b(?:work(?:s|ed)? out at|averag(?:e|ing)|each [^\d.;:,]{0,30})\b[^\d.;:,]{0,25}$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[\d$€£¥]")
_APART = re.compile(r"\b(?:although|though|while|whereas|but|instead of)\b")
"""What may set the figure for each apart from the sum and the number."""
_LEAST_FIGURES = 2
_FAR_OFF = Decimal("2.5")
_PER_TIME = ("/day", "/week", "/month", "/year", "/hour")

_Pair = tuple[Statement, Statement, Interval]


def told_each(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Figures for each that the sum and the number in their own sentence do not make."""
    every = [one for one in statements if one.kind is Kind.LEVEL]
    told = Counter((one.document, claim.quote.start) for one in every for claim in (one.claim, *one.copies))
    full = {document for (document, _), number in told.items() if number > _LEAST_FIGURES}
    for document in sentences(every, lambda one: one.document in full and one.headline > 0):
        for sentence in document:
            rates = [place for place in sentence if _is_for_each(place)] if len(sentence) > _LEAST_FIGURES else []
            if len(rates) == 1 and not _APART.search(sentence[0][0].quote.text):
                yield from _of_each(rates[0][1], [one for _, one in sentence if one is not rates[0][1]])


def _is_for_each(place: Place) -> bool:
    claim, one = place
    if one.dimension.startswith("count") or one.dimension == "proportion":
        return False
    of_one = "/" in one.unit and not one.unit.endswith(_PER_TIME)
    opening = text_before(claim) + _DIGITS.split(claim.value_span.text)[0]
    return of_one or bool(_EACH_BEHIND.match(text_behind(claim)) or _EACH_BEFORE.search(opening))


def _of_each(each: Statement, others: Sequence[Statement]) -> Iterator[Discrepancy]:
    top, _, below = each.unit.partition("/")
    pairs: list[_Pair] = [
        (sum_, number, computed(sum_).over(computed(number)))
        for sum_ in others
        for number in others
        if "/" not in sum_.unit + number.unit
        and sum_.dimension == dimension(top)
        and number.dimension == (dimension(below) if below else "count")
        and (sum_.currency == each.currency)
        and number.headline > 1
        and positive(computed(number))
    ]
    scale = each.scale / factor(top) * factor(below) if below else Decimal(1)
    told = computed(each).scaled(1 / scale)
    if not pairs or any(made.meets(told) for _, _, made in pairs):
        return
    for sum_, number, made in pairs:
        ratio = sum_.headline / number.headline / (each.headline / scale)
        if 1 / _FAR_OFF < ratio < _FAR_OFF:
            yield _discrepancy(each, sum_, number, made.scaled(scale), ratio)
            return


def _discrepancy(each: Statement, sum_: Statement, number: Statement, made: Interval, ratio: Decimal) -> Discrepancy:
    shown = interval_text(made, each.scale, each.unit_name)
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [each, sum_, number],
        (each.scope, "each", each.held, each.document),
        f"{about(each, each.claim.period)}: {figure(sum_)} over {figure(number)} is {shown}, not {figure(each)}.",
        period=each.claim.period,
        gap=relative_gap((ratio, Decimal(1))),
        causes=["a wrong sum, number or figure for each", "a figure of another sum or number"],
    )
