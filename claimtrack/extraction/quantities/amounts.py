"""Amounts: a numeral with its sign, currency, unit, rate or counted noun."""

from __future__ import annotations

from collections.abc import Collection

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.lexicon import is_plural, is_small, words
from claimtrack.extraction.quantities.counting import count
from claimtrack.extraction.quantities.letters import free_letter
from claimtrack.extraction.quantities.lexicon import UnitName, counted, local_moneys, money_before, units_behind
from claimtrack.extraction.quantities.model import Amount, take_rate
from claimtrack.extraction.quantities.money_amounts import cents, currency_before, repeated_currency, sign_before
from claimtrack.extraction.quantities.named_units import exchange_rate, in_the_whole, magnitude
from claimtrack.extraction.quantities.nouns import counted_noun
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.quantities.pack_sizes import behind_size, over_size
from claimtrack.extraction.quantities.piece_rates import price_rate
from claimtrack.extraction.quantities.rates import read_rate
from claimtrack.extraction.quantities.scaling import Numeral, scale_by, with_free_suffix, with_scale_apart
from claimtrack.extraction.tokens import Token, TokenKind


def read_amount(tokens: list[Token], numeral: Numeral, taken: Collection[int]) -> Amount:
    """The amount around a numeral: what stands before it, then what stands behind it."""
    amount = Amount(numeral, numeral.first, numeral.last)
    sign_before(tokens, amount)
    currency_before(tokens, amount)
    if (amount.family == "money" or _plain_noun_at(tokens, numeral.last + 1)) and with_free_suffix(tokens, numeral):
        amount.last = max(amount.last, numeral.last)
    _plus_sign(tokens, amount)
    _behind(tokens, amount, taken)
    magnitude(tokens, amount)
    exchange_rate(tokens, amount)
    if not amount.negative:
        _accounting_brackets(tokens, amount)
    return amount


def _plain_noun_at(tokens: list[Token], index: int) -> bool:
    """A noun, or a unit of three letters, behind a free "m" ("1 m units", "4.5 m bpd")."""
    if index >= len(tokens) or len(tokens[index].text) < 3:
        return False
    if len(tokens[index].text) == 3:
        found = units_behind().at(tokens, index)
        return found is not None and found[1].family == "measure"
    return is_plural(tokens[index].lower) or tokens[index].lower in counted("unmarked")


_COINS = frozenset(("dollar", "euro", "pound", "peso", "franc", "rupee"))


def _names_things(tokens: list[Token], amount: Amount, last: int) -> bool:
    """ "9.3m dollar accounts", "30 million euro notes": things are counted; "the 30 million euro works" are not."""
    behind = tokens[last] if last < len(tokens) else None
    if behind is None or behind.kind is not TokenKind.WORD or behind.is_capitalized or amount.hyphened:
        return False
    before = tokens[amount.first - 1].lower if amount.first else ""
    opened = before in words("determiners") or before in words("possessives")
    return not opened and is_plural(behind.lower) and not is_small(behind.lower)


def _plus_sign(tokens: list[Token], amount: Amount) -> None:
    """ "400+ incubators", "50-plus"."""
    index = amount.last
    if index < len(tokens) and tokens[index].text == "+" and tokens[index].glued:
        amount.last, amount.comparator = index + 1, Comparator.MORE
    elif (
        index + 1 < len(tokens)
        and tokens[index].text == "-"
        and tokens[index].glued
        and tokens[index + 1].lower == "plus"
    ):
        amount.last, amount.comparator = index + 2, Comparator.MORE


def _behind(tokens: list[Token], amount: Amount, taken: Collection[int]) -> None:
    index = _after_hyphen(tokens, amount.last)
    name = None if index in taken else _unit_at(tokens, amount, index)
    if name is not None:
        last, unit = name
        amount.unit, amount.family = unit.unit, unit.family
        if unit.power:
            amount.unit_power = unit.power
            scale_by(amount.numeral, unit.power)
        amount.hyphened = index > amount.last
        last = _with_age(tokens, unit.unit, last)
        amount.unit_first, amount.unit_last, amount.last = index, last, last
        amount.rule = "age" if tokens[last - 1].lower in ("old", "olds") else f"{unit.family}-behind"
        if unit.family == "coin" and not in_the_whole(tokens, amount):
            cents(amount)
    elif amount.family != "money":
        count(tokens, amount, index, taken)
    amount.last = behind_size(tokens, amount.last)
    _rate(tokens, amount, taken)


def _with_age(tokens: list[Token], unit: str, last: int) -> int:
    """ "25-year-old", "18 months old": the age behind its unit."""
    if unit not in ("year", "month", "week", "day"):
        return last
    position = _after_hyphen(tokens, last)
    return position + 1 if position < len(tokens) and tokens[position].lower in ("old", "olds") else last


def _after_hyphen(tokens: list[Token], index: int) -> int:
    if index + 1 < len(tokens) and tokens[index].text in "-‑" and tokens[index].glued and tokens[index + 1].glued:
        return index + 1
    return index


