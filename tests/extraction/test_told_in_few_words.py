"""Figures whose measure is told in few words: fill levels, wages, gapped clauses, what a year ago is to now."""

from __future__ import annotations

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

ANCHOR = "2026-11-12"


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("Spain's reservoirs held 58% of capacity, Greece's 34%.", ["reservoirs fill level"] * 2),
        ("Silos in Odesa are at 38% of capacity.", ["silos fill level"]),
        ("The fibre is 12 times stronger than steel.", ["fibre strength"]),
        ("Drivers, who start at 16 euros an hour, went on strike.", ["starting wage of drivers"]),
        ("Like-for-like sales rose 4.2 percent in the third quarter.", ["like-for-like sales"]),
        ("Gas consumption fell 3 percent week on week.", ["gas consumption"]),
        ("The company raised its sales guidance to 1.4 billion euros.", ["sales"]),
        ("Patients lost 14.2 percent of their body weight after a year.", ["share of body weight lost"]),
        ("The port shipped 9,000 tonnes of tea, 12 percent of all exports.", ["tea shipments", "share of exports"]),
        ("The wafers are 35 times thicker than a hair.", ["wafers thickness"]),
        ("Freight rose by 4 percent and air freight by 5.", ["freight", "air freight"]),
        ("They made off with 30 million dollars in ether.", ["stolen ether"]),
        ("It takes 50 or 60 years to grow.", ["time to grow"]),
        ("The grain is enough for nine weeks.", ["weeks of grain"]),
        ("Stocks fell to 900 tonnes, enough for 40 days.", ["stocks", "days of stocks"]),
        ("The food should last two months.", ["food duration"]),
    ],
)
def test_labels(sentence: str, labels: list[str]) -> None:
    assert [claim.metric.lower() for claim in claims(sentence, published=ANCHOR)] == labels


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("In Niger a tonne of millet sells for 320,000 CFA francs.", "XOF/tonne"),
        ("In Chad a tonne of millet sells for 320,000 CFA francs.", "XAF/tonne"),
        ("The factory pays 4,800 zloty gross per month.", "PLN/month"),
        ("Freight rose by 4 percent and air freight by 5.", "percent"),
        ("Peak load reached 42 GW on Tuesday.", "gigawatt"),
    ],
)
def test_units(sentence: str, unit: str) -> None:
    assert claims(sentence, published=ANCHOR)[-1].quantity.unit == unit


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("Five in ten households: that is the share without water.", Kind.SHARE, "50"),
        ("The channel lost a quarter of its audience.", Kind.GROWTH, "-25"),
        ("The river stood 11 cm above its peak of 2012.", Kind.CHANGE, "11"),
        ("The naira fell 2 percent week on week.", Kind.GROWTH, "-2"),
    ],
)
def test_kinds(sentence: str, kind: Kind, value: str) -> None:
    found = claims(sentence, published=ANCHOR)[0]
    assert (found.kind, str(found.quantity.value)) == (kind, value)


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("Reservoirs in Andalusia were 41% full, against 63% a year ago.", ["2026-11-12", "2025"]),
        ("Inflation is 3.1% in Brazil. A year ago it was 4.6%.", ["2026-11-12", "2025"]),
        ("The rate was 4 percent in 2025, and we see 5 percent in 2027.", ["2025", "2027"]),
    ],
)
def test_periods(sentence: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(sentence, published=ANCHOR)] == periods


@pytest.mark.parametrize("opening", ["", "Its rival "])
def test_a_name_may_end_in_plus(opening: str) -> None:
    assert claims(f"{opening}Koszyk Plus has 1,200 shops in Poland.")[0].scope == "Koszyk Plus"


@pytest.mark.parametrize("sentence", ["A third hospital opened in Turin.", "Here are my two cents."])
def test_no_figures(sentence: str) -> None:
    assert not claims(sentence)
