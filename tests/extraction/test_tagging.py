"""Verbs against nouns in news English: one marked word in each sentence."""

from __future__ import annotations

import pytest

from claimtrack.extraction.tagging import Tag, tag_tokens
from claimtrack.extraction.tokens import tokenize

VERBS = [
    "Exports *rose* 3 percent in May.",
    "Prices *fell* to 40 dollars.",
    "Growers *shipped* 3 million boxes.",
    "The price *rises* to 40 dollars in June.",
    "Sales *dropped* by a tenth.",
    "Ticket sales *were* 3 million.",
    "The port *handles* 40 ships a day.",
    "Norway *exported* 1.2 million tonnes of salmon.",
    "The brewer *put* the loss at 40 million dollars.",
    "The bank *cut* its forecast to 3 percent.",
    "Output is *expected* to reach 40 tonnes.",
    "Farmers *plant* 40 hectares each year.",
    "It *sells* 40 bikes a day.",
    "Analysts *forecast* a rise of 3 percent.",
    "The ministry *said* output fell.",
    "Exports climbed, *reaching* 40 tonnes.",
    "The tally for 2025 *stands* at 40.",
    "They could *double* by 2030.",
    "The fleet has *grown* to 40 boats.",
    "Shops *report* sales of 40 bikes.",
    "The council *scrapped* 12 routes.",
    "Clubs *banned* plastic cups.",
    "The lender *repaid* 3 million dollars.",
    "The airline *cancelled* 40 flights.",
    "Three brothers *founded* the firm.",
    "The mill *ousts* its owner.",
    "The northern line *shed* 5 percent.",
    "The board will cut pay and *lift* its dividend to 4 dollars.",
    "The town plans to curb waste and *raise* parking fees by 6 percent.",
    "The central bank *cut* for the first time since May.",
]
NOUNS = [
    "The *rise* was 3 percent.",
    "A *drop* of 3 percent followed.",
    "Its *exports* were 40 tonnes.",
    "The *cut* took effect in May.",
    "The latest *report* lists 40 bikes.",
    "The *forecast* was 3 percent.",
    "A steep *fall* in prices hurt growers.",
    "The *increase* of 3 percent was small.",
    "Bicycle *sales* fell.",
    "The *bans* cover 40 towns.",
    "Two *scraps* of paper were found.",
    "The garden *shed* cost 400 euros.",
    "They support rent and wage *growth* of 3 percent.",
    "We lift our 2026 sales *estimate* to 6 dollars.",
    "Last week it cut its sales *forecast* to 6 dollars.",
    "Check-*in* desks numbered 40.",
]
ADJECTIVES = [
    "The broker put *insured* losses at 40 million dollars.",
    "The rate on a five-year *fixed* mortgage fell.",
]


def tag_of_marked(text: str) -> Tag:
    before, marked, _ = text.split("*")
    tokens = tokenize(text.replace("*", ""))
    tags = tag_tokens(tokens)
    return tags[next(t.index for t in tokens if t.start == len(before) and t.text == marked)]


@pytest.mark.parametrize("text", VERBS)
def test_verbs(text: str) -> None:
    assert tag_of_marked(text) in (Tag.VERB, Tag.AUXILIARY)


@pytest.mark.parametrize("text", ADJECTIVES)
def test_participles_before_nouns(text: str) -> None:
    assert tag_of_marked(text) == Tag.ADJECTIVE


@pytest.mark.parametrize("text", NOUNS)
def test_nouns(text: str) -> None:
    assert tag_of_marked(text) == Tag.NOUN


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Salmon from *Norway* was dear.", Tag.NAME),
        ("Prices rose *sharply* in May.", Tag.ADVERB),
        ("Prices rose *by* a tenth.", Tag.PREPOSITION),
        ("Prices *and* wages rose.", Tag.CONJUNCTION),
        ("*Its* sales rose.", Tag.OWNER),
        ("*The* sales rose.", Tag.DETERMINER),
        ("Prices fell, *while* wages rose.", Tag.SUBORDINATOR),
        ("The ministry said *that* output fell.", Tag.SUBORDINATOR),
        ("Last year *it* sold 40.", Tag.PRONOUN),
        ("About *40* boats left.", Tag.NUMBER),
        ("Prices fell*,* wages rose.", Tag.MARK),
        ("A long*-*term plan.", Tag.HYPHEN),
    ],
)
def test_other_words(text: str, tag: Tag) -> None:
    assert tag_of_marked(text) == tag


def test_tokens_of_figures_are_numbers() -> None:
    tokens = tokenize("Three million bikes were sold.")
    assert tag_tokens(tokens, frozenset({0, 1}))[:2] == [Tag.NUMBER, Tag.NUMBER]
