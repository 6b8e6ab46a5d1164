"""The name that does in its own clause what a figure tells, where the clause before had another subject."""

from __future__ import annotations

from claimtrack.extraction.clause_places import JOINING
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.named import Mention
from claimtrack.extraction.owned_names import owned_name
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.verb_subjects import SEEING, seen_to_move

_OWN = ("name", "entity")
_ROUGHLY = frozenset("about around roughly nearly almost over some just only more less fewer than at least".split())
_NEAR = 4
_TELLING = ("say", "measure", "expect", "aim")
_FRONTING = frozenset(("in", "at", "across", "near"))
_PARTING = JOINING | {";"}


def told_by_clause(
    tokens: list[Token], named: Mentions, figure: Figure, government: Government, found: Measured
) -> tuple[str, str] | None:
    """The scope that a figure's own clause tells whatever its phrases say, and the rule that told."""
    mentions = named.all
    if owned := owned_name(tokens, mentions, government, found.scope):
        return owned, "scope-named"
    if (over := _place_over_subject(tokens, mentions, found.scope)) is not None:
        return over.scope, "scope-fronted"
    if _holds_worldwide(tokens, mentions, figure, found):
        return "world", "scope-fronted"
    unsaid = found.scope is None or found.scope_rule == "scope-carried"
    doer = _who_sees(tokens, mentions, government) if unsaid else None
    if doer is None and unsaid and found.metric.startswith("share of "):
        doer = _whom_aside_tells_of(tokens, named, government)
    if doer is not None:
        return doer.scope, "scope-of-subject"
    parted = _own_subject(tokens, mentions, figure, government)
    return (parted.scope, "scope-of-subject") if parted is not None and found.scope_rule != "scope-bracket" else None


def _own_subject(
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


def _who_sees(tokens: list[Token], mentions: tuple[Mention, ...], government: Government) -> Mention | None:
    """ "Oxo saw passenger numbers rise 5%": whoever saw it happen is whose it is, and no teller."""
    subject, verb = government.subject, government.verb
    if subject is None or verb is None or not seen_to_move(tokens, verb.last - 1):
        return None
    at = subject.first - 1
    while at > 0 and tokens[at].lower in SEEING | words("auxiliaries") | words("adverbs"):
        at -= 1
    seen = any(token.lower in SEEING for token in tokens[at + 1 : subject.first])
    return next((m for m in mentions if seen and m.last == at + 1 and m.form in _OWN), None)


def _whom_aside_tells_of(tokens: list[Token], named: Mentions, government: Government) -> Mention | None:
    """ "Oxo, which holds 34% of the market, said": whose share it is, be it named only to speak."""
    verb = government.verb
    told = verb is not None and verb.verb is not None and verb.verb.verb_class not in _TELLING
    if verb is None or verb.passive or government.crossed or verb.first < 2 or not told:
        return None
    at = verb.first - 1
    while at > 1 and tokens[at].lower in words("adverbs") | words("auxiliaries"):
        at -= 1
    if tokens[at].lower != "which" or tokens[at - 1].text != ",":
        return None
    return next((m for m in (*named.all, *named.told) if m.last == at - 1 and m.form == "entity"), None)


def _place_over_subject(tokens: list[Token], mentions: tuple[Mention, ...], scope: str | None) -> Mention | None:
    """ "In Peru the Warm Home programme has paid out", "At Elmwood the Severn rose": where, not by or in what.

    Whoever has no article acts ("In Peru, Oxo sold").
    """
    if len(mentions) < 2 or not mentions[0].first:
        return None
    place, subject = mentions[0], mentions[1]
    lead = tokens[place.first - 1 - (place.first > 1 and tokens[place.first - 1].lower == "the")]
    if not lead.is_capitalized or lead.lower not in _FRONTING:
        return None
    between = [token.lower for token in tokens[place.last : subject.first] if token.text != ","]
    return place if place.form in _OWN and between == ["the"] and subject.scope == scope != place.scope else None


def _holds_worldwide(tokens: list[Token], mentions: tuple[Mention, ...], figure: Figure, found: Measured) -> bool:
    """ "Worldwide the agency puts their use at 448": of all, and not of the place of which the text told before."""
    over = bool(mentions) and mentions[0].form == "world" and mentions[0].first == 0
    here = {mention.scope for mention in mentions if mention.first < figure.first}
    return over and tokens[0].lower in ("worldwide", "globally") and len(here) == 1 and found.scope is not None


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
