"""What governs a figure: verb and subject, preposition, noun, sibling, bracket, what stands right of it."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Analysis, analyse

SUBJECTS = [
    ("Bicycle sales rose to 3.4 million.", "3.4 million", "rose", "Bicycle sales", "to"),
    ("Bicycle sales rose by 12 percent.", "12", "rose", "Bicycle sales", "by"),
    ("Bicycle sales in Denmark fell 12 percent in 2024.", "12", "fell", "Bicycle sales in Denmark", ""),
    ("The price of coffee, which soared last year, fell to $4.10.", "4.10", "fell", "The price of coffee", "to"),
    ("Norway exported 1.2 million tonnes of salmon.", "1.2 million", "exported", "Norway", ""),
    ("The fleet, built in Japan, has grown to 40 ferries.", "40", "has grown", "The fleet", "to"),
    ("Library visits were 8.2 million in 2024.", "8.2 million", "were", "Library visits", ""),
    ("Sales rose 3 percent, reaching 40 million dollars.", "40 million", "reaching", "Sales", ""),
    ("Output is expected to reach 40 tonnes.", "40", "is expected to reach", "Output", ""),
]


@pytest.mark.parametrize(("text", "value", "verb", "subject", "preposition"), SUBJECTS)
def test_verb_subject_and_preposition(text: str, value: str, verb: str, subject: str, preposition: str) -> None:
    analysis = analyse(text)
    found = analysis.of(value)
    assert (analysis.words(found.verb), analysis.words(found.subject)) == (verb, subject)
    assert found.preposition == preposition


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("The group reported revenue of $40 million.", "40 million", "revenue"),
        ("It had net debt of $40 million.", "40 million", "net debt"),
        ("Coffee exports of 40 million bags were a record.", "40 million", "Coffee exports"),
        ("Annual cheese output: 40 million tonnes.", "40 million", "Annual cheese output"),
    ],
)
def test_the_noun_that_takes_the_figure(text: str, value: str, noun: str) -> None:
    analysis = analyse(text)
    assert analysis.words(analysis.of(value).noun) == noun


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("Growers saw a 12 percent rise in exports.", "12", "rise in exports"),
        ("It holds a 40 percent share of the market.", "40", "share of the market"),
    ],
)
def test_the_noun_that_the_figure_qualifies(text: str, value: str, noun: str) -> None:
    analysis = analyse(text)
    assert analysis.words(analysis.of(value).right_noun) == noun


def sibling(analysis: Analysis, value: str) -> str:
    number = analysis.of(value).sibling
    return "" if number is None else analysis.words(analysis.figures[number])


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Sales rose 12 percent to $40 million.", "40 million", "12 percent"),
        ("Sales reached $40 million, up 12 percent.", "12", "$40 million"),
        ("Sales came to $40 million (37 million euros).", "37 million", "$40 million"),
        ("Sales fell to $40 million from $52 million.", "52 million", "$40 million"),
        ("Sales came to $40 million.", "40 million", ""),
    ],
)
def test_the_figure_before(text: str, value: str, expected: str) -> None:
    assert sibling(analyse(text), value) == expected


def test_a_figure_in_brackets_says_so() -> None:
    analysis = analyse("Sales came to $40 million (37 million euros).")
    assert analysis.of("37 million").bracket
    assert not analysis.of("40 million").bracket


@pytest.mark.parametrize(
    ("text", "value", "preposition", "object_"),
    [
        ("Rail carries 12 percent of commuters.", "12", "of", "commuters"),
        ("It sold 40 million of the bottles.", "40 million", "of", "the bottles"),
    ],
)
def test_what_of_adds_to_the_figure(text: str, value: str, preposition: str, object_: str) -> None:
    analysis = analyse(text)
    complement = analysis.of(value).complement
    assert complement is not None
    assert (complement[0], analysis.words(complement[1])) == (preposition, object_)


def test_a_pronoun_as_subject() -> None:
    assert analyse("Last year it sold 40 million bottles.").of("40 million").pronoun == "it"


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("That is 12 percent more than in 2023.", "12", "more"),
        ("Stocks were 12 percent below the average.", "12", "below"),
    ],
)
def test_the_comparison_behind(text: str, value: str, after: str) -> None:
    assert analyse(text).of(value).after == after


def test_a_figure_as_subject_has_a_predicate() -> None:
    analysis = analyse("About 12 percent were exported.")
    assert analysis.words(analysis.of("12").predicate) == "were exported"


def test_a_semicolon_bounds_the_clause() -> None:
    analysis = analyse("Exports rose 12 percent; imports fell 3 percent.")
    first, last = analysis.of("3 percent").clause
    assert "Exports" not in [token.text for token in analysis.tokens[first:last]]
    assert analysis.words(analysis.of("3 percent").subject) == "imports"
