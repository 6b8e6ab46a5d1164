"""Prices of round numbers of goods."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The median price of a million bricks fell to $480,000.", "0.48", "USD/brick"),
        ("A million messages cost us 62 cents to send.", "0.00000062", "USD/message"),
        ("A thousand cubic metres of gas fetched $410 in May.", "0.41", "USD/cubic_meter"),
        ("A hundred grams of saffron costs 700 euros.", "7", "EUR/gram"),
        ("Building one gigawatt of pumps takes about $3 billion.", "3000000000", "USD/gigawatt"),
    ],
)
def test_the_price_of_a_round_number_of_goods_is_that_of_one(text: str, value: str, unit: str) -> None:
    found = claims(text)
    assert [(claim.quantity.value, claim.quantity.unit) for claim in found] == [(Decimal(value), unit)]
    assert not any(
        word in claim.metric.lower().split() for claim in found for word in ("million", "thousand", "hundred")
    )


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("A million people live in homes that cost $2 million.", ["person", "USD"]),
        ("A million cars were sold, and 300 lorries.", ["car", "lorry"]),
        ("About 1,000 jobs will cost $40 million.", ["job", "USD"]),
    ],
)
def test_other_round_numbers_are_counts(text: str, units: list[str]) -> None:
    assert [claim.quantity.unit for claim in claims(text)] == units
