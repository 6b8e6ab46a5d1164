"""Storms that a text names, and what they do themselves: their wind and pressure are those of no place."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, holds
from claimtrack.units import dimension

_SMALL_KINDS = frozenset(("cyclone", "hurricane", "typhoon", "storm", "superstorm"))
_STORM_ASIDE = 5
_PRESSURES = frozenset(("millibar", "hectopascal"))
_WINDS = frozenset(("wind", "winds", "gust", "gusts", "gusting", "pressure"))


def storms_named(sentences: list[Sentence]) -> frozenset[str]:
    """The words for storms and the names behind them ("Typhoon Haiyan"): figures are about the places that they hit."""
    kinds = words("storm kinds")
    small = frozenset(kind.lower() for kind in kinds)
    rows = [sentence.tokens for sentence in sentences if holds(sentence.tokens, small)]
    named = {
        following.text.capitalize() if following.text.isupper() else following.text
        for row in rows
        for token, following in pairwise(row)
        if (token.text in kinds or token.text in _SMALL_KINDS)
        and following.is_capitalized
        and following.kind == TokenKind.WORD
    }
    return kinds | named | {name for row in rows for name in _called_storms(row, small)}


def _called_storms(tokens: list[Token], kinds: frozenset[str]) -> list[str]:
    """ "Nargis, the deadliest cyclone in living memory": names that are told to be storms behind a comma."""
    return [
        tokens[comma.index - 1].text
        for comma in tokens[1:-2]
        if comma.text == ","
        and tokens[comma.index - 1].is_capitalized
        and tokens[comma.index + 1].lower in ("a", "the", "another")
        and any(token.lower in kinds for token in tokens[comma.index + 2 : comma.index + _STORM_ASIDE])
    ]


def storm_told_of(sentences: list[Sentence]) -> str:
    """The storm named most often, with its kind ("Typhoon Haiyan"); "" where none is."""
    told = Counter(storm for sentence in sentences for storm in storms_in(sentence.tokens))
    return told.most_common(1)[0][0] if told else ""


def storms_in(tokens: list[Token]) -> list[str]:
    """The storms that a sentence names, in its order, each with its kind."""
    kinds = words("storm kinds")
    return [
        f"{token.text.capitalize()} {following.text.capitalize()}"
        for token, following in pairwise(tokens)
        if (token.text in kinds or token.text in _SMALL_KINDS)
        and following.is_capitalized
        and following.text not in kinds
        and following.lower not in words("time words")
    ]


def blows(tokens: list[Token], figure: Figure) -> bool:
    """ "winds of 160 kilometres an hour", "a pressure of 892 millibars"."""
    unit = figure.quantity.unit if figure.quantity is not None else ""
    measured = unit in _PRESSURES or dimension(unit) == "length/time"
    return measured and any(token.lower in _WINDS for token in tokens)
