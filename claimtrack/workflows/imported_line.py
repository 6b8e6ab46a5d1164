"""One line of an import: its fields read strictly, its place found in the text, its value held against our reading."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from claimtrack.domain.claims import Claim, Modality, Span, claim_id
from claimtrack.domain.documents import Document
from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Comparator, Kind, Quantity
from claimtrack.reports.records import Record
from claimtrack.workflows.ingesting import extract
from claimtrack.workflows.quantifying import quantities
from claimtrack.workflows.verifying import Reading, supporting

RULE = "imported"
BEFORE, BEHIND = 1500, 400
"""How many characters around a quote may name what its figure counts."""

_E = TypeVar("_E", bound=StrEnum)


class Readings:
    """Our own reading of a document, made once; and which places the lines have taken already."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._taken: Counter[tuple[str, str]] = Counter()

    @cached_property
    def _claims(self) -> list[Reading]:
        extraction = extract(self._document)
        return [Reading(one.value_span.start, one.value_span.end, one.quantity) for one in extraction.claims]

    def at(self, quote: Span, value: Span) -> list[Reading]:
        """What we read where the value stands: in the article, in the quote alone, in the value's words alone."""
        found = [*self._claims, *_read_alone(quote), *_read_alone(value)]
        return [one for one in found if one.start < value.end and value.start < one.end]

    def occurrence(self, quote: str, value_text: str) -> int:
        """How many lines before had the same quote and value text; the next one means the next occurrence."""
        self._taken[quote, value_text] += 1
        return self._taken[quote, value_text] - 1


def _read_alone(span: Span) -> list[Reading]:
    return [
        Reading(span.start + one.value_span.start, span.start + one.value_span.end, one.quantity)
        for one in quantities(span.text)
    ]


@dataclass(frozen=True, slots=True)
class ImportedLine:
    """The fields of a line, each of its type; nothing is known yet of whether the text says so."""

    number: int
    id: str | None
    document: str
    quote: str
    value_text: str
    metric: str
    metric_text: str
    scope: str | None
    kind: Kind
    quantity: Quantity
    period: str | None
    period_basis: PeriodBasis
    baseline: str | None
    modality: Modality
    attribution: str | None
    same_as: str | None

    def claim(self, document: Document, readings: Readings) -> Claim:
        """The claim, in the document's own words and places.

        Raises:
            ValueError: the quote does not stand in the article, the value text not in the quote, or the text says
                another value or unit.
        """
        from claimtrack.metrics import metric_id

        places = find_places(document.text, self.quote, self.value_text)
        occurrence = readings.occurrence(self.quote, self.value_text)
        quote, value = places[min(occurrence, len(places) - 1)]
        read = supporting(readings.at(quote, value), self.quantity, around(document.text, quote), value.text)
        if read is None:
            said = f"{self.quantity.value:f} {self.quantity.unit}"
            raise ValueError(f"the text does not say {said} with {self.value_text!r}")
        offset = value.start - quote.start
        quantity = Quantity(
            self.quantity.value,
            self.quantity.unit,
            self.quantity.comparator,
            self.quantity.value_high,
            read.half_step,
        )
        return Claim(
            id=claim_id(document.name, quote.text, value.text, offset, _earlier(places, occurrence, offset)),
            source=document.source,
            quote=quote,
            value_span=value,
            quantity=quantity,
            unit_text=self.quantity.unit,
            metric=self.metric,
            metric_id=metric_id(self.metric),
            metric_text=self.metric_text,
            scope=self.scope,
            kind=self.kind,
            period=self.period,
            period_basis=self.period_basis,
            baseline=self.baseline,
            modality=self.modality,
            attribution=self.attribution,
            rules=(RULE,),
        )


def around(text: str, quote: Span) -> str:
    """The text in which a table's header or a sentence beside the quote may name what is counted."""
    return text[max(0, quote.start - BEFORE) : quote.end + BEHIND]


def find_places(text: str, quote: str, value_text: str) -> list[tuple[Span, Span]]:
    """Every place of the value text in every place of the quote, in order.

    White space counts as one blank, and so does the bar between two cells of a table.

    Raises:
        ValueError: the quote does not stand in the text, or the value text not in the quote.
    """
    quotes = _occurrences(quote, text, 0)
    if not quotes:
        raise ValueError("the quote does not stand in the article")
    places = [(outer, inner) for outer in quotes for inner in _occurrences(value_text, outer.text, outer.start)]
    if not places:
        raise ValueError(f"the value text {value_text!r} does not stand in the quote")
    return places


def _occurrences(words: str, text: str, offset: int) -> list[Span]:
    pattern = r"\s+(?:\|\s+)?".join(re.escape(word) for word in words.split())
    found = re.finditer(pattern, text) if pattern else ()
    return [Span(offset + match.start(), offset + match.end(), match.group()) for match in found]


def _earlier(places: list[tuple[Span, Span]], occurrence: int, offset: int) -> int:
    """How many lines before had the same figure of the same sentence, in another place or once more in this one."""
    before = places[:occurrence]
    same = sum(1 for quote, value in before if value.start - quote.start == offset)
    return same + max(0, occurrence - len(places) + 1)


def imported_line(number: int, record: Record) -> ImportedLine:
    """A line's object with every field of its type; ``doc`` is accepted for ``document``.

    Raises:
        ValueError: a field is missing or cannot be what it says.
    """
    metric = _text(record, "metric")
    period = _optional(record, "period")
    if period is not None and parse_period(period) is None:
        raise ValueError(f"period: {period!r} is no ISO 8601 period")
    basis = _optional(record, "period_basis") or ("stated" if period else "none")
    high = record.get("value_high")
    return ImportedLine(
        number=number,
        id=_optional(record, "id"),
        document=_text(record, "document" if record.get("document") else "doc"),
        quote=_text(record, "quote"),
        value_text=_text(record, "value_text"),
        metric=metric,
        metric_text=_optional(record, "metric_text") or metric,
        scope=_optional(record, "scope"),
        kind=_one_of(Kind, record, "kind"),
        quantity=Quantity(
            _number(record.get("value"), "value"),
            _text(record, "unit"),
            _one_of(Comparator, record, "comparator", "="),
            None if high is None else _number(high, "value_high"),
        ),
        period=period,
        period_basis=_one_of(PeriodBasis, {"period_basis": basis}, "period_basis"),
        baseline=_optional(record, "baseline"),
        modality=_one_of(Modality, record, "modality", "actual"),
        attribution=_optional(record, "attribution"),
        same_as=_optional(record, "same_as"),
    )


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{name}: a text is needed")
    return value


def _optional(record: Record, name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name}: a text or null, not {value!r}")
    return value or None


def _number(value: object, name: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise ValueError(f"{name}: a number is needed")
    return Decimal(value)


def _one_of(enum: type[_E], record: Record, name: str, default: str | None = None) -> _E:
    value = record.get(name, default)
    try:
        return enum(str(value))
    except ValueError:
        known = ", ".join(member.value for member in enum)
        raise ValueError(f"{name}: {value!r} is none of {known}") from None
