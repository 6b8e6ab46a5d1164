"""Chunks: a sentence as a row of noun phrases, verb groups, figures, dates and the small words between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import Verb, verb_forms, words
from claimtrack.extraction.tagging import tag_tokens
from claimtrack.extraction.tags import Tag
from claimtrack.extraction.tokens import Token


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


_NOMINAL_TAGS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.DETERMINER, Tag.OWNER, Tag.NUMBER, Tag.HYPHEN})
_SMALL = {
    Tag.PREPOSITION: ChunkKind.PREPOSITION,
    Tag.CONJUNCTION: ChunkKind.CONJUNCTION,
    Tag.SUBORDINATOR: ChunkKind.SUBORDINATOR,
    Tag.PRONOUN: ChunkKind.PRONOUN,
    Tag.ADVERB: ChunkKind.ADVERB,
    Tag.MARK: ChunkKind.MARK,
    Tag.HYPHEN: ChunkKind.MARK,
}


def chunk(tokens: list[Token], figures: list[Figure], dates: list[tuple[int, int]]) -> list[Chunk]:
    """The chunks of a sentence; ``dates`` are the token spans of its period mentions."""
    spans: dict[int, tuple[int, ChunkKind, int]] = {}
    for number, (first, last) in enumerate(dates):
        spans[first] = (last, ChunkKind.DATE, number)
    for number, figure in enumerate(figures):
        if figure.quantity is not None:
            spans[figure.first] = (figure.last, ChunkKind.FIGURE, number)
    taken = frozenset(index for first, (last, _, _) in spans.items() for index in range(first, last))
    tags = tag_tokens(tokens, taken)
    chunks: list[Chunk] = []
    index = 0
    while index < len(tokens):
        if index in spans:
            last, kind, number = spans[index]
            chunks.append(Chunk(kind, index, last, number=number))
            index = max(last, index + 1)
            continue
        tag = tags[index]
        if tag in (Tag.VERB, Tag.AUXILIARY):
            found = _verb_group(tokens, tags, index, spans)
        elif tag in _NOMINAL_TAGS and tag != Tag.HYPHEN:
            found = _noun_phrase(tokens, tags, index, spans)
        else:
            found = Chunk(_SMALL.get(tag, ChunkKind.MARK), index, index + 1, tokens[index].lower)
        chunks.append(found)
        index = found.last
    return chunks


def _verb_group(
    tokens: list[Token], tags: list[Tag], index: int, spans: dict[int, tuple[int, ChunkKind, int]]
) -> Chunk:
    """Auxiliaries, adverbs and the main verb: "had already come", "is expected to reach"."""
    first = index
    main = index
    while index < len(tokens) and index not in spans:
        tag = tags[index]
        if tag in (Tag.VERB, Tag.AUXILIARY):
            main = index
        elif (tag != Tag.ADVERB and tokens[index].lower != "to") or not _verb_ahead(tokens, tags, index + 1, spans):
            break
        index += 1
    known = verb_forms().get(tokens[main].lower)
    before = {token.lower for token in tokens[first:main]}
    ending = known is None and tokens[main].lower.endswith("ed")
    participle = ending or (known is not None and (known.form == "past" or known.invariant))
    passive = participle and bool(before & {"is", "are", "was", "were", "be", "been", "being"})
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
    while index < len(tokens) and index not in spans and tags[index] == Tag.ADVERB:
        index += 1
    return index < len(tokens) and index not in spans and tags[index] in (Tag.VERB, Tag.AUXILIARY)


def _noun_phrase(
    tokens: list[Token], tags: list[Tag], index: int, spans: dict[int, tuple[int, ChunkKind, int]]
) -> Chunk:
    first = index
    while index < len(tokens) and index not in spans and tags[index] in _NOMINAL_TAGS:
        # A determiner begins a new phrase unless it opens this one; an owner's "'s" goes on with it.
        if index > first and tags[index] == Tag.DETERMINER and tags[index - 1] not in (Tag.DETERMINER, Tag.HYPHEN):
            break
        if index > first and tags[index] == Tag.OWNER and not tokens[index].text.startswith(("'", "’")):
            break
        index += 1
    while index > first + 1 and tags[index - 1] == Tag.HYPHEN:
        index -= 1
    if index in spans and all(tags[inner] in (Tag.DETERMINER, Tag.OWNER) for inner in range(first, index)):
        # "the" of "the third quarter", "a" of "a 19% slice" is no phrase of its own.
        return Chunk(ChunkKind.ADVERB, first, index, tokens[first].lower)
    return Chunk(ChunkKind.NOUNS, first, index, tokens[index - 1].lower)


def is_movement_noun(word: str) -> int:
    """1 for a noun of rise, -1 for one of fall, 0 for any other word."""
    if word in words("rise nouns"):
        return 1
    return -1 if word in words("fall nouns") else 0
