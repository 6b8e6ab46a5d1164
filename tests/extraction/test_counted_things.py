"""What bare counts count, whose money a short name means, and numbers that name models."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

MONEY = [
    ("Farmers in Nepal were paid 300 million rupees, the Nepalese government said.", "300 million rupees", "NPR"),
    ("India's state paid 300 million rupees.", "300 million rupees", "INR"),
    ("Egypt's budget sets aside 50 billion pounds for bread.", "50 billion pounds", "EGP"),
    ("British police seized 2 million pounds in cash.", "2 million pounds", "GBP"),
    ("British farms shipped 2 million pounds of turkey.", "2 million pounds", "pound"),
    ("Sweden spent 40 million crowns on the bridge.", "40 million crowns", "SEK"),
    ("Growers in Togo get 2,800 CFA francs a kilo.", "2,800 CFA francs a kilo", "XOF/kilogram"),
    ("Uganda pays 12,000 shillings for each acre lost.", "12,000 shillings", "UGX/acre"),
    ("Australia's exports reached $30 billion (US$19 billion).", "$30 billion", "AUD"),
    ("Australia sold wheat for $US130 million.", "$US130 million", "USD"),
    ("Australia's exports reached $30 billion.", "$30 billion", "USD"),
    ("Power in Germany costs 39 cents per kilowatt-hour, or €390 per megawatt-hour.", "39 cents", "EUR/kilowatt_hour"),
    ("Chile pays 900 pesos a litre.", "900 pesos", "CLP/liter"),
]
COUNTED = [
    ("The buses of Mali are 15.1 years old on average.", "15.1 years", "year"),
    ("Peru leads with 88,000 tonnes, twice Chile's 44,000.", "twice", "x"),
    ("A $48 million plant has opened in Darwin.", "$48 million", "USD"),
    ("A team found 4.1 million year old bones in Chad.", "4.1 million", "year"),
    ("The toll in Peru climbed to 73, with 12 still missing.", "12", "person"),
    ("VAT in Peru will go up by one point to 20%.", "one point", "percentage point"),
    ("A bun went from 90 cents to 1.35 euros in Bonn.", "90 cents", "EUR"),
    ("Tin in Peru: $31,250. On Friday tin cost $31,250 a tonne.", "$31,250", "USD/tonne"),
    ("Support in Peru slipped two points to 31 percent.", "two points", "percentage point"),
    ("Gas sites in Chad are 41% full, 17 points lower than in May.", "17 points", "percentage point"),
    ("The index in Peru fell 30 points to 1,200, or 2%.", "30 points", "point"),
    ("The wolf population of Norway has grown to 1,900.", "1,900", "wolf"),
    ("The population of Norway has grown to 5.6 million.", "5.6 million", "person"),
    ("The song from Mali has been streamed 1.2 billion times.", "1.2 billion times", "time"),
    ("A hall in Fife is 300 times bigger.", "300 times", "x"),
    ("Only 6 of 27 member states agreed in Bonn.", "6", "state"),
    ("Staff numbers in Peru dropped to 14,300.", "14,300", "employee"),
    ("The murder rate in Peru is 5.1 per 100,000 people.", "5.1 per 100,000 people", "murder/100000 person"),
    ("Temperatures reached 47.3C in Seville.", "47.3C", "degree_Celsius"),
    ("Power in Ghana averaged 84 pounds per megawatt-hour.", "84 pounds", "GBP/megawatt_hour"),
    ("There are 11 million 'phantom' cattle in Peru.", "11 million 'phantom' cattle", "cattle"),
    ("Chile has 900 new nebulae to name.", "900 new nebulae", "nebula"),
    ("Kenya ran two phase 3 trials.", "two phase 3 trials", "trial"),
    ("The trip to Chad takes three or four weeks.", "three or four weeks", "week"),
    ("The average attendance was 40,470.", "40,470", "spectator"),
    ("Membership of the union rose to 1.2 million.", "1.2 million", "member"),
    ("Enrolment fell to 45,300 in Peru last autumn.", "45,300", "student"),
    ("Deliveries rose to 88 from 51 in 2024.", "88", "unit"),
    ("Sales of EVs reached 17 million in 2024.", "17 million", "EV"),
    ("Toyota sold 120,000 Corolla 3 sedans in 2024.", "120,000 Corolla 3 sedans", "sedan"),
    ("Tickets sold for $80 each in Oslo.", "$80 each", "USD/ticket"),
    ("The company sold 300 trucks at $120,000 apiece.", "$120,000 apiece", "USD/truck"),
    ("It costs €95 to insure a moped in Naples.", "€95", "EUR/moped"),
    ("A vaccine will cost $2.99 a dose within a year.", "$2.99 a dose", "USD/dose"),
    ("He scored 23 goals a season for Santos.", "23 goals a season", "goal/season"),
    ("Widows got 62 cents on the dollar in 2024.", "62 cents on the dollar", "percent"),
]
NO_CLAIMS = [
    ("The 911 is a sports car.", "911"),
    ("The army in Chile bought 120 Leopard 2 tanks.", "2"),
    ("Airlines took 47 of the 737 a month in 2024.", "737"),
    ("Peru's harvest came to 5 million bags of 60 kg.", "60 kg"),
    ("The storm in Fiji was downgraded to a category 1 system.", "1 system"),
    ("The walls date back to about 200 AD.", "about 200"),
    ("Calves over six months of age are tested in Peru.", "six months"),
    ("The caves in Mali date from 5300-3900 BC.", "5300"),
    ("The rocks formed between 505 and 508 million years ago.", "505"),
    ("The planets of HD 69830 are small.", "69830"),
    ("In the two provinces 45,000 people fled.", "two provinces"),
    ("The 20 biggest banks in Peru made $3 billion.", "20 biggest banks"),
    ("Next week: 7 myths about bread.", "7 myths"),
    ("Nine in ten of the dead in Chad were under the age of five.", "five"),
    ("Call us, weekdays 9 to 5.", "9"),
    ("Subscribe, or ring 555-0148.", "555"),
    ("A 100-gram bar sold for €2.29 in Ghana.", "100-gram"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MONEY + COUNTED)
def test_unit(text: str, value: str, unit: str) -> None:
    found = {claim.quantity.unit for claim in claims(text) if claim.value_span.text.startswith(value)}
    assert found == {unit}


@pytest.mark.parametrize(("text", "value"), NO_CLAIMS)
def test_no_claim(text: str, value: str) -> None:
    assert value not in [claim.value_span.text for claim in claims(text)]


def test_the_passengers_are_counted_though_an_article_stands_before() -> None:
    assert [claim.value_span.text for claim in claims("The ferry sank with the 450 passengers on board.")] == [
        "450 passengers"
    ]


def test_units_of_table_heads_in_symbols() -> None:
    found = claims(
        "Metals.\n\n| Country | Mine output 2024 (t Cu) | Reserves (m t Cu) | Price (US$/t) | Crop (1,000 t) |"
        "\n|---|---|---|---|---|\n| Chile | 88,000 | 7.0 | 9,500 | 77 |\n"
    )
    assert [(int(claim.quantity.value), claim.quantity.unit) for claim in found] == [
        (88_000, "tonne"),
        (7_000_000, "tonne"),
        (9_500, "USD/tonne"),
        (77_000, "tonne"),
    ]
