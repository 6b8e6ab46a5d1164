"""What is told in passing or once more: shares and their numbers, things told before, those in turn, labels."""

from __future__ import annotations

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims


def metrics(text: str) -> list[str]:
    return [one.metric.lower() for one in claims(text, published="2026-03-04")]


@pytest.mark.parametrize(
    ("text", "share", "number"),
    [
        ("Some 63% of Nigerians, or 133 million people, are poor.", "people poor", "people poor"),
        (
            "About 27% of households - 1.2 million homes - have no electricity.",
            "households without electricity",
            "households without electricity",
        ),
        ("Wind made 27% of electricity, or 40 TWh.", "wind in electricity output", "wind electricity output"),
        ("About 12% of sales, or $40 million, came from Spain.", "sales", "sales"),
    ],
)
def test_what_a_share_comes_to_is_told_in_an_aside(text: str, share: str, number: str) -> None:
    assert metrics(text) == [f"share of {share}", number]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Heat pumps are back. Europeans bought 2.9 million of them in 2025.", "heat pump purchases"),
        ("Vietnam grows coffee. It exported 1.5 million tonnes of it in 2025.", "coffee exports"),
        ("Industrial robots are everywhere. China installed 290,000 last year.", "industrial robot installations"),
        ("Wolves are spreading. Rangers counted 1,100 of them in 2025.", "wolves"),
        ("Analysts are happy. Oxo sold 400 last year.", "sales"),
        ("Prices are up. Oxo sold 400 last year.", "sales"),
    ],
)
def test_of_them_points_to_what_the_sentence_before_was_about(text: str, metric: str) -> None:
    assert metrics(text) == [metric]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The reservoirs were 43% full in February. The target is 90%.", "reservoirs fill level"),
        ("Vaccination coverage reached 71% in 2025. The goal is 95%.", "vaccination coverage"),
        ("Its margin was 12%. The aim is 15%.", "margin"),
        ("Oxo sold 300 buses, against a target of 400.", "bus sales"),
    ],
)
def test_an_aim_is_of_what_was_measured_last(text: str, metric: str) -> None:
    assert metrics(text) == [metric, metric]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The last two British projects cost 4 million pounds.", ["4 million pounds"]),
        ("Its first three ships carried 40,000 tonnes.", ["40,000 tonnes"]),
        ("Over three years, sales rose 4%.", ["4%"]),
        ("Three ships carried 40,000 tonnes.", ["Three ships", "40,000 tonnes"]),
        ("It will open within the next six to eight months.", ["six to eight months"]),
        ("The project took over three years.", ["over three years"]),
    ],
)
def test_those_in_turn_and_times_in_front_are_no_claims(text: str, left: list[str]) -> None:
    assert [one.value_span.text for one in claims(text, published="2026-03-04")] == left


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Bids may not exceed 45 euros.", "<="),
        ("The rent cannot exceed 900 euros.", "<="),
        ("Speeds never exceeded 30 km/h.", "<="),
        ("Losses could exceed $4 million.", ">"),
    ],
)
def test_what_is_not_exceeded_is_bounded_from_above(text: str, comparator: str) -> None:
    assert claims(text, published="2026-03-04")[0].quantity.comparator.value == comparator


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("Port stocks: 141.7 million tonnes (-0.8 million on the week).", Kind.CHANGE, "tonne"),
        ("Employees: 2,310 (+120).", Kind.CHANGE, "employee"),
        ("About 34% would vote for the Liberals (-3 on December).", Kind.CHANGE, "percentage point"),
        ("Sales were $4.1bn (2024: $3.9bn).", Kind.LEVEL, "USD"),
    ],
)
def test_a_sign_beside_a_level_tells_a_change(text: str, kind: Kind, unit: str) -> None:
    second = claims(text, published="2026-03-04")[1]
    assert (second.kind, second.quantity.unit) == (kind, unit)


