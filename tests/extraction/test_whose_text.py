"""What a text is about: storms, sites that a title only describes, names that go on in small letters."""

from __future__ import annotations

import pytest

from claimtrack.extraction.names import document_names, find_entities
from claimtrack.extraction.sentences import split_sentences
from claimtrack.extraction.titles import without_capitals
from tests.extraction.reading import claims


def test_the_toll_of_a_storm_is_that_of_the_country() -> None:
    text = "Typhoon Mirla killed 226 people in Vietnam. Mirla destroyed 300 houses."
    found = claims(text, title="Vietnam counts the cost of Typhoon Mirla")
    assert [claim.scope for claim in found] == ["Vietnam", "Vietnam"]


def test_short_words_of_places_in_capitals() -> None:
    assert without_capitals("FLOODS - VIET NAM") == "Floods - Viet Nam"
    assert without_capitals("AI IN SRI LANKA") == "AI IN Sri Lanka"


def test_a_name_may_go_on_in_small_letters() -> None:
    sentences = split_sentences("PK mirnix sold 3 million chips. Rivals envy PK mirnix, which sells more.")
    names = document_names(sentences)
    assert [name for _, _, name in find_entities(sentences[0].tokens, names.words, names.proper)] == ["PK mirnix"]
    assert "mobile" not in document_names(split_sentences("PK mobile fell. PK mobile rose.")).words


@pytest.mark.parametrize(
    ("title", "text", "scope"),
    [
        ("Peru's new port: who pays?", "Velcay, a deep-water port near Lima, opened. It has 15 cranes.", "Velcay"),
        ("Peru's new port: who pays?", "Ships came late. The port has 15 cranes.", "Peru"),
        ("Velcay: the world's longest pier", "Money for Velcay ran out. It lacks 15 cranes. Velcay waits.", "Velcay"),
    ],
)  # fmt: skip
def test_a_site_that_the_title_describes_is_what_the_text_is_about(title: str, text: str, scope: str) -> None:
    assert claims(text, title=title)[-1].scope == scope


def test_a_place_whose_name_begins_like_a_peoples() -> None:
    assert [claim.scope for claim in claims("In Lao Vai 500 houses fell.")] == ["Lao Vai"]
