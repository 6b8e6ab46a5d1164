"""Medians of wall-clock times, peaks of memory, and the rows that a benchmark reports."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One measured line: ``seconds`` is a median, ``rate`` and ``ratio`` say it by amount and beside a base line."""

    group: str
    what: str
    amount: str
    seconds: float | None
    rate: str = ""
    ratio: str = ""


COLUMNS = ("group", "what", "of", "median s", "rate", "ratio")
_RIGHT = {"median s"}


def seconds_of(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one call, started with the garbage of earlier work collected."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The median seconds of each work; every round runs all in turn, so that a busy minute touches all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            taken.append(seconds_of(work))
    return [median(taken) for taken in times]


def peak_bytes(work: Callable[[], object]) -> int:
    """The most bytes that Python held at once for a call, beyond what it held before."""
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def per_second(amount: float, seconds: float, unit: str) -> str:
    """An amount a second, with as many digits as mean something."""
    rate = amount / seconds if seconds else 0.0
    return f"{rate:,.0f} {unit}/s" if rate >= 10 else f"{rate:.2g} {unit}/s"


def times(seconds: float, base: float, of: str) -> str:
    """How many times the base line's seconds these are."""
    return f"{seconds / base:,.3g} x {of}" if base else ""


def table(rows: Sequence[Row]) -> str:
    """The rows in aligned columns under their names; a group's name stands at its first row alone."""
    lines = [COLUMNS]
    group = ""
    for row in rows:
        seconds = "" if row.seconds is None else f"{row.seconds:.4f}" if row.seconds < 1 else f"{row.seconds:.2f}"
        lines.append(("" if row.group == group else row.group, row.what, row.amount, seconds, row.rate, row.ratio))
        group = row.group
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
    return "\n".join(_aligned(line, widths) for line in (lines[0], tuple("-" * width for width in widths), *lines[1:]))


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = [
        cell.rjust(width) if name in _RIGHT else cell.ljust(width)
        for name, cell, width in zip(COLUMNS, cells, widths, strict=True)
    ]
    return "  ".join(placed).rstrip()
