"""Datelines: where and when a story or a release is from, in front of its first sentence."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction import token_kinds
from claimtrack.extraction.periods.words import MONTHS
from claimtrack.extraction.tokens import Token, TokenRow

_DATELINE_TOKENS = 24
_LONGEST_PLACE = 5
_LONGEST_DATELINE = 10
_YEAR = 4
_MARKS = 4
"""Of bold and italics, at most, in front of a dateline."""
_TIMES = frozenset(("year", "month", "week", "decade", "century", "season", "spring", "summer", "autumn", "winter"))


def dateline_end(tokens: list[Token]) -> int:
    """Index behind the dash of a dateline ("AUSTIN, Texas, November 5, 2025 - ..."), set in bold or not, or 0."""
    if not isinstance(tokens, TokenRow):
        return _dateline_end(tokens)
    if tokens.dateline is None:
        tokens.dateline = _dateline_end(tokens)
    return tokens.dateline


def _dateline_end(tokens: list[Token]) -> int:
    plain = [token for token in tokens[:_DATELINE_TOKENS] if token.text not in "*_"]
    if not plain or not (plain[0].text.isupper() and len(plain[0].text) > 2):
        return _behind_place_and_day(tokens)
    for before, token in pairwise(plain):
        ended = before.text in ")/" or before.kind == token_kinds.NUMBER
        if token.text in "-–—" and ended and not token.glued:
            doubled = token.index + 1 < len(tokens) and tokens[token.index + 1].text in "-–—"
            return token.index + 1 + doubled
    return len(tokens) if _is_only_dateline(tokens) else 0


def label_end(tokens: list[Token]) -> int:
    """Index behind the letter of who answers, before a phrase that says where ("A: In English clinics ..."); else as
    :func:`dateline_end`.
    """
    if speaker_label(tokens) not in ("q", "a"):
        return dateline_end(tokens)
    begins = next(token.index for token in tokens if token.text in (":", ".")) + 1
    return begins if begins < len(tokens) and tokens[begins].text == "In" else dateline_end(tokens)


def speaker_label(tokens: list[Token]) -> str:
    """ "Q", "A" or a surname in front of a colon, in small letters: "Q2." too."""
    first = tokens[0]
    at = 2 if len(tokens) > 2 and tokens[1].kind == token_kinds.NUMBER and tokens[1].glued else 1
    if first.kind != token_kinds.WORD or len(tokens) <= at or tokens[at].text not in (":", "."):
        return ""
    return first.lower if tokens[at].text == ":" or first.lower in ("q", "a") else ""


def _behind_place_and_day(tokens: list[Token]) -> int:
    """Behind "Kigali, 2 June 2026 - " or "Lyon, France – June 2, 2026 – ": a place, a day with its year, a dash."""
    opens = next((token.index for token in tokens[:_MARKS] if token.text not in "*_"), 0)
    if not tokens or not tokens[opens].is_capitalized or tokens[opens].lower in MONTHS:
        return 0
    dated = False
    for at, token in enumerate(tokens[:_DATELINE_TOKENS]):
        year = token.kind == token_kinds.NUMBER and len(token.text) == _YEAR
        dated = dated or (year and any(one.lower in MONTHS for one in tokens[:at]))
        if dated and (token.text == ":" or (token.text in "-–—" and not token.glued)):
            return at + 1
        if token.kind == token_kinds.WORD and not token.is_capitalized:
            return 0
        if token.text in (".", ":", ";"):
            return 0
    return 0


def only_years(tokens: list[Token]) -> bool:
    """Does a sentence have no digits behind its dateline but those of years?"""
    numbers = [token.text for token in tokens[dateline_end(tokens) :] if token.kind == token_kinds.NUMBER]
    return all(len(number) == _YEAR and number[:2] in ("19", "20") for number in numbers)


def _is_only_dateline(tokens: list[Token]) -> bool:
    """ "LUXEMBOURG, 3 February 2026.", "TREASURE BEACH, Jamaica.": a place in capitals, and where or when it is."""
    comma = next((token.index for token in tokens[:_LONGEST_PLACE] if token.text == ","), 0)
    if not comma or tokens[-1].text != "." or len(tokens) > _LONGEST_DATELINE:
        return False
    shouted = all(token.text.isupper() for token in tokens[:comma])
    behind = tokens[comma + 1 : -1]
    return shouted and all(token.is_capitalized or token.kind != token_kinds.WORD for token in behind)


def past_time(tokens: list[Token], index: int) -> int:
    """Behind a time that a sentence opens with and no comma parts from its subject: "Two years ago Acme sold ..."."""
    words_ahead = [token.lower for token in tokens[index : index + 3]]
    if len(words_ahead) < 3:
        return index
    if words_ahead[2] == "ago" and words_ahead[1].rstrip("s") in _TIMES:
        return index + 3
    # "Last year Acme sold ...", but "last year's harvest"
    timed = words_ahead[0] in ("last", "this") and words_ahead[1] in _TIMES
    return index + 2 if timed and tokens[index + 2].kind != token_kinds.POSSESSIVE else index
