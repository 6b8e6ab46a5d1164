"""Counts of the same thing by others: "the union has a different count", "the mayor's figure is lower"."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

FIRST = "The police counted 12,000 skaters in Malmo in May. "

TOLD_BY = [
    ("The union has a different count: 30,000 skaters.", "union"),
    ("The union has another number, 18,000.", "union"),
    ("Organisers gave a figure of 35,000.", "organisers"),
    ("The mayor's figure is lower: 11,000.", "mayor"),
    ("The ministry's own count was 16,000.", "ministry"),
    ("The police figure for Lund was 4,000.", "police"),
    ("Skating advocates put the number at 21,000.", "skating advocates"),
    ("Teachers put it at 9,000.", "teachers"),
]


@pytest.mark.parametrize(("text", "speaker"), TOLD_BY)
def test_whoever_has_a_count_of_its_own_tells_it(text: str, speaker: str) -> None:
    told = claims(FIRST + text)[-1]
    assert told.attribution == speaker
    assert told.metric == "skaters"


NO_COUNTS = [
    ("The ferry firm sold 900 tickets. The carrier's total was 700.", "carrier"),
    ("The club had 900 members. The union has a number of offices: 40 of them in Lund.", "union"),
    ("The police's number of officers rose to 900.", "police"),
]


@pytest.mark.parametrize(("text", "owner"), NO_COUNTS)
def test_what_somebody_owns_is_no_count_that_it_tells(text: str, owner: str) -> None:
    assert claims(text)[-1].attribution != owner


def test_what_another_says_of_the_same_is_of_the_same_time() -> None:
    text = "Some 171,000 skaters were counted at the end of August, the union says. The ministry says 214,000."
    assert [claim.period for claim in claims(text)] == ["2025-08-31", "2025-08-31"]


@pytest.mark.parametrize("which", ["a lower figure", "a different count", "another number"])
def test_what_says_that_a_count_is_another_is_no_part_of_what_is_counted(which: str) -> None:
    told = claims(f"Libraries lent 14 million books in 2024, the ministry said. The union has {which}: 12 million.")
    assert told[-1].metric == told[0].metric
    assert told[-1].attribution == "union"
