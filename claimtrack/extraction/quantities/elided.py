"""Percent signs left out: "freight rose by 8 percent and passengers by 5", "rents by 4% and food prices by 6"."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_FARTHEST = 14
"""So many tokens apart may two percentages stand of which only the first says so."""
_MOST = 100
_PARTING = frozenset((";", ":", "(", ")", "."))


def share_percent(tokens: list[Token], amounts: list[Amount]) -> None:
    """Gives the percent of the amount before to a bare number behind "by" that no word of its own follows."""
    for said, bare in pairwise(amounts):
        if said.family != "percent" or bare.family or bare.numeral.power or abs(bare.numeral.value) > _MOST:
            continue
        between = tokens[said.last : bare.first]
        gapped = 1 < len(between) <= _FARTHEST and between[-1].lower == "by"
        ends = bare.last >= len(tokens) or tokens[bare.last].kind is not TokenKind.WORD
        joined = ends or tokens[bare.last].lower in ("in", "and", "while", "but", "to", "over", "from")
        if gapped and joined and _PARTING.isdisjoint(token.text for token in between):
            bare.unit, bare.family, bare.rule = said.unit, said.family, "unit-of-joined"
            bare.unit_first, bare.unit_last, bare.joined = said.unit_first, said.unit_last, True
