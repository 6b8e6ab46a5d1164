"""Numbered parts of a network or a site ("Line 1", "the second metro line", "Terminal 3"): scopes of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import is_country
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, holds

_LINES = frozenset(("line",))
_ORDINALS = {word: at for at, word in enumerate("first second third fourth fifth sixth".split(), 1)}


def network_of(sentences: Sequence[Sentence]) -> str:
    """The kind of network whose lines a text speaks of ("metro"), or nothing."""
    kinds = words("networks")
    told = Counter(token.lower for sentence in sentences for token in sentence.tokens if token.lower in kinds)
    return told.most_common(1)[0][0] if told else ""


def numbered_parts(tokens: list[Token], discourse: Discourse) -> list[Mention]:
    """The parts that a sentence names by a number or an ordinal; the text goes on to call them "the line"."""
    kinds = words("numbered parts") | (_LINES if discourse.network else frozenset())
    found: list[Mention] = []
    for token in tokens if holds(tokens, kinds) else ():
        if token.lower not in kinds:
            continue
        owner = _owner(discourse)
        # "A second terminal" of no site that is known may be anyone's.
        numbered = _numbered(tokens, token.index) or (_ordered(tokens, token.index) if owner else None)
        if numbered is not None:
            first, last, number = numbered
            network = f"{discourse.network} " if token.lower in _LINES and owner else ""
            name = f"{owner}{network}{token.lower.capitalize()} {number}"
            discourse.landscapes[token.lower] = name
            found.append(Mention(first, last, name, "entity"))
    return found


def _numbered(tokens: list[Token], at: int) -> tuple[int, int, int] | None:
    """ "Line 1"."""
    number = tokens[at + 1] if at + 1 < len(tokens) else None
    plain = number is not None and number.kind is TokenKind.NUMBER and number.text.isdigit() and not number.glued
    if number is None or not plain or not tokens[at].is_capitalized:
        return None
    return at, at + 2, int(number.text)


def _ordered(tokens: list[Token], at: int) -> tuple[int, int, int] | None:
    """ "The first metro line", "a second line", but no "first line of defence"."""
    first = at - 1
    if first >= 1 and tokens[first].lower in words("networks"):
        first -= 1
    of = [token.lower for token in tokens[at + 1 : at + 3]]
    sized = len(of) > 1 and of[0] == "of" and tokens[at + 2].kind is TokenKind.NUMBER
    if first < 1 or tokens[first].lower not in _ORDINALS or (of[:1] == ["of"] and not sized):
        return None
    led = tokens[first - 1].lower in ("the", "a", "its")
    return (first - 1, at + 1, _ORDINALS[tokens[first].lower]) if led and tokens[at].text.islower() else None


def _owner(discourse: Discourse) -> str:
    """The city or site that the text is about, in front of its part's name."""
    whose = discourse.main_scope
    return f"{whose} " if whose and whose != "world" and not is_country(whose) else ""
