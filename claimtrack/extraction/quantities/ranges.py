"""Pairs of amounts: ranges ("18-20 percent"), shared units ("61.4 and 58.6 million units"), conversions in brackets."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.quantities.amounts import Amount
from claimtrack.extraction.quantities.scaling import scaled_step
from claimtrack.extraction.tokens import Token

_DASHES = frozenset(("-", "–", "—", "‑", "−"))
_JOINTS = frozenset((",", "and", "or", "&", "/", "versus", "vs"))
_RANGE_VERBS = frozenset("range ranges ranged ranging vary varies varied varying between anywhere from".split())
REACH = 12


def pair(tokens: list[Token], amounts: list[Amount]) -> list[tuple[Amount, Amount | None]]:
    """The amounts in order; where two make a range, the upper end stands beside the lower one."""
    paired: list[tuple[Amount, Amount | None]] = []
    for position in range(len(amounts) - 1, 0, -1):
        _share_unit(tokens, amounts[position - 1], amounts[position])
    index = 0
    while index < len(amounts):
        low = amounts[index]
        high = amounts[index + 1] if index + 1 < len(amounts) else None
        if high is not None and _is_range(tokens, low, high):
            paired.append((low, high))
            index += 2
            continue
        if high is not None:
            _convert(tokens, low, high)
        paired.append((low, None))
        index += 1
    return paired


def _between(tokens: list[Token], low: Amount, high: Amount) -> list[Token]:
    return tokens[low.last : high.first] if 0 <= high.first - low.last <= 6 else []


def _share_unit(tokens: list[Token], low: Amount, high: Amount) -> None:
    """Gives a bare amount the unit of the one that it is joined to, and a range its scale."""
    between = _between(tokens, low, high)
    words = [token.lower for token in between]
    if high.family in ("percent", "points", "multiple", "fraction") and (low.numeral.power or low.family == "money"):
        return
    dashed = words == ["-", "to", "-"] or (len(words) == 1 and words[0] in (*_DASHES, "to", "through"))
    if not words or not (dashed or all(word in _JOINTS for word in words)):
        return
    if words == [","] and not high.joined:
        return
    same = low.family in ("", high.family)
    if same and (dashed or "or" in words or (_opened_by(tokens, low, ("between",)) and words == ["and"])):
        _share_scale(low, high)
    if low.family == "" and high.family and not low.numeral.fraction:
        if high.money_in_front and not dashed:
            return
        low.unit, low.family, low.rate, low.rule = high.unit, high.family, high.rate, "unit-of-joined"
        low.unit_first, low.unit_last, low.joined = high.unit_first, high.unit_last, True
    elif low.family == "money" and high.family in ("", "count") and low.money_in_front and dashed:
        if high.family == "count" and high.noun is not None:
            return
        high.unit, high.family, high.rule = low.unit, low.family, "unit-of-joined"
        low.rate = low.rate or high.rate


def _share_scale(low: Amount, high: Amount) -> None:
    one, other = low.numeral, high.numeral
    if one.power or not other.power or (one.spelled != other.spelled and one.value >= 1000):
        return
    own = low.family == "money" and low.money_in_front
    if one.fraction or (own and one.mantissa >= other.mantissa) or one.mantissa >= 1000:
        return
    one.power = other.power
    one.value = one.value.scaleb(other.power)
    one.half_step = scaled_step(one)


def _opened_by(tokens: list[Token], amount: Amount, leads: tuple[str, ...]) -> bool:
    return amount.first > 0 and tokens[amount.first - 1].lower in leads


def _is_range(tokens: list[Token], low: Amount, high: Amount) -> bool:
    between = [token.lower for token in _between(tokens, low, high)]
    if between == ["-", "to", "-"]:
        between = ["-"]
    if len(between) != 1 or low.unit != high.unit or low.family != high.family:
        return False
    if (
        low.numeral.value >= high.numeral.value
        or high.comparator not in (None,)
        or (low.negative and not high.negative)
    ):
        return False
    word = between[0]
    if word in _DASHES:
        return True
    if word == "and":
        return _opened_by(tokens, low, ("between",))
    if word not in ("to", "through"):
        return False
    stated = low.family not in ("", "percent", "points") and not low.joined
    if stated and _moves(tokens, low.first):
        return False
    if _opened_by(tokens, low, ("from",)):
        return not _moves(tokens, low.first - 1)
    return not (low.family == "" and _moves(tokens, low.first))


def _moves(tokens: list[Token], index: int) -> bool:
    """A verb or noun of movement shortly before: "rose from 10 to 20" are two figures."""
    for position in range(index - 1, max(-1, index - REACH), -1):
        lower = tokens[position].lower
        if lower in _RANGE_VERBS:
            return False
        known = verb_forms().get(lower)
        if known is not None and known.verb.verb_class in ("up", "down", "change"):
            return True
        if lower in ("up", "down", ";", "."):
            return lower in ("up", "down")
    return False


def _convert(tokens: list[Token], amount: Amount, converted: Amount) -> None:
    """An amount converted in brackets, or behind "or", takes the comparator of the amount it converts."""
    convertible = ("money", "measure")
    if amount.family not in convertible or converted.family != amount.family or amount.unit == converted.unit:
        return
    between = [token.text.lower() for token in _between(tokens, amount, converted)]
    if converted.comparator is None and between in (
        ["("],
        [",", "or"],
        ["or"],
        ["/"],
        ["["],
        [
            "=",
        ],
        ["(", "or"],
    ):
        converted.comparator = amount.comparator


def range_first(tokens: list[Token], low: Amount) -> int:
    """A range's span takes in "between" or "from"."""
    if low.first > 0 and tokens[low.first - 1].lower in ("between", "from"):
        return low.first - 1
    return low.first
