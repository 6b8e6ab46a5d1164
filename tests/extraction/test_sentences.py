"""Sentences end at full stops that end them, and at no others."""

from __future__ import annotations

import pytest

from claimtrack.extraction.sentences import split_sentences

WHOLE = [
    "Mr. Okafor counted 40 boats.",
    "Dr. Lind and Prof. Amadi disagreed.",
    "The U.S. catch was small.",
    "The owner, J. Smith, bought 12 boats.",
    "Sales rose 3.5 percent.",
    "Sales came to $4.25 a bottle.",
    "On Jan. 14 the harbour froze.",
    "It sold no. 7 for 40 pounds.",
    "Distillers Inc. sold 3 million bottles.",
    "St. Andrews has 9 courses.",
    "Whisky vs. gin: 3 to 1.",
    "The visit to example.com was brief.",
    "Prices (approx. 40 pounds) fell.",
    "At 9 a.m. boats left.",
]
TWO = [
    ("Boats left. Prices fell.", "Boats left."),
    ("Boats left! Prices fell.", "Boats left!"),
    ("Did boats leave? Prices fell.", "Did boats leave?"),
    ("Catches fell by 3.5. Prices rose.", "Catches fell by 3.5."),
    ("It sold 3.5 million. 40 boats stayed.", "It sold 3.5 million."),
    ('"We sold out." Prices rose.', '"We sold out."'),
    ("“We sold out.” Prices rose.", "“We sold out.”"),
    ("It sold out (at last.) Prices rose.", "It sold out (at last.)"),
    ("Fish went to the U.S. The rest stayed.", "Fish went to the U.S."),
    ("Sales rose 4%. $40 was paid.", "Sales rose 4%."),
    ("Sales rose in 2024. In 2025 they fell.", "Sales rose in 2024."),
    ("Boats left.Prices fell.", "Boats left."),
    ("**Boats left.** Prices fell.", "**Boats left.**"),
]


def sentences(text: str) -> list[str]:
    return [sentence.text(text) for sentence in split_sentences(text)]


@pytest.mark.parametrize("text", WHOLE)
def test_a_full_stop_inside_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "first"), TWO)
def test_a_full_stop_between_two(text: str, first: str) -> None:
    assert sentences(text) == [first, text[len(first) :].strip()]


def test_a_quoted_question_inside_goes_on() -> None:
    text = '"Where are the 40 boats?" he asked.'
    assert sentences(text) == [text]


def test_table_rows_are_never_cut() -> None:
    text = "| St. Ives. Cornwall. | 40 |"
    assert sentences(text) == [text]


def test_blocks_end_sentences_and_are_counted() -> None:
    text = "# The catch\n\nBoats left. Prices fell.\n\n- 40 boats"
    found = split_sentences(text)
    assert [(sentence.block_index, sentence.index) for sentence in found] == [(0, 0), (1, 1), (1, 2), (2, 3)]


def test_tokens_are_numbered_inside_their_sentence() -> None:
    assert [[token.index for token in s.tokens] for s in split_sentences("A b. C d.")] == [[0, 1, 2], [0, 1, 2]]
