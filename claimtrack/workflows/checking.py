"""``check``: does everything read cleanly? Nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.domain.documents import AccountStatus, Diagnostic, Extraction, Severity
from claimtrack.reports.records import Record
from claimtrack.workflows.errors import CannotDo
from claimtrack.workflows.ingesting import Progress, extract, no_progress
from claimtrack.workflows.places import Lines
from claimtrack.workflows.reading import Request, Unreadable, plan, read_each

UNEXPLAINED_FIGURE = "unexplained-figure"


@dataclass(frozen=True, slots=True)
class Complaint:
    """A diagnostic at its place; ``line`` and ``column`` are ``None`` where it is about the whole document."""

    document: str
    line: int | None
    column: int | None
    severity: Severity
    code: str
    message: str


@dataclass(slots=True)
class CheckSummary:
    """What was read, what was found, and what could not be read."""

    documents: int = 0
    claims: int = 0
    figures: int = 0
    complaints: list[Complaint] = field(default_factory=list)
    failed: list[Unreadable] = field(default_factory=list)

    def count(self, severity: Severity) -> int:
        return sum(1 for complaint in self.complaints if complaint.severity is severity)

    def findings(self, strict: bool) -> int:
        """How many complaints count: errors, and warnings too where ``strict``."""
        return self.count(Severity.ERROR) + (self.count(Severity.WARNING) if strict else 0)


def check(request: Request, *, progress: Progress = no_progress) -> CheckSummary:
    """Read and extract everything the request names.

    Raises:
        CannotDo: it names no document at all: a gate that passes on nothing is no gate.
    """
    planned = plan(request)
    if not len(planned):
        raise CannotDo(f"no document in {', '.join(request.paths)}")
    summary = CheckSummary()
    for done, document in enumerate(read_each(planned), 1):
        if isinstance(document, Unreadable):
            summary.failed.append(document)
        else:
            _add(summary, extract(document))
        progress(done, len(planned), document.name)
    return summary


def _add(summary: CheckSummary, extraction: Extraction) -> None:
    summary.documents += 1
    summary.claims += len(extraction.claims)
    summary.figures += len(extraction.accounts)
    lines = Lines(extraction.document.text)
    for one in diagnostics(extraction):
        line, column = (None, None) if one.start is None else lines.place(one.start)
        summary.complaints.append(
            Complaint(extraction.document.name, line, column, one.severity, one.code, one.message)
        )


def diagnostics(extraction: Extraction) -> list[Diagnostic]:
    """All diagnostics of a document once each, in the text's order; every unexplained figure is an error."""
    found = {*extraction.document.diagnostics, *extraction.diagnostics}
    kept = [one for one in found if one.code != UNEXPLAINED_FIGURE]
    kept += [
        Diagnostic(UNEXPLAINED_FIGURE, Severity.ERROR, f"nothing explains {account.text!r}", account.start, account.end)
        for account in extraction.accounts
        if account.status is AccountStatus.UNEXPLAINED
    ]
    return sorted(kept, key=lambda one: (-1 if one.start is None else one.start, one.code, one.message))


COMPLAINT_FIELDS = ("document", "line", "column", "severity", "code", "message")


def complaint_records(complaints: Sequence[Complaint]) -> list[Record]:
    """Complaints as flat records with :data:`COMPLAINT_FIELDS`."""
    return [
        {
            "document": one.document,
            "line": one.line,
            "column": one.column,
            "severity": one.severity.value,
            "code": one.code,
            "message": one.message,
        }
        for one in complaints
    ]
