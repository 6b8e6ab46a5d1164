"""Figures that go on with the one before in their sentence, and what stands around ages and sums of money."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def metrics(text: str) -> dict[str, str]:
    return {claim.value_span.text: claim.metric.lower() for claim in claims(text)}


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Peru sold 82,000 cars in 2025, the trade body said, 13% more than in 2024.", "13%", "car sales"),
        ("India bought 9 million tonnes of urea, Oxley reckons, twice as much as in 2020.", "twice", "urea purchases"),
        ("Kenya has 17,200 public libraries; Ghana has about 3,150.", "about 3,150", "public libraries"),
    ],
)
def test_what_is_more_or_fewer_measures_what_the_figure_before_did(text: str, value: str, metric: str) -> None:
    assert metrics(text)[value] == metric


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Oxley Mining announced a $160 million project to turn its pit into a lake.", "$160 million", "project cost"),
        ("The council approved a EUR 45 million bridge over the canal.", "EUR 45 million", "bridge"),
        ("The firm signed a $2 million contract and a lease on a hall.", "$2 million", "contract"),
    ],
)
def test_the_noun_behind_a_sum_with_a_determiner_says_what_it_is_for(text: str, value: str, metric: str) -> None:
    assert metrics(text)[value] == metric


def test_another_noun_phrase_behind_a_sum_says_nothing_of_it() -> None:
    text = "Revenue was $721 million and beat the $695 million the analysts had foreseen."
    assert metrics(text)["$695 million"] == "revenue"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Unemployment among people younger than 25 stood at 15.2%.", ["15.2%"]),
        ("The flu killed 310 people older than 65.", ["310 people"]),
        ("Some 40% of over-65s live alone.", ["Some 40%"]),
        ("Jobs for 18- to 24-year-olds fell by 3%.", ["3%"]),
        ("The lap took 65s, and 300 runners came.", ["65s", "300 runners"]),
    ],
)
def test_ages_are_no_figures(text: str, values: list[str]) -> None:
    found = claims(text)
    assert [claim.value_span.text for claim in found] == values
    assert all(claim.kind.value != "change" for claim in found)


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("A third of the 90 dams are full.", "A third", "share of dams full"),
        ("A third of the 90 dams are full.", "90 dams", "dams"),
        ("A third of the 90 dams were destroyed.", "90 dams", "dams"),
        ("Half of its 40 shops were closed.", "40 shops", "shops"),
        ("Of 1,150 firms polled, 44% pay for software.", "44%", "share of firms that pay for software"),
        ("Of 1,150 firms polled, 44% paid for software.", "44%", "share of firms paid for software"),
        ("Some 12% of Oslo's 40,000 dentists work alone.", "Some 12%", "share of dentists who work alone"),
        (
            "Half of the country's 58 million people live on less than $2 a day.",
            "Half",
            "share of people who live on less",
        ),
    ],
)
def test_a_share_of_counted_things_is_of_those(text: str, value: str, metric: str) -> None:
    assert metrics(text)[value] == metric


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("The river carried 236 tonnes of silt, about half of the mean of 470.", "about half", "multiple", "x"),
        ("A loaf costs 2 euros. That is half of what it cost in May.", "half", "multiple", "x"),
        ("It opened 22 shops, less than a third of what it had planned.", "less than a third", "share", "percent"),
        ("Half of the staff of 300 left.", "Half", "share", "percent"),
    ],
)
def test_a_fraction_of_itself_at_another_time_is_a_multiple(text: str, value: str, kind: str, unit: str) -> None:
    found = {claim.value_span.text: claim for claim in claims(text)}
    assert (found[value].kind.value, found[value].quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The flood drove 13,600 people from their homes: 9,100 to tents and 4,500 to schools.", ["person"] * 3),
        ("There are 520 of us.", ["person"]),
        ("In Ireland a litre of milk costs 98 cents.", ["EUR/liter"]),
        ("A litre of milk costs 98 cents.", ["USD/liter"]),
    ],
)
def test_units_that_the_words_around_tell(text: str, units: list[str]) -> None:
    assert [claim.quantity.unit for claim in claims(text)] == units


def test_half_of_a_thing_of_a_year_is_set_against_that_year() -> None:
    found = {
        c.value_span.text: c for c in claims("Rangers counted 4,310 deer in March, about half of the herd of 2009.")
    }
    assert (found["about half"].period, found["about half"].baseline) == (found["4,310 deer"].period, "2009")


def test_a_number_compared_with_takes_no_unit_from_the_next_clause() -> None:
    text = "Tickets rose to 84 euros, up from 79, and 61,000 people, most of them over 60, bought one."
    assert [(c.quantity.unit, c.metric) for c in claims(text)] == [
        ("EUR", "ticket price"),
        ("EUR", "ticket price"),
        ("person", "people who bought"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Income grew 3 points. Chile imported 14% of its coal in May, eight percentage points more than in April.",
        "Income grew 3 points. 14% of coal was imported, up eight percentage points.",
    ],
)
def test_points_go_on_with_the_share_beside_them(text: str) -> None:
    *_, share, points = claims(text)
    assert points.metric == share.metric and "coal" in points.metric


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Selic has stood at 15.0% since June.", "interest rate"),
        ("The statistics office had the annual rate at 38.1% in March.", "inflation"),
        ("Guizhou alone operates 157 EFLOPS.", "computing capacity"),
    ],
)
def test_a_figure_of_which_nothing_else_is_said_is_named_by_its_kind_or_unit(text: str, label: str) -> None:
    assert claims(text)[0].metric == label


def test_a_price_is_that_of_the_goods_spoken_of_last_in_a_text_about_two() -> None:
    text = (
        "Barley exports rose 3% in May. Exports of barley had fallen in April. Barley output was weak. "
        "It was a slow month. Loading took long, as it often does. Traders quoted 300 euros a tonne.\n\n"
        "Hops exports fell 4%. Exports of hops had risen in April. Hops output was strong. Hops exports will rise."
    )
    assert claims(text, title="Barley and hops exports")[1].metric == "barley price"
