"""Bounds that only say which things are meant: "phones that cost less than $200", "firms with over 50 employees"."""

from __future__ import annotations

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.lexicon import is_plural, words
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_BOUNDS = frozenset((Comparator.MORE, Comparator.LESS, Comparator.AT_LEAST))
_HAVING = frozenset("cost costing worth priced earn earning make making exceed exceeding weigh weighing".split())
_RELATIVES = frozenset(("that", "which", "who"))
_CLASSES = frozenset("end segment bracket tier range band class category group".split())
_OWNED = frozenset(("its", "their", "his", "her", "our", "my", "your"))
_TIMES = frozenset(("days", "nights", "hours", "temperatures", "day", "night", "hour"))
_LARGEST_PRICE = 100_000
_DIRECT = frozenset(("over", "above", "under", "below"))
_REACH = 4


_LASTING = frozenset(("day", "week", "month", "year", "hour", "minute"))


def bounds_class(tokens: list[Token], amount: Amount) -> bool:
    """Is the amount the bound of a class of things, and nothing that is said of them?"""
    if amount.comparator not in _BOUNDS or amount.first < 1 or amount.family in ("percent", "multiple", "points"):
        return False
    before = tokens[amount.first - 1]
    lower = before.lower
    if lower == "for" and amount.unit in _LASTING and amount.first > 1:
        # "1,847 had waited longer than a year, 23 for more than 18 months"
        return tokens[amount.first - 2].kind is TokenKind.NUMBER
    if amount.family in ("money", "measure"):
        if lower in ("those", "anything", "everything", "anyone", "anybody"):
            return True
        if lower in _TIMES and amount.unit.startswith("degree"):
            # "14 days above 40 degrees"
            return True
        direct = amount.family == "money" and tokens[amount.first].lower in _DIRECT
        if direct and lower in words("goods at a price") and _is_bare(tokens, amount.first - 1):
            return True
        if before.text == "(" and amount.first > 1 and tokens[amount.first - 2].lower in _CLASSES:
            return True
        return lower in _HAVING and _relative(tokens, amount)
    return amount.family in ("count", "") and lower == "with" and _generic(tokens, amount.first - 2)


def _relative(tokens: list[Token], amount: Amount) -> bool:
    """ "phones that cost less than $200", "homes worth over $1 million": does it tell which of the things are meant?

    "Repairs that cost more than $3 million", "assets worth over $2 billion" are told of.
    """
    at = amount.first - 2
    relative = at > 0 and tokens[at].lower in _RELATIVES
    noun = tokens[at - relative].lower
    if amount.family != "money" or noun in words("goods at a price"):
        return noun in words("goods at a price") and _is_bare(tokens, at - relative)
    small = amount.numeral.value < _LARGEST_PRICE
    return relative and small and (noun in ("those", "people") or _generic(tokens, at - 1))


def _generic(tokens: list[Token], index: int) -> bool:
    """A plural noun that nothing points at or counts: "cities", "large firms", no "its three plants"."""
    if index < 0 or tokens[index].kind != TokenKind.WORD:
        return False
    return (is_plural(tokens[index].lower) or tokens[index].lower == "people") and _is_bare(tokens, index)


def _is_bare(tokens: list[Token], index: int) -> bool:
    for at in range(index - 1, max(-1, index - _REACH), -1):
        token = tokens[at]
        counted = token.kind is TokenKind.NUMBER or token.lower in number_words()
        if counted or token.kind is TokenKind.POSSESSIVE or token.lower in words("determiners") | _OWNED:
            return False
        if token.lower == "for":
            # "the fair for rural industries with more than 700 exhibitors" has them itself
            return False
        if token.kind != TokenKind.WORD or token.lower in words("prepositions") | words("conjunctions"):
            break
    return True


_NOUGHTS = len("000")


def is_unit_of_table(tokens: list[Token], amount: Amount, scale: bool) -> bool:
    """ "Damage by sector, US$ million", "Stocks (million tonnes)": a ``scale`` without a number, where a line ends.

    "Exports, '000 bags": noughts are one.
    """
    numeral = amount.numeral
    written = tokens[numeral.first].text.removesuffix("s")
    if numeral.last - numeral.first == 1 and len(written) >= _NOUGHTS and not written.strip("0"):
        return True
    if not scale or numeral.last - numeral.first != 1:
        return False
    before = tokens[amount.first - 1].text if amount.first else ","
    ends = amount.last == len(tokens) or tokens[amount.last].text in (")", ":")
    return ends and before in (",", "(", "in", "–", "-")
