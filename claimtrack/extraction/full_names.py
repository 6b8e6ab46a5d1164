"""People named in full in a text, told by a title, by where they work, or by what is said of them behind the name."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.tokens import Token

_AT_WORK = frozenset(("from", "at", "of", "who"))
_APPOSITION_TOKENS = 8
_LONGEST_NAME = 3
_ABBREVIATED_TITLES = frozenset(("dr", "mr", "mrs", "ms", "prof", "sir", "dame", "lord", "lady", "sen", "rep", "gov"))


def people_named(tokens: list[Token]) -> list[str]:
    """ "Professor Ian Jacobs", "Mark Dowling and colleagues", "Ana Ruiz, head of sales": the names without titles."""
    found: list[str] = []
    first = 0
    while first < len(tokens):
        if not tokens[first].is_capitalized and tokens[first].kind is token_kinds.WORD:
            first += 1
            continue
        last = first
        while last < len(tokens) and _belongs(tokens, last):
            last += 1
        if last == first:
            first += 1
            continue
        named = first
        while named < last and _is_title(tokens[named]):
            named += 1
        parts = _parts(tokens[named:last])
        titled = named > first or (first > 0 and _is_title(tokens[first - 1]))
        if 2 <= len(parts) <= _LONGEST_NAME and _are_names(parts) and (titled or _told_behind(tokens, last)):
            found.append(" ".join(parts))
        first = last
    return found


def _parts(span: list[Token]) -> list[str]:
    """The words of a name, hyphened ones in one piece."""
    parts: list[str] = []
    for token in span:
        if parts and (token.text == "-" or parts[-1].endswith("-")):
            parts[-1] += token.text
        elif token.text != ".":
            parts.append(token.text)
    return parts


def _belongs(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind is token_kinds.WORD:
        return token.is_capitalized
    if token.text == "-" and token.glued and index > 0 and index + 1 < len(tokens):
        # "Pierre-Olivier Antoine"
        return tokens[index - 1].is_capitalized and tokens[index + 1].is_capitalized and tokens[index + 1].glued
    # "Dr. Ana Ruiz"
    return token.text == "." and index > 0 and tokens[index - 1].lower in _ABBREVIATED_TITLES


def _is_title(token: Token) -> bool:
    return token.text == "." or token.lower in words("person titles") or token.lower in _ABBREVIATED_TITLES


def _are_names(parts: list[str]) -> bool:
    no_names = words_of("organisation words", "report nouns", "time words")
    return not any(part.isupper() or part.lower() in no_names for part in parts)


def _told_behind(tokens: list[Token], last: int) -> bool:
    behind = tokens[last : last + _APPOSITION_TOKENS]
    if len(behind) < 2:
        return False
    if behind[0].lower in _AT_WORK or (behind[0].lower == "and" and behind[1].lower in ("colleagues", "others")):
        return True
    if behind[0].text != ",":
        return False
    for token in behind[1:]:
        if token.text in ",.;":
            return False
        if _is_title(token):
            return True
    return False
