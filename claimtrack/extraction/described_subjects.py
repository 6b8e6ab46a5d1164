"""Asides that say what somebody is: "Oxo, a maker of chairs with 300 shops, sold 900 in May"."""

from __future__ import annotations

from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_finite, verb_forms, words
from claimtrack.extraction.periods import PeriodMention
from claimtrack.extraction.tokens import Token, hyphen_at, lower_at

_ARTICLES = frozenset(("a", "an"))
_DIMENSIONS = frozenset(("long", "wide", "deep", "high", "tall", "thick", "old"))
_TYING = frozenset(("of", "with", "that", "which", "who", "for", "employing", "serving", "in", "at"))
_LONGEST_ASIDE = 24


def is_of_what_it_is(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """Does a figure describe whom the sentence tells of, and the mention date what it tells behind the aside?

    ``Line 1, 24 km long with 16 stations, was 71% done in May``; not ``profit, a record 4 million, rose in May``.
    """
    if mention.first < figure.last:
        return False
    opening = next((at for at in range(figure.first - 1, 0, -1) if tokens[at].text in ",;"), 0)
    reach = range(figure.last, min(figure.last + _LONGEST_ASIDE, mention.lead))
    closing = next((at for at in reach if tokens[at].text == ","), 0)
    if not opening or not closing or not is_finite(lower_at(tokens, closing + 1)):
        return False
    before = [token.lower for token in tokens[1:opening]]
    if any(is_finite(word) for word in before) or any(_is_done(token) for token in tokens[opening + 1 : closing]):
        return False
    return _is_description(tokens, opening + 1, figure) or _is_size(tokens, opening + 1, closing)


def _is_description(tokens: list[Token], first: int, figure: Figure) -> bool:
    """ "A plant of 300 workers", "a 24-km viaduct", but no "a rise of 4%", "a record 4 million", "a total of 300"."""
    if tokens[first].lower not in _ARTICLES:
        return False
    if first + 1 == figure.first:
        return any(hyphen_at(tokens, at) for at in range(figure.first, figure.last))
    head = [token.lower for token in tokens[first + 1 : figure.first]]
    tied = next((at for at, word in enumerate(head) if word in _TYING), 0)
    noun = head[tied - 1] if tied else ""
    return bool(noun) and not is_movement_noun(noun) and noun not in words("pointer nouns")


def _is_size(tokens: list[Token], first: int, closing: int) -> bool:
    """ "23.9 km long and with 16 stations"."""
    return any(token.lower in _DIMENSIONS for token in tokens[first : min(first + 4, closing)])


def _is_done(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    return known is not None and known.form == "past" and known.verb.verb_class in ("up", "down", "change")
