"""What is read does not hang on the order in which Python's sets give their members."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "unseen"
READ = """
import sys
from pathlib import Path
from claimtrack.documents import read_document
from claimtrack.extraction import extract
for path in sorted(Path(sys.argv[1]).glob("set_*/articles/*"))[int(sys.argv[2])::9]:
    for claim in extract(read_document(path)).claims:
        print(claim)
"""


def read_with(seed: str, part: int) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", READ, str(ARTICLES), str(part)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("part", range(3))
def test_every_run_reads_the_same(part: int) -> None:
    first, *others = (read_with(seed, part) for seed in ("0", "11", "23"))
    assert first.count("Claim(") > 50
    assert others == [first, first]
