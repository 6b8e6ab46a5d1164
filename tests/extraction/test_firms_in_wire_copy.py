"""Whose a figure is in wire copy about a trade: asides, days, rivals and lists between a firm's name and its figure."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

LEAD = (
    "OSLO, October 9, 2025 (Wire) - Ferries carried 30 million passengers in Norway in May, the coast office said.\n\n"
)

OWN = [
    ("Skaun, which has 40 boats, on Monday reported sales of 90 million kroner.", "Skaun"),
    ("Bremo, the leader in fast boats, on Wednesday posted an operating profit of 38 million kroner.", "Bremo"),
    ("Fjordline on Tuesday cut its revenue forecast to 80 million kroner.", "Fjordline"),
    ("Tirsk lifted its spending budget for 2026 to 15 million kroner.", "Tirsk"),
    ("Bremo's traffic slid 12%, and that of Fjordline, the biggest carrier there, tumbled by a fifth.", "Fjordline"),
    ("Bremo's sales slid to 3 million kroner, while those of Tirsk fell to 2 million.", "Tirsk"),
    ("AB karsten, a maker of boats, earned 38 million kroner.", "AB karsten"),
    ("Vexa led the market with a share of 31 percent, followed by Tirsk at 24 percent.", "Tirsk"),
    ("Tirsk said it would put 52 million kroner into piers.", "Tirsk"),
]


@pytest.mark.parametrize(("text", "scope"), OWN)
def test_a_figure_is_of_the_firm_that_its_clause_is_about(text: str, scope: str) -> None:
    assert claims(LEAD + text)[-1].scope == scope


def test_a_rival_that_tells_its_accounts_tells_its_own_and_goes_on() -> None:
    text = (
        "Bremo posted a profit of 38 million kroner. A day later its smaller rival Havna Shipping said revenue had "
        "doubled to 8 million kroner. Operating profit was 3 million kroner."
    )
    assert [claim.scope for claim in claims(LEAD + text)[1:]] == ["Bremo", *["Havna Shipping"] * 3]


OF_OTHERS = [
    ("Omdia on Tuesday cut its forecast to 80 million passengers.", "Omdia"),
    ("The coast office, led by Ana Ruiz, on Monday put the number of ferries at 90.", "coast office"),
]


@pytest.mark.parametrize(("text", "teller"), OF_OTHERS)
def test_who_counts_for_others_is_no_scope(text: str, teller: str) -> None:
    assert claims(LEAD + text)[-1].scope != teller


def test_an_institute_that_makes_it_so_many_says_so_of_what_was_told() -> None:
    told = claims("The market share of Tirsk was 24 percent in May. The coast office makes it 27%.")[-1]
    assert (told.metric, told.attribution) == ("market share", "coast office")


STRIKE = (
    "OSLO, October 9, 2025 (Wire) - Some 980 of the 1,380 trams scheduled for Thursday were cancelled in Norway, Bremo "
    "Trams said, leaving crowds around Bergen and Molde to queue.\n\nThe Sinfa union said 92% of staff had joined. "
)


def test_what_came_of_it_elsewhere_places_no_figure() -> None:
    assert [claim.scope for claim in claims(STRIKE)][:2] == ["Norway", "Norway"]


def test_the_company_is_no_union() -> None:
    assert claims(STRIKE + "A day costs 2 million kroner, according to the company.")[-1].attribution == "Bremo Trams"


def test_a_wage_before_tax_is_one_a_month() -> None:
    told = claims("The union put starting pay at 10,060 kroner a month before tax.")[0]
    assert (told.metric, told.quantity.unit) == ("starting pay", "NOK/month")


def test_a_poll_is_of_when_it_was_held_and_not_of_when_it_came_out() -> None:
    text = (
        "In a poll of 2,014 riders released by the Riders' Council last week and carried out in September, 57% agreed."
    )
    assert {claim.period for claim in claims(text)} == {"2025-09"}


NAMED = [
    ("Doctors Without Borders said 40 nurses had come.", "Doctors Without Borders"),
    ("Save the Children said 90 schools were shut.", "Save the Children"),
    ("Médecins du Monde said 40 nurses had come.", "Médecins du Monde"),
    ("Doctors in Oslo said 40 nurses had come.", "doctors in Oslo"),
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_names_with_small_words_inside_speak_in_full(text: str, speaker: str) -> None:
    assert claims(text)[0].attribution == speaker
