"""How a run begins and ends: start-up, exit codes, messages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack import __version__
from claimtrack.cli import app as application
from claimtrack.cli.console import plain
from claimtrack.workflows.errors import CannotDo, WrongUse

from .running import claimtrack

HEAVY = ("sqlalchemy", "alembic", "pint", "trafilatura", "rich", "lxml")


def modules_loaded_by(*arguments: str) -> set[str]:
    code = f"import sys; sys.argv = ['claimtrack', *{list(arguments)!r}]\nfrom claimtrack.__main__ import main\n"
    code += "try:\n    main()\nexcept SystemExit:\n    pass\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_the_version_needs_nothing_but_the_package() -> None:
    loaded = modules_loaded_by("--version")
    assert {name for name in loaded if name.startswith("claimtrack")} == {"claimtrack", "claimtrack.__main__"}
    assert not loaded & {"typer", "click", *HEAVY}


def test_the_help_loads_no_heavy_library() -> None:
    loaded = modules_loaded_by("--help")
    assert "claimtrack.cli.app" in loaded
    assert not loaded & set(HEAVY)


def test_the_version_is_told(tmp_path: Path) -> None:
    assert claimtrack("--version", folder=tmp_path).out == f"claimtrack {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("claims", "--kind", "x"), ("ingest",), ("report", "-o", "x.docx"), ("conflicts", "--status", "x")],
)
def test_wrong_usage_is_2_and_told_on_stderr(arguments: tuple[str, ...], tmp_path: Path) -> None:
    outcome = claimtrack(*arguments, folder=tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("arguments", [("claims",), ("conflicts",), ("documents",), ("show", "3f"), ("db", "check")])
def test_no_database_is_3(arguments: tuple[str, ...], tmp_path: Path) -> None:
    outcome = claimtrack(*arguments, folder=tmp_path)
    assert (outcome.code, outcome.out) == (3, "")
    assert "claimtrack.db" in outcome.err
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_no_database_is_3_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "claimtrack.db").write_text("this is an article, no database\n" * 100)
    outcome = claimtrack("claims", folder=tmp_path)
    assert (outcome.code, outcome.out) == (3, "")
    assert "Traceback" not in outcome.err
    assert (tmp_path / "claimtrack.db").read_text().startswith("this is an article")


@pytest.mark.parametrize(
    ("error", "code"), [(ValueError("boom"), 3), (CannotDo("no"), 3), (WrongUse("no"), 2), (KeyboardInterrupt(), 130)]
)
def test_a_fault_is_never_a_finding(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(application, "app", fail)
    assert application.run(["claims"]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_debug_shows_where(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(**_: object) -> None:
        raise ValueError("boom")

    monkeypatch.setattr(application, "app", fail)
    monkeypatch.setenv(application.DEBUG_VARIABLE, "1")
    assert application.run(["claims"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_no_terminal_acts_on_what_is_shown() -> None:
    assert plain("a\x1b[31mred\x9b2J\u202egnp.exe\tb\n") == "a [31mred 2Jgnp.exe\tb\n"
