"""Parts of names that a capital does not tell: what joins them, words written small, what is a name by itself."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from claimtrack.extraction import token_kinds
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

_SHORTEST = 2
_JOINTS = frozenset(("of", "for", "and", "&", "the", "on"))
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
    """Words that are no English ones and stand small behind a name in capitals, again and again ("SK hynix")."""
    found: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for token, following in pairwise(sentence.tokens):
            if token.is_capitalized and token.text.isupper() and len(token.text) > 1 and following.text.islower():
                word = following.kind == token_kinds.WORD and not following.glued
                if word and not is_common(token) and not is_english(following.text):
                    found[token.text, following.text] += 1
    return {small for (_, small), times in found.items() if times > 1}


def only_in_bodies(sentences: list[Sentence]) -> frozenset[str]:
    """English words that have a capital only inside the name of a body, behind its first word, or to open a sentence.

    "Industry has grown", in a text that cites a Ministry of Industry: no name.
    """
    inner: set[str] = set()
    alone: set[str] = set()
    heads = words_of("public bodies", "heads of bodies")
    for sentence in sentences:
        tokens = sentence.tokens
        heading = sentence.block.kind is BlockKind.HEADING
        for token in tokens[1:]:
            if not token.is_capitalized or token.kind is not token_kinds.WORD or heading:
                continue
            first, last = _run_around(tokens, token.index)
            body = any(one.is_capitalized and one.lower in heads for one in tokens[first:last])
            led = first < token.index and is_english(token.text)
            opens = token.index == last - 1 == first and tokens[first - 1].text in ':.|*“"'
            if led and body and token.lower not in heads:
                inner.add(token.text)
            elif not opens:
                alone.add(token.text)
    return frozenset(inner - alone)


def _run_around(tokens: list[Token], at: int) -> tuple[int, int]:
    """The capital words around a token, with the small ones that join them."""
    first, last = at, at + 1
    while first and (_is_part(tokens[first - 1]) or (first > 1 and _joins(tokens, first - 1))):
        first -= 1
    while last < len(tokens) and (_is_part(tokens[last]) or (last + 1 < len(tokens) and _joins(tokens, last))):
        last += 1
    return first, last


def _is_part(token: Token) -> bool:
    return token.is_capitalized and token.kind is token_kinds.WORD and token.lower not in words("determiners")


def _joins(tokens: list[Token], at: int) -> bool:
    return tokens[at].text in _JOINTS and tokens[at - 1].is_capitalized and tokens[at + 1].is_capitalized


def is_common(token: Token) -> bool:
    """Capitalised words that name nobody: months and days, common abbreviations, units."""
    # "GPUs", "NGOs": things of a kind that is shortened.
    many = len(token.text) > _SHORTEST and token.text.endswith("s") and token.text[:-1].isupper()
    return many or token.lower in words("time words") or token.text in words_of("holidays", "common abbreviations")
