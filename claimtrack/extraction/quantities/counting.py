"""What a number counts: the noun behind it, the noun of the whole it is a part of, or persons ("who")."""

from __future__ import annotations

from collections.abc import Collection

from claimtrack.extraction.quantities.lexicon import units_behind
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.nouns import CountedNoun, counted_noun
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.tokens import Token, TokenKind


def count(tokens: list[Token], amount: Amount, index: int, taken: Collection[int]) -> None:
    """The noun that the number counts; a hyphen makes an adjective of it ("ten-nation group")."""
    if amount.numeral.fraction and not amount.numeral.power:
        return
    hyphened = index > amount.last
    noun = counted_noun(tokens, index, hyphened or abs(amount.numeral.value) == 1, taken)
    if noun is None:
        part_of = counted_part(tokens, index, taken)
        if part_of is not None:
            amount.unit, amount.family, amount.rule = part_of.unit, "count", "part-of-noun"
            amount.unit_first, amount.unit_last = part_of.first, part_of.last
        elif not hyphened and (_persons(tokens, amount, index) or _stricken(tokens, index)):
            amount.unit, amount.family, amount.rule = "person", "count", "persons-who"
            amount.unit_first = amount.unit_last = amount.last
        return
    measure = None if hyphened else _measured(tokens, noun)
    if measure:
        amount.unit, amount.family, amount.rule = measure, "measure", "measure-behind"
        amount.unit_first, amount.unit_last, amount.last = noun.first, noun.last, noun.last
        return
    if hyphened:
        noun = counted_noun(tokens[: index + 1], index, True, taken)
        if noun is None:
            return
    amount.noun, amount.unit, amount.family = noun, noun.unit, "count"
    amount.unit_first, amount.unit_last, amount.last = noun.first, noun.last, noun.last
    amount.rule = "hyphened-noun" if hyphened else "counted-noun"


def _measured(tokens: list[Token], noun: CountedNoun) -> str:
    """ "517 rushing yards", "five consecutive days": a unit of measure with a word that describes it."""
    if noun.last - noun.first != 2 or tokens[noun.last - 1].kind != TokenKind.WORD or tokens[noun.first].is_capitalized:
        return ""
    found = units_behind().at(tokens, noun.last - 1)
    alone = found is not None and found[0] == noun.last and len(tokens[noun.last - 1].text) > _SHORTEST_WORD
    if found is None or not alone or found[1].family != "measure" or found[1].unit in _NO_MEASURES:
        return ""
    return found[1].unit


_STILL = frozenset("still now also reported feared believed presumed listed officially confirmed left more".split())
_STRICKEN = frozenset("missing dead injured wounded hurt homeless hospitalised hospitalized unaccounted ill".split())


def _stricken(tokens: list[Token], index: int) -> bool:
    """ "12 still missing", "30 feared dead"."""
    if index + 1 >= len(tokens) or tokens[index].lower not in _STILL:
        return False
    return tokens[index + 1].lower in _STRICKEN


def _persons(tokens: list[Token], amount: Amount, index: int) -> bool:
    """ "95,800 who had been out of work", but not "men aged 18 to 34 who"."""
    if index >= len(tokens) or tokens[index].lower not in ("who", "whose"):
        return False
    return not any(token.lower in ("aged", "age", "ages") for token in tokens[max(0, amount.first - 4) : amount.first])


_SHORTEST_WORD = 3
_NO_MEASURES = frozenset(
    "storey magnitude degree bar quarter second TEU pixel pound barrel tonne ounce gallon watt".split()
)


_OWNERS = frozenset(("the", "all", "its", "their", "his", "her", "our", "my", "your", "these", "those"))
_BEFORE_WHOLES = frozenset(
    "most estimated roughly about some around nearly almost approximately reported more than over".split()
)
"""What stands before the number of a whole ("700 of the estimated 25,000 people")."""


def counted_part(tokens: list[Token], index: int, taken: Collection[int]) -> CountedNoun | None:
    """ "35 million of its devices", "three of the banks": the noun of the whole that a number is a part of."""
    if index + 2 >= len(tokens) or tokens[index].lower != "of":
        return None
    counts = tokens[index + 1].kind == TokenKind.NUMBER
    start = index + 2 if tokens[index + 1].lower in _OWNERS else _behind_owner(tokens, index + 1)
    if start and start + 1 < len(tokens) and tokens[start + 1].kind == TokenKind.POSSESSIVE:
        # "84 of the country's 116 districts"
        start += 2
    start = index + 1 if counts else start
    while start and start < len(tokens) and tokens[start].lower in _BEFORE_WHOLES:
        start += 1
    whole = read_numeral(tokens, start) if start and start < len(tokens) else None
    if whole is not None and whole.value and start not in taken:
        # "300 of the 1,200 jobs"
        start = whole.last
    return counted_noun(tokens, start, False, taken) if start else None


def _behind_owner(tokens: list[Token], index: int) -> int:
    """ "of Kenya's banks": behind the possessive of a name of up to three words; 0 where there is none."""
    for position in range(index + 1, min(index + 4, len(tokens) - 1)):
        if tokens[position].kind == TokenKind.POSSESSIVE:
            return position + 1
        if tokens[position].kind != TokenKind.WORD:
            return 0
    return 0
