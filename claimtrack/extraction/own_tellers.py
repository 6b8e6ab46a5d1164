"""Who tells of its own: "Oxo said its assistant had 4 million users", "..., it added"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimtrack.extraction.deeds import tells_of_report
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.named import Mention
from claimtrack.extraction.tokens import Token, lower_at
from claimtrack.extraction.verb_behind import verb_behind

_TELLING = frozenset(("say", "expect", "measure"))
_RIVALS = frozenset(("rival", "competitor", "peer", "subsidiary", "parent", "affiliate"))
_OWNING = frozenset(("its", "their"))
_PARTING = frozenset((";", "while", "but", "whereas"))


def teller_of_own(tokens: list[Token], mentions: Mentions, figure: Figure | None = None) -> Mention | None:
    """The body that speaks in front of "its", where nobody else is named between that and the figure."""
    for body in mentions.told:
        found = verb_behind(tokens, body.last)
        if found is None or found[1] not in _TELLING:
            continue
        at = found[2] + 1
        at += at < len(tokens) and tokens[at].lower == "that"
        end = figure.first if figure is not None else len(tokens)
        if not at < end or tokens[at].lower not in _OWNING or tells_of_report(tokens, at):
            continue
        if lower_at(tokens, at + 1) in words("made things"):
            # "Oxo says its app has 4 million users": the app's
            continue
        others = any(at < other.first < end and other.form in ("entity", "name") for other in mentions.all)
        if not others and not any(token.lower in _PARTING for token in tokens[at:end]):
            return body
    return None


def is_told_as_firm(tokens: list[Token], body: Mention) -> bool:
    """ "Its smaller rival Oxo said", "the ferry operator, Oxo, reported", "Oxo, Inc. said": accounts of its own."""
    apposed = body.first > 1 and tokens[body.first - 1].text == ","
    before = tokens[body.first - 1 - apposed].lower if body.first else ""
    end = body.last
    while end < len(tokens) and (tokens[end].text in ",." or tokens[end].text.rstrip(".") in words("legal forms")):
        end += 1
    formal = any(token.text.rstrip(".") in words("legal forms") for token in tokens[body.first : end])
    said = verb_behind(tokens, end if formal else body.last)
    told = formal or before in _RIVALS or before in words("firm nouns")
    return told and said is not None and said[1] == "say"


def teller_of_owners(tokens: list[Token], mentions: Mentions) -> str | None:
    """ "Deposits stood at £41 billion, Oxo told investors": whose own it is."""
    for one in mentions.all:
        behind = [token.lower for token in tokens[one.last : one.last + 2]]
        if one.form == "entity" and behind in (["told", "investors"], ["told", "shareholders"]):
            return one.scope
    return None


def adds_to_it(tokens: Sequence[Token]) -> bool:
    """ "..., it added", "it said": who spoke before goes on."""
    for one, verb in pairwise(token.lower for token in tokens):
        known = verb_forms().get(verb) if one == "it" else None
        if known is not None and known.form == "past" and known.verb.verb_class == "say":
            return True
    return False
