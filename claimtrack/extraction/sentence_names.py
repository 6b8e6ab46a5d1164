"""Where a name stands in its sentence, and what that tells of what follows: owners in front, names at the end."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.named import Mention
from claimtrack.extraction.referents import apposition_end
from claimtrack.extraction.tokens import Token

ACTING_TOKENS = 4
_SPOKEN_TOKENS = 6
_HAD = frozenset(("shares", "stock"))
_LONGEST_OWNER = 7
_ARTICLE = 2
_BEING = frozenset(("is", "was", "'s", "’s", "are", "were"))


def speaks_of_its_own(tokens: list[Token], body: Mention) -> bool:
    """ "Oxo lifted its forecast": a body that opens a sentence and speaks of itself."""
    start = apposition_end(tokens, body.last)
    behind = [token.lower for token in tokens[start : start + _SPOKEN_TOKENS]]
    return body.first < ACTING_TOKENS and ("its" in behind or "it" in behind)


def owner_in_front(tokens: list[Token], mentions: Mentions) -> Mention | None:
    """ "Shares in French brewer Oxo fell": the one name behind what a firm has of its own, in front of the verb."""
    if tokens[0].lower not in _HAD and tokens[0].lower not in words("own results"):
        return None
    for mention in mentions.all:
        between = tokens[1 : mention.first]
        if mention.form == "entity" and len(between) < _LONGEST_OWNER:
            return None if any(t.lower in verb_forms() and not t.is_capitalized for t in between) else mention
    return None


def at_end(tokens: list[Token], mentions: Mentions) -> Mention | None:
    """ "Much of that ends up with Oxo.": the one name of a sentence, which what follows goes on with."""
    firms = [mention for mention in mentions.all if mention.form == "entity"]
    return firms[0] if len(firms) == 1 and firms[0].last == len(tokens) - 1 else None


def headed_body(tokens: list[Token], discourse: Discourse) -> str | None:
    """ "About Oxo Network": whom the boilerplate under a heading is about, were it a body that only speaks above."""
    if len(tokens) < 2 or tokens[0].lower != "about":
        return None
    named = find_entities(tokens, discourse.names, discourse.proper)
    whole = [name for first, last, name in named if first <= _ARTICLE and last == len(tokens)]
    return discourse.in_full(whole[0]) if whole else None


def named_last(tokens: list[Token], mentions: Mentions) -> Mention | None:
    """ "The one to watch is Oxo.", "Then there was Oxo.": a name that a sentence only leads up to."""
    last = at_end(tokens, mentions)
    leads = last is not None and last.first and tokens[last.first - 1].lower in _BEING
    return last if leads else None


def only_describes(tokens: list[Token], mention: Mention) -> bool:
    """ "the Cape detour": a name behind an article that only says which thing is meant."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if behind is None or not mention.first or tokens[mention.first - 1].lower not in words("determiners"):
        return False
    noun = behind.kind == token_kinds.WORD and not behind.is_capitalized and behind.lower not in verb_forms()
    return noun and not is_small(behind.lower)


def heads_line(tokens: list[Token], opening: Mention) -> bool:
    """ "**Oxo**: sales of 3 million": is a name the label of its line?"""
    return next((token.text for token in tokens[opening.last :] if token.text not in "*_"), "") == ":"
