"""Markdown tables: what row, column, caption and source line say of a cell."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import AccountStatus
from tests.extraction.reading import claims, read

BREWERS = """# Cider makers in 2024

Table: sales by maker

| Rank | Maker | 2023 sales (m litres) | 2024 sales (m litres) | Share of market |
|---|---|---:|---:|---:|
| 1 | Orchardline | 41.2 | 44.0 | 22% |
| 2 | Pomona Press | 38.5 | 35.1 | 17.5% |

*Source: Cider Council*
"""
YEARS = """Cheese in Italy, in brief.

| Italy | 2023 | 2024 |
|---|---:|---:|
| Cheese exports (USD m) | 4,900 | 5,350 |
| Cheese output (thousand tonnes) | 1,320 | 1,345 |
"""
GROWTH = """Ticket sales by country.

| Country | 2024 ticket sales (million) | Growth on 2023 |
|---|---:|---:|
| Denmark | 10.2 | +4.1% |
| Sweden | 9.8 | -3.0% |
"""


def cell(found: list[Claim], value: str) -> Claim:
    return next(claim for claim in found if claim.value_span.text == value)


def test_vendors_in_rows_and_periods_in_columns() -> None:
    found = claims(BREWERS)
    assert [claim.value_span.text for claim in found] == ["41.2", "44.0", "22%", "38.5", "35.1", "17.5%"]
    assert [claim.scope for claim in found] == ["Orchardline"] * 3 + ["Pomona Press"] * 3
    assert cell(found, "41.2").period == "2023"
    assert cell(found, "35.1").period == "2024"


def test_scale_and_unit_of_the_header() -> None:
    claim = cell(claims(BREWERS), "44.0")
    assert (claim.quantity.value, claim.quantity.unit) == (44_000_000, "liter")


def test_money_and_scale_of_the_caption() -> None:
    text = "Flood damage in Peru.\n\nDamage and needs by sector, US$ million\n\n"
    found = claims(f"{text}| Sector | Damage |\n|---|---:|\n| Housing | 246 |\n| Roads | 171 |\n")
    assert [(claim.quantity.value, claim.quantity.unit) for claim in found] == [
        (246_000_000, "USD"),
        (171_000_000, "USD"),
    ]


def test_a_share_column() -> None:
    claim = cell(claims(BREWERS), "17.5%")
    assert (claim.kind.value, claim.quantity.unit) == ("share", "percent")


def test_a_rank_column_claims_nothing() -> None:
    ranks = [account for account in read(BREWERS).accounts if account.text in ("1", "2")]
    assert [(account.status, account.reason) for account in ranks] == [(AccountStatus.SET_ASIDE, "rank")] * 2


def test_years_of_the_header_are_no_claims() -> None:
    years = [account for account in read(YEARS).accounts if account.text in ("2023", "2024")]
    assert len(years) == 2
    assert all(account.status is AccountStatus.SET_ASIDE for account in years)


def test_a_source_line_speaks_for_every_cell() -> None:
    assert {claim.attribution for claim in claims(BREWERS)} == {"Cider Council"}


def test_metrics_in_rows_and_years_in_columns() -> None:
    found = claims(YEARS)
    exports, output = cell(found, "5,350"), cell(found, "1,320")
    assert (exports.metric.lower(), exports.period) == ("cheese exports", "2024")
    assert (exports.quantity.value, exports.quantity.unit) == (5_350_000_000, "USD")
    assert (output.metric.lower(), output.period) == ("cheese output", "2023")
    assert (output.quantity.value, output.quantity.unit) == (1_320_000, "tonne")


def test_a_growth_column_has_sign_period_and_baseline() -> None:
    found = claims(GROWTH)
    rise, fall = cell(found, "+4.1%"), cell(found, "-3.0%")
    assert [float(claim.quantity.value) for claim in (rise, fall)] == [4.1, -3.0]
    assert {claim.kind.value for claim in (rise, fall)} == {"growth"}
    assert {(claim.period, claim.baseline) for claim in (rise, fall)} == {("2024", "2023")}
    assert (rise.scope, fall.scope) == ("Denmark", "Sweden")


def test_a_table_of_words_claims_nothing() -> None:
    assert claims("| Maker | Town |\n|---|---|\n| Orchardline | Hereford |") == []


def test_a_header_alone_claims_nothing() -> None:
    assert claims("| 2023 | 2024 |") == []


def test_a_ragged_row_is_read_as_far_as_it_goes() -> None:
    found = claims("| Maker | Sales (m litres) |\n|---|---|\n| Orchardline | 41.2 | 7 |")
    assert [claim.value_span.text for claim in found][:1] == ["41.2"]


def test_a_scale_letter_before_a_unit_is_no_metre() -> None:
    text = "Boxes by port.\n\n| Port | 2024 (m TEU) |\n|---|---:|\n| Gdansk | 2.2 |\n| Gavle | 0.3 |\n"
    found = claims(text)
    assert [claim.quantity.value for claim in found] == [2_200_000, 300_000]
    assert {claim.quantity.unit for claim in found} == {"TEU"}


def _cells(text: str) -> list[tuple[str, str]]:
    return [(claim.value_span.text, claim.metric) for claim in claims(text) if "table-cell" in claim.rules]


def test_a_measure_without_its_thing_takes_it_from_the_head_of_the_rows() -> None:
    text = """| Tractor | Units sold in 2024 | Change on 2023 |
