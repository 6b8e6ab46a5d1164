"""Tokens: the smallest pieces of a text, with exact spans.

Grammar (first match wins)::

    abbreviation = letter "." letter "." { letter "." }         "U.S.", "a.m."
    number       = digits with grouping and a decimal part      "1,122.5", "1,23,456", "2 400" (thin space)
    possessive   = "'s" or, behind a plural's s, "'"            split from its owner: "China" + "'s", "lenders" + "'"
    word         = letters, with inner apostrophes              "don't", "CO₂"
                 | a capitalised word of five letters or more that ends in no -s, and up to three digits    "Boats24"
    symbol       = "%" or a currency sign
    punctuation  = any other character

But for such names letters and digits never share a token: "5G" is two glued tokens, "GPT-5.5" three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

_Row = TypeVar("_Row")


class TokenKind(IntEnum):
    WORD = 1
    NUMBER = 2
    POSSESSIVE = 3
    SYMBOL = 4
    PUNCT = 5


@dataclass(slots=True)
class Token:
    """One token: characters ``start`` to ``end`` of the document's text.

    ``glued`` says that no white space stands before it; ``index`` counts inside its sentence.
    """

    text: str
    lower: str
    kind: TokenKind
    start: int
    end: int
    glued: bool
    index: int
    is_capitalized: bool

    def lower_case(self) -> None:
        """Write the token without capitals, as one of a Title Case Heading that is no name."""
        self.text, self.is_capitalized = self.lower, False


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens ``first`` to ``last`` name the place ``scope``; ``form`` is name, demonym, world, capital, institution."""

    first: int
    last: int
    scope: str
    form: str


def _as_it_is(row: type[_Row]) -> type[_Row]:
    """The same class; one with a decorator is left as it is by mypyc, whose own classes cannot be lists."""
    return row


@_as_it_is
class TokenRow(list[Token]):
    """The tokens of one sentence, with the places, names, dateline and label among them once they have been looked for.

    ``lowers`` are their texts in lower case, which no later writing changes; ``people`` are words that the document
    uses as first names, and which name no places in it ("my neighbour Milan").
    """

    __slots__ = ("dateline", "entities", "institutions", "label", "lowers", "people", "places")

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        super().__init__(tokens)
        self.lowers = frozenset([token.lower for token in self])
        self.people: frozenset[str] = frozenset()
        self.forget()

    def forget(self) -> None:
        """Look for places and names anew: the tokens are written otherwise."""
        self.dateline: int | None = None
        self.label: str | None = None
        self.places: tuple[Place, ...] | None = None
        self.institutions: tuple[Place, ...] | None = None
        self.entities: dict[tuple[frozenset[str], frozenset[str]], list[tuple[int, int, str]]] = {}


_TOKEN = re.compile(
    r"""
      (?P<word>         [A-Z][a-z]{3,}[a-rt-z][0-9]{1,3} (?! [.,]?[0-9] | [^\W_] )
                      | (?! [A-Za-z] \. [A-Za-z] \. ) [^\W\d_]+ (?: ['’] (?! s \b ) [^\W\d_]+ )* )
    | (?P<number>       (?= [0-9] ) (?:
                        [0-9]{1,3} (?: [,\u00a0\u2009\u202f] [0-9]{2,3} ){1,12} (?![0-9]) (?: \. [0-9]+ )?
                      | [0-9]+ (?: \. [0-9]+ )? ) )
    | (?P<possessive>   ['’] (?: s \b | (?<= [a-z]s ['’] ) (?= [ ] [A-Za-z] ) ) )
    | (?P<abbreviation> (?: [A-Za-z] \. ){2,} )
    | (?P<symbol>       [%‰$€£¥₹₩₽₿฿₺₫₴₪₦] )
    | (?P<punct>        \S )
    """,
    re.VERBOSE,
)
_QUOTES = frozenset("'’‘")
_KINDS = (
    *(TokenKind.PUNCT, TokenKind.WORD, TokenKind.NUMBER, TokenKind.POSSESSIVE, TokenKind.WORD, TokenKind.SYMBOL),
    TokenKind.PUNCT,
)
"""The kinds by the number of the group that matched."""


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``; spans count in the whole text; linear in the length."""
    tokens: list[Token] = []
    last = start
    quoted = False
    for index, match in enumerate(_TOKEN.finditer(text, start, len(text) if end is None else end)):
        piece = match[0]
        begin, finish = match.span()
        kind = _KINDS[match.lastindex or 0]
        glued = begin == last
        if piece in _QUOTES:
            # Behind an opening quotation mark of this form, the next one closes it and owns nothing.
            kind = TokenKind.PUNCT if quoted else kind
            quoted = not quoted and not glued
        tokens.append(Token(piece, piece.lower(), kind, begin, finish, glued, index, piece[0].isupper()))
        last = finish
    return tokens


def holds(tokens: list[Token], wanted: frozenset[str]) -> bool:
    """Is any of these texts, in lower case, among the tokens? One look tells it of a sentence's row."""
    if isinstance(tokens, TokenRow):
        return not tokens.lowers.isdisjoint(wanted)
    return any(token.lower in wanted for token in tokens)


def lower_at(tokens: list[Token], index: int) -> str:
    """The token's text in lower case; "" where the sentence has no such place: a text may end anywhere."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def hyphen_at(tokens: list[Token], index: int) -> bool:
    """Does a hyphen stand here, without a blank in front of it?"""
    return index < len(tokens) and tokens[index].text in "-‑" and tokens[index].glued


def renumber(tokens: list[Token]) -> list[Token]:
    """The same tokens with ``index`` counted anew from zero."""
    for index, token in enumerate(tokens):
        token.index = index
    return tokens


def as_text(tokens: list[Token]) -> str:
    """The tokens with a space where white space stood ("US$90 million")."""
    text = ""
    for token in tokens:
        text += token.text if token.glued or not text else f" {token.text}"
    return text
