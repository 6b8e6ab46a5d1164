"""Signs and money around a number: the currency in front of it, named once more behind it, coins below a whole."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.lexicon import (
    CODES_AND_WORDS,
    UnitName,
    money_before,
    money_of_coins,
    units_behind,
)
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.scaling import into_whole_coins
from claimtrack.extraction.tokens import Token, TokenKind

_MINUS = "-−–‑"
_OF_LARGE_SUMS = frozenset(("BAM", "KM", "MK", "DT"))
"""Signs that are something else in front of a small number ("KM 40 of the road", "the MK 4 tank")."""
_LARGE = 1000
_LEAST_WITH_WORD = 100
"""Smaller numbers behind "ALL" and "TOP" are counts and ranks ("ALL 12 are safe", "the TOP 10")."""
_YUAN_WORDS = frozenset(("yuan", "rmb", "renminbi", "cny", "china", "chinese", "beijing", "shanghai"))


YEN = "yen-sign-read-as-yen"
"""The rule of a sign that may be of yuan too."""


def sign_before(tokens: list[Token], amount: Amount) -> None:
    """Takes the sign in front of an amount in: a minus, as mark or word."""
    first = amount.first
    if first == 0:
        return
    sign = tokens[first - 1]
    before = tokens[first - 2] if first > 1 else None
    free = not sign.glued or before is None or before.text in "([:,|"
    if sign.text in "-‑" and sign.glued and before is not None and before.lower == "minus":
        amount.first, amount.negative = first - 2, True
    elif sign.lower == "minus" or (
        tokens[first].glued and sign.text in _MINUS and sign.kind == TokenKind.PUNCT and free
    ):
        amount.first, amount.negative = first - 1, True
    elif tokens[first].glued and sign.text == "+" and free:
        amount.first = first - 1


def currency_before(tokens: list[Token], amount: Amount) -> None:
    """Takes the currency in front of an amount in ("US$ 40", "$-50.8bn")."""
    found = money_before().before(tokens, amount.first) or _code_and_word(tokens, amount)
    if found is None and amount.first and tokens[amount.first - 1].text in _MINUS and tokens[amount.first].glued:
        # "$-50.8bn": the sign between the currency and the digits.
        found = money_before().before(tokens, amount.first - 1)
        amount.negative = found is not None and tokens[amount.first - 1].glued
        found = found if amount.negative else None
    if found is None:
        return
    start, name = found
    sign = tokens[start]
    # One or two letters name a currency only beside the digits or with a space before them, and never inside a word.
    glued = sign.glued and start > 0
    if sign.text in _OF_LARGE_SUMS and start + 1 == amount.first and amount.numeral.value < _LARGE:
        return
    letter = len(sign.text) == 1 and sign.kind == TokenKind.WORD and start + 1 == amount.first
    if letter and (glued or not tokens[amount.first].glued):
        return
    if glued and tokens[start - 1].kind in (TokenKind.WORD, TokenKind.NUMBER):
        return
    amount.unit, amount.family, amount.rule = name.unit, "money", "currency-before"
    amount.unit_first, amount.unit_last = start, amount.first
    amount.first, amount.money_in_front = start, True
    if sign.text == "¥" or tokens[amount.unit_last - 1].text == "¥":
        _yen_or_yuan(tokens, amount)
    elif name.unit == "CNY" and sign.lower == "yuan":
        amount.rule = "currency-before"
    sign_before(tokens, amount)


def _code_and_word(tokens: list[Token], amount: Amount) -> tuple[int, UnitName] | None:
    """ "ALL 251 billion", "ALL 250 a night": a code that is a word too, but in front of no noun ("ALL 340 workers")."""
    first, last = amount.numeral.first, amount.numeral.last
    if not first or tokens[first - 1].text not in CODES_AND_WORDS or amount.first != first:
        return None
    behind = tokens[last] if last < len(tokens) else None
    scaled = last - first > 1 or (behind is not None and behind.glued and behind.kind == TokenKind.WORD)
    closed = behind is None or behind.kind != TokenKind.WORD or behind.lower in (words("prepositions") | {"a"}) - {"of"}
    shouted = first > 1 and tokens[first - 2].text.isalpha() and tokens[first - 2].text.isupper()
    if shouted or not (scaled or (closed and amount.numeral.value >= _LEAST_WITH_WORD)):
        return None
    return first - 1, UnitName(tokens[first - 1].text, "money")


def _yen_or_yuan(tokens: list[Token], amount: Amount) -> None:
    """ "¥" is yen, unless the sentence speaks of China or its currency."""
    if any(token.lower in _YUAN_WORDS for token in tokens):
        amount.unit, amount.rule = "CNY", "yen-sign-read-as-yuan"
    else:
        amount.unit, amount.rule = "JPY", YEN


def repeated_currency(tokens: list[Token], amount: Amount, index: int) -> tuple[int, UnitName] | None:
    """ "$5 million US", "RMB 900 million yuan": the currency named once more."""
    found = units_behind().at(tokens, index)
    opens = found is not None and tokens[index].kind == TokenKind.SYMBOL and found[0] < len(tokens)
    if found is not None and opens and tokens[found[0]].glued and tokens[found[0]].kind == TokenKind.NUMBER:
        # "a $5m-$7m range": the sign is the next amount's.
        return None
    if found is not None and found[1].family == "money":
        return found if found[1].unit == amount.unit or amount.unit == "USD" else None
    if index < len(tokens) and tokens[index].text in ("US", "USD") and amount.unit == "USD":
        return index + 1, UnitName("USD", "money")
    return None


def cents(amount: Amount) -> None:
    """Cents are hundredths of a dollar; pence of a pound."""
    money = money_of_coins()[amount.unit]
    into_whole_coins(amount.numeral)
    amount.unit, amount.family, amount.rule = money, "money", "cents"
