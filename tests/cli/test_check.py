"""``check`` and ``explain``: nothing is stored, every figure is accounted for, and the exit code says what CI needs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .articles import two_wires
from .running import claimtrack

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def test_clean_articles_are_0_and_nothing_is_stored(tmp_path: Path) -> None:
    two_wires(tmp_path)
    outcome = claimtrack("check", "articles", folder=tmp_path)
    assert outcome.code == 0
    assert "3 documents, 6 figures, 3 claims: 0 errors, 0 warnings" in outcome.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles"]


@pytest.mark.parametrize("path", ["none", "empty", "*.txt"])
def test_no_document_at_all_is_3(path: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = claimtrack("check", path, folder=tmp_path)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err


def test_a_folder_of_trouble_names_each_file_and_place(tmp_path: Path) -> None:
    folder = tmp_path / "trouble"
    folder.mkdir()
    (folder / "binary.txt").write_bytes(b"\x7fELF\x00\x00\x01")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "latin.txt").write_bytes("Prices rose 5 percent in Orl\xe9ans.".encode("latin-1"))
    (folder / "unit.txt").write_text(
        "It is known.\nThe pump moved 12 zorkmids/fn of slurry in 2025.\n", encoding="utf-8"
    )
    outcome = claimtrack("check", "trouble", folder=tmp_path)
    assert outcome.code == 3
    for name in ("binary.txt", "empty.txt", "latin.txt"):
        assert f"{name}: error: cannot be read: " in outcome.err
    assert "1 document," in outcome.err


def test_a_warning_counts_under_strict(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Prices rose 5 percent\x07 in 2025.\n", encoding="utf-8")
    assert claimtrack("check", "a.txt", folder=tmp_path).code == 0
    outcome = claimtrack("check", "a.txt", "--strict", "--format", "jsonl", folder=tmp_path)
    assert outcome.code == 1
    (warning,) = [one for one in outcome.records if one["severity"] == "warning"]
    assert (warning["document"], warning["line"], warning["column"]) == ("a.txt", 1, 22)


def test_the_seeds_pass_the_gate() -> None:
    outcome = claimtrack("check", str(SEEDS), folder=SEEDS)
    assert outcome.code == 0, outcome.out
    assert "5 documents" in outcome.err


def test_explain_accounts_for_every_figure(tmp_path: Path) -> None:
    two_wires(tmp_path)
    outcome = claimtrack("explain", "articles/north.txt", "--format", "json", folder=tmp_path)
    told = json.loads(outcome.out)
    assert told["counts"] == {"claim": 1, "set aside": 1, "unexplained": 0}
    for figure in told["figures"]:
        assert told["text"][figure["start"] : figure["end"]] == figure["text"]
    (claim,) = told["claims"]
    assert told["text"][claim["value_start"] : claim["value_end"]] == claim["value_text"]
    assert told["text"][claim["quote_start"] : claim["quote_end"]] == claim["quote"]


def test_explain_marks_the_text_and_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Prices in [bold]Norway[/bold] rose 5 percent in 2025.\n", encoding="utf-8")
    outcome = claimtrack("explain", "a.txt", folder=tmp_path)
    assert "[bold]Norway[/bold]" in outcome.out
    assert ": claim]" in outcome.out
    assert "2 figures: 1 claim, 1 set aside" in outcome.out
    assert "\x1b" not in outcome.out
