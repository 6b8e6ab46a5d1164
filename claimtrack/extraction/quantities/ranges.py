"""Pairs of amounts: ranges ("18-20 percent"), shared units ("61.4 and 58.6 million units"), conversions in brackets."""

from __future__ import annotations

from collections.abc import Collection

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.model import Amount, take_rate
from claimtrack.extraction.quantities.piece_rates import price_rate
from claimtrack.extraction.quantities.rates import Rate, read_rate
from claimtrack.extraction.quantities.scaling import into_whole_coins, scale_by, scaled_step
from claimtrack.extraction.tokens import Token

_DASHES = frozenset(("-", "–", "—", "‑", "−"))
_JOINING = _DASHES | {"to", "through"}
_JOINTS = frozenset((",", "and", "or", "&", "/", "versus", "vs"))
_TAKING = frozenset(("take", "bring"))
_RANGE_VERBS = frozenset("range ranges ranged ranging vary varies varied varying between anywhere from".split())
REACH = 12
_ESTIMATES = frozenset("estimate estimates range band guidance forecast valuation target guide corridor".split())
_OR_TWICE = 2  # "50 or 60 years" is a range, "2 or 12 seats" a choice
_FAR = 3  # no range of a change spans more than so many times its lower end


def pair(tokens: list[Token], amounts: list[Amount], taken: Collection[int] = ()) -> list[tuple[Amount, Amount | None]]:
    """The amounts in order; where two make a range, the upper end stands beside the lower one."""
    paired: list[tuple[Amount, Amount | None]] = []
    for position in range(len(amounts) - 1, 0, -1):
        _share_unit(tokens, amounts[position - 1], amounts[position])
        _share_rate(tokens, amounts[position - 1], amounts[position], taken)
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
    words = [token.lower for token in _between(tokens, low, high)]
    if high.family in ("percent", "points", "multiple", "fraction") and (low.numeral.power or low.family == "money"):
        return
    many = high.rule == "one-in-n" and low.numeral.value > _MOST_PERCENT
    if many or (high.family in ("percent", "fraction") and words[:2] == [",", "or"]):
        return  # "hold 61,300, and 4 in 10 of those ...", "Some 3,100, or 22%, were in use"
    if low.family == "percent" and high.family == "" and _is_moved_from(tokens, low, high, words):
        high.unit, high.family, high.rule = low.unit, low.family, "unit-of-joined"
        return
    dashed = words == ["-", "to", "-"] or (len(words) == 1 and words[0] in _JOINING)
    if not words or not (dashed or all(word in _JOINTS for word in words)):
        return
    if words == [",", "and"] and low.numeral.power and high.family == "count" and not high.joined:
        # "had paid out 19.8 billion, and 1.1 million contracts had been signed"
        return
    if words == [","] and not high.joined:
        return
    if words[0] == "," and _opened_by(tokens, low, _COMPARING):
        # "84 euros, up from 79, and 61,000 people bought one"
        return
    same = low.family in ("", high.family) or (low.money_in_front and not high.family)
    one = dashed or words == ["or"] or (_opened_by(tokens, low, ("between",)) and words == ["and"])
    if same and (one or "or" in words):
        _share_scale(low, high)
    if low.family == "" and high.family and not low.numeral.fraction:
        if high.money_in_front and not dashed and words != ["or"]:
            return
        if high.rule.startswith("cents"):
            into_whole_coins(low.numeral)
        low.unit, low.family, low.rule = high.unit, high.family, "unit-of-joined"
        if high.unit_power and not low.numeral.power:
            # "3 and 4 bcm"
            scale_by(low.numeral, high.unit_power)
        if high.rate is not None:
            take_rate(low, high.rate)
        low.unit_first, low.unit_last, low.joined = high.unit_first, high.unit_last, True
    elif low.family == "money" and high.family in ("", "count") and low.money_in_front and one:
        if high.family == "count" and high.noun is not None:
            return
        high.unit, high.family, high.rule = low.unit, low.family, "unit-of-joined"
        if low.rate is None and high.rate is not None:
            take_rate(low, high.rate)


_MOVED_FROM = (["from"], [",", "from"], [",", "down", "from"], [",", "up", "from"], ["down", "from"], ["up", "from"])
_MOST_PERCENT = 100


def _is_moved_from(tokens: list[Token], low: Amount, high: Amount, words: list[str]) -> bool:
    """ "went down to 70.4 percent, from 73.5": percent too; "fell 3.4% from 50.6" is from something else."""
    reached = _opened_by(tokens, low, ("to", "at", "is", "was"))
    plain = not high.numeral.power and high.noun is None and high.numeral.value <= _MOST_PERCENT
    return reached and plain and words in _MOVED_FROM


