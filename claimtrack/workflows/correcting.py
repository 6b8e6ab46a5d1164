"""``claims edit``, ``dismiss`` and ``add``: corrections that stay with what the article says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.domain.claims import Claim
from claimtrack.domain.judgements import Correction, CorrectionAction
from claimtrack.reports.records import Record
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.lines import Refused, read_lines
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store


def edit_claim(settings: Settings, prefix: str, fields: Mapping[str, str], note: str, by: str) -> Claim:
    """Changes fields of a claim (an empty text means "the text gives none"); returns it as it is then.

    Raises:
        WrongUse: the prefix names no claim or several, or a value that a field cannot have.
    """
    changes = _changes(fields)
    with opened(settings) as store:
        claim = store.claim(prefix)
        store.add_correction(_correction(CorrectionAction.EDIT, claim, changes, note, by))
        return store.claim(claim.id)


def dismiss_claim(settings: Settings, prefix: str, note: str, by: str) -> Claim:
    """Takes a claim out of every listing and comparison; a later edit takes it back.

    Raises:
        WrongUse: the prefix names no claim or several.
    """
    with opened(settings) as store:
        claim = store.claim(prefix)
        store.add_correction(_correction(CorrectionAction.DISMISS, claim, {}, note, by))
        return store.claim(claim.id)


def add_claim(
    settings: Settings, document: str, quote: str, value_text: str, fields: Mapping[str, str], note: str, by: str
) -> Claim:
    """Adds a claim that nothing read: its quote must stand in the document, its value text in the quote.

    Raises:
        WrongUse: no such document, the quote does not stand there, or a field that is missing or cannot be.
    """
    changes = _changes(fields)
    with opened(settings) as store:
        if quote not in store.document(document).text:
            raise WrongUse(f"{document} has no such quote")
        correction = _valid(CorrectionAction.ADD, document, quote, value_text, changes, None, note, by)
        store.add_correction(correction)
        return _claim_of(store, correction)


def correction_history(settings: Settings) -> list[Correction]:
    """Every correction, in the order in which they were made."""
    with opened(settings) as store:
        return sorted(store.corrections(), key=lambda one: one.at)


def undo_correction(settings: Settings, prefix: str) -> Correction:
    """Takes a correction back.

    Raises:
        WrongUse: the prefix names none, or several.
    """
    with opened(settings) as store:
        return store.remove_correction(prefix)


CORRECTION_FIELDS = ("id", "action", "document", "quote", "value_text", "value_offset", "fields", "note", "by", "at")


def correction_record(correction: Correction) -> Record:
    """A correction with :data:`CORRECTION_FIELDS`; what :func:`import_corrections` reads."""
    return {
        "id": correction.id,
        "action": correction.action.value,
        "document": correction.document,
        "quote": correction.quote,
        "value_text": correction.value_text,
        "value_offset": correction.value_offset,
        "fields": dict(correction.fields),
        "note": correction.note,
        "by": correction.by,
        "at": correction.at,
    }


def import_corrections(settings: Settings, path: Path) -> tuple[int, int, list[Refused]]:
    """Takes in exported corrections: how many are new, how many were there already, and the lines refused.

    Raises:
        CannotDo: the file cannot be read, or no database.
    """
    corrections, refused = read_lines(path, _from_record)
    with opened(settings, create=True) as store:
        new = sum(store.add_correction(one) for one in corrections)
    return new, len(corrections) - new, refused


def _from_record(record: Record) -> Correction:
    fields, offset = record.get("fields") or {}, record.get("value_offset")
    if not isinstance(fields, dict):
        raise ValueError("fields is no object")
    if offset is not None and not isinstance(offset, int):
        raise ValueError("value_offset is no whole number")
    return Correction(
        CorrectionAction(str(record["action"])),
        str(record["document"]),
        str(record["quote"]),
        str(record["value_text"]),
        {str(name): None if value is None else str(value) for name, value in fields.items()},
        offset,
        str(record.get("note") or ""),
        str(record.get("by") or ""),
        str(record["at"]),
    )


def _changes(fields: Mapping[str, str]) -> dict[str, str | None]:
    """Empty values as "the text gives none"; another metric brings its own id."""
    from claimtrack.metrics import metric_id

    changes = {name: value or None for name, value in fields.items()}
    if fields.get("metric"):
        changes.setdefault("metric_id", metric_id(fields["metric"]))
    return changes


def _correction(
    action: CorrectionAction, claim: Claim, fields: dict[str, str | None], note: str, by: str
) -> Correction:
    offset = claim.value_span.start - claim.quote.start
    place = (claim.source.document, claim.quote.text, claim.value_span.text)
    return _valid(action, *place, fields, offset, note, by)


def _valid(
    action: CorrectionAction,
    document: str,
    quote: str,
    value_text: str,
    fields: dict[str, str | None],
    offset: int | None,
    note: str,
    by: str,
) -> Correction:
    try:
        return Correction(action, document, quote, value_text, fields, offset, note, by)
    except ValueError as error:
        raise WrongUse(str(error)) from error


def _claim_of(store: Store, correction: Correction) -> Claim:
    from claimtrack.store.records import ClaimFilter

    for claim in store.claims(ClaimFilter(document=correction.document)):
        if correction.matches(claim):
            return claim
    raise WrongUse(f"{correction.document}: {correction.value_text!r} does not stand there")
