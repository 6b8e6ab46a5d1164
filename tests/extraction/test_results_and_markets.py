"""Results and markets: forecasts, currencies, central banks, what costs whom, asides and the time they tell."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

_INCOME = "Net income was $2 billion, or $1.86 a share, compared with $640 million, or 54 cents a share, in 2024."
_YEAR_AGO = """Sales rose 4% in the second quarter of 2025.

Profit was 3 million euros, or 2 euros each, compared with 5 million euros, or 4 euros a share, in the year-ago period.
"""


def told(text: str, words: str, published: str = "2026-02-06") -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published=published)) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Peru's central bank cut its growth forecast to 2.1% from 2.4%.", "2.1%", "economic growth"),
        ("The IMF trimmed its forecast for global growth in 2026 to 2.9%.", "2.9%", "economic growth"),
        ("Italy's growth slowed to 0.4% in 2025.", "0.4%", "economic growth"),
        ("Marsh Foods raised its sales growth forecast to 5% from 4%.", "5%", "sales"),
        (
            "The airline lifted its operating profit estimate to 300 million euros.",
            "300 million euros",
            "operating profit",
        ),
        ("For next year Marsh forecast revenue of $7.3 billion.", "$7.3 billion", "revenue"),
        ("The lira weakened 2% to 36.4 against the dollar.", "2%", "lira exchange rate"),
        ("The franc strengthened to 0.792 per dollar.", "0.792 per dollar", "franc exchange rate"),
        ("The euro slipped to $1.08 from $1.09.", "$1.08", "euro exchange rate"),
        ("A pound of beef costs $9 in Ohio.", "$9", "beef price"),
        ("Chile exported goods worth 50 billion euros in 2024 and imported 14 billion.", "14 billion", "goods imports"),
        ("The state bought grain worth $3 billion and sold 1.2 billion.", "1.2 billion", "grain sales"),
        ("Norway sold goods for 370 million kroner to Poland last year.", "370 million kroner", "goods sales"),
        (
            _INCOME,
            "$640 million",
            "Net income",
        ),
        (
            _INCOME,
            "54 cents a share",
            "Net income per share",
        ),
        (
            "Revenue was 5 million euros, above the 4 million euros brokers were looking for.",
            "4 million euros",
            "Revenue",
        ),
        ("The strike cost Marsh Air 30 million euros a day.", "30 million euros a day", "strike cost"),
        ("The outage cost the airline about $80 million.", "about $80 million", "outage cost"),
        ("A ticket costs tourists 30 euros.", "30 euros", "ticket price"),
        ("The bank's shares fell, wiping $3 billion off its market value.", "$3 billion", "market value"),
        ("A further levy would shave 300 million euros off annual profit.", "300 million euros", "annual profit"),
        ("The shares trade at 14 times forward earnings.", "14 times", "price-earnings ratio"),
        ("The buyer paid 11 times annual sales.", "11 times", "price-to-sales ratio"),
        ("Visits were 11 times those of 2020.", "11 times", "Visits"),
        ("Exports reached 3 million tonnes, with wheat accounting for 40%.", "40%", "share of wheat in Exports"),
        (
            "Sales slid 11 percent to 158,400 cars, with electric vehicles making up 20 percent of the total.",
            "20 percent",
            "share of electric vehicles in Sales",
        ),
        ("Cyclists accounted for one in five deaths.", "one in five", "share of Cyclists in deaths"),
        (
            "Approvals came to 4,120 in January, with an average value of 334,000 euros.",
            "334,000 euros",
            "average value of approvals",
        ),
        ("House prices, by contrast, picked up speed. They were 8% higher in December.", "8%", "House prices"),
        ("The union fears for wages. It grew 5% last year.", "5%", "unnamed"),
        ("Kenya's central bank cut to 9.25% from 9.5%.", "9.25%", "policy rate"),
        ("The council approved the plan by 21 votes to nine.", "nine", "opposing votes"),
        ("Marsh runs 1,040 shops and employs about 62,000 people.", "1,040 shops", "shops"),
        (
            "Free cash flow of 395 million euros beat our estimate of 250 million euros.",
            "250 million euros",
            "Free cash flow",
        ),
        ("The nurses accepted a pay deal worth 21% over four years.", "21%", "wages"),
        ("The deal is worth 21% of the budget.", "21%", "share of deal in budget"),
        (
            "The group intends to return up to 75 million euros to shareholders.",
            "up to 75 million euros",
            "shareholder returns",
        ),
        ("Net debt stood at 1.9 times EBITDA.", "1.9 times", "Net debt to EBITDA"),
        ("The club has 900 members in Fiji, 40 more than in May.", "40", "members"),
        (
            "The board proposes a dividend of 6 cents per share, taking the total for the year to 9 cents.",
            "9 cents",
            "dividend",
        ),
        (
            "The firm reports nine million payslips processed every month.",
            "nine million payslips",
            "payslips processed",
        ),
        ("The city raised its fares and sees capacity growing by 2%.", "2%", "capacity"),
        ("Annual recurring revenue was up 14% to 312 million euros.", "14%", "Annual recurring revenue"),
        ("Permits for homes hit their lowest in three years at 899,000.", "899,000", "Permits for homes"),
        ("The storm hit 899,000 people in Luzon.", "899,000 people", "people affected by storm"),
        ("Power use rose 4% to 900 GWh, with wind supplying 40%.", "40%", "share of wind in Power use"),
        (
            "Buyers made up 31% of sales, up from 30%; cash deals accounted for 29%.",
            "29%",
            "share of cash deals in sales",
        ),
        ("Stocks were 84 tonnes, compared with 121 tonnes at the end of 2024.", "121 tonnes", "Stocks"),
        ("Wages in shops rose 4%, compared with 2% in offices.", "2%", "Wages in offices"),
        ("The stock, which has gained 18% this year, was up 2.1%.", "2.1%", "share price"),
        ("The stock of unsold homes fell 7% in May.", "7%", "stock of unsold homes"),
        (
            "The group lifted its target for operating profit to 640 million euros.",
            "640 million euros",
            "operating profit",
        ),
        ("The city cut its target for new homes to 900.", "900", "homes"),
        ("There were 830 homes to rent in May, a fifth more than in April.", "a fifth", "homes"),
        ("Mandalay is home to 1.5 million people.", "1.5 million people", "home population"),
        ("Shares in Oxo, up 22% this year, gained another 3.5% in early trading to 412 pence.", "22%", "share price"),
        (
            "Shares in Oxo, up 22% this year, gained another 3.5% in early trading to 412 pence.",
            "412 pence",
            "share price",
        ),
        ("Sales of vans, up 22% this year, reached 4,000 in May.", "22%", "Sales of vans"),
        ("A cautious outlook sent the stock down 7%.", "7%", "share price"),
        ("The frost pushed milk prices up 7%.", "7%", "milk prices"),
        (
            "Oxo is worth 26 times expected earnings, against 31 times for its rival.",
            "31 times",
            "price-earnings ratio",
        ),
        (
            "The board expects growth of 5%, and plans capital spending of $38 billion.",
            "$38 billion",
            "capital expenditure",
        ),
    ],
)
def test_what_is_measured(text: str, words: str, metric: str) -> None:
    assert told(text, words).metric == metric


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        (
            "Shares in Elm rose 1% and Oxo gained 3%, while the franc rose to 0.79 per dollar.",
            "0.79 per dollar",
            "Switzerland",
        ),
        ("The strike cost Oxo Air 30 million euros a day.", "30 million euros a day", "Oxo Air"),
        (
            "Portugal, whose vineyards shipped wine worth 9 million euros to Brazil, gained.",
            "9 million euros",
            "Portugal",
        ),
        ("The Fed held its rate at 4% while Norges Bank cut to 3.75%.", "3.75%", "Norway"),
        ("The Fed held its rate at 4% while Norges Bank cut to 3.75%.", "4%", "United States"),
        ("Oxo Air will keep 30 of its 128 Airbus planes on the ground.", "30", "Oxo Air"),
        ("Grocer Oxomart wins shoppers\n\nOxomart, Peru's third-largest chain, said sales rose 4%.", "4%", "Oxomart"),
        ("Of the 300 farmers polled, 40% said they would plant less maize in Kenya.", "40%", None),
        ("Sales at the chain, which competes with Elm Group, rose 4%.", "4%", None),
    ],
)
def test_whose_it_is(text: str, words: str, scope: str | None) -> None:
    assert told(text, words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("Marsh, which has 900 engineers, will open 3 plants in 2027.", "900 engineers", "2026-02-06"),
        ("Marsh, which has 900 engineers, will open 3 plants in 2027.", "3 plants", "2027"),
        ("The plant, which is to open in 2028, will employ 450 people.", "450 people", "2028"),
        ("The museum, which drew 900,000 visitors in 2019, counted 700,000 last year.", "900,000 visitors", "2019"),
        ("Marsh, which lost 3 million euros in May, will get 5 million euros.", "5 million euros", "2026-02-06"),
        ("Rents in Leeds, up 9% in 2024, rose 2% on Tuesday.", "2%", "2026-02-03"),
        ("Sales rose 4% in 2025. Bread was up 2%, held back by mild weather in October.", "2%", "2025"),
        (
            _YEAR_AGO,
            "3 million euros",
            "2025-Q2",
        ),
        (
            _YEAR_AGO,
            "4 euros a share",
            "2024-Q2",
        ),
        ("Kenya's central bank cut to 9% and signalled one more reduction next year.", "9%", "2026-02-06"),
        ("Net debt at year end was 84 million euros.", "84 million euros", "2025-12-31"),
        ("Stocks should reach 4 million tonnes at year end.", "4 million tonnes", "2026-12-31"),
        (
            "Oxo will fly 27 million people in 2026, half a million fewer than planned in April.",
            "half a million",
            "2026",
        ),
        (
            "In Fiji, where costs have tripled since 2019, nearly one shop in four has cut its hours.",
            "nearly one shop in four",
            "2026-02-06",
        ),
        ("Oxo shares lost 8.8% to 14 euros and are down by 40% this year.", "8.8%", "2026-02-06"),
        ("Oxo shares lost 8.8% to 14 euros and are down by 40% this year.", "40%", "2026"),
        (
            "Oxo is valued at 2 billion euros, less than what it was worth when it listed in 2021.",
            "2 billion euros",
            "2026-02-06",
        ),
        ("The storm hit in May 2025. Crews have so far repaired 40 roofs.", "40 roofs", "2026-02-06"),
    ],
)
def test_when_it_holds(text: str, words: str, period: str) -> None:
    assert told(text, words).period == period


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Brazil will cut duties on tools to 15% from 39% under a deal.", "39%", Kind.SHARE),
        ("Output was 12% under last year's.", "12%", Kind.GROWTH),
        ("The Fed lowered its target range by a quarter point to 4.00%-4.25%.", "a quarter point", Kind.CHANGE),
        ("The Fed lowered its target range by a quarter point to 4.00%-4.25%.", "4.00%-4.25%", Kind.LEVEL),
        ("One member wanted half a point.", "half a point", Kind.CHANGE),
        ("Imports hit 111 million tonnes, 6.5% more than in 2024, with Brazil supplying 73%.", "73%", Kind.SHARE),
        ("Employers added 22,000 jobs. Housing starts ran at a rate of 1.36 million.", "1.36 million", Kind.LEVEL),
        ("Employers added 22,000 jobs. The consensus had been 75,000.", "75,000", Kind.CHANGE),
        ("Kenya's central bank cut to 9.25% from 9.5%.", "9.5%", Kind.LEVEL),
        ("The Bank of Japan raised its rate by nine votes to two.", "nine votes", Kind.LEVEL),
        ("The sell-off wiped $300 billion off the value of chip stocks.", "$300 billion", Kind.CHANGE),
    ],
)
def test_what_kind_it_is(text: str, words: str, kind: Kind) -> None:
    assert told(text, words).kind is kind


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Sales rose 5.4%, ahead of the 4.1% growth analysts had pencilled in.", "4.1%", "analysts"),
        ("Sales rose 5.4%, ahead of the 4.1% growth analysts had pencilled in.", "5.4%", None),
        (
            "Exports grew 6% in dollar terms, more than twice as fast as economists had expected, in a good month.",
            "6%",
            None,
        ),
        ("The employers put the cost at 310 million euros.", "310 million euros", "employers"),
        ("The boilers measure 3 metres across.", "3 metres", None),
        ("Elm had 36% of the market in May, data from the civil aviation office show.", "36%", "civil aviation office"),
        ("Rents rose 3%, the Marsh index showed. Antwerp expects to take in 900 boxes.", "900 boxes", None),
        ("Rents rose 3%, the housing ministry said. It expects to build 900 homes.", "900 homes", "housing ministry"),
    ],
)
def test_who_says_so(text: str, words: str, speaker: str | None) -> None:
    assert told(text, words).attribution == speaker


def test_a_range_that_is_moved_is_no_aim() -> None:
    assert told("The Fed lowered its target range to 4%.", "4%").modality is Modality.ACTUAL


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The euro slipped to $1.08.", "$1.08", "USD/EUR"),
        ("The pound lost 0.6% to $1.35.", "$1.35", "USD/GBP"),
        ("A pound of beef costs $9 in Ohio.", "$9", "USD/pound"),
        ("Profit was $2 billion, or $1.86 a share, compared with $640 million in 2024.", "$640 million", "USD"),
    ],
)
def test_what_it_is_stated_in(text: str, words: str, unit: str) -> None:
    assert told(text, words).quantity.unit == unit


_TABLE = """Oxo Motors results

| EUR m | Q2 2025 | Q2 2024 |
|---|---|---|
| Revenue | 9,410 | 9,880 |
| Deliveries (thousand) | 287 | 301 |
| Employees | 41,000 | 42,100 |
| Stores | 140 | 133 |
"""


@pytest.mark.parametrize(
    ("words", "metric", "value", "unit"),
    [
        ("9,410", "revenue", 9_410_000_000, "EUR"),
        ("287", "deliveries", 287_000, "unit"),
        ("41,000", "employees", 41_000, "employee"),
        ("140", "stores", 140, "store"),
    ],
)
def test_a_corner_of_money_is_of_no_counts(words: str, metric: str, value: int, unit: str) -> None:
    claim = told(_TABLE, words)
    assert (claim.metric, claim.quantity.value, claim.quantity.unit) == (metric, value, unit)
