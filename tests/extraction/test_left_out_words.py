"""Words that a sentence leaves out: verbs of further parts, nouns told in front, whom a share is of, deeds shared."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

_OPENING = "Norway opened 40 libraries in March 2026.\n\n"


def told(text: str, words: str, published: str = "2026-04-08") -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published=published)) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Children under ten made up 58% of the guests; adults over 30, 11%.", "58%", "children under ten"),
        ("Children under ten made up 58% of the guests; adults over 30, 11%.", "11%", "adults over 30 in guests"),
        ("The mayor won 52 percent of the votes; her rival, 41 percent.", "41 percent", "share of rival in votes"),
        ("Danes made up 39 percent of the crews, Finns 27.", "39 percent", "share of Danes in crews"),
        ("Danes made up 39 percent of the crews, Finns 27.", "27", "share of Finns in crews"),
        ("Danes accounted for 18% of the guests and Finns for 9.", "9", "share of Finns in guests"),
        ("Some 61% of the levy went to schools and 12% to roads.", "12%", "share of levy went to roads"),
    ],
)
def test_a_part_whose_verb_is_left_out_is_a_share_of_the_same_whole(text: str, words: str, metric: str) -> None:
    claim = told(_OPENING + text, words)
    assert claim.kind is Kind.SHARE
    assert metric.lower() in claim.metric.lower()


def test_one_people_among_others_says_nothing_of_where() -> None:
    text = "Norway counted 900 sailors in March 2026. Norway pays them well.\n\nDanes made up 39 percent of the crews."
    assert told(text, "39 percent").scope == "Norway"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sales rose 3 percent and Maria Lopes, 44, was pleased.", "44"),
        ("Turnout was 61 percent in May, June saw 14 marches.", "14 marches"),
        ("The yard cut its prices by 5 percent, Oxo sold 14 boats.", "14 boats"),
    ],
)
def test_a_number_behind_a_name_is_no_percentage_where_it_says_what_it_is(text: str, words: str) -> None:
    found = [one for one in claims(_OPENING + text, published="2026-04-08") if one.value_span.text == words]
    assert all(one.kind is Kind.LEVEL for one in found)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("The number of vacancies is rising: there were 3,200 in May.", "3,200", "vacancies"),
        ("Pay is poor, but orders are rarer too: there were 400 in May.", "400", "orders"),
        ("Some 31% of bakers use the app, twice as many as in 2020.", "twice", "share of bakers use app"),
        ("Repairs have taken twice as long as planned.", "twice", "Repairs time"),
        ("Last year nine clerks resigned out of 96.", "96", "clerks"),
        ("Ten trams were bought; each cost 4 million euros.", "4 million euros", "tram cost"),
        ("Rents are highest in Oslo, at 900 euros, and lowest in Hamar, at 400.", "400", "rent"),
        ("It cost 312 million kroner, against an estimate of 185 million.", "185 million", "total cost"),
        ("Three earlier attempts failed in 2014.", "Three earlier attempts", "attempts"),
    ],
)
def test_a_noun_left_out_is_the_one_told_in_front(text: str, words: str, metric: str) -> None:
    assert told(_OPENING + text, words).metric == metric


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("The appeal is 12% funded, with $40m raised of $330m sought.", "$40m", "funds raised for appeal"),
        ("The appeal is 12% funded, with $40m raised of $330m sought.", "$330m", "funds sought for appeal"),
        ("- US$ 62 million requested, 27% received", "27%", "share of funds requested received"),
    ],
)
def test_what_has_come_in_of_the_money_that_is_needed(text: str, words: str, metric: str) -> None:
    assert told(_OPENING + text, words).metric == metric


def test_money_that_a_firm_raised_is_not_told_of_an_appeal() -> None:
    assert "for appeal" not in told(_OPENING + "The bakery raised $40m in March.", "$40m").metric


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("The fire destroyed 60 barns and nine mills.", "nine mills", "mills destroyed"),
        ("The council planted 900 oaks and 60 shrubs.", "60 shrubs", "shrubs planted"),
        ("The zoo bought 12 goats and three camels.", "three camels", "camel purchases"),
        ("The school has 300 pupils and 20 teachers.", "20 teachers", "teachers"),
        ("Last week 140 wells were dug and 36 water pumps repaired.", "36 water pumps", "water pumps repaired"),
        ("Police said 40 tonnes of amber were seized in March.", "40 tonnes", "amber seized"),
        ("The charity gave rice to 900 farmers.", "900 farmers", "farmers given rice"),
        ("Power was cut to 640 farms.", "640 farms", "farms without power"),
        ("Water was restored to 900 flats.", "900 flats", "flats reconnected to water"),
        ("Fighting near Bergen has driven some 900 people from their homes.", "some 900 people", "driven from homes"),
        ("Some 210 sailors are in the camp, 30 of them in tents.", "30", "sailors in tents"),
        ("The crash injured 41 people, six of them pensioners.", "six", "pensioners injured"),
        ("- 487,000 people in 3,140 shelters", "487,000 people", "people in shelters"),
        ("- 5.2 million people affected in 14 districts", "14 districts", "districts"),
    ],
)
def test_a_deed_is_told_of_all_whom_it_befalls(text: str, words: str, metric: str) -> None:
    assert told(_OPENING + text, words).metric.endswith(metric)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Of those who had a pension, 44% said it was too low.", "44%", "those who had a pension who said too low"),
        ("Of those who had no view, 38% were under 30.", "38%", "those who had no view under 30"),
        ("About 60% of those who sue a builder give up.", "About 60%", "people who sue a builder who give"),
        (
            "Polls show that 64 percent of Japanese think the money is well spent.",
            "64 percent",
            "people think money well",
        ),
        (
            "A survey asked 900 bakers. One in five said the flour was dear.",
            "One in five",
            "bakers said flour dear",
        ),
        ("The forest covers 40 percent of the island.", "40 percent", "share of island covered by forest"),
    ],
)
def test_whom_a_share_is_of_and_what_they_do(text: str, words: str, metric: str) -> None:
    assert metric in told(_OPENING + text, words).metric


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The union offered nurses 9.25 percent over two years.", "9.25 percent", Kind.GROWTH),
        ("Teachers were offered 3 percent.", "3 percent", Kind.GROWTH),
        ("Workers get 3 percent of the profit.", "3 percent", Kind.SHARE),
        ("Nurses received 12 percent of the doses.", "12 percent", Kind.SHARE),
    ],
)
def test_a_bargained_percentage_is_of_wages_unless_it_says_of_what(text: str, words: str, kind: Kind) -> None:
    claim = told(_OPENING + text, words)
    assert (claim.kind, claim.metric == "wages") == (kind, kind is Kind.GROWTH)


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("Unemployment is expected to fall to 6.1% from 6.8% in 2025.", "6.1%", "2026"),
        ("Unemployment is expected to fall to 6.1% from 6.8% in 2025.", "6.8%", "2025"),
        ("The city will cut its budget to 40 million euros from 52 million in 2025.", "52 million", "2025"),
        ("Unemployment fell to 6.1% from 6.8% in 2024.", "6.8%", "2024"),
        ("The fare will rise from 10 to 12 euros in June 2027.", "12 euros", "2027-06"),
        ("A new hall is to open in 2027. The team finished with 62 points.", "62 points", "2026-04-08"),
        ("Since January 72% of orders have come in. A system that is down for six hours a week costs time.",
         "six hours a week", "2026-04-08"),
    ],
)  # fmt: skip
def test_when_what_is_foretold_and_what_is_over_hold(text: str, words: str, period: str) -> None:
    assert told(_OPENING + text, words).period == period


def test_this_summer_told_in_autumn_is_the_one_just_over() -> None:
    text = "Norway will pay 84 million kroner for this summer's drought."
    assert told(text, "84 million kroner", "2026-09-18").period == "2026-06/2026-08"
    assert told("Norway will hire 90 guards next summer.", "90 guards", "2026-09-18").period == "2027-06/2027-08"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was the first rise in three quarters.", "three quarters"),
        ("Rain caused the worst flood in Bergen for 20 years.", "20 years"),
        ("Some 38 percent were over 60.", "60"),
    ],
)
def test_stretches_and_ages_are_no_figures(text: str, words: str) -> None:
    assert all(one.value_span.text != words for one in claims(_OPENING + text, published="2026-04-08"))


def test_three_quarters_of_something_is_a_fraction() -> None:
    assert told(_OPENING + "In three quarters of cases a parent came along.", "three quarters").kind is Kind.SHARE


def test_trains_of_a_monday_are_counted() -> None:
    assert told(_OPENING + "On Monday 22 trains will call here.", "22 trains").quantity.value == 22


def test_a_price_for_each_worker_is_a_rate() -> None:
    assert (
        told(_OPENING + "Hauliers pay up to 30 euros a lorry.", "up to 30 euros a lorry").quantity.unit == "EUR/lorry"
    )
    assert told(_OPENING + "It lost 3 million euros, a worker said.", "3 million euros").quantity.unit == "EUR"


def test_a_ministry_speaks_of_the_country_of_its_capital() -> None:
    text = (
        "Ministry of Agriculture, Athens\n\nPress release\n\nAthens, 18 September 2026. Around 38,000 farms are "
        "eligible, Agriculture Minister Kostas Vlahos said today."
    )
    assert told(text, "Around 38,000 farms", "2026-09-18").scope == "Greece"


def test_a_ministry_that_names_its_country_speaks_of_it() -> None:
    text = (
        "MINISTRY OF FISHERIES OF NORWAY\n\nPress release\n\nOslo, 11 September 2026\n\nThe Ministry of "
        "Fisheries informs the public that the season is over. Landings came to 900 tonnes."
    )
    assert told(text, "900 tonnes", "2026-09-11").scope == "Norway"


def test_the_label_of_a_paragraph_is_nobody() -> None:
    text = "Norway sent 14 boats in March 2026.\n\nWASH: Four in five wells are dirty."
    assert told(text, "Four in five").scope == "Norway"


def test_what_is_foretold_stays_foretold() -> None:
    claim = told(
        _OPENING + "Spending is expected to ease to 3.2 million euros from 4.8 million in 2025.", "4.8 million"
    )
    assert (claim.modality, claim.period) == (Modality.ACTUAL, "2025")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Hungary has 1.1 million tenants, Romania 3.6 million and Bulgaria 0.7.", "0.7", 700_000),
        ("Hungary has 1.1 million tenants, Romania 3.6 percent more.", "3.6 percent", 3.6),
    ],
)
def test_the_scale_goes_on_to_a_broken_number_behind_a_name(text: str, words: str, value: float) -> None:
    assert float(told(_OPENING + text, words).quantity.value) == value


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("At Hamar the Glomma stood 1.6 metres above the danger level.", "1.6 metres", "river level"),
        ("A further 900 tonnes of rye is waiting at Hamar, enough for 18 days.", "18 days", "days of rye"),
        ("On 37 days in a row the temperature in Oslo reached 40 degrees.", "37 days", "days in a row"),
    ],
)
def test_levels_of_waters_and_stretches_of_days(text: str, words: str, metric: str) -> None:
    assert told(_OPENING + text, words).metric == metric


def test_what_pay_is_bargained_to_rise_by_has_no_baseline() -> None:
    asked, offered = claims("The Nurses Organisation is asking for 5% a year. The employer has offered 2% from June.")
    assert (asked.metric, asked.baseline, offered.metric, offered.baseline) == ("wages", None, "wages", None)
