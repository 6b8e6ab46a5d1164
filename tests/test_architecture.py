"""The rooms of the house: who may import whom, which libraries live where, and how long a module may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "claimtrack"

MAY_IMPORT = {
    "domain": set(),
    "vocabulary": {"domain"},
    "units": {"domain", "vocabulary"},
    "documents": {"domain"},
    "extraction": {"domain", "vocabulary", "units", "metrics"},
    "metrics": {"domain", "vocabulary"},
    "store": {"domain"},
    "reconciliation": {"domain", "units", "metrics"},
    "reports": {"domain"},
    "workflows": {
        "domain",
        "vocabulary",
        "units",
        "documents",
        "extraction",
        "metrics",
        "store",
        "reconciliation",
        "reports",
    },
    "cli": {"domain", "workflows"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""The last column of the design's table of rooms; besides, extraction and reconciliation ask metrics for its pure
functions: what a label is called and what it may be compared with is said in one place."""

LIBRARY_ROOMS = {
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "pint": {"units"},
    "trafilatura": {"documents"},
    "lxml": {"documents"},
    "typer": {"cli"},
    "rich": {"cli"},
}
"""Libraries and the only rooms that know them; any other library has no room at all."""

MOST_LINES = 250


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_modules(source: str, package: str) -> Iterator[str]:
    """Absolute dotted names of everything imported, inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")
            base = parents[: len(parents) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names if module == "claimtrack")


def complaints(source: str, room: str, package: str = "claimtrack.x") -> list[str]:
    found = []
    for name in imported_modules(source, package):
        top, _, rest = name.partition(".")
        if top == "claimtrack":
            other = rest.partition(".")[0]
            if other and (PACKAGE / other).is_dir() and other != room and other not in MAY_IMPORT[room]:
                found.append(f"imports the room {other}")
        elif top not in sys.stdlib_module_names and room not in LIBRARY_ROOMS.get(top, set()):
            found.append(f"imports the library {top}")
    return found


def test_there_are_modules_to_look_at() -> None:
    assert {"domain", "extraction", "store", "cli", "workflows"} <= {room_of(path) for path in modules()}


def test_every_room_is_one_of_the_design() -> None:
    assert {room_of(path) for path in modules()} <= set(MAY_IMPORT)


def test_a_module_imports_only_what_its_room_may() -> None:
    breaches = []
    for path in modules():
        package = ".".join(("claimtrack", *path.relative_to(PACKAGE).parent.parts))
        found = complaints(path.read_text(encoding="utf-8"), room_of(path), package)
        breaches += [f"{path.relative_to(PACKAGE)} {complaint}" for complaint in found]
    assert breaches == []


def test_a_module_is_short_enough_to_read() -> None:
    lengths = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


@pytest.mark.parametrize(
    ("source", "room", "complaint"),
    [
        ("from claimtrack.store.repository import Store", "cli", "imports the room store"),
        ("def f():\n    import claimtrack.store.schema", "extraction", "imports the room store"),
        ("from claimtrack import store", "reports", "imports the room store"),
        ("import sqlalchemy.orm", "workflows", "imports the library sqlalchemy"),
        ("import requests", "documents", "imports the library requests"),
        ("from ..store import types", "domain", "imports the room store"),
    ],
)
def test_a_breach_is_noticed(source: str, room: str, complaint: str) -> None:
    assert complaint in complaints(source, room, f"claimtrack.{room}")


def uncompilable(source: str) -> list[str]:
    """What mypyc cannot compile: a class with two bases, ``in`` a tuple into which another one is unpacked."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef) and len(node.bases) > 1:
            found.append(f"the class {node.name} has more than one base")
        elif isinstance(node, ast.Compare):
            tuples = [given for given in node.comparators if isinstance(given, ast.Tuple)]
            starred = any(isinstance(item, ast.Starred) for given in tuples for item in given.elts)
            found += [f"line {node.lineno} looks into a tuple with a star"] * starred
    return found


def test_what_is_compiled_on_demand_can_be_compiled() -> None:
    compiled = [path for path in modules() if room_of(path) == "extraction"]
    found = {str(path.relative_to(PACKAGE)): uncompilable(path.read_text(encoding="utf-8")) for path in compiled}
    assert {name: complaint for name, complaint in found.items() if complaint} == {}


@pytest.mark.parametrize("source", ["class A(B, C):\n    pass", "known = word in (*WORDS, 'the')"])
def test_what_cannot_be_compiled_is_noticed(source: str) -> None:
    assert uncompilable(source)
