"""The bodies of a document whose trade is to count what others do: "the tracker Oxo", "Oxo credits"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.places import is_only_place
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import is_plain_kind
from claimtrack.extraction.tokens import Token

_LONGEST_ASIDE = 8
_OTHER_HOUSES = frozenset(("auction", "fashion", "publishing", "media", "trading", "clearing", "the", "a"))
_OBSERVING = frozenset("watches tracks monitors polls surveys samples scans compiles collects tallies logs".split())
_COUNTING_FROM = frozenset(("from", "what", "every", "all", "each", "them", "only", "by", "how", "the"))
_CREDITING = frozenset(("credits", "credited", "tallies", "tallied", "ranks"))


def counters_named(
    sentences: Sequence[Sentence], names: frozenset[str], proper: frozenset[str], introduced: Mapping[str, str]
) -> frozenset[str]:
    """The names of those bodies, and in full where the text has ``introduced`` them by a short form."""
    found: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        found |= {name for first, last, name in find_entities(tokens, names, proper) if _is_told(tokens, first, last)}
    found = {name for name in found if name[:1].isupper() and not is_only_place(name)}
    return frozenset(found | {introduced[name] for name in found if name in introduced})


def _is_told(tokens: list[Token], first: int, last: int) -> bool:
    """ "The tracker Oxo", "research firm Oxo", "Oxo, a consultancy, ...", "Oxo credits it with 4,000"."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    if before and (before[-1] in words("trackers") or is_plain_kind(" ".join(before))):
        return True
    behind = [token.lower for token in tokens[last : last + _LONGEST_ASIDE]]
    if behind and behind[0] in _CREDITING:
        return True
    if behind[:1] == [","] and behind[1:2] in (["which"], ["who"]) and _observes(tokens[last + 2 : last + 4]):
        return True
    end = behind.index(",", 1) if behind[:1] == [","] and "," in behind[1:] else 0
    if end < 2 or behind[1] not in ("a", "an", "the", "another"):
        return False
    house = behind[end - 1] == "house" and behind[end - 2] not in _OTHER_HOUSES
    return house or behind[end - 1] in words("trackers") or is_plain_kind(" ".join(behind[end - 2 : end]))


def _observes(aside: list[Token]) -> bool:
    """ ", which watches phones", ", which counts from ticketing data", but not ", which counts 140 shops"."""
    if len(aside) < 2:
        return False
    return aside[0].lower in _OBSERVING or (aside[0].lower == "counts" and aside[1].lower in _COUNTING_FROM)
