"""What a title only describes and the text then introduces by name: "Peru's new port", "Chancay, a deep-water port"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

_SENTENCES = 8
_REACH = 6


def introduced_site(title: list[Token], sentences: list[Sentence], names: frozenset[str]) -> str | None:
    """The name that the text gives early on to the dam, port or other site of its title; ``None`` for none."""
    sites = {token.lower for token in title if token.lower in words("named sites")}
    if not sites:
        return None
    for sentence in sentences[:_SENTENCES]:
        tokens = sentence.tokens
        for _, last, name in find_entities(tokens, names, names):
            behind = [token.lower for token in tokens[last : last + _REACH]]
            if behind[:1] == [","] and behind[1:2] in (["a"], ["an"], ["the"]) and not sites.isdisjoint(behind[2:]):
                return name
    return None
