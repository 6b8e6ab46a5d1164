"""Tokens: exact spans, what is glued, how digits are grouped."""

from __future__ import annotations

import pytest

from claimtrack.extraction.tokens import TokenKind, renumber, tokenize

TEXTS = [
    ("Output rose 4.5%.", ["Output", "rose", "4.5", "%", "."]),
    ("1,122.5 tonnes", ["1,122.5", "tonnes"]),
    ("1,23,456 rupees", ["1,23,456", "rupees"]),
    ("12\u2009400 bags", ["12\u2009400", "bags"]),
    ("12\u202f400 bags", ["12\u202f400", "bags"]),
    ("12\u00a0400\u00a0000 bags", ["12\u00a0400\u00a0000", "bags"]),
    ("in 2024, 350 bags", ["in", "2024", ",", "350", "bags"]),
    ("rows 3,4 and 5", ["rows", "3", ",", "4", "and", "5"]),
    ("5G", ["5", "G"]),
    ("GPT-5.5", ["GPT", "-", "5.5"]),
    ("$1.2bn", ["$", "1.2", "bn"]),
    ("US$40m", ["US", "$", "40", "m"]),
    ("€3.48/kWh", ["€", "3.48", "/", "kWh"]),
    ("Chile's catch", ["Chile", "'s", "catch"]),
    ("Chile’s catch", ["Chile", "’s", "catch"]),
    ("they don't", ["they", "don't"]),
    ("growers' crop", ["growers", "'", "crop"]),
    ("the U.S. market", ["the", "U.S.", "market"]),
    ("at 9 a.m.", ["at", "9", "a.m."]),
    ("CO₂", ["CO₂"]),
    ("(142)", ["(", "142", ")"]),
    ("–5 °C", ["–", "5", "°", "C"]),
    ("crème brûlée 3", ["crème", "brûlée", "3"]),
]


@pytest.mark.parametrize(("text", "pieces"), TEXTS)
def test_a_text_is_cut_into_its_pieces(text: str, pieces: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == pieces
    assert all(text[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ferries", TokenKind.WORD),
        ("U.S.", TokenKind.WORD),
        ("12,000", TokenKind.NUMBER),
        ("0.5", TokenKind.NUMBER),
        ("%", TokenKind.SYMBOL),
        ("₹", TokenKind.SYMBOL),
        ("|", TokenKind.PUNCT),
        ("°", TokenKind.PUNCT),
    ],
)
def test_the_kind_of_a_lone_token(text: str, kind: TokenKind) -> None:
    assert [token.kind for token in tokenize(text)] == [kind]


def test_a_possessive_is_told_from_its_owner() -> None:
    assert [token.kind for token in tokenize("Peru's")] == [TokenKind.WORD, TokenKind.POSSESSIVE]


def test_glued_says_that_no_blank_stands_before() -> None:
    assert [token.glued for token in tokenize("a 5G, b")] == [True, False, True, True, False]


def test_spans_count_in_the_whole_text_when_a_part_is_read() -> None:
    text = "skip this: 42 ferries"
    tokens = tokenize(text, 10)
    assert [(token.start, token.end) for token in tokens] == [(11, 13), (14, 21)]


def test_renumbering_counts_from_zero() -> None:
    assert [token.index for token in renumber(tokenize("a b c d")[2:])] == [0, 1]
