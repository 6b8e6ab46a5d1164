"""What is bargained for, what moved before the comma, and firms whose names open with a body's word."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim, Modality
from tests.extraction.reading import claims


def told(text: str, words: str) -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published="2026-02-06")) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("The union wants a rise of 12%.", "12%", "wages"),
        ("Tea prices fell 3% in May. Nurses are asking for an increase of 9 percent.", "9 percent", "wages"),
        ("Pilots won a 6% raise in March.", "6%", "wages"),
        ("Dockers want a raise of 11%. The harbour has offered 5.5% this year.", "5.5%", "wages"),
        ("The drivers' union secured an increase of 7.5 per cent for 2026.", "7.5 per cent", "wages"),
        ("Rail volumes, already down 14% since 2019, dropped a further 8% in May.", "14%", "Rail volumes"),
        ("Rents rose 2% in May. Cement output, up 3% on the year, will go on rising.", "3%", "Cement output"),
    ],
)
def test_what_is_bargained_for_or_has_moved(text: str, words: str, metric: str) -> None:
    assert told(text, words).metric == metric


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The drivers' union wants a fare rise of 4%.", "4%"),
        ("The workers' bank offered a discount of 3%.", "3%"),
        ("Growers want an increase of 5% in prices.", "5%"),
    ],
)
def test_what_else_is_asked_for_is_no_wage(text: str, words: str) -> None:
    assert told(text, words).metric != "wages"


def test_years_that_were_told_before_are_no_count() -> None:
    found = claims("Oxo will open 40 shops this year and 20 in each of the following two.", published="2026-02-06")
    assert [one.value_span.text for one in found] == ["40 shops", "20"]


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Oxo Foods sells tea. Its shares fell 6.4% in Sydney to A$8.71.", "A$8.71", "Oxo Foods"),
        ("Shares in Treasury Wine Estates closed 2.1% lower.", "2.1%", "Treasury Wine Estates"),
        (
            "Treasury Wine Estates, which owns Penfolds, said it sold 3 million cases.",
            "3 million cases",
            "Treasury Wine Estates",
        ),
        ("Network Rail opened 12 stations in May.", "12 stations", "Network Rail"),
        ("Banks in Canada lent more. Elmwood Estates said profit rose 5% in May.", "5%", "Elmwood Estates"),
        ("Rates held firm in May. Marsh Bank said net profit rose 7%.", "7%", "Marsh Bank"),
    ],
)
def test_whose_a_figure_is(text: str, words: str, scope: str) -> None:
    assert told(text, words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Peru sold more tea in May. Export revenue reached $5 billion, Guild data showed.", "$5 billion", "Peru"),
        ("Peru's banks did well. Marsh Bank said industry profit rose 7% in May.", "7%", "Peru"),
        (
            "Prices rose in the United States. The Treasury Department said revenue rose 4% in May.",
            "4%",
            "United States",
        ),
    ],
)
def test_who_tells_of_others_is_not_whom_they_are_of(text: str, words: str, scope: str) -> None:
    assert told(text, words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "metric", "unit", "period", "modality"),
    [
        (
            "Oxo drew 11,400 riders a day in May against the 17,000 that planners had promised.",
            "17,000",
            "riders",
            "rider/day",
            "2025-05",
            Modality.TARGET,
        ),
        (
            "In May it handed out 900 tonnes of cereals, short of the 1,400 tonnes it had planned.",
            "1,400 tonnes",
            "cereals",
            "tonne",
            "2025-05",
            Modality.TARGET,
        ),
        ("In May Oxo sold 400 lamps, against 700 planned.", "700", "lamp sales", "lamp", "2025-05", Modality.TARGET),
        (
            "In 2025 Oxo sold 400 lamps, against the 700 that analysts had forecast.",
            "700",
            "lamp sales",
            "lamp",
            "2025",
            Modality.PROJECTED,
        ),
        (
            "In May 2025 Oxo sold 400 lamps, against 300 a year before.",
            "300",
            "lamp sales",
            "lamp",
            "2024-05",
            Modality.ACTUAL,
        ),
    ],
)
def test_what_was_aimed_at_is_of_the_same_time(
    text: str, words: str, metric: str, unit: str, period: str, modality: Modality
) -> None:
    claim = told(text, words)
    assert (claim.metric, claim.quantity.unit, str(claim.period), claim.modality) == (metric, unit, period, modality)


def test_the_whole_of_a_part_does_not_do_what_the_part_does() -> None:
    assert told("Some 42 of the 333 carriages waited for spare parts.", "333 carriages").metric == "carriages"


def test_money_that_was_planned_is_a_target_too() -> None:
    claim = told("Oxo raised $9 million in May against the $17 million that bankers had planned.", "$17 million")
    assert (str(claim.period), claim.modality) == ("2025-05", Modality.TARGET)
