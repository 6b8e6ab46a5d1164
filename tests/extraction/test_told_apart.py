"""Counted nouns that say nothing alone: what their clause tells of them."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        # what they do
        ("62 bakeries closed for good in 2024.", "bakeries closed for good"),
        ("17,000 pianos are on order.", "pianos on order"),
        ("24 cantons now teach children Romansh.", "cantons that teach children Romansh"),
        ("There were 44 mills in operation at the end of 2024.", "mills in operation"),
        ("Ten teachers resigned.", "teachers resigned"),
        # what is done to them
        ("The council scrapped 1,240 bus routes.", "bus routes scrapped"),
        ("The agency handed out 12,000 blankets.", "blankets handed out"),
        ("The new line serves 48 villages.", "villages served"),
        ("Vets examined 600 cows and vaccinated 450 sheep.", "sheep vaccinated"),
        # what is there, or done there
        ("The firm sells its products in 120 countries.", "countries with products"),
        ("The choir performs in 14 churches.", "churches performed in"),
    ],
)
def test_counted_nouns_are_told_apart(text: str, metric: str) -> None:
    assert claims(text)[-1].metric == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        # nothing is told but that they are there, or so many
        ("The club has 410 branches.", "branches"),
        ("The agency counted 51 accidents.", "accidents"),
        ("The system powers 3 million devices.", "devices"),
        ("In 2024 the park had 340 benches.", "benches"),
        # what they do has a figure of its own
        ("112 mills handle about 60% of the grain.", "mills"),
        # a stretch of time tells nothing of them
        ("The yard had 37 cranes at the end of 2024.", "cranes"),
    ],
)
def test_what_tells_nothing_is_left_out(text: str, metric: str) -> None:
    assert claims(text)[0].metric == metric


def test_things_are_no_persons() -> None:
    (claim,) = claims("Three rivers burst their banks in August 2024.")
    assert claim.metric == "rivers that burst banks"
