"""Places by name, demonym, capital and words for the whole world."""

from __future__ import annotations

import pytest

from claimtrack.extraction.common_words import is_listed
from claimtrack.extraction.places import canonical_place, country_of_capital, find_places
from claimtrack.extraction.tokens import tokenize
from claimtrack.vocabulary import table


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales in Denmark rose", [("Denmark", "name")]),
        ("Danish sales rose", [("Denmark", "demonym")]),
        ("South Korean and Japanese yards", [("South Korea", "demonym"), ("Japan", "demonym")]),
        ("the United States and Mexico", [("United States", "name"), ("Mexico", "name")]),
        ("the U.S. market", [("United States", "name")]),
        ("the global fleet", [("world", "world")]),
        ("Brazil's coffee", [("Brazil", "name")]),
        ("turkey and china plates", []),
        ("US$40 million", []),
        ("the ferry sailed", []),
    ],
)
def test_places_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert [(place.scope, place.form) for place in find_places(tokenize(text))] == found


@pytest.mark.parametrize(
    ("surface", "scope"),
    [("U.S.", "United States"), ("UK", "United Kingdom"), ("Danish", "Denmark"), ("Denmark", "Denmark")],
)
def test_one_scope_for_every_surface(surface: str, scope: str) -> None:
    assert canonical_place(surface) == scope


@pytest.mark.parametrize("surface", ["", "Bank of Japan", "denmark sales", "Atlantis"])
def test_what_is_no_place(surface: str) -> None:
    assert canonical_place(surface) is None


@pytest.mark.parametrize(("city", "country"), [("Tokyo", "Japan"), ("Madrid", "Spain"), ("Gotham", None)])
def test_a_capital_stands_for_its_government(city: str, country: str | None) -> None:
    assert country_of_capital(city) == country


def test_only_the_tokens_asked_for_are_searched() -> None:
    tokens = tokenize("Chile and Peru")
    assert [place.scope for place in find_places(tokens, 1)] == ["Peru"]


def test_no_part_of_a_country_is_called_by_a_common_word() -> None:
    # Cities that everybody writes of, and whose word is rare in news, stand there all the same.
    known = {"Anchorage", "Oxford", "Surrey", "Limerick", "Cologne", "Bologna", "Mecca", "Fez", "Tangier", "Afar"}
    known |= {"Tamale", "Shanghai", "Pampas", "Wales", "Cairns", "Sines"}
    parts = {part for row in table("localities", "country", "parts") for part in row.items("parts")}
    assert len(parts) > 1_000
    assert {part for part in parts if is_listed(part.lower())} <= known
