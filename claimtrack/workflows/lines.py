"""JSON Lines from elsewhere: each line taken or refused with its reason, nothing else lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from claimtrack.reports.records import Record
from claimtrack.workflows.errors import CannotDo

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that was not taken, counted from 1, and why."""

    line: int
    reason: str


def read_lines(path: Path, make: Callable[[Record], T]) -> tuple[list[T], list[Refused]]:
    """What ``make`` makes of each line's object; its ``KeyError``, ``ValueError`` and ``TypeError`` refuse the line.

    Numbers arrive as exact ``Decimal`` or ``int``. Raises:
        CannotDo: the file cannot be read, or is not UTF-8.
    """
    taken: list[T] = []
    refused: list[Refused] = []
    for number, line in numbered_lines(path):
        try:
            taken.append(make(parse_line(line)))
        except KeyError as error:
            refused.append(Refused(number, f"lacks {error.args[0]}"))
        except (ValueError, TypeError) as error:
            refused.append(Refused(number, str(error)))
    return taken, refused


def numbered_lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a file that hold anything, with their numbers.

    Raises:
        CannotDo: the file cannot be read, or is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CannotDo(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise CannotDo(f"{path}: not UTF-8 at byte {error.start}") from error
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def parse_line(line: str) -> Record:
    """The object of one line, its numbers exact.

    Raises:
        ValueError: no JSON, or no object.
    """
    try:
        record = json.loads(line, parse_float=Decimal, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON: {error}") from error
    except RecursionError as error:
        raise ValueError("no JSON: nested too deeply") from error
    if not isinstance(record, dict):
        raise ValueError("no JSON object")
    return record


def _refuse_constant(name: str) -> Decimal:
    raise ValueError(f"{name} is no number")
