"""Amounts that are no quantities by the words around them, each with the reason why it is set aside."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_finite, words
from claimtrack.extraction.quantities.age_numbers import is_age
from claimtrack.extraction.quantities.class_bounds import bounds_class, is_unit_of_table
from claimtrack.extraction.quantities.empty_counts import empty_count, tells_hours
from claimtrack.extraction.quantities.lexicon import exclusions, scales, units_behind
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.numbered_names import (
    called_by,
    is_address,
    is_lettered,
    is_reference,
    named_before,
    names_one,
)
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_YEAR_LEADS = frozenset(
    "in since by from of until till to the during before after and between its circa for than at".split()
)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "am"))  # "it is number 31"


def reason_around(sentence: Sentence, amount: Amount) -> str:
    """Why an amount is no quantity, by the words around it; empty where it is one."""
    tokens = sentence.tokens
    numeral = amount.numeral
    if is_unit_of_table(tokens, amount, tokens[numeral.first].lower in scales()):
        return "unit"
    if bounds_class(tokens, amount):
        return "class bound"
    behind = exclusions("after").at(tokens, numeral.last)
    if behind is not None and behind[1] == "page furniture" and _is_furniture(sentence, amount, behind[0]):
        return "page furniture"
    before = exclusions("before").before(tokens, amount.first) or called_by(tokens, amount)
    if before is not None and before[1] == "page furniture":
        return "page furniture"
    if _is_rank(tokens, amount, before):
        return "rank"
    if is_age(tokens, amount):
        return "age"
    if empty := empty_count(tokens, amount):
        return empty
    if _is_long_ago(tokens, amount):
        return "date"
    if _runs_till_now(tokens, amount):
        return "period"
    if tells_hours(tokens, amount):
        return "clock time"
    if named := "address" if is_address(tokens, amount) else "name" if names_one(tokens, amount) else "":
        return named
    if before is not None and before[1] == "reference" and is_lettered(tokens, before[0], amount):
        return "reference"
    if amount.family in ("money", "percent", "points", "multiple", "measure") or numeral.power:
        return ""
    if before is not None and is_reference(tokens, amount, before):
        return before[1]
    if _is_score(tokens, amount):
        return "score"
    if _is_year(tokens, amount):
        return "year"
    if (
        tokens[numeral.first].text[0] == "0"
        and len(tokens[numeral.first].text) > 1
        and "." not in tokens[numeral.first].text
    ):
        return "code"
    if named_before(sentence, amount):
        return "name"
    return ""


_SEPARATORS = frozenset("|·•")


def _is_furniture(sentence: Sentence, amount: Amount, last: int) -> bool:
    """Ages and reading times are furniture anywhere, counts of comments where little else stands."""
    tokens = sentence.tokens
    if tokens[last - 1].lower in ("ago", "read"):
        return tokens[amount.numeral.first].kind == TokenKind.NUMBER
    told = any(is_finite(token.lower) for token in tokens[: amount.first])
    return (len(tokens) <= 12 and amount.first <= 4 and not told) or any(token.text in _SEPARATORS for token in tokens)


def _is_rank(tokens: list[Token], amount: Amount, before: tuple[int, str] | None) -> bool:
    """ "top 10", "No. 3", "number one", "#1"."""
    if before is None or before[1] != "rank" or amount.family in ("money", "percent", "points"):
        return False
    start = before[0]
    lead = tokens[start].lower
    if lead in ("no", "num"):
        return tokens[amount.numeral.first].kind == TokenKind.NUMBER and (
            tokens[start].is_capitalized or start + 2 == amount.first
        )
    if lead == "number" and start and tokens[start - 1].lower in (words("auxiliaries") - _BE) | {"they", "to", "now"}:
        # "A litter can number 10 pups."
        return False
    if lead in ("number", "position"):
        return (
            not (start and tokens[start - 1].lower in ("a", "the") and amount.noun is not None)
            and amount.numeral.value < 1000
        )
    if lead in ("top", "places"):
        return amount.numeral.value <= 1000
    return amount.numeral.value < 1000


def _runs_till_now(tokens: list[Token], amount: Amount) -> bool:
    """ "In the last 24 hours", "over the next 48 hours": when, and not how long.

    "Over three years, sales rose 4%": a time that opens a sentence.
    """
    before = tokens[amount.first - 1].lower if amount.first else ""
    opens = amount.numeral.first == 1 and tokens[0].lower in ("over", "in", "within", "after")
    if opens and amount.unit in _LONG_TIMES and amount.last < len(tokens) and tokens[amount.last].text == ",":
        return True
    return amount.unit in ("hour", "minute") and before in ("last", "past", "previous", "preceding", "next", "coming")


_LONG_TIMES = frozenset(("year", "month", "week", "decade", "day"))
_AGO_REACH = 6


def _is_long_ago(tokens: list[Token], amount: Amount) -> bool:
    """ "13,000 years ago", the first of "between 505 and 508 million years ago": when, not how long."""
    behind = [token.lower for token in tokens[amount.last : amount.last + _AGO_REACH]]
    if amount.family == "measure":
        return behind[:1] == ["ago"]
    joined = not amount.family and behind[:1] and behind[0] in ("and", "to", "or", "-", "–")
    return bool(joined) and "ago" in behind and "," not in behind


_SCORE_WORDS = frozenset(
    "win wins won winning beat beats beaten lost loss lose defeat defeated victory draw drew drawn led "
    "lead leading vote voted ruling score scored scoreline record trailed advantage ahead series set sets "
    "match final half-time".split()
)


def _is_score(tokens: list[Token], amount: Amount) -> bool:
    """ "2-1", "6-4, 6-3", "5-4 ruling": two small integers joined by a hyphen, not growing or in words of play."""
    numeral = amount.numeral
    if numeral.last - numeral.first != 1 or not tokens[numeral.first].text.isdigit():
        return False
    other = _joined_integer(tokens, numeral.last, 1) or _joined_integer(tokens, numeral.first - 1, -1)
    if other is None:
        return False
    left, right = (numeral.value, other[0]) if other[1] > 0 else (other[0], numeral.value)
    if left >= right:
        return True
    window = tokens[max(0, numeral.first - 6) : numeral.last + 6]
    return amount.family in ("", "count") and any(token.lower in _SCORE_WORDS for token in window)


def _joined_integer(tokens: list[Token], index: int, step: int) -> tuple[int, int] | None:
    position = index + step
    if not (0 <= position < len(tokens) and index >= 0) or tokens[index].text not in ("-", "–", "‑"):
        return None
    other = tokens[position]
    inner = tokens[max(index, position)].glued and tokens[min(index, position) + 1].glued
    if other.kind != TokenKind.NUMBER or not other.text.isdigit() or not inner or len(other.text) > 3:
        return None
    return int(other.text), step


def _is_year(tokens: list[Token], amount: Amount) -> bool:
    """A bare 1900 to 2100 that nothing counts."""
    numeral = amount.numeral
    token = tokens[numeral.first]
    if amount.family in ("", "count") and _of_era(tokens, numeral.last):
        return True
    if numeral.last - numeral.first != 1 or len(token.text) != 4 or not token.text.isdigit():
        return False
    if not 1800 <= int(token.text) <= 2100 or (amount.comparator is not None and token.text.endswith("00")):
        return False
    if amount.noun is None:
        return not _opens_measured_range(tokens, numeral.last)
    lead = tokens[numeral.first - 1].lower if numeral.first else ""
    return not token.text.endswith("00") and (lead in _YEAR_LEADS or 1990 <= int(token.text) <= 2040)


def _of_era(tokens: list[Token], index: int) -> bool:
    """ "200 AD", the first of "5300-3900 BC"."""
    if index < len(tokens) and tokens[index].text in _ERAS:
        return True
    joined = index + 2 < len(tokens) and tokens[index].lower in ("-", "–", "to", "and")
    return joined and tokens[index + 1].kind == TokenKind.NUMBER and tokens[index + 2].text in _ERAS


_ERAS = frozenset(("AD", "BC", "BCE", "CE", "A.D.", "B.C.", "BP"))


def _opens_measured_range(tokens: list[Token], index: int) -> bool:
    """ "1800-2100 metres": a number that a unit follows behind its dash is no year."""
    if index + 2 >= len(tokens) or tokens[index].text not in "-–" or tokens[index + 1].kind != TokenKind.NUMBER:
        return False
    return units_behind().at(tokens, index + 2) is not None
