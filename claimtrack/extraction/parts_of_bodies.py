"""Words that are no names but for the body whose name they are part of: "Industry" beside a "Ministry of Industry"."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

_JOINTS = frozenset(("of", "for", "and", "&", "the", "on"))


def only_in_bodies(sentences: list[Sentence]) -> frozenset[str]:
    """English words that have a capital only inside the name of a body, behind its first word, or to open a sentence.

    "Industry has grown", in a text that cites a Ministry of Industry: no name.
    """
    inner: set[str] = set()
    alone: set[str] = set()
    heads = words_of("public bodies", "heads of bodies")
    for sentence in sentences:
        tokens = sentence.tokens
        heading = sentence.block.kind is BlockKind.HEADING
        for token in tokens[1:]:
            if not token.is_capitalized or token.kind is not token_kinds.WORD or heading:
                continue
            first, last = _run_around(tokens, token.index)
            body = any(one.is_capitalized and one.lower in heads for one in tokens[first:last])
            led = first < token.index and is_english(token.text)
            opens = token.index == last - 1 == first and tokens[first - 1].text in ':.|*“"'
            if led and body and token.lower not in heads:
                inner.add(token.text)
            elif not opens:
                alone.add(token.text)
    return frozenset(inner - alone)


def _run_around(tokens: list[Token], at: int) -> tuple[int, int]:
    """The capital words around a token, with the small ones that join them."""
    first, last = at, at + 1
    while first and (_is_part(tokens[first - 1]) or (first > 1 and _joins(tokens, first - 1))):
        first -= 1
    while last < len(tokens) and (_is_part(tokens[last]) or (last + 1 < len(tokens) and _joins(tokens, last))):
        last += 1
    return first, last


def _is_part(token: Token) -> bool:
    return token.is_capitalized and token.kind is token_kinds.WORD and token.lower not in words("determiners")


def _joins(tokens: list[Token], at: int) -> bool:
    return tokens[at].text in _JOINTS and tokens[at - 1].is_capitalized and tokens[at + 1].is_capitalized
