"""An analyst corrects the machine, and it stays corrected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .articles import SOUTH, two_wires
from .running import claimtrack


@pytest.fixture
def day(tmp_path: Path) -> Path:
    two_wires(tmp_path)
    assert claimtrack("ingest", "articles", folder=tmp_path).code == 0
    return tmp_path


def claim_of(folder: Path, document: str) -> dict[str, Any]:
    (claim,) = claimtrack("claims", "--document", document, "--format", "jsonl", folder=folder).records
    return claim


def test_a_corrected_claim_stays_corrected_in_a_revised_article_and_is_marked(day: Path) -> None:
    before = claim_of(day, "south.txt")
    arguments = ("--scope", "Sweden", "--set", "modality=projected", "--note", "see title", "--by", "Ana")
    assert claimtrack("claims", "edit", before["id"][:6], *arguments, folder=day).code == 0
    (day / "articles" / "south.txt").write_text("A new first line.\n\n" + SOUTH, encoding="utf-8")
    assert "1 revised" in claimtrack("ingest", "articles", folder=day).err
    after = claim_of(day, "south.txt")
    assert (after["scope"], after["modality"], after["corrected"]) == ("Sweden", "projected", ["modality", "scope"])
    assert after["value_start"] == before["value_start"] + len("A new first line.\n\n")
    assert "*" in claimtrack("claims", "--scope", "Sweden", folder=day).out
    assert claimtrack("conflicts", "--format", "jsonl", folder=day).out == ""


def test_a_correction_can_be_taken_back(day: Path) -> None:
    claimtrack("claims", "edit", claim_of(day, "south.txt")["id"], "--scope", "Sweden", folder=day)
    (correction,) = claimtrack("claims", "corrections", "--format", "jsonl", folder=day).records
    assert claimtrack("claims", "undo", correction["id"][:5], folder=day).code == 0
    assert (claim_of(day, "south.txt")["scope"], claim_of(day, "south.txt")["corrected"]) == ("Norway", [])


def test_a_dismissed_claim_is_out_of_everything_until_asked_for(day: Path) -> None:
    identifier = claim_of(day, "south.txt")["id"]
    claimtrack("claims", "dismiss", identifier, "--note", "a slip", folder=day)
    assert claimtrack("claims", "--document", "south.txt", "--format", "jsonl", folder=day).out == ""
    assert claimtrack("conflicts", "--format", "jsonl", folder=day).out == ""
    shown = claimtrack("claims", "--document", "south.txt", "--dismissed", "--format", "jsonl", folder=day).records
    assert [one["corrected"] for one in shown] == [["dismissed"]]


def test_a_claim_that_nothing_read_can_be_added(day: Path) -> None:
    quote = "Aluminium output in Norway reached 5.1 million tonnes in 2025."
    place = ("--document", "south.txt", "--quote", quote, "--value-text", "2025")
    what = ("--metric", "year of report", "--value", "2025", "--unit", "year", "--scope", "Norway")
    assert claimtrack("claims", "add", *place, *what, folder=day).code == 0
    added = [one for one in claimtrack("claims", "--format", "jsonl", folder=day).records if one["value"] == 2025]
    assert [(one["metric"], one["corrected"], one["document"]) for one in added] == [
        ("year of report", ["added"], "south.txt")
    ]
    elsewhere = claimtrack("claims", "add", "--document", "north.txt", *place[2:], *what, folder=day)
    assert (elsewhere.code, "no such quote" in elsewhere.err) == (2, True)


def test_nonsense_is_refused(day: Path) -> None:
    identifier = claim_of(day, "south.txt")["id"]
    for change in (("--set", "nosuch=1"), ("--kind", "weather"), ("--value", "many"), ("--period", "soon"), ()):
        outcome = claimtrack("claims", "edit", identifier, *change, folder=day)
        assert (outcome.code, "Traceback" in outcome.err) == (2, False), change
    assert claim_of(day, "south.txt")["corrected"] == []


def test_merging_two_metrics_lets_them_disagree_and_splitting_takes_it_back(day: Path) -> None:
    (day / "steel.txt").write_text("Bauxite tonnage in Norway reached 7.7 million tonnes in 2025.\n", encoding="utf-8")
    claimtrack("ingest", "steel.txt", "--publisher", "East Wire", folder=day)

    def publishers() -> set[str]:
        (conflict,) = claimtrack("conflicts", "--format", "jsonl", folder=day).records
        return {member["publisher"] for member in conflict["members"]}

    label = claim_of(day, "steel.txt")["metric"]
    other = claim_of(day, "south.txt")["metric"]
    assert publishers() == {"North Wire", "South Wire"}
    assert claimtrack("metrics", "merge", label, other, "--by", "Ana", folder=day).code == 0
    assert publishers() == {"North Wire", "South Wire", "East Wire"}
    (judgement,) = claimtrack("metrics", "judgements", "--format", "jsonl", folder=day).records
    assert claimtrack("metrics", "undo", judgement["id"], folder=day).code == 0
    assert publishers() == {"North Wire", "South Wire"}
