"""Starting up: whole processes, from the bare interpreter to a listing of the seeds' claims."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measuring import Row, medians
from benchmarks.sizes import Sizes

GROUP = "start-up"
SEEDS = Path(__file__).resolve().parents[1] / "seeds"
BARE = "python -c pass"


def command() -> list[str]:
    """The installed program beside this interpreter, or the package run as a module."""
    script = Path(sys.executable).with_name("claimtrack")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "claimtrack"]


def measure(sizes: Sizes) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="claimtrack-bench-") as folder:
        database = str(Path(folder, "seeds.db"))
        program = command()
        _run([*program, "ingest", str(SEEDS), "--db", database])
        calls = {
            BARE: [sys.executable, "-c", "pass"],
            "claimtrack --version": [*program, "--version"],
            "claimtrack --help": [*program, "--help"],
            "claimtrack claims": [*program, "claims", "--db", database],
            "claimtrack conflicts": [*program, "conflicts", "--db", database],
        }
        for call in calls.values():
            _run(call)  # the first run reads files that later runs find in memory
        seconds = medians([partial(_run, call) for call in calls.values()], sizes.starts)
    bare = seconds[0]
    return [
        Row(GROUP, what, "seeds" if call[-1] == database else "", taken, "",
            "" if what == BARE else f"{taken - bare:+.3f} s on {BARE}")
        for (what, call), taken in zip(calls.items(), seconds, strict=True)
    ]  # fmt: skip


def _run(call: list[str]) -> None:
    """Runs a command to its end, what it says thrown away.

    Raises:
        RuntimeError: it failed, with what it said; a failed start is no time.
    """
    done = subprocess.run(call, check=False, capture_output=True, stdin=subprocess.DEVNULL, cwd=SEEDS.parent)
    if done.returncode:
        raise RuntimeError(f"{' '.join(call)}: {done.stderr.decode(errors='replace')}")
