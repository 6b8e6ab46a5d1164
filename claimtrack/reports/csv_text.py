"""CSV for spreadsheets: RFC 4180, numbers plain, text cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from claimtrack.reports.json_text import decimal_text, json_text

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet compute a text cell (OWASP, CSV injection)."""


def csv_text(records: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """A header line and one line a record, ended by CR LF; missing and null values are empty cells."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([cell(record.get(column)) for column in columns])
    return out.getvalue()


def cell(value: object) -> str:
    """One cell: a number as it is, a list joined by ``; ``, text made safe by a leading apostrophe where needed."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, (bool, int)):
        return str(value)
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return safe_text("; ".join(value))
    return safe_text(value if isinstance(value, str) else json_text(value))


def safe_text(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would compute it; NUL characters are dropped."""
    text = text.replace("\x00", "")
    return "'" + text if text.startswith(FORMULA_STARTS) else text
