"""The articles of ``tests/unseen``: what is read of them against what was annotated by hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from tests.unseen.scoring import Score, annotations, read_set, score

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
"""For each set the least share of right values, in percent, by field."""
SETS = sorted(FLOORS)
WHOLE = ("spotted", "value_and_unit")


def test_every_set_has_its_floors() -> None:
    assert {folder.name for folder in HERE.glob("set_*")} == set(FLOORS)
    assert all(len(floors) == len(WHOLE) + 10 for floors in FLOORS.values())


@cache
def scored(name: str) -> Score:
    return score(annotations(HERE / name), read_set(HERE / name))


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("part", WHOLE)
def test_the_claims_that_are_there_are_found(name: str, part: str) -> None:
    assert getattr(scored(name), part) >= FLOORS[name][part]


@pytest.mark.parametrize(("name", "field"), [(n, f) for n in SETS for f in FLOORS[n] if f not in WHOLE])
def test_the_fields_of_found_claims_are_right(name: str, field: str) -> None:
    assert scored(name).fields[field] >= FLOORS[name][field]


@pytest.mark.parametrize("name", SETS)
def test_every_figure_is_explained(name: str) -> None:
    assert scored(name).unexplained == 0


@pytest.mark.parametrize("name", SETS)
def test_the_spans_of_claims_are_exact(name: str) -> None:
    for extraction in read_set(HERE / name):
        for claim in extraction.claims:
            assert extraction.document.text[claim.value_span.start : claim.value_span.end] == claim.value_span.text
            assert claim.value_span.text in claim.quote.text


@pytest.mark.parametrize("name", SETS)
def test_publication_dates_are_read(name: str) -> None:
    lines = (HERE / name / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = {line["doc"]: line for line in map(json.loads, lines)}
    documents = [extraction.document for extraction in read_set(HERE / name)]
    right = [document.name for document in documents if document.published == wanted[document.name]["published"]]
    assert len(documents) == len(wanted) >= 5
    assert len(right) >= len(documents) - 1