|---|---:|---:|
| Ox 5 | 12,000 | +4% |
| Mule | 900 | -2% |
"""
    assert {metric for _, metric in _cells(text)} == {"tractor sales"}


def test_rows_of_regions_measure_what_the_caption_says() -> None:
    text = """Farmers sold more of it in 2024.

## Barley exports in 2024, change on a year earlier

| Region | Third quarter | Fourth quarter |
|---|---:|---:|
| Asia | -4% | +3% |
| Europe | +2% | +1% |
"""
    assert {metric for _, metric in _cells(text)} == {"barley exports"}


def test_a_column_of_movement_alone_measures_what_the_text_did() -> None:
    text = """Nursing posts grew by 900 in May. The rest is hope.

| Sector | May change |
|---|---:|
| Day care | +31 |
| Total clinics | -12 |
"""
    assert {metric for _, metric in _cells(text)} == {"Nursing posts"}


def test_a_change_behind_two_years_is_the_later_ones() -> None:
    text = """Hop harvest, tonnes

| County | 2023 | 2024 | Change |
|---|---|---|---|
| Kent | 120 | 150 | 25% |
"""
    assert [(claim.period, claim.baseline) for claim in claims(text)][-1] == ("2024", "2023")


def test_a_bare_measure_is_of_the_goods_that_its_section_is_headed_with() -> None:
    text = """# A review of the farms

Growers had a good year.

## 1. Barley

| Country | Harvest 2024 (m t) | Exports 2024 (m t) |
|---|---:|---:|
| France | 9.9 | 6.1 |
| Ukraine | 5.5 | 2.7 |

## 2. Banks

