"""Units and scales that the corner of a table or the line above it tells, and what they do not hold for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import claims

RESULTS = """# Oxo's year

Oxo sold more chairs.

| {corner} | Q4 2025 | % change |
|---|---:|---:|
| Net sales | 1,284.5 | 7.9 |
| Diluted EPS | 1.12 | 14.3 |
| Stores | 412 | 3.5 |
"""


@pytest.mark.parametrize(
    ("corner", "currency", "value"),
    [
        ("(in $ millions, except per share data)", "USD", "1284500000"),
        ("in millions of euros", "EUR", "1284500000"),
        ("(EUR million)", "EUR", "1284500000"),
        ("£m unless stated", "GBP", "1284500000"),
        ("(in thousands of US dollars, except per-share amounts)", "USD", "1284500"),
        ("Figures in EUR m", "EUR", "1284500000"),
        ("(unaudited, $ in millions)", "USD", "1284500000"),
        ("R million, year to December", "ZAR", "1284500000"),
    ],
)
def test_a_corner_tells_in_what_amounts_are(corner: str, currency: str, value: str) -> None:
    sales, _, per_share, _, stores, _ = claims(RESULTS.format(corner=corner), published="2026-02-12")
    assert (sales.metric, sales.quantity.unit, sales.quantity.value) == ("Net sales", currency, Decimal(value))
    assert (per_share.quantity.unit, per_share.quantity.value) == (f"{currency}/share", Decimal("1.12"))
    assert (stores.quantity.unit, stores.quantity.value) == ("store", 412)


def test_coins_a_share_are_parts_of_the_money_of_the_table() -> None:
    text = "# Oxo's year\n\n| R million | 2025 |\n|---|---|\n| Revenue | 24,860 |\n| HEPS (cents) | 146.8 |\n"
    revenue, each = claims(text, published="2026-02-12")
    assert (revenue.quantity.unit, revenue.quantity.value) == ("ZAR", 24_860_000_000)
    assert (each.quantity.unit, each.quantity.value) == ("ZAR/share", Decimal("1.468"))


def test_a_scale_alone_is_of_the_money_that_the_text_told() -> None:
    text = "# Oxo's year\n\nOxo sold chairs for 40 million euros.\n\n"
    table = RESULTS.format(corner="In millions, except per share data").partition("chairs.\n\n")[2]
    sales = claims(text + table, published="2026-02-12")[1]
    assert (sales.quantity.unit, sales.quantity.value) == ("EUR", Decimal("1284500000"))


@pytest.mark.parametrize("corner", ["Olive oil (1,000 t)", "Price (5% broken, $/t)", "Country", "Firm, 2025"])
def test_a_corner_that_names_things_is_no_scale_of_money(corner: str) -> None:
    sales = claims(RESULTS.format(corner=corner), published="2026-02-12")[0]
    assert sales.quantity.value != Decimal("1284500000")


CAPTIONED = """# Solar boom

Europe put up more panels.

{caption}

| Year | Germany | Spain |
|---|---|---|
| 2023 | 14.6 | 8.2 |
| 2024 | 16.2 | 7.1 |
"""


@pytest.mark.parametrize(
    ("caption", "unit"),
    [
        ("Table 2. Solar panels installed (GW)", "gigawatt"),
        ("Solar capacity by country, GW", "gigawatt"),
        ("Solar output (in TWh)", "terawatt_hour"),
        ("Solar panels by country (2025 is a forecast)", "unit"),
    ],
)
def test_the_line_above_a_table_tells_its_unit(caption: str, unit: str) -> None:
    assert claims(CAPTIONED.format(caption=caption))[0].quantity.unit in (unit, "panel")


def test_the_growth_beside_a_level_is_that_of_the_level() -> None:
    text = "# Tablet shipments, worldwide, 2025\n\n| Vendor | Shipments (m) | Annual growth (%) |\n|---|---|---|\n"
    level, growth = claims(f"{text}| Oxo | 58.2 | 4.6 |\n| Bremer | 27.4 | -2.1 |\n")[:2]
    assert (growth.metric, growth.kind, growth.quantity.value) == (level.metric, "growth", Decimal("4.6"))


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Load factor was 84.2% (December 2024: 82.9%).", ["2026-03-04", "2024-12"]),
        ("Sales were 84 million euros in May (April: 80 million euros).", ["2025-05", "2025-04"]),
        ("Sales were 84 million euros (including 3 million in May).", ["2025-05", "2025-05"]),
    ],
)
def test_a_time_in_brackets_is_of_the_figure_beside_it(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text, published="2026-03-04")] == periods


def test_rows_are_sorts_where_one_of_them_says_so() -> None:
    head = " | 2024 (tonnes) | 2025 (tonnes) |\n|---|---|---|\n"
    text = f"# Gold demand in 2025\n\n| Sort{head}| Jewellery | 1,887 | 1,542 |\n"
    found = claims(f"{text}| Bars and coins | 1,188 | 1,374 |\n| Central banks | 1,092 | 863 |\n")
    assert "Jewellery" not in {claim.scope for claim in found}
    firms = f"# Gold sales in 2025\n\n| Firm{head}| Bremer | 1,887 | 1,542 |\n"
    assert [claim.scope for claim in claims(f"{firms}| Halden Gold | 1,188 | 1,374 |\n")][:1] == ["Bremer"]
