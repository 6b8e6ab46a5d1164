"""What "that" points back to at the head of a sentence: all that the sentence before it measured."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind

_POINTING = frozenset(("that", "this"))
_TELLING = frozenset(("be", "compare", "mean", "mark", "represent", "equal", "amount", "work"))
"""What such a sentence says of the figure before: "That compares with 4 percent"."""

MAKING = frozenset(
    "makes leaves means brings puts takes represents equals amounts gives is corresponds works translates".split()
)
_WORKING_OUT = frozenset((("works", "out"), ("comes", "to"), ("adds", "up"), ("boils", "down"), ("translates", "into")))
_OPENING = 4


def told_alone(measured: Sequence[Measured]) -> Measured | None:
    """The first figure of a sentence, where all that it measures is one thing and no share."""
    labels = {one.metric for one in measured}
    return measured[0] if len(labels) == 1 and measured[0].metric and not any(one.share for one in measured) else None


def pointed_to(tokens: list[Token], discourse: Discourse) -> Measured | None:
    """ "Oxo's staff added 863 tons. That was 21% less than in 2024": what the sentence before measured."""
    alone = discourse.alone
    if alone is None or len(tokens) < 2 or tokens[0].lower not in _POINTING:
        return None
    near = alone.block == discourse.block and discourse.sentence - alone.sentence == 1
    known = verb_forms().get(tokens[1].lower)
    tells = tokens[1].lower in words("auxiliaries") or (known is not None and known.verb.lemma in _TELLING)
    return alone if near and tells else None


def sums_up(tokens: list[Token], figure: Figure) -> bool:
    """ "That works out at 781 cases per 100,000", "But that equals 0.13%": what was told last, told otherwise."""
    for index in range(min(figure.first, _OPENING)):
        if tokens[index].lower == "that" and not _is_relative(tokens, index):
            verb = tokens[index + 1].lower
            return verb in MAKING or (verb, tokens[index + 2].lower) in _WORKING_OUT
    return False


def _is_relative(tokens: list[Token], that: int) -> bool:
    """ "A system that is down for six hours a week": the word goes on with the noun in front of it."""
    fronted = tokens[0].lower in words("prepositions")  # "In money that is 16,000 a month"
    before = tokens[that - 1] if that and not fronted else None
    known = verb_forms().get(before.lower) if before is not None else None
    return before is not None and before.kind is TokenKind.WORD and known is None and not is_small(before.lower)