| Bank | Profit 2024 (EUR m) |
|---|---:|
| Orion | 310 |
"""
    assert [metric for _, metric in _cells(text)] == ["barley production", "barley exports"] * 2 + ["profit"]


def test_a_corner_that_tells_only_the_unit_of_all_cells() -> None:
    found = claims("| SEK million | Q1 2025 | Q1 2024 |\n|---|---:|---:|\n| Operating profit | 41 | 38 |\n")
    assert [(int(one.quantity.value), one.quantity.unit, one.metric.lower()) for one in found] == [
        (41_000_000, "SEK", "operating profit"),
        (38_000_000, "SEK", "operating profit"),
    ]


def test_a_corner_that_says_that_all_cells_are_changes() -> None:
    found = claims("| 2025, change on a year earlier | Rents |\n|---|---:|\n| May | 2.6% |\n| June | -0.8% |\n")
    assert [(one.kind.value, float(one.quantity.value)) for one in found] == [("growth", 2.6), ("growth", -0.8)]


def test_a_corner_that_names_the_rows_is_no_unit() -> None:
    found = claims("| Month | Ferries |\n|---|---:|\n| May 2025 | 41 |\n| June 2025 | 44 |\n")
    assert {one.quantity.unit for one in found}.isdisjoint({"month", "SEK"})


def test_a_bare_share_is_that_of_what_the_column_before_counts() -> None:
    rows = "# Kettles in 2024\n\n| Maker | Units shipped | Share |\n|---|---:|---:|\n| Elm | 3,000 | 30% |\n"
    found = claims(rows)
    assert cell(found, "30%").metric == f"share of {cell(found, '3,000').metric}"
    assert "Units" not in cell(found, "3,000").metric


def test_a_blank_corner_is_a_cell() -> None:
    found = claims("| | 2023 | 2024 |\n|---|---:|---:|\n| Accidents | 102 | 99 |\n| Boats lost | 12 | 10 |\n")
    assert [(one.value_span.text, one.period) for one in found] == [
        ("102", "2023"),
        ("99", "2024"),
        ("12", "2023"),
        ("10", "2024"),
    ]


def test_columns_of_other_times_share_the_unit_of_the_first() -> None:
    table = "| Port | Jan-Sep 2024, thousand tonnes | Jan-Sep 2023 |\n|---|---:|---:|\n| Santos | 812 | 760 |\n"
    assert [(int(one.quantity.value), one.quantity.unit, one.period) for one in claims(table)] == [
        (812_000, "tonne", "2024-01/2024-09"),
        (760_000, "tonne", "2023-01/2023-09"),
    ]


def test_months_of_the_year_that_the_heading_names() -> None:
    table = "# Tea sales in 2024\n\n| Month | Tonnes |\n|---|---:|\n| May | 390 |\n| November | 330 |\n"
    assert [one.period for one in claims(table)] == ["2024-05", "2024-11"]


def test_rows_of_models() -> None:
    table = "| Model | Range (km) |\n|---|---:|\n| Oxo 4 | 410 |\n| Oxo 4 mini | 305 |\n"
    assert [one.scope for one in claims(table)] == ["Oxo 4", "Oxo 4 mini"]


def test_a_caption_says_what_is_counted_by_the_rows() -> None:
    rows = "| Norway | 41 | 38 |\n| Chile | 22 | 25 |\n"
    head = "### Glacier tours by country of departure\n\n| Country | 2024 | 2023 |\n|---|---|---|\n"
    text = f"Twelve ferries ran.\n\n{head}{rows}"
    assert {claim.metric for claim in claims(text) if claim.scope in ("Norway", "Chile")} == {"glacier tours"}


NOTE = """# Shoe makers, fourth quarter of 2025

{table}

*Source: company filings. Fourth quarter of 2025, consolidated.*
"""


def test_rows_tell_the_unit_of_their_amounts_of_money() -> None:
    table = """| Company | Revenue | Change on year | Operating margin |
|---|---:|---:|---:|
| Solera (m euros) | 6,100 | 2% | 13% |
| Hanbit (trn won) | 32.8 | 66% | 58% |
"""
    found = claims(NOTE.format(table=table))
    revenue = [cell(found, value).quantity for value in ("6,100", "32.8")]
    assert [(one.value, one.unit) for one in revenue] == [(6_100_000_000, "EUR"), (32_800_000_000_000, "KRW")]
    assert (cell(found, "66%").period, cell(found, "66%").baseline) == ("2025-Q4", "2024-Q4")
    assert cell(found, "13%").kind.value == "share"


def test_a_time_told_below_the_rows() -> None:
    found = claims(NOTE.format(table="| Company | Pairs sold |\n|---|---|\n| Solera | 4,100 |\n| Hanbit | 3,900 |\n"))
    assert {claim.period for claim in found} == {"2025-Q4"}


def test_a_table_right_behind_another() -> None:
    text = """Shoes in 2025.

