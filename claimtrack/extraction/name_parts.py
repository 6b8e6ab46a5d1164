"""Parts of names that a capital does not tell: what joins them, words written small, what is a name by itself."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from claimtrack.extraction import token_kinds
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.lexicon import is_finite, words, words_of
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

_SHORTEST = 2
_OPENING = 2
"""So many tokens of a sentence may be the name that is its subject."""
ENDINGS = frozenset(("Plus", "One", "Now", "More", "Up", "Next"))
"""Words of closed classes that names of firms end with ("Canal Plus", "Capital One")."""
NUMBERING = frozenset(("First", "Second", "Next", "One", "All", "Now"))
"""Words of closed classes that names of firms begin with ("First Solar")."""


def is_foreign(token: Token) -> bool:
    """A capitalised word that is no English one, and no place: somebody's or something's name ("Lufthansa", "eBay")."""
    mixed = any(letter.isupper() for letter in token.text[1:]) and not token.text.isupper()
    return (mixed or not is_english(token.text)) and not find_places([token])


def joined_by_ampersand(tokens: list[Token], *, shouted: bool) -> set[str]:
    """Both words of "Procter & Gamble", where one at least is no English word ("Food & Drink" names nobody)."""
    found: set[str] = set()
    for at in range(1, len(tokens) - 1):
        pair = (tokens[at - 1], tokens[at + 1])
        joined = tokens[at].text == "&" and all(one.is_capitalized and len(one.text) > 1 for one in pair)
        if joined and any(is_foreign(one) for one in pair):
            found.update(one.text.capitalize() if shouted else one.text for one in pair)
    return found


def small_parts(sentences: list[Sentence]) -> set[str]:
    """Words that are no English ones and stand small behind a name in capitals ("SK hynix").

    They do so again and again, or once as a subject in front of a comma, a possessive or a verb.
    """
    found: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for at, (token, following) in enumerate(pairwise(sentence.tokens)):
            if token.is_capitalized and token.text.isupper() and len(token.text) > 1 and following.text.islower():
                word = following.kind == token_kinds.WORD and not following.glued
                if word and not is_common(token) and not is_english(following.text):
                    found[token.text, following.text] += 1 + _stands_as_subject(sentence.tokens, at + 2)
    return {small for (_, small), times in found.items() if times > 1}


def _stands_as_subject(tokens: list[Token], at: int) -> bool:
    """Does a name that ends in front of ``at`` open its sentence, as the subject of a verb or the owner of a thing?"""
    if at > _OPENING or at >= len(tokens):
        return False
    return tokens[at].text == "," or tokens[at].kind == token_kinds.POSSESSIVE or is_finite(tokens[at].lower)


def is_common(token: Token) -> bool:
    """Capitalised words that name nobody: months and days, common abbreviations, units."""
    # "GPUs", "NGOs": things of a kind that is shortened.
    many = len(token.text) > _SHORTEST and token.text.endswith("s") and token.text[:-1].isupper()
    return many or token.lower in words("time words") or token.text in words_of("holidays", "common abbreviations")
