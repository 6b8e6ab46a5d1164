"""arithmetic: a price or a yield per unit, times the number of units, against the total; inside one article.

That three figures belong together is told by the units (money per tonne, tonnes, money), by a word that all three
metrics share, and by the product lying near the total or a power of ten away. One combination that fits is enough for
silence.

Fires: 18 ferries at 190 million each beside a bill of 2.9 billion; 3.2 tonnes a hectare on 10 million hectares beside a
harvest of 40 million tonnes.
Silent: 2,400 rupees a quintal on 30 million tonnes beside 72,000 crore; a total far from the product; the
price of one month on the tonnes of a year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.metrics.lexicon import singular
from claimtrack.reconciliation.computing import computed, positive, same_voice
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.wording import about, figure, interval_text
from claimtrack.units import dimension, factor, same_count

_MOST_LEVELS = 200
_COST_WORDS = frozenset(
    "payment cost spending bill price revenue receipt expenditure investment income order export import funding "
    "transaction worth paid proceed budget".split()
)
_PER = re.compile(r"\bper ((?:[\w-]+ ){0,3}?[\w-]+)(?= (?:with|of|in|for|on|at|to|including|without)\b|$)")
_AVERAGE = "average"
_NEAR = Decimal(2)
_SLIPS = tuple(Decimal(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6))

_Product = tuple[Statement, Statement, Interval]


def products(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Totals that their article's count and figure per unit do not make."""
    by_document: defaultdict[str, list[Statement]] = defaultdict(list)
    with_rate: set[str] = set()
    for one in statements:
        if one.kind is Kind.LEVEL and one.sure and one.period is not None and one.headline > 0:
            by_document[one.document].append(one)
            if _per_unit(one):
                with_rate.add(one.document)
    for document in sorted(with_rate):
        members = by_document[document]
        if len(members) <= _MOST_LEVELS:
            yield from _of_document(members)


def _per_unit(one: Statement) -> bool:
    return bool(_below(one)) and not one.per_time


def _below(one: Statement) -> str:
    """What the figure is one of: told by its unit, or of money by its metric's name ("price per electric bus")."""
    unit = one.claim.quantity.unit.partition("/")[2]
    return unit or (per_noun(one.claim.metric) if one.money else "")


@lru_cache(maxsize=16384)
def per_noun(label: str) -> str:
    """The counted thing that a metric's label is told per: "bus" in "price per electric bus with charger"."""
    found = _PER.search(label.lower())
    noun = singular(found[1].split()[-1]) if found else ""
    return noun if noun and dimension(noun) == "count" else ""


def _of_document(members: Sequence[Statement]) -> Iterator[Discrepancy]:
    made = [product for rate in members if _per_unit(rate) for product in _products(rate, members)]
    fitted: set[tuple[int, int]] = set()
    failed: list[tuple[Statement, list[_Product]]] = []
    for total in members:
        linked = [product for product in made if _belongs(total, *product)]
        fitting = [product for product in linked if product[2].meets(computed(total))]
        fitted |= {(id(rate), id(count)) for rate, count, _ in fitting}
        if linked and not fitting:
            failed.append((total, linked))
    for total, linked in failed:
        open_ = [product for product in linked if (id(product[0]), id(product[1])) not in fitted]
        if open_ and len(open_) == len(linked):
            yield _discrepancy(total, *open_[0])


def _products(rate: Statement, members: Sequence[Statement]) -> Iterator[_Product]:
    below = _below(rate)
    for count in members:
        alike = dimension(below) == count.dimension and rate.scope == count.scope
        if not rate.claim.quantity.unit.endswith(below):
            alike = alike and singular(count.unit.split()[-1]) == below
        if not alike or "/" in count.unit or (count.dimension == "count" and not same_count(below, count.unit)):
            continue
        each, number = computed(rate), computed(count)
        related = _holds_for(rate, count) and same_voice(rate, count) and _words(rate) & _words(count)
        if related and positive(each) and positive(number):
            top = rate.claim.quantity.unit.partition("/")[0]
            # Values are in base units: money per kilogram times kilograms.
            scale = factor(top) / rate.scale / factor(below)
            yield rate, count, each.times(number).scaled(scale)


def _belongs(total: Statement, rate: Statement, count: Statement, product: Interval) -> bool:
    top = rate.claim.quantity.unit.partition("/")[0]
    if total in (rate, count) or total.scope != count.scope or total.held != count.held or "/" in total.unit:
        return False
    if total.claim.modality not in (rate.claim.modality, count.claim.modality):
        return False
    if total.dimension != dimension(top) or not _words(total) & _words(count) & _words(rate):
        return False
    if total.money and not (total.key.money or _words(total) & _COST_WORDS):
        return False
    if product.low is None or product.high is None:
        return False
    ratio = total.headline * 2 / (product.low + product.high)
    return 1 / _NEAR < ratio < _NEAR or any(abs(ratio / slip - 1) < Decimal("0.02") for slip in _SLIPS)


def _holds_for(rate: Statement, count: Statement) -> bool:
    """Whether the figure per unit holds all the time of the count: a month's price is not that of a year.

    Nor is an average that a text gives for a longer time that of a part of it.
    """
    if rate.period is None or count.period is None or not rate.period.contains(count.period):
        return False
    return rate.held == count.held or not (rate.dated and _AVERAGE in words_of(rate))


def _words(one: Statement) -> frozenset[str]:
    return frozenset(part for part in one.key.base.split("-") if len(part) > 2)


def _discrepancy(total: Statement, rate: Statement, count: Statement, product: Interval) -> Discrepancy:
    made = interval_text(product, total.scale, total.unit_name)
    middle = ((product.low or Decimal(0)) + (product.high or Decimal(0))) / 2
    low, high = sorted((middle, total.headline))
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [total, rate, count],
        (total.scope, "product", total.held, total.document),
        f"{about(total, total.claim.period)}: {figure(count)} at {figure(rate)} make {made}, not {figure(total)}.",
        period=total.claim.period,
        gap=high / low - 1 if low else None,
        causes=["a figure of another count, price or period is mixed in", "a wrong total, count or figure per unit"],
    )