| Maker | Pairs sold |
|---|---|
| Solera | 4,100 |

| Indicator | 2024 | 2025 | Target 2030 |
|---|---|---|---|
| Solar capacity (GW) | 21 | 29 | 60 |
| Share of women (%) | 41 | 46 | 65 |
"""
    found = claims(text)
    assert (cell(found, "29").metric, cell(found, "29").quantity.unit) == ("Solar capacity", "gigawatt")
    assert (cell(found, "60").period, cell(found, "60").modality.value) == ("2030", "target")
    assert (cell(found, "46").kind.value, cell(found, "46").quantity.unit) == ("share", "percent")


def test_columns_of_places_and_rows_of_metrics() -> None:
    text = """# Key figures

| | Chile | Peru |
|---|---:|---:|
| Cheese output, 2024 (tonnes) | 4,400 | 2,900 |
| Housing starts, 2027 forecast | 25,000 | 36,000 |
| House prices, February 2026, y/y | -4.2% | 1.4% |
"""
    found = claims(text)
    assert [claim.scope for claim in found] == ["Chile", "Peru"] * 3
    assert (cell(found, "4,400").metric, cell(found, "4,400").quantity.unit) == ("Cheese output", "tonne")
    assert (cell(found, "36,000").period, cell(found, "36,000").modality.value) == ("2027", "projected")
    growth = cell(found, "1.4%")
    assert (growth.kind.value, growth.period, growth.baseline) == ("growth", "2026-02", "2025-02")


def test_rows_of_firms_below_a_corner_that_names_the_measure() -> None:
    text = """Solera and Hanbit sold more shoes. Last year Solera opened 3 shops, Hanbit 2.

| Shoes delivered | 2024 | 2025 |
|---|---:|---:|
| Solera | 735 | 766 |
| Hanbit | 528 | 348 |
"""
    found = [claim for claim in claims(text) if "|" in claim.quote.text]
    assert [(claim.scope, claim.metric) for claim in found] == [("Solera", "shoes delivered")] * 2 + [
        ("Hanbit", "shoes delivered")
    ] * 2


def test_rows_of_a_place_and_its_thing() -> None:
    text = """Public stocks in 2025, million tonnes

