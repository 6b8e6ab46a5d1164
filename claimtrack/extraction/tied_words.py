"""Words tied by hyphens that are one word, whatever their parts are elsewhere.

given name   "Yoon Ha-eun", "Lu Chih-hao": a capital word and a syllable of the vocabulary, as Korean and Chinese
             names are romanised, beside another word with a capital ("the Seoul-based maker" stays as it is)
word twice   "like-for-like sales", "door-to-door deliveries": but "year-on-year" is told by its parts
noun of a    "take-up stood at 58%", "a build-up of stocks": the nouns of the vocabulary that a verb and its particle
phrase       make
"""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Token, TokenKind, renumber

_HYPHENS = frozenset("-‑")
_JOINTS = frozenset(("for", "to", "by", "on"))
_GIVEN, _TWICE = 3, 5
"""How many tokens such a word is made of."""


def join_tied_words(tokens: list[Token]) -> list[Token]:
    """The same tokens, with each such word as one; numbered anew where any was joined."""
    if _HYPHENS.isdisjoint([token.text for token in tokens]):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        tied = _is_given_name(tokens, at) or _is_phrasal_noun(tokens, at)
        size = _GIVEN if tied else _TWICE if _is_said_twice(tokens, at) else 1
        found.append(tokens[at] if size == 1 else _as_one(tokens[at : at + size]))
        at += size
    return renumber(found) if len(found) < len(tokens) else tokens


def _as_one(parts: list[Token]) -> Token:
    first, last = parts[0], parts[-1]
    text = "".join(part.text for part in parts)
    return Token(
        text, text.lower(), TokenKind.WORD, first.start, last.end, first.glued, first.index, first.is_capitalized
    )


def _is_given_name(tokens: list[Token], at: int) -> bool:
    parts = tokens[at : at + _GIVEN]
    if len(parts) < _GIVEN or parts[1].text not in _HYPHENS or not (parts[1].glued and parts[2].glued):
        return False
    if not parts[0].is_capitalized or parts[0].kind is not TokenKind.WORD or len(parts[0].text) < 2:
        return False
    beside = (*tokens[max(0, at - 1) : at], *tokens[at + _GIVEN : at + _GIVEN + 1])
    family = any(one.is_capitalized and one.kind is TokenKind.WORD and not one.glued for one in beside)
    return family and parts[2].text in words("given name syllables")


def _is_said_twice(tokens: list[Token], at: int) -> bool:
    parts = tokens[at : at + _TWICE]
    if len(parts) < _TWICE or parts[1].text not in _HYPHENS or parts[3].text not in _HYPHENS:
        return False
    tied = all(part.glued for part in parts[1:]) and parts[2].lower in _JOINTS
    return tied and parts[0].lower == parts[4].lower and parts[0].lower not in words("time words")


def _is_phrasal_noun(tokens: list[Token], at: int) -> bool:
    parts = tokens[at : at + _GIVEN]
    if len(parts) < _GIVEN or parts[1].text not in _HYPHENS or not (parts[1].glued and parts[2].glued):
        return False
    return f"{parts[0].lower}-{parts[2].lower}" in words("phrasal nouns")
