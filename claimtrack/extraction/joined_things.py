"""Phrases that "and" joins to another thing with a figure of its own: "checks on the road and fees of 12 euros"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words_of
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.lexicon import is_number_word
from claimtrack.extraction.tokens import Token, TokenKind

_ARTICLES = frozenset(("a", "an", "the"))
_FIGURES = (TokenKind.NUMBER, TokenKind.SYMBOL)
_ROUNDING = frozenset("up to as much many more less than about around some nearly almost over under at least".split())
_MOST_ROUNDING = 4


def up_to_another(tokens: list[Token], phrase: Phrase) -> Phrase:
    """The phrase without another thing that "and a" joins to it ("a $2 million contract and a lease on a hall")."""
    for at in range(phrase.first + 1, phrase.last - 1):
        if tokens[at].lower == "and" and tokens[at + 1].lower in _ARTICLES:
            return _cut(tokens, phrase, at)
    return phrase


def without_other_amount(tokens: list[Token], phrase: Phrase) -> Phrase:
    """The phrase up to "and", where what it joins takes the figure behind: "the road" of "the road and fees of 12"."""
    at = _joint_before_amount(tokens, phrase)
    return _cut(tokens, phrase, at) if at else phrase


def of_other_amount(tokens: list[Token], phrase: Phrase, figure: int) -> Phrase:
    """What stands behind the "and" of such a phrase, for the figure that begins at ``figure``; else the phrase."""
    at = _joint_before_amount(tokens, phrase)
    placed = at and phrase.first and tokens[phrase.first - 1].lower in words_of("prepositions")
    return Phrase(at + 1, phrase.last, phrase.head, phrase.chunk) if placed and figure > phrase.last else phrase


def _joint_before_amount(tokens: list[Token], phrase: Phrase) -> int:
    """Where "and" stands in a phrase that "of" and a figure follow; 0 where none does."""
    at = next((at for at in range(phrase.last - 2, phrase.first, -1) if tokens[at].lower == "and"), 0)
    if not at or phrase.last + 1 >= len(tokens) or tokens[phrase.last].lower != "of":
        return 0
    ahead = phrase.last + 1
    while ahead < min(len(tokens) - 1, phrase.last + 1 + _MOST_ROUNDING) and tokens[ahead].lower in _ROUNDING:
        ahead += 1
    return at if tokens[ahead].kind in _FIGURES or is_number_word(tokens[ahead].lower) else 0


def _cut(tokens: list[Token], phrase: Phrase, at: int) -> Phrase:
    attached = [(joint, inner) for joint, inner in phrase.attached if inner.first < at]
    first = min((part.first for _, part in attached), default=at + 1) - 1
    return Phrase(phrase.first, at, tokens[first - 1].lower, phrase.chunk, attached)
