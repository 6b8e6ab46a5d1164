"""Firms' books in tables and sentences, money by one letter, packs with their size, glances at years far back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import claims

TABLE = """# Oxo's year

| {corner} | {head} | Change on year |
|---|---:|---:|
| Revenue | 24,860 | 7.4% |
| Employees | 4,412 | 5.1% |
"""


@pytest.mark.parametrize("head", ["Result", "Actual", "Amount", "Reported"])
def test_the_head_of_a_column_leaves_to_the_rows_what_is_measured(head: str) -> None:
    found = claims(TABLE.format(corner="EUR million, year to September 2025", head=head), published="2025-11-26")
    assert [(c.metric, c.quantity.unit, c.quantity.value) for c in found] == [
        ("revenue", "EUR", 24_860_000_000),
        ("revenue", "percent", Decimal("7.4")),
        ("employees", "employee", 4_412),
        ("employees", "percent", Decimal("5.1")),
    ]
    assert {claim.period for claim in found} == {"2024-10/2025-09"}


def test_the_head_of_a_column_may_tell_of_what_is_to_come() -> None:
    found = claims(TABLE.format(corner="EUR million", head="Target"), published="2025-11-26")
    assert (found[0].metric, found[0].modality, found[0].quantity.value) == ("revenue", "target", 24_860_000_000)


def test_a_column_of_totals_beside_places_measures_what_the_text_tells() -> None:
    text = "# Cholera cases\n\nCases of cholera by province.\n\n| Province | Total |\n|---|---:|\n| Sofala | 24,860 |\n"
    (claim,) = claims(f"{text}| Manica | 4,412 |\n")[:1]
    assert (claim.metric, claim.scope) == ("cases of cholera", "Sofala")


BOOKS = "Oxo published results for the year ended 30 September 2025. "


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (BOOKS + "For the 2026 financial year it guides for revenue growth of 6%.", "2025-10/2026-09"),
        (BOOKS + "Net debt stood at 6 million euros at year end.", "2025-09-30"),
        (BOOKS + "Net debt should be at 6 million euros at year end.", "2026-09-30"),
        ("Prices rose in the year to September 2025. Stocks stood at 6 million tonnes at year end.", "2024-12-31"),
        ("Prices rose in the year to September 2025. FY26 sales will be 6 million euros.", "2026"),
    ],
)
def test_results_tell_when_the_year_of_the_books_ends(text: str, period: str) -> None:
    assert claims(text, published="2025-11-20")[-1].period == period


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ministry values the losses at Q385 million.", ["Q385 million"]),
        ("Thieves took L5 million.", ["L5 million"]),
        ("In Q3 sales rose 4%.", ["4%"]),
        ("A bag of cherries went for Q165 on Friday.", ["Q165"]),
        ("He earns Q95 a day.", ["Q95 a day"]),
        ("The Q400 aircraft carries 78 people.", ["78 people"]),
        ("The L4 lane is 40 km long.", ["40 km"]),
    ],
)
def test_one_letter_is_money_in_front_of_large_sums(text: str, values: list[str]) -> None:
    assert [claim.value_span.text for claim in claims(text)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A share earned 148.6 cents in Cape Town, South Africa.", "ZAR"),
        ("Bread costs 90 cents in Australia.", "AUD"),
        ("Bread costs 90 cents in Ohio.", "USD"),
    ],
)
def test_cents_are_of_the_money_of_the_country(text: str, unit: str) -> None:
    assert claims(text)[0].quantity.unit.partition("/")[0] == unit


@pytest.mark.parametrize(
    ("text", "value", "unit", "metric"),
    [
        ("Growers lost 480,000 bags of 60 kilograms of coffee.", "480,000 bags of 60 kilograms", "bag", "coffee"),
        ("Peru exported 5 million bags of 60 kg.", "5 million bags of 60 kg", "bag", "exports"),
        ("Peru exported 5 million bags of coffee.", "5 million bags", "bag", "coffee exports"),
    ],
)
def test_the_size_behind_a_pack_belongs_to_it(text: str, value: str, unit: str, metric: str) -> None:
    claim = claims(text)[0]
    assert (claim.value_span.text, claim.quantity.unit, claim.metric) == (value, unit, metric)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The clinic counted 80 patients a day on Tuesday.", "patient/day"),
        ("The clinic counted 80 patients a day on 3 March.", "patient/day"),
        ("It has 80 boats, and a year on, they are old.", "boat"),
    ],
)
def test_a_day_is_told_behind_a_rate(text: str, unit: str) -> None:
    assert claims(text)[0].quantity.unit == unit


def test_a_paragraph_behind_a_glance_at_history_goes_on_with_today() -> None:
    text = "On Tuesday 19 people died. The last eruption, in 1974, killed 71 people.\n\nSome 62 flights were cancelled."
    assert [claim.period for claim in claims(text, published="2026-03-10")] == ["2026-03-10", "1974", "2026-03-10"]


def test_what_a_short_form_means_is_told_of_nobody() -> None:
    text = "# Oxo: good beds\n\nOxo had a good year.\n\nSource: company. HEPS = headline earnings per share.\n\n"
    assert claims(f"{text}A third of the new beds are in Fife, and the group sold 300 shops.")[-1].scope != "HEPS"


def test_a_rating_in_capitals_is_no_name() -> None:
    assert claims("HOLD (unchanged). Price target R19.50.")[0].scope is None