_COMPARING = ("from", "against", "than", "with")
_MOVED_BETWEEN = frozenset(("from", "to", "against", "with", "than", "and", "versus", "vs"))
_MOVE_FILLERS = frozenset((",", "up", "down", "compared", "or", "(", *_MOVED_BETWEEN))


def _share_rate(tokens: list[Token], low: Amount, high: Amount, taken: Collection[int]) -> None:
    """Gives a price the rate of its conversion or of the price it moved from or to.

    "22,000 lira ($607) a month", "from $9.99 to $11.99 a month", "$1.50 a pound from $2.50".
    """
    if low.family != "money" or high.family != "money" or (low.rate is not None and high.rate is not None):
        return
    between = [token.lower for token in _between(tokens, low, high)]
    if not between or not _MOVE_FILLERS.issuperset(between) or not _is_like(low, high):
        return
    converts = low.unit != high.unit and between in (["("], [",", "or"], ["or"], [",", "and"])
    if not converts and (low.unit != high.unit or between[-1] not in _MOVED_BETWEEN or between == [",", "and"]):
        return
    rate = low.rate or high.rate
    if rate is None and between == ["("]:
        rate = _rate_behind_bracket(tokens, high, taken)
    if rate is None:
        return
    for amount in (low, high):
        if amount.rate is None:
            take_rate(amount, rate)


def _is_like(low: Amount, high: Amount) -> bool:
    """May two amounts be of one series: "4 million euros, or 40 cents a share" may not."""
    one, other = sorted((abs(low.numeral.value), abs(high.numeral.value)))
    return other <= one * _DEAREST


_DEAREST = 100_000  # more than one unit of any currency costs in another


def _rate_behind_bracket(tokens: list[Token], amount: Amount, taken: Collection[int]) -> Rate | None:
    closing = amount.last
    if closing >= len(tokens) or tokens[closing].text != ")":
        return None
    return read_rate(tokens, closing + 1, taken, True) or price_rate(tokens, closing + 1, taken)


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
    if word == "or":
        # "three or four weeks", "50 or 60 years", "10 or 12 percent"
        whole = all(one.numeral.mantissa == int(one.numeral.mantissa) for one in (low, high))
        near = low.joined and whole and high.numeral.value <= _OR_TWICE * low.numeral.value
        return near and low.family in ("measure", "count", "percent")
    if word == "and":
        return _opened_by(tokens, low, ("between",))
    if word not in ("to", "through"):
        return False
    if _opened_by(tokens, low, ("of", "at")) and low.first > 1 and tokens[low.first - 2].lower in _ESTIMATES:
        # "above its estimate of £12m to £18m"
        return True
    stated = low.family not in ("", "percent", "points") and not low.joined
    if stated and _moves(tokens, low.first):
        return False
    if _opened_by(tokens, low, ("by",)) and high.numeral.value >= _FAR * low.numeral.value and low.family != "percent":
        # "rose by 5,000 to 45,000"
        return not _moves(tokens, low.first - 1)
    if _opened_by(tokens, low, ("from",)) and low.first > 1 and tokens[low.first - 2].lower == "down":
        # "down from 4.25% to 4.50%": nothing goes down to more.
        return True
    if _opened_by(tokens, low, ("from",)):
        aimed = low.first > 1 and tokens[low.first - 2].lower in ("target", "estimate", "forecast")
        return not (aimed or _moves(tokens, low.first - 1))
    return not (low.family == "" and _moves(tokens, low.first))


def _moves(tokens: list[Token], index: int) -> bool:
    """A verb or noun of movement shortly before: "rose from 10 to 20" are two figures."""
    for position in range(index - 1, max(-1, index - REACH), -1):
        lower = tokens[position].lower
        known = verb_forms().get(lower)
        if known is not None and known.verb.lemma in _TAKING and tokens[position + 1].lower in words("possessives"):
            return True  # "took its membership from 3,000 to 4,100"
        if lower in _RANGE_VERBS:
            return False
        if position == index - 1 and known is not None and known.verb.verb_class == "do":
            # "raised its guidance and plans to spend $115 billion to $135 billion"
            return False
        if known is not None and known.verb.verb_class in ("up", "down", "change"):
            return True
        if lower in ("up", "down", ";", ":", "."):
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
        ["="],
        ["(", "or"],
    ):
        converted.comparator = amount.comparator


def range_first(tokens: list[Token], low: Amount) -> int:
    """A range's span takes in "between" or "from"."""
    if low.first > 0 and tokens[low.first - 1].lower in ("between", "from"):
        return low.first - 1
    return low.first
