"""What a quantity is said of, and which way it moved, as the reader of quantities alone tells it."""

from __future__ import annotations

import pytest

from claimtrack.extraction.quantities import QuantityMention, quantities

CONCEPTS = [
    ("The MS-21 jet carries 211 passengers.", "211", "MS-21"),
    ("The zoo has 300 animals in two halls.", "300", "zoo"),
    ("The trout farm, which opened in May, employs 40 people.", "40", "trout"),
    ("The ridge runs 9 miles (14 km) of old trails.", "9", "trails"),
    ("The hall beetles measure between 15 cm and 23 cm.", "15", "beetles"),
    ("Flats up to $400 stay empty for 70 days; from $400 to $900, 99 days.", "99", "Flats"),
    ("Lending hit its highest mark, $4 million, on Friday.", "$4", "Lending"),
]
DIRECTIONS = [
    ("The river fell to 12 metres.", "12", "down"),
    ("He averaged 7 points and 4 rebounds and shot 40% of them.", "40", None),
    ("The defence gave up 500 yards.", "500", None),
    ("A 9-inch plate was one of the best sold.", "one", None),
    ("She added a 30 degree ramp.", "30", None),
    ("The night can dip down to -40 degrees.", "40", "down"),
    ("Shares of Harlow were down 2%, Finch by 3%.", "3%", "down"),
    ("It was double the 120 decibels of a drill.", "120", None),
    ("The index 500 rose 0.9%.", "0.9", "up"),
]
UNITS = [
    ("She spent the last 200 days at sea.", "200", "day"),
    ("Over the past three or four years rents rose.", "four", "year"),
    ("Now 900 people have work and 5,000 who wait.", "5,000", "person"),
    ("They ate a three course meal.", "three", "meal"),
    ("The town had 22 thefts, compared with an average of 20 per week.", "20", "theft/week"),
    ("One index fell to 1,463 points, the other climbed 1% to 1,333.", "1,333", "point"),
    ("The defence gave up 517 rushing yards.", "517", "yard"),
    ("A 52,000 barrel-a-day plant burned.", "52,000", "barrel/day"),
    ("Gas cost $2.24 per MMBtu.", "2.24", "USD/million_british_thermal_unit"),
    ("It cut 300 of the 1,200 jobs.", "300", "job"),
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
