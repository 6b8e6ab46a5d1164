"""Bare numbers that tell how old people are: "aged 25", "over-65s", "a third of the victims were under 25"."""

from __future__ import annotations

from claimtrack.extraction.ages import holds_age, names_people
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.empty_counts import tells_age
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_PEOPLE_REACH = 7


def is_age(tokens: list[Token], amount: Amount) -> bool:
    """ "aged 25", "Jamie Armstrong, 25, said": a bare number that tells how old somebody is."""
    if _is_group(tokens, amount) or _begins_ages(tokens, amount) or holds_age(tokens, amount.numeral.first):
        return True
    if amount.unit in ("year", "month", "week", "day") and amount.rule != "age" and not amount.hyphened:
        behind = [token.lower for token in tokens[amount.last : amount.last + 2]]
        return behind == ["of", "age"] or (amount.first > 0 and tokens[amount.first - 1].lower in ("aged", "ages"))
    if amount.family or amount.numeral.power or not 0 < amount.numeral.value < 120 or amount.first == 0:
        return False
    before = tokens[amount.first - 1]
    if before.lower in ("aged", "age", "ages") or tells_age(tokens, amount.first):
        return True
    if (
        before.lower in ("under", "over")
        and amount.first > 1
        and tokens[amount.first - 2].lower in words("people of an age")
    ):
        return True
    if tokens[amount.first].lower in ("under", "over") and (
        before.lower in words("people of an age") or _are_of_age(tokens, amount)
    ):
        return True
    if any(token.lower in ("younger", "older") for token in tokens[max(0, amount.first - 2) : amount.numeral.first]):
        # "men older than 50", "anyone younger than 18"
        return True
    following = tokens[amount.last].text if amount.last < len(tokens) else ""
    return (
        following in (",", ")", ".")
        and before.text in (",", "(")
        and amount.first > 1
        and amount.numeral.value >= 10
        and tokens[amount.numeral.first].text.isdigit()
        and tokens[amount.first - 2].is_capitalized
        and tokens[amount.first - 2].kind == TokenKind.WORD
        and not tokens[amount.first - 2].text.isupper()
        and (following != "." or before.text == "(")
    )


def _are_of_age(tokens: list[Token], amount: Amount) -> bool:
    """ "A third of those who came were under 25.": people of whom nothing else is counted."""
    behind = tokens[amount.last] if amount.last < len(tokens) else None
    ends = behind is None or behind.kind is not TokenKind.WORD or behind.lower in ("and", "or", "but")
    being = tokens[amount.first - 1].lower in ("are", "were", "is", "was")
    before = tokens[max(0, amount.first - _PEOPLE_REACH) : amount.first]
    return ends and being and any(names_people(token.lower) for token in before)


def _is_group(tokens: list[Token], amount: Amount) -> bool:
    """ "over-65s", "the under 25s": people by their age, no seconds."""
    last = amount.numeral.last
    grouped = last < len(tokens) and tokens[last].text == "s" and tokens[last].glued
    before = [
        token.lower for token in tokens[max(0, amount.numeral.first - 2) : amount.numeral.first] if token.text != "-"
    ]
    return grouped and before[-1:] in (["over"], ["under"])


def _begins_ages(tokens: list[Token], amount: Amount) -> bool:
    """The first number of "18- to 24-year-olds"."""
    at = amount.numeral.last
    behind = [token.lower for token in tokens[at : at + 7]]
    return (
        behind[:1] == ["-"]
        and behind[1:2] in (["to"], ["and"])
        and behind[3:5] == ["-", "year"]
        and behind[6:7] in (["old"], ["olds"])
    )
