"""Headings as far as they tell what their sections are about: a thing, somebody, the phrases of a caption."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.things import can_name, is_proper
from claimtrack.extraction.tokens import Token, TokenKind

LEADING_SENTENCES = 3
_LEAST_BOLD, _BOLD_REACH = 3, 5
_QUOTES = frozenset("\"“”'‘’«»")


def section_named(sentence: Sentence, proper: frozenset[str]) -> str:
    """The thing that a heading of one noun names, or one that a colon sets off ("COPPER: $11,210 AND COUNTING")."""
    nouns = [token for token in sentence.tokens if token.kind == TokenKind.WORD]
    set_off = len(sentence.tokens) > 1 and sentence.tokens[1].text == ":"
    if not nouns or (len(nouns) > 1 and not set_off) or is_proper(nouns[0], proper):
        return ""
    if any(place.first == nouns[0].index for place in find_places(sentence.tokens)):
        return ""
    thing = singular(nouns[0].lower)
    return thing if can_name(nouns[0].lower) and thing not in words("heading words") else ""


def names_somebody(sentence: Sentence, proper: frozenset[str]) -> bool:
    """A heading below the title that names a body and no place."""
    places = {at for place in find_places(sentence.tokens) for at in range(place.first, place.last)}
    named = any(is_proper(token, proper) and token.index not in places for token in sentence.tokens)
    return named and sentence.index >= LEADING_SENTENCES and sentence.block.kind is BlockKind.HEADING


def is_whole(sentence: Sentence, chunks: list[Chunk]) -> bool:
    """A whole sentence, which is no caption of the table that happens to follow it."""
    finite = any(chunk.kind is ChunkKind.VERB and chunk.form != "ing" for chunk in chunks)
    return finite and sentence.tokens[-1].text == "."


def phrases_of(tokens: list[Token], chunks: list[Chunk]) -> list[str]:
    """The noun phrases of a heading, lower case but for abbreviations; a participle behind goes with its noun.

    A quotation ("The fee is the story") speaks in pictures, and tells nothing of what the text measures.
    """
    found: list[str] = []
    if tokens[0].text in _QUOTES and tokens[-1].text in _QUOTES:
        return found
    for chunk in chunks:
        if chunk.kind is ChunkKind.NOUNS:
            span = [token for token in tokens[chunk.first : chunk.last] if token.kind == TokenKind.WORD]
            kept = [t.lower if t.text.istitle() else t.text for t in span if t.lower not in words("determiners")]
            if kept:
                found.append(" ".join(kept))
        elif chunk.kind is ChunkKind.VERB and chunk.form == "past" and found:
            found[-1] += f" {chunk.word}"
    return found


def asks(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Is a sentence part of a labelled question ("Q: Your count of thefts has changed. Why?") and names something?"""
    at = sentence.index
    while at > 0 and sentences[at - 1].block_index == sentence.block_index:
        at -= 1
    opening = sentences[at].tokens
    return len(opening) > 2 and opening[0].lower in ("q", "question") and opening[1].text in ":."


def bold_leads(sentences: Sequence[Sentence], proper: frozenset[str]) -> dict[int, str]:
    """The things in bold that open the paragraphs of a market letter ("**Copper** slipped"), by sentence index."""
    found: dict[int, str] = {}
    before = -1
    for sentence in sentences:
        begins, before = sentence.block_index != before, sentence.block_index
        if begins and sentence.block.kind is BlockKind.PARAGRAPH and (thing := _bold_lead(sentence.tokens, proper)):
            found[sentence.index] = thing
    return found if len(found) >= _LEAST_BOLD else {}


def _bold_lead(tokens: list[Token], proper: frozenset[str]) -> str:
    if [token.text for token in tokens[:2]] != ["*", "*"]:
        return ""
    ends = next((at for at in range(2, min(len(tokens), _BOLD_REACH)) if tokens[at].text in "*:"), 2)
    told = tokens[2:ends]
    if not told or any(token.kind != TokenKind.WORD or is_proper(token, proper) for token in told):
        return ""
    # "Iron ore", "Copper"
    named = can_name(told[-1].lower) and told[-1].lower not in words("heading words")
    return " ".join((*(token.lower for token in told[:-1]), singular(told[-1].lower))) if named else ""
