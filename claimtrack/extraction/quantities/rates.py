"""Rates: what stands below the slash ("a day", "per second", "per 100,000 people", "/kg")."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from claimtrack.extraction.lexicon import is_small, words
from claimtrack.extraction.quantities.lexicon import counted, scales, units_behind
from claimtrack.extraction.quantities.nouns import counted_noun, unit_of
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.quantities.pack_sizes import over_size
from claimtrack.extraction.quantities.singulars import singular_of
from claimtrack.extraction.tokens import Token, TokenKind, hyphen_at
from claimtrack.units.counting import family

_TIMES = frozenset(("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade"))
_NOT_A_RATE = frozenset(
    ("ago", "earlier", "before", "later", "after", "prior", "on", "ahead", "old", "round", "off", "out", "previously")
)
_DEDUCTED = frozenset("tax taxes tips deductions costs expenses rent bonuses bonus discounts inflation".split())
_MANY = 100
_EACH = frozenset(("each", "every", "average"))
MAX_INSERTED = 4
_TIMELY = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
_SHORT_TIMES = {"s": "second", "h": "hour", "hr": "hour", "d": "day", "wk": "week", "y": "year", "yr": "year"}
"""Times below a slash; "a" is left out, which may be an ampere or a list's letter."""
_KINDS_OF_DAYS = frozenset(("working", "business", "trading", "average", "typical", "calendar", "normal", "single"))
_LETTERS = {"M": 6, "MM": 6, "K": 3}
PIECE = "piece"
"""Below the slash of what is paid for each of the things spoken of."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What stands below the slash: where it ends, its canonical text, and the power of ten it counts.

    "per million tokens" is ``token`` with the power 6; "per 100,000 people" is ``100000 person``.
    """

    last: int
    below: str
    power: int = 0


def read_rate(tokens: list[Token], index: int, taken: Collection[int], priced: bool = False) -> Rate | None:
    """The rate that begins at a token, or behind "of" and its noun; ``priced`` where an amount of money is paid."""
    if priced and index < len(tokens) and tokens[index].lower in ("gross", "net"):
        # "5,750 zloty gross per month"
        index += 1
    found = _rate_at(tokens, index, taken, priced)
    found = _doubled(tokens, found, taken)
    opening = ("of", "in") if priced else ("of",)
    if found is not None or index >= len(tokens) or tokens[index].lower not in opening:
        return found
    for position in range(index + 2, min(index + 2 + MAX_INSERTED, len(tokens))):
        token = tokens[position]
        formula = token.kind == TokenKind.NUMBER and (token.glued or tokens[position - 1].lower == "the")
        if (token.kind != TokenKind.WORD and not formula) or position in taken:
            return None
        if token.lower in words("prepositions") and token.lower != "per":
            return None
        if token.lower in ("a", "an", "per", "each", "every"):
            return _doubled(tokens, _rate_at(tokens, position, taken, priced), taken)
    return None


def _doubled(tokens: list[Token], found: Rate | None, taken: Collection[int]) -> Rate | None:
    """ "11 litres per person per day": with the second rate behind the first."""
    again = _rate_at(tokens, found.last, taken, False) if found is not None else None
    joined = found is not None and again is None and found.last + 1 < len(tokens)
    if found is not None and joined and tokens[found.last].lower == "and" and tokens[found.last + 1].lower in _TIMES:
        # "600 cubic metres a head and year"
        again = Rate(found.last + 2, tokens[found.last + 1].lower)
    if found is None or again is None or again.power:
        return found
    return Rate(again.last, f"{found.below}/{again.below}", found.power)


def _rate_at(tokens: list[Token], index: int, taken: Collection[int], priced: bool) -> Rate | None:
    if index + 1 >= len(tokens) or index in taken or index + 1 in taken:
        return None
    joint, following = tokens[index], tokens[index + 1]
    if joint.lower in _TIMELY and (following.kind != TokenKind.WORD or is_small(following.lower)):
        # "900 euros annually", but "900 daily visitors"
        return Rate(index + 1, _TIMELY[joint.lower])
    if joint.text in "-‑" and joint.glued and following.lower in ("a", "an", "per") and hyphen_at(tokens, index + 2):
        # "a 52,000 barrel-a-day refinery"
        time = tokens[index + 3].lower if index + 3 < len(tokens) else ""
        return Rate(index + 4, time) if time in _TIMES else None
    if joint.lower in ("a", "an", "each", "every"):
        scaled = round_lot(tokens, index, taken) if priced and following.lower in scales() else None
        return scaled or _each(tokens, index, priced)
    if joint.lower == "for" and following.lower == "every" and index + 3 < len(tokens) and not priced:
        # "1,012 robots for every 10,000 workers"
        many = read_numeral(tokens, index + 2)
        return _below(tokens, index + 2, taken, priced) if many is not None and many.value >= _MANY else None
    if joint.lower == "per" and following.lower not in ("cent", "mille"):
        return _below(tokens, index + 1, taken, priced)
    noun = following.kind == TokenKind.WORD or (priced and following.text == "1")
    if joint.text == "/" and joint.glued and following.glued and noun:
        if following.text in _SHORT_TIMES:
            # "3 Bcf/d"
            return Rate(index + 2, _SHORT_TIMES[following.text])
        return _below(tokens, index + 1, taken, priced)
    return None


