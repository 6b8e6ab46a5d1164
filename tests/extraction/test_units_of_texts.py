"""Units that only the whole text tells: the scale of its degrees, whose pesos, what a lone letter measures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import claims


def values(text: str) -> list[tuple[Decimal, str]]:
    return [(claim.quantity.value, claim.quantity.unit) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Last year was 1.3 degrees warmer than the average of the century.", "1.3", "degree_Celsius"),
        ("Temperatures in Oslo rose to 21 degrees on Friday.", "21", "degree_Celsius"),
        ("It was 104 degrees in Phoenix on Friday. The record is 122 degrees Fahrenheit.", "104", "degree_Fahrenheit"),
        ("The tower leans by 4 degrees.", "4", "degree"),
        ("In a cold year the college awarded 3,100 degrees.", "3100", "degree"),
        ("In warm weather the mast is turned by 90 degrees.", "90", "degree"),
    ],
)
def test_degrees_are_told_in_the_scale_of_the_text(text: str, value: str, unit: str) -> None:
    assert values(text)[0] == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The dike is 6.5 m high.", "6.5", "meter"),
        ("Snow depth averaged 1.4 m in March.", "1.4", "meter"),
        ("Each loaf holds 8 g of salt.", "8", "gram"),
        ("The firm sold 2 m units in 2025.", "2000000", "unit"),
        ("The firm spent $17 m on ships in 2025.", "17000000", "USD"),
    ],
)
def test_a_letter_behind_a_blank_is_a_unit_where_no_noun_follows(text: str, value: str, unit: str) -> None:
    assert (Decimal(value), unit) in values(text)


def test_pesos_are_those_of_the_country_that_opens_the_paragraph() -> None:
    text = (
        "Wages compared\n\nChile. Teachers earn 900,000 pesos a month there.\n\n"
        "Colombia. Nurses earn 2.1 million pesos a month there."
    )
    assert values(text) == [(Decimal(900_000), "CLP/month"), (Decimal(2_100_000), "COP/month")]


def test_a_conversion_in_brackets_lends_its_unit_to_nobody() -> None:
    text = (
        "The lake covered 340 square kilometres (131 square miles) in May 2025. "
        "That is more than the area of 310 in May 2020."
    )
    assert values(text)[-1] == (Decimal(310), "square_kilometer")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Households paid 34 cents for a kilowatt-hour in the United States in 2025.", "0.34", "USD/kilowatt_hour"),
        ("The park reached 300 EFLOPS in 2025.", "300000000000000000000", "flop/second"),
        ("The old model costs $499 and the new one $301.", "301", "USD"),
    ],
)
def test_amounts_in_their_base_scale(text: str, value: str, unit: str) -> None:
    assert (Decimal(value), unit) in values(text)


def test_short_signs_of_money_stand_in_front_of_large_sums_only() -> None:
    found = claims("Repairs took KM 30 million and BAM 1,250. Malawi paid MK 450,000. The road is shut at KM 40.")
    assert [claim.quantity.unit for claim in found][:3] == ["BAM", "BAM", "MWK"]
    assert not any(claim.quantity.value == 40 and claim.quantity.unit == "BAM" for claim in found)