| Country and grain | 1 November | 1 December |
|---|---|---|
| India, rice (with paddy) | 57.2 | 63.1 |
| Bangladesh, wheat | 1.38 | 1.29 |
"""
    found = [claim for claim in claims(text) if "|" in claim.quote.text]
    assert [claim.scope for claim in found] == ["India"] * 2 + ["Bangladesh"] * 2
    assert {claim.quantity.unit for claim in found} == {"tonne"}
    assert "rice" in found[0].metric and "wheat" in found[2].metric
    assert cell(found, "63.1").period == "2025-12-01"


def test_goods_with_a_price() -> None:
    text = "## Prices\n\n| | Jan 2026 | Dec 2025 |\n|---|---|---|\n| Copper ($/t) | 12,900 | 12,100 |\n"
    assert [claim.metric for claim in claims(text)] == ["copper price"] * 2


HEADS = (
    "",
    "Company",
    "Country and grain",
    "2024",
    "Target 2030",
    "Revenue",
    "Change on year",
    "Share (%)",
    "Employees",
)
HEADS += ("Price ($/t)", "Jan 2026", "Rank", "Sales, million tonnes", "Chile", "Peru", "KRW trillion", "% of total")
LABELS = (
    "Solera",
    "Chile",
    "India, wheat",
    "Total",
    "Hanbit (trn won)",
    "Housing starts, 2025",
    "Copper ($/t)",
    "2023",
)
LABELS += ("House prices, Feb 2026, y/y", "March", "Others", "", "-", "Share of women (%)", "1")
CELLS = (
    "12",
    "1,234",
    "3.5%",
    "-8%",
    "n/a",
    "",
    "$5.2bn",
    "0.3 points",
    "(3.4)",
    "12-15",
    "58% (Q2: 55%)",
    "1.2x",
    "2025",
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(HEADS), min_size=1, max_size=5),
            st.lists(
                st.tuples(st.sampled_from(LABELS), st.lists(st.sampled_from(CELLS), max_size=5)), min_size=1, max_size=4
            ),
        ),
        min_size=1,
        max_size=2,
    )
)
def test_no_table_breaks_the_reader(tables: list[tuple[list[str], list[tuple[str, list[str]]]]]) -> None:
    text = "# Trade of Chile and Peru\n\nSolera and Hanbit sold chips.\n\n"
    for heads, rows in tables:
        lines = [heads, ["---"] * len(heads), *([label, *cells] for label, cells in rows)]
        text += "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n\n"
    for claim in claims(text):
        assert text[claim.value_span.start : claim.value_span.end] == claim.value_span.text


def test_a_column_headed_by_a_unit_measures_what_the_caption_says() -> None:
    table = "| City | PLN per square metre | Change on year |\n|---|---|---|\n| Gdynia | 16,050 | -0.8% |"
    found = claims(f"Average price of new flats, third quarter of 2025\n\n{table}")
    assert [(str(claim.quantity.value), claim.quantity.unit) for claim in found] == [
        ("16050", "PLN/square_meter"),
        ("-0.8", "percent"),
    ]
    assert {claim.metric for claim in found} == {"average price of new flats"}


def _placed(text: str) -> list[tuple[str | None, str]]:
    return [(claim.scope, claim.metric) for claim in claims(text) if "table-cell" in claim.rules]


def test_rows_are_sorts_of_what_their_head_names() -> None:
    text = """# Power in Chile, 2025

| Fuel | Generation (TWh) | Share of total |
|---|---:|---:|
| Solar | 21.0 | 24% |
| Coal | 11.0 | 13% |
"""
    assert _placed(text) == [
        ("Chile", "solar generation"),
        ("Chile", "solar share of generation"),
        ("Chile", "coal generation"),
        ("Chile", "coal share of generation"),
    ]


def test_a_month_that_is_a_verb_too_heads_a_column() -> None:
    text = """Milk output in Kenya.

| County | April | May |
|---|---:|---:|
| Meru | 41.2 | 43.0 |
"""
    assert [claim.period for claim in claims(text) if "|" in claim.quote.text] == ["2025-04", "2025-05"]


def test_a_unit_alone_above_a_column_measures_what_the_caption_says() -> None:
    text = """# Notes on gas

Gas in store, terawatt hours

| Country | TWh | Change |
|---|---:|---:|
| Germany | 181 | -4.2% |
"""
    assert _placed(text) == [("Germany", "gas in store")] * 2


def test_rows_below_one_noun_are_such_things() -> None:
    text = """# Schools of Lima

Pupils enrolled

| School | 2024 | 2025 |
|---|---:|---:|
| San Marcos | 1,204 | 1,180 |
"""
    assert _placed(text) == [("San Marcos", "pupils enrolled")] * 2


def test_what_is_done_to_what_is_counted() -> None:
    text = """Polio drive.

