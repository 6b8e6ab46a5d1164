"""Growth told by what it is: raises, a plus, a pace; units with two rates; brands and data before a plural."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The union won an average raise of 5.25 percent and will ask for at least 6 percent.", ["growth", "growth"]),
        ("Teachers settled for a 4% raise.", ["growth"]),
        ("It expects 575,000 visitors, a plus of 6%.", ["level", "growth"]),
        ("Output fell at an annualised 1.8 per cent.", ["growth"]),
        ("Nurses asked for 8% of the fund.", ["share"]),
        (
            "Output grew by 3%. It spent $3 million of the $9 million asked for, or 33%.",
            ["growth", "level", "level", "share"],
        ),
    ],
)
def test_growth_by_its_name_or_pace(text: str, kinds: list[str]) -> None:
    assert [claim.kind.value for claim in claims(text)] == kinds


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The supply stands at 11 litres per person per day.", "liter/person/day"),
        ("People get 6.5 litres of safe water per person per day.", "liter/person/day"),
        ("The line carries 40,000 passengers per working day.", "passenger/day"),
        ("The mint strikes 3,000 coins a working day.", "coin/day"),
        ("Charging costs 59 euro cents per kilowatt-hour.", "EUR/kilowatt_hour"),
        ("In London, wheat costs 200 pounds per tonne.", "GBP/tonne"),
        ("In Egypt flour costs 20 pounds a kilo.", "EGP/kilogram"),
        ("The cow eats 20 pounds a day.", "pound/day"),
        ("Demand came to 89,000 boe/d.", "barrel_of_oil_equivalent/day"),
        ("The plan costs $4 per user per month.", "USD/user/month"),
        ("It pays 20 euros an hour a year later.", "EUR/hour"),
        ("They found 30 data sets.", "set"),
        ("The shop sold 300 Adidas shoes.", "shoe"),
        ("An R1 from Norvelo costs 39,900 yuan.", "CNY"),
    ],
)
def test_units_of_two_rates_and_of_brands(text: str, unit: str) -> None:
    assert [claim.quantity.unit for claim in claims(text)] == [unit]
