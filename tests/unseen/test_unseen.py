"""The articles of ``tests/unseen``: what is read of them against what was annotated by hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from tests.unseen.scoring import Score, annotations, read_set, score

HERE = Path(__file__).parent
SETS = ("set_a", "set_b", "set_c", "set_d", "set_e")

FLOORS = {
    "set_a": {"spotted": 98, "value_and_unit": 92},
    "set_b": {"spotted": 98, "value_and_unit": 93},
    "set_c": {"spotted": 96, "value_and_unit": 90},
    "set_d": {"spotted": 97, "value_and_unit": 86},
    "set_e": {"spotted": 96, "value_and_unit": 78},
}
FIELD_FLOORS = {
    "set_a": {
        "value": 98,
        "unit": 93,
        "comparator": 97,
        "kind": 97,
        "metric": 66,
        "scope": 82,
        "period": 86,
        "baseline": 90,
        "modality": 96,
        "attribution": 88,
    },
    "set_b": {
        "value": 97,
        "unit": 94,
        "comparator": 98,
        "kind": 98,
        "metric": 65,
        "scope": 86,
        "period": 87,
        "baseline": 94,
        "modality": 93,
        "attribution": 88,
    },
    "set_c": {
        "value": 97,
        "unit": 93,
        "comparator": 98,
        "kind": 92,
        "metric": 58,
        "scope": 58,
        "period": 76,
        "baseline": 88,
        "modality": 94,
        "attribution": 72,
    },
    "set_d": {
        "value": 95,
        "unit": 89,
        "comparator": 95,
        "kind": 89,
        "metric": 43,
        "scope": 54,
        "period": 55,
        "baseline": 79,
        "modality": 91,
        "attribution": 60,
    },
    "set_e": {
        "value": 95,
        "unit": 83,
        "comparator": 97,
        "kind": 96,
        "metric": 50,
        "scope": 58,
        "period": 82,
        "baseline": 94,
        "modality": 93,
        "attribution": 63,
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
