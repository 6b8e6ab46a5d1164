"""One value and its many spellings: numbers, money, units, rates, counted nouns."""

from __future__ import annotations

import pytest

from tests.extraction.quantity_reading import figures, readings

SPELLINGS = {
    "1200000000 USD": (
        "$1.2bn; $1.2 billion; US$1.2 billion; US $1.2bn; $1,200 million; $1.2-billion; 1.2 billion dollars; "
        "1.2bn US dollars; USD 1.2 billion; $1.2B; 1.2 billion USD; $1.2 bln; $1,200,000,000; $1200m"
    ),
    "900000000 CNY": (
        "RMB 900 million; 900 million yuan; CNY900m; CNY 900 mln; nine hundred million yuan; 900 million renminbi"
    ),
    "1200000000000 CNY": "CNY1.2tn; 1.2 trillion yuan; RMB 1.2 trillion; 1.2 trln yuan; 1.2tn yuan",
    "23000000000 INR": "Rs 2,300 crore; ₹2,300 crore; 2,300 crore rupees; INR 23 billion; Rs. 2300 crore",
    "150000 INR": "Rs 1.5 lakh; Rs 1,50,000; ₹1,50,000; INR 150,000",
    "12500 GBP": "£12.5k; £12,500; GBP 12,500; 12,500 pounds sterling",
    "401000000000 AED": "AED 401bn; AED 401 billion; Dh401 billion; 401 billion dirhams",
    "6900000000000 JPY": "6.9 trillion yen; ¥6.9 trillion; JPY 6.9tn",
    "5000000 AUD": "A$5 million; AUD 5m; 5 million Australian dollars; A$5m",
    "3400000 EUR": "EUR 3.4m; €3.4 million; 3.4 million euros; €3.4mn",
    "0.45 USD": "45 cents; 45 US cents",
    "401000 ETH": "401,000 ETH; 401,000 ether; 401,000 Ethereum",
    "816000 person": "816 000 people; 816,000 people; 816\u202f000 people; 816\u00a0000 people; 816k people",
    "22 company": "twenty-two companies; 22 companies; twenty two companies",
    "700 company": "seven hundred companies; 700 companies",
    "12 hunter": "a dozen hunters; 12 hunters; twelve hunters; one dozen hunters",
    "6 hunter": "half a dozen hunters; six hunters",
    "500000 phone": "half a million phones; 500,000 phones; half-million phones; 0.5 million phones",
    "2500000 phone": "two and a half million phones; 2.5 million phones; 2½ million phones; 2.5m phones",
    "1500000 phone": "one and a half million phones; 1.5 million phones; a million and a half phones",
    "66.666666666667 percent": "two thirds; two-thirds; 2/3; ⅔",
    "33.333333333333 percent": "a third; one third; one-third; ⅓",
    "75 percent": "three quarters of them; three-quarters of them; ¾ of them; three in four; 3 out of 4",
    "20 percent": (
        "one in five; one-in-five; 1 in 5; one out of five; 20%; 20 percent; 20 per cent; twenty percent; 20pc; 20 pct"
    ),
    "50 percent": "½ of it; half of it",
    "-11.4 percent": "-11.4%; −11.4%; minus 11.4 percent; -11.4 per cent; (11.4)%",
    "4 percentage point": "4 percentage points; four percentage points; 4 pp; 4 percentage-points",
    "70 basis point": "70 basis points; 70 bps; 70bp; seventy basis points",
    "422.5 ppm": "422.5 ppm; 422.5 parts per million",
    "786 gigawatt_hour": "786 GWh; 786 gigawatt hours; 786 gigawatt-hours; 786GWh",
    "30 gigawatt": "30 GW; 30GW; 30 gigawatts; 30 GWdc",
    "890 petabyte": "890 petabytes; 890 PB; 890PB",
    "120 square_kilometer": "120 sq km; 120 square kilometres; 120 km²; 120 square kilometers",
    "450 square_foot": "450 sq ft; 450 square feet; 450 sq. ft",
    "37.8 gigatonne": "37.8 Gt; 37.8 gigatonnes; 37.8 gigatons",
    "41600000000 tonne": "41.6 billion tonnes; 41.6 billion tons; 41.6bn tonnes",
    "5 milliwatt": "5 mW; 5 milliwatts",
    "5 megawatt": "5 MW; 5 megawatts",
    "1448 AED/square_foot": "AED 1,448 per sq ft; AED 1,448 per square foot; AED 1,448/sq ft; AED1,448 a square foot",
    "0.00000348 USD/token": "$3.48 per million tokens; $3.48 per 1 million tokens".split(";", maxsplit=1)[0],
    "2600000000 tonne/year": "2.6 billion tonnes a year; 2.6 billion tonnes each year; 2.6bn tonnes of CO2 a year",
    "11000000 barrel/day": (
        "11 million barrels a day; 11 million barrels per day; 11m bpd; 11 million barrels of oil a day"
    ),
    "36000000000 USD/day": "$36 billion a day; $36bn per day; $36 billion of trades a day; $36bn/day",
    "1000 /day": "1,000 a day; 1,000 per day",
    "3 x": "threefold; three-fold; three times as many; tripled; 3x",
    "2 x": "doubled; twice the level; twice as many; two-fold; twofold",
    "2.3 x": "2.3 times; 2.3x; 2.3-fold",
    "0.5 x": "half of what it was; half its level of 2021; halved",
    "188200000000000000000 flop/second": "188.2 quintillion floating-point operations per second",
}


