"""Labels of metrics: held against their units, told by verbs and headings, completed by what a text is about."""

from __future__ import annotations

import pytest

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.lexicon import participle
from claimtrack.extraction.measures import default_of, mentions, of_verb, unit_sorts
from tests.extraction.reading import claims


def metric_of(text: str, value: str) -> str:
    return next(claim.metric for claim in claims(text) if value in claim.value_span.text)


@pytest.mark.parametrize(
    ("unit", "sort"),
    [
        ("USD", "money"),
        ("EUR/tonne", "price"),
        ("GBP/month", "pay"),
        ("person", "person"),
        ("goat", "count"),
        ("hectare", "area"),
        ("gigawatt", "power"),
        ("percent", "percent"),
        ("basis point", "points"),
        ("tonne/hectare", "mass/area"),
    ],
)
def test_the_sort_of_a_unit(unit: str, sort: str) -> None:
    assert sort in unit_sorts(unit)


def test_no_unit_is_of_no_sort() -> None:
    assert unit_sorts("") == frozenset()


@pytest.mark.parametrize(
    ("words", "unit", "label"),
    [
        ("barley crop", "tonne", "production"),
        ("barley crop", "hectare", "area"),
        ("death toll", "person", "deaths"),
        ("electricity output", "megawatt_hour", "generation"),
    ],
)
def test_the_unit_tells_which_measure_a_word_names(words: str, unit: str, label: str) -> None:
    assert mentions(words.split(), unit_sorts(unit), Kind.LEVEL)[-1].measure.label == label


@pytest.mark.parametrize(
    ("verb", "unit", "label"),
    [("drown", "person", "deaths"), ("store", "liter", "stocks"), ("cost", "GBP/loaf", "price")],
)
def test_verbs_tell_measures(verb: str, unit: str, label: str) -> None:
    measure = of_verb(verb, unit_sorts(unit), Kind.LEVEL)
    assert measure is not None and measure.label == label


def test_a_verb_tells_nothing_in_a_unit_that_its_measure_has_not() -> None:
    assert of_verb("drown", unit_sorts("hectare"), Kind.LEVEL) is None


def test_what_a_unit_always_measures() -> None:
    area = default_of(unit_sorts("hectare"))
    assert area is not None and area.label == "area"
    assert default_of(unit_sorts("USD")) is None


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        *(("burn", "burned"), ("sow", "sown"), ("clear", "cleared"), ("meet", "met"), ("agree", "agreed")),
        *(("scrap", "scrapped"), ("target", "targeted"), ("flip", "flipped"), ("cost", "cost"), ("lie", "lain")),
    ],
)
def test_participles(lemma: str, form: str) -> None:
    assert participle(lemma) == form


TOLD = [
    # what holds a figure gives way to what it measures
    (
        "Barley production came to 9 million tonnes, against a target of 11 million tonnes.",
        "11 million",
        "barley production",
    ),
    # verbs tell the measure
    ("Gales burned nothing, but locusts cleared 40,000 hectares.", "40,000", "clearing"),
    # what is moved by so much is what is measured
    ("The bank cut its lending rate by 25 basis points.", "25 basis", "lending rate"),
    ("Frost could cut the apple crop by 20 percent.", "20 percent", "apple production"),
    ("Road crashes cost 2,140 lives in Chile.", "2,140", "deaths"),
    ("Three people drowned when the ferry sank.", "Three", "deaths"),
    # a bare measure takes the happening that the text is about
    ("The avalanche struck at dawn. The avalanche left 14 dead.", "14", "avalanche deaths"),
    # a measure keeps its own words
    ("A loaf sold for 3 euros in May.", "3 euros", "loaf price"),
    ("The union wants to lift average pay by 4 percent.", "4 percent", "average pay"),
]


@pytest.mark.parametrize(("text", "value", "metric"), TOLD)
def test_labels(text: str, value: str, metric: str) -> None:
    assert metric_of(text, value).lower() == metric


def test_respectively_pairs_figures_with_things() -> None:
    text = "Demand for metals grew. Zinc and tin rose by 3 percent and 5 percent, respectively."
    assert [claim.metric.split()[0].lower() for claim in claims(text)] == ["zinc", "tin"]


def test_a_thing_is_not_taken_across_a_heading() -> None:
    text = "## Barley\n\nProduction rose to 9 million tonnes.\n\n## Oats\n\nProduction fell to 2 million tonnes."
    assert [claim.metric.lower() for claim in claims(text)] == ["barley production", "oat production"]


