"""A sentence may end at any word: a head line without a stop, a bullet, a text cut off by its limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.extraction.sentences import split_sentences
from tests.extraction.reading import claims, read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
ENDS = (
    "WEEK TO",
    "In the week to",
    "In the fortnight ended on",
    "Radhost Auto confirms its",
    "One in four of those",
    "Nationwide, buses avoided up to 110,000 tons of carbon dioxide in 2025, of which 94,000 tons",
    "The cluster reached 3 billion zettaflops",
    "9 quadrillion thirds of it",
    "Foreigners: 40% make",
    "No. 17: the gap is 7 million: the year 2019",
)  # fmt: skip
"""Places at which a rule once looked past the end of the text, and values past the 28 digits of arithmetic."""


def test_there_are_seeds_to_cut() -> None:
    assert len(SEEDS) >= 5


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_sentence_of_an_article_is_read_when_cut_at_any_word(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    cuts = 0
    for sentence in split_sentences(text):
        for token in sentence.tokens:
            read(text[sentence.tokens[0].start : token.end])
            cuts += 1
    assert cuts > 100


@pytest.mark.parametrize("text", ENDS)
def test_what_ends_early_is_read(text: str) -> None:
    read(text)
    read(f"{text}\n{text} 5 tonnes in 2024.")


def test_a_value_larger_than_the_arithmetic_is_exact() -> None:
    (claim,) = claims("The cluster reached 3 billion zettaflops in 2025.")
    assert (claim.quantity.value, claim.quantity.unit) == (3 * 10**30, "flop/second")
