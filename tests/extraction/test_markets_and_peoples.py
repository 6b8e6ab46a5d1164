"""Plain news of markets, of firms' costs and of what the people of a country do or have."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

BANK = "Operating profit at Hale Bank fell 30% to $237 million last year. It has 40 branches.\n\n"


def told(text: str, words: str, published: str = "2026-04-16") -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published=published)) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric", "scope"),
    [
        ("A fifth of Germans live alone.", "A fifth", "share of people that live alone", "Germany"),
        ("More than half of Britons drink tea.", "More than half", "share of people that drink tea", "United Kingdom"),
        ("Some 14% of Spaniards skip breakfast.", "Some 14%", "share of people that skip breakfast", "Spain"),
        ("Four in ten Canadians own a cat.", "Four in ten", "share of people who own cat", "Canada"),
        (
            "About 12% of Kenyans aged 16 to 24 are not in work.",
            "About 12%",
            "share of people aged 16 to 24 not in work",
            "Kenya",
        ),
        ("Some 3 million Americans over 65 still work.", "Some 3 million Americans", None, "United States"),
        ("About 11 million Italians have diabetes.", "About 11 million Italians", "people with diabetes", "Italy"),
        ("Ferrona insures 1.2 million Filipinos.", "1.2 million Filipinos", "people insured", "Philippines"),
    ],
)
def test_people_of_a_country_are_people(text: str, words: str, metric: str | None, scope: str) -> None:
    claim = told(f"Cats and cards\n\nLONDON, April 16, 2026 - {text}", words)
    asked = (metric or "people over 65 that work").replace(" that ", " ").replace(" who ", " ")
    assert claim.metric.replace(" that ", " ").replace(" who ", " ") == asked
    if claim.metric != "people insured":
        assert claim.scope == scope


def test_what_a_people_puts_into_something_is_no_people() -> None:
    claim = told("The site gets two thirds of what Brazilians put into crypto.", "two thirds")
    assert claim.metric != "share of people"


@pytest.mark.parametrize(
    "text", ["Some 12% of staff are not in a union.", "One in eight people aged 16 to 24 is not in work or school."]
)
def test_what_people_are_not(text: str) -> None:
    assert " not in " in claims(text)[0].metric


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("Brent fell 92 cents to $64.10 a barrel.", "92 cents", Kind.CHANGE, "-0.92", "USD/barrel"),
        ("Copper lost $140 to $9,800 a tonne.", "$140", Kind.CHANGE, "-140", "USD/tonne"),
        ("The share gained 12 cents to 4.10 euros.", "12 cents", Kind.CHANGE, "0.12", "EUR"),
        ("The bank lost $140 million in 2025.", "$140 million", Kind.LEVEL, "140000000", "USD"),
        ("The firm lost 30 million euros to fraud.", "30 million euros", Kind.LEVEL, "30000000", "EUR"),
        ("Ferrona made 41,000 bikes, 2,000 above its target.", "2,000", Kind.CHANGE, "2000", "bike"),
        ("Output was 4 million barrels, 120,000 below the quota.", "120,000", Kind.CHANGE, "-120000", "barrel"),
        ("The tunnel lies 120 metres below the surface.", "120 metres", Kind.LEVEL, "120", "meter"),
    ],
)
def test_moved_to_a_price(text: str, words: str, kind: Kind, value: str, unit: str) -> None:
    claim = told(text, words)
    assert (claim.kind, claim.quantity.value, claim.quantity.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Copper added 2% to $9,800 a tonne on Thursday.", "2026-04-15"),
        ("The euro gained 0.4% to $1.12 on Thursday.", "2026-04-15"),
        ("Gold rose 3% last year.", "2024"),
    ],
)
def test_a_days_trading_is_set_against_the_day_before(text: str, baseline: str) -> None:
    assert claims(f"LONDON, April 16, 2026 - {text}", published="2026-04-16")[0].baseline == baseline


@pytest.mark.parametrize(
    ("text", "words", "metric", "unit"),
    [
        ("It was dragged down by $90 million of restructuring costs.", "$90 million", "restructuring costs", "USD"),
        ("Hale booked 9 million pounds of legal costs.", "9 million pounds", "legal costs", "GBP"),
        ("Each family on the list receives 600 pounds in cash.", "600 pounds", None, "GBP"),
        ("The dairy sold 9 million pounds of cheese.", "9 million pounds", None, "pound"),
    ],
)
def test_sums_of_costs(text: str, words: str, metric: str | None, unit: str) -> None:
    claim = told(f"LONDON, April 16, 2026 - {BANK}{text}", words)
    assert claim.quantity.unit == unit
    assert metric is None or (claim.metric, claim.scope, claim.kind) == (metric, "Hale Bank", Kind.LEVEL)


def test_costs_are_of_what_they_say() -> None:
    claim = told("Drug sales rose 3%. Drug sales were $9 million.\n\nMarketing costs were $4 million.", "$4 million")
    assert claim.metric == "Marketing costs"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It used twice the 240 GWh of 1970.", ["twice", "240 GWh"]),
        ("It used the 512 MW of the old plant.", ["512 MW"]),
        ("The 737 MAX has 180 seats.", ["180 seats"]),
    ],
)
def test_a_unit_behind_a_number_makes_no_model(text: str, figures: list[str]) -> None:
    assert [claim.value_span.text for claim in claims(text)] == figures


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("The strike stopped about 80% of trains.", "about 80%", "share of trains stopped by strike"),
        ("Engineers have repaired 60% of the bridges.", "60%", "share of bridges repaired"),
        ("Police solved 71% of the cases.", "71%", "share of cases solved"),
        ("Poland accounts for 54% of the apples.", "54%", "share of apples"),
        ("Coal provided 54% of the power.", "54%", "share of coal in power"),
        ("Nine percent of trains were rated poor by passengers.", "Nine percent", "share of trains rated poor"),
        ("A third of flats were left empty.", "A third", "share of flats left empty"),
        ("A third of flats were left by their owners.", "A third", "share of flats left"),
        ("Coal made up 40% of supply and gas the other 60%.", "60%", "share of gas in supply"),
        ("Seat revenue was 4 billion euros and parking the other 1 billion.", "1 billion", "parking revenue"),
        ("Some 58% backed the merger.", "Some 58%", "share of people who backed merger"),
        ("In a ballot 74% voted for it on a turnout of 61%.", "61%", "turnout"),
    ],
)
def test_what_a_share_is_of(text: str, words: str, metric: str) -> None:
    assert told(text, words).metric == metric


@pytest.mark.parametrize(
    ("text", "words", "kind", "metric"),
    [
        (
            "Sales fell 9%. A survey of 1,020 growers by Oxo found that 57% had cut back on fuel.",
            "57%",
            Kind.SHARE,
            "cut back on fuel",
        ),
        ("Sales fell 9%. Of the 400 growers asked, one in five cut back on fuel.", "one in five", Kind.SHARE, "cut"),
        ("Rents rose 9% in May. In June it was 8%.", "8%", Kind.GROWTH, "Rents"),
        ("Workers at Hale rejected an offer of 3.5%.", "3.5%", Kind.GROWTH, "wages"),
        (
            "Workers at Hale rejected an offer of 3.5%. Members had accepted a rise of 4.2%.",
            "4.2%",
            Kind.GROWTH,
            "wages",
        ),
    ],
)
def test_shares_of_those_who_act_and_raises(text: str, words: str, kind: Kind, metric: str) -> None:
    claim = told(text, words)
    assert claim.kind is kind
    assert metric in claim.metric


@pytest.mark.parametrize(
    ("text", "words", "baseline"),
    [
        ("Fares went up 4.6% in January, taking the rise since 2020 to 23%.", "4.6%", "2025-01"),
        ("Fares went up 4.6% in January, taking the rise since 2020 to 23%.", "23%", "2020"),
        ("Prices rose 2% in March from February, taking the annual gain to 41%.", "2%", "2026-02"),
        ("Prices rose 2% in March from February, taking the annual gain to 41%.", "41%", "2025-03"),
    ],
)
def test_what_a_rise_takes_another_to(text: str, words: str, baseline: str) -> None:
    assert told(text, words).baseline == baseline


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The ministry expects the wheat harvest to drop 12% to 11.4 million tonnes.", "2026"),
        ("The ministry had expected the wheat harvest to drop to 11.4 million tonnes.", "2026-02/2026-04"),
    ],
)
def test_what_is_still_expected_is_of_no_time_that_is_over(text: str, period: str) -> None:
    before = "Rainfall between February and April was 64 millimetres. The land is dry.\n\n"
    assert told(before + text, "11.4 million tonnes", "2026-05-20").period == period


def test_a_story_is_about_the_firm_whose_workers_open_it() -> None:
    text = "Workers refuse offer\n\nLEEDS, April 16, 2026 (Wire) - Workers at Hale Rail walked out. It has 40 buses."
    assert told(text, "40 buses").scope == "Hale Rail"


@pytest.mark.parametrize(
    ("text", "words", "metric", "kind"),
    [
        ("The Vistula stood at 62 centimetres on Tuesday.", "62 centimetres", "river level", Kind.LEVEL),
        ("The Oder rose to 4.1 metres at Opole.", "4.1 metres", "river level", Kind.LEVEL),
        ("The Shard stands 310 metres tall.", "310 metres", "", Kind.LEVEL),
    ],
)
def test_how_high_a_river_stands(text: str, words: str, metric: str, kind: Kind) -> None:
    claim = told(text, words)
    assert claim.kind is kind
    assert (claim.metric == "river level") == bool(metric)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The rail office spoke on Monday. Growers lost 12,000 hectares, it said.", "rail office"),
        ("The farm ministry said it was dry. Growers lost 12,000 hectares, it said.", "farm ministry"),
        ("The farm ministry said it was dry. Growers lost 12,000 hectares, they said.", "growers"),
    ],
)
def test_it_stands_for_no_many(text: str, speaker: str) -> None:
    claim = told(text, "12,000 hectares")
    assert claim.attribution in (speaker, None) if "rail" in speaker else claim.attribution == speaker


@pytest.mark.parametrize(
    ("text", "words", "period", "baseline"),
    [
        ("It paid $11 billion last year. Its shares rose 14%.", "14%", "2026-05-20", "2026-05-19"),
        ("Its shares, which had lost a fifth since November, rose 14%.", "14%", "2026-05-20", "2026-05-19"),
        ("Its shares, which had lost a fifth since November, rose 14%.", "a fifth", "2026-05-20", "2025-11"),
        ("It paid $11 billion last year. Its shares are down 8% this year.", "8%", "2026", "2025"),
    ],
)
def test_what_shares_did_today(text: str, words: str, period: str, baseline: str) -> None:
    claim = told(f"LONDON, May 20, 2026 - Tonar makes radios. {text}", words, "2026-05-20")
    assert (claim.period, claim.baseline) == (period, baseline)


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("In Germany Aldi has 4,000 shops.", "4,000 shops", "Aldi"),
        ("In France Renault sold 40,000 cars, and in Spain Seat built 9,000 vans.", "40,000 cars", "Renault"),
        ("In Germany farms have 4,000 tractors.", "4,000 tractors", "Germany"),
        ("In New Zealand Kahu Dairy has 900 cows.", "900 cows", "Kahu Dairy"),
    ],
)
def test_a_country_in_front_of_the_subject_is_no_part_of_its_name(text: str, words: str, scope: str) -> None:
    assert told(f"{text} Aldi and Renault grew. Kahu Dairy did well.", words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "unit", "metric"),
    [
        ("A dozen large eggs cost shoppers $6.23 on average in March.", "$6.23", "USD/dozen", "egg price"),
        ("The floods cost farmers $3 million.", "$3 million", "USD", "floods cost"),
        ("Energy costs rose by $3 million.", "$3 million", "USD", "Energy costs"),
    ],
)
def test_what_costs_whom(text: str, words: str, unit: str, metric: str) -> None:
    claim = told(text, words)
    assert claim.quantity.unit == unit
    assert set(metric.lower().split()) <= set(claim.metric.lower().split())


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Bird flu has led to the loss of more than 166 million birds.", "more than 166 million birds", Kind.LEVEL),
        ("Staff numbers were 40,000, a loss of 700 people.", "700 people", Kind.CHANGE),
        ("Food prices overall were up just 2.6 percent over the year.", "2.6 percent", Kind.GROWTH),
    ],
)
def test_losses_that_count(text: str, words: str, kind: Kind) -> None:
    claim = told(text, words)
    assert claim.kind is kind
    assert "overall" not in text or claim.metric == "Food prices"
