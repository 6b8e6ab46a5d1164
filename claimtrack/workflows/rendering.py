"""Records as text in the formats of a listing, and whole files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from claimtrack.domain.claims import Claim
from claimtrack.reports.csv_text import csv_text
from claimtrack.reports.findings import Finding
from claimtrack.reports.json_text import json_text, jsonl_text
from claimtrack.reports.records import CLAIM_COLUMNS, Record, claim_record, conflict_record
from claimtrack.reports.whole_file import write_whole
from claimtrack.workflows.errors import CannotDo


class DataFormat(StrEnum):
    """The formats for programs."""

    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def rendered(records: Sequence[Record], format_: DataFormat, columns: Sequence[str]) -> str:
    """All records in one format; CSV has ``columns``, JSON and JSON Lines every field."""
    match format_:
        case DataFormat.JSON:
            return json_text(list(records), indent=2) + "\n"
        case DataFormat.JSONL:
            return jsonl_text(records)
        case DataFormat.CSV:
            return csv_text(records, columns)


def claims_text(claims: Iterable[Claim], format_: DataFormat) -> str:
    """Claims in the fields of the contract; CSV has the same columns."""
    return rendered([claim_record(claim) for claim in claims], format_, CLAIM_COLUMNS)


def detail_text(found: Claim | Finding) -> str:
    """One claim or discrepancy as a JSON object; a discrepancy with its reviews."""
    if isinstance(found, Claim):
        return json_text(claim_record(found), indent=2) + "\n"
    reviews = [
        {"verdict": review.verdict.value, "note": review.note, "by": review.by, "at": review.at}
        for review in found.reviews
    ]
    return json_text({**conflict_record(found), "reviews": reviews}, indent=2) + "\n"


def save_text(path: Path, text: str) -> None:
    """The text as a whole file.

    Raises:
        CannotDo: it cannot be written; a file of that name is then as it was.
    """
    try:
        write_whole(path, text)
    except OSError as error:
        raise CannotDo(f"{path}: {error.strerror or error}") from error


__all__ = ["DataFormat", "claims_text", "detail_text", "json_text", "jsonl_text", "rendered", "save_text"]
