"""Clauses: what governs a figure. One narrow interface: :func:`govern`.

The built-in analysis walks over chunks: left from the figure to the noun or verb it depends on, from the verb to its
subject, and right to the complement. Another parser can stand behind the same :class:`Government`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.extraction.chunks import Chunk, ChunkKind

_SKIPPED = frozenset({ChunkKind.ADVERB, ChunkKind.DATE})
_GOVERNING_PREPOSITIONS = frozenset(
    ("", "of", "at", "to", "on", "from", "by", "above", "below", "under", "over", "as", "for", "than", "near")
)
_OBJECT_PREPOSITIONS = frozenset(("of", "in", "for", "by", "from", "on", "to", "across", "among", "at", "with"))
_DASHES = frozenset("-–—")


@dataclass(slots=True)
class Phrase:
    """A noun phrase: token spans ``first:last``, its chunk, and the phrases that "of", "in", "for" attach to it."""

    first: int
    last: int
    head: str
    chunk: int
    attached: list[tuple[str, Phrase]] = field(default_factory=list)


@dataclass(slots=True)
class Government:
    """What governs one figure (index ``figure``); every part may be missing.

    ``verb`` with ``subject`` (a phrase, or ``pronoun``) and ``preposition`` between verb and figure ("rose to");
    ``noun`` the phrase that takes the figure as its complement ("sales of $5bn", "core size: 3");
    ``right_noun`` the phrase that the figure qualifies ("a 19% slice", "21% rise"); ``complement`` what "of" or "in"
    adds to the figure; ``predicate`` the verb whose subject the figure is; ``after`` the word of comparison behind it
    ("more", "above"); ``bracket`` says that it stands in brackets behind ``sibling`` or ``noun``; ``sibling`` is the
    figure before it in the clause; ``coordinate`` says that both share one governor.
    """

    figure: int
    verb: Chunk | None = None
    subject: Phrase | None = None
    pronoun: str = ""
    preposition: str = ""
    noun: Phrase | None = None
    right_noun: Phrase | None = None
    complement: tuple[str, Phrase] | None = None
    predicate: Chunk | None = None
    object: Phrase | None = None
    before: str = ""
    after: str = ""
    bracket: bool = False
    sibling: int | None = None
    coordinate: bool = False
    crossed: bool = False
    clause: tuple[int, int] = (0, 0)


def govern(chunks: list[Chunk]) -> list[Government]:
    """The government of every figure chunk of a sentence, in order."""
    return [_govern(chunks, index) for index, chunk in enumerate(chunks) if chunk.kind is ChunkKind.FIGURE]


def phrase_at(chunks: list[Chunk], index: int) -> Phrase:
    """The noun phrase at a chunk with what attaches to its right ("shipments of phones in Asia")."""
    chunk = chunks[index]
    phrase = Phrase(chunk.first, chunk.last, chunk.word, index)
    position = index + 1
    while position + 1 < len(chunks) and len(phrase.attached) < 4:
        joint = chunks[position]
        if joint.kind is ChunkKind.PREPOSITION and joint.word in (
            "of",
            "in",
            "for",
            "from",
            "on",
            "at",
            "among",
            "across",
            "with",
            "between",
        ):
            target = position + 1
            if chunks[target].kind is not ChunkKind.NOUNS:
                break
            inner = Phrase(chunks[target].first, chunks[target].last, chunks[target].word, target)
            phrase.attached.append((joint.word, inner))
            phrase.last = inner.last
            position = target + 1
        elif _joins_nouns(chunks, position):
            phrase.last = chunks[position + 1].last
            if phrase.attached:
                phrase.attached[-1][1].last = phrase.last
                phrase.attached[-1][1].head = chunks[position + 1].word
            else:
                phrase.head = chunks[position + 1].word
            position += 2
        else:
            break
    return phrase


def _joins_nouns(chunks: list[Chunk], position: int) -> bool:
    """ "software and IT services": a conjunction between two noun phrases with no verb of its own behind it."""
    joint, behind = chunks[position], chunks[position + 1]
    if joint.kind is not ChunkKind.CONJUNCTION or joint.word not in ("and", "or") or behind.kind is not ChunkKind.NOUNS:
        return False
    return position + 2 >= len(chunks) or chunks[position + 2].kind in (
        ChunkKind.VERB,
        ChunkKind.PREPOSITION,
        ChunkKind.MARK,
        ChunkKind.DATE,
        ChunkKind.ADVERB,
    )


def _govern(chunks: list[Chunk], at: int) -> Government:
    found = Government(chunks[at].number)
    _walk_left(chunks, at, found)
    _look_right(chunks, at, found)
    found.clause = _clause_bounds(chunks, at)
    return found


def _walk_left(chunks: list[Chunk], at: int, found: Government) -> None:
    index = at - 1
    touching = True
    while index >= 0:
        chunk = chunks[index]
        kind = chunk.kind
        if kind is ChunkKind.PREPOSITION:
            if touching and not found.preposition and not found.crossed:
                found.preposition = chunk.word
        elif kind is ChunkKind.ADVERB:
            if touching and not found.before:
                found.before = chunk.word
        elif kind is ChunkKind.DATE:
            pass
        elif kind is ChunkKind.MARK:
            if chunk.word == "(":
                if touching and not found.preposition:
                    found.bracket = True
                    _bracket(chunks, index, found)
                    return
            elif chunk.word == ")":
                index = _opening(chunks, index)
            elif chunk.word == ";":
                return
            elif chunk.word == ":":
                _label(chunks, index, found)
                return
            elif chunk.word == "," or chunk.word in _DASHES:
                found.crossed = True
        elif kind is ChunkKind.CONJUNCTION:
            if chunk.word == "but" and found.noun is not None:
                return
            if touching and not found.crossed:
                found.coordinate = True
            found.crossed = True
        elif kind is ChunkKind.SUBORDINATOR:
            if chunk.word not in ("that", "which", "who"):
                return
            if found.verb is None:
                return
        elif kind is ChunkKind.PRONOUN:
            if found.verb is None and found.noun is None and not found.crossed:
                found.pronoun = chunk.word
                return
        elif kind is ChunkKind.FIGURE:
            if found.sibling is None:
                found.sibling = chunk.number
            if found.crossed:
                return
        elif kind is ChunkKind.NOUNS:
            if found.noun is None and not found.crossed and found.preposition in _GOVERNING_PREPOSITIONS:
                start = _phrase_start(chunks, index)
                found.noun = phrase_at(chunks, start)
                index = start
        elif kind is ChunkKind.VERB:
            found.verb = chunk
            _find_subject(chunks, index, found)
            if found.sibling is None or found.crossed:
                return
            return
        if kind not in _SKIPPED and kind is not ChunkKind.PREPOSITION:
            touching = False
        index -= 1


def _phrase_start(chunks: list[Chunk], index: int) -> int:
    """The first chunk of the phrase that ends here: back over "of NP", "in NP" to its head."""
    while index >= 2 and chunks[index - 1].kind is ChunkKind.PREPOSITION and chunks[index - 2].kind is ChunkKind.NOUNS:
        if chunks[index - 1].word not in ("of", "in", "for", "on", "from", "at"):
            break
        index -= 2
    while (
        index >= 2
        and chunks[index - 1].kind is ChunkKind.CONJUNCTION
        and chunks[index - 1].word == "and"
        and chunks[index - 2].kind is ChunkKind.NOUNS
    ):
        index -= 2
        if index >= 2 and chunks[index - 1].word == "of" and chunks[index - 2].kind is ChunkKind.NOUNS:
            index -= 2
    return index


def _bracket(chunks: list[Chunk], opening: int, found: Government) -> None:
    index = opening - 1
    while index >= 0 and chunks[index].kind in _SKIPPED:
        index -= 1
    if index < 0:
        return
    if chunks[index].kind is ChunkKind.FIGURE:
        found.sibling = chunks[index].number
    elif chunks[index].kind is ChunkKind.NOUNS:
        found.noun = phrase_at(chunks, index)
        for earlier in range(index, -1, -1):
            if chunks[earlier].kind is ChunkKind.FIGURE and found.sibling is None:
                found.sibling = chunks[earlier].number
            if chunks[earlier].kind is ChunkKind.VERB:
                found.verb = chunks[earlier]
                _find_subject(chunks, earlier, found)
                break


def _opening(chunks: list[Chunk], closing: int) -> int:
    index = closing
    while index > 0 and chunks[index].word != "(":
        index -= 1
    return index


def _label(chunks: list[Chunk], colon: int, found: Government) -> None:
    index = colon - 1
    while index >= 0 and chunks[index].kind in (*_SKIPPED, ChunkKind.MARK):
        index -= 1
    if index >= 0 and chunks[index].kind is ChunkKind.NOUNS and found.noun is None:
        found.noun = phrase_at(chunks, _phrase_start(chunks, index))


def _find_subject(chunks: list[Chunk], at: int, found: Government) -> None:
    """The subject of the verb at this chunk."""
    index = at - 1
    if index >= 0 and chunks[index].word == "," and chunks[at].form == "ing":
        index = _main_verb_before(chunks, at)
        if index >= 0:
            _find_subject(chunks, index, found)
        return
    while index >= 0:
        chunk = chunks[index]
        kind = chunk.kind
        if kind is ChunkKind.PRONOUN:
            found.pronoun = chunk.word
            return
        if kind is ChunkKind.SUBORDINATOR:
            if chunk.word in ("which", "that", "who") and index > 0:
                index -= 1
                while index >= 0 and chunks[index].word == ",":
                    index -= 1
                if index >= 0 and chunks[index].kind is ChunkKind.NOUNS:
                    found.subject = phrase_at(chunks, _phrase_start(chunks, index))
            return
        if kind is ChunkKind.NOUNS:
            start = _phrase_start(chunks, index)
            if index == at - 1 and chunks[at].form == "ing":
                # "with shipments reaching": the noun right before a participle is its subject, whatever governs it.
                found.subject = phrase_at(chunks, start)
                return
            if start > 0 and chunks[start - 1].kind is ChunkKind.PREPOSITION:
                index = start - 2
                continue
            found.subject = phrase_at(chunks, start)
            return
        if kind is ChunkKind.FIGURE:
            if found.sibling is None:
                found.sibling = chunk.number
        elif kind is ChunkKind.VERB:
            _find_subject(chunks, index, found)
            return
        elif kind is ChunkKind.MARK and chunk.word == ",":
            opening = _comma_before(chunks, index)
            if opening >= 0:
                index = opening
        elif kind is ChunkKind.MARK and chunk.word == ")":
            index = _opening(chunks, index)
        elif kind is ChunkKind.MARK and chunk.word in ";:":
            return
        index -= 1


def _comma_before(chunks: list[Chunk], comma: int) -> int:
    """The comma that opens the aside which closes here, or -1."""
    for index in range(comma - 1, -1, -1):
        if chunks[index].word == "," and chunks[index].kind is ChunkKind.MARK:
            opener = chunks[index + 1]
            if opener.kind in (
                ChunkKind.SUBORDINATOR,
                ChunkKind.NOUNS,
                ChunkKind.PREPOSITION,
                ChunkKind.VERB,
                ChunkKind.ADVERB,
            ) or opener.word in ("whose", "a", "the"):
                return index
        if chunks[index].word in (";", ":"):
            return -1
    return -1


def _main_verb_before(chunks: list[Chunk], at: int) -> int:
    for index in range(at - 1, -1, -1):
        if chunks[index].kind is ChunkKind.VERB and chunks[index].form != "ing":
            return index
        if chunks[index].word == ";":
            return -1
    return -1


def _look_right(chunks: list[Chunk], at: int, found: Government) -> None:
    index = at + 1
    if index >= len(chunks):
        return
    chunk = chunks[index]
    if chunk.kind is ChunkKind.ADVERB or chunk.word in (
        "more",
        "fewer",
        "less",
        "higher",
        "lower",
        "up",
        "down",
        "above",
        "below",
        "over",
        "ahead",
    ):
        found.after = chunk.word
        if chunk.kind is ChunkKind.NOUNS and chunk.last - chunk.first > 1:
            found.right_noun = phrase_at(chunks, index)
        if chunk.kind is ChunkKind.ADVERB and index + 1 < len(chunks) and chunks[index + 1].kind is ChunkKind.NOUNS:
            found.right_noun = phrase_at(chunks, index + 1)
        if chunk.kind is ChunkKind.ADVERB:
            index += 1
    elif chunk.kind is ChunkKind.NOUNS:
        found.right_noun = phrase_at(chunks, index)
        if found.right_noun.attached:
            found.complement = found.right_noun.attached[0]
        index += 1
        while (
            index + 1 < len(chunks)
            and chunks[index].kind is ChunkKind.PREPOSITION
            and chunks[index + 1].kind is ChunkKind.NOUNS
        ):
            index += 2
    if index + 1 < len(chunks) and chunks[index].kind is ChunkKind.PREPOSITION and not found.complement:
        if chunks[index].word in _OBJECT_PREPOSITIONS and chunks[index + 1].kind is ChunkKind.NOUNS:
            found.complement = (chunks[index].word, phrase_at(chunks, index + 1))
        elif chunks[index].word in _OBJECT_PREPOSITIONS and chunks[index + 1].kind is ChunkKind.PRONOUN:
            found.complement = (
                chunks[index].word,
                Phrase(chunks[index + 1].first, chunks[index + 1].first, chunks[index + 1].word, index + 1),
            )
    if found.verb is None or found.crossed:
        while index < len(chunks) and (
            chunks[index].kind in (ChunkKind.PREPOSITION, ChunkKind.NOUNS, ChunkKind.PRONOUN, *_SKIPPED)
        ):
            index += 1
        if index < len(chunks) and chunks[index].kind is ChunkKind.VERB:
            found.predicate = chunks[index]
            if index + 1 < len(chunks) and chunks[index + 1].kind is ChunkKind.NOUNS:
                found.object = phrase_at(chunks, index + 1)


def _clause_bounds(chunks: list[Chunk], at: int) -> tuple[int, int]:
    """Token span of the clause around a chunk: to the next semicolon, "while", or comma before a new subject."""
    first, last = chunks[0].first, chunks[-1].last
    for index in range(at - 1, -1, -1):
        if _is_boundary(chunks, index):
            first = chunks[index].last
            break
    for index in range(at + 1, len(chunks)):
        if _is_boundary(chunks, index):
            last = chunks[index].first
            break
    return first, last


def _is_boundary(chunks: list[Chunk], index: int) -> bool:
    chunk = chunks[index]
    if chunk.kind is ChunkKind.MARK and chunk.word == ";":
        return True
    if chunk.kind is ChunkKind.SUBORDINATOR and chunk.word in ("while", "whereas", "although", "though", "but", "when"):
        return True
    if chunk.kind is not ChunkKind.CONJUNCTION or index + 2 >= len(chunks):
        return False
    # "and prices fell": a conjunction, a subject, a verb.
    ahead = [item.kind for item in chunks[index + 1 : index + 5] if item.kind not in _SKIPPED]
    if ahead[:1] == [ChunkKind.VERB]:
        return True
    return bool(ahead) and ahead[0] in (ChunkKind.NOUNS, ChunkKind.PRONOUN) and ChunkKind.VERB in ahead[1:3]
