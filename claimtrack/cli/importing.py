"""``import``: claims from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli.console import many, progress, say
from claimtrack.cli.options import Database, settings

CANNOT = 3


def register(app: typer.Typer) -> None:
    app.command("import")(import_)


def import_(
    path: Annotated[Path, typer.Argument(metavar="CLAIMS.jsonl", help="One claim a line.")],
    articles: Annotated[Path, typer.Option("--articles", help="The folder of the articles they were read from.")],
    metadata: Annotated[
        Path | None, typer.Option("--documents", help="JSON Lines with title, publisher, published, url by document.")
    ] = None,
    db: Database = None,
) -> None:
    """Take in claims written by hand or by another extractor.

    The lines have the fields of "claims --format jsonl" (doc is accepted for document). Each is held against its
    article: the quote must stand there, the value text in the quote, and the text must say that value and unit. What
    fails is refused with its line and reason; the others go in. The articles' claims are then those of the file.

    \b
    Examples:
      claimtrack import claims.jsonl --articles articles/
      claimtrack import claims.jsonl --articles articles/ --documents documents.jsonl --db other.db
    """
    from claimtrack.cli.reviews import tell_refused
    from claimtrack.workflows.importing import import_claims

    with progress("importing") as moved:
        summary = import_claims(settings(db), path, articles, metadata, moved)
    for one in summary.failed:
        say(f"{one.name}: error: cannot be read: {one.reason}")
    tell_refused(path, summary.refused)
    taken = f"{many(summary.claims, 'claim')} of {many(summary.documents, 'document')} taken in"
    say(f"{taken}, {many(len(summary.refused), 'line')} refused")
    if summary.refused or summary.failed or not summary.claims:
        raise typer.Exit(CANNOT)
