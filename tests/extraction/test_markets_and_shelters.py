"""Goods and their markets, bodies and their homes, people and where they stay, stocks and the days they hold on."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim
from tests.extraction.reading import claims


def told(text: str, words: str, published: str = "2026-02-06") -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published=published)) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Staff bought 863 tons of tea in 2024. That was 21% less than a year before.", "21%", "tea purchases"),
        (
            "The Guild warned of a fifth deficit in a row, of 95 million ounces, for 2025.",
            "95 million ounces",
            "deficit",
        ),
        ("An ounce of silver costs $31. The Silver Guild agrees. Silver gained 41% in 2025.", "41%", "silver price"),
        ("The council has 165 GW of new wind for 2025.", "165 GW", "wind capacity"),
        ("Oxo's stock closed 4.1% higher in Milan.", "4.1%", "share price"),
        ("The five-year programme is worth $40 million.", "$40 million", "programme value"),
        ("Shipments of personal computers rose 9% in 2025.", "9%", "Shipments of PCs"),
        ("Sales of lifts fell 4% in 2025. Asia grew fastest at 11%, followed by Europe at 9%.", "9%", "Sales of lifts"),
        ("Oxo put $39bn into property and equipment in 2025.", "$39bn", "capital expenditure"),
        ("Oxo plans to spend $20 billion on capital projects in 2026.", "$20 billion", "capital expenditure"),
        ("Oxo plans to spend $28 million on plants and equipment in 2026.", "$28 million", "capital expenditure"),
        ("Oxo spent $3 million on plants and trees in 2025.", "$3 million", "plants and trees spending"),
        ("Hale has Oxo making £600 million before tax in 2025.", "£600 million", "profit before tax"),
        ("Its rockets flew 165 times in 2025.", "165 times", "rocket flights"),
        ("Its network can carry 600 terabits per second.", "600 terabits per second", "capacity"),
        ("My downloads average 140 megabits per second.", "140 megabits per second", "download speed"),
        ("Hotels sold 71 percent of their rooms in 2025.", "71 percent", "share of rooms sold"),
        ("Builders started 5,156 homes in 2025.", "5,156 homes", "home starts"),
        ("By August 49,632 houses were under construction.", "49,632 houses", "houses under construction"),
        ("Some 300 people work there.", "Some 300 people", "employees"),
        (
            "At the end of March 900 households were living in temporary accommodation.",
            "900 households",
            "households in temporary accommodation",
        ),
        (
            "More than 13,000 people were seen sleeping rough in 2025.",
            "More than 13,000 people",
            "people sleeping rough",
        ),
    ],
)
def test_what_is_measured(text: str, words: str, metric: str) -> None:
    assert told(text, words).metric == metric


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Snacks sold well. The one having fun is Marsh. Revenue jumped 68% in 2025.", "68%", "Marsh"),
        ("Sales of lifts fell in 2025. Dell came third with 11 million lifts.", "11 million lifts", "Dell"),
        ("In Europe, including Turkey and the United Kingdom, 78 GW of solar were connected.", "78 GW", "Europe"),
        ("Mines worldwide dug up 3,300 tonnes in 2024, of which China had 380 tonnes.", "3,300 tonnes", "world"),
        (
            "Solar made 29% of the European Union's power. The bloc spent €62 billion on it.",
            "€62 billion",
            "European Union",
        ),
        ("In the Indian state of Assam, 85 people have died.", "85 people", "Assam"),
        ("Floods reached 2 million people in Bangladesh's Sylhet division.", "2 million people", "Sylhet division"),
        ("Ships brought 8 million passengers to Greek ports.", "8 million passengers", "Greece"),
        (
            "Organisers say 8,000 people marched against mass tourism in Barcelona on 15 June.",
            "8,000 people",
            "Barcelona",
        ),
        ("Regulators fined Marsh $3 million in May.", "$3 million", "Marsh"),
        (
            "The four largest cloud groups spent $300 billion. The four spent $9 billion abroad.",
            "$9 billion",
            "four largest cloud groups",
        ),
        ("Peru's Oxo grew. Its shares lost 3% in London.", "3%", "Oxo"),
    ],
)
def test_whose_it_is(text: str, words: str, scope: str) -> None:
    assert told(text, words).scope == scope


RELEASE = """FOR IMMEDIATE RELEASE

