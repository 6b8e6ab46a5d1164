"""``review`` and ``reviews``: an analyst's judgements of discrepancies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.console import put, say
from claimtrack.cli.options import ByOption, Database, Format, FormatOption, NoteOption, settings, who
from claimtrack.domain.discrepancies import Verdict

if TYPE_CHECKING:
    from claimtrack.workflows.lines import Refused

CANNOT = 3


def register(app: typer.Typer) -> None:
    app.command()(review)
    group = typer.Typer(rich_markup_mode=None)
    group.callback(invoke_without_command=True)(reviews)
    group.command("import")(import_)
    app.add_typer(group, name="reviews")


def review(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="A discrepancy's id or the beginning of one.")],
    verdict: Annotated[Verdict, typer.Option("--verdict", help="What it comes to.")],
    note: NoteOption = "",
    by: ByOption = None,
    db: Database = None,
) -> None:
    """Record a judgement of a discrepancy.

    It survives what is ingested later; when claims join or leave the discrepancy, it is open again and says so.

    \b
    Examples:
      claimtrack review 3f2a --verdict explained --note "one is a forecast" --by Ana
      claimtrack review 3f2a --verdict confirmed
    """
    from claimtrack.workflows.reviewing import record_review

    finding = record_review(settings(db), identifier, verdict, note, who(by))
    again = f", {len(finding.reviews)} reviews in all" if len(finding.reviews) > 1 else ""
    say(f"{finding.discrepancy.id} ({finding.discrepancy.metric}): {finding.status}{again}")


def reviews(context: typer.Context, format_: FormatOption = Format.TABLE, db: Database = None) -> None:
    """List every review ever made; --format jsonl is the export that "reviews import" reads.

    \b
    Examples:
      claimtrack reviews
      claimtrack reviews --format jsonl > reviews.jsonl
      claimtrack reviews import reviews.jsonl
    """
    if context.invoked_subcommand is not None:
        return
    from claimtrack.workflows.reviewing import REVIEW_FIELDS, review_history, review_record

    records = [review_record(one) for one in review_history(settings(db))]
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(records, DataFormat(format_.value), REVIEW_FIELDS))
        return
    from claimtrack.cli.tables import print_table

    columns = ("discrepancy_id", "verdict", "by", "at", "note")
    print_table(columns, [[record[column] for column in columns] for record in records], whole=columns[:1])


def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="JSON Lines as the export writes them.")],
    db: Database = None,
) -> None:
    """Take in exported reviews; those that are there already stay as they are.

    \b
    Example:
      claimtrack reviews import reviews.jsonl
    """
    from claimtrack.workflows.reviewing import import_reviews

    new, known, refused = import_reviews(settings(db), path)
    tell_refused(path, refused)
    say(f"{new} reviews taken in, {known} known already, {len(refused)} refused")
    if refused:
        raise typer.Exit(CANNOT)


def tell_refused(path: Path, refused: list[Refused]) -> None:
    """Each refused line with its reason, as ``file:line: reason``."""
    for one in refused:
        say(f"{path}:{one.line}: refused: {one.reason}")
