"""Statements: claims made ready for comparing, with values in base units."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import Period, PeriodBasis, parse_period
from claimtrack.domain.quantities import APPROXIMATION_MARGIN, Comparator, Kind, Quantity
from claimtrack.reconciliation.lazy import lazy
from claimtrack.reconciliation.meant import BOUNDS, meant
from claimtrack.reconciliation.metric_keys import MetricKey, stated_unit, words_of_base
from claimtrack.reconciliation.origins import origin_key, speaker_key
from claimtrack.units import canonical, dimension, factor, is_money

_NOT_QUITE = ("nearly ", "almost ", "just under ", "just short of ", "not quite ")
_CHANGES = frozenset({Kind.GROWTH, Kind.CHANGE})
_LONGEST_MONTH, _LONGEST_YEAR = 31, 366
_FRACTIONS = frozenset({"percent", "x"})
_SURE = 0.8
_ABOUT_A_FRACTION = Decimal("0.15")
"""How far "nearly a third" may lie from a third: it is rough twice."""
_HUNDRED = Decimal(100)
_SECOND_DIGIT = Decimal("0.05")
_NO_DIGITS = " %" + string.ascii_letters


class Statement:
    """One claim with its copies inside the article, ready for comparing.

    ``attribution`` is the claim's own, else that of a copy. Values (``interval``, ``rounding``, ``headline``) are in
    base units of ``dimension``; they are computed when first asked for, because most groups never disagree.
    """

    def __init__(self, claim: Claim, key: MetricKey, scope: str, copies: Sequence[Claim] = ()) -> None:
        self.claim = claim
        self.document = claim.source.document
        self.kind = claim.kind
        self.key = key
        self.scope = scope
        self.copies = copies
        self.period: Period | None = parse_period(_plan_month(claim) or claim.period)
        self.attribution = claim.attribution or next((one.attribution for one in copies if one.attribution), None)
        self.unit = unit = stated_unit(key, claim.kind.value, claim.quantity.unit)
        self.dimension = dimension(unit)
        self.held = days(self.period) if self.period else ""
        """The days of the period, the empty text where there is none."""
        self.order = (claim.period or "", self.document, claim.value_span.start, claim.id)
        """Sorts statements the same way whatever the order of the input."""

    @lazy
    def quantity(self) -> Quantity:
        return meant(self.claim, self.copies, self.dimension)

    @lazy
    def speaker(self) -> str | None:
        return speaker_key(self.attribution)

    @lazy
    def origin(self) -> str:
        return origin_key(self.claim, self.attribution)

    @property
    def certain(self) -> bool:
        """Whether it was read without any doubt."""
        return self.claim.confidence >= 1

    @property
    def sure(self) -> bool:
        """Whether it was read with hardly a doubt; figures that were not are no parts of a sum."""
        return self.claim.confidence >= _SURE

    @lazy
    def readable(self) -> bool:
        """Whether the value makes sense: a share above the whole, with nothing it is compared with, is misread."""
        share = self.kind is Kind.SHARE and self.dimension == "proportion" and not self.claim.baseline
        return not (share and self.headline > _HUNDRED)

    @property
    def dated(self) -> bool:
        """Whether the text states the period, be it by a word like "yesterday"."""
        return self.claim.period_basis is PeriodBasis.STATED

    @property
    def projected(self) -> bool:
        return self.claim.modality is not Modality.ACTUAL

    @property
    def target(self) -> bool:
        return self.claim.modality is Modality.TARGET

    @lazy
    def exact_copy(self) -> Quantity | None:
        """What the article says more exactly in another place, where this statement is an approximation or a bound."""
        if self.approximate or self.bound:
            for copy in self.copies:
                if copy.quantity.comparator is Comparator.EQUAL and copy.quantity.value_high is None:
                    return copy.quantity
        return None

    @lazy
    def bound(self) -> bool:
        """Whether the text gives only a lower or an upper bound."""
        return self.quantity.comparator in BOUNDS

    @property
    def approximate(self) -> bool:
        return self.claim.quantity.comparator is Comparator.ABOUT or self.fraction

    @lazy
    def fraction(self) -> bool:
        """Whether it is a fraction in words ("a third", "two in five"): as rough as the next fraction is far."""
        quantity = self.claim.quantity
        words = self.claim.value_span.text.casefold()
        if quantity.unit not in _FRACTIONS or quantity.half_step or any(letter.isdigit() for letter in words):
            return False
        if quantity.unit == "x":
            return quantity.value != quantity.value.to_integral_value()
        return "percent" not in words.replace(" ", "")

    @lazy
    def money(self) -> bool:
        return is_money(self.unit)

    @lazy
    def currency(self) -> str:
        """The currency or coin of an amount, or of a price per something; empty for any other unit."""
        top = self.unit.partition("/")[0]
        return top if is_money(top) else ""

    @lazy
    def per_time(self) -> bool:
        return self.dimension.endswith("/time")

    @lazy
    def scale(self) -> Decimal:
        return factor(self.unit)

    @lazy
    def interval(self) -> Interval:
        """All that the statement allows: its stated bound, else its rounding, the wider one of an approximation."""
        if self.exact_copy is not None:
            return self.exact_copy.interval().scaled(self.scale)
        if self.fraction and not self.bound and self.quantity.value_high is None:
            stated_about = self.quantity.comparator is Comparator.ABOUT
            margin = abs(self.headline) * (_ABOUT_A_FRACTION if stated_about else APPROXIMATION_MARGIN)
            return Interval(self.headline - margin, self.headline + margin, high_open=margin > 0)
        allowed = self.quantity.interval().scaled(self.scale)
        short = self.claim.value_span.text.casefold().startswith(_NOT_QUITE) and self.headline > 0 and self.approximate
        return replace(allowed, high=self.rounding.high) if short else allowed  # "nearly 58%" is no more than that

    @lazy
    def told(self) -> Interval:
        """The interval, but of zeros that are written out the first counts as a digit: 200,000 is no 180,000."""
        quantity = self.quantity
        finest = abs(quantity.value) * _SECOND_DIGIT
        written = self.claim.value_span.text.rstrip(_NO_DIGITS).endswith("00")
        if quantity.half_step <= finest or not written or self.exact_copy is not None:
            return self.interval
        return replace(quantity, half_step=finest).interval().scaled(self.scale)

    @lazy
    def rounding(self) -> Interval:
        """What the written digits allow, whatever the comparator says."""
        return self.quantity.rounding().scaled(self.scale)

    @lazy
    def quoted(self) -> Interval:
        """The figure that is quoted: a bound names its number exactly, any other is as exact as it is written."""
        return Interval.point(self.headline) if self.bound else self.rounding

    @lazy
    def headline(self) -> Decimal:
        """The figure as it is quoted; the middle of a range."""
        quantity = self.quantity
        value = quantity.value if quantity.value_high is None else (quantity.value + quantity.value_high) / 2
        return value * self.scale

    @lazy
    def baseline(self) -> str:
        """The period compared with as days or words; a rate that names none is taken against a year before.

        A change at a date or within a month that names none is a step from what was before, not a year's.
        """
        claim = self.claim
        if claim.baseline:
            return _days_of(claim.baseline) or claim.baseline.lower()
        shortest = _LONGEST_MONTH + 1 if claim.kind is Kind.CHANGE else 0
        if claim.kind in _CHANGES and self.period is not None and shortest <= self.period.days <= _LONGEST_YEAR:
            try:
                return days(self.period.years_earlier(1))
            except ValueError:
                return ""
        return ""

    @lazy
    def base_month(self) -> str:
        """The baseline as far as two articles would name it alike: a day or a week by its month."""
        base = self.base_period
        return f"{base.end:%Y-%m}" if base is not None and base.days <= _LONGEST_MONTH else self.baseline

    @lazy
    def base_period(self) -> Period | None:
        """The baseline as a period, ``None`` where it is words."""
        return parse_period(self.baseline)

    @lazy
    def digits(self) -> tuple[int, ...]:
        """The significant digits of the figure as it is written."""
        return self.claim.quantity.value.normalize().as_tuple().digits

    @lazy
    def measure(self) -> str:
        """What the unit measures in, without its power of ten: tonnes and megatonnes alike, acres unlike hectares."""
        if self.dimension == self.unit or self.dimension.startswith("count"):
            return self.unit_name
        return f"{self.dimension} {self.scale.normalize().as_tuple().digits}"

    @lazy
    def unit_name(self) -> str:
        return canonical(self.unit)


def days(period: Period) -> str:
    """A period as its first and last day, so that "2025" and "2025-01/2025-12" are one."""
    return f"{period.start}/{period.end}"


def _plan_month(claim: Claim) -> str | None:
    """The month of a goal that has no date but that of the article: plans are told of for weeks."""
    period = claim.period
    if claim.modality is not Modality.TARGET or claim.period_basis is PeriodBasis.STATED or not period:
        return None
    return period[: len("2025-01")] if len(period) == len("2025-01-01") else None


@lru_cache(maxsize=65536)
def _days_of(text: str | None) -> str:
    return days(period) if (period := parse_period(text)) else ""


def words_of(one: Statement) -> frozenset[str]:
    """The words of the statement's metric."""
    return words_of_base(one.key.base)
