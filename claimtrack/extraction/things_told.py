"""Things that a sentence without figures tells of, to which "of them" in the next one points back.

"Heat pumps are back. Europeans bought 2.9 million of them": heat pump purchases.
"""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.common_words import is_listed
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.label_words import is_actor
from claimtrack.extraction.lexicon import is_plural, singular, verb_forms, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.things import can_name
from claimtrack.extraction.tokens import Token

_POINTING = frozenset(("them", "these", "it"))
_ONWARD = frozenset(("who", "that", "which"))
_ENDS = frozenset((".", ",", ";", "in", "last", "this", "and", "but", "by", "on", "a", "between"))
_MOST_WORDS = 3


def is_of_thing(tokens: list[Token], figure: Figure, thing: str, *, bare: bool) -> bool:
    """Does a figure count the things that the sentence before was about: "2.9 million of them", "installed 290,000"?"""
    head = thing.rpartition(" ")[2]
    if bare and _stands_bare(tokens, figure):
        # "(Robots are everywhere.) China installed 290,000 last year."
        return is_plural(head) and can_name(head) and not is_actor([head]) and not is_measure(head)
    pointer = _points_back(tokens, figure)
    return bool(pointer) and is_plural(head) == (pointer != "it")


def _points_back(tokens: list[Token], figure: Figure) -> str:
    """ "them" or "it", where a figure counts what was told of before ("2.9 million of them"); else ""."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 3]]
    pointed = len(behind) > 1 and behind[0] == "of" and behind[1] in _POINTING
    return behind[1] if pointed and behind[2:] not in ([word] for word in _ONWARD) else ""


def _stands_bare(tokens: list[Token], figure: Figure) -> bool:
    """Is the figure the whole object of a verb right in front, with a time behind it at most?"""
    known = verb_forms().get(tokens[figure.first - 1].lower) if figure.first else None
    behind = tokens[figure.last].lower if figure.last < len(tokens) else "."
    return known is not None and known.verb.verb_class == "do" and (behind in _ENDS or behind in words("time words"))


def thing_told(sentence: Sentence, chunks: list[Chunk]) -> str:
    """The things that a sentence is about: its subject, else its object, in the words that name them; else ""."""
    opening = dateline_end(sentence.tokens)
    verb = next((at for at, one in enumerate(chunks) if one.kind is ChunkKind.VERB), None)
    if verb is None:
        return ""
    subject = next((one for one in chunks[:verb] if one.first >= opening and one.kind is ChunkKind.NOUNS), None)
    behind = next((one for one in chunks[verb + 1 :] if one.kind is not ChunkKind.ADVERB), None)
    for chunk in (subject, behind):
        if chunk is not None and chunk.kind is ChunkKind.NOUNS and (label := _label(sentence.tokens, chunk)):
            return label
    return ""


def _label(tokens: list[Token], chunk: Chunk) -> str:
    told = [token for token in tokens[chunk.first : chunk.last] if token.lower not in words("determiners")]
    if not 0 < len(told) <= _MOST_WORDS or not told[-1].text.isalpha():
        return ""
    if any(token.is_capitalized and not (token.index == chunk.first and is_listed(token.lower)) for token in told):
        return ""
    head = told[-1].lower
    if not (is_plural(head) or singular(head) in words("commodities")) or head in words("time words"):
        return ""
    return " ".join(token.lower for token in told)