@pytest.mark.parametrize(
    ("sentence", "value", "metric"),
    [
        ("The relief plan, for $40 million, is 62% funded.", "62%", "share of relief plan funded"),
        ("The reservoir was two thirds full on Monday.", "two thirds", "reservoir fill level"),
        ("The reservoirs are 40% full and hold 3 billion cubic metres.", "3 billion cubic metres", "reservoir stocks"),
        ("Twelve depots are open and stock 900 tonnes of salt.", "Twelve", "depots"),
        ("Start-up funding grew. Zork raised $90 million, which valued it at $2 billion.", "$2 billion", "valuation"),
        ("Zork raised funding of $600 million at $8 billion.", "$8 billion", "valuation"),
        ("Police made 300 arrests last year.", "300 arrests", "arrests"),
        ("Saab made 92,000 trucks.", "92,000 trucks", "truck output"),
        ("The museum is 51% owned by the city.", "51%", "share of museum owned"),
        ("Unemployment held steady at 4.2 percent.", "4.2", "unemployment"),
        ("Operating costs came to $12 million.", "$12 million", "operating costs"),
        ("It takes 45 minutes to charge the car.", "45 minutes", "time to charge car"),
        ("The bus crashed and 41 people died.", "41", "deaths"),
    ],
)
def test_states_times_and_levels(sentence: str, value: str, metric: str) -> None:
    assert metric_of(sentence, value).lower() == metric


@pytest.mark.parametrize(
    ("sentence", "value", "metric"),
    [
        ("Its net margin, at 26.2%, hardly moved.", "26.2%", "net margin"),
        ("Duties on steel now stand at 48%.", "48%", "duties on steel"),
        ("Oslo gets water for three hours a day.", "three hours", "water"),
        ("Peru exports 5.2 million tonnes of zinc a year.", "5.2 million", "zinc exports"),
        (
            "Builders connected 18.9 gigawatts of wind turbines to the grid in 2025.",
            "18.9",
            "wind turbines capacity additions",
        ),
        ("Only 38 of the 93 wells still work.", "38", "wells that work"),
        ("The company employs 73 people.", "73", "employees"),
        ("Oxo cut 600 jobs in its parts unit.", "600", "job losses"),
        ("Police in Leeds recorded 43,300 phone thefts.", "43,300", "phone thefts"),
        ("The pension fund, worth $2.1 million, earned 5% in May.", "$2.1 million", "pension fund value"),
    ],
)
def test_the_noun_that_has_the_figure(sentence: str, value: str, metric: str) -> None:
    assert metric_of(sentence, value).lower() == metric


def test_some_of_a_whole_counts_what_the_whole_counts() -> None:
    first, whole = claims("The drought has hit 84 of the country's 116 districts.")
    assert first.quantity.unit == whole.quantity.unit == "district"


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("The surplus was 3 million euros. Signal failures there went up by a third.", "third", "Signal failures"),
        ("Bonuses fell 3%. Regular pay still grew 2%.", "2%", "Regular pay"),
        ("There were 12 deaths. Bergen had promised 3,000 km of cycle network.", "3,000", "cycle network"),
        ("The tank holds 3 million litres. The yard has firm orders for 41 gigawatts.", "41", "firm orders"),
        ("The old-age allowance has a budget of 94 million dollars.", "94", "old-age allowance budget"),
        ("Our model has revenue of 15 million dollars.", "15", "revenue"),
        ("The shop sold 900 bicycles at an average of $410.", "410", "average bicycle price"),
        ("The fair is to turn over $820 million.", "820", "fair revenue"),
        ("One 100-megawatt campus near Turin waited for its link.", "100", "campus capacity"),
        ("They opened a plant of 300 megawatts.", "300", "plant capacity"),
        ("A university team estimates total damage at 76 million dollars.", "76", "damage"),
        ("Analysts speak of 164 million dollars in total damage.", "164", "damage"),
        ("Velmora plans capital spending of 70 million dollars.", "70", "capital expenditure"),
        ("Two thirds of homes are covered against fire.", "thirds", "share of homes covered against fire"),
        ("Some 68 percent of patients began treatment early.", "68", "share of patients began treatment early"),
        ("Sixty percent of Kenyans had access to power.", "ixty", "share of people with access to power"),
        ("Shares in the maker of lifts fell 2% to close at 41.5 euros.", "41.5", "share price"),
    ],
)
def test_what_the_grammar_tells_is_not_given_up(text: str, value: str, label: str) -> None:
    assert metric_of(text, value) == label


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Nurses who left for abroad in 2024: some 3,800", "Nurses who left"),
        ("Homes that lost power: 3,800", "Homes that lost power"),
        ("Roads closed by snow: 14", "Roads closed by snow"),
    ],
)
def test_a_label_may_tell_by_a_clause_who_is_counted(text: str, metric: str) -> None:
    assert claims(text)[0].metric == metric