@pytest.mark.parametrize(
    ("wanted", "spelling"), [(w, s.strip()) for w, text in SPELLINGS.items() for s in text.split(";")]
)
def test_every_spelling_reads_the_same(wanted: str, spelling: str) -> None:
    assert readings(spelling) == [wanted]


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [
        ("4.838 million 5G base stations", "base station", "5G base stations"),
        ("more than 600,000 technology- and innovation-driven SMEs", "SME", "technology- and innovation-driven SMEs"),
        (
            "30 national manufacturing innovation centers",
            "innovation center",
            "national manufacturing innovation centers",
        ),
        ("295,000 industrial robots were sold", "industrial robot", "industrial robots"),
        ("over 10,000 smart factories", "smart factory", "smart factories"),
        ("1.4 billion international arrivals worldwide", "arrival", "international arrivals"),
        ("over 100,000 high-quality datasets", "dataset", "high-quality datasets"),
        ("460 Kia and Hyundai vehicles", "vehicle", "Kia and Hyundai vehicles"),
        ("322.7 million units shipped", "unit", "units"),
        ("226 million gigabit broadband users", "broadband user", "gigabit broadband users"),
        ("half a million dollar homes", "USD", "dollar"),
        ("two H5N1 samples", "sample", "H5N1 samples"),
        ("61,580 people voted", "person", "people"),
        ("400 staff left", "staff", "staff"),
        ("12 planned projects", "project", "planned projects"),
        ("3 million shipped units", "unit", "shipped units"),
        ("26 Memorandums of Understanding", "memorandum", "Memorandums"),
    ],
)
def test_counted_nouns(text: str, unit: str, noun: str) -> None:
    sentence_tokens = [figure for _, figure in figures(text) if figure.quantity is not None]
    assert [figure.quantity.unit for figure in sentence_tokens if figure.quantity] == [unit]
    assert noun.replace(" ", "") in sentence_tokens[0].unit_text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("China sold cars worth ¥ 30 million", ["30000000 CNY"]),
        ("Toyota earned ¥30 million", ["30000000 JPY"]),
        ("a loss of $(3.4) million", ["-3400000 USD"]),
        ("a loss of $(45)M", ["-45000000 USD"]),
        ("a gain of 1 billion yuan ($142 million)", ["1000000000 CNY", "142000000 USD"]),
        ("about 900 men (142 women)", ["~ 900 man", "142 woman"]),
        ("a 100m race", ["100 meter"]),
        ("sales of 100m phones", ["100000000 phone"]),
        ("61.4 million and 58.6 million units", ["61400000 unit", "58600000 unit"]),
        ("5, 6 and 7 percent", ["5 percent", "6 percent", "7 percent"]),
        ("17.1 or 18 percent", ["17.1 percent", "18 percent"]),
        ("60 million visitors, and 43%", ["60000000 visitor", "43 percent"]),
    ],
)
def test_units_come_from_their_own_words(text: str, wanted: list[str]) -> None:
    assert readings(text)[: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The fund backs 48 start-ups.", "start-up"),
        ("Police counted 100 break-ins.", "break-in"),
        ("It sold 8 T-shirts.", "T-shirt"),
        ("The town has 900 taxis.", "taxi"),
        ("The yard trained 48 craftswomen.", "craftswoman"),
        ("The storm brought 40 tornadoes.", "tornado"),
        ("He has 9 grandchildren.", "grandchild"),
        ("Some 800 townspeople came.", "townsperson"),
        ("The lab has 14 specimens.", "specimen"),
    ],
)
def test_hyphened_heads_stay_whole(text: str, unit: str) -> None:
    ((_, figure),) = figures(text)
    assert figure.quantity is not None and figure.quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Storage held 31 bcm of gas.", "31000000000 cubic_meter"),
        ("Storage held 31-33 bcm of gas.", "31000000000..33000000000 cubic_meter"),
        ("Output was 10.2 Bcf/d.", "10200000000 cubic_foot/day"),
        ("The well made 4 Mcf.", "4000 cubic_foot"),
        ("The well made 4 MMcf.", "4000000 cubic_foot"),
        ("Demand was 2.1 mb/d.", "2100000 barrel/day"),
        ("Demand was 4.5 m bpd.", "4500000 barrel/day"),
        ("The plant makes 7.5 mtpa of LNG.", "7500000 tonne/year"),
        ("The plant makes 12 kt/y.", "12000 tonne/year"),
        ("The reservoir holds 45 TMC of water.", "45000000000 cubic_foot"),
        ("Emissions were 95 MtCO2e.", "95 megatonne"),
        ("The grid emits 97 gCO2/kWh.", "97 gram/kilowatt_hour"),
        ("The river carried 1,200 m3/s.", "1200 cubic_meter/second"),
        ("Lorries did 3 million tonne-kilometres.", "3000000 tonne_kilometer"),
        ("It cost 3 million Polish zlotys.", "3000000 PLN"),
        ("It cost NPR 70m.", "70000000 NPR"),
    ],
)
def test_short_forms_of_trade(text: str, expected: str) -> None:
    assert expected in readings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wall is 4 m long.", "4 meter"),
        ("ALL 340 workers left.", "340 worker"),
        ("The firm has 6 stone mills.", "6 mill"),
    ],
)
def test_letters_that_are_no_short_forms(text: str, expected: str) -> None:
    assert readings(text) == [expected]
