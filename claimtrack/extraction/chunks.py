"""Chunks: a sentence as a row of noun phrases, verb groups, figures, dates and the small words between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.extraction.ages import AGE_REACH, age_behind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.inserted_clauses import inserted_spans
from claimtrack.extraction.lexicon import Verb, verb_forms, words
from claimtrack.extraction.long_names import place_in_front
from claimtrack.extraction.tagging import tag_tokens
from claimtrack.extraction.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    HYPHEN,
    MARK,
    NAME,
    NOUN,
    NUMBER,
    OWNER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    VERB,
    Tag,
)
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.ways_of_reckoning import ways_of_reckoning

_LONGEST_SHORT = 6


class ChunkKind(StrEnum):
    NOUNS = "nouns"
    VERB = "verb"
    FIGURE = "figure"
    DATE = "date"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    PRONOUN = "pronoun"
    ADVERB = "adverb"
    MARK = "mark"


@dataclass(slots=True)
class Chunk:
    """Tokens ``first`` to ``last`` (exclusive) of the sentence.

    ``word`` is the lower-case text of a one-word chunk, the main verb's surface, or the head noun; ``number`` is the
    index of the figure or date in the list that was given.
    """

    kind: ChunkKind
    first: int
    last: int
    word: str = ""
    verb: Verb | None = None
    form: str = ""
    number: int = -1
    passive: bool = False


_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_VERBAL = frozenset({VERB, AUXILIARY})
_NOMINAL_TAGS = frozenset({NOUN, NAME, ADJECTIVE, DETERMINER, OWNER, NUMBER, HYPHEN})
_SMALL = {
    PREPOSITION: ChunkKind.PREPOSITION,
    CONJUNCTION: ChunkKind.CONJUNCTION,
    SUBORDINATOR: ChunkKind.SUBORDINATOR,
    PRONOUN: ChunkKind.PRONOUN,
    ADVERB: ChunkKind.ADVERB,
    MARK: ChunkKind.MARK,
    HYPHEN: ChunkKind.MARK,
}


def without_dateline(tokens: list[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, with the place of a dateline as a mark: it is nobody who does or says something in the sentence."""
    opening = dateline_end(tokens)
    if not opening or tokens[opening - 1].text not in "-–—":
        return chunks  # "Gartner, October 2024: 717 billion" names who says it
    for placed in chunks:
        if placed.kind is ChunkKind.NOUNS and placed.last <= opening:
            placed.kind, placed.word = ChunkKind.MARK, "-"
    return chunks


def chunk(tokens: list[Token], figures: list[Figure], dates: list[tuple[int, int]]) -> list[Chunk]:
    """The chunks of a sentence; ``dates`` are the token spans of its period mentions."""
    spans: dict[int, tuple[int, ChunkKind, int]] = {}
    for number, (first, last) in enumerate(dates):
        spans[first] = (last, ChunkKind.DATE, number)
    for number, figure in enumerate(figures):
        if figure.quantity is not None:
            spans[figure.first] = (figure.last, ChunkKind.FIGURE, number)
        elif figure.reason == "class bound":
            # "devices above $600 were dearer": part of what they are called
            spans[figure.first] = (figure.last, ChunkKind.ADVERB, number)
    for pronoun, _, last in inserted_spans(tokens):
        # "which Halden says shipped": as if nobody stood between the pronoun and its verb
        spans[pronoun] = (pronoun + 1, ChunkKind.SUBORDINATOR, -1)
        spans[pronoun + 1] = (last, ChunkKind.ADVERB, -1)
    for first, last in ways_of_reckoning(tokens):
        inside = [at for at in spans if first <= at < last]
        if all(spans[at][1] is ChunkKind.DATE for at in inside):
            for at in inside:
                del spans[at]
            spans[first] = (last, ChunkKind.ADVERB, -1)
    ages = _ages(tokens, figures)
    taken = frozenset(index for first, (last, _, _) in spans.items() for index in range(first, last))
    tags = tag_tokens(tokens, taken, frozenset(at for first, last in ages.items() for at in range(first, last)))
    chunks: list[Chunk] = []
    index = 0
    while index < len(tokens):
        if index in spans:
            last, kind, number = spans[index]
            chunks.append(Chunk(kind, index, last, "" if number >= 0 else tokens[index].lower, number=number))
            index = max(last, index + 1)
            continue
        tag = tags[index]
        if tag in _VERBAL:
            found = _verb_group(tokens, tags, index, spans)
        elif tag in _NOMINAL_TAGS and tag != HYPHEN:
            found = _noun_phrase(tokens, tags, index, spans)
            aged = next((at for at in ages if found.first < at < found.last), None)
            if ends := place_in_front(tokens, found.first):
                found = Chunk(ChunkKind.NOUNS, found.first, ends, tokens[ends - 1].lower)
            if aged is not None:
                # "people aged 60 and over": part of what they are called
                found = Chunk(ChunkKind.NOUNS, found.first, ages[aged], tokens[aged - 1].lower)
        else:
            where = tokens[index].lower in ("there", "here") and tags[index + 1 : index + 2] == [PREPOSITION]
            # "puts sales there at 3 million"
            kind = ChunkKind.ADVERB if where and chunks and chunks[-1].kind is ChunkKind.NOUNS else _SMALL[tag]
            found = Chunk(kind, index, index + 1, tokens[index].lower)
        chunks.append(found)
        index = found.last
    return _past_abbreviations(tokens, chunks)


