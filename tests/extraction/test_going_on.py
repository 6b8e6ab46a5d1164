"""Bare numbers go on with what is counted in numbers like theirs; movements go on with the amount."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def metric_of(text: str, value: str) -> str:
    return next(claim.metric for claim in claims(text) if value in claim.value_span.text)


def test_a_number_in_the_millions_goes_on_with_what_was_counted_in_millions() -> None:
    text = "Ferries carried 3.1 million passengers in May. The line bought 12 ferries. Halden Lines took 1.2 million."
    assert "passengers" in metric_of(text, "1.2 million")


def test_a_bare_number_does_not_go_on_with_money() -> None:
    text = (
        "Bicycle sales reached 2.4 million last year. Revenue rose to $900 million. "
        "Norvelo is a close second at 2.1 million."
    )
    assert metric_of(text, "2.1 million") == metric_of(text, "2.4 million")


def test_the_number_of_before_is_of_the_same_people() -> None:
    text = "8.2 million people in six provinces need clean water, up from 5.4 million in March."
    assert metric_of(text, "5.4 million") == metric_of(text, "8.2 million")


def test_growth_beside_a_share_is_not_the_growth_of_the_share() -> None:
    text = "Tractor sales came to 90,000. Brava leads with 21,000 tractors and a 23% share, having grown 6%."
    assert "share" not in metric_of(text, "6%")
    assert "production" not in metric_of(text, "21,000")


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Headcount fell to 5,200 in June.", "5,200", "employees"),
        ("The flood killed 14 people; the toll of 2019 was 31. By Friday the toll was 22.", "22", "flood deaths"),
        ("The council has earmarked $40 million for new buses.", "$40 million", "budget"),
        ("Vineyards earned $900 per hectare.", "$900", "earnings"),
        ("New connections of solar farms rose to 4 GW.", "4 GW", "additions"),
        ("The harbour handled 2.2 million passengers in May.", "2.2 million", "passengers"),
    ],
)
def test_measures_by_their_agreed_words(text: str, value: str, metric: str) -> None:
    assert metric in metric_of(text, value)


def test_a_measure_right_beside_its_movement() -> None:
    text = "Norwood: 6.1 million subscribers, turnover up 9 percent. Halden: 2.1 million subscribers, up 3 percent."
    assert metric_of(text, "9 percent") == "turnover"
    assert metric_of(text, "3 percent") == "subscribers"


def test_those_of_something_are_the_last_measure_of_it() -> None:
    text = "Exports of frozen fish rose 8%, while those of canned fruit, a smaller trade, slipped 3% to $2 billion."
    assert metric_of(text, "3%") == "canned fruit exports"
    assert metric_of(text, "$2 billion") == "canned fruit exports"


def test_shares_that_rise_are_the_price_of_shares() -> None:
    assert metric_of("Shares in lift maker Halden Lifts rose 3.5% in Oslo.", "3.5%") == "share price"


def test_a_name_of_several_words_measures_nothing() -> None:
    text = "Ports handled 80 million containers last year. San Telmo de Arriba came third with 7.2 million."
    assert metric_of(text, "7.2 million") == metric_of(text, "80 million")


def test_a_named_product_goes_on_with_the_series_and_nobody_else() -> None:
    text = "Scooter shipments rose to 4.4 million.\n\nHalden: 1.1 million Volties, its best year\n"
    assert metric_of(text, "1.1 million") == metric_of(text, "4.4 million")
    text = "Scooter shipments rose to 4.4 million. Halden sold 1.1 million Volties."
    assert "sales" in metric_of(text, "1.1 million")


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Norvelo had a market share of 12%. Halden's share fell to 9%.", "9%", "market share"),
        ("Bicycle sales reached 2 million in May. Halden's share was 12%.", "12%", "share of bicycle sales"),
    ],
)
def test_a_bare_share_is_of_what_was_told_last(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value).lower() == metric


def test_a_column_of_units_goes_on_with_what_was_counted() -> None:
    text = (
        "Bicycle sales fell to 12 million last year.\n\n"
        "| Maker | Units (m) | Share | Growth |\n|---|---|---|---|\n| Norvelo | 3.1 | 20% | 4% |\n"
    )
    assert metric_of(text, "3.1") == metric_of(text, "4%") == "Bicycle sales"
