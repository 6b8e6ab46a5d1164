"""What an analyst knows better than the program: judgements about metrics, and corrections of claims.

A :class:`Judgement` says of two metrics that they are one or not; a :class:`Correction` changes, dismisses or adds a
claim. A correction is attached to what the article says (document, quote, value text), never to a row or a revision,
so that it survives whatever is read again. :func:`corrected_claims` applies corrections to the claims of a document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum

from claimtrack.domain.claim_fields import BLANK, CORRECTABLE, with_fields
from claimtrack.domain.claims import Claim, Source, Span, claim_id

__all__ = [
    "ADDED",
    "CORRECTABLE",
    "DISMISSED",
    "REQUIRED_TO_ADD",
    "Correction",
    "CorrectionAction",
    "Judgement",
    "JudgementAction",
    "added_claim",
    "corrected_claim",
    "corrected_claims",
    "in_order",
    "instant",
    "now",
]

ADDED = "added"
DISMISSED = "dismissed"
"""Marks in ``Claim.corrected`` beside the names of changed fields."""

REQUIRED_TO_ADD = frozenset({"metric", "value", "unit", "kind"})
"""The fields without which a claim cannot be added."""


class JudgementAction(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    ALIAS = "alias"


class CorrectionAction(StrEnum):
    EDIT = "edit"
    DISMISS = "dismiss"
    ADD = "add"


def now() -> str:
    """This instant in UTC, ISO 8601 with microseconds: the ``at`` of judgements, corrections and reviews."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def instant(text: str) -> datetime:
    """The instant that an ISO 8601 text names.

    Raises:
        ValueError: not an ISO 8601 instant, or one without its offset from UTC.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} lacks its offset from UTC")
    return moment


@dataclass(frozen=True, slots=True)
class Judgement:
    """An analyst's word on metrics.

    ``merge``: the metric with the id ``left`` is the same as ``right``, whose name both take. ``split``: ``left`` and
    ``right`` are two metrics whatever they look like. ``alias``: the words ``left`` name the metric with the id
    ``right``. ``at`` is an ISO 8601 instant; the latest judgement on a pair holds.

    Raises:
        ValueError: a side is empty, both are the same, or ``at`` is no instant.
    """

    action: JudgementAction
    left: str
    right: str
    note: str = ""
    by: str = ""
    at: str = field(default_factory=now)

    def __post_init__(self) -> None:
        if not self.left.strip() or not self.right.strip() or self.left == self.right:
            raise ValueError("a judgement is about two different names")
        instant(self.at)

    @property
    def id(self) -> str:
        """A short id of content and instant, so that an export can be imported twice without harm."""
        return _digest(self.action.value, self.left, self.right, self.at)


@dataclass(frozen=True, slots=True)
class Correction:
    """A change to what was read from one place of one document.

    ``fields`` maps field names of the contract (:data:`CORRECTABLE`) to their new values as text, ``None`` for "the
    text gives none"; values are in base scale ("1200000000000"). ``value_offset`` counts characters from the start of
    the quote and is needed only where the same value text stands there twice. Where an article repeats a sentence word
    for word, the correction is about every copy.

    Raises:
        ValueError: an unknown field, a value that the field cannot have, or fields that the action lacks.
    """

    action: CorrectionAction
    document: str
    quote: str
    value_text: str
    fields: dict[str, str | None] = field(default_factory=dict)
    value_offset: int | None = None
    note: str = ""
    by: str = ""
    at: str = field(default_factory=now)

    def __post_init__(self) -> None:
        instant(self.at)
        if self.value_text not in self.quote or not self.value_text:
            raise ValueError(f"the value text {self.value_text!r} does not stand in the quote")
        if self.action is CorrectionAction.EDIT and not self.fields:
            raise ValueError("an edit changes at least one field")
        if self.action is CorrectionAction.ADD and (missing := REQUIRED_TO_ADD - self.fields.keys()):
            raise ValueError(f"an added claim needs {', '.join(sorted(missing))}")
        # Applying it once to any claim proves that every field can be read.
        with_fields(BLANK, self.fields)

    @property
    def id(self) -> str:
        """A short id of content and instant."""
        changes = [f"{name}={value!r}" for name, value in sorted(self.fields.items())]
        place = (self.document, self.quote, self.value_text, str(self.value_offset))
        return _digest(self.action.value, *place, *changes, self.at)

    def matches(self, claim: Claim) -> bool:
        """Whether the correction speaks of this claim."""
        offset = claim.value_span.start - claim.quote.start
        return (
            self.document == claim.source.document
            and self.quote == claim.quote.text
            and self.value_text == claim.value_span.text
            and self.value_offset in (None, offset)
        )


def in_order(corrections: Iterable[Correction]) -> list[Correction]:
    """Corrections in the order in which they were made, which is the order in which they apply."""
    return sorted(corrections, key=lambda one: (instant(one.at), one.id))


def corrected_claim(claim: Claim, corrections: Iterable[Correction]) -> Claim:
    """The claim with all matching corrections applied in the order of their instants.

    ``corrected`` names the changed fields, or has :data:`DISMISSED`. A later edit or addition takes a dismissal back.
    """
    dismissed = False
    for correction in in_order(one for one in corrections if one.matches(claim)):
        dismissed = correction.action is CorrectionAction.DISMISS
        claim = with_fields(claim, correction.fields)
    marks = set(claim.corrected) - {DISMISSED} | ({DISMISSED} if dismissed else set())
    return replace(claim, corrected=tuple(sorted(marks)))


def added_claim(correction: Correction, source: Source, text: str) -> Claim | None:
    """The claim that an addition makes in a document's text, or ``None`` where its quote no longer stands there."""
    start = text.find(correction.quote)
    offset = correction.value_offset
    if offset is None:
        offset = correction.quote.find(correction.value_text)
    if start < 0 or not correction.quote.startswith(correction.value_text, offset):
        return None
    metric = correction.fields["metric"] or ""
    blank = replace(
        BLANK,
        id=claim_id(correction.document, correction.quote, correction.value_text, offset),
        source=source,
        quote=Span(start, start + len(correction.quote), correction.quote),
        value_span=Span(start + offset, start + offset + len(correction.value_text), correction.value_text),
        metric_id=metric,
        metric_text=metric,
        rules=("analyst",),
    )
    return replace(with_fields(blank, correction.fields), corrected=(ADDED,))


def corrected_claims(
    claims: Iterable[Claim], corrections: Sequence[Correction], source: Source, text: str
) -> list[Claim]:
    """The claims of one document as its corrections leave them, dismissed ones included and marked.

    An addition whose place was read as a claim after all is an edit of that claim.
    """
    kept = [corrected_claim(claim, corrections) for claim in claims] if corrections else list(claims)
    for correction in in_order(corrections):
        if correction.action is CorrectionAction.ADD and not any(correction.matches(claim) for claim in kept):
            claim = added_claim(correction, source, text)
            if claim is not None:
                kept.append(corrected_claim(claim, _after(correction, corrections)))
    return kept


def _after(addition: Correction, corrections: Iterable[Correction]) -> list[Correction]:
    return [one for one in corrections if one.id != addition.id and instant(one.at) >= instant(addition.at)]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:10]
