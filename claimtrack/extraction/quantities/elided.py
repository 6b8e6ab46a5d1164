"""Percent signs and scales left out: "freight rose by 8 percent and passengers by 5", "1.1 million, in Oslo 0.7"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from claimtrack.extraction.lexicon import verb_forms, words_of
from claimtrack.extraction.measures import is_rate
from claimtrack.extraction.periods.words import MONTHS
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.tokens import Token, TokenKind

_FARTHEST = 22
"""So many tokens apart may two percentages stand of which only the first says so."""
_MOST, _LONGEST_NAME, _LEAST_PARALLEL = 100, 4, 3
_LEAST_SCALE = 6
_MERELY, _PLACED = frozenset(("just", "only", "about", "nearly", "barely")), frozenset(("for", "at", "with"))
_PARTING = frozenset((";", ":", "(", ")", "."))
_REACHED = frozenset(("to", "from", "at"))
_STATED = frozenset("to at is was are were be of stood reached hit averaged totalled".split())
_COMPARED = frozenset(("from", "against", "with", "and", "(", "versus", "but"))
_TIMES = frozenset("in a an one two the last this at year earlier before previously today now ago".split())


def share_left_out(tokens: list[Token], amounts: list[Amount]) -> None:
    """Gives bare numbers the percent or the scale that the amount before them states."""
    share_percent(tokens, amounts)
    share_scale(tokens, amounts)


def share_percent(tokens: list[Token], amounts: list[Amount]) -> None:
    """Gives the percent of an amount before to a bare number that no word of its own follows."""
    for at, bare in enumerate(amounts):
        if bare.family or bare.numeral.power or bare.noun is not None or abs(bare.numeral.value) > _MOST:
            continue
        said = _percent_before(tokens, amounts, at)
        alike = (_moved_alike, _rate_alike, _part_alike, _once_alike, _named_alike, _placed_alike)
        if said is not None and any(rule(tokens, said, bare) for rule in alike):
            bare.unit, bare.family, bare.rule = said.unit, said.family, "unit-of-joined"
            bare.unit_first, bare.unit_last, bare.joined = said.unit_first, said.unit_last, True


def share_scale(tokens: list[Token], amounts: list[Amount]) -> None:
    """ "Hungary has 1.1 million, Romania 3.6 million and Bulgaria 0.7": the scale goes on to a broken number."""
    for before, bare in pairwise(amounts):
        numeral, power = bare.numeral, before.numeral.power
        plain = not bare.family and not numeral.power and bare.noun is None and not numeral.fraction
        if not plain or power < _LEAST_SCALE or numeral.value == numeral.value.to_integral_value():
            continue
        if _named_alike(tokens, before, bare):
            scale = Decimal(10) ** power
            step = None if numeral.half_step is None else numeral.half_step * scale
            bare.numeral = replace(numeral, value=numeral.value * scale, half_step=step, power=power)


def _percent_before(tokens: list[Token], amounts: list[Amount], at: int) -> Amount | None:
    """The last percentage in front, over levels that were reached by it ("fell 12 percent to 9,400 tonnes, and")."""
    for before in reversed(amounts[:at]):
        if before.family == "percent":
            return before
        if before.first == 0 or tokens[before.first - 1].lower not in _REACHED:
            return None
    return None


def _moved_alike(tokens: list[Token], said: Amount, bare: Amount) -> bool:
    """ "Rents rose by 4 percent and food prices by 6"."""
    between = tokens[said.last : bare.first]
    gapped = 1 < len(between) <= _FARTHEST and between[-1].lower == "by"
    ends = bare.last >= len(tokens) or tokens[bare.last].kind is not TokenKind.WORD
    joined = ends or tokens[bare.last].lower in ("in", "and", "while", "but", "to", "over", "from")
    return gapped and joined and _PARTING.isdisjoint(token.text for token in between)


def _rate_alike(tokens: list[Token], said: Amount, bare: Amount) -> bool:
    """ "Occupancy was 63 percent in May, up from 58 in April": a rate at another time, and nothing else between."""
    between = [token.lower for token in tokens[said.last : bare.first]]
    behind = tokens[bare.last].lower if bare.last < len(tokens) else ""
    if not between or between[-1] not in _COMPARED or len(between) > _FARTHEST or said.first == 0:
        return False
    timed = all(word in _TIMES or word in (",", "up", "down", "compared") or _dates(word) for word in between[:-1])
    told = behind in ("next", "in", "a", "an", "one", "last", "the", "before", ",", ".", ")", "") or _dates(behind)
    stated = tokens[said.first - 1].lower in _STATED
    rated = any(
        is_rate(f"{one.lower} {two.lower}") or is_rate(two.lower) for one, two in pairwise(tokens[: said.first])
    )
    return timed and told and stated and (rated or (said.first > 1 and is_rate(tokens[0].lower)))


def _part_alike(tokens: list[Token], said: Amount, bare: Amount) -> bool:
    """ "Solar made up 31 percent of new capacity, wind 44 and gas the rest": another part of the same whole."""
    between = [token.lower for token in tokens[said.last : bare.first]]
    if not 3 < len(between) <= _FARTHEST or between[0] != "of" or between[-2] not in (",", "and"):
        return False
    named = between[-1].isalpha() and between[-1] not in words_of(
        "prepositions", "determiners", "adverbs", "auxiliaries"
    )
    behind = tokens[bare.last].lower if bare.last < len(tokens) else "."
    whole = said.numeral.value + bare.numeral.value <= _MOST
    return named and whole and behind in ("and", ",", ".", ";") and between[-1] not in verb_forms()


def _once_alike(tokens: list[Token], said: Amount, bare: Amount) -> bool:
    """ "Women were 31 percent of pilots, up from 24": the same part of the same whole, at another time."""
    between = tokens[said.last : bare.first]
    lower = [token.lower for token in between]
    if not 4 < len(lower) <= _FARTHEST or lower[0] != "of" or lower[-1] != "from" or lower[-2] not in ("up", "down"):
        return False
    whole = between[1:-3]
    plain = lower[-3] == "," and all(token.kind is TokenKind.WORD or token.text == "-" for token in whole)
    behind = tokens[bare.last].lower if bare.last < len(tokens) else "."
    moved = (bare.numeral.value < said.numeral.value) == (lower[-2] == "up")
    return plain and moved and (behind in (",", ".", ";", ")", "in", "a", "the", "last") or _dates(behind))


def _named_alike(tokens: list[Token], said: Amount, bare: Amount) -> bool:
    """ "Austria spent 1.6 percent, the Netherlands 1.5 and Italy just 0.6": a name in front, and its verb left out."""
    between = tokens[said.last : bare.first]
    names = between[1:]
    while names and (names[0].lower in ("and", "the") or names[-1].lower in _MERELY):
        names = names[1:] if names[0].lower in ("and", "the") else names[:-1]
    plain = 0 < len(names) <= _LONGEST_NAME and all(name.is_capitalized and not _dates(name.lower) for name in names)
    opened = bool(between) and between[0].lower in (",", "and")
    return opened and plain and tokens[0].is_capitalized and _ends_part(tokens, bare)


def _placed_alike(tokens: list[Token], said: Amount, bare: Amount) -> bool:
    """ "highest in Fife, at 9 percent, and lowest in Kent, at 4": behind the same small word."""
    between = [token.lower for token in tokens[said.last : bare.first]]
    joint = tokens[said.first - 1].lower if said.first else ""
    if len(between) < _LEAST_PARALLEL or len(between) > _FARTHEST or between[-1] != joint or joint not in _PLACED:
        return False
    joined = between[0] in (",", "and", "of", "in") and not {",", "and"}.isdisjoint(between)
    return joined and verb_forms().keys().isdisjoint(between) and _ends_part(tokens, bare)


def _ends_part(tokens: list[Token], bare: Amount) -> bool:
    return (tokens[bare.last].lower if bare.last < len(tokens) else ".") in ("and", ",", ".", ";", ")", "in")


def _dates(word: str) -> bool:
    return word in MONTHS or word in ("quarter", "half", "month", "week", "year") or (word.isdigit() and len(word) == 4)
