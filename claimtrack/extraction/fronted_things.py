"""What a sentence speaks of in front of its clause: "In freight, sales declined 3 percent" tells of freight sales."""

from __future__ import annotations

from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.lexicon import is_small, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.places import find_places
from claimtrack.extraction.tokens import Token, TokenKind

_MOST_WORDS = 2
_LONGEST_LABEL = 3
_SHORTEST_LETTERS = 2


def with_fronted(label: str, tokens: list[Token], first: int) -> str:
    """A bare measure with the thing in front of the sentence of the figure at ``first``, if one is told there."""
    thing = _fronted(tokens, first)
    parts = label.split()
    if not thing or not 0 < len(parts) <= _LONGEST_LABEL or not is_measure(parts[-1].lower()):
        return label
    told = set(label.lower().split())
    if told & set(thing.lower().split()) or any(part[0].isupper() for part in parts[1:]):
        return label
    return f"{thing} {label[0].lower()}{label[1:]}"


def _fronted(tokens: list[Token], first: int) -> str:
    start = dateline_end(tokens)
    comma = next((token.index for token in tokens[start:first] if token.text == ","), 0)
    said = tokens[start + 1 : comma]
    if not comma or tokens[start].lower != "in" or not 0 < len(said) <= _MOST_WORDS or find_places(said):
        return ""
    return " ".join(token.text for token in said) if all(map(_is_thing, said)) else ""


def _is_thing(token: Token) -> bool:
    """A common noun or letters that stand for one ("NAND"), and no time and no set phrase ("in addition")."""
    written = token.text.islower() or (token.text.isupper() and len(token.text) >= _SHORTEST_LETTERS)
    said = token.lower in words("time words") or token.lower in words("set phrases with in")
    return token.kind is TokenKind.WORD and written and not said and not is_small(token.lower)
