"""``metrics``: what is measured, and which names mean the same."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli.console import many, put, say
from claimtrack.cli.options import ByOption, Database, Format, FormatOption, NoteOption, settings, who
from claimtrack.domain.judgements import JudgementAction

CANNOT = 3

MetricName = Annotated[str, typer.Argument(metavar="METRIC", help="A metric's id, label or a part of it.")]
OtherName = Annotated[str, typer.Argument(metavar="OTHER", help="Another metric's id, label or a part of it.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(rich_markup_mode=None)
    group.callback(invoke_without_command=True)(metrics)
    for command in (merge, split, alias, suggest, judgements, undo):
        group.command()(command)
    group.command("import")(import_)
    app.add_typer(group, name="metrics")


def metrics(
    context: typer.Context,
    metric: Annotated[str | None, typer.Option("--metric", help="A part of the label, or the whole id.")] = None,
    format_: FormatOption = Format.TABLE,
    db: Database = None,
) -> None:
    """List what is measured, with counts and sources; merge, split or name metrics.

    \b
    Examples:
      claimtrack metrics
      claimtrack metrics --metric token --format csv
      claimtrack metrics merge "token calls" "token usage" --note "the ministry uses both"
    """
    if context.invoked_subcommand is not None:
        return
    from claimtrack.workflows.judging import METRIC_FIELDS, list_metrics

    records = list_metrics(settings(db), metric)
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(records, DataFormat(format_.value), METRIC_FIELDS))
        return
    from claimtrack.cli.tables import print_table

    rows = [
        (one["metric"], one["claims"], one["documents"], _few(one["scopes"]), _few(one["units"]), one["metric_id"])
        for one in records
    ]
    print_table(("metric", "claims", "documents", "scopes", "units", "id"), rows, numbers=("claims", "documents"))
    say(many(len(records), "metric"))


def merge(
    metric: MetricName, other: OtherName, note: NoteOption = "", by: ByOption = None, db: Database = None
) -> None:
    """Say that METRIC is the same as OTHER, whose name both take.

    \b
    Example:
      claimtrack metrics merge "token calls" "token usage" --note "the ministry uses both"
    """
    _judge(JudgementAction.MERGE, metric, other, note, by, db)


def split(
    metric: MetricName, other: OtherName, note: NoteOption = "", by: ByOption = None, db: Database = None
) -> None:
    """Say that METRIC and OTHER are two metrics, whatever they look like.

    \b
    Example:
      claimtrack metrics split "AI industry size" "AI market size"
    """
    _judge(JudgementAction.SPLIT, metric, other, note, by, db)


def alias(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What an article calls it.")],
    metric: MetricName,
    note: NoteOption = "",
    by: ByOption = None,
    db: Database = None,
) -> None:
    """Say that WORDS name METRIC.

    \b
    Example:
      claimtrack metrics alias "the sector's worth" "AI industry size"
    """
    _judge(JudgementAction.ALIAS, words, metric, note, by, db)


def suggest(
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many to show.")] = 20,
    format_: FormatOption = Format.TABLE,
    db: Database = None,
) -> None:
    """Rank pairs of metrics that may be the same, with what keeps them apart. Nothing is merged by itself.

    \b
    Example:
      claimtrack metrics suggest --limit 10
    """
    from claimtrack.workflows.suggesting import SUGGESTION_FIELDS, suggestions

    records = suggestions(settings(db), limit)
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(records, DataFormat(format_.value), SUGGESTION_FIELDS))
        return
    from claimtrack.cli.tables import print_table

    columns = ("score", "left", "right", "differs")
    print_table(columns, [[one[column] for column in columns] for one in records], numbers=("score",))


def judgements(format_: FormatOption = Format.TABLE, db: Database = None) -> None:
    """List the judgements; --format jsonl is the export that "metrics import" reads.

    \b
    Examples:
      claimtrack metrics judgements
      claimtrack metrics judgements --format jsonl > judgements.jsonl
    """
    from claimtrack.workflows.judging import JUDGEMENT_FIELDS, judgement_history, judgement_record

    records = [judgement_record(one) for one in judgement_history(settings(db))]
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(records, DataFormat(format_.value), JUDGEMENT_FIELDS))
        return
    from claimtrack.cli.tables import print_table

    columns = ("id", "action", "left", "right", "by", "note")
    print_table(columns, [[one[column] for column in columns] for one in records], whole=("id",))


def undo(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="A judgement's id or the beginning of one.")],
    db: Database = None,
) -> None:
    """Take a judgement back.

    \b
    Example:
      claimtrack metrics undo 77ab
    """
    from claimtrack.workflows.judging import undo_judgement

    undone = undo_judgement(settings(db), identifier)
    say(f"{undone.id}: {undone.action.value} of {undone.left!r} and {undone.right!r} taken back")


def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="JSON Lines as the export writes them.")],
    db: Database = None,
) -> None:
    """Take in exported judgements; those that are there already stay as they are.

    \b
    Example:
      claimtrack metrics import judgements.jsonl
    """
    from claimtrack.cli.reviews import tell_refused
    from claimtrack.workflows.judging import import_judgements

    new, known, refused = import_judgements(settings(db), path)
    tell_refused(path, refused)
    say(f"{many(new, 'judgement')} taken in, {known} known already, {len(refused)} refused")
    if refused:
        raise typer.Exit(CANNOT)


def _judge(action: JudgementAction, left: str, right: str, note: str, by: str | None, db: str | None) -> None:
    from claimtrack.workflows.judging import judge

    made = judge(settings(db), action, left, right, note, who(by))
    say(f"{made.id}: {made.action.value} of {made.left!r} and {made.right!r} (claimtrack metrics undo {made.id})")


def _few(items: object) -> str:
    """The first few of a list."""
    names = [str(item) for item in items if item] if isinstance(items, list) else []
    return ", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")
