"""``db``, settings files and pipes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .articles import two_wires
from .running import claimtrack


def test_upgrade_creates_and_says_from_where_to_where(tmp_path: Path) -> None:
    assert claimtrack("db", "current", folder=tmp_path).code == 3
    first = claimtrack("db", "upgrade", folder=tmp_path)
    assert (first.code, "none -> " in first.err) == (0, True)
    assert "already" in claimtrack("db", "upgrade", folder=tmp_path).err
    current = claimtrack("db", "current", folder=tmp_path)
    assert (current.code, current.err) == (0, "")
    assert first.err.strip().endswith(current.out.strip())
    assert claimtrack("db", "check", folder=tmp_path).err == "sound\n"


def test_a_backup_has_everything_and_overwrites_no_database(tmp_path: Path) -> None:
    two_wires(tmp_path)
    claimtrack("ingest", "articles", folder=tmp_path)
    assert claimtrack("db", "backup", "copy.db", folder=tmp_path).code == 0
    ours, theirs = (
        claimtrack("claims", "--format", "jsonl", "--db", name, folder=tmp_path).out
        for name in ("claimtrack.db", "copy.db")
    )
    assert ours == theirs != ""
    assert claimtrack("db", "backup", "claimtrack.db", folder=tmp_path).code == 3


def test_flag_environment_and_file_name_the_database(tmp_path: Path) -> None:
    two_wires(tmp_path)
    (tmp_path / "claimtrack.toml").write_text('database = "file.db"\n', encoding="utf-8")
    claimtrack("ingest", "articles", folder=tmp_path)
    claimtrack("ingest", "articles", folder=tmp_path, CLAIMTRACK_DB="environment.db")
    claimtrack("ingest", "articles", "--db", "flag.db", folder=tmp_path, CLAIMTRACK_DB="environment2.db")
    assert {path.name for path in tmp_path.glob("*.db")} == {"file.db", "environment.db", "flag.db"}


def test_a_default_scope_is_given_to_claims_without_one_and_doubted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Inflation slowed to 2.1 percent in 2025.\n", encoding="utf-8")
    (tmp_path / "claimtrack.toml").write_text('default_scope = "Norway"\n', encoding="utf-8")
    claimtrack("ingest", "a.txt", folder=tmp_path)
    (claim,) = claimtrack("claims", "--format", "jsonl", folder=tmp_path).records
    assert (claim["scope"], "scope by settings" in claim["doubts"]) == ("Norway", True)


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    two_wires(tmp_path)
    claimtrack("ingest", "articles", folder=tmp_path)
    command = [sys.executable, "-m", "claimtrack", "claims", "--format", "json"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.wait(timeout=60) == 0
        assert running.stderr.read() == b""


def test_forty_columns_are_enough_and_no_colour_is_none(tmp_path: Path) -> None:
    two_wires(tmp_path)
    claimtrack("ingest", "articles", folder=tmp_path)
    for listing in ("conflicts", "claims", "documents", "metrics"):
        narrow = claimtrack(listing, folder=tmp_path, COLUMNS="40")
        assert max(len(line) for line in narrow.out.splitlines()) <= 40, listing
        forced = claimtrack(listing, folder=tmp_path, FORCE_COLOR="1", NO_COLOR="1")
        assert "\x1b[3" not in forced.out, listing
