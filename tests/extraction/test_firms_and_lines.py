"""Firms whose figures they are, lines of results, conditions and lengths, and dates that belong to one figure."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

BANK = """What the outage cost

Good morning. Marsh Bank reported last week. Profit before tax fell 12% in 2025, to £412 million.

Marsh customers make up 1.4 million of them. Customers pulled £600 million out of Marsh accounts in October alone.
Deposits stood at £41.8 billion at the end of December, Marsh told investors.
"""


def test_what_a_firm_reports_has_and_tells_its_owners_is_its_own() -> None:
    assert {one.scope for one in claims(BANK)} == {"Marsh Bank"}


FIRES = "Fires in Spain burnt 300,000 hectares in 2025. In Spain eight people died, writes the insurer Oxo. "


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Spanish farm pool Oxo says it has paid out €62 million for the damage.", "Oxo"),
        ("Oxo counts 3,400 claims and reckons they will cost it some €90 million.", "Oxo"),
        ("Insurers count 3,400 claims and reckon they will cost some €90 million.", "Spain"),
    ],
)
def test_a_body_that_speaks_of_itself(sentence: str, scope: str) -> None:
    assert claims(FIRES + sentence)[-1].scope == scope


TALK = """"We would have rung the banks"
Fintech Northern, 24 March 2026

Marek Dunn has run Oxo, the Leeds card processor, since 2019. We met him in Leeds.

Q: How long were you off the air?
A: Some 36 million payments failed.

Q: How many people are out of work in Britain?
A: Two million people are.

Q: What will you spend?
A: About 45 million pounds this year.
"""


def test_an_answer_to_you_is_about_the_house_of_who_answers() -> None:
    scopes = {one.value_span.text: one.scope for one in claims(TALK)}
    assert scopes["Some 36 million payments"] == "Oxo"
    assert scopes["Two million people"] == "United Kingdom"
    assert scopes["About 45 million pounds"] == "Oxo"


def test_the_worlds_top_grower_is_a_country_and_not_the_world() -> None:
    text = (
        "Hops in Chile\n\nChile sold 1,200 tonnes of hops in 2025. Output in the world's top grower of hops fell 2.4%."
    )
    assert claims(text)[-1].scope == "Chile"
    assert claims(text)[-1].metric == "Output of hops"


def test_a_name_behind_the_colon_of_a_heading_heads_nothing() -> None:
    text = (
        "# Global watch sales\n\nWorld watch shipments rose 7% in 2025.\n\n## Prices: Oxo clears the shelves\n\n"
        "The average price of a watch dipped 3% to $247 in 2025."
    )
    assert claims(text)[-1].scope == "world"


@pytest.mark.parametrize(
    ("text", "metric", "scope"),
    [
        ("Oxo puts global watch shipments in 2025 at 163.2m units.", "watch shipments", "world"),
        ("Colombia shipped 109 million boxes of bananas in 2025.", "banana shipments", "Colombia"),
        ("Brazil earned 15.6 billion dollars from coffee in 2025.", "coffee earnings", "Brazil"),
        ("Stocks of hops in Chile are down to 398,000 bags.", "Stocks of hops", "Chile"),
        (
            "Johor has 820 MW of capacity. A further 1,450 MW was under construction.",
            "capacity under construction",
            "Johor",
        ),
        ("The 8,150-kilometre cable will run from Chile to Peru.", "cable length", None),
        ("The switch was down for 22 hours in May 2025.", "switch outage", None),
        (
            "Households pay 12.2 cents per kilowatt-hour for gas and 37.2 cents for electricity.",
            "electricity price",
            None,
        ),
        (
            "The core artificial intelligence (AI) industry of Peru exceeded 1.2 billion soles in 2025.",
            "core AI industry",
            "Peru",
        ),
        ("Lima's city government puts the core AI industry there at 450 million soles.", "core AI industry", "Lima"),
        ("Marsh Bank today reports profit of 412 million euros for 2025.", "profit", "Marsh Bank"),
    ],
)
def test_what_is_measured(text: str, metric: str, scope: str | None) -> None:
    found = claims(text)[-1]
    assert found.metric == metric
    assert scope is None or found.scope == scope


RESULTS = """Marsh Bank annual results 2025

Bristol, 19 February 2026 - Marsh Bank today reports profit of £412 million for 2025.

- Customer deposits of £41.8 billion, up 2% (2024: £41.0 billion)
- Net loans to customers of £36.2 billion, up 3% (2024: £35.1 billion)
- CET1 capital ratio of 14.6% (2024: 15.1%)
"""


def test_lines_of_results_with_the_year_before_in_brackets() -> None:
    told = [(one.value_span.text, one.metric, one.period) for one in claims(RESULTS)][1:]
    assert told == [
        ("£41.8 billion", "Customer deposits", "2025"),
        ("2%", "Customer deposits", "2025"),
        ("£41.0 billion", "Customer deposits", "2024"),
        ("£36.2 billion", "Net loans to customers", "2025"),
        ("3%", "Net loans to customers", "2025"),
        ("£35.1 billion", "Net loans to customers", "2024"),
        ("14.6%", "CET1 capital ratio", "2025"),
        ("15.1%", "CET1 capital ratio", "2024"),
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Sales of boilers fell 36% in 2025 to 229,000 units, the federation said in Berlin on Thursday.", "2025"),
        ("Fires burnt 403,000 hectares in 2025, above the record of 306,000 hectares, set in 2022.", "2022"),
        ("The crop of 2025 came to 13.2m bags, less than the 13.7m claimed by the growers' federation.", "2025"),
        ("Fires burnt 1 million hectares in 2025, four times the 2006-2024 average.", "2025"),
    ],
)
def test_when_the_last_figure_was(text: str, period: str) -> None:
    assert claims(text)[-1].period == period


def test_a_figure_counted_by_somebody_is_theirs_alone() -> None:
    text = "The crop of 2025 came to 13.2m bags, less than the 13.7m claimed by the growers' federation."
    assert [one.attribution for one in claims(text)] == [None, "growers' federation"]


def test_heads_of_columns_that_only_tell_a_state() -> None:
    text = (
        "# Data centers\n\nCapacity grew fast in 2025.\n\n| City | In operation (MW) | Under construction (MW) |\n"
        "|---|---|---|\n| Singapore | 1,400 | 70 |\n| Johor | 820 | 1,450 |\n"
    )
    assert [one.metric for one in claims(text)] == ["capacity in operation", "capacity under construction"] * 2
