"""Sizes in front of what holds so much: "60-kg (bags)", "25 kg (sacks)", "40-foot (box)"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.quantities.lexicon import units_behind
from claimtrack.extraction.tokens import Token, TokenKind, hyphen_at, renumber, tokenize


def over_size(tokens: list[Token], index: int) -> int:
    """The position behind the size of one of those that follow; ``index`` itself where no size stands there.

    A hyphen makes any measure a size, without one only what stands in front of a pack is one.
    """
    if index + 2 >= len(tokens) or tokens[index].kind != TokenKind.NUMBER:
        return index
    tied = hyphen_at(tokens, index + 1)
    unit = units_behind().at(tokens, index + 1 + tied)
    if unit is None or unit[1].family != "measure" or unit[0] >= len(tokens):
        return index
    last = unit[0] + hyphen_at(tokens, unit[0])
    behind = tokens[last] if last < len(tokens) else None
    if behind is None or behind.kind != TokenKind.WORD:
        return index
    return last if tied or singular(behind.lower) in words("containers of goods") else index


def behind_size(tokens: list[Token], last: int) -> int:
    """The position behind "of 60 kilograms" where packs stand in front of ``last``, else ``last`` itself."""
    if last + 2 >= len(tokens) or tokens[last].lower != "of" or tokens[last + 1].kind != TokenKind.NUMBER:
        return last
    unit = units_behind().at(tokens, last + 2)
    packed = singular(tokens[last - 1].lower) in words("containers of goods")
    return unit[0] if packed and unit is not None and unit[1].family == "measure" else last


def without_size(said: str) -> str:
    """ "Million bags" of "Million 60-kg bags"."""
    tokens = renumber(tokenize(said))
    last = over_size(tokens, 1)
    return f"{tokens[0].text} {said[tokens[last].start :]}" if last > 1 else said
