"""Landscapes and houses that a text names once and then calls by their kind: "the Konya Closed Basin", "the basin"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.named import Mention
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_POINTING = frozenset(("the", "this", "that"))
_OFTEN = 2
_LONGEST = 4


def landscapes_named(sentences: Sequence[Sentence]) -> dict[str, str]:
    """The kind in small letters -> the full name, for kinds that the text names once by name and calls "the ..."."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for token in sentence.tokens:
            if token.is_capitalized and token.lower in words_of("landscape kinds", "kinds of houses"):
                name = _name_around(sentence.tokens, token.index)
                if name:
                    names[token.lower].add(name.title() if name.isupper() else name)
    called = _called(sentences)
    return {kind: next(iter(found)) for kind, found in names.items() if len(found) == 1 and called[kind]}


def landscape_of(scope: str | None, landscapes: dict[str, str], sentences: Sequence[Sentence]) -> str | None:
    """The landscape that a text is about, where its main place only names it ("Konya"); else the place."""
    called = Counter({kind: times for kind, times in _called(sentences).items() if kind in landscapes})
    for kind, times in called.most_common(1):
        if scope is not None and times >= _OFTEN and scope in landscapes[kind].split():
            return landscapes[kind]
    return scope


def _called(sentences: Sequence[Sentence]) -> Counter[str]:
    """How often a text calls a landscape by each kind ("the basin")."""
    kinds = words_of("landscape kinds", "kinds of houses")
    return Counter(
        token.lower
        for sentence in sentences
        for token in sentence.tokens
        if token.lower in kinds and _points(sentence.tokens, token.index)
    )


def called_by_kind(tokens: list[Token], opening: int, landscapes: dict[str, str]) -> list[Mention]:
    """ "The basin": mentions of the landscape that the text has named."""
    return [
        Mention(token.index - 1, token.index + 1, landscapes[token.lower], "entity")
        for token in (tokens[opening + 1 :] if landscapes else ())
        if token.lower in landscapes and _points(tokens, token.index)
    ]


def _points(tokens: list[Token], at: int) -> bool:
    """ "The basin", in small letters."""
    return at > 0 and not tokens[at].is_capitalized and tokens[at - 1].lower in _POINTING


def _name_around(tokens: list[Token], at: int) -> str:
    """The name that ends in a kind ("Konya Closed Basin"), or begins with it ("Lake Chad")."""
    first, last = at, at + 1
    while first > max(0, at - _LONGEST) and _names(tokens[first - 1]):
        first -= 1
    if first == at and tokens[at].text in words("landscape words"):
        while last < min(len(tokens), at + _LONGEST) and _names(tokens[last]):
            last += 1
    return " ".join(token.text for token in tokens[first:last]) if last - first > 1 else ""


def _names(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.is_capitalized and token.lower not in _POINTING
