"""The letter of a unit that stands apart from its number: "1.1 m thick", "5 g of salt"."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extraction.quantities.lexicon import UnitName, units_behind
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_LETTERS = frozenset("mghtl")
_BEHIND = frozenset(
    "in at on of by to from for per a and or than over above below deep long wide high tall across apart away thick "
    "each every".split()
)


def free_letter(tokens: list[Token], amount: Amount, index: int) -> tuple[int, UnitName] | None:
    """The unit of a letter behind a blank, where no noun follows that makes it a million ("1 m units")."""
    numeral = amount.numeral
    if index >= len(tokens) or tokens[index].text not in _LETTERS or numeral.spelled or numeral.power:
        return None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is not None and behind.kind is TokenKind.WORD and behind.lower not in _BEHIND:
        return None
    found = units_behind().at([replace(tokens[index], glued=True)], 0)
    return None if found is None else (index + 1, found[1])
