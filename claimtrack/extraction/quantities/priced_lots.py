"""Round numbers of goods that have a price: "a million output tokens cost 62 cents", "the price of 1,000 litres".

lot  = round-number noun                       "a million tokens", "1,000 litres", "one gigawatt"
told = price ("of" | "for") lot ... money      "the median price of a million tokens fell to $4.80"
     | lot ... pricing-verb ... money          "a million tokens of it cost us 62 cents"
"""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_finite, verb_forms, words
from claimtrack.extraction.quantities.lexicon import units_behind
from claimtrack.extraction.quantities.rates import Rate, round_lot
from claimtrack.extraction.tokens import Token, TokenKind

PRICES = frozenset(
    ("price", "prices", "cost", "costs", "fee", "fees", "tariff", "tariffs", "charge", "charges", "fare")
)
"""Nouns for what is paid for a piece."""
_PRICING = frozenset(("cost", "sell", "fetch", "retail", "trade", "charge"))
_MAKING = frozenset(("building", "producing", "making", "storing", "moving", "shipping", "adding", "cutting", "saving"))
_REACH = 8
"""So many words may stand between a lot and the verb that tells its price."""


def priced_lot(tokens: list[Token], index: int) -> Rate | None:
    """The lot that begins at a token, with the power of ten of its number, where the words around it price it."""
    if not (tokens[index].kind == TokenKind.NUMBER or tokens[index].lower in ("a", "one")):
        return None
    lot = round_lot(tokens, index, ()) or _one_measure(tokens, index)
    if lot is None:
        return None
    before = [token.lower for token in tokens[max(0, index - 2) : index]]
    named = len(before) == 2 and before[1] in ("of", "for") and before[0] in PRICES
    return lot if named or _priced_behind(tokens, lot.last, before[-1:]) else None


def lot_before(tokens: list[Token], before: int) -> Rate | None:
    """The last priced lot of a sentence before a token; ``None`` where there is none."""
    lots = (priced_lot(tokens, index) for index in range(before - 1, -1, -1) if _may_open(tokens[index]))
    return next((lot for lot in lots if lot is not None), None)


def _may_open(token: Token) -> bool:
    return token.kind == TokenKind.NUMBER or token.lower in ("a", "one")


def _one_measure(tokens: list[Token], index: int) -> Rate | None:
    """ "one gigawatt", where it is one that is built or moved."""
    if tokens[index].lower != "one" or index == 0 or tokens[index - 1].lower not in _MAKING:
        return None
    found = units_behind().at(tokens, index + 1)
    return Rate(found[0], found[1].unit) if found is not None and found[1].family == "measure" else None


def _priced_behind(tokens: list[Token], last: int, before: list[str]) -> bool:
    """Does a verb of cost follow, with no mark and no other verb between, so that the lot is its subject?"""
    made = bool(before) and before[0] in _MAKING
    closing = _apposition_end(tokens, last)
    for token in tokens[last : last + _REACH] if closing is None else tokens[closing : closing + _REACH]:
        known = verb_forms().get(token.lower)
        if known is not None and (known.verb.lemma in _PRICING or (made and known.verb.lemma == "take")):
            return known.form != "ing"
        if known is not None and known.verb.lemma == "go" and tokens[token.index + 1].lower == "for":
            return True
        model = token.kind == TokenKind.NUMBER and tokens[token.index - 1].is_capitalized
        coming = token.lower in _COMING
        being = token.lower in words("auxiliaries") and not coming
        if (
            not (token.kind == TokenKind.WORD or model)
            or being
            or (known is not None and not (token.is_capitalized or coming))
        ):
            return False
    return False


def _apposition_end(tokens: list[Token], last: int) -> int | None:
    """Behind "on Baichen 4, Huaxin's model," where such an aside stands between the lot and its verb."""
    marks = [token.index for token in tokens[last : last + 2 * _REACH] if token.text == ","][:2]
    aside = len(marks) == 2 and not any(is_finite(token.lower) for token in tokens[last : marks[1]])
    return marks[1] + 1 if aside else None


_COMING = frozenset(
    ("will", "would", "can", "could", "may", "might", "should", "have", "has", "had", "now", "still", "only")
)
