"""Documentation and commands agree: every line shown can be typed, every command shows one."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from claimtrack.cli.app import ORDER, app
from tests.cli.running import claimtrack

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
SHELL = {"|", ">", ">>", "<", ";", "&&", "||", "#", "&"}

command: Any = typer.main.get_command(app)


def commands(one: Any = command, name: str = "claimtrack") -> Iterator[tuple[str, Any]]:
    yield name, one
    for below, part in getattr(one, "commands", {}).items():
        yield from commands(part, f"{name} {below}")


def typed_lines(text: str) -> list[str]:
    """The lines of a text that call claimtrack, continued lines joined."""
    lines = re.sub(r"\s*\\\n\s*", " ", text).splitlines()
    starts = ("claimtrack ", ".venv/bin/claimtrack ", "$ claimtrack ")
    return [line.strip().removeprefix("$ ") for line in lines if line.strip().startswith(starts)]


def arguments_of(line: str) -> list[str]:
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|<>;&")
    lexer.whitespace_split = True
    words = list(lexer)
    end = next((position for position, word in enumerate(words) if word in SHELL), len(words))
    return words[1:end]


def parse(line: str) -> None:
    """Goes through the command line as far as a command's own parameters, without running it."""
    arguments = arguments_of(line)
    one, parent = command, None
    while True:
        context = one.make_context("claimtrack", list(arguments), parent=parent)
        below = getattr(one, "commands", {})
        position = next((place for place, word in enumerate(arguments) if word in below), None)
        if position is None:
            return
        one, parent, arguments = below[arguments[position]], context, arguments[position + 1 :]


def test_the_parser_of_this_test_notices_a_wrong_line() -> None:
    for line in ("claimtrack conflicts --no-such-option", "claimtrack review 3f", "claimtrack claims --kind nonsense"):
        with pytest.raises(Exception, match=r"[Nn]o such option|Missing|not one of|nonsense"):
            parse(line)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_line_of_the_documents_can_be_typed(document: Path) -> None:
    for line in typed_lines(document.read_text(encoding="utf-8")):
        if line not in ("claimtrack --version", "claimtrack --help"):
            parse(line)


def test_the_readme_shows_the_commands() -> None:
    shown = {arguments_of(line)[0] for line in typed_lines((ROOT / "README.md").read_text(encoding="utf-8"))}
    assert set(ORDER) <= shown


def test_the_readme_shows_real_output(tmp_path: Path) -> None:
    claimtrack("ingest", str(ROOT / "seeds"), folder=tmp_path)
    output = claimtrack("conflicts", folder=tmp_path).out
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (excerpt,) = re.findall(r"cut to one entry:\n\n((?: {4}.*\n)+)", text)
    assert re.sub(r"^ {4}", "", excerpt, flags=re.MULTILINE) in output


@pytest.mark.parametrize(("name", "one"), list(commands()), ids=[name for name, _ in commands()])
def test_every_command_explains_itself_with_an_example_that_can_be_typed(name: str, one: Any) -> None:
    examples = [line.partition("  ")[0] for line in typed_lines(one.help or "")]
    assert examples, f"{name} shows no example"
    for example in examples:
        parse(example)
    undocumented = [
        parameter.name for parameter in one.params if not getattr(parameter, "help", None) and parameter.name != "help"
    ]
    assert undocumented == []


def test_the_help_lists_the_commands_in_the_order_of_a_working_day() -> None:
    assert command.list_commands(None) == ORDER
    assert set(command.commands) == set(ORDER)
