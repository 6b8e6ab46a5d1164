"""Where the subject of a verb of saying stands: in front of it, past asides and relative clauses, or behind it."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind, is_movement_noun
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import opening_bracket
from claimtrack.extraction.places import is_state
from claimtrack.extraction.speakers import is_organisation, is_title
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.verb_subjects import seen_to_move

Span = tuple[int, int]
"""First and last (exclusive) token."""

_ASIDE_CHUNKS = 12
_NO_JOINTS = frozenset(("by", "as", "than", "like", "despite", "after", "before", "since", "until"))
_REFLEXIVES = frozenset(("itself", "himself", "herself", "themselves"))
_SOME = frozenset(("a", "an", "another", "one"))
_SUBJECTS = frozenset(("it", "he", "she", "they"))
_POLLED = 3
"""How many chunks stand in "analysts polled by"."""


def subject_before(tokens: list[Token], chunks: list[Chunk], verb: int) -> Span | None:
    """Token span of the noun phrase, with what qualifies it, in front of a verb."""
    index = _past_small_words(chunks, verb - 1)
    if index >= 0 and chunks[index].word == ")":
        index = opening_bracket(chunks, index) - 1
    index = _past_legal_form(tokens, chunks, index)
    if index > 0 and chunks[index].word == ",":
        # "Liu Liehong, head of the administration, said": the aside belongs to the speaker.
        named = chunks[index - 1]
        index = _before_aside(chunks, index)
        if index >= 0 and chunks[index + 2] is named and _is_named(tokens, chunks, index, named):
            return named.first, named.last
    index = _past_relative(chunks, index)
    if index < 0:
        return None
    if chunks[index].word in ("who", "which") and chunks[index].kind is not ChunkKind.NOUNS and index > 1:
        # "technologist Ana Ruiz, who says", "says Gavi, which wants to reach"
        who = chunks[index].word == "who"
        index -= 2 if chunks[index - 1].word == "," else 1
        index = _employed(tokens, chunks, index) if who else index
    if chunks[index].kind is ChunkKind.CONJUNCTION:
        # "The union polled its members and found": one subject for both verbs.
        # "The firm says cover will improve, but concedes": who speaks goes on speaking.
        verbs = [at for at in range(index - 1, 0, -1) if chunks[at].kind is ChunkKind.VERB]
        main = [at for at in verbs if chunks[at - 1].kind is not ChunkKind.SUBORDINATOR]
        # "Oxo saw its orders slump by 23% and now expects": not what was seen to move
        main = [at for at in main if not seen_to_move(tokens, chunks[at].last - 1)]
        other = next((at for at in main if _speaks(chunks[at])), next(iter(main), -1))
        return subject_before(tokens, chunks, other) if other > 0 else None
    if chunks[index].kind is ChunkKind.PRONOUN and chunks[index].word in _SUBJECTS:
        return chunks[index].first, chunks[index].last
    if chunks[index].kind is not ChunkKind.NOUNS:
        return None
    first = _phrase_opening(chunks, index)
    if first >= 2 and chunks[first - 1].kind is ChunkKind.PREPOSITION and chunks[first - 1].word == "by":
        return _polled_or_made(tokens, chunks, first, index)
    return _past_movement(tokens, chunks, first), chunks[index].last


def _past_movement(tokens: list[Token], chunks: list[Chunk], first: int) -> int:
    """ "the 4% growth analysts had expected": what the figure says of itself is no part of who expects it."""
    phrase = chunks[first]
    moved = first > 0 and chunks[first - 1].kind is ChunkKind.FIGURE and phrase.last - phrase.first > 1
    return phrase.first + (moved and is_movement_noun(tokens[phrase.first].lower))


def _past_legal_form(tokens: list[Token], chunks: list[Chunk], index: int) -> int:
    """ "Oxo Lines, S.A. today announced", "Oxo Foods, Inc. said", "Oxo Ltd. said": the name in front of the form."""
    at = index - (index > 0 and chunks[index].word == ".")
    if at < 0 or tokens[chunks[at].last - 1].text.rstrip(".") not in words("legal forms"):
        return index
    alone = chunks[at].last - chunks[at].first == 1
    apart = alone and at > 1 and chunks[at - 1].word == "," and chunks[at - 2].kind is ChunkKind.NOUNS
    return at - 2 if apart else at


def subject_behind(tokens: list[Token], chunks: list[Chunk], verb: int) -> Span | None:
    """ "..., says Counterpoint", "..., said the head of the agency, who ...": the subject behind its verb."""
    before = chunks[verb - 1] if verb else None
    if before is not None and before.word not in (",", '"', "”", ")"):
        return None
    if verb + 1 >= len(chunks) or chunks[verb + 1].kind is not ChunkKind.NOUNS:
        return None
    last = verb + 1
    titled = tokens[chunks[last].first].lower in words("person titles") and chunks[last].last - chunks[last].first == 1
    if titled and last + 2 < len(chunks) and chunks[last + 1].word == "." and chunks[last + 2].kind is ChunkKind.NOUNS:
        # "said Dr. Ana Ruiz"
        return chunks[last + 2].first, chunks[last + 2].last
    named = _named_behind(tokens, chunks, last)
    if named is not None:
        return named.first, named.last
    head = tokens[chunks[verb + 1].last - 1]
    while (
        (not head.is_capitalized or is_organisation(head.lower))
        and last + 2 < len(chunks)
        and chunks[last + 1].word == "of"
        and chunks[last + 1].kind is ChunkKind.PREPOSITION
        and chunks[last + 2].kind is ChunkKind.NOUNS
    ):
        last += 2
    return chunks[verb + 1].first, chunks[last].last


def _named_behind(tokens: list[Token], chunks: list[Chunk], title: int) -> Chunk | None:
    """ "said its coordinator, Ana Ruiz": the person whom the title in front of the comma only describes."""
    comma = title + 1
    while comma < len(chunks) and chunks[comma].kind in (ChunkKind.NOUNS, ChunkKind.PREPOSITION, ChunkKind.CONJUNCTION):
        comma += 1
    if comma + 1 >= len(chunks) or chunks[comma].word != "," or chunks[comma + 1].kind is not ChunkKind.NOUNS:
        return None
    named = chunks[comma + 1]
    span = tokens[named.first : named.last]
    called = tokens[chunks[title].last - 1].lower in words("person titles")
    return named if called and len(span) > 1 and all(token.is_capitalized for token in span) else None


def relative_figure(chunks: list[Chunk], verb: int) -> int | None:
    """First token of a figure whose relative clause this verb ends: "the 3 million (cars) the ministry expects"."""
    index = _past_small_words(chunks, verb - 1)
    if index < 1 or chunks[index].kind not in (ChunkKind.NOUNS, ChunkKind.PRONOUN):
        return None
    at = index - 1
    if chunks[at].kind is ChunkKind.NOUNS:
        at -= 1
    polled = at > _POLLED and chunks[at].word == "by" and chunks[at - 1].kind is ChunkKind.VERB
    if polled and chunks[at - 2].kind is ChunkKind.NOUNS:
        # "the 6 million analysts polled by Acme had expected"
        at -= _POLLED
    figure = chunks[at] if at >= 0 else None
    return figure.first if figure is not None and figure.kind is ChunkKind.FIGURE else None


def _employed(tokens: list[Token], chunks: list[Chunk], index: int) -> int:
    """ "Ana Ruiz, an analyst at Acme, who puts it at 3%": the person in front of the employer."""
    if index < 4 or chunks[index - 1].kind is not ChunkKind.PREPOSITION or chunks[index - 3].word != ",":
        return index
    title, named = chunks[index - 2], chunks[index - 4]
    titled = title.kind is ChunkKind.NOUNS and is_title(tokens[title.last - 1].lower)
    return index - 4 if titled and named.kind is ChunkKind.NOUNS else index


def _speaks(verb: Chunk) -> bool:
    return verb.verb is not None and verb.verb.verb_class in ("say", "measure", "expect") and not verb.passive


def _past_small_words(chunks: list[Chunk], index: int) -> int:
    """Past adverbs and dates: "a count by Acme on Thursday had"."""
    while index >= 0 and (
        chunks[index].kind in (ChunkKind.ADVERB, ChunkKind.DATE) or chunks[index].word in _REFLEXIVES
    ):
        dated = chunks[index].kind is ChunkKind.DATE and index > 1 and chunks[index - 1].kind is ChunkKind.PREPOSITION
        index -= 2 if dated else 1
    return index


def _before_aside(chunks: list[Chunk], comma: int) -> int:
    """The chunk in front of the comma that opens the aside which ``comma`` closes, or -1."""
    for opening in range(comma - 1, max(0, comma - _ASIDE_CHUNKS), -1):
        if chunks[opening].word == "," and chunks[opening].kind is ChunkKind.MARK:
            return opening - 1 if chunks[opening - 1].kind is ChunkKind.NOUNS else -1
    return -1


def _is_named(tokens: list[Token], chunks: list[Chunk], head: int, named: Chunk) -> bool:
    """ "The council's chief analyst, Kari Lund, said": the aside names whom the title in front of it only describes.

    So does it with some body: "a third firm, Cobalt, counts", and with the one there is: "the grid operator, Voltar".
    """
    span = tokens[named.first : named.last]
    title = tokens[chunks[_phrase_opening(chunks, head)].first : chunks[head].last]
    if not all(token.is_capitalized for token in span):
        return False
    if len(span) > 1 and any(token.lower in words("person titles") for token in title):
        return True
    opening = tokens[max(0, title[0].index - 2) : title[0].index + 1]
    head_noun = title[-1].lower if title[-1].text.islower() else ""
    one = is_organisation(head_noun) or head_noun in words("firm nouns")
    if one and not is_state(" ".join(token.text for token in span)):
        return True
    some = any(token.lower in _SOME for token in opening)
    return some and not any(token.is_capitalized and token.index for token in title)


def _past_relative(chunks: list[Chunk], index: int) -> int:
    """ "The economists it polls every month think": past the clause that says which economists."""
    if index < 2 or chunks[index].kind is not ChunkKind.VERB or chunks[index - 1].kind is not ChunkKind.PRONOUN:
        return index
    return index - 2 if chunks[index - 2].kind is ChunkKind.NOUNS else index


def _phrase_opening(chunks: list[Chunk], index: int) -> int:
    """The first chunk of a noun phrase that ends with this one: past "of", "for", "to" and "and"."""
    while index >= 2:
        if index > 2 and chunks[index - 1].kind is ChunkKind.FIGURE and chunks[index - 1].last == chunks[index].first:
            # "a study of 400 nurses"
            index -= 1
        if chunks[index - 2].kind is not ChunkKind.NOUNS:
            break
        joint = chunks[index - 1]
        if not (joint.kind is ChunkKind.PREPOSITION and joint.word not in _NO_JOINTS) and joint.word != "and":
            break
        index -= 2
    return index if chunks[index].kind is ChunkKind.NOUNS else index + 1


def _polled_or_made(tokens: list[Token], chunks: list[Chunk], maker: int, index: int) -> Span | None:
    """ "Households polled by the bank expect" names the households, "a survey by the bank found" the bank."""
    before = maker - 2
    if before and tokens[chunks[before - 1].last - 1].lower in words("report nouns"):
        return chunks[maker].first, chunks[index].last
    if chunks[before].kind is ChunkKind.VERB and chunks[before].form == "past" and before:
        if chunks[before].first == chunks[before].last - 1 and chunks[before - 1].kind is ChunkKind.NOUNS:
            return chunks[_phrase_opening(chunks, before - 1)].first, chunks[before - 1].last
        return None
    return chunks[maker].first, chunks[index].last
