"""``python -m benchmarks``: what is asked for, measured and printed as one table."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from benchmarks.measuring import Row, table
from benchmarks.sizes import SMALL, Sizes

GROUPS = ("extraction", "storing", "conflicts", "startup")
"""The modules that measure; each has ``measure(sizes) -> list[Row]`` and is imported when its turn comes."""


def parser() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    words.add_argument("groups", nargs="*", metavar="GROUP", help=f"one or more of: {', '.join(GROUPS)} (default: all)")
    words.add_argument("--text", type=Path, metavar="FILE", help="read the beginning of this text, too")
    words.add_argument("--characters", type=_positive, metavar="N", help="how much of --text (100,000)")
    words.add_argument("--sentences", type=_positive, metavar="N", help="sentences of made text (960)")
    words.add_argument("--hostile", type=_positive, metavar="N", help="characters of hostile strings, and 2 N (4,000)")
    words.add_argument("--stored", type=_positive, metavar="N", help="claims to store (10,000)")
    words.add_argument("--claims", type=_positive, metavar="N", help="claims to compare (100,000)")
    words.add_argument("--million", action="store_true", help="compare a million claims: minutes, mostly for storing")
    words.add_argument("--rounds", type=_positive, metavar="N", help="rounds for each median (3; 7 starts)")
    words.add_argument(
        "--small", action="store_true", help="tiny amounts, to see that it runs; the figures mean nothing"
    )
    return words


def _positive(text: str) -> int:
    number = int(text.replace(",", "").replace("_", ""))
    if number < 1:
        raise ValueError(text)
    return number


def sizes_of(given: argparse.Namespace) -> Sizes:
    """The amounts that the flags ask for; a flag wins over ``--small`` and ``--million``."""
    chosen = {
        "text": given.text,
        "text_characters": given.characters,
        "sentences": given.sentences,
        "hostile_characters": given.hostile,
        "stored_claims": given.stored,
        "compared_claims": given.claims or (1_000_000 if given.million else None),
        "rounds": given.rounds,
        "starts": given.rounds,
    }
    return replace(SMALL if given.small else Sizes(), **{key: value for key, value in chosen.items() if value})


def main(arguments: Sequence[str] | None = None) -> int:
    words = parser()
    given = words.parse_args(arguments)
    unknown = [group for group in given.groups if group not in GROUPS]
    if unknown:
        words.error(f"no benchmark {unknown[0]!r}; there are {', '.join(GROUPS)}")
    if given.text is not None and not given.text.is_file():
        words.error(f"no file {given.text}")
    sizes = sizes_of(given)
    rows: list[Row] = []
    for group in given.groups or GROUPS:
        print(f"measuring {group} ...", file=sys.stderr, flush=True)
        rows += import_module(f"benchmarks.{group}").measure(sizes)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors")
    print(table(rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
