"""Drafts: claims in the making, and their last step into the domain's form."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claimtrack.domain.claims import Claim, Modality, Span, claim_id
from claimtrack.domain.decimals import plain
from claimtrack.domain.documents import Document
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.copies import Copies, take_fuller_labels
from claimtrack.extraction.counted_things import UnitSource
from claimtrack.extraction.lexicon import words
from claimtrack.units import stated_in

_DOUBT_WEIGHT = 0.15
_REMEMBERED = 12
"""So many figures back in a sentence may one lend its unit."""


@dataclass(slots=True)
class Draft:
    """One claim before it has an id; spans count in the document's text."""

    quote: tuple[int, int]
    value: tuple[int, int]
    number: tuple[int, int]
    quantity: Quantity
    unit_text: str
    metric: str
    metric_text: str
    scope: str | None
    kind: Kind
    period: str | None
    period_basis: PeriodBasis
    baseline: str | None
    modality: Modality
    attribution: str | None
    rules: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def finish(document: Document, drafts: list[Draft]) -> list[Claim]:
    """Claims with ids and ``same_as`` from drafts in text order."""
    from claimtrack.metrics import metric_id

    take_fuller_labels(drafts)
    copies = Copies()
    text = document.text
    occurrences: dict[tuple[str, str, int], int] = {}
    claims: list[Claim] = []
    for draft in drafts:
        quote = text[draft.quote[0] : draft.quote[1]]
        value_text = text[draft.value[0] : draft.value[1]]
        offset = draft.value[0] - draft.quote[0]
        seen = occurrences.get((quote, value_text, offset), 0)
        occurrences[(quote, value_text, offset)] = seen + 1
        claim = Claim(
            id=claim_id(document.name, quote, value_text, offset, seen),
            source=document.source,
            quote=Span(*draft.quote, quote),
            value_span=Span(*draft.value, value_text),
            quantity=in_base(draft.quantity),
            unit_text=draft.unit_text,
            metric=draft.metric,
            metric_id=metric_id(draft.metric),
            metric_text=draft.metric_text,
            scope=without_legal_form(draft.scope, text),
            kind=draft.kind,
            period=draft.period,
            period_basis=draft.period_basis,
            baseline=draft.baseline,
            modality=draft.modality,
            attribution=without_legal_form(draft.attribution, text),
            rules=tuple(draft.rules),
            doubts=tuple(draft.doubts),
            confidence=round(max(0.1, 1.0 - _DOUBT_WEIGHT * len(draft.doubts)), 2),
            same_as=copies.first_statement(draft),
        )
        copies.add(claim)
        claims.append(claim)
    return claims


def without_legal_form(name: str | None, text: str) -> str | None:
    """ "Norsk Hydro ASA": who it is without the form of the firm, where the text calls it so, too."""
    parts = (name or "").split()
    while len(parts) > 1 and parts[-1].rstrip(".") in words("legal forms"):
        parts.pop()
    short = " ".join(parts).rstrip(",")
    return short if name and short != name and text.count(short) > text.count(name) else name


def in_base(quantity: Quantity) -> Quantity:
    """ "1,590 EFLOPS" is 1.59 * 10^21 flop/second: a unit that Pint does not know is stated in its base."""
    unit, many = stated_in(quantity.unit)
    if unit == quantity.unit:
        return quantity
    high = None if quantity.value_high is None else plain(quantity.value_high * many)
    return Quantity(plain(quantity.value * many), unit, quantity.comparator, high, plain(quantity.half_step * many))


def negated(quantity: Quantity) -> Quantity:
    """The quantity of a fall: below zero, its range turned round."""
    if quantity.value_high is not None:
        return replace(quantity, value=-quantity.value_high, value_high=-quantity.value)
    return replace(quantity, value=-abs(quantity.value))


def of_sentence(drafts: list[Draft], start: int) -> list[Draft]:
    """The last drafts of the sentence that begins at ``start``, in order; at most so many as may lend a unit."""
    count = 0
    while count < min(_REMEMBERED, len(drafts)) and drafts[-1 - count].quote[0] == start:
        count += 1
    return drafts[len(drafts) - count :]


def sibling_unit(drafts: list[Draft], start: int) -> UnitSource | None:
    """The unit of the last plain figure drafted in the sentence that begins at ``start``."""
    for draft in reversed(of_sentence(drafts, start)):
        if draft.kind in (Kind.LEVEL, Kind.CHANGE) and draft.quantity.unit not in ("percent", "x"):
            return UnitSource(draft.quantity.unit, draft.unit_text, draft.metric, draft.quantity.value)
    return None
