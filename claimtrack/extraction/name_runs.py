"""Runs of name words in a sentence."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction import token_kinds
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.lexicon import is_small, singular, verb_forms, words, words_of
from claimtrack.extraction.long_names import named_after, places_in_names
from claimtrack.extraction.name_parts import NUMBERING, is_common
from claimtrack.extraction.opening_names import acts, is_ending
from claimtrack.extraction.places import find_places, names_kind
from claimtrack.extraction.quantities.lexicon import money_before
from claimtrack.extraction.tokens import Token, TokenRow

_PARTICLES = frozenset("de del da do dos das di della la du des van von der den bin ibn al el las los e y".split())
"""Small words inside names of people and places ("Madre de Dios")."""


def find_entities(tokens: list[Token], names: frozenset[str], proper: frozenset[str]) -> list[tuple[int, int, str]]:
    """Runs of name words that are no places, with a proper one among them: (first, last, text)."""
    if not isinstance(tokens, TokenRow):
        return _find_entities(tokens, names, proper)
    key = (names, proper)
    if key not in tokens.entities:
        tokens.entities[key] = _find_entities(tokens, names, proper)
    return list(tokens.entities[key])


def _find_entities(tokens: list[Token], names: frozenset[str], proper: frozenset[str]) -> list[tuple[int, int, str]]:
    held: set[int] = set()
    if names.isdisjoint([token.text for token in tokens]) and not find_places(tokens):
        return []
    for place in places_in_names(tokens, names, proper):
        start = named_after(tokens, place.first, names)
        held.update(range(place.first if start is None else start, place.last))
    covered = {at for place in find_places(tokens) for at in range(place.first, place.last)} - held
    found: list[tuple[int, int, str]] = []
    index = 0
    while index < len(tokens):
        named = tokens[index].text in names and not names_kind(tokens, index)
        if not (named or index in held) or _is_money(tokens, index):
            index += 1
            continue
        start = index
        while index < len(tokens) and index not in covered and _goes_on(tokens, index, start, names, held):
            if _is_money(tokens, index):
                break
            index += 1
        if index == start + 1 == 1 and tokens[0].text not in proper and not acts(tokens, 0):
            continue
        if index == start + 1 == 1 and is_ending(tokens[0].text) and _is_common_noun(tokens, 1):
            # "Steel output fell"
            continue
        if index == start + 1 and tokens[start].text in NUMBERING:
            continue
        if index == start + 1 and _stands_for_none(tokens, start):
            continue
        if index > start and not any(token.text in proper or token.index in held for token in tokens[start:index]):
            continue
        if index > start:
            start, index = _with_hyphens(tokens, start, index, covered)
            if start and tokens[start - 1].text in _ARTICLES and start - 1 not in covered:
                # "La Rolita", "El Observador"
                start -= 1
            found.append((start, index, _text(tokens[start:index])))
        else:
            index += 1
    return found


def _is_money(tokens: list[Token], index: int) -> bool:
    """ "NZ$27 billion", "KSh 410 million": the sign of an amount is nobody's name."""
    found = money_before().at(tokens, index)
    end = found[0] if found is not None else index + 1
    if found is None and end < len(tokens) and tokens[end].text == "$" and tokens[end].glued:
        return True
    return found is not None and end < len(tokens) and tokens[end].kind == token_kinds.NUMBER


def _with_hyphens(tokens: list[Token], first: int, last: int, places: set[int]) -> tuple[int, int]:
    """ "Rolls-Royce", "D-Wave": the capital words that hyphens tie to a name; a place is tied to none."""
    while first > 1 and ties(tokens, first - 1) and first - 2 not in places:
        first -= 2
    while last + 1 < len(tokens) and ties(tokens, last) and last + 1 not in places:
        last += 2
    return first, last


def ties(tokens: list[Token], at: int) -> bool:
    """Is the token at ``at``, which others follow, a hyphen between two capital words?"""
    behind = tokens[at + 1]
    hyphen = tokens[at].text in "-‑" and tokens[at].glued and behind.glued
    return hyphen and tokens[at - 1].is_capitalized and behind.is_capitalized


def _text(tokens: list[Token]) -> str:
    found = tokens[0].text
    for before, token in pairwise(tokens):
        tied = token.glued and (token.text in "-‑.'’" or before.text in "-‑")
        found += token.text if tied else f" {token.text}"
    return found


