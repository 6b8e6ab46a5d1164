"""Amounts that are no quantities by the words around them, each with the reason why it is set aside."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.empty_counts import empty_count, tells_age, tells_hours
from claimtrack.extraction.quantities.lexicon import exclusions, number_words, units_behind
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.model_numbers import COUNTED_OFF
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_YEAR_LEADS = frozenset(
    "in since by from of until till to the during before after and between its circa for than at".split()
)


def reason_around(sentence: Sentence, amount: Amount) -> str:
    """Why an amount is no quantity, by the words around it; empty where it is one."""
    tokens = sentence.tokens
    numeral = amount.numeral
    behind = exclusions("after").at(tokens, numeral.last)
    if behind is not None and behind[1] == "page furniture" and _is_furniture(sentence, amount, behind[0]):
        return "page furniture"
    before = exclusions("before").before(tokens, amount.first)
    if before is not None and before[1] == "page furniture":
        return "page furniture"
    if _is_rank(tokens, amount, before):
        return "rank"
    if is_age(tokens, amount):
        return "age"
    empty = empty_count(tokens, amount)
    if empty:
        return empty
    if _is_long_ago(tokens, amount):
        return "date"
    if tells_hours(tokens, amount):
        return "clock time"
    if _is_address(tokens, amount):
        return "address"
    if amount.family in ("money", "percent", "points", "multiple", "measure") or numeral.power:
        return ""
    if before is not None and _is_reference(tokens, amount, before):
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
    if _named_before(sentence, amount):
        return "name"
    return ""


_SEPARATORS = frozenset("|·•")


def _is_furniture(sentence: Sentence, amount: Amount, last: int) -> bool:
    """Ages and reading times are furniture anywhere, counts of comments where little else stands."""
    tokens = sentence.tokens
    if tokens[last - 1].lower in ("ago", "read"):
        return tokens[amount.numeral.first].kind == TokenKind.NUMBER
    return (len(tokens) <= 12 and amount.first <= 4) or any(token.text in _SEPARATORS for token in tokens)


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
    if lead in ("number", "position"):
        return (
            not (start and tokens[start - 1].lower in ("a", "the") and amount.noun is not None)
            and amount.numeral.value < 1000
        )
    if lead in ("top", "places"):
        return amount.numeral.value <= 1000
    return amount.numeral.value < 1000


_PEOPLE = frozenset(("children", "people", "adults", "women", "men", "boys", "girls", "patients", "infants", "kids"))


def is_age(tokens: list[Token], amount: Amount) -> bool:
    """ "aged 25", "Jamie Armstrong, 25, said": a bare number that tells how old somebody is."""
    if amount.unit in ("year", "month", "week", "day") and amount.rule != "age" and not amount.hyphened:
        behind = [token.lower for token in tokens[amount.last : amount.last + 2]]
        return behind == ["of", "age"] or (amount.first > 0 and tokens[amount.first - 1].lower in ("aged", "ages"))
    if amount.family or amount.numeral.power or not 0 < amount.numeral.value < 120 or amount.first == 0:
        return False
    before = tokens[amount.first - 1]
    if before.lower in ("aged", "age", "ages") or tells_age(tokens, amount.first):
        return True
    if before.lower in ("under", "over") and amount.first > 1 and tokens[amount.first - 2].lower in _PEOPLE:
        return True
    if tokens[amount.first].lower in ("under", "over") and before.lower in _PEOPLE:
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


_STREETS = frozenset(
    "street st road rd avenue ave lane ln drive boulevard blvd highway hwy court terrace parade crescent "
    "walk plaza quay close mews place square way tower".split()
)


_AGO_REACH = 6


def _is_long_ago(tokens: list[Token], amount: Amount) -> bool:
    """ "13,000 years ago", the first of "between 505 and 508 million years ago": when, not how long."""
    behind = [token.lower for token in tokens[amount.last : amount.last + _AGO_REACH]]
    if amount.family == "measure":
        return behind[:1] == ["ago"]
    joined = not amount.family and behind[:1] and behind[0] in ("and", "to", "or", "-", "–")
    return bool(joined) and "ago" in behind and "," not in behind


def _is_address(tokens: list[Token], amount: Amount) -> bool:
    """ "12 Baker Street": an integer before capitalised words that end in a kind of street."""
    index = amount.numeral.last
    if tokens[amount.numeral.first].kind != TokenKind.NUMBER or amount.numeral.power:
        return False
    position = index
    while position < len(tokens) and position - index < 4 and tokens[position].is_capitalized:
        if position > index and tokens[position].lower in _STREETS:
            return True
        position += 1
    return False


def _is_reference(tokens: list[Token], amount: Amount, before: tuple[int, str]) -> bool:
    """ "Section 3", "page 12", "Windows 11": the word before names what the number only counts off."""
    start, reason = before
    if reason == "contact":
        return True
    lead = tokens[start]
    integer = tokens[amount.numeral.first].kind == TokenKind.NUMBER and "," not in tokens[amount.numeral.first].text
    if reason in {"clock time", "rank"}:
        return False
    if not integer and not lead.is_capitalized:
        return (
            reason == "reference"
            and amount.numeral.spelled
            and amount.family == ""
            and lead.lower in ("chapter", "section")
        )
    if reason == "name" and lead.lower in COUNTED_OFF and amount.numeral.value <= _MOST_COUNTED_OFF and start:
        return tokens[start - 1].kind == TokenKind.WORD
    if amount.noun is not None and not (lead.is_capitalized and start > 0) and lead.lower.endswith("s"):
        return False
    if lead.lower in verb_forms() and not lead.is_capitalized and amount.family:
        return False
    return amount.numeral.value < 10000 and (lead.is_capitalized or amount.family == "" or reason == "reference")


_MOST_COUNTED_OFF = 20
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
    if numeral.last < len(tokens) and tokens[numeral.last].text in _ERAS and amount.family in ("", "count"):
        return True
    if numeral.last - numeral.first != 1 or len(token.text) != 4 or not token.text.isdigit():
        return False
    if not 1800 <= int(token.text) <= 2100 or (amount.comparator is not None and token.text.endswith("00")):
        return False
    if amount.noun is None:
        return not _opens_measured_range(tokens, numeral.last)
    lead = tokens[numeral.first - 1].lower if numeral.first else ""
    return not token.text.endswith("00") and (lead in _YEAR_LEADS or 1990 <= int(token.text) <= 2040)


_ERAS = frozenset(("AD", "BC", "BCE", "CE", "A.D.", "B.C.", "BP"))


def _opens_measured_range(tokens: list[Token], index: int) -> bool:
    """ "1800-2100 metres": a number that a unit follows behind its dash is no year."""
    if index + 2 >= len(tokens) or tokens[index].text not in "-–" or tokens[index + 1].kind != TokenKind.NUMBER:
        return False
    return units_behind().at(tokens, index + 2) is not None


def _named_before(sentence: Sentence, amount: Amount) -> bool:
    """ "iPhone 17", "Windows 11", "Channel 4": a name right before a small bare number goes on with it."""
    tokens = sentence.tokens
    numeral = amount.numeral
    index = numeral.first
    if index == 0 or amount.first != index or amount.comparator is not None or tokens[index].kind != TokenKind.NUMBER:
        return False
    before, text = tokens[index - 1], tokens[index].text
    longest = _LONGEST_CODE if before.text.isupper() and len(before.text) > 1 else 4
    if before.kind != TokenKind.WORD or "," in text or len(text) > longest or not _is_name(tokens, index - 1):
        return False
    if "." in text and (len(text) > 4 or text.startswith("0")):
        return False
    verb = verb_forms().get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    acts = verb is not None and verb.form == "s" and numeral.value != 0 and "." not in text and len(text) < 3
    if acts and index > 1 and amount.noun is not None and amount.noun.last == index + 2:
        # "the price for Model 3 drops to": the name acts.
        return True
    if amount.noun is not None and tokens[amount.noun.last - 1].text.islower():
        return index > 1 and any(c.isupper() for c in before.text[1:]) and not before.text.isupper()
    return True


_LONGEST_CODE = 7


def _is_name(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not (token.is_capitalized or any(character.isupper() for character in token.text)):
        return False
    closed = (
        lower in words("prepositions")
        or lower in words("determiners")
        or lower in words("conjunctions")
        or lower in words("auxiliaries")
        or lower in words("adverbs")
        or lower in words("pronouns")
        or lower in words("subordinators")
        or lower in words("possessives")
    )
    return not closed and lower not in verb_forms() and lower not in number_words()
