"""By how much something was decided: "by nine votes to two", "by 71% to 29%"."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind

_JOINTS = frozenset(("to", "against"))
_PERCENT = frozenset(("%", "percent", "per", "pc", "cent"))
_LEAST_OF_ALL, _MOST_OF_ALL = 90.0, 101.0
"""What both sides of a vote add up to, with those who abstained."""
_REACH = 3
"""How many tokens the other side's number and its percent may take."""


def is_vote(tokens: list[Token], figure: Figure) -> bool:
    """ "raised the fee by nine votes to two": by how many it was decided, and not how far anything moved."""
    voted = figure.quantity is not None and figure.quantity.unit == "vote"
    counted = voted and [token.lower for token in tokens[figure.last : figure.last + 1]] in (["to"], ["against"])
    return counted or bool(side_of_vote(tokens, figure))


def side_of_vote(tokens: list[Token], figure: Figure) -> str:
    """Whose share of the votes a percentage is, "winners" or "losers" ("by 71% to 29%"); "" where it is none."""
    if figure.shape is not Shape.PERCENT or figure.quantity is None or not figure.first:
        return ""
    here, before = float(figure.quantity.value), figure.first - 1
    if tokens[before].lower == "by" and tokens[figure.last : figure.last + 1]:
        other = _number(tokens, figure.last + 1) if tokens[figure.last].lower in _JOINTS else None
        return "winners" if other is not None and _is_whole(here, other) else ""
    if tokens[before].lower not in _JOINTS:
        return ""
    by = next((at for at in range(before - 1, max(before - 2 - _REACH, -1), -1) if tokens[at].lower == "by"), None)
    if by is None:
        return ""
    other = _number(tokens, by + 1)
    between = [token.lower for token in tokens[by + 2 : before]]
    return "losers" if other is not None and _PERCENT.issuperset(between) and _is_whole(here, other) else ""


def label_of_side(side: str, lemma: str) -> str:
    """What a side's percentage measures, by what the voters did: back something, reject it, or choose somebody."""
    if lemma in words("verbs of rejecting"):
        side = "losers" if side == "winners" else "winners"
    elif lemma not in words("verbs of approving"):
        return "share of votes"
    return "share of votes in favour" if side == "winners" else "share of opposing votes"


def decided_by(tokens: list[Token], figure: Figure) -> str:
    """The verb in front of the pair that says what was decided; "" without one."""
    for token in reversed(tokens[: figure.first]):
        known = verb_forms().get(token.lower)
        lemma = known.verb.lemma if known is not None else ""
        if lemma in words("verbs of approving") | words("verbs of rejecting"):
            return lemma
    return ""


def _number(tokens: list[Token], at: int) -> float | None:
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.kind is not TokenKind.NUMBER or not token.text.replace(".", "", 1).isdecimal():
        return None
    return float(token.text)


def _is_whole(one: float, other: float) -> bool:
    return _LEAST_OF_ALL <= one + other <= _MOST_OF_ALL
