"""What is measured, in the article's words, freed of place, time and owner."""

from __future__ import annotations

import pytest

from claimtrack.extraction.naming import name_phrase
from claimtrack.extraction.phrases import phrase_at
from tests.extraction.reading import analyse, claims

METRICS = [
    ("Bicycle sales in Denmark rose to 480,000 in 2024.", "480,000", "bicycle sales", "Denmark"),
    ("Peru's coffee exports fell to 3.1 million bags in 2024.", "3.1 million", "coffee exports", "Peru"),
    ("The average price of butter in Ireland was 6.20 euros.", "6.20", "average butter price", "Ireland"),
    ("Cheese production in Italy came to 1.3 million tonnes in 2024.", "1.3 million", "cheese production", "Italy"),
    ("Norway exported 1.2 million tonnes of salmon in 2024.", "1.2 million", "salmon exports", "Norway"),
    ("World tea production reached 6.8 million tonnes in 2024.", "6.8 million", "tea production", "world"),
]


@pytest.mark.parametrize(("text", "value", "metric", "scope"), METRICS)
def test_metric_and_scope(text: str, value: str, metric: str, scope: str) -> None:
    claim = next(claim for claim in claims(text) if value in claim.value_span.text)
    assert (claim.metric.lower(), claim.scope) == (metric, scope)


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Danish bicycle sales rose.", "bicycle sales", "Denmark"),
        ("Denmark's bicycle sales rose.", "bicycle sales", "Denmark"),
        ("The total output of cheese rose.", "output of cheese", None),
        ("Global tea production rose.", "tea production", "world"),
        ("The price of a pint in Dublin rose.", "price of pint", "Dublin"),
    ],
)
def test_a_phrase_taken_apart(text: str, words: str, scope: str | None) -> None:
    analysis = analyse(text)
    phrase = phrase_at(analysis.chunks, 0)
    found = name_phrase(analysis.tokens, phrase, analysis.names, analysis.names, analysis.dates)
    assert (found.text.lower(), found.scope) == (words, scope)


@pytest.mark.parametrize(("text", "pronoun"), [("Its sales rose.", "its"), ("Their catch fell.", "their")])
def test_an_owner_named_by_a_pronoun(text: str, pronoun: str) -> None:
    analysis = analyse(text)
    phrase = phrase_at(analysis.chunks, 0)
    assert name_phrase(analysis.tokens, phrase, frozenset(), frozenset(), frozenset()).owner_pronoun == pronoun


@pytest.mark.parametrize("text", ["The total rose.", "The figure fell."])
def test_a_head_that_only_points_back(text: str) -> None:
    analysis = analyse(text)
    phrase = phrase_at(analysis.chunks, 0)
    assert name_phrase(analysis.tokens, phrase, frozenset(), frozenset(), frozenset()).pointer
