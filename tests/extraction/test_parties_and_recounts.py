"""Parties of releases ("the Company"), counts that are changed, speakers inside relative clauses, sources by year."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

RELEASE = """\
FENMARK LIFTS ANNOUNCES 2025 RESULTS

OSLO, March 18, 2026 - Fenmark Lifts Ltd. ("Fenmark" or the "Group") today announced its results for 2025.

- Revenue amounted to EUR 874 million.

According to Halden Research, 17,900 lifts were sold worldwide in 2025. {}
"""


@pytest.mark.parametrize(
    "told",
    [
        "At the end of the year the Group had 1,860 engineers.",
        "The Company employs 1,860 engineers.",
        "The Group expects to deliver 1,860 lifts in 2026.",
    ],
)
def test_a_party_of_a_release_is_whose_release_it_is(told: str) -> None:
    assert (
        claims(RELEASE.format(told), title="Fenmark Lifts announces results", published="2026-03-18")[-1].scope
        == "Fenmark Lifts"
    )


def test_the_company_of_a_firm_s_release_is_the_firm() -> None:
    text = RELEASE.format("The Group expects to deliver 1,860 lifts in 2026.")
    assert (
        claims(text, published="2026-03-18", title="Fenmark Lifts announces results", publisher="Fenmark Lifts Ltd.")[
            -1
        ].attribution
        == "Fenmark Lifts"
    )


RECOUNTS = [
    ("Halden has lifted its 2024 lift count to 15,300 units from 14,600.", "Halden"),
    ("Halden cut its 2024 tally of strikes to 90 from 110.", "Halden"),
]


@pytest.mark.parametrize(("text", "speaker"), RECOUNTS)
def test_a_count_that_is_changed_stays_one_of_its_year_and_its_keeper(text: str, speaker: str) -> None:
    assert [(claim.period, claim.attribution) for claim in claims(text)] == [("2024", speaker)] * 2


def test_what_is_raised_beside_no_count_is_nobody_s_word() -> None:
    assert [claim.attribution for claim in claims("Oxo raised its prices to 15 euros from 14.")] == [None, None]


INSERTED = [
    ("Fenmark fell behind its rival Oxo, which market tracker Halden says sold 5,420 lifts in 2024.", "Halden"),
    ("Fenmark fell behind Oxo, which dealers say sold 900 lifts in 2024.", "dealers"),
]


@pytest.mark.parametrize(("text", "speaker"), INSERTED)
def test_who_speaks_inside_a_relative_clause_does_nothing_there(text: str, speaker: str) -> None:
    told = claims(text)[-1]
    assert (told.attribution, told.scope) == (speaker, "Oxo")


def test_a_relative_clause_of_who_speaks_is_its_own() -> None:
    told = claims("Oxo, which says it sold 900 lifts in 2024, is Danish.")[-1]
    assert (told.attribution, told.scope) == ("Oxo", "Oxo")


TABLE = """\
# Ferries

