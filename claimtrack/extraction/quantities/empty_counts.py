"""Counts that state nothing: what they count was counted before, is a list to come, or only describes."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_small, is_superlative, singular, verb_forms, words
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.priced_lots import priced_lot
from claimtrack.extraction.tokens import Token, TokenKind

_BITS = ("bit", "byte")
_TIMES_OUT_OF = ["times", "out", "of"]
_MEMORIES = frozenset("memory storage ram data traffic bandwidth capacity space cache download downloads".split())
_SHORT_LENGTHS = frozenset(("millimeter", "centimeter", "inch"))
_CUT_TO_SIZE = frozenset("wafer wafers panel panels pipe pipes tv tvs tyre tyres".split())
_DEFINITE = frozenset(("the", "these", "those", "its", "their", "his", "her", "our", "my"))
_PAIR = 2
_FEW = 12
_TURNS = frozenset("next last past following previous coming preceding".split())
_PLACES = frozenset(("first", "final", "latest", "other", "remaining"))
_GROUPED = frozenset("top leading main".split())
_MANY = 1000
_LISTED = frozenset(
    "things ways reasons tips myths lessons takeaways mistakes secrets tricks questions facts charts numbers".split()
)
_TELLING = frozenset("people persons sources officials executives traders bankers investors".split())
_KNOWING = frozenset("familiar briefed aware privy acquainted".split())
_LONGEST_LIST = 101
_COMPARING = frozenset(("compared", "explained", "ranked", "reviewed"))
_SHORT_END = 2
_SENDING = frozenset("send sending transfer transferring wire wiring remit remitting withdraw withdrawing".split())
_FEES = frozenset("cost costs fee fees charge charges charged".split())
_PRICED = frozenset("cost costs sell sells sold fetch fetches fetched retail retails retailed".split())
_PRICED_WITHIN = 5
_MARGINS = (["plus", "or", "minus"], ["plus", "and", "minus"], ["give", "or", "take"])


def empty_count(tokens: list[Token], amount: Amount) -> str:
    """Why a count, or a measure of size, states nothing; empty where it states something."""
    if priced_lot(tokens, amount.numeral.first) is not None:
        return "compound"
    if _is_so_often(tokens, amount):
        return "idiom"
    if _is_any_two(tokens, amount):
        return "idiom"
    if _is_margin(tokens, amount):
        return "margin"
    if amount.family == "money" and _is_sum_sent(tokens, amount):
        return "compound"
    if amount.family == "measure":
        return "compound" if _is_size(tokens, amount) else ""
    if amount.noun is None and not amount.family and _counts_on(tokens, amount):
        return "counted before"
    if _is_of_those_in_turn(tokens, amount):
        return "counted before"
    if amount.noun is None or amount.numeral.power or amount.comparator is not None:
        return ""
    before = tokens[amount.first - 1].lower if amount.first else ""
    few = amount.numeral.spelled and 1 < amount.numeral.value <= _FEW
    if few and before in _DEFINITE:
        return "counted before"
    following = tokens[amount.numeral.last].lower
    owned = amount.first > 0 and tokens[amount.first - 1].kind is TokenKind.POSSESSIVE
    ranked = following in _GROUPED or is_superlative(following)
    if (before == "the" or owned) and ranked and amount.numeral.value < _MANY:
        # "the four largest banks", "Italy's 12 biggest ports"
        return "rank"
    listed = tokens[amount.noun.last - 1].lower in _LISTED and amount.noun.last - amount.noun.first == 1
    if listed and amount.numeral.value <= _LONGEST_LIST and before != "the":
        return "announces a list"
    behind = [token.lower for token in tokens[amount.noun.last :]]
    if few and following in _TELLING and (behind[:1] and behind[0] in _KNOWING):
        # "two people familiar with the talks said": who told it
        return "idiom"
    if few and amount.first == 0 and len(behind) <= _SHORT_END and behind[:1] and behind[0] in _COMPARING:
        # "Three sites compared", above a table
        return "announces a list"
    if tokens[amount.numeral.last - 1].lower == "dozen" and _is_priced(tokens, amount):
        return "compound"
    return ""


def _is_margin(tokens: list[Token], amount: Amount) -> bool:
    """ "$8.6 billion, plus or minus 2%", "give or take 3 points": how exact the figure before is."""
    signs = [token.lower for token in tokens[max(0, amount.first - 3) : amount.numeral.first]]
    return any(signs[at : at + len(margin)] == margin for margin in _MARGINS for at in range(len(signs)))


def _counts_on(tokens: list[Token], amount: Amount) -> bool:
    """ "This year and in each of the next two": years that were told before."""
    ends = amount.last >= len(tokens) or tokens[amount.last].kind is TokenKind.PUNCT
    before = [token.lower for token in tokens[max(amount.first - 2, 0) : amount.first]]
    return ends and amount.numeral.spelled and before[:1] == ["the"] and before[-1] in _TURNS


def _is_of_those_in_turn(tokens: list[Token], amount: Amount) -> bool:
    """ "The last two British projects", "its first three ships": which of them, and not how many there are."""
    at = amount.numeral.first
    before = [token.lower for token in tokens[max(0, at - 2) : at]]
    counts = amount.family in ("", "count") and not amount.numeral.power
    few = amount.numeral.spelled and 1 < amount.numeral.value <= _FEW and counts
    behind = tokens[amount.numeral.last] if amount.numeral.last < len(tokens) else None
    named = behind is not None and behind.kind is TokenKind.WORD and not is_small(behind.lower)  # "next six to eight"
    turns = len(before) == _PAIR and before[1] in _TURNS | _PLACES
    return few and named and turns and (before[0] in _DEFINITE or tokens[at - 2].kind is TokenKind.POSSESSIVE)


def _is_size(tokens: list[Token], amount: Amount) -> bool:
    """The size of what is sold or counted: "a 100-gram bar", "56 million bags of 60 kg"."""
    behind = tokens[amount.last].lower if amount.last < len(tokens) else ""
    if amount.hyphened and (behind in words("containers of goods") or singular(behind) in words("containers of goods")):
        return True
    if _is_sort_by_size(tokens, amount):
        return True
    before = tokens[amount.first - 2].lower if amount.first > 1 and tokens[amount.first - 1].lower == "of" else ""
    return singular(before) in words("containers of goods") and before != singular(before)


def _is_sum_sent(tokens: list[Token], amount: Amount) -> bool:
    """ "It cost 8 percent to send $200", "sending $200 cost 8 percent": what the price is a price for."""
    before = tokens[amount.first - 1].lower if amount.first else ""
    return before in _SENDING and any(token.lower in _FEES for token in tokens)


def _is_sort_by_size(tokens: list[Token], amount: Amount) -> bool:
    """ "a 16Gb DDR5 chip", "a 256-gigabyte phone", "300 mm wafers": the sort of goods that is named by its size."""
    behind = tokens[amount.last] if amount.last < len(tokens) else None
    if behind is None or behind.kind is not TokenKind.WORD or is_small(behind.lower) or amount.rate is not None:
        return False
    if amount.unit.endswith(_BITS):
        return behind.lower not in _MEMORIES and behind.lower not in verb_forms()
    return amount.unit in _SHORT_LENGTHS and behind.lower in _CUT_TO_SIZE


def _is_priced(tokens: list[Token], amount: Amount) -> bool:
    """ "a dozen eggs cost $4": so much of the goods is what the price is for."""
    behind = tokens[amount.last : amount.last + _PRICED_WITHIN]
    return bool(behind) and behind[0].lower in _PRICED


def _is_any_two(tokens: list[Token], amount: Amount) -> bool:
    """ "Hardly two of them match", "no two counts agree": a way to say that they differ."""
    before = tokens[amount.first - 1].lower if amount.first else ""
    behind = tokens[amount.numeral.last].lower if amount.numeral.last < len(tokens) else ""
    two = amount.numeral.spelled and amount.numeral.value == _PAIR
    return two and before in ("hardly", "scarcely", "no", "any") and behind not in words("time words")


def _is_so_often(tokens: list[Token], amount: Amount) -> bool:
    """ "19 times out of 20": how sure a poll is of its margin."""
    at = amount.numeral.last
    times = [token.lower for token in (tokens[at : at + 3] if at + 3 <= len(tokens) else [])]
    first = amount.numeral.first
    return _TIMES_OUT_OF in (times, [token.lower for token in tokens[max(0, first - 3) : first]])


def tells_age(tokens: list[Token], first: int) -> bool:
    """ "at the age of 35", "between the ages of 18 and 24"."""
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in ("age", "ages")


_OPEN_WORDS = frozenset("weekdays weekends daily open hours daytime".split())


def tells_hours(tokens: list[Token], amount: Amount) -> bool:
    """ "weekdays 9 to 5": when somebody can be reached."""
    if amount.family or amount.numeral.value > _FEW * 2:
        return False
    if amount.last < len(tokens) and tokens[amount.last].lower in words("auxiliaries"):
        # "On Friday, 12 were hurt"
        return False
    for index in range(amount.first - 1, max(-1, amount.first - 4), -1):
        lower = tokens[index].lower
        if lower in _OPEN_WORDS or (lower in words("time words") and lower.endswith("day")):
            between = tokens[index + 1 : amount.first]
            return all(t.kind == TokenKind.NUMBER or t.lower in ("to", "from", "-", "–", ",") for t in between) and (
                tokens[amount.last : amount.last + 1] != []
                and (tokens[amount.last].lower in ("to", "-", "–", "till", "until") or index + 1 < amount.first)
            )
    return False
