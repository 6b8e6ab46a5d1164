"""``conflicts`` and ``report``: the discrepancies of the stored claims, with the analyst's reviews attached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType, Review
from claimtrack.reports.findings import OPEN, Finding
from claimtrack.reports.records import Record, conflict_record, conflict_rows
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.newness import newness
from claimtrack.workflows.reconciling import Progress, no_progress, reconcile
from claimtrack.workflows.rendering import DataFormat, rendered, save_text
from claimtrack.workflows.settings import Settings

__all__ = [
    "CONFLICT_COLUMNS",
    "REPORT_SUFFIXES",
    "STATUSES",
    "ConflictQuery",
    "Finding",
    "attach_reviews",
    "conflict_records",
    "conflicts_text",
    "find_conflicts",
    "report_text",
    "write_report",
]

REVIEWED = "reviewed"
ANY_STATUS = "all"
STATUSES = (OPEN, REVIEWED, ANY_STATUS, "confirmed", "explained", "dismissed")
REPORT_SUFFIXES = (".csv", ".json", ".jsonl", ".md", ".html", ".sarif")


@dataclass(frozen=True, slots=True)
class ConflictQuery:
    """Filters that all must hold; ``metric`` is part of the label or the whole id, ``status`` one of STATUSES.

    ``since_run`` is the number of an ingest run: only what it, or a decision after its beginning, brought or changed.
    """

    types: tuple[DiscrepancyType, ...] = ()
    metric: str | None = None
    scope: str | None = None
    document: str | None = None
    min_severity: int = 0
    status: str = ANY_STATUS
    since_run: int | None = None

    def wants(self, finding: Finding) -> bool:
        found = finding.discrepancy
        return (
            (not self.types or found.type in self.types)
            and (self.metric is None or _names(self.metric, found))
            and (self.scope is None or self.scope.casefold() == (found.scope or "").casefold())
            and (self.document is None or any(claim.source.document == self.document for claim in found.claims))
            and found.severity >= self.min_severity
            and self._right_status(finding)
        )

    def _right_status(self, finding: Finding) -> bool:
        if self.status == REVIEWED:
            return finding.status != OPEN
        return self.status in (ANY_STATUS, finding.status)


def _names(metric: str, found: Discrepancy) -> bool:
    return metric == found.metric_id or metric.casefold() in found.metric.casefold()


def find_conflicts(settings: Settings, query: ConflictQuery, progress: Progress = no_progress) -> list[Finding]:
    """The findings that the query asks for, worst first.

    Raises:
        CannotDo: no database. WrongUse: a status or an ingest run that does not exist.
    """
    if query.status not in STATUSES:
        raise WrongUse(f"no status {query.status!r}; there are {', '.join(STATUSES)}")
    with opened(settings) as store:
        new = None if query.since_run is None else newness(store, query.since_run)
        discrepancies = reconcile(store, settings, progress)
        history = store.review_history()
    if new is not None:
        discrepancies = [one for one in discrepancies if new.touches(one)]
    return [finding for finding in attach_reviews(discrepancies, history) if query.wants(finding)]


def attach_reviews(discrepancies: Sequence[Discrepancy], history: Sequence[Review]) -> list[Finding]:
    """Each discrepancy with its reviews in the order in which they were made; worst first."""
    by_id: dict[str, list[Review]] = {}
    for review in sorted(history, key=lambda one: one.at):
        by_id.setdefault(review.discrepancy_id, []).append(review)
    findings = [Finding(found, tuple(by_id.get(found.id, ()))) for found in discrepancies]
    return sorted(findings, key=lambda one: (-one.discrepancy.severity, one.discrepancy.metric, one.discrepancy.id))


CONFLICT_COLUMNS = (
    "id type severity status metric scope unit period gap origins explanation causes claims note"
).split()


def conflict_records(findings: Sequence[Finding]) -> list[Record]:
    """The findings in the fields of the contract."""
    return [conflict_record(finding) for finding in findings]


def conflicts_text(findings: Sequence[Finding], format_: DataFormat) -> str:
    """The findings for programs: JSON in the contract's fields, CSV with one row per claim."""
    if format_ is DataFormat.CSV:
        return _csv(findings)
    return rendered(conflict_records(findings), format_, CONFLICT_COLUMNS)


def report_text(findings: Sequence[Finding], suffix: str) -> str:
    """The findings as the report that a file suffix asks for.

    Raises:
        WrongUse: a suffix for which there is no report.
    """
    match suffix.lower():
        case ".csv":
            return _csv(findings)
        case ".json":
            return conflicts_text(findings, DataFormat.JSON)
        case ".jsonl":
            return conflicts_text(findings, DataFormat.JSONL)
        case ".md":
            from claimtrack.reports.markdown_text import markdown_text

            return markdown_text(findings)
        case ".html":
            from claimtrack.reports.html_text import html_text

            return html_text(findings)
        case ".sarif":
            from claimtrack.reports.sarif_text import sarif_text

            return sarif_text(findings)
    raise WrongUse(f"no report in the format {suffix or '(none)'!r}; there are {', '.join(REPORT_SUFFIXES)}")


def write_report(
    settings: Settings, query: ConflictQuery, path: Path, progress: Progress = no_progress
) -> list[Finding]:
    """The report as a file, written whole or not at all.

    Raises:
        CannotDo: no database, or the file cannot be written. WrongUse: an unknown suffix, or as :func:`find_conflicts`.
    """
    report_text((), path.suffix)  # an unknown suffix is told before the work
    findings = find_conflicts(settings, query, progress)
    save_text(path, report_text(findings, path.suffix))
    return findings


def _csv(findings: Sequence[Finding]) -> str:
    from claimtrack.reports.records import CONFLICT_ROW_COLUMNS

    rows = [row for finding in findings for row in conflict_rows(finding)]
    return rendered(rows, DataFormat.CSV, CONFLICT_ROW_COLUMNS)
