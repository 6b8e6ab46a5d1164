"""Whose count a figure is: "the ministry's own count was 900", "the mayor's figure is lower: 700".

Who keeps a count has said it, and the count is one of what was counted before; what a firm or a place is said to have
("Peru's figure", "the airline's total") is its own and no word of theirs.
"""

from __future__ import annotations

from claimtrack.extraction import recounts
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.speakers import is_calling, is_organisation, is_title
from claimtrack.extraction.speech_verbs import RIVAL, quotes_count
from claimtrack.extraction.tokens import Token, TokenKind

COUNTS = recounts.COUNTS - {"toll"} | {"figures", "numbers", "estimates", "version"}
_WHICH = frozenset("own first latest last new official current preliminary lower higher initial early".split())
_COUNTING = frozenset(("police", "government", "union", "ministry", "council"))
_OTHERS = RIVAL - {"own"}
_OF_BODIES = frozenset(("figure", "count", "tally", "estimate", "reckoning", "version"))
_LONGEST_BODY = 3
_SUMMED = frozenset(("of", "on"))


def counted_by(tokens: list[Token], possessive: int) -> int | None:
    """The count that the owner in front of ``possessive`` keeps ("the mayor 's own figure"); ``None`` without one."""
    at = possessive + 1
    while at < len(tokens) and tokens[at].lower in _WHICH:
        at += 1
    if at >= len(tokens) or tokens[at].lower not in COUNTS or not _keeps_counts(tokens[possessive - 1]):
        return None
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    figure = at + 2 < len(tokens) and tokens[at + 2].kind is TokenKind.NUMBER
    # "the police's number of officers" is theirs
    return None if behind in _SUMMED and not figure else at


def counter_of(tokens: list[Token], at: int) -> str:
    """ "The police figure for Leeds was 900": the body in front of a count at ``at``; "" without one."""
    before = tokens[at - 1].lower if at else ""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    named = tokens[at].lower in COUNTS and before in _COUNTING and behind not in _SUMMED
    return before if named else ""


def counted_of(tokens: list[Token], at: int) -> int | None:
    """Where the body ends that keeps the count at ``at``: "the figure of the dealers was 400"; ``None`` without one."""
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    if tokens[at].lower not in _OF_BODIES or behind != ["of", "the"]:
        return None
    for last in range(at + 3, min(at + 3 + _LONGEST_BODY, len(tokens) - 1)):
        if not (tokens[last].text.islower() and tokens[last].kind is TokenKind.WORD):
            return None
        if tokens[last + 1].lower in ("is", "was"):
            return last + 1 if is_organisation(tokens[last].lower) else None
    return None


def tells_count(tokens: list[Token], verb: Chunk | None, phrase: Phrase) -> bool:
    """Is a figure's phrase such a count, or one that its verb quotes: "the union has another number"?"""
    inside = range(phrase.first, phrase.core_last)
    if tokens[phrase.core_last - 1].lower in COUNTS and any(tokens[at].lower in _OTHERS for at in inside):
        # "The union has a lower figure: 12 million"
        return True
    owned = any(tokens[at].kind is TokenKind.POSSESSIVE and counted_by(tokens, at) is not None for at in inside)
    owned = owned or counted_of(tokens, phrase.core_last - 1) is not None
    return owned or quotes_count(tokens, verb) or any(counter_of(tokens, at) for at in inside)


def _keeps_counts(token: Token) -> bool:
    word = token.lower
    if not token.text.islower() or word in words("words for a company"):
        return False
    return is_organisation(word) or is_title(word) or is_calling(word) or singular(word) in words("callings")
