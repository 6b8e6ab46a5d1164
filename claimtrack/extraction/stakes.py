"""Stakes: "owns 34% of Acme", "holds 36 percent of its shares", "sold a third of the company"."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.tokens import Token, TokenKind

_HOLDING = frozenset("own hold buy acquire sell keep retain take control have".split())
_OWNING = frozenset(("own", "hold", "have", "control"))
_REACH = 9
_SHARES = frozenset("share shares stock stocks capital equity votes".split())


def label_of_stake(tokens: list[Token], figure: Figure, government: Government) -> str:
    """The label of a share of a firm that somebody has or trades; "" where the share is of anything else."""
    verb = government.verb.verb if government.verb is not None else None
    if verb is None or verb.lemma not in _HOLDING or government.crossed:
        return ""
    if government.complement is None:
        return "stake" if verb.lemma in _OWNING and _is_of_which(tokens, figure, government) else ""
    joint, whole = government.complement
    if joint != "of" or figure.last >= len(tokens) or tokens[figure.last].lower != "of":
        return ""
    if whole.head in _SHARES:
        return "stake"
    if whole.head in words("organisation words") and verb.lemma in ("own", "buy", "acquire", "sell"):
        return "stake"
    name = _name_at_end(tokens, whole)
    return f"stake in {name}" if name and canonical_place(name) is None else ""


def _is_of_which(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "Trasco, in which the family holds 29 percent,": of whom the clause is told, and nothing more of it."""
    verb = government.verb
    behind = tokens[figure.last].text if figure.last < len(tokens) else "."
    if verb is None or behind not in ",.;)":
        return False
    before = [token.lower for token in tokens[max(0, verb.first - _REACH) : verb.first]]
    return ("in", "which") in pairwise(before) or ("of", "which") in pairwise(before)


def _name_at_end(tokens: list[Token], whole: Phrase) -> str:
    """The name that a phrase ends in ("Lima-based Acme Mobile")."""
    if whole.attached or (whole.last < len(tokens) and tokens[whole.last].kind is TokenKind.POSSESSIVE):
        return ""
    first = whole.last
    while first > whole.first and tokens[first - 1].is_capitalized:
        first -= 1
    return " ".join(token.text for token in tokens[first : whole.last])
