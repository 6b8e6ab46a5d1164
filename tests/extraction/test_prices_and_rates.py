"""Units that a text leaves out, and kinds told by what a percentage is called."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

UNITS = [
    ("The yen weakened to 158.2 per dollar.", "158.2", "JPY/USD"),
    ("Argentina's peso slid to 1,420 per dollar.", "1,420", "ARS/USD"),
    ("A loaf of bread costs 40 baht in Thailand.", "40 baht", "THB/loaf"),
    ("Global sales of electric cars reached 17 million in 2024.", "17 million", "car"),
    ("A bottle of water costs 1,500 kyat in Myanmar.", "1,500 kyat", "MMK/bottle"),
    ("The quake left 4,715 injured in Myanmar.", "4,715", "person"),
    ("The co-op charges $12 for a five-kilo bag of flour.", "$12", "USD/bag"),
    ("The mill pays $210 for a tonne of oats.", "$210", "USD/tonne"),
    ("The club paid $4,000 for a striker.", "$4,000", "USD"),
    ("A nurse earns 31,000 rand ($1,700) a month.", "31,000", "ZAR/month"),
    ("A nurse earns 31,000 rand ($1,700) a month.", "$1,700", "USD/month"),
    ("Rents average 900 euros a month, or about $980.", "$980", "USD/month"),
    ("The rupee fell to 84.1 to the dollar on Friday.", "84.1", "INR/USD"),
    ("The yen traded at 150 yen to the dollar.", "150", "JPY/USD"),
    ("A quake with a magnitude of 6.1 shook Chile.", "6.1", "magnitude"),
    ("A 5.4-magnitude aftershock followed.", "5.4", "magnitude"),
    ("The 12-storey hotel opened in May.", "12", "storey"),
    ("Each dose costs $3 in Peru.", "$3", "USD/dose"),
    ("A bun is 15 lira in Izmir.", "15", "TRY/bun"),
    ("The firm is worth $15.", "$15", "USD"),
    ("The price per million searches fell to $4.", "$4", "USD/search"),
    ("The storm killed 12 people.", "12", "person"),
    ("About 17 million people live in 57 towns, 9 million of them in slums.", "9 million", "person"),
    ("The charity runs 31 mobile clinics, up from eighteen.", "eighteen", "clinic"),
    ("The charity runs 31 mobile clinics, up from eighteen.", "31", "clinic"),
    ("Average hourly earnings rose by 12 cents to $31.40 in May.", "$31.40", "USD/hour"),
    ("Average hourly earnings rose by 12 cents to $31.40 in May.", "12 cents", "USD/hour"),
    ("Sales rose to 6.7 million euros ($7 million), of which 5.1 million came from bread.", "5.1 million", "EUR"),
    ("A ride costs EUR 2.60, ten cents more than in May.", "ten cents", "EUR"),
    ("Nickel cost $16,000 a tonne. Last May it was $14,500.", "$14,500", "USD/tonne"),
    ("Nickel cost $16,000 a tonne. The mine earned $300,000.", "$300,000", "USD"),
    ("Shippers quoted $1,948 per 40-foot box.", "$1,948", "USD/box"),
    ("The port of Lima handled 4 million TEU.", "4 million", "TEU"),
    ("The fare went up from $2.75 to $3.00 a ride.", "$2.75", "USD/ride"),
    ("Cocoa fetched $9,000 a tonne, compared with $3,000.", "$3,000", "USD/tonne"),
    ("It sold for $300 a tonne and the firm made a profit of $80.", "$80", "USD"),
    ("An ounce of gold climbed to $4,100.", "$4,100", "USD/troy_ounce"),
    ("The capital's square metre works out at $4,400.", "$4,400", "USD/square_meter"),
    ("A second terminal in Lima will cost $3 billion.", "$3 billion", "USD"),
    ("A new flat in Lima costs $90,000.", "$90,000", "USD"),
    ("Diesel averaged 58 yen a litre, six yen more than in May.", "six yen", "JPY/liter"),
    ("Daily web traffic in Peru: 9 million calls in May, 12 million searches in June.", "9 million calls", "call/day"),
    ("The tram carried 4 million passengers on an average weekday.", "4 million passengers", "passenger/day"),
    (
        "The air held 16 micrograms of soot per cubic metre, above the guideline of 5 micrograms.",
        "5 micrograms",
        "microgram/cubic_meter",
    ),
    ("The van burns 9 litres per 100 km. Its tank holds 50 litres.", "50 litres", "liter"),
    ("Some 900 refugees live in 12 camps, an average of 75 per camp.", "75 per camp", "refugee/camp"),
    ("The firm leases 40 trucks. It ordered 12 more.", "12", "truck"),
    ("The line bought 20 electric buses for its fleet of 300.", "300", "bus"),
]
KINDS = [
    ("The charity in Mali has raised a third.", "a third", Kind.SHARE),
    ("At 3.1%, inflation in Peru is above target.", "3.1%", Kind.GROWTH),
    (
        "The study in Peru shows a drop in output of between 5 and 25 per cent.",
        "between 5 and 25 per cent",
        Kind.GROWTH,
    ),
    ("Mali would be 40% further away.", "40%", Kind.GROWTH),
    ("The lender charges 24% a year on loans in Peru.", "24%", Kind.LEVEL),
    ("Savers in Peru get 4.1% on deposits.", "4.1%", Kind.LEVEL),
    ("The board lowered its reference rate in May to 4.25%.", "4.25%", Kind.LEVEL),
    ("The Selic has stood at 15% since June.", "15%", Kind.LEVEL),
    ("The refi rate fell to 2% in May; in June it had stood at 3%.", "3%", Kind.LEVEL),
    ("The firm offered 4.5% plus a bonus in May.", "4.5%", Kind.SHARE),
    ("Revenue was $5 million, 12% year on year.", "12%", Kind.GROWTH),
    ("The Fed left rates at 5%.", "5%", Kind.LEVEL),
    ("The tax cut costs Peru $3 billion.", "$3 billion", Kind.LEVEL),
    ("The central bank of Peru cut rates by a quarter point to 3.75%.", "3.75%", Kind.LEVEL),
    ("Turnout in Oslo was 40% on the day.", "40%", Kind.SHARE),
    ("The new glue is 30% stronger than the old one.", "30%", Kind.GROWTH),
    ("Growers face a 10 per cent supply cut and lower prices.", "10 per cent", Kind.GROWTH),
    ("There were hikes of more than 70 per cent in Peru.", "more than 70 per cent", Kind.GROWTH),
    ("Bakers added 2,000 jobs in May. The consensus had been 5,000.", "5,000", Kind.CHANGE),
    ("The town has 2,000 homes. The forecast had been 5,000.", "5,000", Kind.LEVEL),
    ("Cameras picked up 140 otters in Fife.", "140 otters", Kind.LEVEL),
    ("The jobless rate in Peru fell to 4.5%.", "4.5%", Kind.SHARE),
    ("We look for a vacancy rate of 7% and for a deposit rate of 3.5%.", "7%", Kind.SHARE),
    ("The bank in Chile cut its key rate in August, to 4%.", "4%", Kind.LEVEL),
    ("The mortgage rate is 5.1%. Borrowers had been paying less than 3%.", "less than 3%", Kind.LEVEL),
    ("Rents in Oslo edged up only 0.3% on the month.", "0.3%", Kind.GROWTH),
    ("In June the rise had still been 6.7%.", "6.7%", Kind.GROWTH),
    ("May's gain was revised to 79,000.", "79,000", Kind.CHANGE),
    ("Exports fell 4.8% to 3,500 tonnes in Peru and 17.1% to 1,400 tonnes in Chile.", "17.1%", Kind.GROWTH),
    ("Rents in Cork rose 5% in 2024. We look for another 3% this year.", "another 3%", Kind.GROWTH),
    ("Sales rose 12% in the year. The company's own accounts say 9%.", "9%", Kind.GROWTH),
    ("The survey shows 40% of firms in Peru plan to hire.", "40%", Kind.SHARE),
    ("Sailing round the Horn adds 3,500 miles and ten days to the voyage.", "ten days", Kind.CHANGE),
    ("Miners shed 12,000 and the railways another 15,000.", "another 15,000", Kind.CHANGE),
    ("The ministry cut its forecast of output by 40,000 barrels.", "40,000 barrels", Kind.CHANGE),
    ("The bank lost 40 branches and 300 staff.", "300 staff", Kind.LEVEL),
    ("Sales rose by 5,000 to 45,000 in Peru.", "45,000", Kind.LEVEL),
    ("The central bank raised its policy rate to 4.5% in May 2024.", "4.5%", Kind.LEVEL),
    ("The statistics office had the annual rate at 38.1% in March 2024.", "38.1%", Kind.GROWTH),
    ("Its share of the market reached 19.0% in 2024.", "19.0%", Kind.SHARE),
    ("Children make up 12% of the patients in Kenya.", "12%", Kind.SHARE),
    ("A ticket now costs half as much again as in 2019.", "half", Kind.GROWTH),
    ("Unemployment is at 4%, less than half the 9% of 2013.", "half", Kind.MULTIPLE),
    ("That is half of last year's $80.", "half", Kind.MULTIPLE),
    ("They spent half of the $2 billion budget.", "half", Kind.SHARE),
    ("Four tenants in every ten had moved out.", "Four", Kind.SHARE),
    ("In Chile rents rose 4.2% in May. The forecast for June is 3%.", "3%", Kind.GROWTH),
    ("In Chile rents rose 4.2% in May. Women own 30% of flats.", "30%", Kind.SHARE),
    ("Rich countries cut theirs by 1.1%.", "1.1%", Kind.GROWTH),
    ("Peru lost 13% of its catch, Chile put on 39%.", "39%", Kind.GROWTH),
    ("Wheat sells at 4% over the support price.", "4%", Kind.GROWTH),
    ("The fee is 150 rupees higher than a year ago.", "150", Kind.CHANGE),
    ("The bank cut its key rate by half a percentage point, to 4%.", "4%", Kind.LEVEL),
    ("The funds rate is at 5%, down from 5.25%.", "5.25%", Kind.LEVEL),
    ("It raised $3 billion, less than half of the $9 billion that it wants.", "half", Kind.SHARE),
    ("One household in six had no water.", "One", Kind.SHARE),
    ("The yard showed a loss of 13,000 jobs in Peru.", "13,000", Kind.CHANGE),
    ("The firm made a loss of $13,000 in Peru.", "13,000", Kind.LEVEL),
    ("In Peru cereals fell 2.6% and sugar 1.4% in 2024.", "1.4%", Kind.GROWTH),
]


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_the_unit_is_that_of_the_thing_counted_or_sold(text: str, value: str, unit: str) -> None:
    claim = next(claim for claim in claims(text) if value in claim.value_span.text)
    assert claim.quantity.unit == unit


@pytest.mark.parametrize(("text", "value", "kind"), KINDS)
def test_the_name_of_a_percentage_tells_its_kind(text: str, value: str, kind: Kind) -> None:
    claim = next(claim for claim in claims(text) if value in claim.value_span.text)
    assert claim.kind is kind


def test_a_price_per_million_is_that_of_one() -> None:
    found = claims("The lab charges 40 cents per thousand tests, down from 90 cents.")
    assert [(claim.quantity.value, claim.quantity.unit) for claim in found] == [
        (Decimal("0.0004"), "USD/test"),
        (Decimal("0.0009"), "USD/test"),
    ]


FALLS = [
    ("The drug cut deaths in Mali by 21%.", "21%", "-21"),
    ("Sales in Peru fell 2.1% year on year.", "2.1%", "-2.1"),
    ("House prices in Cork fell 0.4% month on month and 2.1% year on year.", "2.1%", "-2.1"),
    ("The central bank of Peru cut rates by a quarter point.", "a quarter point", "-0.25"),
    ("Prices of lighter beams fell: they are 10 per cent lighter.", "10 per cent", "-10"),
]


@pytest.mark.parametrize(("text", "value", "number"), FALLS)
def test_a_fall_is_below_zero(text: str, value: str, number: str) -> None:
    found = [claim.quantity.value for claim in claims(text) if claim.value_span.text == value]
    assert found == [Decimal(number)]
