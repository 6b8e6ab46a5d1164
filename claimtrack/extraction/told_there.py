"""Where a clause says "there" of a place that was spoken of before."""

from __future__ import annotations

from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_plural, verb_forms, words
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.tokens import Token

_FRONTED = 4


def told_there(tokens: list[Token], first: int, last: int) -> int | None:
    """Where the clause says "there" of a place ("burned there"), and not that there is something."""
    for token in tokens[first:last]:
        if token.lower != "there":
            continue
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        known = verb_forms().get(following.lower) if following is not None else None
        before = tokens[token.index - 1].lower if token.index else ""
        fronted = any(one.lower == "for" for one in tokens[max(0, token.index - _FRONTED) : token.index])
        if before in ("up", "out") or (fronted and following is not None and following.lower in BE):
            # "14,000 of them up there", "for the police there were six"
            continue
        if is_plural(before) and (before not in verb_forms() or token.index == 1):
            return token.index  # "Data centers there had"
        if following is None or (known is None and following.lower not in words("auxiliaries")):
            return token.index
    return None


def stands_there(tokens: list[Token], phrase: Phrase, government: Government) -> bool:
    """ "Tin settled in London at 30 dollars": the place is only where the subject stands so; no subject is left out."""
    verb = government.verb
    stands = verb is not None and verb.verb is not None and verb.verb.verb_class in ("stand", "up", "down")
    where = phrase.first > 0 and tokens[phrase.first - 1].lower in ("in", "on", "at")
    told = government.subject is not None and not government.crossed
    return stands and told and where and government.preposition in ("at", "to")
