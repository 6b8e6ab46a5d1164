from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.claims import Modality
from claimtrack.domain.quantities import Comparator, Quantity
from claimtrack.reports.wording import number_words, quantity_words, said_by, when_words

from .making import claim


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1.2E+12", "1.2 trillion"),
        ("55000000", "55 million"),
        ("999999", "999,999"),
        ("-1500.25", "-1,500.25"),
        ("0.5", "0.5"),
        ("-0.5", "-0.5"),
        ("123456789012345", "123456789012345"),
    ],
)
def test_numbers_in_words_are_exact(value: str, words: str) -> None:
    assert number_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(Decimal("1.2E+12"), "CNY", Comparator.MORE), ">1.2 trillion CNY"),
        (Quantity(Decimal(24), "percent"), "24 %"),
        (Quantity(Decimal(18), "percent", Comparator.RANGE, Decimal(20)), "18 to 20 %"),
        (Quantity(Decimal("9.4E+7"), "device", Comparator.ABOUT), "~94 million device"),
    ],
)
def test_a_quantity_in_words(quantity: Quantity, words: str) -> None:
    assert quantity_words(quantity) == words


def test_the_speaker_stands_before_the_printer() -> None:
    assert said_by(claim()) == "the ministry, in The Daily"
    assert said_by(claim(attribution=None)) == "The Daily"


def test_a_forecast_says_so() -> None:
    assert when_words(claim(modality=Modality.PROJECTED)) == "2025 projected"
    assert when_words(claim(period=None)) == "undated"
