"""Names told by not being English, names in headings in capitals, and descriptions that stand for a name."""

from __future__ import annotations

import pytest

from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.names import document_names
from claimtrack.extraction.sentences import split_sentences
from tests.extraction.reading import claims

LETTER = """THE MONDAY LETTER
No. 12 | Monday 2 March 2026

Morning, all.

VERDOLIN
The Dutch brewer sold EUR 3 billion of beer last year. Net profit was EUR 400 million.

HASKIN & LOWE
Worse in Leeds. The furniture group's sales slipped 2.4%. It will cut 410 jobs.

COPPER
Futures closed at $9,110 a tonne on Friday.

TERNAVA STEEL
Sales fell 3% in 2025.
"""


@pytest.mark.parametrize(
    "word", ["rapeseed", "hyperscalers", "biofuels", "ticketing", "reshored", "smartmeters", "colour", "TV"]
)
def test_english_words_are_listed_or_made_of_listed_ones(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["Lufthansa", "Zalando", "Maersk", "Rosatom", "Verdolin"])
def test_other_words_are_names(word: str) -> None:
    assert not is_english(word)


def test_a_word_that_is_not_english_is_a_name_at_a_sentences_beginning() -> None:
    names = document_names(split_sentences("Zalando parcels rose 4%. Parcel numbers of others fell 2%."))
    assert "Zalando" in names.proper
    assert "Parcel" not in names.proper


def test_both_sides_of_an_ampersand_are_one_name_where_one_is_not_english() -> None:
    assert {"Haskin", "Lowe"} <= document_names(split_sentences("HASKIN & LOWE\n\nSales fell.")).proper
    assert not document_names(split_sentences("FOOD & DRINK\n\nSales fell.")).proper


def test_a_letter_tells_of_the_firms_in_its_headings() -> None:
    found = {claim.value_span.text: claim for claim in claims(LETTER, published="2026-03-02")}
    assert {text: claim.scope for text, claim in found.items() if "a tonne" not in text} == {
        "EUR 3 billion": "Verdolin",
        "EUR 400 million": "Verdolin",
        "2.4%": "Haskin & Lowe",
        "410 jobs": "Haskin & Lowe",
        "3%": "Ternava Steel",
    }


def test_what_one_firm_deals_in_is_not_carried_to_the_next() -> None:
    found = {claim.value_span.text: claim.metric.lower() for claim in claims(LETTER, published="2026-03-02")}
    assert found["EUR 3 billion"] == "beer sales"
    assert found["2.4%"] == found["3%"] == "sales"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Verdolin brews beer. The Dutch brewer sold 3 million crates.", "Verdolin"),
        ("Verdolin brews beer. The Dutch family-owned brewer sold 3 million crates.", "Verdolin"),
        # With a name or another noun behind it, it describes that.
        ("Verdolin brews beer. The Dutch bank sector lost EUR 3 million.", "Netherlands"),
        # Nobody was spoken of before.
        ("The Dutch market grew to 3 million crates.", "Netherlands"),
    ],
)
def test_the_demonym_of_a_firm_is_no_country(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]
