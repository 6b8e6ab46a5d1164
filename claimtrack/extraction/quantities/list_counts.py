"""Counts that only announce what is told next: "three layers:", "Two reasons explain the fall", "Three stand out"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_LIST_LIMIT = 12


def announces_list(tokens: list[Token], amount: Amount) -> bool:
    """Does a small count stand before its list, or with a noun for things that are told and not counted?"""
    numeral = amount.numeral
    if numeral.value > _LIST_LIMIT or numeral.power or amount.comparator is not None or amount.noun is None:
        return False
    behind = [token.lower for token in tokens[amount.last : amount.last + 2]]
    if behind[:1] == [":"]:
        return True
    spelled = tokens[numeral.first].kind is TokenKind.WORD
    told = tokens[amount.last - 1].lower in words("nouns of lists told")
    return spelled and (told or behind == ["stand", "out"])
