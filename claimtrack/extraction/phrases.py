"""Noun phrases over chunks: where they begin and end, and what attaches to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import words_of

_DEDUCTED = frozenset(
    "tax taxes interest costs fees inflation depreciation amortisation amortization provisions items".split()
)
"""What a profit is told before or after."""
_CHANCES = frozenset("risk risks chance chances odds likelihood probability danger dangers".split())
_ATTACHING = frozenset(("of", "in", "for", "from", "on", "at", "among", "across", "with", "without", "between", "per"))
_LEADING_ON = frozenset(("of", "in", "for", "on", "from", "at", "per", "without"))


@dataclass(slots=True)
class Phrase:
    """A noun phrase: token spans ``first:last``, its chunk, and the phrases that "of", "in", "for" attach to it."""

    first: int
    last: int
    head: str
    chunk: int
    attached: list[tuple[str, Phrase]] = field(default_factory=list)

    @property
    def core_last(self) -> int:
        """Where the phrase itself ends, in front of the first preposition."""
        return self.attached[0][1].first - 1 if self.attached else self.last


def phrase_at(chunks: list[Chunk], index: int) -> Phrase:
    """The noun phrase at a chunk with what attaches to its right ("shipments of phones in Asia")."""
    chunk = chunks[index]
    phrase = Phrase(chunk.first, chunk.last, chunk.word, index)
    position = index + 1
    while position + 1 < len(chunks) and len(phrase.attached) < 4:
        joint = chunks[position]
        if joint.kind is ChunkKind.PREPOSITION and (
            joint.word in _ATTACHING
            or (joint.word == "to" and (phrase.head == "ratio" or phrase.head in words_of("outbound nouns", "harms")))
        ):
            target = position + 1
            if chunks[target].kind is not ChunkKind.NOUNS:
                break
            inner = Phrase(chunks[target].first, chunks[target].last, chunks[target].word, target)
            phrase.attached.append((joint.word, inner))
            phrase.last = inner.last
            position = target + 1
        elif joint.word in ("before", "after") and chunks[position + 1].word in _DEDUCTED:
            # "profit before tax"
            phrase.last = chunks[position + 1].last
            position += 2
            while position + 1 < len(chunks) and chunks[position + 1].word in _DEDUCTED and _lists(chunks[position]):
                # "earnings before interest, taxes and depreciation"
                phrase.last = chunks[position + 1].last
                position += 2
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


def _lists(joint: Chunk) -> bool:
    return joint.word in (",", "and")


def _is_sent(chunks: list[Chunk], joint: int) -> bool:
    """ "Exports to Peru", "damage to crops": where the goods in front of the preposition go, or what is harmed."""
    goods = joint - 3 if joint > 2 and chunks[joint - 2].word == "of" else joint - 1  # "exports of salmon to Peru"
    return chunks[joint].word == "to" and chunks[goods].word in words_of("outbound nouns", "harms")


def _joins_nouns(chunks: list[Chunk], position: int) -> bool:
    """ "software and IT services": a conjunction between two noun phrases with no verb of its own behind it."""
    joint, behind = chunks[position], chunks[position + 1]
    if joint.kind is not ChunkKind.CONJUNCTION or joint.word not in ("and", "or") or behind.kind is not ChunkKind.NOUNS:
        return False
    ahead = [chunk.kind for chunk in chunks[position + 2 : position + 4]]
    if ahead == [ChunkKind.PREPOSITION, ChunkKind.FIGURE] and chunks[position + 2].word == "for":
        # "Milk accounts for 19% of its costs and meat for 31%": a clause without its verb
        return False
    return position + 2 >= len(chunks) or chunks[position + 2].kind in (
        ChunkKind.VERB,
        ChunkKind.PREPOSITION,
        ChunkKind.MARK,
        ChunkKind.DATE,
        ChunkKind.ADVERB,
    )


def phrase_start(chunks: list[Chunk], index: int) -> int:
    """The first chunk of the phrase that ends here: back over "of NP", "in NP" to its head."""
    listed = index
    while listed >= 2 and chunks[listed].word in _DEDUCTED and _lists(chunks[listed - 1]):
        listed -= 2
    if listed < index and chunks[listed].word in _DEDUCTED and chunks[listed - 1].word in ("before", "after"):
        index = listed
    while index >= 2 and chunks[index - 1].kind is ChunkKind.PREPOSITION and chunks[index - 2].kind is ChunkKind.NOUNS:
        deducted = chunks[index - 1].word in ("before", "after") and chunks[index].word in _DEDUCTED
        joined = chunks[index - 1].word in _LEADING_ON or _is_sent(chunks, index - 1)
        if not joined and not deducted:
            break
        index -= 2
    while (
        index >= 2
        and chunks[index - 1].kind is ChunkKind.CONJUNCTION
        and chunks[index - 1].word == "and"
        and chunks[index - 2].kind is ChunkKind.NOUNS
    ):
        index -= 2
        if index >= 2 and chunks[index - 1].word in ("of", "between") and chunks[index - 2].kind is ChunkKind.NOUNS:
            index -= 2
    return index


def opening_bracket(chunks: list[Chunk], closing: int) -> int:
    index = closing
    while index > 0 and chunks[index].word != "(":
        index -= 1
    return index


def phrase_of_chance(chunks: list[Chunk], verb: int, behind: Phrase | None, joint: str) -> Phrase | None:
    """ "(Reduced) the risk of the disease getting worse by", by the chunk of "-ing" and the noun behind it, if any."""
    of = verb - 1 - (chunks[verb - 1].kind is ChunkKind.NOUNS)
    if (
        joint != "by"
        or chunks[verb].form != "ing"
        or of < 1
        or chunks[of].word != "of"
        or chunks[of - 1].word not in _CHANCES
    ):
        return None
    chance, told = chunks[of - 1], chunks[of + 1]
    end = behind.last if behind is not None else chunks[verb].last
    return Phrase(chance.first, end, chance.word, of - 1, [("of", Phrase(told.first, end, told.word, of + 1))])
