"""Lines of results without a verb, causes that are elsewhere, compounds with a small word inside."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

LINES = [
    ("- Ferry bookings up 27% to 46,300", ["Ferry bookings", "Ferry bookings"]),
    ("- Orders down 3% to 900", ["Orders", "Orders"]),
    ("- Active anglers up 4%", ["Active anglers"]),
    ("- Net income up 12% at 3 million euros", ["Net income", "Net income"]),
]


@pytest.mark.parametrize(("line", "labels"), LINES)
def test_what_opens_a_line_is_what_went_up(line: str, labels: list[str]) -> None:
    told = claims(f"# Results of 2024\n\n- Operating loss of 91 million euros\n{line}\n", published="2025-03-03")
    assert [claim.metric for claim in told[1:]] == labels


CAUSES = [
    "Sales of the Norwegian firm rose 8% to 412 million euros, driven by demand in Peru.",
    "Norway's output fell to 40,000 tonnes, hit by a strike in Peru.",
    "Norway's exports grew 4% on the back of demand in Peru.",
]


@pytest.mark.parametrize("text", CAUSES)
def test_what_brings_a_figure_about_is_not_where_it_is(text: str) -> None:
    assert {claim.scope for claim in claims(text, title="Norway in numbers")} == {"Norway"}


def test_whom_something_hits_is_where_it_does() -> None:
    assert claims("Some 300 people were hurt by a storm in Fiji.", title="Norway in numbers")[0].scope == "Fiji"


COMPOUNDS = [
    ("Ship-to-shore crane sales grew by 9%.", "Ship-to-shore crane sales"),
    ("Out-of-pocket spending came to 40 million euros.", "Out-of-pocket spending"),
    ("Over-the-counter drug sales fell 3%.", "Over-the-counter drug sales"),
]


@pytest.mark.parametrize(("text", "label"), COMPOUNDS)
def test_the_small_word_inside_a_compound_ends_no_phrase(text: str, label: str) -> None:
    assert claims(text)[0].metric == label


PARTS = [
    ("Tractors outsold ploughs, of which 229,000 were shipped.", "plough shipments"),
    ("Norway built ferries, of which 12 were delivered.", "ferry deliveries"),
    ("The clinic hired nurses, of whom 40 were trained abroad.", "nurses trained"),
]


@pytest.mark.parametrize(("text", "label"), PARTS)
def test_of_which_points_to_the_noun_before_the_comma(text: str, label: str) -> None:
    assert claims(text)[-1].metric == label


def test_a_balance_is_what_a_market_is_in() -> None:
    assert claims("The tin market was 9,000 tonnes in deficit.")[0].metric.endswith("deficit")


def test_what_is_avoided_is_the_gas_and_not_the_fleet() -> None:
    assert claims("The fleet avoids 45 million tonnes of CO2 a year.")[0].metric == "CO2 avoided"


RATES = [
    ("A pass costs 40 euros annually.", "EUR/year"),
    ("The clinic treats 900 people daily.", "person/day"),
    ("The site has 900 daily visitors.", "visitor"),
]


@pytest.mark.parametrize(("text", "unit"), RATES)
def test_an_adverb_of_time_behind_the_unit_is_its_rate(text: str, unit: str) -> None:
    assert claims(text)[0].quantity.unit == unit


def test_what_is_done_takes_all_of_the_year_that_a_stock_ends() -> None:
    text = "# Boilers\n\n- Installed stock: 28 million at the end of 2024\n- Norway: 299,000 sold, up 55%\n"
    assert [claim.period for claim in claims(text, published="2025-06-03")] == ["2024-12-31", "2024", "2024"]


def test_what_was_foretold_and_what_was_done_are_told_apart() -> None:
    told = claims(
        "Oxo reckons 2026 will bring 212 million parcels. That is below the 218 million that the guild predicted "
        "in January, but above the 199 million delivered in 2025.",
        published="2026-11-03",
    )
    assert [str(claim.modality) for claim in told] == ["projected", "projected", "actual"]


def test_a_hyphen_ties_a_word_to_its_compound() -> None:
    told = claims("Gas boilers fell, whereas air-to-water pump sales grew by 9% in May.")
    assert told[-1].metric == "air-to-water pump sales"
