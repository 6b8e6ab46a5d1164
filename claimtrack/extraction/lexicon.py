"""Word knowledge: verbs with their forms and classes, and the closed word classes, read once from the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from claimtrack.vocabulary import phrases, table

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its lemma, its class (see ``verbs.vocab``) and the noun that names what it does."""

    lemma: str
    verb_class: str
    noun: str


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One surface of a verb: ``form`` is base, s, past (also participle) or ing."""

    verb: Verb
    form: str
    invariant: bool = False
    """The past looks like the base form ("put", "cut", "forecast")."""


def regular_forms(lemma: str) -> dict[str, str]:
    """The regular surfaces of a verb by form."""
    if lemma.endswith("e"):
        return {lemma: "base", lemma + "s": "s", lemma + "d": "past", lemma[:-1] + "ing": "ing"}
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return {lemma: "base", lemma[:-1] + "ies": "s", lemma[:-1] + "ied": "past", lemma + "ing": "ing"}
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return {lemma: "base", lemma + ending: "s", lemma + "ed": "past", lemma + "ing": "ing"}


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every surface of every verb of ``verbs.vocab``; an irregular form outranks a regular one."""
    forms: dict[str, VerbForm] = {}
    irregular: dict[str, VerbForm] = {}
    for row in table("verbs", "lemma", "irregular", "classes", "noun"):
        verb = Verb(row["lemma"], row["classes"], row["noun"])
        own = {surface: "ing" if surface.endswith("ing") else "past" for surface in row.items("irregular")}
        irregular.update((surface, VerbForm(verb, form)) for surface, form in own.items())
        for surface, form in regular_forms(verb.lemma).items():
            if form not in own.values():
                forms.setdefault(surface, VerbForm(verb, form))
    for surface, found in irregular.items():
        if found.verb.lemma == surface:
            forms[surface] = VerbForm(found.verb, "base", invariant=True)
        elif surface not in forms or forms[surface].verb.lemma != surface:
            forms[surface] = found
    for surface in ("has", "goes", "does", "is", "are"):
        forms[surface] = VerbForm(forms[surface].verb, "s")
    _add_plain(forms)
    return forms


def _add_plain(forms: dict[str, VerbForm]) -> None:
    """The forms of ``plain_verbs.vocab`` that are no forms of another verb."""
    for row in table("plain_verbs", "lemma", "past", "reading"):
        verb = Verb(row["lemma"], "other", "")
        for surface in row.items("past"):
            forms.setdefault(surface, VerbForm(verb, "past"))
        if row["reading"]:
            for surface, form in regular_forms(verb.lemma).items():
                if form in ("base", "s"):
                    forms.setdefault(surface, VerbForm(verb, form))


@cache
def participle(lemma: str) -> str:
    """The past participle of a verb of ``verbs.vocab`` ("burn": burned, "sow": sown)."""
    for row in table("verbs", "lemma", "irregular", "classes", "noun"):
        if row["lemma"] == lemma and row.items("irregular"):
            past = [form for form in row.items("irregular") if not form.endswith("ing")]
            if past:
                return past[-1]
    plain = _plain_pasts().get(lemma)
    if plain is not None:
        return plain
    return next(surface for surface, form in regular_forms(lemma).items() if form == "past")


@cache
def _plain_pasts() -> dict[str, str]:
    return {row["lemma"]: row.items("past")[-1] for row in table("plain_verbs", "lemma", "past", "reading")}


@cache
def words(section: str) -> frozenset[str]:
    """One section of ``words.vocab``."""
    return phrases("words", section)


@cache
def words_of(*sections: str) -> frozenset[str]:
    """Several sections of ``words.vocab`` as one."""
    return frozenset().union(*(words(section) for section in sections))


_SMALL_WORDS = ("prepositions", "conjunctions", "adverbs", "determiners", "auxiliaries", "subordinators")


def is_small(word: str) -> bool:
    """A preposition, conjunction, adverb, determiner or auxiliary."""
    return word in words_of(*_SMALL_WORDS)


