"""What is told of some of the things that were counted before, and of people behind an aside."""

from __future__ import annotations

import pytest

from claimtrack.domain.documents import Document
from claimtrack.extraction import extract


def metrics(text: str) -> list[str]:
    found = extract(Document("a.txt", text, "", "text/plain", published="2025-09-15"))
    return [claim.metric for claim in found.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency inspected 1,200 bridges; 140 of them were closed.", "bridges closed"),
        ("The company has 14,000 shops, of which 3,000 sell fuel.", "shops that sell fuel"),
        ("The scheme has 1.3 million members, 340,000 of whom joined this year.", "members who joined"),
        ("Of the 14,000 houses in the town, 3,100 have been rebuilt.", "houses rebuilt"),
        ("The union represents 82,000 nurses, 60% of whom voted for a strike.", "share of nurses voted for strike"),
        ("The earthquake killed 410 people, and 2,300 were injured.", "earthquake injured"),
        ("The prison held 812 inmates, of whom 40% are women.", "share of women among inmates"),
        ("The ward treated 812 patients, 71 of them children.", "children among patients"),
        ("The town has 312 shops, of which 41 are empty.", "shops empty"),
        ("The waiting list stood at 5,018 patients.", "waiting list"),
    ],
)
def test_a_part_is_named_by_what_is_told_of_it(text: str, expected: str) -> None:
    assert metrics(text)[-1] == expected


def test_no_other_figure_goes_on_with_a_part() -> None:
    found = metrics("The city has 9,000 taxis and 400 buses, of which 90 are electric. Oslo has 300 buses.")
    assert found[-1] == "buses"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 12 million people, one in four of the population, need food aid.", "people who need food aid"),
        ("Around 120,000 people (a third of the city) have no running water.", "people without running water"),
        ("Some 420,000 people were looking for work.", "unemployed people"),
        ("About 1.5 million people have access to clean water.", "people with access to clean water"),
        ("Some 2,000 people had to leave their homes.", "displaced people"),
        ("About 90,000 people had fled by Monday.", "people fled"),
    ],
)
def test_people_are_told_behind_an_aside(text: str, expected: str) -> None:
    assert metrics(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two thirds of respondents said they had cut back on eating out.", "share of respondents cut back on eating"),
        ("One in ten pupils missed school for a month.", "share of pupils who missed school"),
        ("Half of the 4,000 people polled said that they had stopped eating meat.", "share of people polled"),
    ],
)
def test_a_share_says_what_its_things_do(text: str, expected: str) -> None:
    assert metrics(text)[0].startswith(expected)
