"""Paths to documents: what was asked for is found and read one by one, and what cannot be read is told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.domain.documents import Document
from claimtrack.workflows.errors import CannotDo, WrongUse

if TYPE_CHECKING:
    from claimtrack.documents import Found, Sidecar

STDIN = "-"
DEFAULT_STDIN_NAME = "stdin.txt"
OF_ONE_DOCUMENT = ("title", "url")
"""Metadata that no two documents share, so that a flag for it asks for a single document."""


def stdin_bytes() -> bytes:
    return sys.stdin.buffer.read()


@dataclass(frozen=True, slots=True)
class Request:
    """What to read: paths, folders, globs or ``-``; ``name`` renames a single document; ``overrides`` are flags."""

    paths: Sequence[str]
    name: str | None = None
    overrides: Mapping[str, str] = field(default_factory=dict)
    stdin: Callable[[], bytes] = stdin_bytes


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The documents to read, in order; ``None`` stands for standard input."""

    request: Request
    found: tuple[Found | None, ...]

    def __len__(self) -> int:
        return len(self.found)


def plan(request: Request) -> Plan:
    """What a request comes to, before any file is opened.

    Raises:
        WrongUse: a name, title or URL for more than one document.
    """
    from claimtrack.documents import find_documents

    found: list[Found | None] = list(find_documents([path for path in request.paths if path != STDIN]))
    if STDIN in request.paths:
        found.append(None)
    single = [name for name in OF_ONE_DOCUMENT if name in request.overrides] + (["name"] if request.name else [])
    if single and len(found) > 1:
        raise WrongUse(f"--{single[0]} is for one document, and {len(found)} were given")
    return Plan(request, tuple(found))


def read_each(planned: Plan) -> Iterator[Document | Unreadable]:
    """The documents of a plan, each read when it is asked for.

    Raises:
        WrongUse: a metadata flag that makes no sense (a publication date that is none).
    """
    from claimtrack.documents import SidecarError

    sidecars: dict[Path, Sidecar | None] = {}
    for found in planned.found:
        name = planned.request.name or (DEFAULT_STDIN_NAME if found is None else found.name)
        if found is not None and found.problem:
            yield Unreadable(name, found.problem)
            continue
        try:
            yield _read(planned.request, found, name, sidecars)
        except SidecarError as error:
            yield Unreadable(name, str(error))


def _read(
    request: Request, found: Found | None, name: str, sidecars: dict[Path, Sidecar | None]
) -> Document | Unreadable:
    from claimtrack.documents import UnreadableDocument, load_sidecar, read_bytes, read_document

    try:
        if found is None:
            return read_bytes(request.stdin(), name, overrides=request.overrides)
        if found.folder not in sidecars:
            sidecars[found.folder] = load_sidecar(found.folder)
        sidecar = sidecars[found.folder]
        return read_document(found.path, name=name, overrides=request.overrides, sidecar=sidecar)
    except UnreadableDocument as error:
        return Unreadable(name, error.reason)
    except ValueError as error:
        raise WrongUse(str(error)) from error
    except OSError as error:
        return Unreadable(name, error.strerror or str(error))


def text_of_stdin() -> str:
    """The text that stands on standard input.

    Raises:
        CannotDo: it is no text.
    """
    return _text(next(read_each(plan(Request([STDIN])))))


def text_of_file(path: str) -> str | None:
    """The text of a file, ``None`` if there is no such file.

    Raises:
        CannotDo: it is there and cannot be read.
    """
    try:
        if not Path(path).is_file():
            return None
    except (OSError, ValueError):  # a text is often no possible file name
        return None
    return _text(next(read_each(plan(Request([path])))))


def _text(document: Document | Unreadable) -> str:
    if isinstance(document, Unreadable):
        raise CannotDo(f"{document.name}: {document.reason}")
    return document.text
