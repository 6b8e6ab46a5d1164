"""What a text is about: storms, sites that a title only describes, names that go on in small letters."""

from __future__ import annotations

import pytest

from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.names import document_names
from claimtrack.extraction.sentences import split_sentences
from tests.extraction.reading import claims


def test_the_toll_of_a_storm_is_that_of_the_country() -> None:
    text = "Typhoon Mirla killed 226 people in Vietnam. Mirla destroyed 300 houses."
    found = claims(text, title="Vietnam counts the cost of Typhoon Mirla")
    assert [claim.scope for claim in found] == ["Vietnam", "Vietnam"]


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


def test_a_heading_in_capitals_names_what_the_text_writes_otherwise() -> None:
    text = (
        "THE MONDAY LETTER\n\nMorning, all.\n\nCHATBIRD: 700 MILLION A WEEK\n\n"
        "Its maker says that it has 700 million users. Rivals of ChatBird grew.\n\nMONEY\n\nNobody says anything.\n"
    )
    assert {claim.scope for claim in claims(text) if "users" in claim.value_span.text} == {"ChatBird"}


def test_what_a_country_of_three_words_owns_is_measured() -> None:
    found = claims("The Republic of Korea's cotton ginning was 97,200 tonnes in 2025.")
    assert [(claim.metric, claim.scope) for claim in found] == [("cotton ginning", "South Korea")]


def test_a_storm_in_small_letters_is_nobody() -> None:
    found = claims("How bad was storm Petra? It left 300 homes in Peru without power. Petra killed 12 people.")
    assert "Petra" not in {claim.scope for claim in found}


def test_a_text_about_several_countries_is_about_the_region_that_it_names() -> None:
    said = "Lithuania sold 20 trains, Latvia 30, Estonia 40. Riga, Vilnius and Tallinn waited. 300 stations are shut."
    assert claims(f"The Baltics rebuild. {said}")[-1].scope == "Baltics"
    assert claims(said)[-1].scope == "world"
