"""The publisher's own voice: "we count", "our database shows", and what it only reckons ("by our estimate")."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.speakers import Speaker
from claimtrack.extraction.tokens import Token, holds

_ASIDE_TOKENS = 10
_QUOTES = frozenset(('"', "“", "”", "‘"))
_OWN_ESTIMATES = frozenset(
    ("estimate", "estimates", "forecast", "forecasts", "projection", "guess", "count", "tally", "reckoning", "model")
)
_OURS = frozenset(("we", "our", "my"))
_OWN_VIEWS = _OWN_ESTIMATES | {"view", "opinion", "reading", "assumption", "assumptions", "calculations", "numbers"}
_MODELLED = frozenset(("modelled", "modeled", "assumed", "budgeted", "penciled"))
_VIEWING = frozenset(("think", "believe", "see", "assume", "guess", "suspect", "look", "aim", "target", "stand"))
"""What "we" does with a figure of its own: "we look for 15%", "we see rates at 4%"."""
_LOOKING = frozenset(("look", "aim", "target", "had", "have", "are", "remain"))
_OWN_DATA = frozenset(
    "database survey index tracker panel monitor barometer data records ledger register sensors".split()
)
_SHOWING = frozenset(("show", "suggest", "indicate", "find", "put", "record", "reveal", "say", "point"))
_DATA_TOKENS = 6


def own_voice(tokens: list[Token]) -> list[Speaker]:
    """ "We count 40.2 GW", "the loss we had modelled", "my own guess": the publisher speaks, unless quoted."""
    for index in range(len(tokens) - 1) if holds(tokens, _OURS) else ():
        if tokens[index].text in _QUOTES:
            return []
        rule = _estimating(tokens, index + 1) if tokens[index].lower == "we" else ""
        if rule == "own-estimate" and _states(tokens, index):
            return [_ourselves(tokens, index, "own-view")]
        if rule:
            return [_ourselves(tokens, index, rule)]
        if tokens[index].lower in ("our", "my"):
            if tokens[index].lower == "our" and _data_show(tokens, index + 1):
                return [Speaker("we", 0, len(tokens), True, "own-data", False, index)]
            for later in range(index + 1, min(index + 5, len(tokens))):
                if tokens[later].lower in _OWN_VIEWS:
                    return [_ourselves(tokens, index, "own-estimate")]
    return []


def _ourselves(tokens: list[Token], at: int, rule: str) -> Speaker:
    """Of "wider than the $190m we had modelled" only what follows "than" is ours."""
    beside = range(max(0, at - _ASIDE_TOKENS), at) if rule == "own-estimate" else range(0)
    start = max((index + 1 for index in beside if tokens[index].lower == "than"), default=0)
    return Speaker("we", start, len(tokens), True, rule, False, at)


def _states(tokens: list[Token], index: int) -> bool:
    """ "We expect 4 million", "We put demand at": what the sentence is there to say, and no aside ("on our count")."""
    opens = all(token.text in "*-•·" for token in tokens[:index])
    return opens and tokens[index + 1].lower not in _LOOKING


def _estimating(tokens: list[Token], verb: int) -> str:
    """The rule by which "we" and what follows make an estimate: who counts is the voice of the whole article."""
    if tokens[verb].lower in ("had", "have") and verb + 1 < len(tokens):
        known = verb_forms().get(tokens[verb + 1].lower)
        estimates = known is not None and known.verb.verb_class in ("measure", "expect")
        return "own-estimate" if estimates or tokens[verb + 1].lower in _MODELLED else ""
    if tokens[verb].lower == "model":
        return "own-estimate"
    known = verb_forms().get(tokens[verb].lower)
    behind = tokens[verb + 1].lower if verb + 1 < len(tokens) else ""
    if tokens[verb].lower in ("are", "remain", "stay") and behind in ("at", "above", "below"):
        # "We are at $4.1bn", where others guide to more.
        return "own-estimate"
    if known is None or known.form != "base":
        return ""
    if known.verb.lemma in words("counting verbs"):
        return "own-voice"
    if known.verb.verb_class in ("measure", "expect"):
        return "own-estimate"
    looks = known.verb.lemma in _VIEWING and (known.verb.lemma != "look" or behind == "for")
    return "own-estimate" if looks else ""


def _data_show(tokens: list[Token], first: int) -> bool:
    """ "Our own database of deeds shows", "our survey found": what the publisher has collected itself."""
    data = next((at for at in range(first, min(first + 3, len(tokens))) if tokens[at].lower in _OWN_DATA), None)
    if data is None:
        return False
    for token in tokens[data + 1 : data + 1 + _DATA_TOKENS]:
        known = verb_forms().get(token.lower)
        if known is not None and known.verb.lemma in _SHOWING:
            return True
    return False
