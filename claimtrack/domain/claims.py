"""Claims: one quantitative statement of one document, with its exact quote."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from claimtrack.domain.periods import Period, PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind, Quantity

UNNAMED = "unnamed"
"""The metric of a claim whose text does not tell what it measures; never compared with another."""


class Modality(StrEnum):
    ACTUAL = "actual"
    PROJECTED = "projected"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Source:
    """The document a claim stands in: ``document`` is its file name as given, ``published`` an ISO 8601 date."""

    document: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a document's stored text, and the text itself."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One quantitative statement: metric, scope, kind, quantity, period, baseline, modality, attribution.

    ``metric`` is the canonical label, ``metric_id`` the key of its series' metric, ``metric_text`` the article's
    words. ``baseline`` is an ISO 8601 period or the article's words ("pre-industrial"). ``rules`` names the rules
    that built the claim, ``doubts`` the reasons that lowered ``confidence`` (0 to 1). ``same_as`` is the id of the
    first statement of the same figure in the same document. ``corrected`` lists the fields an analyst has changed.
    """

    id: str
    source: Source
    quote: Span
    value_span: Span
    quantity: Quantity
    unit_text: str
    metric: str
    metric_id: str
    metric_text: str
    scope: str | None
    kind: Kind
    period: str | None
    period_basis: PeriodBasis
    baseline: str | None
    modality: Modality
    attribution: str | None
    rules: tuple[str, ...] = ()
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()
    same_as: str | None = None
    corrected: tuple[str, ...] = ()

    @property
    def when(self) -> Period | None:
        return parse_period(self.period)


def claim_id(document: str, quote: str, value_text: str, value_offset: int, occurrence: int = 0) -> str:
    """A short id that depends on content alone: the document's name, the quote, and the figure's place in it.

    ``occurrence`` counts earlier statements of the same quote in the document, so that a repeated sentence gets an
    id of its own while an edit elsewhere in the article changes none.
    """
    key = "\x1f".join((document, quote, value_text, str(value_offset), str(occurrence)))
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:12]
