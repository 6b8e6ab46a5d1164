"""Announced measures and happenings: what questions and headings promise, what is done to those who are counted."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def metric_of(text: str, value: str) -> str:
    return next(claim.metric for claim in claims(text) if value in claim.value_span.text)


def test_a_question_announces_the_measure_of_its_answer() -> None:
    text = (
        "Q: What do nurses earn?\nA: The average salary is $61,000 a year.\n\n"
        "Q: And tuition fees, are they up?\nA: They are. Last year Norwood College had the average at $9,400.\n"
    )
    assert "salary" in metric_of(text, "61,000")
    assert metric_of(text, "9,400") == "tuition fees"


def test_a_sentence_without_figures_announces_only_what_its_unit_can_state() -> None:
    text = "Rainfall worries the growers. The district had 40 mm in May. The bridge is 300 metres long."
    assert metric_of(text, "40 mm") == "Rainfall"
    assert "ainfall" not in metric_of(text, "300")


def test_a_bare_number_goes_on_with_what_was_counted() -> None:
    text = (
        "Employers filled 18,000 posts in May and the vacancy rate fell to 3.1%. "
        "The consensus had been 25,000. Hotels added 4,000."
    )
    assert metric_of(text, "25,000") == metric_of(text, "18,000")
    assert metric_of(text, "4,000") == metric_of(text, "18,000")


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Boats moved 2,500 people to the mainland.", "2,500", "people moved"),
        ("Some 6,500 people were trapped by the snow.", "6,500", "people trapped"),
        ("The scandal affected 12,000 people.", "12,000", "people affected"),
        ("The storm of 2019 hit 47,000 people in Beira.", "47,000", "people affected by storm"),
        ("All 14 councils declared an emergency.", "14", "councils declared emergency"),
        ("The blast killed 30 people.", "30", "blast deaths"),
        ("The register lists 300 farms.", "300", "farms"),
    ],
)
def test_what_happens_to_those_counted_is_part_of_the_label(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value) == metric


def test_revenue_is_not_short_for_a_part_named_before() -> None:
    text = "Ticket and merchandise revenue was $3 million. Norwood, with revenue of $20 million, is bigger."
    assert metric_of(text, "$20 million") == "revenue"


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        (
            "3.4 MILLION\nThat is how many foreign students enrolled in 2024, the ministry said.",
            "3.4",
            "foreign students",
        ),
        ("38,000.\nThis is the number of teachers that left.", "38,000", "teachers"),
        ("900 km.\nThe distance one parcel travelled by mule.", "900", "distance"),
        ("In 2024 there were 12 mills.\nThe price of flour rose.", "12", "mills"),
    ],
)
def test_a_figure_that_stands_alone_is_named_by_the_sentence_behind(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value) == metric


def test_what_is_lost_to_thieves_is_stolen() -> None:
    text = (
        "Art thieves had a record year. Museums and art dealers reported 40 thefts. Stolen paintings are hard to sell. "
        "The thieves took $3 million in May, and the losses came to $9 million for the year."
    )
    assert metric_of(text, "$3 million").startswith("stolen")
    assert metric_of(text, "$9 million").startswith("stolen")
    assert metric_of("The firm made a loss of $9 million.", "$9 million") == "loss"


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The yard handed over 14 ferries in May.", "14", "ferry deliveries"),
        ("Some 3 million fans spent $40 million on scarves.", "$40 million", "scarves spending"),
        ("The heirs sold the castle for $4 million.", "$4 million", "castle price"),
        ("The flood left 90 dead, of whom a third were children.", "a third", "share of children among flood deaths"),
    ],
)
def test_what_somebody_does_with_things_and_money(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value) == metric


def test_a_heading_tells_the_illness_of_its_deaths() -> None:
    text = (
        "MALARIA\nMalaria is back. Malaria deaths came to 9,000 in 2024.\n\n"
        "MEASLES, THE LONG VIEW\nDeaths came to 400 in 2024.\n"
    )
    assert metric_of(text, "400") == "measles deaths"


def test_receipts_told_beside_visitors_are_those_of_tourism() -> None:
    text = (
        "Tunisia welcomed 9 million visitors in 2023, and its hotels were full. French tourists led the arrivals. "
        "Most travellers came for the beaches. Receipts reached $2 billion. Tax receipts came to $7 billion."
    )
    assert metric_of(text, "$2 billion") == "tourism receipts"
    assert metric_of(text, "$7 billion").lower() == "tax receipts"


def test_receipts_without_visitors_stay_bare() -> None:
    text = "The cinemas of Turin sold 3 million seats in 2023. Receipts reached $20 million."
    assert "tourism" not in metric_of(text, "$20 million")


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The haul to the coast: 610 kilometres.", "610", "haul"),
        ("Inmates at the end of June: 9,100.", "9,100", "Inmates"),
        ("Spending so far: 12 billion kwacha.", "12 billion", "Spending"),
        ("Homes supplied: 1.1 million", "1.1 million", "Homes"),
    ],
)
def test_a_label_in_front_of_a_colon(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value) == metric
