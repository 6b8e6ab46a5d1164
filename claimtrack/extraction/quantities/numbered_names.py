"""Numbers that belong to a name: "Section 3", "iPhone 17", "12 Baker Street"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_finite, is_plural, is_small, verb_forms, words
from claimtrack.extraction.periods.words import WEEKDAYS
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.quantities.lexicon import exclusions, number_words
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.model_numbers import COUNTED_OFF
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_LARGEST_NAME = 10_000
_LINKS = frozenset(("de", "des", "du", "la", "le", "les", "della", "del", "da", "do", "dos", "delle", "dei"))
_POINTING = frozenset(("the", "this", "that", "its", "his", "her", "their", "our"))


def is_address(tokens: list[Token], amount: Amount) -> bool:
    """ "12 Baker Street", "8 Rue des Lilas": an integer before capitalised words that name a street by its kind."""
    index = amount.numeral.last
    if tokens[amount.numeral.first].kind != TokenKind.NUMBER or amount.numeral.power:
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    fronted = tokens[index].is_capitalized and tokens[index].lower in words("streets in front") if behind else False
    if fronted and behind is not None and (behind.is_capitalized or behind.lower in _LINKS):
        return True
    position = index
    while position < len(tokens) and position - index < 4 and tokens[position].is_capitalized:
        if position > index and tokens[position].lower in words("kinds of streets"):
            return True
        position += 1
    return False


def names_one(tokens: list[Token], amount: Amount) -> bool:
    """ "The 618 festival", "China's 618 sale", "the 52 bus": a number before one thing in the singular is its name."""
    first, at = amount.numeral.first, amount.numeral.last
    digits = tokens[first].text
    plain = digits.isdigit() and 1 < int(digits) < _LARGEST_NAME and at == first + 1
    if amount.family not in ("", "count") or not plain:
        return False
    pointed = first > 0 and (tokens[first - 1].kind == TokenKind.POSSESSIVE or tokens[first - 1].lower in _POINTING)
    if not pointed or at >= len(tokens) or tokens[at].kind != TokenKind.WORD or not tokens[at].text.islower():
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or (behind.kind != TokenKind.WORD and behind.text not in "-‑–")
    ends = ends or (behind is not None and (is_small(behind.lower) or is_finite(behind.lower)))
    return ends and tokens[at].lower in words("numbered things")


def called_by(tokens: list[Token], amount: Amount) -> tuple[int, str] | None:
    """ "The access code is 7714420", "Toll-free line: 909": a number that one reaches somebody by."""
    at = amount.first - 1
    if at < 1 or tokens[at].lower not in ("is", ":", "on"):
        return None
    before = exclusions("before").before(tokens, at)
    return before if before is not None and before[1] == "contact" else None


def is_reference(tokens: list[Token], amount: Amount, before: tuple[int, str]) -> bool:
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
    if amount.noun is not None and not (lead.is_capitalized and start > 0) and is_plural(lead.lower):
        return False
    if lead.lower in verb_forms() and not lead.is_capitalized and amount.family:
        return False
    return amount.numeral.value < 10000 and (lead.is_capitalized or amount.family == "" or reason == "reference")


def is_lettered(tokens: list[Token], lead: int, amount: Amount) -> bool:
    """ "Item 1A", "Annex 3B": a letter glued to the number of a part that has a capital."""
    last = amount.numeral.last
    scale = last - 1 > amount.numeral.first and tokens[last - 1].glued and len(tokens[last - 1].text) == 1
    # "Annex 3B" has been read as three billion.
    at = last - 1 if scale else last
    letter = at < len(tokens) and tokens[at].glued and len(tokens[at].text) == 1 and tokens[at].is_capitalized
    return letter and tokens[lead].is_capitalized


_MOST_COUNTED_OFF = 20


def named_before(sentence: Sentence, amount: Amount) -> bool:
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
    counts = _is_part_of_many(tokens, index) or _goes_on_counting(tokens, index)
    if counts or (canonical_place(before.text) and not _is_year(text)):
        # "China shipped 11,000 and Japan 310"
        return False
    verb = verb_forms().get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    dated = before.lower in WEEKDAYS  # "On Monday 22 trains will call": not the name of one
    acts = (
        not dated and verb is not None and verb.form == "s" and numeral.value != 0 and "." not in text and len(text) < 3
    )
    behind = tokens[index + 2] if index + 2 < len(tokens) else None
    told = behind is not None and is_finite(behind.lower)
    opens = index == 1 and behind is not None and behind.lower in words("prepositions")
    if acts and not told and (index > 1 or opens) and amount.noun is not None and amount.noun.last == index + 2:
        # "the price for Model 3 drops to": the name acts; "in Leyva 40 houses burned" counts.
        return True
    if amount.noun is not None and tokens[amount.noun.last - 1].text.islower():
        return index > 1 and any(c.isupper() for c in before.text[1:]) and not before.text.isupper()
    return True


_LONGEST_CODE = 7
_YEAR = 4


def _is_year(text: str) -> bool:
    return len(text) == _YEAR and text[:2] in ("19", "20")


def _is_part_of_many(tokens: list[Token], index: int) -> bool:
    """ "In Fife 61 of the 172 schools": so many of a number of things."""
    behind = tokens[index + 1 : index + 4]
    opens = len(behind) > 2 and behind[0].lower == "of" and behind[1].lower in _POINTING
    return opens and behind[2].kind is TokenKind.NUMBER


def _goes_on_counting(tokens: list[Token], index: int) -> bool:
    """ "Central 1,376 and Southern 804": the next of some counts, of which the last one before was no name's."""
    if index < 4 or tokens[index - 2].text not in (",", "and", ";") or len(tokens[index].text) < 2:
        return False
    reach = tokens[max(index - 6, 0) : index - 2]
    counts = [token for token in reach if token.kind is TokenKind.NUMBER]
    if not counts:
        return False
    behind = tokens[counts[-1].index + 1]
    return "," in counts[-1].text or (behind.text.islower() and is_plural(behind.text))


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
