"""Words that may begin an amount, and the amounts of multiples and fractions."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.lexicon import number_words, scales, units_behind, vague_scales
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.multiples import multiple_words
from claimtrack.extraction.quantities.scaling import Numeral
from claimtrack.extraction.quantities.shares import percent_of
from claimtrack.extraction.tokens import Token


@cache
def anchor_words() -> frozenset[str]:
    """Words that may begin a number."""
    numbers = {word for word, known in number_words().items() if known.kind != "part" or word == "half"}
    words = {word for word, scale in scales().items() if scale.how == "word"}
    return frozenset(numbers | words | set(multiple_words()) | vague_scales() | {"a", "an", "every"})


def points_at(tokens: list[Token], index: int) -> bool:
    """ "a quarter of a percentage point", "a tenth of a percent": the points behind their article."""
    found = units_behind().at(tokens, index)
    return found is not None and found[1].family in ("points", "percent")


def multiple(numeral: Numeral, last: int) -> Amount:
    amount = Amount(numeral, numeral.first, last, "x", "multiple", rule="multiple")
    amount.unit_first, amount.unit_last = numeral.last, last
    return amount


def fraction_of(numeral: Numeral, last: int, share: Decimal, rule: str) -> Amount:
    whole = Numeral(numeral.first, last, percent_of(share), Decimal(0), numeral.mantissa, 0, True, True)
    return Amount(whole, numeral.first, last, "percent", "fraction", rule=rule)


def fraction_of_point(tokens: list[Token], numeral: Numeral) -> Amount | None:
    """ "a quarter point", "half a point": that part of a percentage point, unless an index or a game is spoken of."""
    index = numeral.last
    while index < len(tokens) and tokens[index].text in ("-", "‑", "of", "a"):
        index += 1
    if index >= len(tokens) or tokens[index].lower not in ("point", "points"):
        return None
    if any(token.lower in _INDEX_WORDS for token in tokens):
        return None
    part = Numeral(numeral.first, index, numeral.value, Decimal(0), numeral.mantissa, spelled=True)
    amount = Amount(part, numeral.first, index + 1, "percentage point", "points", rule="points-behind")
    amount.unit_first, amount.unit_last = index, index + 1
    return amount


_INDEX_WORDS = frozenset("index indices dow nasdaq ftse dax nikkei shares stocks futures e-minis game games".split())
_COMPARING = frozenset("more less higher lower fewer up down above below".split())
_MOST_POINTS = 60
_POINT_REACH = 6
_CELL_TOKENS = 3
_POINTS = frozenset(("point", "pts"))
_COMPARED = frozenset(("more", "less", "higher", "lower", "fewer", "up", "down", "above", "below", "ahead", "behind"))


def points_of_shares(tokens: list[Token], amounts: list[Amount]) -> None:
    """ "slipped two points to 31 percent", "lost four points and are at 45%", "41% full, 17 points lower"."""
    pointed = [amount for amount in amounts if amount.unit in _POINTS and abs(amount.numeral.value) <= _MOST_POINTS]
    if not pointed or any(token.lower in _INDEX_WORDS for token in tokens):
        return
    alone = len(tokens) <= _CELL_TOKENS
    for amount in pointed:
        behind = [token.lower for token in tokens[amount.last : amount.last + 2]]
        near = [a for a in amounts if a.family == "percent" and amount.last <= a.first <= amount.last + _POINT_REACH]
        before = any(a.family == "percent" and a.last <= amount.first for a in amounts)
        led_in = [token.lower for token in tokens[max(0, amount.first - 2) : amount.first]]
        # "from 44% to 41%, a drop of 3 points"
        moved = led_in[-1:] == ["of"] and led_in[0] in words("fall nouns") | words("rise nouns") | words("change nouns")
        compared = moved or (bool(behind) and behind[0] in _COMPARED)
        led = near and (near[0].first and tokens[near[0].first - 1].lower in ("to", "at"))
        # "pts" alone, as in the cell of a table, are those of a percentage.
        if led or (before and compared) or (amount.unit == "pts" and (before or alone)):
            amount.unit, amount.family, amount.noun, amount.rule = "percentage point", "points", None, "points-behind"
