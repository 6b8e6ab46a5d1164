"""The time that a passage goes on with: the report's own, a paragraph's, a season's."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

LEADS = [
    (
        "Vets treated 640 dogs in October, the clinic said.\n\n"
        "September's count was raised to 610 dogs from 590 dogs.\n\nGroomers washed 90 cats.",
        "2025-10",
    ),
    (
        "Ferries took 7.5 million people in 2024.\n\nThey had carried 5.6 million in 2019.\n\nBuses took 90 million.",
        "2024",
    ),
    ("Ferries carried 7.5 million people in 2023.\n\nBuses took 80 million in 2024.\n\nTrams took 3 million.", "2024"),
    (
        "Ferries carried 7.5 million people in 2024.\n\nTHE LONG VIEW\n\n"
        "Trams took 60 million people in 2019.\n\nBuses took 90 million.",
        "2019",
    ),
]


@pytest.mark.parametrize(("text", "period"), LEADS)
def test_a_paragraph_after_one_about_an_earlier_time_goes_on_with_the_report(text: str, period: str) -> None:
    assert claims(text)[-1].period == period


def test_a_year_far_back_gives_the_next_paragraph_no_months() -> None:
    found = claims(
        "Moorings cost 90 euros in July.\n\nAt the worst, in the summer of 2022, they cost 160 euros.\n\n"
        "On 7 August the harbour sold 40 berths."
    )
    assert found[-1].period == "2025-08-07"


SEASONS = [
    ("Ulm spent 14 million euros on wages in 2023-24.", "2023-07/2024-06"),
    ("Ulm took 14 million euros last season.", "2024-07/2025-06"),
    ("Ulm has budgeted 14 million euros for this season.", "2025-07/2026-06"),
    ("Ulm took 14 million euros in the 2024/25 season.", "2024-07/2025-06"),
    ("Ulm took 14 million euros in 2024.", "2024"),
]


@pytest.mark.parametrize(("sentence", "period"), SEASONS)
def test_the_seasons_of_a_sport_run_from_summer_to_summer(sentence: str, period: str) -> None:
    text = f"Handball clubs count their money. The league's matches fill every stadium, to the joy of fans. {sentence}"
    assert claims(text)[-1].period == period


@pytest.mark.parametrize(
    ("sentence", "period"),
    [("Farmers harvested 40 tonnes last season.", "2024"), ("Farmers harvested 40 tonnes in 2023/24.", "2023/2024")],
)
def test_other_seasons_are_years(sentence: str, period: str) -> None:
    (claim,) = claims(f"Apples fill the league of fruits. {sentence}")
    assert claim.period == period


def test_a_year_written_by_two_follows_the_fiscal_year_that_the_text_tells() -> None:
    found = claims(
        "The zoo took 40 million euros in the financial year that ended on 30 June, after 36 million in 2023-24."
    )
    assert [claim.period for claim in found] == ["2024-07/2025-06", "2023-07/2024-06"]


GOING_ON = [
    ("Moorings cost 90 euros in July. Bergen is the dearest harbour, with 140 euros.", "2025-07"),
    ("Moorings cost 90 euros in July. Bergen is dearer, at 140 euros.", "2025-07"),
    ("Apple growers picked 40 tonnes in 2024. Norway leads with 12 tonnes.", "2024"),
    ("Moorings cost 90 euros in July. Bergen leads with 12 museums.", "2025-11-10"),
    ("Moorings cost 90 euros in July. A mooring costs 140 euros.", "2025-11-10"),
    ("The zoo took 40 million euros in 2024. Its revenue is worth 46 million dollars.", "2024"),
    ("Floods began in August. The ministry puts losses so far at 40 million euros.", "2025-11-10"),
    ("The port handled 40 ships in 2024. It had handled 36 ships in 2019. It turned 5 ships away.", "2024"),
    ("The port handled 40 ships in 2024. By March 2025 it had handled 36 ships. It turned 5 ships away.", "2025-03"),
    ("August change was small. Payrolls grew by 5,000.", "2025-08"),
    ("Ferries carried 40 people in 2024.\n\nSource: Harbour office, January 2025\n\nBuses carried 60 people.", "2024"),
    ("About 600 people have moved, most of them from Bergen, where rivers rose in August.", "2025-11-10"),
    ("We look for 90 new ferries in December.", "2025-12"),
    ("The first estimate, in September, was 90 ferries.", "2025-09"),
]


@pytest.mark.parametrize(("text", "period"), GOING_ON)
def test_what_an_undated_figure_goes_on_with(text: str, period: str) -> None:
    assert claims(text)[-1].period == period


def test_a_text_goes_on_with_the_time_of_its_table() -> None:
    table = "| Port | Ships 2024 | Berths 2025 |\n|---|---|---|\n| Oslo | 400 | 20 |\n| Bergen | 300 | 9 |"
    found = claims(f"Ports compared.\n\n{table}\n\nFishing boats came to 90 vessels.")
    assert found[-1].period == "2024"


def test_a_table_of_years_hands_on_its_latest() -> None:
    table = "| Port | 2025 | 2024 |\n|---|---|---|\n| Oslo | 400 | 20 |\n| Bergen | 300 | 9 |"
    found = claims(f"Ships by port\n\n{table}\n\nFishing boats came to 90 vessels.")
    assert found[-1].period == "2025"


def test_a_column_of_growth_counts_from_the_time_of_its_neighbour() -> None:
    table = "| Port | August change | Year on year |\n|---|---|---|\n| Oslo | +4 | 2.9% |"
    found = claims(f"Ships grew in the three months to August.\n\n{table}")
    assert [(claim.period, claim.baseline) for claim in found][-1] == ("2025-08", "2024-08")


TOLD = [
    ("The council cut its estimate of the 2024/25 apple crop last Friday to 49,000 tonnes.", ["2024/2025"]),
    ("On Tuesday the office cut its count of jobs in March 2025 by 900 jobs.", ["2025-03"]),
    ("Apple growers will pick 40 tonnes in 2026. In April they were still expecting 60 tonnes.", ["2026", "2026"]),
    ("Growers pick 40 tonnes; in June they had forecast 60 tonnes.", ["2025-11-10"] * 2),
    ("In June they had 60 ferries.", ["2025-06"]),
    ("Growers now expect 30 tonnes, having forecast 33 tonnes in May.", ["2025-11-10", "2025-11-10"]),
    ("Of the 900 boats planned, 120 boats were built by October.", ["2025-10", "2025-10"]),
    ("Since the storm struck last month, 41 people have died.", ["2025-11-10"]),
]


@pytest.mark.parametrize(("text", "periods"), TOLD)
def test_when_a_forecast_was_made_is_not_its_time(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


RIVALS = [
    ("Oslo's port took 1,173 ships in 2024 against 889 for Bergen.", ["2024", "2024"]),
    ("Oslo's port took 1,173 ships in 2024, against 889 the year before.", ["2024", "2023"]),
    ("The count for July was revised up to 79 ships from 73 ships.", ["2025-07", "2025-07"]),
    ("In 2024 the fire led to claims of 12 million euros from some 1,600 owners.", ["2024", "2024"]),
    ("Claims of 2024 have crept up to 12 million euros, from 8 million euros in the first count.", ["2024", "2024"]),
    ("Ferry traffic rose to 40 ships in 2024 from 36 ships.", ["2024", "2023"]),
    ("The port took 40 ships (36 ferries) in 2024, against 30 ships (26 ferries) in 2023.",
     ["2024", "2024", "2023", "2023"]),
    ("Growers will pick up to 80 million tonnes, compared to last year's 69 million tonnes.", ["2025-11-10", "2024"]),
    ("In the six months to 30 September turnover reached £410m (2024: £380m).", ["2025-04/2025-09", "2024-04/2024-09"]),
    ("The port took 410 ships last week, compared with 380 the week before.",
     ["2025-11-03/2025-11-09", "2025-10-27/2025-11-02"]),
    ("The pool held 40 swimmers on Friday, down from 90 the day before.", ["2025-11-07", "2025-11-06"]),
    ("Between 2015 and 2024 the number of farms fell by a fifth, to 41,000 farms.", ["2015/2024", "2024"]),
    ("About 90 farms have burnt since the fire began last weekend.", ["2025-11-08/2025-11-10"]),
    ("The museum reopened in May and drew 310,000 visitors in its first four months.", ["2025-05"]),
    ("The glacier has lost 30% of its ice since 1990, and 6% in the past two years.", ["2025-11-10", "2023/2025"]),
    ("The yard built its last ferry in 2018 and now builds 30 boats a year.", ["2025-11-10"]),
    ("Tickets will rise from 10 to 12 crowns in January.", ["2025-11-10", "2026-01"]),
    ("The law, passed in 2019, allows fines of up to 10 million euros.", ["2025-11-10"]),
    ("Ferries made up 28% of the total last quarter, against 24% a year ago.", ["2025-Q3", "2024-Q3"]),
    ("The first half brought sales of 3 million euros and the second should bring 4 million euros.",
     ["2025-01/2025-06", "2025-07/2025-12"]),
    ("Fifty years ago there were 900 farms.", ["1975"]),
    ("The yard shed 12 jobs in August, which leaves its payroll 97 smaller than in January.", ["2025-08", "2025-08"]),
    ("The lease, which runs from 2025 to 2029, brings the port 6 million euros.", ["2025/2029"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), RIVALS)
def test_what_a_figure_is_set_beside_keeps_its_own_time(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


CLAUSES = [
    ("The port will lose 40 berths next year, while its sister has reached 90 berths.", ["2026", "2025-11-10"]),
    ("The bank lowered the fee in August, to 4 euros, and left it there last month.", ["2025-08"]),
    ("The port took 40 ships in 2024. Of those, the office says, 12 ships were ferries.", ["2024", "2024"]),
    ("The port will take 40 ships in 2026. We expect ferries to rise by 5%.", ["2026", "2026"]),
    ("Rents are some 30% under last year's.", ["2025-11-10"]),
    ("Rents were 40 euros in June; after last month's survey they are 38 euros.", ["2025-06", "2025-11-10"]),
    ("Floods took 90 lives in 2024. Bergen accounts for 61% of the deaths.", ["2024", "2024"]),
    ("Floods took 90 lives in 2024. Bergen has 61% of the inhabitants.", ["2024", "2025-11-10"]),
    ("Rent stands at 272 euros, compared with 266 euros in the same month last year.", ["2025-10", "2024-10"]),
    ("Tickets cost 40 euros in May. Fares went to 48 euros, from 40 euros now.", ["2025-05", "2025-05", "2025-11-10"]),
]


@pytest.mark.parametrize(("text", "periods"), CLAUSES)
def test_clauses_of_different_times(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("title", "periods"),
    [
        ("Ferry losses rise to 61 million euros", ["2025-09", "2025-09", "2024-09"]),
        ("Ferries carry 5% more people", ["2025-09", "2025-09", "2024-09"]),
        ("Ferries carried 5% more people in 2024", ["2024", "2025-09", "2024-09"]),
    ],
)
def test_a_title_tells_of_the_time_that_its_report_is_about(title: str, periods: list[str]) -> None:
    text = f"{title}\n\nFerries carried 40,000 people in September, after 38,000 people a year earlier."
    assert [claim.period for claim in claims(text)] == periods


def test_a_heading_holds_for_every_item_of_its_list() -> None:
    text = (
        "Ports grow.\n\nForecasts for 2026\n\n- Ships: 40 vessels in 2025.\n- Ferries: 30 vessels.\n- Boats: 9 vessels."
    )
    assert [claim.period for claim in claims(text)] == ["2025", "2026", "2026"]


FERRIES = "Ferries carried 242 million people in 2024. "
GOING_ON = [
    # Told otherwise, counted or estimated: when it was.
    (FERRIES + "That works out at 665,000 a day.", "2024"),
    (FERRIES + "In money that is 300 million euros.", "2024"),
    (FERRIES + "The Ferry Union puts the share of tourists at 52 percent.", "2024"),
    # What is, what will be, and what markets pay: now.
    (FERRIES + "The Ferry Union now counts 90 ferries.", "2025-11-10"),
    (FERRIES + "Users of the ferry pass pay 39 euros.", "2025-11-10"),
    (FERRIES + "The shipyard can build 12 ferries a year.", "2025-11-10"),
    (FERRIES + "The union will cut 410 jobs.", "2025-11-10"),
    (FERRIES + "\n\nShares closed 7 percent higher.", "2025-11-10"),
    (FERRIES + "\n\nThe yield on bonds touched 2 percent.", "2025-11-10"),
    # The past goes on with the time told before.
    (FERRIES + "\n\nStocks of fuel fell to 40 tonnes.", "2024"),
    (FERRIES + "\n\nThe yield of the oyster beds reached 40 tonnes.", "2024"),
    (FERRIES + "Visitors made up 40 percent.", "2024"),
]


@pytest.mark.parametrize(("text", "period"), GOING_ON)
def test_what_a_paragraph_goes_on_with(text: str, period: str) -> None:
    assert claims(text)[-1].period == period


SET_AGAINST = [
    (
        "Trams carried 9 million people in May 2025, a rise of 6 percent on the same month of 2024.",
        "2025-05",
        "2024-05",
    ),
    ("Output shrank at an annual rate of 2 percent in the third quarter of 2025.", "2025-Q3", "2025-Q2"),
    ("Output grew at an annualised 2 percent in the third quarter of 2025.", "2025-Q3", "2025-Q2"),
    ("Output grew 2 percent in the third quarter of 2025.", "2025-Q3", "2024-Q3"),
]


@pytest.mark.parametrize(("text", "period", "baseline"), SET_AGAINST)
def test_what_a_rate_is_set_against(text: str, period: str, baseline: str) -> None:
    assert (claims(text)[-1].period, claims(text)[-1].baseline) == (period, baseline)


def test_a_count_of_the_same_weeks_of_another_year_is_that_years() -> None:
    text = "FIRES\n\nKEY FIGURES (weeks 1 to 8, to 22 February 2025)\n- 493,000 cases, 69 percent "
    found = claims(text + "fewer than the 1.59 million reported in the same weeks of 2024")
    assert found[0].period == "2025-01-01/2025-02-22"
    assert found[-1].period == "2024-01-01/2024-02-22"


def test_a_label_in_front_leaves_a_span_whole() -> None:
    text = "How much was it?\n\nA: Between 2008 and 2024 the state put 40 million euros into it."
    assert [(claim.period, claim.attribution) for claim in claims(text)] == [("2008/2024", None)]


AS_OF = "# Fires in Kent\n\n*Data as of 29 October 2025 unless stated otherwise.*\n\n"


def test_a_report_tells_the_day_of_its_figures() -> None:
    assert claims(AS_OF + "About 63 engines are in the field.")[-1].period == "2025-10-29"
    assert (
        claims(AS_OF + "Fires killed 12 people in May.\n\n## Means\n\nThere were 63 engines.")[-1].period
        == "2025-10-29"
    )
    priced = "# Fires in Kent\n\n*Prices as of the close on 29 October 2025.*\n\nAbout 63 engines are in the field."
    assert claims(priced)[-1].period == "2025-11-10"
