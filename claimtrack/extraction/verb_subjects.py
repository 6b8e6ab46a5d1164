"""Subjects that a bare verb form behind "and" shares with the verb in front of it."""

from __future__ import annotations

from claimtrack.extraction.complements import amounts
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.tokens import Token

_PRONOUNS = frozenset(("we", "they", "i", "you"))
_LEADING = frozenset(("for", "to", "at", "about", "some", "around", "nearly", "almost", "only", "just"))
_FARTHEST = 16


def goes_on_from_subject(tokens: list[Token], index: int) -> bool:
    """ "We put sales at 3 million and look for 4 million": a figure follows."""
    return index > 1 and _leads_to_figure(tokens, index + 1) and _shares_pronoun(tokens, index)


def _leads_to_figure(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].lower in _LEADING:
        at += 1
    return at < len(tokens) and amounts(tokens[at])


def _shares_pronoun(tokens: list[Token], index: int) -> bool:
    """Does "and" join it to the verb of "we" or "they"?"""
    if tokens[index - 1].lower not in ("and", "or", "but"):
        return False
    span = tokens[max(0, index - _FARTHEST) : index - 1]
    at = next((token.index for token in reversed(span) if token.lower in _PRONOUNS), len(tokens))
    known = verb_forms().get(tokens[at + 1].lower) if at + 1 < index else None
    return known is not None and (known.form == "base" or known.invariant)
