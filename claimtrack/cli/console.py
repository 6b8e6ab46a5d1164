"""What is written where: data to stdout, messages and progress to stderr, article text never as markup."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

PROGRESS_FROM = 5
"""How many documents make a progress bar worth its place on a terminal."""
PROGRESS_LINES_FROM = 50
"""How many make lines of progress worth their place in a log."""

_CONTROLS = [chr(code) for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"]
_DIRECTION_MARKS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)]
_MADE_PLAIN = str.maketrans(dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_DIRECTION_MARKS, ""))


def plain(text: str) -> str:
    """Text that no terminal acts on: control characters become blanks, marks of writing direction go."""
    return text.translate(_MADE_PLAIN)


def say(message: str) -> None:
    """A message for the person, on stderr."""
    sys.stderr.write(plain(message) + "\n")


class ReaderGone(Exception):
    """Whoever reads our output has seen enough ("claimtrack claims | head")."""


def put(text: str) -> None:
    """Data, on stdout, as it is.

    Raises:
        ReaderGone: nobody reads it any more.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderGone from error


def console() -> Console:
    """A Rich console on stdout that takes nothing for markup; NO_COLOR, TERM and COLUMNS are respected."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)


def show(*renderables: RenderableType, wrap: bool = True) -> None:
    """Each of them on stdout, wrapped to the width, without the blanks that padding leaves at the ends of lines."""
    out = console()
    with out.capture() as captured:
        for renderable in renderables:
            out.print(renderable, soft_wrap=not wrap)
    put("".join(line.rstrip() + "\n" for line in captured.get().splitlines()))


def indented(what: RenderableType) -> RenderableType:
    """Set four columns to the right."""
    from rich.padding import Padding

    return Padding(what, (0, 0, 0, 4))


def many(count: int, noun: str, plural: str | None = None) -> str:
    """``1 claim``, ``1,234 claims``."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int, str], None]]:
    """A progress on stderr for a loop over documents: a bar on a terminal, now and then a line in a log."""
    if not sys.stderr.isatty():
        yield _lines(what)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, visible=False)

        def moved(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, visible=total >= PROGRESS_FROM)

        yield moved


def _lines(what: str) -> Callable[[int, int, str], None]:
    def moved(done: int, total: int, name: str) -> None:
        if total >= PROGRESS_LINES_FROM and (done * 10) // total != ((done - 1) * 10) // total:
            say(f"{what}: {done} of {total}")

    return moved
