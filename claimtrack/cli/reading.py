"""``ingest``, ``check`` and ``explain``: from files to figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.console import many, plain, progress, put, say
from claimtrack.cli.options import (
    Database,
    NameOption,
    Paths,
    PublishedOption,
    PublisherOption,
    TextFormat,
    TitleOption,
    UrlOption,
    settings,
)

if TYPE_CHECKING:
    from claimtrack.workflows.checking import CheckSummary, Complaint
    from claimtrack.workflows.ingesting import IngestSummary
    from claimtrack.workflows.reading import Request, Unreadable

FINDINGS, CANNOT = 1, 3


def register(app: typer.Typer) -> None:
    app.command()(ingest)
    app.command()(check)
    app.command()(explain)


def ingest(
    paths: Paths,
    name: NameOption = None,
    title: TitleOption = None,
    publisher: PublisherOption = None,
    published: PublishedOption = None,
    url: UrlOption = None,
    reread: Annotated[bool, typer.Option("--reread", help="Read unchanged documents again too.")] = False,
    db: Database = None,
) -> None:
    """Read articles into the database.

    An article whose bytes have not changed stays as it is, a changed one becomes a new revision. One that cannot be
    read is reported, the others go in, and the exit code is 3.

    \b
    Examples:
      claimtrack ingest articles/
      claimtrack ingest 'monday/*.html' --published 2026-03-02
      curl -s https://example.org/a | claimtrack ingest - --name a.html --publisher "Example Wire"
    """
    from claimtrack.workflows.ingesting import ingest as run

    request = _request(paths, name, {"title": title, "publisher": publisher, "published": published, "url": url})
    with progress("reading") as moved:
        summary = run(request, settings(db), reread=reread, progress=moved)
    _tell_ingest(summary)
    if summary.failed:
        raise typer.Exit(CANNOT)


def check(
    paths: Paths,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as findings too.")] = False,
    format_: Annotated[TextFormat, typer.Option("--format", "-f", help="How to write it.")] = TextFormat.TEXT,
) -> None:
    """Read without storing: does everything parse cleanly? Made for CI.

    Exit code 1 if there are errors (a figure that nothing explains is one), 3 if a document cannot be read or there
    is none.

    \b
    Examples:
      claimtrack check articles/
      claimtrack check articles/ --strict --format jsonl
    """
    from claimtrack.workflows.checking import check as run

    settings()
    with progress("checking") as moved:
        summary = run(_request(paths, None, {}), progress=moved)
    _tell_check(summary, format_)
    if summary.failed:
        raise typer.Exit(CANNOT)
    if summary.findings(strict):
        raise typer.Exit(FINDINGS)


def explain(
    path: Annotated[str, typer.Argument(metavar="PATH", help="One article, or - for stdin.")],
    name: NameOption = None,
    published: PublishedOption = None,
    format_: Annotated[TextFormat, typer.Option("--format", "-f", help="text or json.")] = TextFormat.TEXT,
) -> None:
    """Show an article with every figure marked by what became of it.

    \b
    Examples:
      claimtrack explain articles/monday.txt
      claimtrack explain articles/monday.txt --format json
    """
    from claimtrack.workflows.explaining import explain as run
    from claimtrack.workflows.explaining import explanation_record
    from claimtrack.workflows.rendering import json_text

    if format_ not in (TextFormat.TEXT, TextFormat.JSON):
        raise typer.BadParameter("explain writes text or json")
    settings()
    explanation = run(_request([path], name, {"published": published}))
    if format_ is TextFormat.JSON:
        put(json_text(explanation_record(explanation), indent=2) + "\n")
        return
    from claimtrack.cli.marked_text import show_explanation

    show_explanation(explanation)


def _request(paths: list[str], name: str | None, flags: dict[str, str | None]) -> Request:
    from claimtrack.workflows.reading import Request

    return Request(paths, name, {key: value for key, value in flags.items() if value is not None})


def _tell_failed(failed: list[Unreadable]) -> None:
    for one in failed:
        say(f"{one.name}: error: cannot be read: {one.reason}")


def _tell_ingest(summary: IngestSummary) -> None:
    _tell_failed(summary.failed)
    for one in summary.documents:
        if one.unexplained:
            say(f"{one.name}: {many(one.unexplained, 'figure')} unexplained (claimtrack explain shows them)")
    outcomes = [f"{summary.count(name)} {name}" for name in ("added", "unchanged", "revised", "read again")]
    told = [one for one in outcomes if not one.startswith("0 ")] or ["0 added"]
    fresh = [one for one in summary.documents if one.outcome != "unchanged"]
    figures, claims = sum(one.figures for one in fresh), sum(one.claims for one in fresh)
    failed = f", {len(summary.failed)} could not be read" if summary.failed else ""
    total = len(summary.documents) + len(summary.failed)
    say(f"run {summary.run}: {many(total, 'document')}: {', '.join(told)}{failed}")
    if fresh:
        say(f"{many(claims, 'claim')} from {many(figures, 'figure')}")


def _tell_check(summary: CheckSummary, format_: TextFormat) -> None:
    _tell_failed(summary.failed)
    if format_ is TextFormat.TEXT:
        for complaint in summary.complaints:
            put(_complaint_line(complaint) + "\n")
    else:
        from claimtrack.workflows.checking import COMPLAINT_FIELDS, complaint_records
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(complaint_records(summary.complaints), DataFormat(format_.value), COMPLAINT_FIELDS))
    counts = {str(one): sum(1 for c in summary.complaints if c.severity == one) for one in ("error", "warning")}
    failed = f", {len(summary.failed)} could not be read" if summary.failed else ""
    size = ", ".join(
        (many(summary.documents, "document"), many(summary.figures, "figure"), many(summary.claims, "claim"))
    )
    say(f"{size}: {many(counts['error'], 'error')}, {many(counts['warning'], 'warning')}{failed}")


def _complaint_line(complaint: Complaint) -> str:
    place = "" if complaint.line is None else f":{complaint.line}:{complaint.column}"
    return plain(f"{complaint.document}{place}: {complaint.severity}: {complaint.message} [{complaint.code}]")
