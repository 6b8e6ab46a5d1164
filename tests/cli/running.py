"""Runs the real command line in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The objects of JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def records_of_array(self) -> list[dict[str, Any]]:
        """The objects of one JSON array."""
        records: list[dict[str, Any]] = json.loads(self.out)
        return records


def claimtrack(*arguments: str, folder: Path, stdin: str = "", **environment: str) -> Outcome:
    """One call in ``folder``; the environment has no database and no terminal."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMTRACK_", "COLUMNS"))}
    done = subprocess.run(
        [sys.executable, "-m", "claimtrack", *arguments],
        cwd=folder,
        env={**kept, "COLUMNS": "80", **environment},
        input=stdin.encode(),
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
