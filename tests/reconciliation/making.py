"""Claims for the tests of the engine, made from a few words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count

from claimtrack.domain.claims import Claim, Modality, Source, Span, claim_id
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Comparator, Kind, Quantity
from claimtrack.metrics import metric_id

_numbers = count()


def claim(
    value: str | int | Decimal,
    unit: str = "USD",
    *,
    doc: str = "a",
    metric: str = "widget sales",
    scope: str | None = "world",
    kind: str = "level",
    period: str | None = "2025",
    baseline: str | None = None,
    comparator: str = "=",
    half: str | int | Decimal = 0,
    high: str | None = None,
    by: str | None = None,
    modality: str = "actual",
    same_as: str | None = None,
    at: int | None = None,
    quote: str | None = None,
    publisher: str | None = "",
) -> Claim:
    """One claim: ``doc`` the article, ``by`` the speaker, ``half`` half a unit of the last digit, ``at`` the place."""
    start = next(_numbers) * 1000 if at is None else at
    text = str(value)
    quote = quote or f"{text} {unit} in {period} says {doc} of {metric} at {start}"
    return Claim(
        id=claim_id(doc, quote, text, start),
        source=Source(doc, publisher=f"The {doc}" if publisher == "" else publisher),
        quote=Span(start, start + len(quote), quote),
        value_span=Span(start, start + len(text), text),
        quantity=Quantity(
            Decimal(value), unit, Comparator(comparator), None if high is None else Decimal(high), Decimal(half)
        ),
        unit_text=unit,
        metric=metric,
        metric_id=metric_id(metric),
        metric_text=metric,
        scope=scope,
        kind=Kind(kind),
        period=period,
        period_basis=PeriodBasis.STATED if period else PeriodBasis.NONE,
        baseline=baseline,
        modality=Modality(modality),
        attribution=by,
        same_as=same_as,
    )


def rate(value: str | int, *, kind: str = "growth", half: str = "0.05", **rest: str | None) -> Claim:
    """A rate of change in percent."""
    return claim(value, "percent", kind=kind, half=half, **rest)  # type: ignore[arg-type]


def placed(made: Claim, text: str, at: int, words: str, *, ends: str) -> Claim:
    """The claim where its words stand at ``at`` of a text whose sentences or lines end with ``ends``."""
    start = text.rfind(ends, 0, at) + len(ends) if ends in text[:at] else 0
    end = text.find(ends, at)
    quote = Span(start, len(text) if end < 0 else end, text[start : None if end < 0 else end])
    return replace(made, id=f"{made.source.document} {at}", quote=quote, value_span=Span(at, at + len(words), words))
