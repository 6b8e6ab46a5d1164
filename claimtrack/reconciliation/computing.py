"""What the arithmetic checks share: intervals for computing, and which statements belong to one computation."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.statements import Statement
from claimtrack.units import family

_ABOUT_MARGIN = Decimal("0.05")
"""How far "about 1.2 trillion" may lie off in a computation: less than in a comparison, or no sum would ever fail."""

_HUNDRED = Decimal(100)


def computed(one: Statement) -> Interval:
    """The values that a computation may use: the rounding, with 5 % for an approximation, and the stated bound."""
    if not one.approximate or one.fraction or one.exact_copy is not None:
        return one.interval
    margin = max(
        abs(one.headline) * _ABOUT_MARGIN, one.rounding.high - one.headline if one.rounding.high else Decimal(0)
    )
    return Interval(one.headline - margin, one.headline + margin)


def multiplier(rate: Statement) -> Interval | None:
    """What a growth, a multiple or a share of a base multiplies the base with; ``None`` where that is negative."""
    stated = computed(rate)
    if rate.kind is Kind.MULTIPLE:
        found = _rounded_fold(rate, stated)
    elif rate.kind is Kind.GROWTH:
        found = stated.scaled(1 / _HUNDRED).shifted(Decimal(1))
    else:
        found = stated.scaled(1 / _HUNDRED)
    if found.high is not None and found.high < 0:
        return None
    if found.low is None:
        found = Interval(Decimal(0), found.high, high_open=found.high_open)
    return found if found.low is not None and found.low >= 0 else None


def _rounded_fold(rate: Statement, stated: Interval) -> Interval:
    """ "Sixfold" and "double" are round figures, even if no digit says so."""
    quantity = rate.claim.quantity
    whole = quantity.value == quantity.value.to_integral_value()
    if rate.bound or quantity.half_step or not whole or stated.low is None or stated.high is None or stated.low < 0:
        return stated
    half = Decimal("0.5")
    return Interval(max(stated.low - half, Decimal(0)), stated.high + half)


def positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def same_voice(left: Statement, right: Statement) -> bool:
    """Whether two statements can belong to one computation: one speaker, or within an article one without a name."""
    if left.speaker == right.speaker:
        return left.speaker is not None or left.document == right.document
    return left.document == right.document and (left.speaker is None or right.speaker is None)


def closest_voices(one: Statement, candidates: Sequence[Statement]) -> list[Statement]:
    """Those of the candidates that speak with the same voice and, where there are any, in the same mood."""
    own = [other for other in candidates if other.speaker == one.speaker]
    kept = own or list(candidates)
    mood = [other for other in kept if other.claim.modality is one.claim.modality]
    return mood or kept


def same_things(one: Statement, whole: Statement) -> bool:
    """Whether both count the same things, as far as can be told: not companies beside their workers."""
    return one.unit_name == whole.unit_name or (
        family(one.unit) == family(whole.unit) if family(one.unit) else one.dimension != "count"
    )
