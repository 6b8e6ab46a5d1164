"""``import``: claims from elsewhere, each held against its article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .articles import two_wires
from .running import Outcome, claimtrack

NORTH_LINE: dict[str, Any] = {
    "id": "n1",
    "doc": "north.txt",
    "quote": "Aluminium output in Norway reached 4.2 million tonnes in 2025, the ministry of industry said.",
    "value_text": "4.2 million tonnes",
    "metric": "primary aluminium production",
    "scope": "Norway",
    "kind": "level",
    "value": 4200000,
    "unit": "tonne",
    "period": "2025",
    "attribution": "ministry of industry",
}
SOUTH_LINE = {
    **NORTH_LINE,
    "id": "s1",
    "doc": "south.txt",
    "quote": "Aluminium output in Norway reached 5.1 million tonnes in 2025.",
    "value_text": "5.1 million tonnes",
    "value": 5100000,
    "attribution": None,
}


def import_lines(folder: Path, *lines: dict[str, Any] | str) -> Outcome:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (folder / "claims.jsonl").write_text("\n".join(texts) + "\n", encoding="utf-8")
    return claimtrack("import", "claims.jsonl", "--articles", "articles", folder=folder)


def test_perfect_claims_go_in_and_disagree(tmp_path: Path) -> None:
    two_wires(tmp_path)
    outcome = import_lines(tmp_path, NORTH_LINE, SOUTH_LINE)
    assert (outcome.code, outcome.err) == (0, "2 claims of 2 documents taken in, 0 lines refused\n")
    claims = claimtrack("claims", "--format", "jsonl", folder=tmp_path).records
    assert [(one["value"], one["metric"], one["rule"]) for one in claims] == [
        (4200000, "primary aluminium production", "imported"),
        (5100000, "primary aluminium production", "imported"),
    ]
    (conflict,) = claimtrack("conflicts", "--format", "jsonl", folder=tmp_path).records
    assert conflict["type"] == "contradiction"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "Aluminium output in Norway fell."}, "the quote does not stand in the article"),
        ({"value_text": "4.3 million tonnes"}, "does not stand in the quote"),
        ({"value": 4300000}, "the text does not say 4300000 tonne"),
        ({"unit": "USD"}, "the text does not say 4200000 USD"),
        ({"doc": "east.txt"}, "no article 'east.txt'"),
        ({"metric": ""}, "metric: a text is needed"),
    ],
)
def test_what_the_text_does_not_say_is_refused_and_nothing_else_is_lost(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    two_wires(tmp_path)
    outcome = import_lines(tmp_path, {**NORTH_LINE, **change}, SOUTH_LINE, "not json")
    assert outcome.code == 3
    assert "claims.jsonl:1: refused: " in outcome.err
    assert reason in outcome.err
    assert "claims.jsonl:3: refused: no JSON" in outcome.err
    assert "1 claim of 1 document taken in, 2 lines refused" in outcome.err
    assert len(claimtrack("claims", "--format", "jsonl", folder=tmp_path).records) == 1


def test_what_is_exported_can_be_imported(tmp_path: Path) -> None:
    two_wires(tmp_path)
    claimtrack("ingest", "articles", folder=tmp_path)
    exported = claimtrack("claims", "--format", "jsonl", folder=tmp_path)
    (tmp_path / "claims.jsonl").write_text(exported.out, encoding="utf-8")
    arguments = ("import", "claims.jsonl", "--articles", "articles", "--db", "other.db")
    assert claimtrack(*arguments, folder=tmp_path).code == 0
    other = claimtrack("claims", "--format", "jsonl", "--db", "other.db", folder=tmp_path)
    for ours, theirs in zip(exported.records, other.records, strict=True):
        for name in ("rule", "confidence", "doubts", "unit_text"):
            del ours[name], theirs[name]
        assert ours == theirs


def test_a_metadata_file_tells_the_publisher(tmp_path: Path) -> None:
    two_wires(tmp_path)
    (tmp_path / "documents.jsonl").write_text('{"doc": "north.txt", "publisher": "Polar Post"}\n', encoding="utf-8")
    (tmp_path / "claims.jsonl").write_text(json.dumps(NORTH_LINE) + "\n", encoding="utf-8")
    arguments = ("import", "claims.jsonl", "--articles", "articles", "--documents", "documents.jsonl")
    assert claimtrack(*arguments, folder=tmp_path).code == 0
    (claim,) = claimtrack("claims", "--format", "jsonl", folder=tmp_path).records
    assert (claim["publisher"], claim["published"]) == ("Polar Post", "2026-02-03")
