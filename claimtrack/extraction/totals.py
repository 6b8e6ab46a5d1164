"""Yearly totals: the period of an amount that adds up over a year, where the text dates it by a day."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_heads import label_head, size_heads
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.moments import Timing
from claimtrack.extraction.tokens import Token

EVENTS = frozenset(("death", "case", "victim", "fire", "sale", "order", "total"))
"""What shares are told of that a report has counted."""
_MOVEMENTS = frozenset(("fall", "rise", "drop", "decline", "increase", "decrease", "gain", "loss", "total", "record"))
MONTHS_IN_YEAR, LONGEST_QUARTER = 12, 92
_YEARLY = frozenset(
    "export import shipment output production harvest catch consumption generation sale passenger case delivery "
    "visitor registration arrival death launch visit journey trip flight admission booking".split()
)
_OF_A_DAY = ("market value", "market capitalisation", "market capitalization", "valuation")
_DAY_LENGTH = len("2025-12-31")


def as_yearly_total(metric: str, unit: str, kind: Kind, timing: Timing, closed: bool = False) -> Timing:
    """The timing of an industry's size or a revenue: the year, not the day of the announcement or the year's end.

    "By the end of 2025" is the day for a stock and the year for a yearly total (FORMAT of the claims' period);
    ``closed`` says that somebody closed a year with it.
    """
    if kind not in (Kind.LEVEL, Kind.GROWTH) or timing.period is None or len(timing.period) != _DAY_LENGTH:
        return timing
    money = len(unit) == 3 and unit.isupper()
    # "Peru closed 2025 with exports of 1.1 million tonnes"
    traded = closed and timing.period.endswith("-12-31") and label_head(metric) in _YEARLY
    stands = any(told in metric.lower() for told in _OF_A_DAY)
    if not traded and (stands or label_head(metric) not in size_heads() or not (money or kind is Kind.GROWTH)):
        return timing
    year = timing.period[:4]
    baseline = timing.baseline
    if kind is Kind.GROWTH and baseline and len(baseline) == _DAY_LENGTH:
        baseline = str(int(year) - 1)
    return replace(timing, period=year, basis=PeriodBasis.INFERRED, baseline=baseline)


def is_flow(metric: str, kind: Kind, figure: Figure) -> bool:
    """Does the metric add up over a time ("revenue", "steel output"), and is it stated without a rate of its own?"""
    unit = figure.quantity.unit if figure.quantity else ""
    if kind is Kind.SHARE:
        return label_head(metric.rpartition("share of ")[2]) in _flow_heads() | EVENTS
    return kind is Kind.LEVEL and "/" not in unit and label_head(metric) in _flow_heads()


@cache
def _flow_heads() -> frozenset[str]:
    return frozenset(singular(word) for word in words("flow heads"))


def as_annual(tokens: list[Token], government: Government, kind: Kind, timing: Timing) -> Timing:
    """ "Annual deliveries slipped 1%" after figures of December or the last quarter: those of its year."""
    if timing.rule != "period-carried" or timing.period is None or not _is_told_annual(tokens, government):
        return timing
    when = parse_period(timing.period)
    if when is None or when.end.month != MONTHS_IN_YEAR or when.days > LONGEST_QUARTER:
        return timing
    baseline = str(when.end.year - 1) if kind in (Kind.GROWTH, Kind.CHANGE) and timing.baseline else timing.baseline
    return replace(timing, period=str(when.end.year), baseline=baseline)


def _is_told_annual(tokens: list[Token], government: Government) -> bool:
    lows = [token.lower for token in tokens[government.clause[0] : government.clause[1]]]
    for index, word in enumerate(lows):
        if word in ("annual", "yearly", "full-year"):
            heads = {singular(other) for other in lows[index + 1 : index + 4]}
            return bool(heads & (_flow_heads() | _MOVEMENTS))
    return False
