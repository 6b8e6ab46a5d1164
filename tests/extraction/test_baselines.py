"""What growth, changes and multiples are compared with."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

MONTHLY = [
    ("The port added 40 jobs in August.", ["2025-07"]),
    ("Unemployment fell by 0.2 percentage points in May.", ["2025-04"]),
    ("The bank lowered its rate by half a percentage point in August.", [None]),
    ("On Tuesday the office cut its count of June's estimate by 900 jobs.", [None]),
    ("Fares rose 0.4% in May and were 3% higher than a year earlier.", ["2025-04", "2024-05"]),
    ("Fares rose 0.4% in May, and ferries took 3% more people than a year earlier.", ["2024-05", "2024-05"]),
    ("Fares rose 0.3% on the month and 2.7% on the year in July.", ["2025-06", "2024-07"]),
    ("Fares rose 0.3% in July from June and 2.7% from a year earlier.", ["2025-06", "2024-07"]),
]


@pytest.mark.parametrize(("text", "baselines"), MONTHLY)
def test_a_month_beside_a_year(text: str, baselines: list[str | None]) -> None:
    assert [claim.baseline for claim in claims(text, published="2025")] == baselines


RANKED = [
    ("Fares rose 5% in May, the fastest pace since 2012.", ["2024-05"]),
    ("Fares fell 5% in May, the first fall since March 2020.", ["2024-05"]),
    ("Fares fell 5% in May, the third such fall since 2019.", ["2024-05"]),
    ("Fares have risen by a third since 2021.", ["2021"]),
    ("Forests have shrunk by 12% since 2021.", ["2021"]),
]


@pytest.mark.parametrize(("text", "baselines"), RANKED)
def test_how_long_nothing_was_like_it_is_no_baseline(text: str, baselines: list[str]) -> None:
    assert [claim.baseline for claim in claims(text)] == baselines


POINTED = [
    ("Wolves numbered 95 in 2024, against 780 wolves in 2000. That is a fall of 88%.", "2000"),
    ("Ferries took 96 people in 2024. In 2019 they took 120 people. The fall of 20% hurts.", None),
    ("Ferries took 96 people in 2024. A year earlier they took 120 people. The fall of 20% hurts.", "2023"),
    ("The tally of wolves stood at 933 wolves on 4 November, up by 57 wolves in a week.", "2025-10-28"),
    ("The tally of wolves stood at 933 wolves on 4 November, up by 57 wolves in three days.", "2025-11-01"),
    ("In the three months to June, fares were 9% higher than a year earlier.", "2024-Q2"),
    ("In December the port took 40 ships. Annual shipments fell 3%.", "2023"),
    ("In May the port took 40 ships. Annual shipments fell 3%.", "2024-05"),
]


@pytest.mark.parametrize(("text", "baseline"), POINTED)
def test_the_last_figure_is_counted_from(text: str, baseline: str | None) -> None:
    found = claims(text)[-1].baseline
    assert found == baseline or baseline is None


def test_a_table_of_monthly_changes_counts_from_the_month_before() -> None:
    found = claims("Ferries\n\n| Port | October change (jobs) |\n|---|---|\n| Oslo | +4 |\n| Bergen | -3 |")
    assert [(claim.period, claim.baseline) for claim in found] == [("2025-10", "2025-09")] * 2


BESIDE = [
    ("House prices have risen 40% since 2015 and are up 3% this year.", ["2015", "2024"]),
    ("House prices have risen 40% since 2015 and 3% this year.", ["2015", "2015"]),
    ("Sales in 2024 were 8% below those of 2019.", ["2019"]),
    ("After a 9% rise in 2023, wages rose by only 2% last year.", ["2022", "2023"]),
    ("Rents have doubled in ten years.", ["2015"]),
    ("Rainfall in August was 40% below the average for 1991 to 2020.", ["1991/2020"]),
    ("Rainfall in August was 40% below the 1991-2020 average.", ["1991/2020"]),
    ("The glacier has lost 30% of its ice since 1990, and 6% in the past two years alone.", ["1990", "2023"]),
    ("Wages rose 4.1% in the year to September, down from 4.4% in the year to August.", ["2024-09", "2024-08"]),
    ("The bank raised its inflation forecast for 2026 to 2.4%.", ["2025"]),
    ("The ministry cut its growth forecast for next year to 1.1% from 1.6%.", ["2025", "2025"]),
    ("Fares rose in the third quarter of 2024, 4.5% more than in the second.", ["2024-Q2"]),
    ("Profit rose in 2024 and was 8% more than analysts had forecast.", [None]),
    ("The crop of 2025 is 16 percent under its five-year average.", ["2020/2024"]),
    ("Rainfall in August was 40% below the average of the past ten years.", ["2015/2024"]),
    ("On average, fares rose 4% in 2024.", ["2023"]),
    ("Wool fell five cents this week.", ["2025-11-03/2025-11-09"]),
]


@pytest.mark.parametrize(("text", "baselines"), BESIDE)
def test_rates_of_one_sentence_keep_their_own_baselines(text: str, baselines: list[str | None]) -> None:
    assert [claim.baseline for claim in claims(text)] == baselines


NO_YEAR_BEFORE = [
    ("The herd has grown from 420,000 goats in 2010 to 540,000 goats in 2025, an increase of 29 percent.",
     [("2025", "2010")]),
    ("A goat now costs about $285, compared with $390 in 2020, a drop of 27%.", [("2025-11-10", "2020")]),
    ("Revenue in 2024 was $9 million; we look for $24 million in 2026, or 2.7 times as much.", [("2026", "2024")]),
    ("The clinic recorded 1,940 births between January 1 and March 8, 37% fewer than in the same period of 2024.",
     [("2025-01-01/2025-03-08", "2024-01-01/2024-03-08")]),
    ("The water table will drop by a further 2.5 metres in 2026.", [("2026", "2025")]),
    ("Shares were down 2.3% in afternoon trading.", [("2025-11-10", "2025-11-07")]),
    ("A shepherd earns 18 percent less than the average wage.", [("2025-11-10", None)]),
    ("These boats burn a quarter less fuel per crossing than the ones they replace.", [("2025-11-10", None)]),
    ("Output was 5% higher than before.", [("2025", "2024")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), NO_YEAR_BEFORE)
def test_rates_set_against_no_year_before(text: str, times: list[object]) -> None:
    found = [(claim.period, claim.baseline) for claim in claims(text)]
    assert found[-1:] == times
