"""When a figure holds, told by its neighbours, and forms of attribution beyond the plain "X said"."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims, read

PERIODS = [
    ("Ferry traffic rose to 7.5 million in 2024, from 5.6 million.", ["2024", "2023"]),
    ("The ferry, which was repaired in March 2023, carries 480 cars.", ["2025-11-10"]),
    ("Ferries carried 7.5 million people in 2023. They now have 480 seats. Fares brought 60 million euros.", None),
]


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_periods_told_by_neighbours(text: str, periods: list[str] | None) -> None:
    found = [claim.period for claim in claims(text)]
    assert found == (periods or ["2023", "2025-11-10", "2023"])


AT_PUBLICATION = [
    ("A tram ticket costs 4 euros, as it did last autumn.", ["2025-11-10"]),
    ("The zoo plans to spend 9 million euros by 2031 and has 640 keepers.", ["2031", "2025-11-10"]),
    ("The clinic treated 1,340 horses in June and has 120 stalls.", ["2025-06", "2025-11-10"]),
]


@pytest.mark.parametrize(("text", "periods"), AT_PUBLICATION)
def test_the_present_holds_at_publication_beside_another_time(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


FORETOLD = [
    ("It sees 41 ferries being built in 2027, down from the 52 ferries it projected last spring.", ["2027", "2027"]),
    ("Catches came to 40 tonnes in 2024, more than the 35 tonnes that the board had predicted in May.",
     ["2024", "2024"]),
    ("The yard will deliver 50 ferries expected in 2027.", ["2027"]),
    ("The fleet needs $12 million to sail on from September to February.", ["2025-09/2026-02"]),
    ("The fleet earned $12 million from September to February.", ["2024-09/2025-02"]),
    ("In weeks 1 to 14, to 5 April 2025, vets saw 410 dogs, against 200 dogs in the same weeks of 2024.",
     ["2025-01-01/2025-04-05", "2024-01-01/2024-04-05"]),
    ("September's census had counted 410 wolves.", ["2025-09"]),
    ("The June survey found 40% of wolves lame.", ["2025-06"]),
    ("Oxo expects the tank to be 32% full at the end of March.", ["2026-03-31"]),
    ("The tank was 32% full at the end of March.", ["2025-03-31"]),
    ("Its licence obliges it to plant 40 oaks by the end of July.", ["2026-07-31"]),
    ("It planted 40 oaks by the end of July.", ["2025-07-31"]),
    ("Fares rose 4% in the nine months from April to December 2024.", ["2024-04/2024-12"]),
    ("Plant capacity went from 42 GW at the end of 2023 to 65 GW a year later.", ["2023-12-31", "2024-12-31"]),
    ("Leeds lost 40 phones in the year to June, against 50 phones in the previous twelve months.",
     ["2024-07/2025-06", "2023-07/2024-06"]),
    ("The June report puts the number of wolves at 410 wolves.", ["2025-11-10"]),
    ("Vets saw 410 dogs in the week to 2 March, against 200 dogs in the same weeks of 2024.",
     ["2025-02-24/2025-03-02", "2024-02-24/2024-03-02"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), FORETOLD)
def test_when_a_forecast_was_made_does_not_date_it(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


def test_a_fiscal_year_that_still_runs_has_the_number_of_its_start() -> None:
    text = (
        "The line expects sales of $30 million in fiscal 2025, which ends in March, and of $40 million in fiscal 2026."
    )
    assert [claim.period for claim in claims(text)] == ["2025-04/2026-03", "2026-04/2027-03"]


def test_a_remark_in_brackets_leaves_a_row_its_month() -> None:
    text = "| 2025 | Rainfall (mm) |\n|---|---:|\n| August (revised) | 64 mm |\n| September | 51 mm |\n"
    assert [claim.period for claim in claims(text)] == ["2025-08", "2025-09"]


COMPARED = [
    ("Lyon, at 6.2 million visitors, is 10% short of the 7.6 million it saw in 2019.",
     ["2025-11-10", "2025-11-10", "2019"]),
    ("Kent brought in 1.5 million tonnes of hops, less than half of the crop of 2023.", ["2025-11-10", "2025-11-10"]),
    ("In 2023 Kent lost 1.5 million tonnes of hops, more than half of the crop.", ["2023", "2023"]),
    ("Bookings came to 640 in 2024, and we think 2026 could bring 900.", ["2024", "2026"]),
    ("Apples stocks were 40 tonnes on 1 May, 3% above the same date in 2024.", ["2025-05-01", "2025-05-01"]),
    ("Clubs spent 360 million euros this year and 450 million euros next.", ["2025", "2026"]),
    ("Catches fell to 500 tonnes, from last season's 680 tonnes.", ["2025-11-10", "2024"]),
    ("Catches reached 627 tonnes in 2024, a rise of 19% over the 2023 total of 526 tonnes.", ["2024", "2024", "2023"]),
    ("Rooms cost 150 euros, half as much again as last spring, when they cost 100 euros.",
     ["2025-11-10", "2025-11-10", "2025-03/2025-05"]),
    ("They shut 642 clinics in 2025, more than twice as many as the 247 clinics shut the year before.",
     ["2025", "2025", "2024"]),
    ("The port handled 102 ships in 2025, which is just what it handled two years before.", ["2025"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), COMPARED)
def test_a_period_belongs_to_the_figure_that_it_dates(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


CLAUSES = [
    ("Norway, where the fee was doubled in July, took 11 million of the trips, a jump of 40%.",
     ["2025-07", "2025-11-10", "2025-11-10"]),
    ("In 2024 the club was ahead by 500 members; it now trails by 80 members.", ["2024", "2025-11-10"]),
    ("The flood that tore through the valley on 28 March has killed 3,564 people.", ["2025-11-10"]),
    ("Ham was 5% dearer in March than a year earlier, and a kilo costs 600 lira ($15).",
     ["2025-03", "2025-11-10", "2025-11-10"]),
    ("As of 10 March 2025, 8,214 cases have been reported since the outbreak began on 4 November 2024.",
     ["2024-11-04/2025-03-10"]),
    ("The league has recorded 142 bans since September.", ["2025-09-01/2025-11-10"]),
    ("Landings have doubled since September, to 30 tonnes.", ["2025-11-10", "2025-11-10"]),
    ("The ferry sank on 3 May. The wreck has been visited by 66 divers since.", ["2025-05-03/2025-11-10"]),
    ("Vets treated 90 dogs in the second quarter. That is 5% more than a year earlier.", ["2025-Q2", "2025-Q2"]),
    ("From 1 December a ticket will cost 60 crowns. A pass will cost 90 crowns.", ["2025-12-01", "2025-12-01"]),
    ("We cut our 2025 harvest estimate for Spain to 1.65m tonnes from 1.95m tonnes.", ["2025", "2025"]),
    ("India sold 19.6 million tonnes of mangoes in the fiscal year 2024-25, a fifth more than in the year before.",
     ["2024-04/2025-03", "2024-04/2025-03"]),
    ("Australian clubs spent 30 million dollars in the 2023-24 financial year.", ["2023-07/2024-06"]),
    ("The clubs spent 30 million dollars in the 2023-24 season.", ["2023/2024"]),
    ("Mills closed May with 300 tonnes of sugar.", ["2025-05-31"]),
    ("A bus ticket drops to 2 euros in December.", ["2025-12"]),
    ("Tram rides drop to 2 million in September.", ["2025-09"]),
    ("Break-ins came to 158 in 2025, nearly three times the 54 of 2022, and hit 80 shops.",
     ["2025", "2025", "2022", "2025"]),
    ("Vets treated 26% more cats in 2024 than in 2023, yet they remain 8% below 2019.", ["2024", "2024"]),
    ("The ferry that sank on 3 May has cost 12 lives, and 90 people are being looked after.",
     ["2025-11-10", "2025-11-10"]),
    ("Gauges caught 20 mm in August. September was wetter still. Gauges caught 90 mm.", ["2025-08", "2025-09"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), CLAUSES)
def test_a_clause_keeps_its_own_time(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


BASELINES = [
    ("Rent inflation slowed to 3.0% in March from 3.3% the month before.", ["2024-03", "2024-02"]),
    ("The office had the annual rate at 8.1% in May, after 9.1% in April.", ["2024-05", "2024-04"]),
    ("Pork gained 3.7% on the month in May 2025; lamb fell 2.6% and beef 1.4%.", ["2025-04"] * 3),
    ("Gross margin widened by 210 basis points in the second quarter.", ["2024-Q2"]),
    ("Profits doubled in 2024.", ["2023"]),
    ("The fleet was 40 ships in 2024 and could double by 2030.", [None, "2024"]),
    ("The league added 12 clubs in two years as of 30 June 2025.", ["2023-06-30"]),
    ("Wages rose 5% in the year to March.", ["2024-03"]),
    ("Ticket sales rose 5% in the year to March.", ["2023-04/2024-03"]),
    ("The bank lowered its key rate by 50 basis points on 6 November.", [None]),
]


@pytest.mark.parametrize(("text", "baselines"), BASELINES)
def test_what_a_rate_is_compared_with(text: str, baselines: list[str | None]) -> None:
    assert [claim.baseline for claim in claims(text)] == baselines


def test_a_heading_dates_the_lines_below_it() -> None:
    (claim,) = claims("Trade grew in 2024.\n\nBoats at the end of June 2025\n\n- Oslo's fleet fell to 98 boats.")
    assert claim.period == "2025-06-30"


def test_weekly_growth_counts_from_the_week_before() -> None:
    (claim,) = claims("Ferry traffic fell 18% in the week of 3-9 November 2025.")
    assert claim.baseline == "2025-10-27/2025-11-02"


SPEAKERS = [
    ("Ferries carried 7.5 million people in 2024, harbour data show.", "harbour data"),
    ("Norrland Lines, a ferry operator, today reported revenue of 60 million euros for 2024.", "Norrland Lines"),
    ("Oslo is aiming for 60 million passengers by 2030.", "Oslo"),
    ("Recent statistics show that ferries carried 7.5 million people in 2024.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_less_common_forms_of_attribution(text: str, speaker: str | None) -> None:
    assert {claim.attribution for claim in claims(text)} == {speaker}


def test_over_a_year_that_has_just_ended_is_in_it() -> None:
    [inside] = read("Rents rose 5.2% over 2024.", published="2025-01-20").claims
    assert (inside.period, inside.baseline) == ("2024", "2023")
    sales = read("Sales in 2025 rose 5.2% over 2024.", published="2026-01-20").claims
    assert [(claim.period, claim.baseline) for claim in sales] == [("2025", "2024")]


SINCE_EVENTS = [
    ("At least 171 ferries have sunk since the storms reached us on 1 March.", [("2025-03-01/2025-11-10", None)]),
    ("The yard has lost 4,000 customers since it raised its fees in May.", [("2025-05-01/2025-11-10", None)]),
    ("Traffic has fallen by 12% since the toll was introduced on 1 September.", [("2025-11-10", "2025-09-01")]),
    ("Some 20 ferries have sunk off the coast, a region that has had no calm since July.", [("2025-11-10", None)]),
    ("Fares rose 4% in October, the fastest pace since the index began in 1995.", [("2025-10", "2024-10")]),
    ("The toll was 74, the coastguard said on Thursday, against 38 two days earlier.",
     [("2025-11-10", None), ("2025-11-04", None)]),
    ("There were 3,600 repairs in October, three times the 1,200 recorded in August.",
     [("2025-10", None), ("2025-10", "2025-08"), ("2025-08", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), SINCE_EVENTS)
def test_what_something_has_been_going_on_since_is_not_its_time(text: str, times: list[object]) -> None:
    assert [(claim.period, claim.baseline) for claim in claims(text)] == times


BESIDE_COMPARED = [
    ("Ferry traffic fell 1% from a year earlier to 25 million in the second quarter of 2025.",
     [("2025-Q2", "2024-Q2"), ("2025-Q2", None)]),
    ("Sales were up 12% from the same quarter of 2024 at 40 million euros in July-September.",
     [("2025-Q3", "2024-Q3"), ("2025-Q3", None)]),
    ("The metro carried 4 million people in 2024, 3% more than in 2023 but still 9% short of 2019.",
     [("2024", None), ("2024", "2023"), ("2024", "2019")]),
    ("Bookings are 12% ahead of last summer.", [("2025-11-10", "2025-06/2025-08")]),
    ("Donors gave 4 million euros for the fight against malaria in 2024.", [("2024", None)]),
    ("Traffic is 12% heavier than a year ago and it plans 35 more buses by next summer.",
     [("2025-11-10", "2024-11"), ("2026-06/2026-08", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), BESIDE_COMPARED)
def test_a_time_compared_with_hides_no_other(text: str, times: list[object]) -> None:
    assert [(claim.period, claim.baseline) for claim in claims(text)] == times
