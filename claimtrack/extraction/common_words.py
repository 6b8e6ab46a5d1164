"""Words that the vocabulary knows as common ones, so that a capital at a sentence's beginning makes no name of them."""

from __future__ import annotations

from functools import cache

from claimtrack.extraction.lexicon import singular, verb_forms
from claimtrack.vocabulary import table, word_list

_TABLES = (
    ("words", ("section", "surfaces"), ("surfaces",)),
    ("measures", ("label", "units", "default", "companion", "surfaces", "verbs"), ("label", "surfaces")),
    ("count_nouns", ("family", "nouns"), ("nouns",)),
    ("metrics", ("role", "canonical", "surfaces", "nature"), ("canonical", "surfaces")),
    ("verbs", ("lemma", "irregular", "classes", "noun"), ("noun",)),
)
_NAMES = ("given names", "central banks")
"""Sections of words that are written small there, and are names."""
_SHORTEST = 3
_PREFIXES = tuple(
    "anti bio co counter cross crypto cyber eco electro ex geo hyper inter macro mega micro mid mini mis multi nano "
    "non out over photo post pre re semi sub super tele trans ultra un under".split()
)
_SUFFIXES = (
    *("ing", "ed", "er", "ers", "ly", "ness", "less", "like", "wise", "able", "ally", "ful", "ship", "hood"),
    *("ized", "ised", "izing", "ising", "ization", "isation"),
)
_AGENTS = ("ers", "ors", "ists", "ians", "ants", "ents", "ees", "eers", "men")


@cache
def _known() -> frozenset[str]:
    found: set[str] = set()
    for name, columns, read in _TABLES:
        for row in table(name, *columns):
            if row.cells.get("section") in _NAMES:
                continue
            for column in read:
                for surface in row.items(column):
                    found.update(part for part in surface.lstrip("=").replace("-", " ").split() if part.islower())
    return frozenset(found)


@cache
def is_known_word(word: str, *, compound: bool = False) -> bool:
    """A verb's form, or a word (or its singular) that stands somewhere in the vocabulary without a capital.

    ``compound``: or one made of two of those ("bookshops").
    """
    lower = word.lower()
    if lower in _known() or singular(lower) in _known() or lower in verb_forms():
        return True
    cuts = range(_SHORTEST, len(lower) - _SHORTEST + 1) if compound else ()
    return any(is_known_word(lower[:cut]) and _ends_compound(lower[cut:]) for cut in cuts)


def _ends_compound(word: str) -> bool:
    """A known word and no verb's past ("Samsung" is not made of "sung")."""
    known = verb_forms().get(word)
    return is_known_word(word) and (known is None or known.form != "past" or word in _known())


def looks_common(word: str) -> bool:
    """A known word, one made of two of them, or many who do something ("rescuers", "listeners")."""
    lower = word.lower()
    return is_known_word(lower, compound=True) or lower.endswith(_AGENTS)


@cache
def is_english(word: str) -> bool:
    """A word of the English language: in the word list, known to the vocabulary, or made of such words.

    ``word`` has no hyphen. One of three letters or fewer counts as English: short words and initials look alike.
    """
    lower = word.lower()
    if len(lower) <= _SHORTEST or not lower.isalpha():
        return True
    return _listed(lower) or _derived(lower) or _compounded(lower)


def is_listed(word: str) -> bool:
    """Does the word list have this word, which is no row of capitals?"""
    return not (word.isupper() and len(word) > 1) and _listed(word.lower())


def _listed(lower: str) -> bool:
    listed = word_list("english")
    return lower in listed or singular(lower) in listed or is_known_word(lower)


def _derived(lower: str) -> bool:
    if any(
        lower.startswith(prefix) and len(lower) - len(prefix) > _SHORTEST and _listed(lower[len(prefix) :])
        for prefix in _PREFIXES
    ):
        return True
    stems = (lower.removesuffix(suffix) for suffix in _SUFFIXES if lower.endswith(suffix))
    return any(len(stem) >= _SHORTEST and (_listed(stem) or _listed(stem + "e")) for stem in stems)


def _compounded(lower: str) -> bool:
    """Made of two words of four letters or more ("snowmelt", "smartmeter")."""
    cuts = range(_SHORTEST + 1, len(lower) - _SHORTEST)
    return any(_listed(lower[:cut]) and _listed(lower[cut:]) for cut in cuts)
