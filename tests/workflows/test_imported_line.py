"""Lines from elsewhere: strict about their fields, exact about their places."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from claimtrack.domain.quantities import Quantity
from claimtrack.workflows.imported_line import find_places, imported_line
from claimtrack.workflows.unit_names import named_in
from claimtrack.workflows.verifying import Reading, supporting

LINE: dict[str, Any] = {
    "doc": "a.txt",
    "quote": "Output rose 5 percent in 2025.",
    "value_text": "5 percent",
    "metric": "output",
    "kind": "growth",
    "value": 5,
    "unit": "percent",
    "period": "2025",
}


def test_doc_is_accepted_and_what_may_be_left_out_has_its_default() -> None:
    line = imported_line(7, LINE)
    assert (line.number, line.document, line.scope) == (7, "a.txt", None)
    assert (line.period_basis, line.modality, line.quantity.comparator) == ("stated", "actual", "=")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"doc": None}, "doc: a text is needed"),
        ({"value": "5"}, "value: a number is needed"),
        ({"value": True}, "value: a number is needed"),
        ({"kind": "weather"}, "kind: 'weather' is none of level"),
        ({"period": "next week"}, "period: 'next week' is no ISO 8601 period"),
        ({"comparator": "!"}, "comparator: '!' is none of"),
        ({"scope": 5}, "scope: a text or null"),
        ({"unit": " "}, "unit: a text is needed"),
    ],
)
def test_a_field_that_cannot_be_is_refused_by_name(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        imported_line(1, {**LINE, **change})


def test_places_are_exact_and_in_order() -> None:
    text = "First 5 and 5.\nThen  5 and\n5 again. First 5 and 5."
    places = find_places(text, "First 5 and 5.", "5")
    assert [(quote.start, value.start) for quote, value in places] == [(0, 6), (0, 12), (36, 42), (36, 48)]
    (quote, value), _ = find_places(text, "Then 5 and 5 again.", "5")
    assert text[quote.start : quote.end] == quote.text == "Then  5 and\n5 again."
    assert text[value.start : value.end] == "5"


def test_a_quote_or_a_value_that_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="the quote does not stand"):
        find_places("Something else.", "Output rose 5 percent.", "5 percent")
    with pytest.raises(ValueError, match="'6 percent' does not stand in the quote"):
        find_places("Output rose 5 percent.", "Output rose 5 percent.", "6 percent")


def read(value: str, unit: str, high: str | None = None, half: str = "0") -> Reading:
    return Reading(
        0, 9, Quantity(Decimal(value), unit, value_high=Decimal(high) if high else None, half_step=Decimal(half))
    )


@pytest.mark.parametrize(
    ("reading", "claimed"),
    [
        (read("5", "percent"), Quantity(Decimal(5), "percent")),
        (read("5", "percent"), Quantity(Decimal(-5), "percent")),
        (read("66.666666666667", "percent"), Quantity(Decimal("66.66666667"), "percent")),
        (read("8.333333333333", "percent"), Quantity(Decimal("8.33"), "percent")),
        (read("33.333333333333", "percent"), Quantity(Decimal("33.33"), "percent")),
        (read("48.6", ""), Quantity(Decimal(48600000), "unit")),
        (read("140E+12", "token"), Quantity(Decimal("140E+12"), "token/day")),
        (read("3", "megatonne"), Quantity(Decimal(3000000), "tonne")),
        (read("11", "worker"), Quantity(Decimal(11), "employee")),
        (read("18", "percent", "20"), Quantity(Decimal(18), "percent", value_high=Decimal(20))),
    ],
)
def test_what_the_text_says_is_borne_out(reading: Reading, claimed: Quantity) -> None:
    assert supporting([reading], claimed, "11 workers and employees") is not None


@pytest.mark.parametrize(
    ("reading", "claimed"),
    [
        (read("5", "percent"), Quantity(Decimal(6), "percent")),
        (read("33.333333333333", "percent"), Quantity(Decimal("33.34"), "percent")),
        (read("33.333333333333", "percent"), Quantity(Decimal("33"), "percent")),
        (read("8.35", "percent", half="0.005"), Quantity(Decimal("8.33"), "percent")),
        (read("5", "percent"), Quantity(Decimal(5), "percentage point")),
        (read("1E+12", "CNY"), Quantity(Decimal("1E+12"), "USD")),
        (read("1E+12", "CNY"), Quantity(Decimal("1E+9"), "CNY")),
        (read("11", "worker"), Quantity(Decimal(11), "zebra")),
        (read("18", "percent"), Quantity(Decimal(18), "percent", value_high=Decimal(20))),
    ],
)
def test_another_value_or_unit_is_not(reading: Reading, claimed: Quantity) -> None:
    assert supporting([reading], claimed, "11 workers") is None


def test_the_rounding_comes_from_the_text_in_the_claimed_scale() -> None:
    supported = supporting([read("48.6", "", half="0.05")], Quantity(Decimal(48600000), "unit"), "")
    assert supported is not None
    assert supported.half_step == Decimal("50000")


@pytest.mark.parametrize(
    ("reading", "claimed", "words"),
    [
        (read("9000000", "count"), Quantity(Decimal(9000000), "person"), "Over 17 million people live there."),
        (read("528", "count"), Quantity(Decimal(528), "USD/tonne"), "| Broken rice, USD per tonne | 2024 |"),
        (read("41", "count"), Quantity(Decimal(41), "TRY/USD"), "The lira closed at 41 to the dollar."),
        (read("50", "percent"), Quantity(Decimal("0.5"), "x"), "half of what it was"),
        (read("0.5", "x"), Quantity(Decimal(50), "percent"), "half as much again"),
        (read("2", "x"), Quantity(Decimal(100), "percent"), "doubled"),
        (read("4", "USD"), Quantity(Decimal("0.000004"), "USD/request"), "$4 per million requests"),
        (read("270000", "USD/piece"), Quantity(Decimal(270000), "USD"), "They got $270,000 apiece."),
        (read("519", "life"), Quantity(Decimal(519), "person"), "The quake claimed 519 lives."),
        (read("3431", "USD/ounce"), Quantity(Decimal(3431), "USD/troy_ounce"), "Gold averaged $3,431 an ounce."),
        (read("12", "death"), Quantity(Decimal("0.00012"), "death/person"), "12 deaths per 100,000 people"),
    ],
)
def test_the_unit_may_stand_around_the_number(reading: Reading, claimed: Quantity, words: str) -> None:
    assert supporting([reading], claimed, words) is not None


@pytest.mark.parametrize(
    ("reading", "claimed", "words"),
    [
        (read("528", "count"), Quantity(Decimal(528), "USD/tonne"), "| Broken rice | 2024 |"),
        (read("4", "USD"), Quantity(Decimal("0.000004"), "USD/request"), "$4 per request"),
        (read("50", "percent"), Quantity(Decimal(50), "x"), "50 percent"),
        (read("1.50", "USD"), Quantity(Decimal("1.50"), "EUR"), "$1.50, not a euro more"),
        (read("8214", "case"), Quantity(Decimal(8214000), "case"), "8,214 cases of a million"),
    ],
)
def test_what_the_text_contradicts_is_refused(reading: Reading, claimed: Quantity, words: str) -> None:
    assert supporting([reading], claimed, words) is None


def test_a_share_of_two_numbers_and_a_number_glued_to_its_noun() -> None:
    parts = [read("3", "tonne"), read("10", "tonne")]
    assert supporting(parts, Quantity(Decimal(30), "percent"), "three tonnes in every ten") is not None
    assert supporting(parts, Quantity(Decimal(40), "percent"), "three tonnes in every ten") is None
    storeys = Quantity(Decimal(33), "storey")
    assert supporting([], storeys, "a 33-storey tower", "33-storey") is not None
    assert supporting([], storeys, "a 34-storey tower", "34-storey") is None


def test_a_quote_may_leave_out_the_bars_of_a_table() -> None:
    places = find_places("| Chile | 52 | 61 |\n", "Chile 52 61", "61")
    assert [(quote.text, value.text) for quote, value in places] == [("Chile | 52 | 61", "61")]


def test_a_unit_is_named_by_word_sign_or_family() -> None:
    assert (
        named_in("EUR", "paid in €")
        and named_in("gigawatt", "of 3GW")
        and named_in("person", "two farmers and a guest")
    )
    assert not named_in("EUR", "Europe") and not named_in("TRY", "try again") and not named_in("zebra", "two lions")


def test_a_currency_may_share_its_name_with_another() -> None:
    rupees = Quantity(Decimal("8E+11"), "LKR")
    assert supporting([read("8E+11", "INR")], rupees, "800 billion rupees") is not None
    assert supporting([read("8E+11", "USD")], rupees, "$800 billion") is None


def test_values_in_words_that_no_reading_took_for_figures() -> None:
    assert supporting([], Quantity(Decimal(2), "x"), "", "exactly twice") is not None
    assert supporting([], Quantity(Decimal(3), "x"), "", "exactly twice") is None
    assert supporting([], Quantity(Decimal(1), "week"), "", "a week") is not None
    assert supporting([], Quantity(Decimal(1), "week"), "", "a month") is None