def _past_abbreviations(tokens: list[Token], chunks: list[Chunk]) -> list[Chunk]:
    """ "The artificial intelligence (AI) industry" as one phrase: the bracket only says how its words are shortened."""
    found: list[Chunk] = []
    for chunk_ in chunks:
        parts = found[-4:]
        if (
            len(parts) > 3
            and [part.word for part in parts[1::2]] == ["(", ")"]
            and _is_abbreviation(tokens, parts[2].first, parts[2].last)
            and parts[0].kind is chunk_.kind is ChunkKind.NOUNS
            and not tokens[chunk_.first].is_capitalized
            and tokens[chunk_.first].lower not in words("determiners")
        ):
            found[-4:] = [Chunk(ChunkKind.NOUNS, parts[0].first, chunk_.last, chunk_.word)]
        else:
            found.append(chunk_)
    return found


def is_bracketed(tokens: list[Token], index: int, last: int) -> bool:
    """Is a word, inside a phrase that ends at ``last``, the short form of those before it ("intelligence (AI)")?"""
    inside = 0 < index < last - 1 and tokens[index - 1].text == "(" and tokens[index + 1].text == ")"
    return inside and _is_abbreviation(tokens, index, index + 1)


def _is_abbreviation(tokens: list[Token], first: int, last: int) -> bool:
    """One word of capitals, short enough to stand for several."""
    text = tokens[first].text
    return last == first + 1 and text.isupper() and text.isalnum() and 1 < len(text) <= _LONGEST_SHORT


def _ages(tokens: list[Token], figures: list[Figure]) -> dict[int, int]:
    """Where the ages that say which people are meant begin and end."""
    found: dict[int, int] = {}
    for figure in figures:
        if figure.reason == "age":
            for start in range(max(1, figure.first - AGE_REACH), figure.first + 1):
                if (ends := age_behind(tokens, start)) > figure.number_first:
                    found[start] = ends
                    break
    return found


def _verb_group(
    tokens: list[Token], tags: list[Tag], index: int, spans: dict[int, tuple[int, ChunkKind, int]]
) -> Chunk:
    """Auxiliaries, adverbs and the main verb: "had already come", "is expected to reach"."""
    first = index
    main = index
    while index < len(tokens) and index not in spans:
        tag = tags[index]
        if tag in _VERBAL:
            main = index
        elif (tag != ADVERB and tokens[index].lower != "to") or not _verb_ahead(tokens, tags, index + 1, spans):
            break
        index += 1
    known = verb_forms().get(tokens[main].lower)
    ending = known is None and tokens[main].lower.endswith("ed")
    participle = ending or (known is not None and (known.form == "past" or known.invariant))
    passive = participle and any(token.lower in _BE for token in tokens[first:main])
    return Chunk(
        ChunkKind.VERB,
        first,
        main + 1,
        tokens[main].lower,
        known.verb if known else None,
        known.form if known else "",
        passive=passive,
    )


def _verb_ahead(tokens: list[Token], tags: list[Tag], index: int, spans: dict[int, tuple[int, ChunkKind, int]]) -> bool:
    while index < len(tokens) and index not in spans and tags[index] == ADVERB:
        index += 1
    return index < len(tokens) and index not in spans and tags[index] in _VERBAL


def _noun_phrase(
    tokens: list[Token], tags: list[Tag], index: int, spans: dict[int, tuple[int, ChunkKind, int]]
) -> Chunk:
    first = index
    while index < len(tokens) and index not in spans and tags[index] in _NOMINAL_TAGS:
        # A determiner begins a new phrase unless it opens this one; an owner's "'s" goes on with it.
        if index > first and tags[index] == DETERMINER and tags[index - 1] not in (DETERMINER, HYPHEN):
            break
        if index > first and tags[index] == OWNER and not tokens[index].text.startswith(("'", "’")):
            break
        index += 1
    while index > first + 1 and tags[index - 1] == HYPHEN:
        index -= 1
    if index in spans and all(tags[inner] in (DETERMINER, OWNER) for inner in range(first, index)):
        # "the" of "the third quarter", "a" of "a 19% slice" is no phrase of its own.
        return Chunk(ChunkKind.ADVERB, first, index, tokens[first].lower)
    return Chunk(ChunkKind.NOUNS, first, index, tokens[index - 1].lower)


def is_movement_noun(word: str) -> int:
    """1 for a noun of rise, -1 for one of fall, 0 for any other word."""
    if word in words("rise nouns"):
        return 1
    return -1 if word in words("fall nouns") else 0
