"""Names that figures are about: long ones with places in them, those that open a sentence, bodies that act, people."""

from __future__ import annotations

import pytest

from claimtrack.extraction.long_names import places_in_names
from claimtrack.extraction.names import document_names
from claimtrack.extraction.persons import people_named
from claimtrack.extraction.sentences import split_sentences
from claimtrack.extraction.tokens import tokenize
from tests.extraction.reading import claims


def scopes(text: str, *, title: str | None = None) -> list[str | None]:
    return [claim.scope for claim in claims(text, title=title)]


def held(text: str) -> list[str]:
    names = document_names(split_sentences(text))
    return [place.scope for place in places_in_names(tokenize(text), names.words, names.proper)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Last year Sporting Lisbon played at home, and Boston Celtics away", ["Lisbon", "Boston"]),
        ("The fare of Kenya Airways rose, that of American Airlines fell", ["Kenya", "United States"]),
        ("A loan of the World Bank", ["world"]),
        ("He flew from Oslo to New York", []),
        # A title, a public body or a day makes no longer name, nor does a word that is no name.
        ("The vote of Texas Governor Ana Ruiz in the US Senate", []),
        ("In London Tuesday", []),
        ("For Chinese AI firms", []),
        ("Mainland China grew", []),
    ],
)
def test_places_inside_longer_names(text: str, places: list[str]) -> None:
    assert held(text) == places


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("Terra Nova sold 3 ships. Later Nova sank.", {"Terra", "Nova"}),
        ("Hastings has 40 shops.", {"Hastings"}),
        ("Velmora will open 40 shops.", {"Velmora"}),
        ("Dorring, based in Ulm, has 40 shops. Dorring grew.", {"Dorring"}),
        # What is only said of a name, and words that are known as common ones.
        ("Former Nova boss Kim left. Later Nova sank.", {"Nova"}),
        ("Wheat will rise. Bookshops opened 3 branches.", set()),
    ],
)
def test_names_that_open_a_sentence(text: str, proper: set[str]) -> None:
    found = document_names(split_sentences(text)).proper
    assert proper <= found
    assert not {"Former", "Wheat", "Bookshops"} & found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velmora expects more demand. Last year Velmora sold 40,000 boats.", ["Velmora"]),
        ("Velmora says it will grow. Some 3,000 people work at Velmora and 2,100 at Oxmire.", [None, "Oxmire"]),
        ("Exports in 2024 came to 40,000 boats at Velmora and 31,000 at Oxmire.", ["Velmora", "Oxmire"]),
        # Whoever only reckons is nobody whom figures are about.
        ("Norway exports salmon. Halden Research cut its forecast to 3 million tonnes.", ["Norway"]),
    ],
)
def test_bodies_that_act(text: str, expected: list[str | None]) -> None:
    found = scopes(text, title="Salmon" if "Norway" in text else None)
    assert found == expected


def test_people_by_calling_name_age_and_pronoun() -> None:
    text = (
        "The ferry of captain Arvo Lehtinen sank. Sarah Oduya lives here. Pellworm Tarn, 44, refused. "
        "Zebedee Quill runs a farm. She has 40 cows. Terra Nova sold a ship."
    )
    names = document_names(split_sentences(text))
    found = people_named(split_sentences(text), [], names.words, names.proper)
    assert {"Arvo Lehtinen", "Sarah Oduya", "Pellworm Tarn", "Zebedee Quill"} <= found
    assert "Terra Nova" not in found


def test_a_person_beside_a_figure_is_not_whom_it_is_about() -> None:
    assert scopes("Bus fares in Fiji rose. The change, says the engineer Arvo Lehtinen, is 6%.", title="Fiji") == [
        "Fiji"
    ]


def test_a_credit_heads_no_section() -> None:
    text = (
        "Rice in Vietnam\n\nThe crop was 40 million tonnes.\n\nSource: US Rice Survey\n\nStocks were 3 million tonnes."
    )
    assert scopes(text, title="Rice in Vietnam") == ["Vietnam", "Vietnam"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Products are what their makers' figures are about, buyers what theirs are.
        ("Orbis sold 3 million Vela 4 watches. The Vela 4 sells well.", ["Vela 4"]),
        ("Orbis will make 80 of the K90 family a month.", ["K90 family"]),
        ("Norrland Air ordered 40 of the K90 family. Later Terra Nova ordered 12 Orbis jets.", ["Norrland Air"]),
        ("Terra Nova ordered 12 Orbis jets. Orbis and Nova met.", ["Terra Nova"]),
        # Where a body comes from, and what it owns before a figure.
        ("Denmark's Velmora, with sales of $3 billion, sold its ferries for $70 million.", ["Velmora", "Velmora"]),
        ("Velmora builds ferries. The Danish shipbuilder has debts of $5 billion.", ["Velmora"]),
        ("The Grand Ethiopian Renaissance Dam cost $5 billion.", ["Grand Ethiopian Renaissance Dam"]),
        ("The University of Texas has 50,000 students.", ["University of Texas"]),
        ("Velmora reported revenue of $3 billion. Its boats sell.", ["Velmora"]),
        ("Velmora lifted its forecast. The Danish group now sees a profit of $9 billion.", ["Velmora"]),
        ("Oxmire of Germany had $17 billion in cash.", ["Oxmire"]),
        ("Velmora is large; it will buy Elm Foods for $70 billion. Elm Foods and Velmora met.", ["Velmora"]),
        ("Velmora, the largest of all, sells one in four boats worldwide.", ["Velmora"]),
        ("Velmora overtook Oxmire in sales. Their $80 million left Oxmire $7 million behind.", ["Velmora"]),
    ],
)
def test_products_and_owners(text: str, expected: list[str]) -> None:
    assert scopes(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, with 30 mines, lost its lead to Ghana.", "Peru"),
        ("Norway produced 30 tonnes, 12 of them in the county of Rogaland.", "Norway"),
        ("Donors promised $9 million at a conference in Geneva.", "Chad"),
        ("In Oslo, where ministers met, they promised $9 million.", "Chad"),
        ("Nickel sold for $16,000 a tonne.", None),
        ("Nurses from Ghana earn $900, and exports to Italy rose 20%.", "Ghana"),
        ("Exports to Italy rose 20%.", "Chad"),
        ("Egypt, which takes 90% of its water from the Nile, is angry.", "Egypt"),
        ("Ghana says its output rose 3%.", "Ghana"),
        ("Nationwide the Board for Health and Care counts 40 clinics in 3 regions.", "Chad"),
        ("In Katanga the drought is worst. Some 900 cows died there.", "Katanga"),
    ],
)
def test_which_place_near_a_figure_is_its_own(text: str, expected: str | None) -> None:
    assert scopes(text, title="Aid for Chad")[0] == expected
