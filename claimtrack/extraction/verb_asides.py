"""Asides with a verb between a figure and what governs it: ", the port said,", ", failures included,"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import is_finite, words
from claimtrack.extraction.phrases import phrase_start
from claimtrack.extraction.tokens import Token, TokenKind

_NEAR_TOKENS = 4
_ASIDE_TOKENS = 10


def verb_aside(chunks: list[Chunk], at: int) -> int:
    """The comma that opens the aside which the verb at ``at`` closes; -1 where the verb is no such aside."""
    verb = chunks[at]
    says = verb.verb is not None and verb.verb.verb_class == "say" and verb.form in ("past", "s")
    told = verb.word in words("words of asides") and verb.last - verb.first == 1
    if not (says or told) or chunks[at + 1].word != "," or at < 2 or chunks[at - 1].kind is not ChunkKind.NOUNS:
        return -1
    if says and at + 2 < len(chunks) and chunks[at + 2].kind is ChunkKind.CONJUNCTION:
        return -1
    comma = phrase_start(chunks, at - 1) - 1
    return comma if comma > 0 and chunks[comma].word == "," else -1


def verb_past_aside(tokens: list[Token], last: int) -> str:
    """The verb that goes on with a figure behind an aside: "34 million people, two thirds of them, will need help"."""
    opening = next((at for at in range(last, min(last + _NEAR_TOKENS, len(tokens))) if tokens[at].text == ","), None)
    if opening is None or any(token.kind is not TokenKind.WORD for token in tokens[last:opening]):
        return ""
    closing = next((at for at in range(opening + 1, len(tokens) - 2) if tokens[at].text in ",;"), None)
    if closing is None or closing - opening > _ASIDE_TOKENS or is_finite(tokens[opening + 1].lower):
        return ""
    if any(is_finite(token.lower) for token in tokens[last:closing]):
        return ""
    return f"{tokens[closing + 1].lower} {tokens[closing + 2].lower}"
