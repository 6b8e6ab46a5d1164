"""Parties as releases and contracts write them: "the Company", "the Group", which are no names."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from claimtrack.extraction import token_kinds
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.names import Names, document_names
from claimtrack.extraction.persons import set_first_names_apart
from claimtrack.extraction.quotations import QUOTES
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenRow, holds


def names_of(sentences: list[Sentence]) -> Names:
    """The names of a document, in whose sentences first names and parties are then no names of somebody else."""
    set_first_names_apart(sentences)
    names = document_names(sentences)
    of_parties = [sentence.tokens for sentence in sentences if holds(sentence.tokens, words("parties"))]
    defined = {word for tokens in of_parties for word in _defined(tokens)}
    for tokens in of_parties:
        lower_parties(tokens, defined)
    return names


def _defined(tokens: list[Token]) -> Iterator[str]:
    """What stands alone in brackets as another name, Oxo Air Ltd ("the Group"), or ends a longer one."""
    for at in range(2, len(tokens) - 2):
        first = at - (tokens[at - 1].lower == "the")
        opened = first > 1 and tokens[first - 1].text in QUOTES and tokens[first - 2].text == "("
        closed = tokens[at + 1].text in QUOTES and tokens[at + 2].text == ")"
        if opened and closed and tokens[at].lower in words("parties"):
            yield tokens[at].text
    for before, token in pairwise(tokens):
        # "the Group" of a text on Oxo Air Group is that name's last word
        named = before.text.istitle() and before.lower != "the" and before.kind == token_kinds.WORD
        if named and token.is_capitalized and token.lower in words("parties"):
            yield token.text


def lower_parties(tokens: list[Token], defined: Container[str]) -> None:
    """Write "the Company" and "the Group's" small where the word stands alone: whoever the text speaks of.

    Not what the text has ``defined`` as somebody's name.
    """
    lowered = False
    for before, token in pairwise(tokens):
        if (
            not token.is_capitalized
            or token.text in defined
            or token.lower not in words("parties")
            or before.lower != "the"
        ):
            continue
        behind = tokens[token.index + 1 : token.index + 3]
        named = any(one.is_capitalized and one.kind == token_kinds.WORD for one in behind[:1])
        # "the Group of Seven", "the Commission for Clean Power"
        named = named or (len(behind) > 1 and behind[0].lower in words("prepositions") and behind[1].is_capitalized)
        if not named:
            token.lower_case()
            lowered = True
    if lowered and isinstance(tokens, TokenRow):
        tokens.forget()
