"""An installed claimtrack has its migrations with it, wherever it is called from."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import claimtrack
from claimtrack.store.migrating import downgrade, migrations_folder, upgrade
from claimtrack.store.repository import open_store
print(migrations_folder())
with open_store("x.db") as store:
    print(store.schema_version(), store.check())
downgrade("x.db", "0001")
print(upgrade("x.db").version)
"""


def test_the_wheel_creates_and_migrates_a_database(tmp_path: Path) -> None:
    built, installed, elsewhere = (tmp_path / name for name in ("built", "installed", "elsewhere"))
    elsewhere.mkdir()
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    # -S -P would also shut out SQLAlchemy; the path set first wins over a checkout installed for development.
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(installed / "claimtrack" / "_migrations"), "0003 []", "0001"]
