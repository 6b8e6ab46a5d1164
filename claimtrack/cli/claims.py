"""``documents`` and ``claims``: what the database has; and the analyst's corrections."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import corrections
from claimtrack.cli.console import many, put, say
from claimtrack.cli.options import (
    Database,
    DocumentFilter,
    Format,
    FormatOption,
    MetricFilter,
    ScopeFilter,
    settings,
)
from claimtrack.domain.claims import Modality
from claimtrack.domain.quantities import Kind

SHOWN_ID = 8
"""How much of an id a table shows; any unique prefix is accepted."""


def register(app: typer.Typer) -> None:
    app.command()(documents)
    group = typer.Typer(rich_markup_mode=None)
    group.callback(invoke_without_command=True)(claims)
    corrections.register(group)
    app.add_typer(group, name="claims")


def documents(format_: FormatOption = Format.TABLE, db: Database = None) -> None:
    """List the documents, with what is known of each and where that came from.

    \b
    Examples:
      claimtrack documents
      claimtrack documents --format csv
    """
    from claimtrack.workflows.querying import DOCUMENT_FIELDS, list_documents
    from claimtrack.workflows.rendering import DataFormat, rendered

    records = list_documents(settings(db))
    if format_ is not Format.TABLE:
        put(rendered(records, DataFormat(format_.value), DOCUMENT_FIELDS))
        return
    from claimtrack.cli.tables import print_table

    columns = ("document", "publisher", "published", "revision", "figures", "claims")
    print_table(columns, [[record[column] for column in columns] for record in records], numbers=columns[3:])


def claims(
    context: typer.Context,
    metric: MetricFilter = None,
    scope: ScopeFilter = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="What sort of statement.")] = None,
    document: DocumentFilter = None,
    publisher: Annotated[str | None, typer.Option("--publisher", help="Who printed it.")] = None,
    attribution: Annotated[str | None, typer.Option("--attribution", help="A part of the speaker's name.")] = None,
    period: Annotated[str | None, typer.Option("--period", help="An ISO 8601 period that the claim's meets.")] = None,
    modality: Annotated[Modality | None, typer.Option("--modality", help="Actual, projected or target.")] = None,
    dismissed: Annotated[bool, typer.Option("--dismissed", help="Dismissed claims too.")] = False,
    sort: Annotated[
        str, typer.Option("--sort", metavar="ORDER", help="text, or confidence: most doubt first.")
    ] = "text",
    format_: FormatOption = Format.TABLE,
    db: Database = None,
) -> None:
    """List the claims; edit, dismiss or add one.

    \b
    Examples:
      claimtrack claims --metric "AI industry" --scope China
      claimtrack claims --period 2025 --kind growth --format csv
      claimtrack claims --sort confidence --document monday.txt
      claimtrack claims --format jsonl | jq .metric
    """
    if context.invoked_subcommand is not None:
        return
    from claimtrack.workflows.querying import ClaimOrder, ClaimQuery, list_claims

    if sort not in list(ClaimOrder):
        raise typer.BadParameter(f"{sort!r} is no order; there are {', '.join(ClaimOrder)}", param_hint="--sort")
    order = ClaimOrder(sort)
    query = ClaimQuery(metric, scope, kind, document, publisher, attribution, period, modality, dismissed, order)
    found = list_claims(settings(db), query)
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, claims_text

        put(claims_text(found, DataFormat(format_.value)))
        return
    from claimtrack.cli.tables import print_table
    from claimtrack.workflows.wording import quantity_words, said_by, subject, when_words

    doubting = order is ClaimOrder.CONFIDENCE
    columns = ("id", "metric", "value", "period", "said by", *(("sure", "doubts") if doubting else ()))
    print_table(
        columns,
        [
            [
                one.id[:SHOWN_ID] + ("*" if one.corrected else ""),
                subject(one.metric, one.scope),
                quantity_words(one.quantity),
                when_words(one),
                said_by(one),
                *((f"{one.confidence:.2f}", "; ".join(one.doubts)) if doubting else ()),
            ]
            for one in found
        ],
        whole=("id", "sure"),
    )
    say(many(len(found), "claim") + (" (* corrected)" if any(one.corrected for one in found) else ""))
