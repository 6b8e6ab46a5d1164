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
def is_plain_verb(lemma: str) -> bool:
    """Is there such a verb, noun though the word may be as well ("model", "bank")?"""
    return lemma in _plain_pasts()


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
    known = irregular_singulars().get(lower)
    if known is not None:
        return known
    ending = ends_irregularly(lower)
    if ending:
        return noun[: -len(ending)] + dict(_irregular_endings())[ending]
    if len(lower) < 4 or lower.endswith(("ss", "us", "is", "news", "series", "species")) or not lower.endswith("s"):
        return noun
    if lower.endswith("ies") and len(lower) > 4:
        return noun[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")) or (
        lower.endswith("oes") and len(lower) > _SHORTEST_OES
    ):
        return noun[:-2]
    return noun[:-1]


_SHORTEST_OES = 5
"""Longer ones add "es" to an "o" ("tornadoes"), shorter ones end in "oe" ("shoes")."""


@cache
def irregular_singulars() -> dict[str, str]:
    """Plural -> singular, of nouns whose singular no spelling rule gives ("geese", "buses", "measles")."""
    return dict(pair.split("=", 1) for pair in phrases("counted", "singulars"))


@cache
def _irregular_endings() -> tuple[tuple[str, str], ...]:
    """Plural and singular of the last parts of compounds, the longest first."""
    pairs = (tuple(pair.split("=", 1)) for pair in phrases("counted", "singular endings"))
    return tuple(sorted(((plural, one) for plural, one in pairs), key=lambda pair: (-len(pair[0]), pair)))


def ends_irregularly(word: str) -> str:
    """The last part of a compound's plural that is irregular ("men" of "craftsmen"); "" for any other word."""
    if word in phrases("counted", "not-plural"):
        return ""
    return next((plural for plural, _ in _irregular_endings() if word.endswith(plural) and len(word) > len(plural)), "")


def is_plural(word: str) -> bool:
    """Does a noun in small letters look like several: in -s, or "people", "police", "grandchildren"?"""
    if word in phrases("counted", "not-plural"):
        return False
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return True
    return word in phrases("counted", "many") or singular(word) != word


@cache
def _irregular_plurals() -> dict[str, str]:
    return {one: plural for plural, one in sorted(irregular_singulars().items(), reverse=True) if plural != one}


@cache
def _unchanging() -> frozenset[str]:
    """Plurals and nouns without one that the vocabulary lists, but no singular that has another form."""
    return frozenset(irregular_singulars()) - _irregular_plurals().keys()


def plural_of(noun: str) -> str:
    """The plural of a noun in small letters ("flat": flats, "child": children); a plural comes back as it is."""
    if is_plural(noun) or noun in phrases("counted", "unmarked") or noun in _unchanging():
        return noun
    if noun in _irregular_plurals():
        return _irregular_plurals()[noun]
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("x", "z", "ch", "sh", "ss")) else f"{noun}s"


_AUXILIARIES = frozenset(("has", "have", "had", "is", "are", "was", "were"))


def is_finite(word: str) -> bool:
    """Can the word be a clause's verb: a past form, a third person, an auxiliary?"""
    known = verb_forms().get(word)
    return word in _AUXILIARIES or (known is not None and known.form in ("past", "s"))


def is_superlative(word: str) -> bool:
    """ "Largest", "most", "first": what a thing is among all others."""
    return (word.endswith("est") and len(word) > 5) or word in ("most", "best", "worst", "first", "only")
