"""Figures that say more of the one before, parts with its head, and words that name no measure."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def metric_of(text: str, value: str) -> str:
    return next(claim.metric for claim in claims(text) if value in claim.value_span.text)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        (
            "The auditors put the cost of the ferries at 90 million euros, which comes to 250,000 euros a day.",
            "250,000",
            "cost",
        ),
        (
            "The kiln burned 90,000 tonnes of wood pellets, which works out at 10 tonnes per hour, in 2024.",
            "10 tonnes",
            "wood pellets",
        ),
        ("Tolls brought in 8 million euros, which is 12% more than in 2023.", "12%", "revenue"),
    ],
)
def test_what_it_comes_to_is_the_same(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)


def test_which_is_so_far_away_is_another_measure() -> None:
    text = "The mine produced 90,000 tonnes of tin near Oruro, which is 210 kilometres from the capital."
    assert "production" not in metric_of(text, "210 kilometres")


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The average fine came to 310 euros; the median stood at 120 euros.", "120", "median fines"),
        ("Rents in Turku went up to 14.20 euros a metre; the average was 13.10 euros.", "13.10", "average rents"),
        # of which years is told behind it
        ("The average of the years 2010 to 2020 was 44,500 hectares.", "44,500", "area"),
    ],
)
def test_a_bare_average_is_that_of_the_last_measure(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value).lower() == metric


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        (
            "Some 30 GW of new generating capacity came on line, of which 21 GW was solar and 6 GW wind.",
            "21 GW",
            "solar capacity",
        ),
        (
            "Some 30 GW of new generating capacity came on line, of which 21 GW was solar and 6 GW wind.",
            "6 GW",
            "wind capacity",
        ),
        (
            "Sales of cooking oil came to 41 million tonnes, of which 2 million tonnes were olive blends.",
            "2 million",
            "olive blend sales",
        ),
        ("Exports of fruit came to 41 million tonnes. Citrus accounted for 12 million tonnes of it.", "12", "citrus"),
    ],
)
def test_a_part_has_the_head_of_its_whole(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value).lower().startswith(metric)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        # who acts is no sort of what is measured
        (
            "The region invested $31 billion in ports. The kingdom accounted for $11 billion of that.",
            "$11 billion",
            "kingdom",
        ),
        # what was done to a part is no sort
        (
            "The mill bought 40 million tonnes of ore, of which 9 million tonnes was shipped by rail.",
            "9 million",
            "shipped purchases",
        ),
    ],
)
def test_what_is_no_sort_gives_no_part(text: str, value: str, metric: str) -> None:
    assert metric not in metric_of(text, value)


def test_a_sort_of_people_was_befallen_by_what_befell_them() -> None:
    text = "Some 210,000 people have been affected by the drought, 64,000 of them children."
    assert metric_of(text, "64,000").startswith("children affected")
    text = "The clinic treated 900 patients, 64 of them children."
    assert metric_of(text, "64") == "children among patients"


def test_those_elsewhere_are_measured_alike() -> None:
    text = "Schools in towns had 23 hours of lessons a week in 2024 and those in villages 19."
    assert metric_of(text, "19") == metric_of(text, "23 hours")


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        (
            "The Kelmore group gave a first estimate of its net profit for 2025, namely 4.1 million euros.",
            "4.1",
            "net profit",
        ),
        ("The yard delivered 140 boats in 2024, losses included, an increase of 9%.", "9%", "boat deliveries"),
        ("Turin expects tram sales to drop 5% this year, and its worst case is a drop of 9%.", "9%", "tram sales"),
        ("Port traffic was 410,000 tonnes. Our base case for 2030 is 640,000 tonnes.", "640,000", "port traffic"),
        ("The factory had two cases of measles. Our worst case was a boy of nine.", "two cases", "cases of measles"),
        ("We put ferry revenue at 3.1 million euros and look for 4.2 million euros in 2026.", "4.2", "ferry revenue"),
        ("They see wine exports at 3 million litres and trade in 2 million litres.", "3 million", "wine exports"),
    ],
)
def test_the_measure_is_told_past_asides_and_cases(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value).lower() == metric


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Household bills in Leeds were 12% higher in May.", "12%", "household bills"),
        ("The typical water bill doubled.", "doubled", "typical water bill"),
        # alone it says no more than what something cost
        ("The council built a bridge. The bill came to 41 million euros.", "41 million", "cost"),
    ],
)
def test_a_bill_that_is_told_stays_one(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value).lower()


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Six people were killed in May, and some 34,000 were forced from their homes.", "34,000", "displaced people"),
        ("Ninety people were admitted to hospital, and two miners died.", "Ninety", "admitted to hospital"),
        ("Three cyclists, all of them tourists, died on Monday.", "Three", "deaths"),
        ("The 600 shops, mostly small, closed.", "600", "shops closed"),
    ],
)
def test_each_count_has_its_own_verb(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)


def test_people_judged_to_do_something_do_it() -> None:
    text = "The charity met 13,000 people; 706 of them were judged to be living in cars."
    assert metric_of(text, "706") == "people in cars"


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        (
            "The union puts the damage to the local economy at 90 million euros.",
            "90 million",
            "damage to local economy",
        ),
        ("The cost to growers was put at 12 million euros.", "12 million", "cost to growers"),
        ("Exports to Peru came to 12 million euros.", "12 million", "exports"),
    ],
)
def test_what_is_harmed_belongs_to_the_harm(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value).lower().startswith(metric)


def test_an_area_is_burnt_where_the_text_says_so() -> None:
    assert metric_of("Fires burnt 12,000 hectares in June.", "12,000") == "area burnt"
    assert metric_of("Fires burned 12,000 hectares in June.", "12,000") == "area burned"
