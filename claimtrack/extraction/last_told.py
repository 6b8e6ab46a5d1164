"""What "that" points back to at the head of a sentence: all that the sentence before it measured."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token

_POINTING = frozenset(("that", "this"))
_TELLING = frozenset(("be", "compare", "mean", "mark", "represent", "equal", "amount", "work"))
"""What such a sentence says of the figure before: "That compares with 4 percent"."""


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
