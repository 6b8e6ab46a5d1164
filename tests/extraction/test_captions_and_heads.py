"""What captions and heads of tables say in few signs: scales, percent, steps, sorts, delta columns."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

BY_YEAR = "# A look at Brazil\n\n{caption}\n\n| Country | 2024 | 2025 |\n|---|---|---|\n| Brazil | 41.5 | 40.1 |\n"

INDICATORS = "| Indicator | 2024 | 2025 |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("caption", "metric", "value", "unit"),
    [
        ("Overnight stays in hotels, thousands", "overnight stays in hotels", "41500", "stay"),
        ("**Overnight stays in hotels (in thousands)**", "overnight stays in hotels", "41500", "stay"),
        ("Table 1: Exports of coffee, million bags", "exports of coffee", "41500000", "bag"),
        ("Table 1: Exports of coffee, '000 bags", "exports of coffee", "41500", "bag"),
        ("Car sales by country, 000s", "car sales", "41500", "unit"),
        ("Unemployment rate, percent", "unemployment rate", "41.5", "percent"),
        ("Government debt, % of GDP", "government debt", "41.5", "percent"),
        ("Consumer prices, % change on a year earlier", "consumer prices", "41.5", "percent"),
    ],
)
def test_a_caption_tells_the_scale_and_the_thing(caption: str, metric: str, value: str, unit: str) -> None:
    first, second = claims(BY_YEAR.format(caption=caption), published="2026-07-31")
    assert (first.metric, first.quantity.value, first.quantity.unit) == (metric, Decimal(value), unit)
    assert (first.scope, first.period, second.period) == ("Brazil", "2024", "2025")


def test_a_scale_for_all_holds_for_counts_and_not_for_shares() -> None:
    text = (
        "All figures in thousands unless stated otherwise.\n\n"
        "| Country | Guests 2025 | Share |\n|---|---|---|\n| Spain | 1,050 | 12% |\n"
    )
    guests, share = claims(text, published="2026-07-31")
    assert (guests.quantity.value, guests.quantity.unit) == (1_050_000, "guest")
    assert (share.quantity.value, share.quantity.unit) == (12, "percent")


@pytest.mark.parametrize("head", ["Δ", "Delta", "Change", "Variation", "+/-"])
def test_a_column_of_changes_leaves_the_rows_their_measures(head: str) -> None:
    text = f"| | H1 2026 | H1 2025 | {head} |\n|---|---|---|---|\n| Revenue (€m) | 412 | 388 | +6.2% |\n"
    now, before, change = claims(text, published="2026-07-31")
    assert [one.metric.lower() for one in (now, before, change)] == ["revenue"] * 3
    assert (now.quantity.value, now.quantity.unit, change.kind) == (412_000_000, "EUR", Kind.GROWTH)


def test_a_delta_in_a_name_is_no_change() -> None:
    text = "| State | Niger Delta |\n|---|---|\n| Oil output (barrels a day) | 41,000 |\n"
    assert claims(text, published="2026-07-31")[0].kind is Kind.LEVEL


def test_a_rate_without_a_sign_is_one_of_percent() -> None:
    text = "| Country | GDP growth 2025 | Turnout |\n|---|---|---|\n| Kenya | 4.7% | 65.1 |\n| Ghana | 4.0 | 63.2 |\n"
    grown, turnout, bare, _ = claims(text, published="2026-07-31")
    assert [one.kind for one in (grown, bare)] == [Kind.GROWTH] * 2
    assert [one.quantity.unit for one in (grown, turnout, bare)] == ["percent"] * 3


def test_an_attendance_is_no_rate() -> None:
    head = "| Club | Attendance | Share of seats sold |\n|---|---|---|\n"
    text = f"{head}| Leeds | 36,400 | 97.1% |\n| Derby | 9,100 | 60 |\n"
    assert [one.quantity.unit for one in claims(text, published="2026-07-31")][::2] == ["spectator"] * 2


def test_rows_of_goods_are_what_is_priced_and_a_head_names_the_step() -> None:
    text = "| Commodity | Price | Change on week |\n|---|---|---|\n| Wheat (€/t) | 231.50 | +1.2% |\n"
    price, change = claims(text, published="2026-07-31")
    assert (price.metric, price.quantity.unit) == ("wheat price", "EUR/tonne")
    assert (change.metric, change.baseline) == ("wheat price", "2026-07-24")


@pytest.mark.parametrize("head", ["Momentum score", "Moment of inertia", "Women's cinema visits"])
def test_a_step_is_told_by_words_of_their_own(head: str) -> None:
    level = claims(f"| Ward | {head} |\n|---|---|\n| North | 41 |\n", published="2026-07-31")[0]
    assert (level.kind, level.baseline) == (Kind.LEVEL, None)


@pytest.mark.parametrize(("head", "before"), [("MoM", "2026-09"), ("% chg m/m", "2026-09"), ("Momentum, %", "2025-10")])
def test_a_head_of_the_step_before_is_no_part_of_a_word(head: str, before: str) -> None:
    text = f"| Month | Rent index | {head} |\n|---|---|---|\n| Oct 2026 | 114.2 | +0.4% |\n"
    assert claims(text, published="2026-11-20")[-1].baseline == before


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [("$(45)M", "-45000000", "USD"), ("$610M", "610000000", "USD"), ("€(12.5) million", "-12500000", "EUR")],
)
def test_brackets_of_accounts_keep_the_scale_behind_them(cell: str, value: str, unit: str) -> None:
    text = f"| Metric | Q2 2026 |\n|---|---|\n| Net income | {cell} |\n| Diluted EPS | $(0.08) |\n"
    income, each = claims(text, published="2026-07-31")
    assert (income.quantity.value, income.quantity.unit) == (Decimal(value), unit)
    assert (each.quantity.value, each.quantity.unit) == (Decimal("-0.08"), "USD/share")


def test_a_rate_of_interest_in_a_row_is_a_level_in_percent() -> None:
    text = f"{INDICATORS}| Policy rate, year-end | 12.00 | 9.75 |\n| Inflation | 4.5 | 3.1 |\n"
    rate, _, inflation, _ = claims(text, published="2026-07-31")
    assert (rate.kind, rate.quantity.unit, rate.period) == (Kind.LEVEL, "percent", "2024-12-31")
    assert (inflation.kind, inflation.quantity.unit) == (Kind.GROWTH, "percent")


def test_a_part_of_the_whole_economy_is_told_behind_a_comma() -> None:
    text = f"{INDICATORS}| Current account, % of GDP | -3.7 | -2.9 |\n| Debt, % of GDP | 41 | 40 |\n"
    first = claims(text, published="2026-07-31")[0]
    assert (first.kind, first.quantity.unit, first.metric) == (Kind.SHARE, "percent", "share of GDP current account")


def test_a_time_of_payment_is_the_head_of_prices() -> None:
    text = "| Plan | Monthly | Yearly |\n|---|---|---|\n| Business | $25 | $250 |\n"
    month, year = claims(text, published="2026-01-20")
    assert [one.metric for one in (month, year)] == ["plan price"] * 2
    assert [one.quantity.unit for one in (month, year)] == ["USD/month", "USD/year"]


def test_a_time_above_other_measures_is_no_price() -> None:
    text = "| Town | Monthly |\n|---|---|\n| Fife | 41 mm |\n"
    assert claims(text, published="2026-01-20")[0].quantity.unit == "millimeter"