def _unit_at(tokens: list[Token], amount: Amount, index: int) -> tuple[int, UnitName] | None:
    if amount.family == "money":
        return repeated_currency(tokens, amount, index)
    if index < len(tokens) and tokens[index].text == "(":
        return None
    found = units_behind().at(tokens, over_size(tokens, index)) or free_letter(tokens, amount, index)
    if found is None:
        return None
    last = found[0]
    token = tokens[index]
    behind = tokens[last] if last < len(tokens) else None
    if token.kind == TokenKind.SYMBOL and behind is not None and behind.glued and behind.kind == TokenKind.NUMBER:
        # "the Brazilian one $301": the next amount's.
        return None
    letter = len(token.text) == 1 and token.kind == TokenKind.WORD
    if letter and behind is not None and behind.glued and behind.text in "'’-&":
        return None
    if found[1].family == "measure" and _qualifies(tokens, amount, last):
        return None
    if token.lower in _COINS and not amount.numeral.spelled and _names_things(tokens, amount, last):
        return None
    if token.lower in _UNIT_NOUNS and behind is not None and behind.lower in _COMPOUND_HEADS:
        return None
    return found


def _qualifies(tokens: list[Token], amount: Amount, last: int) -> bool:
    """ "226 million gigabit broadband users": a unit in the singular behind millions only qualifies the noun."""
    word = tokens[last - 1].lower
    if not amount.numeral.power or len(word) < 4 or word.endswith(("s", "z")) or last >= len(tokens):
        return False
    if tokens[last].lower == "old":
        # "4.1 million year old fossils"
        return False
    return tokens[last].kind == TokenKind.WORD and counted_noun(tokens, last, False, ()) is not None


_UNIT_NOUNS = frozenset(("bar", "degree", "pound", "real", "second", "quarter", "minute", "won", "rand", "cal", "min"))
_COMPOUND_HEADS = frozenset(("read", "students", "holders", "tables", "stools", "programmes", "programs", "courses"))


def _rate(tokens: list[Token], amount: Amount, taken: Collection[int]) -> None:
    if amount.family == "multiple":
        return
    every = amount.last < len(tokens) and tokens[amount.last].lower in ("each", "every")
    if every and amount.family == "count" and amount.first and tokens[amount.first - 1].lower in _PLACING:
        # "interviews 41,000 shoppers in 27 countries every quarter"
        return
    found = read_rate(tokens, amount.last, taken, amount.family in ("money", "") or amount.unit in local_moneys())
    if found is None and not amount.family and amount.last < len(tokens) and tokens[amount.last].lower == "for":
        # "4,840 clinics, or 34.4 for every 100,000 people"
        found = read_rate(tokens, amount.last, taken)
    if found is None and (amount.family == "money" or _for_each(tokens, amount.last)):
        found = price_rate(tokens, amount.last, taken)
    if found is None:
        return
    amount.last = found.last
    if amount.family not in ("percent", "points"):
        if amount.unit == "pound" and found.below in _PAID_PER:
            amount.unit, amount.family, amount.noun = "GBP", "money", None
        take_rate(amount, found)
        amount.rule += "-rate"


_PLACING = frozenset(("in", "across", "from", "over", "at"))


def _for_each(tokens: list[Token], index: int) -> bool:
    """ "12 cars for each charging point", but not "five shares for every eight"."""
    if index + 2 >= len(tokens) or tokens[index].lower != "for" or tokens[index + 1].lower not in ("each", "every"):
        return False
    return not read_numeral(tokens, index + 2)


_PAID_PER = frozenset(
    "kilowatt_hour megawatt_hour therm hour night ticket share liter bottle pint head person household copy GBP tonne "
    "ton metric_ton kilogram square_meter barrel ounce".split()
)
"""Nothing weighs pounds for each of these."""


def _accounting_brackets(tokens: list[Token], amount: Amount) -> None:
    """ "(11.4)%" alone in a cell, "$(3.4) million": brackets that mean minus; "($142 billion)" is an aside."""
    opening = amount.numeral.first - 1
    closing = amount.numeral.last
    if opening < 0 or closing >= len(tokens) or tokens[opening].text != "(" or tokens[closing].text != ")":
        return
    if not (tokens[opening + 1].glued and tokens[closing].glued) or amount.money_in_front:
        return
    currency = money_before().before(tokens, opening)
    behind = units_behind().at(tokens, closing + 1)
    ends = closing + 1 if behind is None else behind[0]
    alone = opening == 0 and ends >= len(tokens)
    if currency is None and not alone:
        return
    amount.negative, amount.first, amount.last = True, opening, closing + 1
    amount.rule = "accounting-brackets"
    if currency is not None:
        amount.last = with_scale_apart(tokens, amount.numeral, closing + 1)
        amount.first, name = currency
        amount.unit, amount.family = name.unit, name.family
        amount.unit_first, amount.unit_last = currency[0], opening
    elif behind is not None:
        amount.unit, amount.family = behind[1].unit, behind[1].family
        amount.unit_first, amount.unit_last, amount.last = closing + 1, ends, ends
