"""Figures that tell the same once more, and verbs of expecting behind names that look like other words."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

SAME = [
    ("Only 15% of the fuel needs are hedged, against around 40% at Abay.", "share of fuel needs hedged", "Abay"),
    ("Some 12% of Danes smoke, compared with 20% in Poland.", "share of people smoke", "Poland"),
    ("The fare was cut by 3% in May and is set to reach 40 euros in June.", "fare", None),
    ("Brazil shipped 40 million tonnes of soya; Argentina managed 9 million tonnes.", "soya exports", "Argentina"),
    ("It speaks of 13 million tonnes of wheat, while the ministry is more cautious at 12.7 million.", "wheat", None),
    ("In May four in ten households lived from tankers, today one in ten.", "share of households lived", None),
]


@pytest.mark.parametrize(("text", "metric", "scope"), SAME)
def test_the_same_is_told_once_more(text: str, metric: str, scope: str | None) -> None:
    claim = claims(text)[-1]
    assert (claim.metric, claim.scope) == (metric, scope)


OTHERS = [
    ("Revenue rose to $5 billion, and Oxo's net profit reached $4 billion.", "net profit"),
    ("It sold 300 boats in May and is likely to sell 400 cars in June.", "car sales"),
    ("The tower is 300 metres high, and its twin is heavier at 280 tonnes.", "unnamed"),
]


@pytest.mark.parametrize(("text", "metric"), OTHERS)
def test_something_else_is_no_repetition(text: str, metric: str) -> None:
    assert claims(text)[-1].metric == metric


EXPECTED = [
    ("Iberred expects consumption to rise to about 41.8 GW.", "consumption"),
    ("The ICS sees electricity demand reaching 14.6 TWh in 2030.", "electricity demand"),
    ("The board sees costs of 30 million euros.", "costs"),
    ("Its plans to cut 40 jobs were shelved.", "job losses"),
]


@pytest.mark.parametrize(("text", "metric"), EXPECTED)
def test_who_expects_is_no_part_of_what_is_measured(text: str, metric: str) -> None:
    assert claims(text)[0].metric == metric


EARNED = [
    ("Vietnam shipped 40 tonnes of coffee in 2025 and earned $7 million from it.", "coffee export earnings"),
    ("The country exported 531 million kg of tea, which earned it 188 billion shillings.", "tea export earnings"),
    ("The mill sold 40 tonnes of paper and earned $4 million.", "mill earnings"),
]


@pytest.mark.parametrize(("text", "metric"), EARNED)
def test_what_is_earned_behind_exports_comes_from_them(text: str, metric: str) -> None:
    assert claims(text)[-1].metric == metric


SET_ASIDE = [
    ("The state has set aside 30 million euros this year for flood defences.", "budget for flood defences"),
    ("The fund has set aside CLP 41 billion ($43 million) for its Last Mile scheme.", "budget for Last Mile scheme"),
    ("The fund has set aside 41 million euros for Peru.", "budget"),
    ("The fund has set aside 41 million euros on Monday.", "budget"),
]


@pytest.mark.parametrize(("text", "metric"), SET_ASIDE)
def test_what_is_set_aside_tells_what_for(text: str, metric: str) -> None:
    assert claims(text)[0].metric == metric


DAILY = [
    ("The model handled 9 trillion tokens a day in May, eight times as many as a year ago.", "daily tokens handled"),
    ("Oxo serves 12,000 battery swaps a day.", "daily battery swaps"),
    ("Oil output came to 3 million barrels a day.", "oil output"),
    ("Some 36 ships a day passed.", "ships"),
    ("It now has 850 people on the payroll.", "employees"),
    ("The payroll, 14,300 at mid-year, has grown by 15% in twelve months.", "employees"),
    ("Payrolls rose by 54,000 in August.", "Payrolls"),
]


@pytest.mark.parametrize(("text", "metric"), DAILY)
def test_what_is_counted_by_the_day_and_who_is_on_a_payroll(text: str, metric: str) -> None:
    assert {claim.metric for claim in claims(text)} == {metric}
