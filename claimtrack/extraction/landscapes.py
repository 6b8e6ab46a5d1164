"""Landscapes that a text names once and then calls by their kind: "the Konya Closed Basin", "the basin's wells"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_POINTING = frozenset(("the", "this", "that"))
_OFTEN = 2
_LONGEST = 4


def landscapes_named(sentences: Iterable[Sentence]) -> dict[str, str]:
    """The kind in small letters -> the full name, for kinds that the text names once by name and calls "the ..."."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    called: Counter[str] = Counter()
    for sentence in sentences:
        for token in sentence.tokens:
            kind = token.lower
            if kind not in words("landscape kinds"):
                continue
            if not token.is_capitalized:
                called[kind] += _points(sentence.tokens, token.index)
            elif name := _name_ending(sentence.tokens, token.index):
                names[kind][name.title() if name.isupper() else name] += 1
    return {kind: next(iter(found)) for kind, found in names.items() if len(found) == 1 and called[kind]}


def landscape_of(scope: str | None, landscapes: dict[str, str], sentences: Iterable[Sentence]) -> str | None:
    """The landscape that a text is about, where its main place only names it ("Konya"); else the place."""
    called = Counter(
        token.lower
        for sentence in sentences
        for token in sentence.tokens
        if token.lower in landscapes and not token.is_capitalized and _points(sentence.tokens, token.index)
    )
    for kind, times in called.most_common(1):
        if scope is not None and times >= _OFTEN and scope in landscapes[kind].split():
            return landscapes[kind]
    return scope


def called_by_kind(tokens: list[Token], opening: int, landscapes: dict[str, str]) -> list[Mention]:
    """ "The basin": mentions of the landscape that the text has named."""
    return [
        Mention(token.index - 1, token.index + 1, landscapes[token.lower], "entity")
        for token in (tokens[opening + 1 :] if landscapes else ())
        if token.lower in landscapes and not token.is_capitalized and _points(tokens, token.index)
    ]


def _points(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in _POINTING


def _name_ending(tokens: list[Token], at: int) -> str:
    first = at
    while first > max(0, at - _LONGEST) and _names(tokens[first - 1]):
        first -= 1
    return " ".join(token.text for token in tokens[first : at + 1]) if first < at else ""


def _names(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.is_capitalized and token.lower not in _POINTING
