"""What bare numbers count: people by what they do, amounts of money only where they are like the last."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.reading import claims

UNITS = [
    ("The parade in Lima cost $3 million. About 200 speak Quechua.", "About 200", "person"),
    ("Repairs in Lima cost $3 million. The quake killed 310.", "310", "person"),
    ("The parade in Lima cost $3 million; the office employs 900.", "900", "person"),
    ("Of 1,200 teachers in Lima, 310 quit last year.", "310", "teacher"),
    ("The appeal for Haiti asks for $90 million and would help 2.4 million.", "2.4 million", "person"),
    ("About 40,000 pilots train in Peru; last year 31,000 did.", "31,000", "pilot"),
    ("Rice in Lima cost $700 a tonne in May and 820 in June.", "820", "USD/tonne"),
    ("Some 26 million people in seven states need aid in Chad, up from 21 million in May.", "21 million", "person"),
    ("There are 12 buses for each depot in Oslo.", "12 buses for each depot", "bus/depot"),
    ("There are 11 cars per charging point in Oslo.", "11 cars per charging point", "car/charging point"),
    ("The app in Peru makes $4 per paying subscriber.", "$4 per paying subscriber", "USD/subscriber"),
    ("The app in Peru makes $4 per download.", "$4 per download", "USD/download"),
]
VALUES = [
    ("The fee in Peru fell from 62 to 55 cents.", "62", "0.62", "USD"),
    ("A levy of 22 cents a tonne in Peru was cut to 19.", "19", "0.19", "USD/tonne"),
    ("In Peru it costs $1.25 per million words in and $10 per million out.", "$10 per million", "0.00001", "USD/word"),
    ("The reader in Peru costs $2 a million words; its small model costs $0.15.", "$0.15", "0.00000015", "USD/word"),
    ("Power in Oslo costs 1.20 kroner a kilowatt-hour.", "1.20 kroner a kilowatt-hour", "1.20", "NOK/kilowatt_hour"),
    ("A gigawatt of panels costs $900 million in Peru.", "$900 million", "900000000", "USD/gigawatt"),
    ("A plant costs $3 billion in Peru.", "$3 billion", "3000000000", "USD"),
    ("Earnings per share in Basel came to 3.40 francs.", "3.40 francs", "3.40", "CHF/share"),
    ("The reader charges $15 for each million words.", "$15 for each million words", "0.000015", "USD/word"),
]


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_a_bare_number_counts_what_its_clause_says(text: str, value: str, unit: str) -> None:
    assert {claim.quantity.unit for claim in claims(text) if claim.value_span.text == value} == {unit}


@pytest.mark.parametrize(("text", "value", "number", "unit"), VALUES)
def test_cents_and_scaled_prices_lend_their_size(text: str, value: str, number: str, unit: str) -> None:
    found = next(claim.quantity for claim in claims(text) if claim.value_span.text == value)
    assert (found.value, found.unit) == (Decimal(number), unit)


TABLES = [
    ("| Input, $/1M words | Output ($/M words) |", "| 1.25 | $10.00 |"),
    ("| Input price (USD per million words) | Price per 1M words |", "| $1.25 | $10.00 |"),
    ("| Input | Output |", "| 1.25 | 10.00 |"),
]


@pytest.mark.parametrize(("head", "row"), TABLES)
def test_heads_and_captions_tell_what_prices_buy(head: str, row: str) -> None:
    caption = "" if "words" in head else " Prices in dollars per million words."
    found = claims(f"Readers.{caption}\n\n| Reader {head}\n|---|---|---|\n| Heron {row}\n")
    assert [(claim.quantity.value, claim.quantity.unit) for claim in found] == [
        (Decimal("0.00000125"), "USD/word"),
        (Decimal("0.00001"), "USD/word"),
    ]


def test_a_caption_gives_the_cells_their_scale() -> None:
    found = claims("Cocoa crop, thousand tonnes\n\n| Country | 2023 | 2024 |\n|---|---|---|\n| Ghana | 654 | 530 |\n")
    cells = [(int(claim.quantity.value), claim.quantity.unit) for claim in found if claim.value_span.text.isdigit()]
    assert cells == [(654_000, "tonne"), (530_000, "tonne")]


KINDS = [
    ("Spain added 7.1 GW of panels in 2024.", "7.1 GW", "level"),
    ("The additions in Spain came to 5.6 gigawatt-hours.", "5.6 gigawatt-hours", "level"),
    ("Shops in Spain added 7,100 jobs in May.", "7,100 jobs", "change"),
    ("Exports from Chile: $4 billion, minus 3%.", "minus 3%", "growth"),
]


@pytest.mark.parametrize(("text", "value", "kind"), KINDS)
def test_what_is_added_and_what_is_taken_away(text: str, value: str, kind: str) -> None:
    assert {claim.kind.value for claim in claims(text) if claim.value_span.text == value} == {kind}


def test_the_name_of_a_column_is_no_thing_counted() -> None:
    found = claims("Readers.\n\n| Reader | Input | Output |\n|---|---|---|\n| Heron | 1.25 | 10.00 |\n")
    assert [claim.quantity.unit for claim in found] == ["unit", "unit"]


TOLD = [
    ("The plant in Oslo has 12 racks. Its power usage effectiveness fell to 1.25.", "1.25", "dimensionless"),
    ("A network measured a magnitude of 7.7; that of China, 7.9.", "7.9", "magnitude"),
    ("The hall in Brno costs 9 million koruna and has 20 rooms. The state pays 6 million.", "6 million", "CZK"),
    ("They handed out 1,900 tents in Chad out of the 6,200 required.", "6,200", "tent"),
    ("Wells in Konya are 280 metres deep on average. In 2005 it was 90.", "90", "meter"),
    ("The app in Peru has 477 million daily users.", "477 million daily users", "user"),
    ("The line in Lima carries 400,000 daily passengers.", "400,000 daily passengers", "passenger/day"),
    ("Trucks in Chad bring 24 tonnes a day against a need of 61 tonnes.", "61 tonnes", "tonne/day"),
    ("Every cubic metre in Oran swallows three kilowatt-hours.", "three kilowatt-hours", "kilowatt_hour/cubic_meter"),
    ("A barrel in Oran holds 159 litres.", "159 litres", "liter"),
    ("In Peru some draw the monthly allowance of 600 soles.", "600 soles", "PEN/month"),
    ("In Peru they use 600 litres a head and year.", "600 litres a head and year", "liter/person/year"),
    ("Occupancy in Oslo rose 2.7 pts to 80%.", "2.7 pts", "percentage point"),
    ("Shops in Oslo lost four points and are down to 45%.", "four points", "percentage point"),
    ("In Oslo the index fell 120 points, or 3 percent.", "120 points", "point"),
    ("In Oslo one household out of four has a dog.", "one household out of four", "percent"),
    ("Debt in Oslo is 4.1 times earnings, after 4.8 times a year earlier.", "4.8 times", "x"),
    ("The city has 400 diesel buses in Oslo. Electric ones numbered 200.", "200", "bus"),
    ("A square metre of a newly built flat in Oslo costs 9,000 euros.", "9,000 euros", "EUR/square_meter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit"), TOLD)
def test_the_words_around_a_figure_tell_its_unit(text: str, value: str, unit: str) -> None:
    assert {claim.quantity.unit for claim in claims(text) if claim.value_span.text == value} == {unit}
