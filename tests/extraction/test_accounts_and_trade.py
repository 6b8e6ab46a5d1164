"""What plain news tells: accounts of firms, trade with countries, parts of a whole, thresholds, weeks that end."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

OXO = "Oxo Foods on Thursday posted a profit of 6.8 billion euros. Oxo sells tea.\n\n"
PERU = "Peru's exports rose 9.8% in July to $6.4 billion.\n\n"


def told(text: str, words: str, published: str = "2026-01-15") -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published=published)) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        (OXO + "Like-for-like sales grew 4.8%. Total sales rose 5.6%.", "5.6%", "sales"),
        ("Revenue was $9 billion. Cloud revenue accounted for $5.2 billion of that.", "$5.2 billion", "Cloud revenue"),
        (
            "Turnover rose to 48m euros. Broadcasting brought in 14m euros, gate receipts 11m euros and kiosks the "
            "remaining 22m euros.",
            "22m euros",
            "kiosks revenue",
        ),
        ("Services prices rose 4.9%, against 1.3% for goods.", "1.3%", "goods prices"),
        ("Wages in manufacturing rose 4%, against 2% in retail.", "2%", "Wages in retail"),
        ("Oxo was to blame for 57% of all delays, and farmers for 43%.", "43%", "share of farmers in delays"),
        ("Food prices climbed 8%, while fuel prices dropped 5.8%.", "5.8%", "fuel prices"),
        ("The employment rate for people aged 16 to 64 was 75%.", "75%", "employment rate for people aged 16 to 64"),
        ("The number of people claiming benefits rose by 12,000.", "12,000", "people who claim benefits"),
        ("Elmwood put a 25% tariff on steel.", "25%", "tariff on steel"),
        ("The offer is a 31 percent premium to the price.", "31 percent", "premium"),
        ("Oxo agreed to buy Hale. The deal is worth $5.9 billion.", "$5.9 billion", "deal value"),
        ("Earnings before interest and taxes came to 471 million euros.", "471 million euros", None),
        ("It was a 16 per cent rise in net profit to 312 million euros.", "312 million euros", "net profit"),
        ("The margin was 17%, three points better than a year earlier.", "three points", "margin"),
        ("Oxo laid off 240 people, or 4% of its staff.", "240 people", "people laid off"),
        ("Oxo filled 1,120 of 1,450 vacant posts.", "1,120", "vacant posts filled"),
    ],
)
def test_what_is_measured(text: str, words: str, metric: str | None) -> None:
    assert told(text, words).metric == (metric or "Earnings before interest and taxes")


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Exports to Chile rose 4.4%.", "4.4%", "Exports to Chile"),
        ("Exports to Chile rose 4.4% and those to Japan fell 1.9%.", "1.9%", "Exports to Japan"),
        ("Imports from Japan were $4 billion.", "$4 billion", "Imports from Japan"),
        ("Purchases of ore from Chile came to 15 million tons.", "15 million tons", "ore imports from Chile"),
        (
            "Deliveries to Spain are put at 23,600 tonnes, those to Italy at 16,100 tonnes.",
            "16,100 tonnes",
            "exports to Italy",
        ),
    ],
)
def test_trade_with_a_country_is_told_by_the_metric(text: str, words: str, metric: str) -> None:
    found = told(PERU + text, words)
    assert (found.metric.lower(), found.scope) == (metric.lower(), "Peru")


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("In May 69% of patients were seen within four hours.", "69%", "share of patients seen within four hours"),
        (
            "Some 69% of patients were seen within four hours. The share treated within 18 weeks rose to 61%.",
            "61%",
            "share of patients treated within 18 weeks",
        ),
        ("In May 1,847 people had waited longer than a year.", "1,847 people", "people waited longer than a year"),
        ("One in four employees is older than 60.", "One in four", "share of employees older than 60"),
    ],
)
def test_thresholds_tell_whom_a_figure_is_of(text: str, words: str, metric: str) -> None:
    assert told(text, words).metric == metric


def test_a_threshold_of_time_is_no_figure() -> None:
    found = claims("In May 1,847 people had waited longer than a year, 23 for more than 18 months.")
    assert [one.value_span.text for one in found] == ["1,847 people", "23"]
    assert found[1].metric == "people waited for more than 18 months"


@pytest.mark.parametrize(
    "text",
    [
        "Oxo expects revenue of $8.6 billion, plus or minus 2%.",
        "Hale Bank left its rate at 8.6% for a third meeting.",
        "The quota rose to 8.6 tonnes, give or take 2 tonnes.",
    ],
)
def test_margins_and_ordinals_are_no_figures(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    ("text", "words", "period", "baseline"),
    [
        ("Sales grew 4.8% in the 13 weeks to 3 January.", "4.8%", "2025-10-05/2026-01-03", "2024-10-05/2025-01-03"),
        ("Profit rose 3% in the 26 weeks ended 28 June 2025.", "3%", "2024-12-29/2025-06-28", "2023-12-29/2024-06-28"),
        ("House prices rose 0.6% in March, taking annual growth to 8.3%.", "0.6%", "2025-03", "2025-02"),
        ("House prices rose 0.6% in March, taking annual growth to 8.3%.", "8.3%", "2025-03", "2024-03"),
        ("Rents rose 5.2% in the year to November to 22.4 euros.", "22.4 euros", "2025-11", None),
        ("In the first quarter of 2025 Oxo sold 40 boats; the full-year total was 92.", "92", "2025", None),
        ("Sales reached 170,000, against 158,000 in 2024 - growth of 9.5%.", "158,000", "2024", None),
        ("Norwegians bought many cars last year. Registrations climbed to 172,000.", "172,000", "2025", None),
    ],
)
def test_when_figures_hold(text: str, words: str, period: str, baseline: str | None) -> None:
    found = told(text, words)
    assert (found.period, found.baseline) == (period, baseline)


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Oxo earned $2.05 a share, beating estimates of $1.94.", "$1.94", Modality.PROJECTED),
        ("Profit missed the $36 million consensus.", "$36 million", Modality.PROJECTED),
        ("Sales were 6.8 billion euros, above the 6.3 billion euros analysts had expected.", "6.3 billion euros", None),
        ("Marsh agreed last week to raise output by 188,000 barrels a day in February.", "188,000 barrels a day", None),
        ("Nurses are asking for 9%.", "9%", Modality.TARGET),
        ("The appeal of the island asks for $64 million.", "$64 million", Modality.ACTUAL),
        ("Industrial demand grew by 4.7%.", "4.7%", Modality.ACTUAL),
    ],
)
def test_what_others_expect_and_what_is_agreed(text: str, words: str, modality: Modality | None) -> None:
    expected = modality or (Modality.TARGET if "agreed" in text else Modality.PROJECTED)
    assert told(text, words).modality is expected


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        (OXO + "Orders rose 3% to 5 billion euros.", "3%", "Oxo Foods"),
        ("German engineer Kelding beat forecasts with a profit of 9 million euros. Kelding grew.", None, "Kelding"),
        (PERU + "Imports grew 3.1%. Chip imports jumped 46%.", "46%", "Peru"),
        ("Oxo sold 9 million phones, ahead of Hale on 3 million.", "3 million", "Hale"),
        ("Peru has 45% of use, followed by Chile with 25% and Spain with 15%.", "15%", "Spain"),
        ("Belang, Toru and Simpang account for 248, 301 and 412 of the dead.", "301", "Toru"),
        ("Output fell in Peru. The rest of the world grew 74%.", "74%", "rest of the world"),
        ("Oxo Digital plans to spend 1.6 billion euros on a campus near Dublin.", "1.6 billion euros", "Oxo Digital"),
        ("Metro do Porto carried 24 million passengers.", "24 million passengers", "Metro do Porto"),
        ("Profit was $30 million. Profit had been $28 million. Profit fell.", "$28 million", None),
    ],
)
def test_whose_figures_are(text: str, words: str | None, scope: str | None) -> None:
    assert told(text, words or "9 million euros").scope == scope


def test_growth_in_a_thing_is_a_change_of_it() -> None:
    found = told("Growth in oil demand would reach 1.4 million barrels a day in 2026.", "1.4 million barrels a day")
    assert found.kind is Kind.CHANGE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Output rose 4%, according to a report released on Tuesday by the Elmwood Institute.", "Elmwood Institute"),
        ("Output rose 4%, according to data compiled by Marsh Research.", "Marsh Research"),
        ("Steel output fell 4%, according to worldsteel.", "worldsteel"),
    ],
)
def test_whose_report_it_is(text: str, speaker: str) -> None:
    assert told(text, "4%").attribution == speaker


def test_pounds_are_those_of_the_dateline() -> None:
    text = "LONDON, 15 January 2026 - Oxo Foods posted sales of 6.8 billion pounds."
    assert told(text, "6.8 billion pounds").quantity.unit == "GBP"


def test_an_amount_is_no_share() -> None:
    text = "Registrations climbed to 172,000, or 96% of all new car sales. Total sales came to 179,500."
    found = told(text, "179,500")
    assert (found.metric, found.quantity.unit) == ("sales", "unit")


@pytest.mark.parametrize(
    ("text", "words", "metric", "scope"),
    [
        ("Freight was weaker. Volumes slipped 0.8%.", "0.8%", "freight volumes", None),
        ("Cement makers had a poor month. Production slid 2%.", "2%", "cement production", None),
        ("Power demand in Peru peaked at 243 GW.", "243 GW", "peak power demand", "Peru"),
        ("Rents in Peru fell. Nine of the 191 plants were idle.", "Nine", None, "Peru"),
        ("Output in the world grew. Barclays sees up to $200 billion in sales.", "up to $200 billion", None, "world"),
        ("The city is busy. Rents in the city rose 3% in Lima.", "3%", "Rents", "Lima"),
    ],
)
def test_what_a_text_spoke_of(text: str, words: str, metric: str | None, scope: str | None) -> None:
    found = told(text, words)
    assert metric is None or found.metric == metric
    assert found.scope in (scope, None)


FERRIES = (
    "Ferry line sails to record\n\nBERGEN, 14 August 2026 - Hale Ferries on Friday posted a profit of 212 million "
    "kroner. Freight brought in 640 million kroner, cabins 410 million and kiosks the remaining 850 million.\n\n"
)


@pytest.mark.parametrize(
    ("text", "words", "metric", "scope"),
    [
        (FERRIES, "410 million", "cabins revenue", "Hale Ferries"),
        (FERRIES + "Norway's exports of salmon to Poland fell 4%.", "4%", "salmon exports to Poland", "Norway"),
        (FERRIES + "Seamen are asking for 6% more.", "6%", "wages", "Hale Ferries"),
        (
            "School meals cost more\n\nCARDIFF, 6 October 2025 - Wales served many meals.\n\nMilk accounted for 19% of "
            "costs and meat for 31%.",
            "31%",
            "share of meat in costs",
            "Wales",
        ),
    ],
)
def test_a_title_that_names_nobody_leaves_it_to_the_lead(text: str, words: str, metric: str, scope: str) -> None:
    found = told(text, words, published="2026-08-14")
    assert (found.metric, found.scope) == (metric, scope)


def test_half_a_point_below_is_a_change_of_the_margin() -> None:
    found = told("The margin slipped to 4.1%, half a point below last year's.", "half a point")
    assert (found.metric, found.quantity.unit) == ("margin", "percentage point")
