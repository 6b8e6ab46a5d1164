"""Firms that a text calls by their trade once it has told it: "mobile operator Oxo", later "the operator"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_LONGEST_ASIDE = 6
_ASIDE_ENDS = frozenset((",", ".", ";", ")", "in", "of", "from", "with", "based", "that", "which"))


def firms_called(
    sentences: Sequence[Sentence], names: frozenset[str], proper: frozenset[str], in_full: Callable[[str], str]
) -> dict[str, str]:
    """The trade in small letters -> the full name, for trades that the text tells of one firm alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    called: set[str] = set()
    for sentence in sentences:
        for first, last, name in find_entities(sentence.tokens, names, proper):
            opening, _, rest = name.partition(" ")
            # "Grocer Solara opened 12 shops."
            described = bool(rest) and not first and opening.lower() in words("firm nouns")
            for noun in set(_trades_of(sentence.tokens, first + described, last)) - (called - found.keys()):
                found[noun].add(in_full(rest if described else name))
        called |= _spoken_of(sentence.tokens)
    return {noun: next(iter(firms)) for noun, firms in found.items() if len(firms) == 1}


def _spoken_of(tokens: list[Token]) -> set[str]:
    """ "The carrier flew 4 million": whoever it is, nobody whom the text tells as a carrier only further down."""
    return {after.lower for before, after in pairwise(tokens) if before.lower == "the"}


def _trades_of(tokens: list[Token], first: int, last: int) -> list[str]:
    """ "Grocer Solara", "Solara, a fast-growing grocer in Quito": what the name is said to be."""
    trades = words("firm nouns") - words("words for any firm")
    told = [tokens[first - 1].lower] if first and tokens[first - 1].kind is TokenKind.WORD else []
    if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].lower in ("a", "an", "the"):
        aside = tokens[last + 2 : last + 2 + _LONGEST_ASIDE]
        end = next((at for at, token in enumerate(aside) if token.lower in _ASIDE_ENDS), len(aside))
        told += [token.lower for token in aside[max(0, end - 1) : end]]
    return [noun for noun in told if noun in trades]