| Line | Passengers (m) | Source |
|---|---:|---|
| Lagoon | 3.1 | Harbour Board |
| Strait | 0.9 | Ferry Union |
"""


def test_a_column_of_sources_says_whose_each_row_is() -> None:
    told = claims(TABLE)
    assert [(int(claim.quantity.value), claim.attribution) for claim in told] == [
        (3_100_000, "Harbour Board"),
        (900_000, "Ferry Union"),
    ]


def test_a_source_line_may_name_one_body_for_each_year() -> None:
    text = (
        "# Ferries\n\n| Line | 2024 (m) | 2026 (m) |\n|---|---:|---:|\n| Lagoon | 3.1 | 3.4 |\n\n"
        "*Source: harbour records for 2024, our estimates for 2026.*\n"
    )
    assert [claim.attribution for claim in claims(text)] == ["harbour records", None]


SIZES = [
    ("The yard will raise capacity to 240 hulls a year.", "capacity"),
    ("The airline brought its fleet to 40 aircraft from 30.", "fleet"),
    ("The farm took its herd from 900 cows to 1,400.", "herd"),
    ("The club took its membership from 3,000 to 4,100.", "membership"),
]


@pytest.mark.parametrize(("text", "label"), SIZES)
def test_what_is_made_so_large_is_what_is_measured(text: str, label: str) -> None:
    assert claims(text)[0].metric == label


def test_what_moves_elsewhere_is_counted_itself() -> None:
    assert claims("The maker moved production to three plants.")[0].metric == "plants"


YEAR_ENDS = [
    ("At year-end the firm had 1,200 engineers.", "2024-12-31"),
    ("At the end of the year the group ran 40 ships.", "2024-12-31"),
    ("At year-end the firm will have 1,300 engineers.", "2025-12-31"),
    ("By the end of the year the firm expects to run 44 ships.", "2025-12-31"),
]


@pytest.mark.parametrize(("text", "period"), YEAR_ENDS)
def test_what_was_at_the_end_of_the_year_was_so_a_year_ago(text: str, period: str) -> None:
    assert claims(text, published="2025-03-03")[0].period == period


def test_what_will_be_done_later_dates_nothing_that_was() -> None:
    told = claims("Spending came to 3 billion euros last year and will be cut by 40% in 2026.", published="2025-11-03")
    assert [(claim.period, str(claim.modality)) for claim in told] == [("2024", "actual"), ("2026", "projected")]


def test_rain_cuts_what_stands_behind_the_verb() -> None:
    assert claims("Heavy rain cut rail traffic by 30% in May.")[0].metric == "rail traffic"
    assert claims("The price cut by 30 shops was small.")[0].metric != "price"


def test_the_verb_of_a_clause_is_no_part_of_what_is_measured() -> None:
    told = claims("Old boilers pushed national gas demand to an all-time peak of 250 gigawatts.")
    assert "boilers" not in told[0].metric and "pushed" not in told[0].metric


def test_people_are_what_somebody_does_to_them_beside_others() -> None:
    told = claims("The heat has killed 110 people and sickened 40,000.")
    assert [claim.metric for claim in told] == ["deaths", "people sickened"]


def test_heat_deaths_need_no_other_happening() -> None:
    told = claims("The heatwave wore on. The heatwave emptied streets. Hospitals counted 20 heat deaths in May.")
    assert told[0].metric == "heat deaths"


def test_so_much_of_what_is_stored_goes_on_from_how_full_it_is() -> None:
    told = claims("Water in the reservoirs had dropped to 22% of capacity by 13 May, or 39.8 billion cubic metres.")
    assert told[1].metric == "reservoir stocks"


def test_robots_are_installed_without_a_capacity() -> None:
    assert claims("Robot installations grew by 29% in 2024.")[0].metric == "Robot installations"
    assert claims("Solar installations grew by 29% in 2024.")[0].metric == "Solar capacity installations"


def test_who_speaks_inside_a_relative_clause_says_all_of_it() -> None:
    told = claims("Weavers rejected a deal that Oxo says would lift pay by 4%, to 900 euros from 865.")
    assert [claim.attribution for claim in told] == ["Oxo"] * 3


def test_who_speaks_inside_a_relative_clause_says_nothing_of_the_rest() -> None:
    told = claims("The play, which critics say is dull, sold 400 seats.")
    assert told[0].attribution is None


@pytest.mark.parametrize(("head", "unit"), [("RM m", "MYR"), ("KSh bn", "KES"), ("R$ m", "BRL"), ("Rmb m", "CNY")])
def test_a_head_may_name_any_money_and_its_scale(head: str, unit: str) -> None:
    told = claims(f"# Shops, 2024\n\n| Chain | Sales ({head}) |\n|---|---|\n| Oxo | 3 |\n")
    assert (told[0].quantity.unit, told[0].quantity.value >= 3_000_000) == (unit, True)


def test_a_count_of_something_is_of_that() -> None:
    told = claims("The guild has raised its 2024 count of otters to 900 from 740.")
    assert {(claim.metric, claim.attribution) for claim in told} == {("otters", "guild")}


def test_what_a_recovery_averages_is_a_growth_and_of_the_ore_a_part() -> None:
    assert claims("Recovery averaged 88% of the gold in the ore.")[0].kind == "share"
    assert claims("The recovery averaged 3% a year.")[0].kind == "growth"


def test_what_takes_so_long_is_a_range_and_what_is_taken_so_far_moves() -> None:
    assert len(claims("The club took its membership from 3,000 to 4,100.")) == 2
    assert len(claims("A repair takes from 3 to 5 days.")) == 1
