"""Holds the scores of the shared gold sets against the floors pinned in ``floors.json``.

The scorer and the gold stand beside the repository (``../shared/gold``); where they are not, this says so and passes.
A floor is a dotted path into the scorer's result and the least value allowed; a path that begins with ``max `` the
greatest. An empty list of floors, or a path that the result does not have, fails: a gate on nothing is no gate.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
GOLD = ROOT.parent / "shared" / "gold"
CLAIMTRACK = ROOT / ".venv" / "bin" / "claimtrack"


def scores(name: str, articles: Path, folder: Path, *, perfect: bool) -> dict[str, Any]:
    """The scorer's result for one gold set, from the real command line and a fresh database.

    ``perfect`` imports the gold claims instead of reading the articles, so that the engine alone is scored.
    """
    database = str(folder / f"{name}{'-perfect' if perfect else ''}.db")
    if perfect:
        command = [CLAIMTRACK, "import", GOLD / name / "claims.jsonl", "--articles", articles]
        command += ["--documents", GOLD / name / "documents.jsonl", "--db", database]
    else:
        command = [CLAIMTRACK, "ingest", articles, "--db", database]
    subprocess.run(command, check=True)
    outputs: list[str] = []
    for listing in ("claims", "conflicts"):
        output = folder / f"{name}-{listing}.jsonl"
        with output.open("w", encoding="utf-8") as file:
            subprocess.run([CLAIMTRACK, listing, "--format", "jsonl", "--db", database], check=True, stdout=file)
        outputs.append(str(output))
    command = [sys.executable, GOLD / "score.py", GOLD / name, *outputs]
    result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return result


def broken(result: dict[str, Any], floors: dict[str, float]) -> list[str]:
    """The floors that do not hold, each as a sentence."""
    if not floors:
        return ["no floor is pinned"]
    failures = []
    for path, bound in floors.items():
        got: Any = result
        for key in path.removeprefix("max ").split("/"):
            got = got.get(key) if isinstance(got, dict) else None
        if not isinstance(got, (int, float)):
            failures.append(f"{path}: the scorer has no such number")
        elif got > bound if path.startswith("max ") else got < bound:
            failures.append(f"{path}: {got}, pinned at {bound}")
    return failures


def main() -> int:
    if not (GOLD / "score.py").is_file():
        print(f"!! SKIPPED: no gold sets in {GOLD}", file=sys.stderr)
        return 0
    pinned: dict[str, dict[str, Any]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    failures = [] if pinned else ["no gold set is pinned"]
    with tempfile.TemporaryDirectory() as folder:
        for name, pins in pinned.items():
            result = scores(pins["gold"], ROOT / pins["articles"], Path(folder), perfect=pins["perfect"])
            print(f"{name}: {json.dumps(result, ensure_ascii=False)}")
            failures += [f"{name}: {failure}" for failure in broken(result, pins["floors"])]
    for failure in failures:
        print(f"!! {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
