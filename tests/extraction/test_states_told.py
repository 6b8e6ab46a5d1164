"""What is in operation, what is short, whose data was taken, and what a question asks the cost of."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def metric_of(text: str, value: str) -> str:
    return next(claim.metric for claim in claims(text) if value in claim.value_span.text)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Operators in the state had 850 MW in service at the end of 2024.", "850 MW", "capacity in operation"),
        ("The council stands for firms with 96 GW in operation.", "96 GW", "capacity in operation"),
        # things are counted, and no capacity
        ("The line has 40 trains in operation.", "40", "trains"),
        # what is built there is not yet at work
        ("The state used 850 MW in winter.", "850 MW", "use"),
    ],
)
def test_what_is_at_work_is_a_capacity(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)
    assert ("capacity" in metric) == ("capacity" in metric_of(text, value))


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("After sunset power supply fell 1.8 GW short, the grid company said.", "1.8 GW", "power supply shortfall"),
        ("Next year's tin market will be 9,000 tonnes short, the group says.", "9,000", "tin market"),
        ("On 9 June the country ran 1.8 GW short.", "1.8 GW", "supply shortfall"),
        # short of a place, and of a mark
        ("The boat stopped 40 metres short of the pier.", "40 metres", "boat"),
        ("We are 900 welders short.", "900", "shortage of welders"),
    ],
)
def test_what_there_is_too_little_of(text: str, value: str, metric: str) -> None:
    found = metric_of(text, value)
    assert metric in found or (metric == "boat" and "shortfall" not in found)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The gang copied the details of 4,100 cards, the bank said.", "4,100", "cards whose details were copied"),
        ("The data of some 900 clients was stolen in May.", "900", "clients whose data was stolen"),
        # kept safe, and nothing done
        ("The firm protects the data of 900 clients.", "900", "clients"),
        ("The archive holds the records of 41 clubs.", "41", "clubs"),
    ],
)
def test_whose_data_was_taken(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value) == metric


def test_a_question_announces_what_something_costs() -> None:
    text = (
        "Q: How many people wrote?\n\nA: The club counted 3,100 letters in 2024.\n\n"
        "Q: What does a repair cost a driver?\n\nA: The guild has an average of 410 euros, 9% less than in 2023."
    )
    assert metric_of(text, "410") == "repair cost"
    assert metric_of(text, "9%") == "repair cost"


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("The tile factories can now turn out 4,000 tonnes a day.", "4,000", "capacity"),
        ("The tile factory turned out 4,000 tonnes a day in 2024.", "4,000", "production"),
    ],
)
def test_what_can_be_turned_out_is_a_capacity(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)
