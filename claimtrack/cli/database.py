"""``db``: the database itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli.console import put, say
from claimtrack.cli.options import Database, settings

CANNOT = 3


def register(app: typer.Typer) -> None:
    group = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help=_HELP)
    group.command()(upgrade)
    group.command()(current)
    group.command()(check)
    group.command()(backup)
    app.add_typer(group, name="db")


_HELP = """Look after the database: upgrade, current, check, backup.

\b
Examples:
  claimtrack db current
  claimtrack db backup claims-monday.db
"""


def upgrade(db: Database = None) -> None:
    """Create the database or bring it to the latest schema.

    \b
    Example:
      claimtrack db upgrade --db claims.db
    """
    from claimtrack.workflows.database import upgrade as run

    state = run(settings(db))
    if state.version == state.latest:
        say(f"schema {state.latest}, the latest, already")
    else:
        say(f"schema {state.version or 'none'} -> {state.latest}")


def current(db: Database = None) -> None:
    """Show the schema's version in the database.

    \b
    Example:
      claimtrack db current
    """
    from claimtrack.workflows.database import schema

    state = schema(settings(db))
    put(f"{state.version or 'none'}\n")
    if state.version != state.latest:
        say(f"the latest is {state.latest}: claimtrack db upgrade")


def check(db: Database = None) -> None:
    """Look for damage in the database; exit code 3 if there is any.

    \b
    Example:
      claimtrack db check
    """
    from claimtrack.workflows.database import problems

    found = problems(settings(db))
    for problem in found:
        put(f"{problem}\n")
    if found:
        raise typer.Exit(CANNOT)
    say("sound")


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    db: Database = None,
) -> None:
    """Copy the database as it stands, also while others use it.

    \b
    Example:
      claimtrack db backup claims-monday.db
    """
    from claimtrack.workflows.database import backup as run

    say(f"{run(settings(db), target)}: written")