def _each(tokens: list[Token], index: int, priced: bool) -> Rate | None:
    if priced and (sized := over_size(tokens, index + 1)) > index + 1:
        # "3,500 shillings a 90-kg bag"
        index = sized - 1
    joint, noun = tokens[index].lower, tokens[index + 1].lower
    measure = units_behind().at(tokens, index + 1) if priced else None
    symbol = len(noun) > 1 and not tokens[index + 1].text.islower()
    if measure is not None and (measure[0] > index + 2 or symbol) and measure[1].family == "measure":
        # "1.20 kroner a kilowatt-hour", "62 euros a MWh"
        return Rate(measure[0], measure[1].unit)
    behind = tokens[index + 2] if index + 2 < len(tokens) else None
    if behind is not None and behind.glued and behind.text in "-‑":
        return None
    if noun in _KINDS_OF_DAYS and behind is not None and behind.lower == "day":
        return Rate(index + 3, "day")
    if noun == "weekday":
        return Rate(index + 2, "day")
    if noun in _TIMES:
        later = behind is not None and behind.lower in _NOT_A_RATE and not _is_deducted(tokens, index + 2)
        if behind is not None and behind.lower == "on" and index + 3 < len(tokens):
            # "3,400 reais a month on each prisoner", "80 patients a day on Tuesday", but "a month on, prices ..."
            said_of = tokens[index + 3]
            pointed = said_of.lower in words("determiners") | words("possessives") | _EACH
            later = not (pointed or said_of.is_capitalized or said_of.kind == TokenKind.NUMBER)
        return None if later else Rate(index + 2, noun)
    if noun == "head" and joint == "a":
        return Rate(index + 2, "person")
    if noun in counted("sold" if priced else "spells"):
        found = units_behind().at(tokens, index + 1)
        if found is not None and found[1].family == "measure":
            return Rate(found[0], found[1].unit)
        return Rate(index + 2, noun)
    return None


def _is_deducted(tokens: list[Token], at: int) -> bool:
    """ "1,060 euros a month before tax": what is taken off, and no time."""
    return tokens[at].lower in ("before", "after") and at + 1 < len(tokens) and tokens[at + 1].lower in _DEDUCTED


def round_lot(tokens: list[Token], index: int, taken: Collection[int]) -> Rate | None:
    """ "million tokens", "a thousand litres": a round number in words, counted out of the value."""
    last, power = _round_number(tokens, index)
    if not power or last >= len(tokens):
        return None
    found = units_behind().at(tokens, last)
    if found is not None and found[1].family == "measure":
        return Rate(found[0], found[1].unit, power)
    noun = counted_noun(tokens, last, False, taken)
    return None if noun is None else Rate(noun.last, noun.unit, power)


def _round_number(tokens: list[Token], index: int) -> tuple[int, int]:
    """Where "million", "1M" or the "M" of "$/M tokens" ends, and its power of ten; 0 for any other number."""
    if index < len(tokens) and tokens[index].text in _LETTERS:
        return index + 1, _LETTERS[tokens[index].text]
    numeral = read_numeral(tokens, index)
    if numeral is None or numeral.mantissa != 1:
        return index, 0
    return numeral.last, numeral.power


def _below(tokens: list[Token], index: int, taken: Collection[int], priced: bool) -> Rate | None:
    """ "per sq ft", "per million tokens", "per 100,000 people", "per capita"."""
    scaled = round_lot(tokens, index, taken)
    if scaled is not None:
        return scaled
    last, power = _round_number(tokens, index) if priced else (index, 0)
    if power:
        # "$10 per million out": of what was spoken of
        return Rate(last, PIECE, power)
    index = over_size(tokens, index)
    numeral = read_numeral(tokens, index)
    count = ""
    if numeral is not None and numeral.value:
        count = f"{_plain(tokens, numeral.first, numeral.last)} "
        index = numeral.last
        if index >= len(tokens):
            return Rate(index, count.strip())
    found = units_behind().at(tokens, index)
    if found is not None and found[1].family in ("measure", "money"):
        return Rate(found[0], f"{count}{found[1].unit}")
    if tokens[index].kind != TokenKind.WORD:
        return Rate(index, count.strip()) if count else None
    if tokens[index].lower == "annum":
        return Rate(index + 1, "year")
    working = tokens[index].lower in _KINDS_OF_DAYS and index + 1 < len(tokens)
    if tokens[index].lower == "weekday" or (working and tokens[index + 1].lower == "day"):
        return Rate(index + 1 + working, "day")
    if tokens[index].lower in ("capita", "head"):
        return Rate(index + 1, "person")
    noun = counted_noun(tokens, index, not count, taken)
    if noun is None:
        return Rate(index, count.strip()) if count else Rate(index + 1, singular_of(tokens[index]))
    if count:
        return Rate(noun.last, f"{count}{singular_of(tokens[noun.last - 1])}")
    return one_below(tokens, index, noun.last)


def one_below(tokens: list[Token], index: int, last: int, *, whole: bool = False) -> Rate:
    """ "per share", "per ordinary share", "per charging point": one thing, by its noun and what belongs to it."""
    named = unit_of(tokens, index, index + 2) if index + 2 <= len(tokens) else ""
    if " " in named:
        return Rate(index + 2, named)
    if whole:
        return Rate(last, unit_of(tokens, index, last))
    named = named if index + 2 <= last else ""
    if _two_words(tokens, index) or (named and _is_described(tokens, index)):
        return Rate(min(last, index + 2), named or singular_of(tokens[index]))
    return Rate(index + 1, singular_of(tokens[index]))


def _is_described(tokens: list[Token], index: int) -> bool:
    """ "per paying subscriber", "per registered voter": what counts the thing comes second."""
    return family(tokens[index].lower) is None and family(singular_of(tokens[index + 1])) is not None


def _two_words(tokens: list[Token], index: int) -> bool:
    """ "per ordinary share", "per square kilometre": an adjective before the noun."""
    return index + 1 < len(tokens) and tokens[index + 1].lower in counted("sold")


def _plain(tokens: list[Token], first: int, last: int) -> str:
    return " ".join(token.text.replace(",", "") for token in tokens[first:last])
