"""What stands beside a figure and is none of it: sizes of a sort, sums sent, other clauses' times, whereabouts."""

from __future__ import annotations

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

ANCHOR = "2026-05-12"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("A 16Gb DDR5 chip fetched 7.40 dollars.", ["7.40 dollars"]),
        ("A 256-gigabyte phone sells for 900 dollars.", ["900 dollars"]),
        ("Class 193 locomotives remain scarce.", []),
        ("It cost 8.3 percent to send 200 dollars to Nigeria.", ["8.3 percent"]),
        ("It raised the price of its half-fare card to 190 francs.", ["190 francs"]),
        ("The wallet has 9.3m dollar accounts.", ["9.3m dollar accounts"]),
        ("It takes 50 or 60 years.", ["50 or 60 years"]),
    ],
)
def test_only_what_is_stated_is_a_claim(sentence: str, values: list[str]) -> None:
    assert [claim.value_span.text for claim in claims(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "comparator", "value"),
    [
        ("The fee is never more than 2,000 lira.", "<=", "2000"),
        ("Rents are never below 900 lira.", ">=", "900"),
    ],
)
def test_what_never_happens_bounds(sentence: str, comparator: str, value: str) -> None:
    found = claims(sentence)[0].quantity
    assert (found.comparator, str(found.value)) == (comparator, value)


def test_a_second_thing_said_keeps_its_time_to_itself() -> None:
    found = claims(
        "Its president said on Thursday that 93% of its capacity was in use and that customers would pay 5% more for "
        "wafers next year.",
        published=ANCHOR,
    )
    assert found[0].period != "2027" and found[1].period == "2027"
    assert found[1].metric == "wafer price"


def test_what_is_has_no_month_of_what_was() -> None:
    found = claims("The company has 6.2 million users and handled 40 million trades last month.", published=ANCHOR)
    assert (found[0].period, found[1].period) == ("2026-05-12", "2026-04")


def test_what_a_colon_explains_holds_now() -> None:
    text = "It aims for 20 million users by the end of 2028 and hires: of its 740 employees, a third are coders."
    assert [claim.period for claim in claims(text, published=ANCHOR)[:2]] == ["2028-12-31", "2026-05-12"]


def test_where_the_writer_is_places_no_figure() -> None:
    text = "Good morning from a rainy Lagos. Prices rose 4%.\n\nI was in Lima last week. Rents fell by 3%."
    assert [claim.scope for claim in claims(text)] == [None, None]


def test_the_app_is_the_one_spoken_of() -> None:
    text = (
        "Kestro opened its accounts on Monday. The payment app finished 2025 with 11 million users. It lost $3 million."
    )
    assert {claim.scope for claim in claims(text, published=ANCHOR)} == {"Kestro"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We sold 40 machines," said Yoon Ha-eun, the finance chief.', "Yoon Ha-eun"),
        ("Its president, Lu Chih-hao, said it had 300 staff.", "Lu Chih-hao"),
        ("The harbour grew. Jan-Erik Berg, who runs it, counts 40 ships.", "Jan-Erik Berg"),
    ],
)
def test_names_with_hyphens_are_whole(text: str, speaker: str) -> None:
    assert claims(text, published=ANCHOR)[-1].attribution == speaker


def test_a_first_name_is_no_month() -> None:
    assert claims("Jan van der Berg sold 40 boats.", published=ANCHOR)[0].period != "2026-01"


def test_shares_of_one_whole_in_a_row() -> None:
    found = claims("DRAM contributed 74 percent of revenue, NAND flash 22 percent.")
    assert [claim.metric for claim in found] == ["share of DRAM in revenue", "share of NAND flash in revenue"]
    assert {claim.kind for claim in found} == {Kind.SHARE}


def test_a_head_that_plans_is_no_unit() -> None:
    table = (
        "Monthly capacity, thousands of 300 mm wafers\n\n"
        "| Company | End of 2025 | End of 2026 (planned) |\n|---|---|---|\n| Oxo | 910 | 985 |\n| Elm | 370 | 400 |\n"
    )
    found = [claim for claim in claims(table, published=ANCHOR) if claim.scope in ("Oxo", "Elm")]
    assert [(str(c.quantity.value), c.quantity.unit, str(c.modality)) for c in found[:2]] == [
        ("910000", "wafer/month", "actual"),
        ("985000", "wafer/month", "target"),
    ]


def test_a_question_names_what_its_answer_measures() -> None:
    text = '"The fee is the story"\n\nQ: How large is your tea harvest?\nA: We had 900 tonnes.\n'
    assert "fee" not in claims(text)[0].metric
