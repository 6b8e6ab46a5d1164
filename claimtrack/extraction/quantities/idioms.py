"""Number words that count nothing: "one of the", "no one", "hundreds", "double standard"."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.extraction.lexicon import is_finite, is_plural, is_small, is_superlative, verb_forms, words
from claimtrack.extraction.quantities.lexicon import number_words, scales, vague_scales
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.scaling import Numeral
from claimtrack.extraction.tokens import Token, TokenKind, hyphen_at, lower_at

_CONTAINERS = frozenset(
    "bottle bag sack jar tin can pack packet box carton crate tray tub tube drum canister cylinder".split()
)
_FEW = frozenset(("few", "several", "many", "couple"))
_LIST_LIMIT = 12


def vague_count(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """ "hundreds of thousands", "tens of millions", "a few hundred", "millions": the span of a vague count."""
    lower = tokens[index].lower
    if lower in vague_scales():
        last = index + 1
        while last + 1 < len(tokens) and tokens[last].lower == "of" and tokens[last + 1].lower in vague_scales():
            last += 2
        return index, last
    scale = scales().get(lower)
    if (scale is not None and scale.how == "word") or lower == "dozen":
        position = index - 1
        if position >= 0 and tokens[position].text == "-" and tokens[position].glued:
            position -= 1
        lead = tokens[position].lower if position >= 0 else ""
        if (
            lead in _FEW
            or (lead in ("multi", "some") and position < index - 1)
            or (lead == "of" and _couple(tokens, position))
        ):
            return index, index + 1
    return None


def vague_floor(tokens: list[Token], first: int, last: int) -> Decimal | None:
    """The least that a vague count can mean: "tens of thousands" is 10,000; ``None`` where it is no plural scale."""
    floor = Decimal(1)
    for token in tokens[first:last]:
        word = token.lower
        if word == "of":
            continue
        scale = scales().get(word.removesuffix("s"))
        factor = _FLOORS.get(word) or (Decimal(1).scaleb(scale.power) if scale is not None else None)
        if factor is None or not word.endswith("s"):
            return None
        floor *= factor
    return floor


_FLOORS = {"tens": Decimal(10), "dozens": Decimal(12), "scores": Decimal(20)}


def _couple(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].lower == "couple"


def idiom_at(tokens: list[Token], amount: Amount) -> str:
    """Why an amount that begins with a number word is no quantity; empty where it is one."""
    numeral = amount.numeral
    if tokens[numeral.first].kind == TokenKind.NUMBER:
        return ""
    lower = tokens[numeral.first].lower
    if _ordinal_half(tokens, numeral.first):
        return "period"
    if numeral.power or numeral.last - numeral.first > 2:
        return ""
    if amount.unit == "digit" or (tokens[numeral.last : numeral.last + 1] and tokens[numeral.last].lower == "digit"):
        return "idiom"
    if lower == "one" and numeral.last == numeral.first + 1:
        return _one(tokens, amount)
    if lower == "two" and amount.rule == "cents" and tokens[numeral.first - 1].lower in words("possessives"):
        # "my two cents"
        return "idiom"
    if lower == "zero" and amount.family in ("", "count"):
        return "idiom"
    if (numeral.value < 1 or amount.rule == "fraction") and _counts_on(tokens, numeral):
        return "ordinal"
    if amount.rule == "fraction":
        return "idiom" if _begins_compound(tokens, numeral.last) else "period" if _is_quarter(tokens, numeral) else ""
    if _leads_other(tokens, amount):
        return "idiom"
    if numeral.first and tokens[numeral.first].is_capitalized and _named(tokens[numeral.first - 1]):
        return "name"
    following = tokens[numeral.last].lower if numeral.last < len(tokens) else ""
    before = tokens[numeral.first - 1].lower if numeral.first else ""
    if before in ("the", "its", "their") and (following.endswith("est") or following in ("most", "top", "leading")):
        return "rank"
    return ""


def _ordinal_half(tokens: list[Token], index: int) -> bool:
    if tokens[index].lower != "half" or index == 0:
        return False
    before = tokens[index - 1]
    lead = tokens[index - 2].lower if before.text == "-" and index > 1 else before.lower
    return lead in ("first", "second", "latter", "opening", "other", "better", "top", "bottom")


def _one(tokens: list[Token], amount: Amount) -> str:
    index = amount.numeral.first
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if index and tokens[index - 1].lower == "number":
        return "rank"
    if amount.unit == "point" and index and tokens[index - 1].lower == "by":
        return ""
    if following in words("nouns behind one") or (amount.family in ("", "count") and amount.comparator is None):
        return "idiom"
    if index + 1 < len(tokens) and tokens[index + 1].text in "-'’" and tokens[index + 1].glued:
        return "" if amount.family in ("measure", "money", "percent") else "idiom"
    return ""


def _begins_compound(tokens: list[Token], at: int) -> bool:
    """ "a half-fare card", "the quarter-mile": a fraction tied to a word is a part of it."""
    return at + 1 < len(tokens) and tokens[at].text in "-‑" and tokens[at].glued and tokens[at + 1].glued


def _counts_on(tokens: list[Token], numeral: Numeral) -> bool:
    """ "A third hospital opened", "a fifth wave": one more of them; "a third of", "a third failed" are shares."""
    part = tokens[numeral.last - 1].lower
    if tokens[numeral.first].lower != "a" or not part.endswith(("rd", "th")) or numeral.last >= len(tokens):
        return False
    behind = tokens[numeral.last]
    known = verb_forms().get(behind.lower)
    named = behind.kind == TokenKind.WORD and not is_small(behind.lower)
    noun = known is None or behind.lower in words("ing nouns")
    named = named and (noun or (known is not None and known.form == "base" and _ends_subject(tokens, numeral.last + 1)))
    return named and not is_plural(behind.lower) and behind.lower not in words("adverbs")


def _ends_subject(tokens: list[Token], at: int) -> bool:
    """Does a comma, a verb or "of 620 people" follow a noun ("a third shift will start"), and no object of a verb?"""
    if at >= len(tokens):
        return False
    acting = is_finite(tokens[at].lower) and not is_plural(tokens[at].lower)
    counted = tokens[at].lower == "of" and at + 1 < len(tokens) and tokens[at + 1].kind == TokenKind.NUMBER
    return tokens[at].text == "," or tokens[at].lower in words("auxiliaries") or acting or counted


def _is_quarter(tokens: list[Token], numeral: Numeral) -> bool:
    """ "A feast of a quarter": three months, of which no part is told."""
    if tokens[numeral.last - 1].lower != "quarter" or numeral.first < 2:
        return False
    goes_on = numeral.last < len(tokens) and tokens[numeral.last].kind == TokenKind.WORD
    if tokens[numeral.first - 1].lower in ("in", "within"):
        # "doubled in one quarter to 460", but "in a quarter of cases"
        return not goes_on or tokens[numeral.last].lower != "of"
    return tokens[numeral.first - 1].lower == "of" and tokens[numeral.first - 2].kind == TokenKind.WORD and not goes_on


def _named(before: Token) -> bool:
    """ "BBC One", "Kick Six": a capitalised number word behind a name goes on with it."""
    return before.kind == TokenKind.WORD and before.is_capitalized and before.lower not in verb_forms()


def _leads_other(tokens: list[Token], amount: Amount) -> bool:
    """ "the other two", "these three": counts that point back."""
    index = amount.numeral.first
    before = tokens[index - 1].lower if index else ""
    if before == "of" and index > 2 and tokens[index - 2].lower in _CONTAINERS | {"family"}:
        # "a tray of thirty eggs", "a family of four": what one of them holds, not how many there are.
        return tokens[index - 3].lower in ("a", "an", "each", "per", "every", "the")
    small = amount.numeral.value <= _LIST_LIMIT and not amount.numeral.power
    if small and amount.family == "":
        # "a robot or two", "The big three have reported"
        return before in ("other", "the", "these", "those", "big") or _or_two(tokens, index)
    return small and amount.family == "count" and before in ("these", "those", "big")


def _or_two(tokens: list[Token], index: int) -> bool:
    """ "a day or two", "a ship or two": some, and no count."""
    said = [token.lower for token in tokens[max(0, index - 3) : index + 1]]
    return said[2:] == ["or", "two"] and said[0] in ("a", "an")


def adjective_scale(tokens: list[Token], amount: Amount) -> str:
    """A bare scale word: "trillion-yuan milestone" counts, "trillion-dollar blue ocean" is a figure of speech."""
    index = amount.numeral.first
    if tokens[index].lower == "a" and hyphen_at(tokens, index + 2):
        index += 1
    lower = tokens[index].lower
    if lower not in scales() or lower in number_words():
        return ""
    if amount.family in ("", "count") and amount.last == amount.numeral.last:
        return "idiom"
    if amount.unit in ("level", "scale", "figure", "class", "plus", "strong"):
        return "figure of speech"
    if amount.comparator is not None or lower_at(tokens, amount.last) in _REACHED:
        return ""
    return "" if amount.noun is not None and amount.rule == "hyphened-noun" else "figure of speech"


_REACHED = frozenset(("mark", "milestone", "threshold", "barrier", "scale", "level", ""))
_LONGEST_STRETCH, _RANKED = 400, 4
_STRETCH_LEADS = frozenset(("in", "over", "within", "after", "for", "during", "every", "on"))
_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade"))


def compound(amount: Amount) -> bool:
    """ "five-bedroom flat", "three-month average", "two-minute summary": a number that only describes."""
    numeral = amount.numeral
    if numeral.power or amount.comparator is not None:
        return False
    if amount.rule == "age" and not amount.hyphened and numeral.value != int(numeral.value):
        # "planes that are 15.1 years old on average"
        return False
    return amount.rule in ("hyphened-noun", "age") or (amount.unit in _TIME_UNITS and amount.hyphened)


def _ranks(tokens: list[Token], at: int) -> bool:
    """ "Its lowest (in more than four years)", "the first fall (in nearly a decade)"."""
    return any(is_superlative(token.lower) or token.lower == "least" for token in tokens[max(0, at - _RANKED) : at])


def stretch_of_time(tokens: list[Token], amount: Amount, others: bool) -> bool:
    """ "588,000 in twelve months": how long another figure took, no figure of its own; "ten months on"."""
    if amount.unit not in _TIME_UNITS or amount.rate:
        return False
    if amount.numeral.power or amount.numeral.value > _LONGEST_STRETCH:
        return False
    following = lower_at(tokens, amount.last)
    on = following == "on" and lower_at(tokens, amount.last + 1) != "average"
    if on or following in ("later", "earlier", "before", "after"):
        return True
    before = tokens[amount.first - 1].lower if amount.first else ""
    if before in ("just", "only", "barely") and amount.first > 1:
        before = tokens[amount.first - 2].lower
    ranks = _ranks(tokens, amount.first - 1)
    ranked = before == "for" and amount.comparator is None and ranks  # "worst for 20 years"
    ranked = ranked or (before == "in" and not amount.hyphened and (amount.comparator is None or ranks))
    return ranked or (others and amount.comparator is None and before in _STRETCH_LEADS)
