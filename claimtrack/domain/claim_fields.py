"""The fields of a claim by their names in the contract, each changed by a text: what corrections are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from claimtrack.domain.claims import Claim, Modality, Source, Span
from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Comparator, Kind, Quantity


def with_fields(claim: Claim, fields: Mapping[str, str | None]) -> Claim:
    """The claim with fields changed and named in ``corrected``; ``None`` is "the text gives none".

    A changed period whose basis is not given counts as stated.

    Raises:
        ValueError: a field that is not in :data:`CORRECTABLE`, or a value that the field cannot have.
    """
    for name, value in fields.items():
        if name not in _SETTERS:
            raise ValueError(f"{name!r} cannot be corrected; these can: {', '.join(sorted(_SETTERS))}")
        try:
            claim = _SETTERS[name](claim, value)
        except (ValueError, InvalidOperation) as error:
            raise ValueError(f"{value!r} is no {name.replace('_', ' ')}") from error
    if "period" in fields and "period_basis" not in fields:
        claim = replace(claim, period_basis=PeriodBasis.STATED if claim.period else PeriodBasis.NONE)
    return replace(claim, corrected=tuple(sorted({*claim.corrected, *fields})))


def _needed(value: str | None) -> str:
    if value is None or not value.strip():
        raise ValueError("a value is needed")
    return value


def _number(value: str | None) -> Decimal:
    number = Decimal(_needed(value))
    if not number.is_finite():
        raise ValueError("not a finite number")
    return number


def _period(value: str | None) -> str | None:
    if value is not None and parse_period(value) is None:
        raise ValueError("not an ISO 8601 period")
    return value


def _quantity_setter(change: Callable[[Quantity, str | None], Quantity]) -> Callable[[Claim, str | None], Claim]:
    return lambda claim, value: replace(claim, quantity=change(claim.quantity, value))


_SETTERS: dict[str, Callable[[Claim, str | None], Claim]] = {
    "metric": lambda claim, value: replace(claim, metric=_needed(value)),
    "metric_id": lambda claim, value: replace(claim, metric_id=_needed(value)),
    "metric_text": lambda claim, value: replace(claim, metric_text=_needed(value)),
    "scope": lambda claim, value: replace(claim, scope=value),
    "kind": lambda claim, value: replace(claim, kind=Kind(_needed(value))),
    "value": _quantity_setter(lambda quantity, value: replace(quantity, value=_number(value))),
    "value_high": _quantity_setter(lambda q, value: replace(q, value_high=None if value is None else _number(value))),
    "half_step": _quantity_setter(lambda quantity, value: replace(quantity, half_step=abs(_number(value)))),
    "unit": _quantity_setter(lambda quantity, value: replace(quantity, unit=_needed(value))),
    "comparator": _quantity_setter(lambda q, value: replace(q, comparator=Comparator(_needed(value)))),
    "unit_text": lambda claim, value: replace(claim, unit_text=value or ""),
    "period": lambda claim, value: replace(claim, period=_period(value)),
    "period_basis": lambda claim, value: replace(claim, period_basis=PeriodBasis(_needed(value))),
    "baseline": lambda claim, value: replace(claim, baseline=value),
    "modality": lambda claim, value: replace(claim, modality=Modality(_needed(value))),
    "attribution": lambda claim, value: replace(claim, attribution=value),
    "same_as": lambda claim, value: replace(claim, same_as=value),
}

CORRECTABLE = frozenset(_SETTERS)
"""The fields of a claim that a correction may change."""

BLANK = Claim(
    id="",
    source=Source(""),
    quote=Span(0, 0, ""),
    value_span=Span(0, 0, ""),
    quantity=Quantity(Decimal(0), ""),
    unit_text="",
    metric="",
    metric_id="",
    metric_text="",
    scope=None,
    kind=Kind.LEVEL,
    period=None,
    period_basis=PeriodBasis.NONE,
    baseline=None,
    modality=Modality.ACTUAL,
    attribution=None,
)
"""A claim that says nothing yet."""
