"""The name that does in its own clause what a figure tells, where the clause before had another subject."""

from __future__ import annotations

from claimtrack.extraction.clause_places import JOINING
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.tokens import Token

_OWN = ("name", "entity")
_ROUGHLY = frozenset("about around roughly nearly almost over some just only more less fewer than at least".split())
_NEAR = 4
_PARTING = JOINING | {";"}


def own_subject(
    tokens: list[Token], mentions: tuple[Mention, ...], figure: Figure, government: Government
) -> Mention | None:
    """Who stands right in front of a figure whose verb is left out, or of its verb, behind "and" or "while".

    "Fife had 2,300 cases and Kent 1,800", "Oxo led with 25% and Brox held 21%".
    """
    gapped = _in_front_of_figure(tokens, mentions, figure, government)
    if gapped is not None:
        return gapped
    verb = government.verb
    if verb is None or government.crossed or verb.first > figure.first or verb.passive:
        return None
    at = verb.first
    while at > 0 and tokens[at - 1].lower in words("adverbs"):
        at -= 1
    one = next((m for m in mentions if m.last == at and m.form in _OWN), None)
    earlier = government.subject is not None and one is not None and government.subject.last <= one.first
    return one if one is not None and earlier and _parted(tokens, one.first) else None


def _in_front_of_figure(
    tokens: list[Token], mentions: tuple[Mention, ...], figure: Figure, government: Government
) -> Mention | None:
    """ "..., and Kent about 1,800": a figure goes before, and nothing but what softens this one stands between."""
    if government.sibling is None and government.subject is None:
        return None
    at = figure.first
    while at > max(0, figure.first - _NEAR) and tokens[at - 1].lower in _ROUGHLY:
        at -= 1
    one = next((m for m in mentions if m.last == at and m.form in _OWN), None)
    return one if one is not None and _parted(tokens, one.first) else None


def _parted(tokens: list[Token], first: int) -> bool:
    """Does a joint stand in front of a name, which parts its clause from the one before?"""
    at = first - 1 - (first > 1 and tokens[first - 1].lower == "the")
    return at > 0 and tokens[at].lower in _PARTING