def test_others_are_people_and_rates_lend_their_things_alone() -> None:
    missing = claims("The slide left 41 others missing.", published="2026-03-04")[0]
    assert missing.quantity.unit == "person"
    text = "Kenya has 11.7 nurses per 10,000 people. The council counted 2,750 last year."
    assert [one.quantity.unit for one in claims(text, published="2026-03-04")] == ["nurse/10000 person", "nurse"]


@pytest.mark.parametrize(
    ("text", "metric", "scope"),
    [
        ("Inflation there was 2.5% in November.", "consumer price inflation", None),
        ("In Fife there were 40 strikes last year.", "strikes", "Fife"),
        ("Exports, which began on 1 July, now stand at 21.4 million tons.", "exports", None),
        ("It costs about $38 to carry a ton of corn.", "cost to carry ton corn", None),
        ("The firm earned 141 million euros and employs 1,900.", "employees", None),
        ("Trasco, in which the Benetti family holds 29 percent, sells tea.", "stake", "Trasco"),
        ("Hapag-Lloyd earned $2.4 billion last year.", "earnings", "Hapag-Lloyd"),
        ("**Zim** lost $40 million.", "losses", "Zim"),
        ("Farmers will sow 4 million hectares of corn and 5 million hectares of wheat.", "wheat area sown", None),
        ("The average waiting time was 14 hours.", "average waiting time", None),
    ],
)
def test_what_a_clause_measures(text: str, metric: str, scope: str | None) -> None:
    last = claims(text, published="2026-03-04")[-1]
    assert (last.metric.lower(), last.scope) == (metric, scope)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sales rose 4%, data from the agriculture ministry showed on Tuesday.", "agriculture ministry"),
        ("Prices fell 2%, a survey by the central bank showed.", "central bank"),
        ("The cost is 23 billion euros, by the auditors' count.", "auditors"),
        ("About 34% agree, according to a Verity poll of 1,512 adults for the Daily Post.", "Verity"),
        ("Oxo cannot complain. Its sales grew 58 percent.", None),
    ],
)
def test_who_says_so(text: str, speaker: str | None) -> None:
    assert claims(text, published="2026-03-04")[0].attribution == speaker


def test_a_talk_goes_on_with_what_was_asked() -> None:
    text = (
        "An interview\n\nBy Ana Lobo. 12 May 2026\n\nQ: How big is the market for AI chips now?\n\n"
        "A: We put it at $215 billion for 2025.\n\nQ: How much coffee does Kenya export?\n\nA: About 50,000 tonnes.\n"
    )
    assert [one.metric for one in claims(text, published="2026-05-12")] == ["market for AI chips", "coffee exports"]


def test_a_house_named_once_is_called_by_its_kind() -> None:
    text = (
        "Nurses at Kenya's largest hospital end strike\n\nNAIROBI, 20 August 2026 (Lakes News) - Nurses at Kenyatta "
        "National Hospital went back to work.\n\nThe hospital has 1,800 beds.\n"
    )
    assert claims(text, published="2026-08-20")[0].scope == "Kenyatta National Hospital"


LETTER = """# Morning Metals

**Copper** slipped 0.6% to $9,870 a tonne.

**Aluminium** was little changed. Output in China came to 3.81 million tonnes in March.

**Gold** touched $3,912 an ounce.
"""


def test_items_of_a_letter_begin_with_their_own_thing_and_time() -> None:
    _, copper, output, gold = claims(LETTER, published="2026-04-14")
    assert (output.metric, output.period) == ("aluminium output", "2026-03")
    assert (gold.metric.lower(), gold.period, copper.period) == ("gold price", "2026-04-14", "2026-04-14")


def test_a_story_of_the_day_comes_back_to_it() -> None:
    text = (
        "A slide killed 27 people in Peru on Thursday.\n\nThe season of 2024 claimed 312 lives.\n\n"
        "The office recorded 284 millimetres of rain.\n"
    )
    assert [one.period for one in claims(text, published="2026-07-09")][-1] == "2026-07-09"
