"""From what stands on the command line (files, folders, globs) to the files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.documents.registry import SUFFIXES
from claimtrack.documents.sidecar import SIDECAR_NAME


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read, or one given path that leads to none (then ``problem`` says why and ``path`` is as given).

    ``name`` is the path relative to the folder that was given, with slashes, or the file's own name; ``folder`` is
    where its ``sources.toml`` stands or would stand: the nearest folder that has one, up to the folder given.
    """

    path: Path
    name: str
    folder: Path
    problem: str | None = None


def find_documents(paths: Iterable[str | Path]) -> list[Found]:
    """The files of the given paths, sorted inside each folder or glob, each once.

    Folders are searched to the bottom for files with a known suffix; hidden files and folders and ``sources.toml`` are
    left out. A file that is named itself is taken whatever its suffix. Links to folders are not followed.
    """
    found: list[Found] = []
    seen: set[str] = set()
    for given in paths:
        for one in _expand_safely(str(given)):
            if one.problem is None:
                key = os.path.realpath(one.path)
                if key in seen:
                    continue
                seen.add(key)
            found.append(one)
    return found


def _expand_safely(given: str) -> list[Found]:
    path = Path(given)
    if not given.strip():
        return [Found(path, given, path, "an empty path")]
    try:
        return list(_expand(given, path))
    except (OSError, ValueError) as error:
        return [Found(path, given, path.parent, getattr(error, "strerror", None) or str(error))]


def _expand(given: str, path: Path) -> Iterator[Found]:
    if path.is_dir():
        yield from _in_folder(given, path)
    elif path.exists():
        yield Found(path, path.name, path.parent)
    elif glob.has_magic(given):
        yield from _matches(given, path)
    else:
        yield Found(path, given, path.parent, "no such file or folder")


def _in_folder(given: str, folder: Path) -> Iterator[Found]:
    refused: list[OSError] = []
    files = sorted(_articles(folder, refused), key=lambda one: one.relative_to(folder).as_posix())
    sidecars: dict[Path, Path] = {folder: folder}
    for file in files:
        yield Found(file, file.relative_to(folder).as_posix(), _sidecar_folder(file.parent, sidecars))
    for error in refused:
        yield Found(Path(error.filename), str(error.filename), folder, error.strerror)
    if not files and not refused:
        yield Found(folder, given, folder, f"no articles here (looked for {', '.join(sorted(SUFFIXES))})")


def _sidecar_folder(folder: Path, known: dict[Path, Path]) -> Path:
    """The nearest folder upwards that has a sidecar; ``known`` remembers, and holds the topmost."""
    if folder not in known:
        own = (folder / SIDECAR_NAME).is_file()
        known[folder] = folder if own else _sidecar_folder(folder.parent, known)
    return known[folder]


def _matches(pattern: str, path: Path) -> Iterator[Found]:
    matches = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207
    files = [match for match in matches if match.is_file() and match.name != SIDECAR_NAME]
    if not files:
        yield Found(path, pattern, path.parent, "no file matches")
    for file in files:
        yield Found(file, file.name, file.parent)


def _articles(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith(".") and name != SIDECAR_NAME and Path(name).suffix.lower() in SUFFIXES:
                yield Path(parent, name)
