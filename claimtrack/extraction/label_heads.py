"""What a label says in short: its head noun, its telling words."""

from __future__ import annotations

from functools import cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.lexicon import is_plural, singular, verb_forms, words
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


def tells_a_deed(label: str) -> bool:
    """ "children received a dose": what somebody did is no fuller name of what they did it to."""
    parts = label.lower().split()
    behind = (verb_forms().get(parts[at]) for at in range(1, len(parts) - 1) if is_plural(parts[at - 1]))
    return any(known is not None and known.form == "past" for known in behind)


@cache
def stands_for_fuller(head: str) -> bool:
    """Is a label with this head short for the fuller one? "Revenue" is all revenue, whatever part was named before."""
    named = mentions([head], frozenset(), Kind.LEVEL)
    return not named or named[0].measure.companion is not Companion.NONE
