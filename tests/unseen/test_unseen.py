"""The articles of ``tests/unseen``: what is read of them against what was annotated by hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from tests.unseen.scoring import Score, annotations, read_set, score

HERE = Path(__file__).parent
SETS = ("set_a", "set_b")

FLOORS = {
    "set_a": {"spotted": 95.5, "value_and_unit": 81},
    "set_b": {"spotted": 94, "value_and_unit": 82},
}
FIELD_FLOORS = {
    "set_a": {
        "value": 97,
        "unit": 84,
        "comparator": 97,
        "kind": 91,
        "metric": 46,
        "scope": 84,
        "period": 79,
        "baseline": 80,
        "modality": 94,
        "attribution": 77,
    },
    "set_b": {
        "value": 93,
        "unit": 87,
        "comparator": 98,
        "kind": 95,
        "metric": 46,
        "scope": 85,
        "period": 75,
        "baseline": 89,
        "modality": 89,
        "attribution": 79,
    },
}


@cache
def scored(name: str) -> Score:
    return score(annotations(HERE / name), read_set(HERE / name))


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("part", ["spotted", "value_and_unit"])
def test_the_claims_that_are_there_are_found(name: str, part: str) -> None:
    assert getattr(scored(name), part) >= FLOORS[name][part]


@pytest.mark.parametrize(("name", "field"), [(name, field) for name in SETS for field in FIELD_FLOORS[name]])
def test_the_fields_of_found_claims_are_right(name: str, field: str) -> None:
    assert scored(name).fields[field] >= FIELD_FLOORS[name][field]


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
    assert len(right) >= 9
