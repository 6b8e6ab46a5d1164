"""Shares in words: "one in five", "1 in 12", "nine out of 10", "5 in every 100", and double-digit rates."""

from __future__ import annotations

from decimal import Context, Decimal

from claimtrack.domain.decimals import plain
from claimtrack.extraction.lexicon import is_finite, is_small, verb_forms, words
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.quantities.scaling import Numeral
from claimtrack.extraction.tokens import Token, TokenKind

SHARE_DIGITS = Decimal("1e-12")
"""Shares are exact to twelve places of a percent."""


def percent_of(share: Decimal) -> Decimal:
    """A share as percent: 2/3 is 66.666666666667."""
    return plain((share * 100).quantize(SHARE_DIGITS, context=Context(prec=99)))


def one_in_n(tokens: list[Token], numeral: Numeral) -> tuple[int, Decimal] | None:
    """ "one in five", "four out of five", "four tonnes in every ten": where it ends, and the share.

    Both ends must be small and close up.
    """
    index = _over_hyphen(tokens, _over_noun(tokens, numeral.last))
    if numeral.power or numeral.fraction or index + 1 >= len(tokens) or not 0 < numeral.value <= 100:
        return None
    lower = tokens[index].lower
    if lower == "in":
        index = _over_hyphen(tokens, index + 1)
    elif lower == "out" and tokens[index + 1].lower == "of":
        index += 2
    elif lower == "of" and tokens[index + 1].lower == "every":
        index += 1
    else:
        return None
    if index < len(tokens) and tokens[index].lower == "every":
        index += 1
    if index >= len(tokens):
        return None
    whole = read_numeral(tokens, index)
    if whole is None or whole.fraction or not numeral.value < whole.value or whole.value > 1000000:
        return None
    if lower == "in" and (numeral.value > 10 or (tokens[index - 1].lower != "every" and _counts_time(tokens, whole))):
        return None
    return whole.last, numeral.value / whole.value


_EVERY = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8} | {
    "ninth": 9,
    "tenth": 10,
}


def every_nth(tokens: list[Token], index: int) -> tuple[int, Decimal] | None:
    """ "Every fourth car", "every second household": where it ends, and the share; no "every third day"."""
    if index + 2 >= len(tokens) or tokens[index].lower != "every":
        return None
    whole = _EVERY.get(tokens[index + 1].lower)
    counted = tokens[index + 2]
    thing = counted.kind == TokenKind.WORD and not is_small(counted.lower) and counted.lower not in words("time words")
    return (index + 2, 1 / Decimal(whole)) if whole and thing else None


def _over_hyphen(tokens: list[Token], index: int) -> int:
    """Over the hyphens of "a one-in-five chance"."""
    tied = index + 1 < len(tokens) and tokens[index].text in "-‑" and tokens[index].glued and tokens[index + 1].glued
    return index + 1 if tied else index


def _over_noun(tokens: list[Token], index: int) -> int:
    """Over the noun between a number and "in every", "out of every"; else the index itself."""
    for position in range(index + 1, min(index + 3, len(tokens) - 2)):
        if any(
            token.kind != TokenKind.WORD or token.lower in words("prepositions") for token in tokens[index:position]
        ):
            break
        ahead = [token.lower for token in tokens[position : position + 3]]
        if ahead[:2] == ["in", "every"] or ahead == ["out", "of", "every"]:
            return position
        if ahead[:2] == ["out", "of"] and position == index + 1 and _whole_in_words(tokens, index - 1, position + 2):
            return position
        if ahead[:2] == ["out", "of"] and position == index + 1 and _is_round_whole(tokens, position + 2):
            return position
        close = position == index + 1 or tokens[index - 1].lower == "one"  # "one solar home in four"
        if ahead[:1] == ["in"] and close and _whole_in_words(tokens, index - 1, position + 1):
            return position
    return index


def _is_round_whole(tokens: list[Token], at: int) -> bool:
    """ "84 flights out of 100": the round number that nothing is counted by."""
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind is not TokenKind.WORD
    return at < len(tokens) and tokens[at].text in ("10", "100", "1,000") and ends


def _whole_in_words(tokens: list[Token], part: int, whole: int) -> bool:
    """ "one dollar in six that went": both numbers in words, and nothing counted by the second.

    Or one in digits with the verb of one behind it: "One flat in 50 stands empty".
    """
    numeral = read_numeral(tokens, whole) if tokens[part].kind == TokenKind.WORD else None
    if numeral is None or numeral.power or numeral.fraction:
        return False
    behind = tokens[numeral.last] if numeral.last < len(tokens) else None
    known = verb_forms().get(behind.lower) if behind is not None else None
    if known is not None and known.form == "s" and tokens[part].lower == "one":
        # "one worker in ten earns"
        return True
    if tokens[whole].kind != TokenKind.WORD:
        return tokens[part].lower == "one" and behind is not None and is_finite(behind.lower)
    return behind is None or not (behind.kind == TokenKind.WORD and behind.lower.endswith("s") and len(behind.text) > 3)


def _counts_time(tokens: list[Token], whole: Numeral) -> bool:
    """ "two in three days" is a stretch of time; 1900 to 2100 is a year."""
    if 1900 <= whole.value <= 2100:
        return True
    following = tokens[whole.last].lower if whole.last < len(tokens) else ""
    return following.rstrip("s") in ("day", "week", "month", "year", "hour", "minute", "game", "match", "decade")


def digit_range(tokens: list[Token], index: int) -> tuple[int, Decimal] | None:
    """ "double-digit", "triple-digit": where it ends, and the least number of so many digits."""
    floor = {"single": None, "double": Decimal(10), "triple": Decimal(100)}.get(tokens[index].lower)
    if floor is None or index + 1 >= len(tokens):
        return None
    position = index + 1
    if tokens[position].text in "-‑":
        position += 1
    if position >= len(tokens) or tokens[position].lower not in ("digit", "digits"):
        return None
    behind = {token.lower for token in tokens[position + 1 : position + 4]}
    rate = not behind or behind & (words("rise nouns") | words("fall nouns") | _RATES)
    return (position + 1, floor) if rate else None


_RATES = frozenset(("rate", "rates", "percentage", "percentages", "inflation", "percent", "margin", "margins", "pace"))
