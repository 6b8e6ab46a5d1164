"""The commands in the order of a working day, and how a run ends.

Exit codes: 0 done; 1 findings; 2 wrong usage; 3 could not do it. A fault of the program is a 3, never a finding.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.core import TyperGroup

from claimtrack import __version__
from claimtrack.cli import claims, conflicts, database, importing, metrics, quantities, reading, reviews, series
from claimtrack.cli.console import ReaderGone, say
from claimtrack.workflows.errors import CannotDo, WrongUse

DONE, FINDINGS, WRONG_USE, CANNOT = 0, 1, 2, 3
INTERRUPTED = 130
DEBUG_VARIABLE = "CLAIMTRACK_DEBUG"

_HELP = """Reads articles, records every figure as a claim, and shows where the sources disagree, and why.

\b
A working day:
  claimtrack check articles/            does everything read cleanly?
  claimtrack ingest articles/           read it into the database
  claimtrack conflicts                  where do the sources disagree?
  claimtrack show ID                    the quotes behind it
  claimtrack review ID --verdict explained --note "one is a forecast"
  claimtrack report -o discrepancies.csv
"""

_EPILOG = """\b
The database is --db, else CLAIMTRACK_DB, else "database" in claimtrack.toml or
[tool.claimtrack] of pyproject.toml, else claimtrack.db in the current folder.
Exit codes: 0 done, 1 findings, 2 wrong usage, 3 could not do it.
"""

ORDER = (
    "ingest check explain documents claims conflicts show review reviews report metrics series import quantities db"
).split()
"""The order of the commands in the help."""


class InOrder(TyperGroup):
    """A group that lists its commands in :data:`ORDER`."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return [name for name in ORDER if name in self.commands]


app = typer.Typer(
    name="claimtrack",
    cls=InOrder,
    help=_HELP,
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def everything(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a fault of the program.")] = False,
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version and leave.")] = False,
) -> None:
    if debug:
        os.environ[DEBUG_VARIABLE] = "1"
    if version:
        typer.echo(f"claimtrack {__version__}")
        raise typer.Exit


for _room in (reading, claims, conflicts, reviews, metrics, series, importing, quantities, database):
    _room.register(app)


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; every failure is told on stderr in one line."""
    _use_utf8()
    try:
        outcome = app(args=list(arguments), prog_name="claimtrack", standalone_mode=False)
        return outcome if isinstance(outcome, int) else DONE
    except CannotDo as error:
        return _told(str(error), CANNOT)
    except WrongUse as error:
        return _told(str(error), WRONG_USE)
    except ReaderGone:
        # What is still buffered would fail once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except typer.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _fault(error)


def _told(message: str, code: int) -> int:
    say(f"claimtrack: {message}")
    return code


def _fault(error: Exception) -> int:
    show = getattr(error, "show", None)  # the command line's own complaints know how to show themselves
    if show is not None:
        show()
        return WRONG_USE
    if os.environ.get(DEBUG_VARIABLE):
        traceback.print_exception(error)
    return _told(f"a fault of the program: {type(error).__name__}: {error} (--debug shows where)", CANNOT)


def _use_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
