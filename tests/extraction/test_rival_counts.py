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


@pytest.mark.parametrize(
    ("text", "speaker", "metric"),
    [
        ("City hall has another number for the skaters: 9,000.", "city hall", "skaters"),
        ("The town hall puts the number at 9,000.", "town hall", "skaters"),
        ("The army spoke of 9,000.", "army", "skaters"),
        ("The figure of the insurers was 9,000.", "insurers", "skaters"),
        ("The estimate of the trade union was 9,000.", "trade union", "skaters"),
        ("For the union it was 9,000.", "union", "skaters"),
        ("The ministry counted 12,500; the rescue union, 9,000.", "rescue union", "skaters"),
        ("For the trade body there were only 9,000.", "trade body", "skaters"),
    ],
)
def test_bodies_that_count_otherwise_are_heard(text: str, speaker: str, metric: str) -> None:
    told = claims(FIRST + text)[-1]
    assert (told.attribution, told.metric) == (speaker, metric)


def test_whom_something_costs_less_counts_nothing() -> None:
    told = claims("The fare is 5 euros, the ministry said. For pensioners it is 3 euros.")[-1]
    assert told.attribution != "pensioners"
    assert claims("The number of the dealers was 9,000.")[-1].attribution is None


def test_nobody_counts_otherwise_where_nobody_has_counted() -> None:
    assert claims("Rents rose in May. For the council it was 9,000 flats.")[-1].attribution is None


def test_a_rival_estimate_of_something_is_of_that() -> None:
    text = "The city puts attendance at 71,000 in May. The guild offers a lower estimate of attendance: 66,000."
    told = claims(text)[-1]
    assert (told.metric, told.attribution) == ("attendance", "guild")


def test_the_share_that_another_tells_is_the_one_told_before() -> None:
    text = "The ministry says 41% of cooks smoke. The union puts the share at 49%."
    assert claims(text)[-1].metric == claims(text)[0].metric
