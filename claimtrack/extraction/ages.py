"""Ages that say which people are meant: "people aged 60 and over", "children under 15", "those over 65".

They are no figures of their own but a part of what the people are called.
"""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_plural, words
from claimtrack.extraction.places import are_of_a_people
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.units.counting import family

PERSON = "person"
BOUNDS = frozenset(("over", "under", "above", "below", "past", "beyond"))
_AGED = frozenset(("aged", "age", "ages"))
_OPEN = frozenset(("over", "older", "above", "under", "younger", "below", "more", "up", "beyond"))
_STANDING_FOR_PEOPLE = frozenset(("those", "people", "anyone", "everyone", "pensioners", "babies", "girls", "infants"))
_TIMES = frozenset(("years", "year", "months", "month", "weeks", "days"))
_SHORT_TIMES = frozenset(("months", "weeks", "days"))
_OF_ALL_AGES = frozenset(("people", "persons", "patients", "families", "workers", "women", "men"))
"""Whose age is not told in months."""
_PARTS = frozenset(("percent", "cent", "%", "half", "third", "thirds", "quarters", "most", "them"))
_SCALES = frozenset(("percent", "per", "million", "billion", "thousand", "hundred"))
_ROUND_AGES = frozenset("fifteen sixteen eighteen twenty thirty forty fifty sixty seventy eighty ninety".split())
_SMALL_AGES = frozenset("two three four five six seven ten twelve fourteen".split())
_OLDEST = 120
AGE_REACH = 6


def names_people(word: str) -> bool:
    """Whether a plural, or a word that stands for one, is of people."""
    many = word.endswith(("s", "en")) and family(_singular(word)) == PERSON
    return many or word in _STANDING_FOR_PEOPLE or are_of_a_people(word)


def _singular(word: str) -> str:
    return {"men": "man", "women": "woman", "children": "child"}.get(word, word.removesuffix("s"))


def age_behind(tokens: list[Token], index: int) -> int:
    """Where an age that begins behind a word for people ends; ``index`` itself if none begins there.

    ``age = ( "aged" | bound ) [ "the age of" ] NUMBER [time]
    [ ("and" | "or") open | ("to" | "-" | "and") NUMBER [time] ]``
    """
    if not 0 < index < len(tokens) - 1 or not names_people(tokens[index - 1].lower):
        return index
    at = index
    if tokens[at].lower not in _AGED and tokens[at].lower not in BOUNDS:
        return index
    at += 1
    while at < len(tokens) and tokens[at].lower in ("the", "age", "of", "between"):
        at += 1
    if not _is_age(tokens, at):
        return index
    if tokens[index - 1].lower in _OF_ALL_AGES and tokens[at + 1 : at + 2] and tokens[at + 1].lower in _SHORT_TIMES:
        # "help 60,000 people over 12 months"
        return index
    at = _past_number(tokens, at)
    joint = tokens[at].lower if at + 1 < len(tokens) else ""
    if joint in ("and", "or") and tokens[at + 1].lower in _OPEN:
        at += 2
    elif joint in ("to", "-", "–", "and") and _is_age(tokens, at + 1):
        at = _past_number(tokens, at + 1)
    behind = tokens[at] if at < len(tokens) else None
    counted = behind is not None and is_plural(behind.lower) and behind.lower not in words("auxiliaries")
    measured = behind is not None and (counted or behind.text == "%" or behind.lower in _SCALES)
    return index if measured else at


def _past_number(tokens: list[Token], at: int) -> int:
    """Behind a number and the time that it counts ("9 months to 14 years")."""
    return at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower in _TIMES else at + 1


def _is_age(tokens: list[Token], at: int) -> bool:
    if at >= len(tokens):
        return False
    token = tokens[at]
    digits = token.kind == TokenKind.NUMBER and token.text.isdecimal() and int(token.text) < _OLDEST
    small = token.lower in _SMALL_AGES and tokens[at - 1].lower in BOUNDS  # "children under five"
    return digits or small or token.lower in _ROUND_AGES


def holds_age(tokens: list[Token], index: int) -> bool:
    """Whether the number at an index is one of the age of the people before it."""
    return _is_theirs(tokens, index) or any(
        age_behind(tokens, start) > index for start in range(max(1, index - AGE_REACH), index + 1)
    )


def _is_theirs(tokens: list[Token], index: int) -> bool:
    """ "38 percent were under 30", "most victims are over 60": behind people or a part of them, and nothing more."""
    if index < 3 or not _is_age(tokens, index) or tokens[index - 1].lower not in ("under", "over"):
        return False
    who = tokens[index - 3].lower
    told = tokens[index - 2].lower in ("is", "are", "was", "were") and (names_people(who) or who in _PARTS)
    return told and (index + 1 == len(tokens) or tokens[index + 1].text in ".,;)")


def before_age(tokens: list[Token], index: int) -> int:
    """The index of the word for people whose age ends right before ``index``; else that of the token before."""
    last = tokens[index - 1]
    if last.kind == TokenKind.NUMBER or last.lower in _OPEN or last.lower in _ROUND_AGES:
        for start in range(max(1, index - AGE_REACH), index):
            if age_behind(tokens, start) == index:
                return start - 1
    return index - 1