| Province | Target (thousand children) | Vaccinated (thousand) | Homes visited |
|---|---:|---:|---:|
| Sindh | 9,120 | 8,550 | 71% |
"""
    metrics = ["children targeted", "children vaccinated", "share of homes visited"]
    assert [metric for _, metric in _cells(text)] == metrics


def test_a_unit_or_a_scale_behind_a_comma_in_a_head() -> None:
    landed = claims("| Species | Landings, tonnes |\n|---|---|\n| Cod | 400 |")
    assert [(claim.metric, claim.quantity.unit) for claim in landed] == [("cod landings", "tonne")]
    handled = claims("| Ports | May | June |\n|---|---|---|\n| Containers, thousand | 170 | 181 |")
    assert [(str(claim.quantity.value), claim.quantity.unit, claim.metric) for claim in handled] == [
        ("170000", "container", "containers"),
        ("181000", "container", "containers"),
    ]


def test_rows_that_are_measured_beside_a_column_of_changes() -> None:
    found = claims(
        "Solvane Cruises reported its first quarter of 2026.\n\n"
        "| Solvane Cruises, unaudited | Q1 2025 | Q1 2026 | Change |\n|---|---:|---:|---:|\n"
        "| Revenue (€ million) | 548.1 | 612.4 | 11.7% |\n| Passengers carried | 291,700 | 318,400 | 9.2% |\n"
        "| Occupancy | 101.9% | 104.6% | 2.7 pts |\n",
        title="Solvane Cruises reports",
    )
    told = [(c.value_span.text, c.metric.lower(), c.kind.value, c.quantity.unit, c.period) for c in found]
    assert told == [
        ("548.1", "revenue", "level", "EUR", "2025-Q1"),
        ("612.4", "revenue", "level", "EUR", "2026-Q1"),
        ("11.7%", "revenue", "growth", "percent", "2026-Q1"),
        ("291,700", "passengers carried", "level", "passenger", "2025-Q1"),
        ("318,400", "passengers carried", "level", "passenger", "2026-Q1"),
        ("9.2%", "passengers carried", "growth", "percent", "2026-Q1"),
        ("101.9%", "occupancy", "share", "percent", "2025-Q1"),
        ("104.6%", "occupancy", "share", "percent", "2026-Q1"),
        ("2.7 pts", "occupancy", "change", "percentage point", "2026-Q1"),
    ]
    assert found[2].baseline == "2025-Q1"


def test_a_scale_above_the_rows_and_parts_of_the_row_above() -> None:
    found = claims(
        "Broadband in Chile.\n\n| Indicator (millions) | June 2024 | June 2025 | Change |\n|---|---:|---:|---:|\n"
        "| Fixed internet connections | 4.55 | 4.71 | 3.5% |\n| of which fibre | 3.22 | 3.52 | 9.3% |\n"
    )
    assert [(int(c.quantity.value), c.quantity.unit) for c in found if c.kind == "level"] == [
        *((value, "connection") for value in (4550000, 4710000, 3220000, 3520000)),
    ]
    assert {c.metric for c in found[3:]} == {"fibre fixed internet connections"}


def test_a_word_of_movement_in_front_of_another_noun_is_no_change() -> None:
    found = claims(
        "Damage in Chad in 2025, US$ million.\n\n"
        "| Sector | Damage | Recovery needs | Loss ratio |\n|---|---:|---:|---:|\n"
        "| Farming | 246 | 310 | 4% |\n"
    )
    assert [(c.value_span.text, c.kind.value) for c in found] == [("246", "level"), ("310", "level"), ("4%", "share")]


def test_a_table_holds_now_whatever_the_prose_above_compares_with() -> None:
    text = "Women keep 38% of the farms, up from 31% five years ago.\n\n| Farm | Population | Deaths |\n|---|---|---|\n"
    found = claims(f"{text}| Elmwood | 1,254 | 3 |\n", published="2026-07-03")
    assert cell(found, "1,254").period == cell(found, "3").period == "2026-07-03"


def test_those_whom_a_head_gathers_are_its_unit() -> None:
    found = claims("Farms in Fife.\n\n| Farm | Population | Staff |\n|---|---|---|\n| Elmwood | 1,254 | 40 |\n")
    assert [claim.quantity.unit for claim in found] == ["person", "employee"]
