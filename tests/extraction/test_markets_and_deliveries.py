"""Goods bought for a later month, ranges of money, bodies with a tied name, and times of a clause that singles out."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim, Modality
from tests.extraction.reading import claims

LEAD = "Boats of Orla\n\nOSLO, May 16, 2024 (Wire) - "
DAY = "2024-05-16"


def _titled(title: str, text: str) -> list[Claim]:
    return claims(f"{title}\n\nSANTOS, May 16, 2024 (Wire) - {text}", title=title, published=DAY)


def told(text: str) -> list[Claim]:
    return claims(LEAD + text, published=DAY)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Guidance was raised to DKK 19.0-19.8 billion.", 19 * 10**9, 198 * 10**8, "DKK"),
        ("Capital spending will be SEK 3-4 billion, or less.", 3 * 10**9, 4 * 10**9, "SEK"),
        ("The bridge cost between $3 and 4 million.", 3 * 10**6, 4 * 10**6, "USD"),
        ("The bridge cost €300-1 million.", 300, 10**6, "EUR"),
    ],
)
def test_a_currency_in_front_opens_a_range(text: str, low: int, high: int, unit: str) -> None:
    (claim,) = claims(text, published=DAY)
    assert (claim.quantity.value, claim.quantity.value_high, claim.quantity.unit) == (low, high, unit)


def test_each_range_has_its_own_currency() -> None:
    first, second = claims("Capital spending will be SEK 3-4 billion, or $300 to 400 million.", published=DAY)
    assert (first.quantity.value, first.quantity.unit) == (3 * 10**9, "SEK")
    assert (second.quantity.value, second.quantity.unit) == (300 * 10**6, "USD")


def test_money_and_a_count_make_no_range() -> None:
    first, second = claims("They gave $5 or 6 apples.", published=DAY)
    assert (first.quantity.value, first.quantity.unit, second.quantity.unit) == (5, "USD", "apple")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("December copper settled in London at $9,278 a tonne.", DAY),
        ("November robusta traded at $3,480 a tonne.", DAY),
        ("In London, September tin changed hands at $30,100 a tonne.", DAY),
        ("December exports of copper rose 3 percent.", "2023-12"),
        ("December supply contracts fell 4%.", "2023-12"),
        ("December sales changed by 4%.", "2023-12"),
        ("The December price of copper was $9,278 a tonne.", "2023-12"),
    ],
)
def test_a_month_of_delivery_dates_nothing(text: str, period: str) -> None:
    claim = claims(text, published=DAY)[0]
    assert claim.period == period


@pytest.mark.parametrize(
    ("text", "metric", "scope"),
    [
        ("Wheat settled in London at 278 dollars a tonne.", "Wheat price", "London"),
        ("Rents rose in Bergen to 900 euros.", "Rents", "Bergen"),
    ],
)
def test_a_place_behind_the_verb_leaves_the_subject(text: str, metric: str, scope: str) -> None:
    claim = told(text)[-1]
    assert (claim.metric, claim.scope) == (metric, scope)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Auditor-General's report says 300 bridges are unsafe.", "Auditor-General"),
        ("According to Coca-Cola, sales came to 3 million tonnes.", "Coca-Cola"),
        ("Some 15 boats sank, the Director-General of Health said.", "Director-General of Health"),
        ("Some 900 people fled, the Secretary-Treasurer said.", "Secretary-Treasurer"),
        ("Some 900 people fled, Attorney-General Ann Boe said.", "Ann Boe"),
        ("Some 900 people fled, according to Lieutenant-Governor Tom Hale.", "Tom Hale"),
        ("Some 900 people fled, Marie-Claire Dupont said.", "Marie-Claire Dupont"),
        ("It has 3 million boats, said Bremer, and Halden agreed.", "Bremer"),
    ],
)
def test_a_name_tied_by_a_hyphen_is_one(text: str, speaker: str) -> None:
    assert claims(text)[0].attribution == speaker


def test_a_name_behind_a_number_may_tell_it() -> None:
    own, rival, plain = told(
        "About 78,000 passengers rode the tram in April, fewer than the 84,000 Bergen Metro claims. "
        "The 40 Swiss claims were rejected."
    )
    assert (rival.quantity.value, rival.quantity.unit, rival.attribution) == (84_000, "passenger", "Bergen Metro")
    assert (own.attribution, plain.quantity.unit) == (None, "claim")


def test_the_short_form_in_brackets_is_of_the_speaker() -> None:
    claim = claims("The Steel Dealers Association (SDA) reports chain sales of $149.9bn.")[0]
    assert (claim.metric, claim.attribution) == ("chain sales", "Steel Dealers Association")


@pytest.mark.parametrize("opening", ["We now see", "We still expect", "They now want"])
def test_a_pronoun_and_an_adverb_have_a_verb_behind(opening: str) -> None:
    assert "copper" in claims(f"{opening} copper at 9,240 dollars a tonne at the end of 2026.")[0].metric.split()[0]


def test_a_can_is_a_noun_behind_its_article() -> None:
    first, second, made = claims(
        "A can of paint went from 12 dollars in January to 28 dollars. A firm can make 40 bags.", published=DAY
    )
    assert first.metric == second.metric == "price of can of paint"
    assert made.quantity.unit == "bag"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It has sold 40 boats, a third of the 120 that it wants to sell by 2030.", DAY, "2030"),
        ("Some 400 girls had a shot, or 40% of the 1,000 aged 9 whom the city plans to reach by 2026.", DAY, "2026"),
        ("They have treated 600 homes, half of the 1,200 they are supposed to reach before July.", DAY, "2024-07"),
        ("It sold 40 boats, a third of the 120 that came, in 2023.", "2023", "2023"),
    ],
)
def test_the_time_of_a_clause_that_singles_out_a_figure_is_its_own(text: str, first: str, last: str) -> None:
    found = told(text)
    assert (found[0].period, found[-1].period) == (first, last)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The board approved a buyback of $5 million, to start in September.", DAY),
        ("The line was supposed to carry 40 million people in 2023.", "2023"),
        ("They came home, to find 40 boats in March.", "2024-03"),
        ("A dam meant to hold for ever cost $3 million in March.", "2024-03"),
        ("A plant meant for export made 40 cars in March.", "2024-03"),
    ],
)
def test_what_is_to_start_is_no_past_time(text: str, period: str) -> None:
    assert told(text)[0].period == period


def test_a_day_of_telling_is_no_time_to_go_on_with() -> None:
    text = "Makers shipped 285 boats in the first quarter of 2024, a firm said in preliminary figures on Tuesday. "
    second = told(text + "In the same three months of 2023 they had shipped 268.")[1]
    assert second.period == "2023-Q1"


def test_from_the_start_of_the_year_till_today_and_a_year_ago() -> None:
    cases, times, deaths = told(
        "Kenya has recorded 900 cases of measles since the start of the year, 2.3 times as many as in the same "
        "stretch of 2023, and 17 people have died of it."
    )
    assert (cases.period, times.baseline) == ("2024-01-01/2024-05-16", "2023-01-01/2023-05-16")
    assert (deaths.metric.endswith("deaths"), deaths.modality) == (True, Modality.ACTUAL)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("On Halden numbers, Orla shipped 115 million valves.", "Halden"),
        ("On Pin Data figures the town has 40 bakers.", "Pin Data"),
        ("By Chilean data, output of tin came to 40 tonnes.", None),
        ("In Friday figures, sales of tin were 40 tonnes.", None),
    ],
)
def test_a_sentence_may_open_with_whose_numbers_it_tells(text: str, speaker: str | None) -> None:
    assert claims(f"A firm called Halden and one called Orla compete.\n\n{text}")[0].attribution == speaker


@pytest.mark.parametrize(
    ("text", "metric", "scope"),
    [
        ("The Boden plant cost $4.9 billion.", "cost", "Boden plant"),
        ("The Boden plant output rose 4%.", "output", "Boden plant"),
        ("The Kingsmere reservoir capacity is 4 million litres.", "reservoir capacity", "Kingsmere reservoir"),
        ("Halden port cargo volumes fell 3%.", "cargo volumes", "Halden port"),
    ],
)
def test_a_site_owns_what_is_told_of_it(text: str, metric: str, scope: str) -> None:
    claim = claims(f"Boden plant over budget\n\nOSLO, May 16, 2024 (Wire) - {text}")[-1]
    assert (claim.metric, claim.scope) == (metric, scope)


def test_an_extension_is_a_site_of_its_own() -> None:
    (claim,) = _titled(
        "Harbour Line extension over budget",
        "The Harbour Line extension is full. Some 78,000 passengers rode it in August.",
    )
    assert claim.scope == "Harbour Line extension"


@pytest.mark.parametrize(
    ("text", "metric", "value", "unit"),
    [
        ("Brazil produced 67.1 million 60-kg bags this year.", "coffee production", 67_100_000, "bag"),
        ("Brazil exported 3.9 million bags in August.", "coffee exports", 3_900_000, "bag"),
        ("The average yield was 34.4 bags per hectare.", "average coffee yield", None, "bag/hectare"),
        ("Farmers harvested 3 million sacks of rice.", "rice production", 3_000_000, "sack"),
        ("Police seized 12 sacks of cocaine.", "cocaine seized", 12, "sack"),
        ("Volunteers filled 40,000 sandbags.", "sandbags filled", 40_000, "sandbag"),
    ],
)
def test_packed_goods_are_measured(text: str, metric: str, value: int | None, unit: str) -> None:
    claim = _titled("Coffee crop sets record", f"{text} The price of coffee fell, and the coffee trade is glad.")[0]
    assert (claim.metric, claim.quantity.unit) == (metric, unit)
    assert value is None or claim.quantity.value == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Odesa's traders sold 4,000 70-kg bags of sunflower seed on Monday.", 4_000, "bag"),
        ("Dealers pay $31 per 70-kg bag.", 31, "USD/bag"),
        ("The rate was $1,948 per 40-foot box.", 1_948, "USD/box"),
        ("The mill shipped 25 kg sacks of flour.", 25, "kilogram"),
        ("A 500-km cable cost $2 million.", 500, "kilometer"),
    ],
)
def test_the_size_of_a_pack_is_no_part_of_the_unit(text: str, value: int, unit: str) -> None:
    first = claims(text)[0].quantity
    assert (first.value, first.unit) == (value, unit)


TABLE = """# Coffee

