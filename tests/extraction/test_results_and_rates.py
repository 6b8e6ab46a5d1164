"""Releases on a quarter, rates told one after the other, ways of reckoning, and times in brackets."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Modality
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

RELEASE = "# Oxo sees orders recover\n\n{line}\n\n- Net sales of €1,142 million, up 6%\n- Net debt of €612 million\n"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        (
            "**Rotterdam, 29 October 2026** – Oxo, a maker of pumps, today published its third-quarter results.",
            "2026-Q3",
        ),
        ("Rotterdam, 29 October 2026 – Oxo today published its results for the third quarter.", "2026-Q3"),
        (
            "ROTTERDAM, 29 October 2026 – Oxo today published results for the first nine months of the year.",
            "2026-01/2026-09",
        ),
    ],
)
def test_a_release_is_of_the_time_whose_results_it_publishes(line: str, period: str) -> None:
    sales, growth, debt = claims(RELEASE.format(line=line), published="2026-10-29")
    assert [one.period for one in (sales, growth, debt)] == [period] * 3


def test_what_firms_report_line_after_line_names_nobody() -> None:
    text = "- Net sales of €1,142 million\n- Net debt reduced to €612 million\n- Net profit of €91 million\n"
    assert {one.scope for one in claims(text, published="2026-10-29")} == {None}


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Guidance raised: sales now expected at €4.5-4.6 billion in 2026.", "sales"),
        ("Operating margin expected between 14% and 15%.", "operating margin"),
        ("Passengers expected: 240,000 a day.", "passengers expected"),
        ("Homes planned: 4,000.", "homes planned"),
    ],
)
def test_what_is_expected_speaks_for_nobody(text: str, metric: str) -> None:
    (claim,) = claims(text, published="2026-03-04")
    assert (claim.metric.lower(), claim.attribution) == (metric, None)
    assert claim.modality is not Modality.ACTUAL


def test_who_expects_speaks() -> None:
    (claim,) = claims("Analysts expected sales of $4 billion in 2026.", published="2026-03-04")
    assert claim.attribution == "analysts"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Inflation slowed to 3.1% in February from 3.4%.", ["2026-02", "2026-01"]),
        ("Food prices rose 3.1% in February after 2.8%.", ["2026-02", "2026-01"]),
        ("Growth eased to 1.2% in the fourth quarter from 1.9%.", ["2025-Q4", "2025-Q3"]),
        ("Sales rose 4% in the fourth quarter, after 3% a year earlier.", ["2025-Q4", "2024-Q4"]),
    ],
)
def test_a_rate_follows_that_of_the_step_before(text: str, periods: list[str]) -> None:
    assert [one.period for one in claims(text, published="2026-03-04")] == periods


def test_a_forecast_is_revised_for_one_time() -> None:
    text = "The bank raised its forecast for inflation in December to 3% from 2.5%."
    assert [one.period for one in claims(text, published="2026-03-04")] == ["2026-12", "2026-12"]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("On a comparable basis sales rose 4%.", "sales"),
        ("On a month-on-month basis consumer prices rose 0.9%.", "consumer price inflation"),
        ("In real terms wages fell 1%.", "wages"),
        ("In seasonally adjusted terms exports fell 1%.", "exports"),
        ("At constant currency revenue grew 8%.", "revenue"),
        ("Exports rose 2% on an annual basis.", "exports"),
        ("In terms of output, the plant makes 40,000 cars a year.", "car output"),
    ],
)
def test_how_something_is_reckoned_is_no_part_of_it(text: str, metric: str) -> None:
    assert claims(text, published="2026-03-04")[0].metric.lower() == metric


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Revenue in the third quarter was €171m (Q3 2025: €148m), a margin of 15%.",
            ["2026-Q3", "2025-Q3", "2026-Q3"],
        ),
        ("Waiting time in 2025: 14 hours (19 hours in 2024).", ["2025", "2024"]),
        ("The cost is 3.2 billion euros (2017 estimate: 1.9 billion euros).", ["2026-10-29", "2017"]),
    ],
)
def test_a_time_in_brackets_is_of_the_figure_beside_it(text: str, periods: list[str]) -> None:
    assert [one.period for one in claims(text, published="2026-10-29")] == periods


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Emissions fell 3% in 2025. The target is a cut of 55% by 2030.", None),
        ("Mills emitted 2.8 billion tonnes in 2023. Their emissions could fall by a tenth by 2030.", "2023"),
        ("Sales will grow 5% in 2027.", "2026"),
        ("Wheat rose 1.2% on the week to 231 euros on Tuesday.", "2026-02-24"),
    ],
)
def test_what_a_change_is_set_against(text: str, baseline: str | None) -> None:
    grown = [one for one in claims(text, published="2026-03-03") if one.kind is Kind.GROWTH]
    assert grown[-1].baseline == baseline


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Fares go up by 4% on 1 April.", "2026-04-01"),
        ("From 1 April the minimum wage is 13.90 euros.", "2026-04-01"),
        ("Parliament votes on the 4 billion euro budget on 12 March.", "2026-03-12"),
        ("The price went up by 4% on 1 April.", "2025-04-01"),
        ("The museum opened on 20 November with 400 paintings.", "2025-11-20"),
        ("The plant was closed on 10 March and 400 people lost their jobs.", "2025-03-10"),
    ],
)
def test_a_day_of_the_coming_weeks_is_set_in_the_present(text: str, period: str) -> None:
    assert claims(text, published="2026-03-04")[0].period == period
