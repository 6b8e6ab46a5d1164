"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from claimtrack.workflows.settings import Settings


class Format(StrEnum):
    """A table for people, the others for programs."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class TextFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


Database = Annotated[
    str | None, typer.Option("--db", metavar="PATH|URL", help="Database: a path or an SQLAlchemy URL.")
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to write it.")]
MetricFilter = Annotated[str | None, typer.Option("--metric", help="A part of the metric's label, or its whole id.")]
ScopeFilter = Annotated[str | None, typer.Option("--scope", help='The scope, such as China; "" for none.')]
DocumentFilter = Annotated[str | None, typer.Option("--document", help="The document's name as listed.")]
Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for stdin.")]
NameOption = Annotated[str | None, typer.Option("--name", help="Name of a single document, such as one from stdin.")]
TitleOption = Annotated[str | None, typer.Option("--title", help="Title of a single document.")]
PublisherOption = Annotated[str | None, typer.Option("--publisher", help="Publisher of the documents.")]
PublishedOption = Annotated[str | None, typer.Option("--published", metavar="DATE", help="Publication date, ISO 8601.")]
UrlOption = Annotated[str | None, typer.Option("--url", help="URL of a single document.")]
NoteOption = Annotated[str, typer.Option("--note", help="Why.")]
ByOption = Annotated[str | None, typer.Option("--by", help="Who; the user's name if not given.")]


def settings(database: str | None = None) -> Settings:
    """The settings of this run, ``database`` being the ``--db`` flag; the vocabulary that they name is in use."""
    from claimtrack.workflows.settings import load_settings

    loaded = load_settings(database)
    if loaded.vocabulary:
        from claimtrack.workflows.own_words import use_own_words

        use_own_words(loaded)
    return loaded


def who(by: str | None) -> str:
    """The name to sign a judgement with."""
    import getpass

    if by:
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