{caption}

| | 2025/26 | 2026/27 (forecast) |
|---|---:|---:|
| Production | 178.8 | 186.2 |
| Consumption | 175.2 | 177.8 |

*Source: Canalys, Bean Analysis, August 2026*
"""


@pytest.mark.parametrize(
    ("caption", "unit", "period"),
    [
        ("Million 60-kg bags, years from October to September", "bag", "2025-10/2026-09"),
        ("Thousand 50-kg sacks, crop year (July-June)", "sack", "2025-07/2026-06"),
        ("Million bags, years from January to December", "bag", "2025/2026"),
    ],
)
def test_a_caption_tells_the_pack_and_the_year(caption: str, unit: str, period: str) -> None:
    first = claims(TABLE.format(caption=caption), published="2026-10-08")[0]
    assert (first.quantity.unit, first.period, first.attribution) == (unit, period, "Canalys")


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The ratio of benefits to costs is down to 1.1.", "ratio of benefits to costs"),
        ("The ratio of loans to deposits fell to 80%.", "ratio of loans to deposits"),
        ("The ratio of the fund rose to 1.9.", "ratio of fund"),
    ],
)
def test_a_ratio_is_of_one_thing_to_another(text: str, metric: str) -> None:
    assert told(text)[0].metric == metric


@pytest.mark.parametrize(
    ("line", "metric"),
    [
        ("Opening: 17 months late", "Opening delay"),
        ("Delivery: three weeks late", "Delivery delay"),
        ("Train journey: 13 minutes", "Train journey"),
    ],
)
def test_a_line_may_tell_how_late_its_thing_is(line: str, metric: str) -> None:
    found = told(f"All is well, with 40 passengers in May.\n\n- {line}")
    assert found[-1].metric == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Oxo makes 40 cars, employs 900 people and has 3 plants.", "employees"),
        ("Oxo has 12 shops, serves 900 people and bakes 40 cakes.", "people served"),
        ("The quake closed 12 roads, killed 900 people and felled 40 trees.", "quake deaths"),
    ],
)
def test_people_among_things_are_told_by_their_own_verb(text: str, metric: str) -> None:
    assert told(text)[1].metric == metric


def test_a_thing_of_a_list_is_no_verb() -> None:
    found = told("Works cost $2.74 billion, stations $1.02 billion, trains $640 million.")
    assert [claim.quantity.value for claim in found] == [2_740_000_000, 1_020_000_000, 640_000_000]
    assert "train" in found[2].metric and "trained" not in found[2].metric


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("About 78,000 passengers rode the line on an average weekday in August.", ["passenger/day"]),
        ("On an average weekday in August 84,000 people rode the new line.", ["person/day"]),
        ("It has 400 buses and carried 900 people on a normal day.", ["bus", "person/day"]),
        ("She walks 4 miles on an average day.", ["mile"]),
        ("Some 900 people came on a day in May.", ["person"]),
    ],
)
def test_what_is_counted_on_a_usual_day_is_a_rate(text: str, units: list[str]) -> None:
    assert [claim.quantity.unit for claim in told(text)] == units


def test_a_year_before_a_comma_is_no_item_of_a_list() -> None:
    runs = told("Rullo, founded in 2018, runs 21,000 scooters in 34 cities and took in 38 million euros in 2023.")[0]
    assert (runs.metric, runs.scope, runs.period) == ("scooters", "Rullo", DAY)
