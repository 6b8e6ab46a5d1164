"""Prices by the piece: "for a kilo", "for each house lost", "apiece"."""

from __future__ import annotations

from collections.abc import Collection

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.lexicon import counted, units_behind
from claimtrack.extraction.quantities.nouns import counted_noun
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.quantities.rates import MAX_INSERTED, PIECE, Rate, one_below, round_lot
from claimtrack.extraction.quantities.singulars import singular_of
from claimtrack.extraction.tokens import Token, TokenKind, hyphen_at

_DWELLINGS = frozenset(("house", "home", "flat", "apartment", "household", "family", "couple", "car", "person"))


def price_rate(tokens: list[Token], index: int, taken: Collection[int]) -> Rate | None:
    """What an amount of money is paid for by the piece: "for a kilo", "for each house lost", "apiece"."""
    if index < len(tokens) and _apiece(tokens, index):
        return Rate(index + 1, PIECE)
    if index + 2 >= len(tokens) or tokens[index].lower != "for" or index + 1 in taken:
        return None
    if tokens[index + 1].lower not in ("a", "an", "each", "every", "one"):
        return None
    each = tokens[index + 1].lower in ("each", "every")
    scaled = round_lot(tokens, index + 2 if each else index + 1, taken)
    if scaled is not None:
        return scaled
    if each and tokens[index + 2].kind == TokenKind.WORD:
        noun = counted_noun(tokens, index + 2, True, taken)
        measure = units_behind().at(tokens, index + 2)
        if measure is not None and measure[1].family == "measure":
            return Rate(measure[0], measure[1].unit)
        return None if noun is None else one_below(tokens, index + 2, noun.last, whole=True)
    whole = units_behind().at(tokens, index + 2)
    if whole is not None and whole[1].family == "measure" and whole[0] > index + 3:
        # "40 cents for a kilowatt-hour"
        return Rate(whole[0], whole[1].unit)
    for position in range(index + 2, min(index + 3 + MAX_INSERTED, len(tokens))):
        token = tokens[position]
        if position in taken or token.lower in words("prepositions") or token.text in ".,;:()":
            return None
        sizes = tokens[position - 1].text in "-‑" or hyphen_at(tokens, position + 1)
        if token.lower in _DWELLINGS:
            # "21,000 euros for a detached house": what it is paid for, and no price by the piece.
            return None
        if token.lower in counted("sold") and not sizes:
            measure = units_behind().at(tokens, position)
            if measure is not None and measure[1].family == "measure":
                return Rate(measure[0], measure[1].unit)
            return Rate(position + 1, singular_of(token))
    return None


def _apiece(tokens: list[Token], index: int) -> bool:
    """ "$80 each", "at $120,000 apiece": one of what was spoken of."""
    if tokens[index].lower == "apiece":
        return True
    if tokens[index].lower != "each":
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is not None and behind.lower in ("to", "for") and _counts(tokens, index + 2):
        # "10,000 pesos each to 4,900 families"
        return False
    return (
        behind is None or behind.kind != TokenKind.WORD or behind.lower in words("prepositions") | words("conjunctions")
    )


def _counts(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and read_numeral(tokens, index) is not None
