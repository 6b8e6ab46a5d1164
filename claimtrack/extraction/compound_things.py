"""Goods by their whole name: what "pumps" are in a text on heat pumps, "oil" in one on olive oil."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable

from claimtrack.extraction import token_kinds
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.label_words import qualifies
from claimtrack.extraction.lexicon import is_finite, is_small, singular, words_of
from claimtrack.extraction.tokens import Token

_LEAST, _MOST_SHORT, _RIVALS = 3, 3, 3
"""A whole name stands so many times, one in so many times at least, and so many times as often as any other."""
_NO_PART = ("possessives", "determiners", "pronouns", "quantity adjectives", "empty adjectives", "predicate adjectives")


def compounds(lines: Iterable[list[Token]], things: Container[str]) -> dict[str, str]:
    """By the singular of each thing that a text mostly calls by two words: the first of the two."""
    before: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tokens in lines:
        for token in tokens:
            thing = singular(token.lower)
            if thing in things:
                before[thing][_part_before(tokens, token.index)] += 1
    found = {}
    for thing, counted in before.items():
        (part, times), *others = [pair for pair in counted.most_common() if pair[0]] or [("", 0)]
        other = others[0][1] if others else 0
        if times >= _LEAST and times * _MOST_SHORT >= counted.total() and times >= other * _RIVALS:
            found[thing] = part
    return found


def _part_before(tokens: list[Token], index: int) -> str:
    """The word that makes a compound with the one at an index; "" where none does."""
    if index == 0:
        return ""
    token = tokens[index - 1]
    lower = token.lower
    plain = token.kind == token_kinds.WORD and (token.text.islower() or index == 1) and is_english(lower)
    if not plain or is_small(lower) or is_finite(lower) or lower in words_of(*_NO_PART) or qualifies(lower):
        return ""
    return lower if len(lower) > 2 and singular(lower) == lower else ""