def _stands_for_none(tokens: list[Token], at: int) -> bool:
    """ "Pan-American", "stay at Buy", "degrees Celsius": a part of a word, a rating, a scale."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if at and tokens[at - 1].text == "," and tokens[at].text.rstrip(".") in words("legal forms"):
        # "Oxo Lines, S.A."
        return True
    if tokens[at].text in words("word beginnings"):
        return following is not None and following.glued and following.text in "-‑"
    shouted = tokens[at].text.isupper() and at < _OPENING
    if (tokens[at].text.capitalize() if shouted else tokens[at].text) in words("share ratings"):
        if shouted and (following is None or not following.text.isalpha()):
            # "HOLD (unchanged)", "BUY, target R19.50"
            return True
        rated = following is not None and following.lower in ("rating", "recommendation", "stance", "call", "on")
        return rated or (at > 0 and tokens[at - 1].lower in _BEFORE_RATING)
    return tokens[at].text in words("scales")


_OPENING = 3
_BEFORE_RATING = frozenset(("at", "to", "from", "on", "our", "a", "its", "their", "as", "with", "an", "remains"))
_ARTICLES = frozenset(("La", "El", "Los", "Las", "Le", "Les", "Il", "Al"))
_SHORTENED = frozenset(("Bros", "St", "Mt", "Ft", "Mrs", "Dr"))
_INNER = frozenset(("the", "without", "for", "against", "of"))


def _names_at(tokens: list[Token], index: int, names: frozenset[str]) -> bool:
    return index < len(tokens) and tokens[index].is_capitalized and is_name_token(tokens[index], names)


def _is_common_noun(tokens: list[Token], index: int) -> bool:
    """Does a common noun stand here, and no verb?"""
    token = tokens[index] if index < len(tokens) else None
    return token is not None and token.text.islower() and not is_small(token.lower) and not _is_finite(token)


def _is_finite(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    return known is not None and known.form == "past"


def _goes_on(tokens: list[Token], index: int, start: int, names: frozenset[str], held: set[int]) -> bool:
    """Does the token at ``index`` belong to a name, or to the one that began at ``start`` with a place?"""
    if tokens[index].text == "&" and start < index < len(tokens) - 1:
        # "Marks & Spencer"
        return is_name_token(tokens[index + 1], names)
    if index in held or is_name_token(tokens[index], names):
        return True
    if tokens[index].text == "." and index > start and tokens[index].glued:
        # "Warner Bros. Discovery"
        return tokens[index - 1].text in _SHORTENED and _names_at(tokens, index + 1, names)
    if index > start and _is_of_body(tokens, index, start, names):
        return True
    if index > start and (is_inside_name(tokens, index, names) or _is_plural_owner(tokens, index, names)):
        return True
    if index > start and tokens[index].lower in _INNER and _names_at(tokens, index + 1, names):
        # "Doctors Without Borders", "Save the Children"
        first = verb_forms().get(tokens[start].lower) if index == start + 1 else None
        bids = tokens[index].lower == "the" and first is not None and first.form == "base"
        return bids or (tokens[index].is_capitalized and tokens[index].lower != "the")
    if index > start and is_common(tokens[index]) and tokens[index].text in words("company words"):
        # "Vexa AI has", but no "Vexa AI chips"
        following = verb_forms().get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
        return not _is_common_noun(tokens, index + 1) or (following is not None and following.form == "s")
    after_place = index > start and index - 1 in held and tokens[index].is_capitalized
    ending = tokens[index].text in words("company words") or tokens[index].text in words("name endings")
    return after_place and ending and tokens[index].kind == token_kinds.WORD


def is_inside_name(tokens: list[Token], index: int, names: frozenset[str]) -> bool:
    """ "Madre de Dios", "San Juan de la Maguana": a small word between words of one name."""
    if tokens[index].text not in _PARTICLES or not index:
        return False
    if tokens[index - 1].text in _PARTICLES:
        return _names_at(tokens, index + 1, names)
    further = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].text in _PARTICLES)
    return tokens[index - 1].is_capitalized and _names_at(tokens, further, names)


def _is_plural_owner(tokens: list[Token], index: int, names: frozenset[str]) -> bool:
    """ "Northern Pin Makers' Guild": the sign of those who make up a body, between words of its name."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].kind != token_kinds.POSSESSIVE or len(tokens[index].text) > 1 or behind is None:
        return False
    body = singular(behind.lower) in words_of("organisation words", "public bodies", "heads of bodies")
    return body and behind.is_capitalized and behind.text in names


def _is_of_body(tokens: list[Token], index: int, start: int, names: frozenset[str]) -> bool:
    """ "Department of Energy", "Centers for Disease Control and Prevention": a body and what it is for."""
    joint = next((at for at in range(start + 1, index) if tokens[at].lower in ("of", "for")), 0)
    if joint and tokens[index].is_capitalized and is_common(tokens[index]) and _heads_body(tokens[joint - 1]):
        # "Council for Clean Power", in a text that speaks of clean power, too
        return not find_places(tokens, index, index + 1)
    if find_places(tokens, index + 1, index + 2):
        return False
    if tokens[index].lower in ("of", "for"):
        purpose = index + 2 < len(tokens) and all(token.is_capitalized for token in tokens[index + 1 : index + 3])
        return _heads_body(tokens[index - 1]) and (_names_at(tokens, index + 1, names) or purpose)
    if not _names_at(tokens, index + 1, names):
        return False
    inside = any(token.lower in ("of", "for") for token in tokens[start:index])
    return tokens[index].lower == "and" and inside and is_english(tokens[index + 1].lower)


def _heads_body(token: Token) -> bool:
    return token.is_capitalized and singular(token.lower) in words_of("public bodies", "heads of bodies")


def is_name_token(token: Token, names: frozenset[str]) -> bool:
    return token.text in names and not is_common(token)
