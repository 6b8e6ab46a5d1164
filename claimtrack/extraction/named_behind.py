"""Figures that stand alone, named by the sentence behind: "1.52 BILLION. That is how many tourists travelled"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.naming import name_phrase
from claimtrack.extraction.phrases import Phrase, phrase_at
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

_POINTING = frozenset(("that", "this", "it"))
_BEING = frozenset(("is", "was", "are", "were", "'s", "’s"))
_LONGEST = 10
"""So many tokens has a figure that stands alone at most."""


def names_behind(
    sentences: list[Sentence], parsed: list[tuple[list[Chunk], list[Figure]]], discourse: Discourse
) -> dict[int, str]:
    """The labels of figures that stand alone, by the index of their sentence."""
    found: dict[int, str] = {}
    for sentence, (chunks, figures) in zip(sentences[:-1], parsed, strict=False):
        stated = sum(figure.quantity is not None for figure in figures)
        if stated != 1 or not stands_alone(sentence.tokens, chunks):
            continue
        following = sentences[sentence.index + 1].tokens
        phrase = named_behind(following, parsed[sentence.index + 1][0])
        if phrase is not None:
            naming = name_phrase(following, phrase, discourse.names, discourse.proper, frozenset())
            found[sentence.index] = "" if naming.pointer else naming.text
    return found


def stands_alone(tokens: list[Token], chunks: list[Chunk]) -> bool:
    """A short piece of text without a verb, such as a headline figure."""
    return len(tokens) <= _LONGEST and not any(chunk.kind is ChunkKind.VERB for chunk in chunks)


def named_behind(tokens: list[Token], chunks: list[Chunk]) -> Phrase | None:
    """What a sentence says that the figure in front of it measures, or ``None`` where it does not say."""
    lower = [token.lower for token in tokens[:4]]
    if len(lower) < 4 or not chunks:
        return None
    if lower[0] in _POINTING and lower[1] in _BEING:
        if lower[2] == "how" and lower[3] in ("many", "much"):
            return _first_noun(chunks, 4)
        return _counted_or_named(chunks, 2) if lower[2] in ("the", "a", "an") else None
    if chunks[0].kind is not ChunkKind.NOUNS or lower[0] != "the":
        return None
    if is_measure(chunks[0].word):
        return phrase_at(chunks, 0)
    # "The distance one fridge travelled": a clause without its "that" follows the noun.
    last = next((index + 1 for index in range(1, chunks[0].last) if is_measure(tokens[index].lower)), 0)
    return Phrase(chunks[0].first, last, tokens[last - 1].lower, 0) if last else None


def _first_noun(chunks: list[Chunk], start: int) -> Phrase | None:
    """The noun phrase behind "how many"."""
    for index, chunk in enumerate(chunks):
        if chunk.last > start and chunk.kind is ChunkKind.NOUNS:
            return Phrase(max(chunk.first, start), chunk.last, chunk.word, index)
        if chunk.first >= start:
            return None
    return None


def _counted_or_named(chunks: list[Chunk], start: int) -> Phrase | None:
    """ "the number of visitors" gives the visitors, "the price of a ticket" the whole phrase."""
    for index, chunk in enumerate(chunks):
        if chunk.first != start or chunk.kind is not ChunkKind.NOUNS:
            continue
        phrase = phrase_at(chunks, index)
        if chunk.word in words("pointer nouns"):
            return phrase.attached[0][1] if phrase.attached and phrase.attached[0][0] == "of" else None
        return phrase if is_measure(chunk.word) else None
    return None
