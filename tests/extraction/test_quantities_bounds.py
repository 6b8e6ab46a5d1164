"""Comparators, ranges, multiples, and how precisely a figure is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extraction.quantity_reading import figures, readings

BOUNDS = {
    "> 50 percent": (
        "more than 50%; over 50%; above 50%; well over 50%; just over 50%; in excess of 50%; upwards of 50%; "
        "north of 50%; it exceeded 50%; it surpassed 50%; it topped 50%; 50%+; sales crossed 50%; greater than 50%"
    ),
    ">= 50 percent": "at least 50%; no less than 50%; 50% or more; a minimum of 50%; ≥50%; 50% or higher",
    "< 50 percent": "less than 50%; under 50%; below 50%; just under 50%; fewer than 50%; well below 50%",
    "<= 50 percent": "up to 50%; as much as 50%; no more than 50%; at most 50%; as many as 50%; a maximum of 50%",
    "~ 50 percent": (
        "about 50%; around 50%; roughly 50%; nearly 50%; almost 50%; close to 50%; some 50%; approximately 50%; "
        "an estimated 50%; ~50%; 50% or so; it neared 50%; just shy of 50%"
    ),
    "50 percent": "50%; exactly 50%; it reached 50%; it moved up to 50%; it fell to 50%",
}


@pytest.mark.parametrize(("wanted", "text"), [(w, s.strip()) for w, texts in BOUNDS.items() for s in texts.split(";")])
def test_bounds(wanted: str, text: str) -> None:
    assert readings(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It has over 1.19 billion devices in use.", "over 1.19 billion devices"),
        ("Sales topped 5 million units.", "5 million units"),
        ("It made roughly USD 150 billion.", "roughly USD 150 billion"),
        ("It opened 400+ incubators.", "400+ incubators"),
        ("It adds another half-trillion yuan.", "another half-trillion yuan"),
        ("A more than 300-fold increase came.", "more than 300-fold increase"),
        ("It burns 2.6 billion tonnes of CO2 each year.", "2.6 billion tonnes of CO2 each year"),
    ],
)
def test_span_takes_comparators_and_units_and_no_verb(text: str, span: str) -> None:
    assert [words for words, figure in figures(text) if figure.quantity] == [span]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("18-20 percent", ["18..20 percent"]),
        ("between 18 and 20 percent", ["18..20 percent"]),
        ("3% to 5%", ["3..5 percent"]),
        ("5-10 percent a year", ["5..10 percent"]),
        ("it may cost $5 to $7 billion", ["5000000000..7000000000 USD"]),
        ("it ranges from 10 to 20 billion dollars", ["10000000000..20000000000 USD"]),
        ("the upper end of a £2.9bn-£3.1bn range", ["2900000000..3100000000 GBP"]),
        ("guides for €40-€45", ["40..45 EUR"]),
        ("lifts its price target from $140 to $165", ["140 USD", "165 USD"]),
        ("at an altitude of 1800-2100 metres", ["1800..2100 meter"]),
        ("it would raise the chance of having a healthy baby from 70% to 85%", ["70 percent", "85 percent"]),
        ("it cost $200 to $4 million", ["200..4000000 USD"]),
        ("thefts rose from 282 to 303", ["282", "303"]),
        ("it increased by $43.6 billion to $419.2 billion", ["43600000000 USD", "419200000000 USD"]),
        ("it rose 13.6% to 43.5 million", ["13.6 percent", "43500000"]),
        ("to 29.2 million from 25", ["29200000", "25"]),
    ],
)
def test_ranges_and_movements(text: str, wanted: list[str]) -> None:
    assert readings(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It hits the trillion-yuan milestone.", [">= 1000000000000 CNY"]),
        ("more than 1 trillion yuan ($142 billion)", ["> 1000000000000 CNY", "> 142000000000 USD"]),
        ("more than 1 trillion yuan (about $142 billion)", ["> 1000000000000 CNY", "~ 142000000000 USD"]),
        ("double-digit growth", [">= 10 percent"]),
        ("it more than doubled", ["> 2 x"]),
        ("nearly twice the rate", ["~ 2 x"]),
        ("three times a week", ["3 time/week"]),
    ],
)
def test_shapes(text: str, wanted: list[str]) -> None:
    assert readings(text) == wanted


@pytest.mark.parametrize(
    ("text", "half_step"),
    [
        ("1.2 trillion yuan", "50000000000"),
        ("900 million yuan", "500000"),
        ("12.5 percent", "0.05"),
        ("5 percent", "0.5"),
        ("39,000 coins", "500"),
        ("303 hacks", "0"),
        ("1,050 km", "0.5"),
        ("half a million phones", "0"),
        ("two thirds", "0"),
        ("a dozen hunters", "0"),
        ("£12.5k", "50"),
    ],
)
def test_half_step_follows_the_written_digits(text: str, half_step: str) -> None:
    [(_, figure)] = figures(text)
    assert figure.quantity is not None
    assert figure.quantity.half_step == Decimal(half_step)