Oxo Labs finds more victims, and fewer that pay

AUSTIN, Texas, January 27, 2026 - Gangs named 7,419 organizations in 2025, according to a review by Oxo Labs.

About Oxo Labs
Founded in Lyon in 2011, Oxo Labs has 6,200 customers. It employs 540 people.
"""


def test_whoever_made_a_study_is_what_its_own_lines_are_about() -> None:
    scopes = {one.value_span.text: one.scope for one in claims(RELEASE)}
    assert scopes == {"7,419 organizations": None, "6,200 customers": "Oxo Labs", "540 people": "Oxo Labs"}


def test_letters_stand_for_the_body_that_the_text_explains_them_with() -> None:
    text = "Oxo Relief Network (ORN) today raised its appeal to $4 million. ORN's 310 staff handed out 900 tents."
    assert {one.scope for one in claims(text)} == {"Oxo Relief Network"}


def test_a_firm_that_comes_first_is_not_short_for_what_it_makes() -> None:
    text = "Oxo sold 40 lifts in May. Oxo earned $3 million. Its newest lift, Oxo Meridian, carries 9 people. "
    assert told(f"{text}Oxo has 80 staff.", "80 staff").scope == "Oxo"


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        (
            "Funds took in 801 tons in 2025, against a small outflow the year before, and bars 16 tons.",
            "16 tons",
            "2025",
        ),
        ("Oxo ended 2025 with 9 million users, twice the 4.5 million of a year earlier.", "twice", "2025-12-31"),
        ("Tirana airport closed 2025 with 11 million passengers.", "11 million passengers", "2025"),
        ("Rent stood at £2,265 in October, up 4% on the year, against £1,360 nationwide.", "£1,360", "2025-10"),
        ("At the end of May 900 homes stood empty. Among them are 300 flats.", "300 flats", "2025-05-31"),
        ("Oxo aims to double its capacity by the end of 2027.", "double", "2027-12-31"),
        ("I bought a lift in 2023. Hale says Oxo shipped 900 lifts that year and 40 in 2024.", "900 lifts", "2023"),
        ("The market value of all coins stood at $311 billion at the end of 2025.", "$311 billion", "2025-12-31"),
        ("Deliveries shrank by a fifth in May, and 3,200 jobs are to go by the end of 2027.", "a fifth", "2025-05"),
    ],
)
def test_when_it_holds(text: str, words: str, period: str) -> None:
    assert told(text, words).period == period


def test_another_firms_fiscal_year_is_its_own() -> None:
    text = "Oxo earned $9 million in 2025. Marsh, whose fiscal year ends in June, spent $37 million. "
    assert told(f"{text}Oxo sold 40 lifts in the fourth quarter.", "40 lifts").period == "2025-Q4"


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Gold trades at $4,900 an ounce.", "$4,900 an ounce", "USD/troy_ounce"),
        ("Add 3 ounces of butter.", "3 ounces", "ounce"),
        ("Average spending per visitor reached 615 euros.", "615 euros", "EUR/visitor"),
    ],
)
def test_what_it_is_told_in(text: str, words: str, unit: str) -> None:
    assert told(text, words).quantity.unit == unit


def test_a_tables_head_may_name_its_place_beside_its_unit() -> None:
    table = "| Indicator (China, million) | 2024 | 2025 |\n|---|---:|---:|\n| Internet users | 1,108 | 1,125 |\n"
    assert [one.quantity.value for one in claims(f"# Users\n\n{table}")] == [1_108_000_000, 1_125_000_000]


def test_what_is_looked_for_is_expected() -> None:
    assert told("Tarn looks for $688bn of spending in 2026.", "$688bn").modality.value == "projected"


def test_a_street_is_no_quantity() -> None:
    assert claims("Write to us at 8 Quai des Brumes, Lyon.") == []
