"""Counts in forms of their own: labelled casualties, camps, multiples, academic years, nouns that stand in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Deaths: 41. Injured: 230. Missing: 6.", "230", "person"),
        ("Some 12,400 people remain in 31 camps in May 2025.", "31", "camp"),
        ("The plan is 22% funded as of 5 May 2025.", "22", "percent"),
        ("Output was three times that of 2020.", "3", "x"),
        ("Imports rose to half a million tonnes in 2024.", "500000", "tonne"),
    ],
)
def test_counts_in_words_and_labels(text: str, value: str, unit: str) -> None:
    assert (Decimal(value), unit) in [(one.quantity.value, one.quantity.unit) for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the academic year 2023/24 the college taught 4,100 students.", "2023/2024"),
        ("In 2023/24 universities enrolled 690,000 students from abroad.", "2023/2024"),
    ],
)
def test_academic_years_span_two(text: str, period: str) -> None:
    (claim,) = claims(text)
    assert claim.period is not None and claim.period.startswith("2023") and "2024" in claim.period, period


def test_a_monthly_rise_of_prices_is_no_yearly_one() -> None:
    first, second = claims("Consumer prices in Peru rose 0.3% in May 2025 from April and 2.1% from a year earlier.")
    assert (first.period, first.baseline) == ("2025-05", "2025-04")
    assert (second.period, second.baseline) == ("2025-05", "2024-05")


def test_the_number_of_a_name_is_no_figure() -> None:
    found = claims("General Motors and the National Institutes of Health paid $20 million in 2024.")
    assert [one.quantity.value for one in found] == [Decimal(20_000_000)]


@pytest.mark.parametrize("noun", ["Punctuality", "Absenteeism", "Reliability"])
def test_what_an_abstract_noun_opens_is_what_is_measured(noun: str) -> None:
    _, second, third = claims(
        "Norland Rail carried 61.4 million people in 2025. Revenue came to 5.2 billion kroner. "
        f"{noun} slipped to 83.1 per cent."
    )
    assert second.metric.lower() == "revenue" and third.metric.lower() == noun.lower()
    assert third.scope == "Norland Rail"


@pytest.mark.parametrize(
    ("text", "value"), [("40% over budget", "40"), ("15% under budget", "-15"), ("7% below target", "-7")]
)
def test_what_lies_over_or_under_a_budget_is_growth(text: str, value: str) -> None:
    _, growth = claims(f"The tram opened in 2023 at a cost of 2.4 billion pounds, {text}.")
    assert (growth.kind, growth.quantity.value) == ("growth", Decimal(value))


@pytest.mark.parametrize("verb", ["slumped", "cratered", "plunged"])
def test_a_slump_is_a_fall(verb: str) -> None:
    (claim,) = claims(f"Sales of nets {verb} 12% in April 2026.")
    assert (claim.kind, claim.quantity.value, claim.metric) == ("growth", Decimal(-12), "Sales of nets")


def test_what_things_are_tells_them_apart() -> None:
    (claim,) = claims("187 classrooms are unusable.")
    assert claim.metric == "classrooms unusable"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("All 62 districts of Peru declared an emergency.", "districts that declared emergency"),
        ("Some 90 clubs and schools filled in the form.", "clubs and schools filled"),
        ("It gives work to 2,500 cooks and helpers, most of them women.", "cooks and helpers"),
        ("24 towns now give children a free bicycle.", "towns with free bicycle"),
        ("The station sold 900 kayaks and won a prize.", "kayak sales"),
    ],
)
def test_what_is_counted_together_and_what_it_does(text: str, label: str) -> None:
    assert claims(text)[0].metric == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Prices were negative for 573 hours in 2025.", "hours of negative Prices"),
        ("The port was shut for three days in May.", "days of port shut"),
        ("The lift was out of service for 12 days in May.", "days of lift out of service"),
        ("The bridge was, in the end, 300 metres long.", "bridge length"),
    ],
)
def test_how_long_something_was_as_it_was(text: str, label: str) -> None:
    assert claims(text)[0].metric == label


def test_an_office_held_for_years_is_no_state() -> None:
    assert not any("hours of" in one.metric for one in claims("She was chief executive for 12 hours a week in 2025."))


def test_no_amount_goes_on_with_the_hours_of_a_state() -> None:
    found = claims("Prices were negative for 31 hours. The thieves siphoned off 6.2 million euros.")
    assert found[0].metric == "hours of negative Prices" and "hours" not in found[1].metric
    later = claims("Prices were negative for 31 hours. The director was in Paris for 3 hours.")[1]
    assert "Prices" not in later.metric
