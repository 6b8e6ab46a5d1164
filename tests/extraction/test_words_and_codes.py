"""Numbers in words, numbers of names and papers, and money written with a letter in front."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim
from tests.extraction.reading import claims, read


def told(claim: Claim) -> tuple[str, str]:
    return f"{claim.quantity.value.normalize():f}", claim.quantity.unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("As many as one point six million people fished.", "1600000", "person"),
        ("Three point two five million people fished.", "3250000", "person"),
        ("The yard in Zambia cost K4.2 million.", "4200000", "ZMW"),
        ("A mast costs P300 in the Philippines.", "300", "PHP"),
        ("Oxo closed a loan of P1.2 billion in Manila.", "1200000000", "PHP"),
        ("Spending was ALL 251 billion.", "251000000000", "ALL"),
        ("A night at the quay costs ALL 250 a night.", "250", "ALL/night"),
        ("ALL 340 workers left.", "340", "worker"),
        ("Every fourth boat is electric.", "25", "percent"),
        ("Every second household in Malta rents.", "50", "percent"),
    ],
)
def test_numbers_in_other_spellings(text: str, value: str, unit: str) -> None:
    assert [told(claim) for claim in claims(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "set_aside"),
    [
        ("A third hospital opened in Turin.", [("A third", "ordinal")]),
        ("Boats24 is a seller of boats.", [("24", "name")]),
        ("It filed a Form 10-K in May.", [("10-K", "reference")]),
        ("The risks stand in Item 1A of it.", [("1", "reference")]),
        ("The boats are listed in Annex 3B.", [("3B", "reference")]),
        ("The toll-free line is 909.", [("909", "contact")]),
        ("The access code is 7714420.", [("7714420", "contact")]),
        ("You can moor for free over the next 48 hours.", [("48", "period")]),
        ("The harbour has [its rules](https://oxo.example/2044) on a board.", [("2044", "link")]),
    ],
)
def test_numbers_that_count_nothing(text: str, set_aside: list[tuple[str, str]]) -> None:
    extraction = read(text)
    assert not extraction.claims
    assert [(account.text, account.reason) for account in extraction.accounts] == set_aside


@pytest.mark.parametrize("text", ["Every third day a boat sinks.", "It was a feast of a quarter."])
def test_no_shares(text: str) -> None:
    assert not claims(text)


def test_a_regulation_s_number_is_none_of_a_count() -> None:
    extraction = read("Under Regulation (EU) 2016/792 the yard built 40 boats.")
    assert [told(claim) for claim in extraction.claims] == [("40", "boat")]


def test_three_billion_are_three_billion() -> None:
    """A letter behind a number is a scale, but for the numbers of papers."""
    assert [told(claim) for claim in claims("Item sales hit $3B in May.")] == [("3000000000", "USD")]


def test_a_link_s_text_is_read_and_its_target_is_not() -> None:
    extraction = read("[The count of May](https://oxo.example/2044/may-620) has 40 boats, and 12 sank.")
    assert [claim.value_span.text for claim in extraction.claims] == ["40 boats", "12"]
    assert {account.reason for account in extraction.accounts if not account.claim_id} == {"link"}
