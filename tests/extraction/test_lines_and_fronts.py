"""What lines of lists and the fronts of sentences say is measured, and what others hold of the same."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

LINES = [
    ("- Suburban services: 11 million passengers", "suburban services passengers"),
    ("- Traffic: 3.9 billion passenger-kilometres", "Traffic"),
    ("- Shops: 40", "Shops"),
    ("- Deaths: 30", "Deaths"),
    ("- Norway: 300,000 passengers", "passengers"),
    ("- Forecast for 2026: 400,000 passengers", "passengers"),
]


@pytest.mark.parametrize(("line", "metric"), LINES)
def test_a_line_counts_what_stands_in_front_of_its_colon(line: str, metric: str) -> None:
    text = f"Bremo Lines announced its results for 2025.\n\n- Revenue: 40 million kroner\n{line}\n"
    assert claims(text)[-1].metric == metric


FRONTS = [
    ("In freight, sales declined 3 percent.", "freight sales"),
    ("In NAND, bit shipments declined 3 percent.", "NAND bit shipments"),
    ("In addition, sales declined 3 percent.", "sales"),
    ("In Peru, sales declined 3 percent.", "sales"),
    ("In June, sales declined 3 percent.", "sales"),
]


@pytest.mark.parametrize(("text", "metric"), FRONTS)
def test_a_thing_in_front_is_what_a_bare_measure_is_of(text: str, metric: str) -> None:
    assert claims(text)[0].metric == metric


def test_others_hold_shares_of_the_market_told_of() -> None:
    told = claims("Vexa led the market with a share of 31 percent. Chinese makers held a combined 35 percent.")
    assert [claim.metric for claim in told] == ["market share", "market share"]
    assert told[-1].scope == "Chinese makers"


def test_those_in_another_state_are_told_apart() -> None:
    told = claims("The agency puts the number of people evacuated at 487,000 and that of the displaced at 92,400.")
    assert [claim.metric for claim in told] == ["evacuated people", "displaced people"]


def test_some_that_are_described_are_of_the_kind_counted() -> None:
    told = claims("The country had 187 clinics, 14 of them built by the army.")
    assert [claim.metric for claim in told] == ["clinics", "clinics built"]


def test_cases_are_of_a_disease_and_of_no_flood() -> None:
    text = (
        "Floods and measles in Malawi\n\nMeasles has killed 40 people since May, and floods killed 30. The floods cut "
        "off villages. The ministry has recorded 900 cases."
    )
    assert claims(text)[-1].metric == "measles cases"


def test_a_firm_speaks_under_its_name_and_not_its_legal_form() -> None:
    told = claims(
        "Bremo Lines, S.A. today announced that sales were $3 million. Tarn Foods, Inc. said sales were $4 million."
    )
    assert [claim.attribution for claim in told] == ["Bremo Lines", "Tarn Foods"]


def test_what_it_brings_the_total_to_is_of_another_time() -> None:
    text = "Spending in the third quarter was $3 million, bringing the total for the first nine months to $9 million."
    assert [claim.period for claim in claims(text)] == ["2025-Q3", "2025-01/2025-09"]


def test_shares_that_close_at_a_price_are_priced() -> None:
    told = claims("Vexa shares closed up 3.2 percent at 87 euros.")
    assert [claim.metric for claim in told] == ["share price", "share price"]
