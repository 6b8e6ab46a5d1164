"""``conflicts``, ``show`` and ``report``: the disagreements, worst first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli.console import many, progress, put, say
from claimtrack.cli.options import (
    Database,
    DocumentFilter,
    Format,
    FormatOption,
    MetricFilter,
    ScopeFilter,
    settings,
)
from claimtrack.domain.discrepancies import DiscrepancyType

FINDINGS = 1

Types = Annotated[list[DiscrepancyType] | None, typer.Option("--type", help="This type only; may be repeated.")]
MinSeverity = Annotated[int, typer.Option("--min-severity", min=0, max=100, help="Leave out what is milder.")]
Status = Annotated[
    str, typer.Option("--status", help="open, reviewed, confirmed, explained, dismissed or all.", metavar="STATUS")
]

Since = Annotated[
    int | None,
    typer.Option(
        "--since",
        metavar="RUN",
        help="Only what this ingest run, or a correction or judgement after it, has brought or changed; "
        '"ingest" tells the number of its run.',
    ),
]


def register(app: typer.Typer) -> None:
    app.command()(conflicts)
    app.command()(show)
    app.command()(report)


def conflicts(
    type_: Types = None,
    metric: MetricFilter = None,
    scope: ScopeFilter = None,
    document: DocumentFilter = None,
    min_severity: MinSeverity = 0,
    status: Status = "all",
    since: Since = None,
    fail_on: Annotated[
        list[DiscrepancyType] | None, typer.Option("--fail-on", help="Exit with 1 if one of this type is listed.")
    ] = None,
    format_: FormatOption = Format.TABLE,
    db: Database = None,
) -> None:
    """List where the sources disagree, worst first, and why.

    \b
    Examples:
      claimtrack conflicts
      claimtrack conflicts --type contradiction --status open --min-severity 50
      claimtrack conflicts --since 3
      claimtrack conflicts --fail-on contradiction --format jsonl > conflicts.jsonl
    """
    from claimtrack.workflows.conflicting import ConflictQuery, conflicts_text, find_conflicts

    query = ConflictQuery(tuple(type_ or ()), metric, scope, document, min_severity, status, since)
    with progress("comparing") as moved:
        findings = find_conflicts(settings(db), query, moved)
    if format_ is Format.TABLE:
        from claimtrack.cli.conflict_view import show_findings

        show_findings(findings)
    else:
        from claimtrack.workflows.rendering import DataFormat

        put(conflicts_text(findings, DataFormat(format_.value)))
    if any(one.discrepancy.type in (fail_on or ()) for one in findings):
        raise typer.Exit(FINDINGS)


def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="An id or the beginning of one.")],
    format_: Annotated[Format, typer.Option("--format", "-f", help="table or json.")] = Format.TABLE,
    db: Database = None,
) -> None:
    """Show one claim or discrepancy in full, with its quotes.

    \b
    Examples:
      claimtrack show 3f2a
      claimtrack show 3f2a --format json
    """
    from claimtrack.cli.detail_view import show_claim, show_finding
    from claimtrack.domain.claims import Claim
    from claimtrack.workflows.rendering import detail_text
    from claimtrack.workflows.showing import find_by_id

    if format_ not in (Format.TABLE, Format.JSON):
        raise typer.BadParameter("show writes table or json")
    found = find_by_id(settings(db), identifier)
    if format_ is Format.JSON:
        put(detail_text(found))
    elif isinstance(found, Claim):
        show_claim(found)
    else:
        show_finding(found)


def report(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file; its suffix says the format.")],
    type_: Types = None,
    metric: MetricFilter = None,
    scope: ScopeFilter = None,
    document: DocumentFilter = None,
    min_severity: MinSeverity = 0,
    status: Status = "all",
    since: Since = None,
    db: Database = None,
) -> None:
    """Write the discrepancy report: .csv, .json, .jsonl, .md, .html or .sarif.

    The CSV has one row per claim in a discrepancy, so that a spreadsheet can filter and pivot it.

    \b
    Examples:
      claimtrack report -o discrepancies.csv
      claimtrack report -o open.md --status open --min-severity 50
      claimtrack report -o new.csv --since 3
    """
    from claimtrack.workflows.conflicting import ConflictQuery, write_report

    query = ConflictQuery(tuple(type_ or ()), metric, scope, document, min_severity, status, since)
    with progress("comparing") as moved:
        findings = write_report(settings(db), query, output, moved)
    say(f"{output}: {many(len(findings), 'discrepancy', 'discrepancies')}")
