"""Polls that a sentence or a clause opens with: "In a survey of 2,300 tenants by Acme, 28% said they had moved"."""

from __future__ import annotations

from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Named, Speaker
from claimtrack.extraction.tokens import Token, holds

_POLLS = frozenset(("survey", "poll", "study", "census", "questionnaire", "trial", "experiment", "audit"))
_ARTICLES = frozenset(("a", "an", "one", "another"))
_OPENING_TOKENS = 5
_MAKER_REACH, _LONGEST_NAME = 9, 12


def in_report(tokens: list[Token]) -> list[Speaker]:
    """ "In a survey of 2,300 tenants 28% said that they had moved": the survey tells it."""
    poll = _poll_at(tokens, 0)
    return [Speaker(tokens[poll].lower, 0, len(tokens), False, "according-to", False, poll)] if poll else []


def in_report_of(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """ "In a poll by Acme, ...", "...: in a poll of 900 adults by Acme, ...": whoever made it tells what follows."""
    opening = dateline_end(tokens)
    for token in tokens if holds(tokens, _POLLS) else ():
        opens = token.index in (0, opening) or tokens[token.index - 1].text in ":;—–"
        poll = _poll_at(tokens, token.index) if token.lower == "in" and opens else 0
        maker = _maker_of(tokens, poll, names) if poll else None
        if maker is not None and not maker.pronoun:
            return [maker.speaks(token.index, len(tokens), "according-to")]
    return []


def _poll_at(tokens: list[Token], opening: int) -> int:
    """Where the poll stands that "in a ..." at a token leads to; 0 where none does."""
    if opening + _OPENING_TOKENS >= len(tokens) or tokens[opening].lower != "in":
        return 0
    if tokens[opening + 1].lower not in _ARTICLES:
        return 0
    near = tokens[opening + 2 : opening + _OPENING_TOKENS]
    return next((token.index for token in near if token.lower in _POLLS), 0)


def _maker_of(tokens: list[Token], poll: int, names: frozenset[str]) -> Named | None:
    """The body behind "by", before the comma that ends the opening."""
    reach = tokens[poll + 1 : poll + _MAKER_REACH]
    stop = next((token.index for token in reach if token.text in ",;:("), poll + _MAKER_REACH)
    by = next((token.index for token in reach if token.lower == "by" and token.index < stop), None)
    if by is None:
        return None
    ends = range(by + 1, min(by + _LONGEST_NAME, len(tokens)))
    comma = next((at for at in ends if tokens[at].text in ",;."), None)
    return speaker_name(tokens, by + 1, comma, names) if comma is not None else None