@lru_cache(maxsize=16_384)
def singular(noun: str) -> str:
    """The singular of a plural noun, by English spelling rules; other words come back as they are."""
    lower = noun.lower()
    if lower in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[lower]
    for plural_ending, ending in _IRREGULAR_ENDINGS:
        if lower.endswith(plural_ending) and len(lower) > len(plural_ending) + 1 and lower not in SINGULAR_MEN:
            return noun[: -len(plural_ending)] + ending
    if len(lower) < 4 or lower.endswith(("ss", "us", "is", "news", "series", "species")) or not lower.endswith("s"):
        return noun
    if lower.endswith("ies") and len(lower) > 4:
        return noun[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")) or (
        lower.endswith("oes") and len(lower) > _SHORTEST_OES
    ):
        return noun[:-2]
    return noun[:-1]


SINGULAR_MEN = frozenset(
    "abdomen acumen albumen amen bitumen hymen lumen omen ramen regimen semen specimen stamen yemen".split()
)
_SHORTEST_OES = 5
"""Longer ones add "es" to an "o" ("tornadoes"), shorter ones end in "oe" ("shoes")."""
_IRREGULAR_ENDINGS = (
    ("women", "woman"),
    ("men", "man"),
    ("children", "child"),
    ("people", "person"),
    ("wives", "wife"),
    ("shelves", "shelf"),
    ("wharves", "wharf"),
    ("knives", "knife"),
    ("leaves", "leaf"),
    ("eaux", "eau"),
    ("theses", "thesis"),
)
"""Plurals by the last part of a compound ("fishermen", "grandchildren", "townspeople", "bookshelves", "plateaux")."""
_ENDING_IN_S = (
    *("bonus", "virus", "campus", "status", "census", "chorus", "circus", "genius"),
    *("sinus", "minibus", "surplus", "focus", "atlas", "canvas", "gas", "alias"),
    *("bias", "lens", "iris", "trellis", "octopus", "cactus", "crocus", "walrus"),
    *("rhinoceros", "hippopotamus", "christmas"),
)
"""Nouns in a single "s", which take "es" ("bonuses", but "houses" and "causes")."""
_IRREGULAR_PLURALS = {
    **{f"{noun}es": noun for noun in _ENDING_IN_S},
    "canoes": "canoe",
    "oboes": "oboe",
    "diagnoses": "diagnosis",
    "prognoses": "prognosis",
    "crises": "crisis",
    "oases": "oasis",
    "emphases": "emphasis",
    "taxis": "taxi",
    "skis": "ski",
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "data": "data",
    "analyses": "analysis",
    "premises": "premises",
    "measles": "measles",
    "mumps": "mumps",
    "rabies": "rabies",
    "diabetes": "diabetes",
    "herpes": "herpes",
    "shingles": "shingles",
    "rickets": "rickets",
    "headquarters": "headquarters",
    "barracks": "barracks",
    "evs": "ev",
    "pcs": "pc",
    "tvs": "tv",
    "buses": "bus",
}


def is_plural(word: str) -> bool:
    """Does a noun in small letters look like several: in -s, or "people", "women", "grandchildren"?"""
    irregular = word in _IRREGULAR_PLURALS or word.endswith(("women", "children", "people"))
    return (word.endswith("s") and not word.endswith("ss")) or (irregular and singular(word) != word) or word in _MANY


_MANY = frozenset(("police", "cattle", "staff", "troops", "fishermen", "businessmen", "policemen", "firemen"))
_AUXILIARIES = frozenset(("has", "have", "had", "is", "are", "was", "were"))


def is_finite(word: str) -> bool:
    """Can the word be a clause's verb: a past form, a third person, an auxiliary?"""
    known = verb_forms().get(word)
    return word in _AUXILIARIES or (known is not None and known.form in ("past", "s"))


def is_superlative(word: str) -> bool:
    """ "Largest", "most", "first": what a thing is among all others."""
    return (word.endswith("est") and len(word) > 5) or word in ("most", "best", "worst", "first", "only")
