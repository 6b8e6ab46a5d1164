"""Regions that a text has named with their kind and then points to by it: "Elmwood division", "in the division"."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.extraction.lexicon import is_small, verb_forms, words, words_of
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import country_of, is_country, is_name
from claimtrack.extraction.tokens import Token, TokenKind

_LEADING = frozenset(("in", "across", "throughout", "within", "around", "inside"))
_POINTING = frozenset(("the", "that", "this"))


def regions_named(tokens: list[Token], mentions: Iterable[Mention]) -> dict[str, str]:
    """Kind -> place, for the places that a sentence names with their kind, and for states of a federation."""
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.form == "world" or mention.scope[:1].islower():
            continue
        kind = mention.scope.rpartition(" ")[2].lower()
        before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
        if kind in _kinds() and " " in mention.scope:
            found[kind] = mention.scope
        elif before[1:] == ["of"] and before[0] in _kinds():
            found[before[0]] = mention.scope
        if _is_state(mention.scope):
            found["state"] = mention.scope
    return found


def regions_pointed_to(tokens: list[Token], opening: int, regions: dict[str, str]) -> list[Mention]:
    """ "In the division", "across the state", "the county's schools", behind token ``opening``."""
    found = []
    for token in tokens[opening + 2 :] if regions else ():
        at = token.index
        if token.text not in regions or tokens[at - 1].lower not in _POINTING:
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        owns = following is not None and following.kind is TokenKind.POSSESSIVE
        if owns or (tokens[at - 2].lower in _LEADING and _ends(following)):
            found.append(Mention(at, at + 1, regions[token.text], "name"))
    return found


def _kinds() -> frozenset[str]:
    return words_of("kinds of regions", "kinds of known regions") - {"city", "valley", "basin", "department", "village"}


def _is_state(scope: str) -> bool:
    return not is_name(scope) and not is_country(scope) and country_of(scope) in words("federations")


def _ends(following: Token | None) -> bool:
    """Is it the last word of its phrase, and not that of another name ("in the state budget", "the region of Elm")?"""
    if following is None or following.kind is not TokenKind.WORD:
        return True
    return following.lower != "of" and (is_small(following.lower) or following.lower in verb_forms())
