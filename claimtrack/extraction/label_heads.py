"""What a label says in short: its head noun, its telling words."""

from __future__ import annotations

from functools import cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import Companion, mentions


@cache
def size_heads() -> frozenset[str]:
    """The heads of labels that name the size of something, singular."""
    return frozenset(singular(word) for word in words("size heads"))


def label_head(metric: str) -> str:
    """The head noun of a label, singular: the last word before a preposition."""
    core: list[str] = []
    for word in metric.split():
        if word in words("prepositions"):
            break
        core.append(word)
    return singular(core[-1].lower()) if core else ""


def content_words(metric: str) -> set[str]:
    """The words of a label that say what is measured, singular and lower case."""
    return {
        singular(word.lower())
        for word in metric.split()
        if word.lower() not in words("prepositions") and word.lower() not in ("share", "number", "and", "unnamed")
    }


@cache
def stands_for_fuller(head: str) -> bool:
    """Is a label with this head short for the fuller one? "Revenue" is all revenue, whatever part was named before."""
    named = mentions([head], frozenset(), Kind.LEVEL)
    return not named or named[0].measure.companion is not Companion.NONE
