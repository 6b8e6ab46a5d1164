"""Units that are named around a number: the magnitude of a quake, the rate of two currencies."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.lexicon import currency_codes, units_behind
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.rates import Rate
from claimtrack.extraction.tokens import Token

_MEASURED = frozenset(("measured", "measuring", "registered", "registering"))


def magnitude(tokens: list[Token], amount: Amount) -> None:
    """ "a magnitude of 7.7", "magnitude 5.1": the strength of a quake, whose unit stands in front."""
    if amount.family not in ("", "count") or amount.numeral.power or not 0 < amount.numeral.value <= _STRONGEST:
        return
    before = [token.lower for token in tokens[max(0, amount.first - 2) : amount.first]]
    broken = "." in tokens[amount.numeral.last - 1].text
    measured = before[-1:] and before[-1] in _MEASURED and broken
    shook = measured and any(token.lower in words("quakes") for token in tokens)
    if before[-1:] == ["magnitude"] or before == ["magnitude", "of"] or shook:
        amount.unit, amount.family, amount.noun, amount.rule = "magnitude", "measure", None, "magnitude-before"
        amount.unit_first, amount.unit_last, amount.last = amount.first, amount.first, amount.numeral.last


_WHOLES = frozenset("dollar euro pound rupee rand peso shekel ringgit".split())


def in_the_whole(tokens: list[Token], amount: Amount) -> bool:
    """ "84 cents on the dollar", "62p in the pound": hundredths of a whole are a percentage."""
    index = amount.last
    if index + 2 >= len(tokens) or tokens[index].lower not in ("on", "in", "to", "for"):
        return False
    if tokens[index + 1].lower not in ("the", "every", "each") or tokens[index + 2].lower not in _WHOLES:
        return False
    amount.unit, amount.family, amount.rule = "percent", "percent", "part-of-whole-coin"
    amount.last = index + 3
    return True


_STRONGEST = 10
_REACH = 40


def exchange_rate(tokens: list[Token], amount: Amount) -> None:
    """ "36.4 to the dollar", "7.2 yuan against the dollar": so much of one currency for one of the other."""
    index = amount.last
    if not amount.unit and amount.rate is not None and amount.rate.below in currency_codes():
        # "weakened to 158.2 per dollar"
        amount.unit = _currency_named(tokens, amount.first, amount.rate.below)
        amount.family, amount.rule = ("money", "exchange-rate") if amount.unit else ("", amount.rule)
    if amount.family not in ("", "money") or amount.rate is not None or amount.numeral.power or index + 2 > len(tokens):
        return
    if tokens[index].lower not in ("to", "against", "per") or tokens[index + 1 : index + 2] == []:
        return
    start = index + 2 if tokens[index + 1].lower in ("the", "a", "one") else index + 1
    below = units_behind().at(tokens, start)
    if below is None or below[1].family != "money" or start == index + 1 or below[1].unit == amount.unit:
        return
    if not amount.unit:
        amount.unit = _currency_named(tokens, amount.first, below[1].unit)
        amount.family = "money" if amount.unit else "count"
    amount.rate, amount.last, amount.rule = Rate(below[0], below[1].unit), below[0], "exchange-rate"


def _currency_named(tokens: list[Token], index: int, other: str) -> str:
    """The currency last named before a token, other than the one it is measured in; else empty."""
    for position in range(index - 1, -1, -1):
        found = units_behind().at(tokens, position)
        if (
            found is not None
            and found[1].family == "money"
            and found[1].unit != other
            and len(tokens[position].text) > 2
        ):
            return found[1].unit
    return ""
