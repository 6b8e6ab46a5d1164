"""Sentences made from known claims, arbitrary text, and text that means harm."""

from __future__ import annotations

import sys
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.reading import claims, read

PLACES = st.sampled_from(["Denmark", "Peru", "Kenya", "Chile", "Vietnam", "Portugal", "Norway"])
THINGS = st.sampled_from([("bicycles", "bicycle"), ("bags", "bag"), ("boats", "boat"), ("barrels", "barrel")])
METRICS = st.sampled_from(["cheese sales", "ticket sales", "honey output", "ferry revenue", "tax receipts"])
MONEY = st.sampled_from([("${}", "USD"), ("€{}", "EUR"), ("£{}", "GBP"), ("{} euros", "EUR")])
SCALES = st.sampled_from([("million", 10**6), ("billion", 10**9), ("trillion", 10**12)])
YEARS = st.integers(2011, 2024)
TENTHS = st.integers(11, 9_999).map(lambda tenths: Decimal(tenths) / 10)
BOUNDS = st.sampled_from([("", "="), ("about ", "~"), ("more than ", ">"), ("at least ", ">="), ("up to ", "<=")])
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(PLACES, THINGS, TENTHS, YEARS, st.integers(2, 90), st.sampled_from([("more", 1), ("fewer", -1)]))
def test_shipments_and_their_growth(
    place: str, thing: tuple[str, str], number: Decimal, year: int, percent: int, direction: tuple[str, int]
) -> None:
    text = f"{place} shipped {number} million {thing[0]} in {year}, {percent}% {direction[0]} than a year earlier."
    level, growth = claims(text)
    assert (level.quantity.value, level.quantity.unit) == (number * 10**6, thing[1])
    assert (level.kind.value, level.period, level.scope) == ("level", str(year), place)
    assert (growth.quantity.value, growth.quantity.unit) == (percent * direction[1], "percent")
    assert (growth.kind.value, growth.baseline, growth.scope) == ("growth", str(year - 1), place)


@QUICK
@given(METRICS, PLACES, MONEY, SCALES, TENTHS, YEARS, BOUNDS)
def test_money_with_bounds(
    metric: str,
    place: str,
    money: tuple[str, str],
    scale: tuple[str, int],
    number: Decimal,
    year: int,
    bound: tuple[str, str],
) -> None:
    amount = money[0].format(f"{number} {scale[0]}")
    (claim,) = claims(f"In {year}, {metric} in {place} came to {bound[0]}{amount}.")
    assert (claim.quantity.value, claim.quantity.unit) == (number * scale[1], money[1])
    assert (claim.quantity.comparator.value, claim.period, claim.scope) == (bound[1], str(year), place)
    assert claim.metric.lower() == metric.lower()


@QUICK
@given(METRICS, PLACES, st.sampled_from([("rose", 1), ("fell", -1), ("grew", 1), ("dropped", -1)]), TENTHS, YEARS)
def test_movement(metric: str, place: str, verb: tuple[str, int], number: Decimal, year: int) -> None:
    (claim,) = claims(f"In {year}, {metric} in {place} {verb[0]} {number} percent.")
    assert (claim.quantity.value, claim.kind.value) == (number * verb[1], "growth")
    assert (claim.period, claim.baseline, claim.scope) == (str(year), str(year - 1), place)


@QUICK
@given(METRICS, PLACES, SCALES, st.integers(10, 400), st.integers(1, 90), YEARS)
def test_ranges(metric: str, place: str, scale: tuple[str, int], low: int, step: int, year: int) -> None:
    (claim,) = claims(f"In {year}, {metric} in {place} came to between ${low} {scale[0]} and ${low + step} {scale[0]}.")
    assert (claim.quantity.value, claim.quantity.value_high) == (low * scale[1], (low + step) * scale[1])
    assert (claim.quantity.comparator.value, claim.quantity.unit, claim.period) == ("range", "USD", str(year))


@QUICK
@given(PLACES, st.integers(1_000, 99_999_999), YEARS)
def test_grouped_digits(place: str, number: int, year: int) -> None:
    (claim,) = claims(f"{place} had {number:,} boats in {year}.")
    assert (claim.quantity.value, claim.quantity.unit, claim.scope) == (number, "boat", place)


PIECES = st.sampled_from(
    "12 3.5 1,200 % $ € ( ) [ ] | # - – . , ; : \n \n\n million bn percent in 2024 of than from to and the "
    "sales rose fell U.S. 's “ ” ' \" a.m. half two-thirds tripled per x ~ + & / 5G".split(" ")
)


@QUICK
@given(st.text(max_size=300))
def test_any_text_is_read_without_harm(text: str) -> None:
    read(text)


@settings(QUICK, max_examples=150)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_row_of_the_pieces_of_news_is_read_without_harm(pieces: list[str], joint: str) -> None:
    read(joint.join(pieces))


HOSTILE = [
    "1", "1.", "$", "(", ")", "[", "|", "| 1 ", ".", "...", '"', "“", "'", "-", "1-", "%", "a ", "A.", "A ",
    "and ", "million ", "hundred ", "2024 ", "in 2024 ", "of ", "# ", "\n", "Q3 ", "1/", "://", "than ", "sales ",
    "rose ", "the U.S. ", "1 million bags. ", "Sales rose 3 percent in 2024.\n",
]  # fmt: skip
SIZE = 8_000
FEW_STEPS = 50_000
"""Below this a doubled number says nothing: rules look only so far ahead, tables are read for the first time."""


def steps(text: str) -> int:
    """How many calls of functions the reading of a text takes: the same in every run, on every machine."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        claims_of_hostile(text)
    finally:
        sys.setprofile(None)
    return calls


def claims_of_hostile(text: str) -> int:
    from claimtrack.domain.documents import Document
    from claimtrack.extraction import extract

    return len(extract(Document("hostile.txt", text, "0" * 64, "text/plain", published="2025-11-10")).claims)


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_at_most_three_times_the_work(piece: str) -> None:
    short = steps((piece * SIZE)[:SIZE])
    long = steps((piece * SIZE * 2)[: 2 * SIZE])
    assert long <= 3 * short + FEW_STEPS
