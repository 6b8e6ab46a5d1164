"""What stands right behind a figure: the noun phrase beside it, its complement, its predicate and that one's object."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.clause_bounds import SKIPPED
from claimtrack.extraction.government import Government
from claimtrack.extraction.phrases import Phrase, phrase_at

_LONGEST_ASIDE = 8
_OBJECT_PREPOSITIONS = frozenset(("of", "in", "for", "by", "from", "on", "to", "across", "among", "at", "with"))


def _behind_bracket(chunks: list[Chunk], index: int) -> int:
    """Behind "(13,800 households)" or "- 512,000, says the port -" where a verb follows; else where it stands."""
    opening = chunks[index].word if index < len(chunks) and chunks[index].kind is ChunkKind.MARK else ""
    closing = {"(": ")", "-": "-", "–": "–", "—": "—"}.get(opening, "")
    ends = range(index + 1, min(index + _LONGEST_ASIDE, len(chunks) - 1))
    end = next((at for at in ends if closing and chunks[at].word == closing), -1)
    return end + 1 if end > 0 and chunks[end + 1].kind is ChunkKind.VERB else index


def _behind_aside(chunks: list[Chunk], index: int) -> int:
    """Behind ", both born too early," where a verb follows and no figure stands inside; else where it stands."""
    while index < len(chunks) and chunks[index].kind in SKIPPED:
        index += 1
    if index + 1 >= len(chunks) or chunks[index].word != "," or chunks[index].kind is not ChunkKind.MARK:
        return index
    ends = range(index + 2, min(index + _LONGEST_ASIDE, len(chunks) - 1))
    end = next((at for at in ends if chunks[at].word == "," and chunks[at].kind is ChunkKind.MARK), -1)
    inside = {chunk.kind for chunk in chunks[index + 1 : end]} if end > 0 else {ChunkKind.FIGURE}
    opens = chunks[index + 1].kind not in (ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR, ChunkKind.MARK)
    plain = inside.isdisjoint((ChunkKind.FIGURE, ChunkKind.SUBORDINATOR)) and opens
    verb = chunks[end + 1] if plain else chunks[index]
    return end + 1 if verb.kind is ChunkKind.VERB and verb.form in ("past", "s") else index


def _behind_conversion(chunks: list[Chunk], at: int, index: int) -> int:
    """Over what an amount inside a noun phrase is converted to: "the 30 million euro ($34 million) bridge"."""
    opened = at > 0 and chunks[at - 1].word in ("the", "a", "an", "its", "their", "his", "her", "our")
    spans = opened and [chunk.word for chunk in chunks[index : index + 3 : 2]] == ["(", ")"]
    noun = index + 3
    inside = spans and noun < len(chunks) and chunks[noun].kind is ChunkKind.NOUNS
    return noun if inside and chunks[index + 1].kind is ChunkKind.FIGURE else index


def _timed_noun(chunks: list[Chunk], index: int) -> int | None:
    """ "half of this season's crop", "a third of its 2024 revenue": the noun behind the time that it is of."""
    index += chunks[index].word in ("its", "their", "our", "his", "her", "the")
    if index + 1 >= len(chunks) or chunks[index].kind is not ChunkKind.DATE:
        return None
    noun = chunks[index + 1]
    return index + 1 if noun.kind is ChunkKind.NOUNS and noun.first <= chunks[index].last + 1 else None


def look_right(chunks: list[Chunk], at: int, found: Government) -> None:
    index = at + 1
    if index + 1 < len(chunks) and chunks[index].word == "worth" and chunks[index + 1].word == "of":
        # "$3 million worth of damage"
        index += 1
    index = _behind_conversion(chunks, at, index)
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
    elif chunk.kind is ChunkKind.DATE and (timed := _timed_noun(chunks, index)) is not None:
        found.right_noun = phrase_at(chunks, timed)
        index = timed + 1
    if index + 1 < len(chunks) and chunks[index].kind is ChunkKind.PREPOSITION and not found.complement:
        # "a rise in first-quarter profit"
        moves = chunks[index].word == "in" and found.right_noun is not None
        timed = _timed_noun(chunks, index + 1) if chunks[index].word == "of" or moves else None
        if chunks[index].word in _OBJECT_PREPOSITIONS and chunks[index + 1].kind is ChunkKind.NOUNS:
            found.complement = (chunks[index].word, phrase_at(chunks, index + 1))
        elif timed is not None:
            found.complement = (chunks[index].word, phrase_at(chunks, timed))
        elif chunks[index].word in _OBJECT_PREPOSITIONS and chunks[index + 1].kind is ChunkKind.PRONOUN:
            found.complement = (
                chunks[index].word,
                Phrase(chunks[index + 1].first, chunks[index + 1].first, chunks[index + 1].word, index + 1),
            )
    said = found.verb is not None and found.verb.verb is not None and found.verb.verb.verb_class == "say"
    index = _behind_bracket(chunks, index)
    if found.verb is None or found.crossed or said:
        index = _behind_aside(chunks, index)
        while index < len(chunks) and (
            chunks[index].kind in SKIPPED
            or chunks[index].kind in (ChunkKind.PREPOSITION, ChunkKind.NOUNS, ChunkKind.PRONOUN)
        ):
            index += 1
        if index < len(chunks) and chunks[index].kind is ChunkKind.VERB:
            found.predicate = chunks[index]
            if index + 1 < len(chunks) and chunks[index + 1].kind is ChunkKind.NOUNS:
                found.object = phrase_at(chunks, index + 1)


def told_behind(chunks: list[Chunk], at: int, found: Government) -> None:
    """ "At 4.5 percent, the policy rate is high": what a figure that opens its clause is told of stands behind."""
    before = chunks[at - 2].kind if at > 1 else ChunkKind.MARK
    opens = before in (ChunkKind.MARK, ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR) and at > 0
    if found.preposition != "at" or found.verb is not None or not opens or chunks[at - 1].word != "at":
        return
    first = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].word == ",")
    within = (ChunkKind.ADVERB, ChunkKind.PREPOSITION, ChunkKind.NOUNS)
    verb = next((item for item in range(first + 1, len(chunks)) if chunks[item].kind not in within), 0)
    if verb and chunks[first].kind is ChunkKind.NOUNS and chunks[verb].kind is ChunkKind.VERB:
        found.noun = found.near_noun = phrase_at(chunks, first)
        found.right_noun = found.predicate = found.sibling = None
        found.coordinate = found.crossed = False
