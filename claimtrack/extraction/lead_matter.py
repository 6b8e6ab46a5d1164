"""Whom or what place a story's first sentence is about, where its title tells nothing."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extraction.actors import full_name, is_actor
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.joined_places import scope_places
from claimtrack.extraction.lexicon import is_finite, verb_forms, words
from claimtrack.extraction.places import canonical_place, country_of, find_places
from claimtrack.extraction.places_counted import begins_body
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.titles import behind_owner, opens_and_acts, title_entities
from claimtrack.extraction.tokens import Token, TokenKind, as_text, holds, tokenize

_LEAD_TOKENS = 24
_LONGEST_CALLING = 4
_LONGEST_ASIDE = 14
_LONGEST_ACCOUNT = 5
_LEADING = 4
"""So many sentences tell first whose accounts a text gives."""


def firm_of_lead(sentences: Sequence[Sentence], names: frozenset[str]) -> str | None:
    """ "OTTAWA, Nov. 20 - Canada's Oxo Foods swung to a loss": whose results a story opens with."""
    story = [one for one in sentences if one.block.kind is not BlockKind.HEADING]
    if not story:
        return None
    tokens = tokenize(as_text(story[0].tokens[dateline_end(story[0].tokens) :][:_LEAD_TOKENS]))
    behind = _behind_what_it_has(tokens)
    if not behind and not any(_gives_accounts(one.tokens) for one in story[:_LEADING]):
        return None
    tokens = tokenize(as_text(tokens[behind:]))
    tokens = tokenize(as_text(tokens[_calling_end(tokens) :]))
    firm = next(iter(title_entities(tokens, names)), "")
    if not firm or canonical_place(firm) is not None or not is_actor(firm.split()[0], list(sentences)):
        return None
    acts = opens_and_acts(tokens, firm) or opens_and_acts(_without_aside(tokens, len(firm.split())), firm)
    own = holds(story[0].tokens, words("firms' accounts")) or not _speaks(tokens, len(firm.split()))
    return full_name(firm, list(sentences)) if acts and own else None


def place_of_lead(sentences: Sequence[Sentence]) -> str | None:
    """ "SEOUL, 3 Aug - South Korea's exports rose": the one place whose doings open a text whose title names none."""
    story = [one for one in sentences if one.block.kind is not BlockKind.HEADING]
    tokens = story[0].tokens if story else []
    opening = dateline_end(tokens)
    verb = next((token.index for token in tokens[opening + 1 :] if is_finite(token.lower)), opening)
    places = scope_places(tokens, opening, verb)
    others = {country_of(place.scope) for place in find_places(tokens, verb) if place.form in ("name", "demonym")}
    if len(others - {country_of(place.scope) for place in places}) > 1:
        # "Lithuania sold 20 trains, Latvia 30, Estonia 40"
        return None
    alone = len(places) == 1 and places[0].form in ("name", "demonym")
    return places[0].scope if alone and not begins_body(tokens, places[0], capitals=True) else None


def _gives_accounts(tokens: list[Token]) -> bool:
    """Does it tell what only a firm has, and not what one has that it names ("Oxo's revenue")?"""
    owned = any(t.kind is TokenKind.POSSESSIVE and tokens[t.index - 1].is_capitalized for t in tokens[1:])
    return holds(tokens, words("firms' accounts")) and not (owned and dateline_end(tokens) == 0)


def _behind_what_it_has(tokens: list[Token]) -> int:
    """ "Operating profit at Oxo fell", "Workers at Oxo walked out": behind what is a firm's, with its joint; else 0."""
    joint = next((token.index for token in tokens[:_LONGEST_ACCOUNT] if token.lower in ("at", "of")), 0)
    had = words("firms' accounts") | words("bargainers")
    opens = joint > 0 and tokens[joint - 1].lower in had
    return joint + 1 if opens and all(token.text.islower() for token in tokens[1:joint]) else 0


def _calling_end(tokens: list[Token]) -> int:
    """Behind what says who a firm is, in front of its name: "Canada's", "German engineer", "The ferry firm"."""
    places = [place for place in find_places(tokens) if place.first == 0]
    if places and (behind := behind_owner(tokens, places[0])):
        return behind
    at = places[0].last if places and places[0].form == "demonym" else 0
    first = at or (1 if tokens and tokens[0].lower == "the" else 0)
    while first < len(tokens) and first - at <= _LONGEST_CALLING and _only_calls(tokens[first]):
        first += 1
    called = first < len(tokens) and tokens[first].is_capitalized and first > at
    return first if called else 0


def _only_calls(token: Token) -> bool:
    plain = token.kind is TokenKind.WORD and token.text.islower() and not is_finite(token.lower)
    return plain and token.lower not in words("prepositions")


def _without_aside(tokens: list[Token], last: int) -> list[Token]:
    """The name with what goes on behind an aside between commas, or behind its "shares"."""
    if last < len(tokens) and tokens[last].lower in ("shares", "stock"):
        return tokenize(as_text([*tokens[:last], *tokens[last + 1 :]]))
    if last >= len(tokens) or tokens[last].text != ",":
        return tokens
    closing = next((t.index for t in tokens[last + 1 : last + _LONGEST_ASIDE] if t.text == ","), None)
    goes_on = [*tokens[:last], *tokens[closing + 1 :]] if closing is not None else tokens
    behind = goes_on[last] if closing is not None and last < len(goes_on) else None
    today = behind is not None and behind.lower in ("today", "yesterday")
    return tokenize(as_text([*goes_on[:last], *goes_on[last + today :]]))


def _speaks(tokens: list[Token], last: int) -> bool:
    known = next((form for token in tokens[last:] if (form := verb_forms().get(token.lower)) is not None), None)
    return known is not None and known.verb.verb_class in ("say", "measure", "expect")
