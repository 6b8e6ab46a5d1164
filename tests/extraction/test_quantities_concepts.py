"""What a quantity is said of, and which way it moved, as the reader of quantities alone tells it."""

from __future__ import annotations

import pytest

from claimtrack.extraction.quantities import QuantityMention, quantities

CONCEPTS = [
    ("The MS-21 jet carries 211 passengers.", "211", "MS-21"),
    ("The zoo has 300 animals in two halls.", "300", "zoo"),
    ("The trout farm, which opened in May, employs 40 people.", "40", "trout"),
    ("Lending hit its highest mark, $4 million, on Friday.", "$4", "Lending"),
]
DIRECTIONS = [
    ("The river fell to 12 metres.", "12", "down"),
    ("He averaged 7 points and 4 rebounds and shot 40% of them.", "40", None),
    ("The defence gave up 500 yards.", "500", None),
    ("The index 500 rose 0.9%.", "0.9", "up"),
]
UNITS = [
    ("She spent the last 200 days at sea.", "200", "day"),
    ("Over the past three or four years rents rose.", "four", "year"),
    ("One of Kenya's largest farms burned.", "One", "farm"),
]


def _at(text: str, number: str) -> QuantityMention:
    return next(one for one in quantities(text) if number in one.text)


@pytest.mark.parametrize(("text", "number", "word"), CONCEPTS)
def test_the_concept_names_what_is_measured(text: str, number: str, word: str) -> None:
    assert word in _at(text, number).concept.split()


@pytest.mark.parametrize(("text", "number", "direction"), DIRECTIONS)
def test_only_what_moves_has_a_direction(text: str, number: str, direction: str | None) -> None:
    assert _at(text, number).direction == direction


@pytest.mark.parametrize(("text", "number", "unit"), UNITS)
def test_every_quantity_keeps_its_unit(text: str, number: str, unit: str) -> None:
    assert _at(text, number).unit == unit


def test_sub_bounds_a_value() -> None:
    assert _at("Buyers want sub-$200 phones.", "200").comparator.value == "<"
