"""``quantities``: from an argument, a file and standard input."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import claimtrack

TEXT = "Shipments fell 3.2 percent to 322.7 million units in 2025."


@pytest.mark.parametrize("way", ["argument", "file", "stdin"])
def test_a_text_from_anywhere_gives_the_same(tmp_path: Path, way: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    argument = {"argument": TEXT, "file": "a.txt", "stdin": "-"}[way]
    outcome = claimtrack("quantities", argument, "--format", "jsonl", folder=tmp_path, stdin=TEXT)
    assert outcome.code == 0
    fall, level = outcome.records
    assert (fall["value"], fall["unit"], fall["kind"], fall["direction"]) == (-3.2, "percent", "growth", "down")
    assert (level["value"], level["unit"], level["kind"], level["direction"]) == (322700000, "unit", "level", None)
    for one in (fall, level):
        assert TEXT[one["start"] : one["end"]] == one["text"]


def test_nothing_to_read_is_told_and_is_no_file(tmp_path: Path) -> None:
    assert claimtrack("quantities", "-", folder=tmp_path).code == 3
    (tmp_path / "binary").write_bytes(b"\x00\x01")
    assert claimtrack("quantities", "binary", folder=tmp_path).code == 3
    none = claimtrack("quantities", "No figure here.", "--format", "jsonl", folder=tmp_path)
    assert (none.code, none.out) == (0, "")
    assert claimtrack("quantities", "x" * 5000, "--format", "jsonl", folder=tmp_path).code == 0
