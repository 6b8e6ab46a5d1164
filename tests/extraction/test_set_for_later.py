"""What is set to hold from a day on, what lies in an aside's own time, and what only looks like a plan."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

TAKES_EFFECT = [
    ("A ticket will cost 21 kroner from 1 January.", "2026-01-01"),
    ("The council has approved a rise of 4% from 1 January.", "2026-01-01"),
    ("Ministers agreed a 6% pay rise from 1 March.", "2026-03-01"),
    ("The wage floor goes up to 150 kroner from January.", "2026-01"),
    ("Shares in the yard are up 12% from Jan. 2.", "2025-11-10"),
]


@pytest.mark.parametrize(("text", "period"), TAKES_EFFECT)
def test_what_is_set_holds_from_its_day(text: str, period: str) -> None:
    assert claims(text)[-1].period == period


TIMES = [
    ("The arena, bought in 2019 for 90 million kroner, drew 12,000 fans in May.", ["2019", "2025-05"]),
    ("The arena, begun in 2023 for 90 million kroner, was 60% full in May.", ["2023", "2025-05"]),
    ("The yard employs 300 people and will close in 2029.", ["2025-11-10"]),
    ("The order for 90 trams is on schedule, and the first will run in the spring of 2028.", ["2025-11-10"]),
    ("The line has 90 trams on order to replace stock dating from the 1980s.", ["2025-11-10"]),
    ("Britain pledged 90 million kroner in September.", ["2025-09"]),
    ("The farm counted 900 lambs between July 2024 and the end of October.", ["2024-07-01/2025-10-31"]),
    ("The farm counted 900 lambs between March 2024 and June.", ["2024-03/2024-06"]),
    ("The yard runs 48 docks and plans to add 12 docks before the year is out.", ["2025-11-10", "2025-12-31"]),
    ("The chain had 300 shops at year-end. It plans to open 12 shops before the end of the year.",
     ["2024-12-31", "2025-12-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), TIMES)
def test_a_time_is_of_the_clause_or_aside_that_tells_it(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


MODALITIES = [
    ("Some 40 of the 120 sailings scheduled for Monday were cancelled.", ["actual", "actual"]),
    ("Inspectors counted 300 cancelled sailings, 45% of those planned.", ["actual", "actual"]),
    ("The regional relief appeal was 44% funded in May.", ["actual"]),
    ("The relief agency will appeal for 90 million kroner.", ["target"]),
    ("The yard said it would spend 90 million kroner on cranes by 2029.", ["target"]),
    ("The yard means to put 90 million kroner into cranes by 2029.", ["target"]),
    ("We estimate that the yard will spend 90 million kroner on cranes next year.", ["projected"]),
    ("The yard is scheduled to build 40 boats in 2026.", ["target"]),
]


@pytest.mark.parametrize(("text", "modalities"), MODALITIES)
def test_plans_are_told_from_what_was_planned(text: str, modalities: list[str]) -> None:
    assert [claim.modality for claim in claims(text)] == modalities


POUNDS = [
    ("The fare was 40 pounds in Leeds.", "GBP"),
    ("Bankers in Leeds put the price at 90 pounds.", "GBP"),
    ("A family in Leeds will save roughly 100 pounds a year.", "GBP/year"),
    ("The price for 50 pounds was $12.", "pound"),
    ("The sack held 90 pounds of rice.", "pound"),
]


@pytest.mark.parametrize(("text", "unit"), POUNDS)
def test_pounds_that_are_priced_or_saved_are_money(text: str, unit: str) -> None:
    assert claims(text)[0].quantity.unit == unit


def test_money_saved_is_savings_of_who_saves() -> None:
    assert [claim.metric for claim in claims("A family will save $100.")] == ["family savings"]
