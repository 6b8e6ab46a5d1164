"""``claims edit``, ``dismiss``, ``add``, ``corrections``: what the analyst knows better."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.console import put, say
from claimtrack.cli.options import ByOption, Database, Format, FormatOption, NoteOption, settings, who

if TYPE_CHECKING:
    from claimtrack.domain.claims import Claim

CANNOT = 3

ClaimId = Annotated[str, typer.Argument(metavar="ID", help="A claim's id or the beginning of one.")]
Changes = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help='Any other field, such as "unit=CNY"; may be repeated.'),
]
Metric = Annotated[str | None, typer.Option("--metric", help="What is measured.")]
Scope = Annotated[str | None, typer.Option("--scope", help='Whom or where it is about; "" for none.')]
Period = Annotated[str | None, typer.Option("--period", help='When it holds, ISO 8601; "" for none.')]
Value = Annotated[str | None, typer.Option("--value", help="The value in base scale: 1200000000000.")]
Unit = Annotated[str | None, typer.Option("--unit", help="The unit: CNY, percent, device ...")]
KindOption = Annotated[str | None, typer.Option("--kind", help="level, share, growth, multiple or change.")]


def register(group: typer.Typer) -> None:
    for command in (edit, dismiss, add, corrections, undo):
        group.command()(command)
    group.command("import")(import_)


def edit(
    identifier: ClaimId,
    metric: Metric = None,
    scope: Scope = None,
    period: Period = None,
    value: Value = None,
    unit: Unit = None,
    kind: KindOption = None,
    changes: Changes = None,
    note: NoteOption = "",
    by: ByOption = None,
    db: Database = None,
) -> None:
    """Correct what was read from one place of one article.

    The correction stays with the quote, also when the article is read again, and every output marks it.

    \b
    Examples:
      claimtrack claims edit 3f2a --scope Beijing --note "the sentence before says so"
      claimtrack claims edit 3f2a --period 2025 --set modality=projected
    """
    from claimtrack.workflows.correcting import edit_claim

    named = {"metric": metric, "scope": scope, "period": period, "value": value, "unit": unit, "kind": kind}
    fields = _fields(named, changes)
    if not fields:
        raise typer.BadParameter("nothing to change: give --metric, --scope, --period ... or --set FIELD=VALUE")
    _tell(edit_claim(settings(db), identifier, fields, note, who(by)))


def dismiss(identifier: ClaimId, note: NoteOption = "", by: ByOption = None, db: Database = None) -> None:
    """Take a claim out of all listings and comparisons; a later edit takes it back.

    \b
    Example:
      claimtrack claims dismiss 3f2a --note "a figure of speech"
    """
    from claimtrack.workflows.correcting import dismiss_claim

    _tell(dismiss_claim(settings(db), identifier, note, who(by)))


def add(
    document: Annotated[str, typer.Option("--document", help="The document's name as listed.")],
    quote: Annotated[str, typer.Option("--quote", help="The sentence, exactly as it stands there.")],
    value_text: Annotated[str, typer.Option("--value-text", help="The quantity, exactly as in the quote.")],
    metric: Annotated[str, typer.Option("--metric", help="What is measured.")],
    value: Annotated[str, typer.Option("--value", help="The value in base scale: 1200000000000.")],
    unit: Annotated[str, typer.Option("--unit", help="The unit: CNY, percent, device ...")],
    scope: Scope = None,
    period: Period = None,
    kind: Annotated[str, typer.Option("--kind", help="level, share, growth, multiple or change.")] = "level",
    changes: Changes = None,
    note: NoteOption = "",
    by: ByOption = None,
    db: Database = None,
) -> None:
    """Add a claim that nothing read; its quote must stand in the article.

    \b
    Example:
      claimtrack claims add --document a.txt --quote "Output hit 5 Mt in 2025." --value-text "5 Mt" \\
        --metric output --value 5000000 --unit tonne --period 2025
    """
    from claimtrack.workflows.correcting import add_claim

    named = {"metric": metric, "value": value, "unit": unit, "scope": scope, "period": period, "kind": kind}
    _tell(add_claim(settings(db), document, quote, value_text, _fields(named, changes), note, who(by)))


def corrections(format_: FormatOption = Format.TABLE, db: Database = None) -> None:
    """List the corrections; --format jsonl is the export that "claims import" reads.

    \b
    Examples:
      claimtrack claims corrections
      claimtrack claims corrections --format jsonl > corrections.jsonl
    """
    from claimtrack.workflows.correcting import CORRECTION_FIELDS, correction_history, correction_record

    records = [correction_record(one) for one in correction_history(settings(db))]
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(records, DataFormat(format_.value), CORRECTION_FIELDS))
        return
    from claimtrack.cli.tables import print_table

    columns = ("id", "action", "document", "value_text", "fields", "by", "note")
    print_table(columns, [[record[column] for column in columns] for record in records], whole=columns[:1])


def undo(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="A correction's id or the beginning of one.")],
    db: Database = None,
) -> None:
    """Take a correction back.

    \b
    Example:
      claimtrack claims undo 77ab
    """
    from claimtrack.workflows.correcting import undo_correction

    undone = undo_correction(settings(db), identifier)
    say(f"{undone.id}: {undone.action.value} of {undone.value_text!r} in {undone.document} taken back")


def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="JSON Lines as the export writes them.")],
    db: Database = None,
) -> None:
    """Take in exported corrections; those that are there already stay as they are.

    \b
    Example:
      claimtrack claims import corrections.jsonl
    """
    from claimtrack.cli.reviews import tell_refused
    from claimtrack.workflows.correcting import import_corrections

    new, known, refused = import_corrections(settings(db), path)
    tell_refused(path, refused)
    say(f"{new} corrections taken in, {known} known already, {len(refused)} refused")
    if refused:
        raise typer.Exit(CANNOT)


def _fields(named: dict[str, str | None], changes: list[str] | None) -> dict[str, str]:
    fields = {name: value for name, value in named.items() if value is not None}
    for change in changes or ():
        name, equals, value = change.partition("=")
        if not equals:
            raise typer.BadParameter(f"--set takes FIELD=VALUE, not {change!r}")
        fields[name.strip()] = value
    return fields


def _tell(claim: Claim) -> None:
    from claimtrack.workflows.wording import claim_words

    say(f"{claim.id}: {claim_words(claim)} (corrected: {', '.join(claim.corrected)})")
