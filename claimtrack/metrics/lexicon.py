"""The words of metrics, read from ``metrics.vocab``: what each surface means and which role it plays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from claimtrack.vocabulary.loader import table, word_list


class Role(StrEnum):
    """What a word does in a metric's label; ``metrics.vocab`` explains each."""

    HEAD = "head"
    MONEY = "money"
    FILLER = "filler"
    FILLER_HEAD = "filler head"
    QUALIFIER = "qualifier"
    LOOSE = "loose qualifier"
    RATE = "rate"
    WORD = "word"


class Nature(StrEnum):
    """How a metric's values relate to time: a flow adds up over a period, a stock holds at a date."""

    FLOW = "flow"
    STOCK = "stock"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lexicon: canonical word, role, nature, and whether a head needs no object."""

    canonical: str
    role: Role
    nature: Nature = Nature.UNKNOWN
    alone: bool = False


@cache
def lexicon() -> dict[tuple[str, ...], Entry]:
    """Entries by surface, as tuples of singular lower-case words.

    Raises:
        VocabularyError: an unknown role or nature, or a surface given twice.
    """
    found: dict[tuple[str, ...], Entry] = {}
    for row in table("metrics", "role", "canonical", "surfaces", "nature"):
        try:
            nature, _, alone = row["nature"].partition(", ")
            entry = Entry(row["canonical"], Role(row["role"]), Nature(nature), alone == "alone")
        except ValueError as error:
            raise row.refuse(str(error)) from None
        for surface in row.items("surfaces"):
            words = tuple(singular(word) for word in surface.split())
            if found.setdefault(words, entry) != entry:
                raise row.refuse(f"{surface!r} is given twice")
    return found


@cache
def self_sufficient() -> frozenset[str]:
    """Heads that are a metric by themselves: the population of a place needs no object."""
    return frozenset(entry.canonical for entry in lexicon().values() if entry.alone)


@cache
def strict_qualifiers() -> frozenset[str]:
    """Qualifiers, as metric ids have them, that no source leaves out: "net migration" is never called "migration"."""
    return frozenset(_in_ids(entry.canonical) for entry in lexicon().values() if entry.role is Role.QUALIFIER)


@cache
def heads() -> frozenset[str]:
    """Heads, as metric ids have them."""
    return frozenset(_in_ids(entry.canonical) for entry in lexicon().values() if entry.role is Role.HEAD)


@cache
def near_heads() -> dict[str, tuple[str, ...]]:
    """Heads, as metric ids have them, with those that sources use in their place."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("near_heads", "head", "others"):
        for other in row.items("others"):
            for one, instead in ((row["head"], other), (other, row["head"])):
                found[_in_ids(one)] = (*found.get(_in_ids(one), ()), _in_ids(instead))
    return found


@cache
def name_contrasts() -> dict[str, dict[str, str]]:
    """Words of metric ids by dimension, each with the value it tells: "asking" and "transaction" are two of a price."""
    found: dict[str, dict[str, str]] = {}
    for row in table("name_contrasts", "dimension", "value", "words"):
        for word in row.items("words"):
            found.setdefault(row["dimension"], {})[_in_ids(word)] = row["value"]
    return found


def _in_ids(canonical: str) -> str:
    return canonical.replace(" ", "_")


@cache
def longest() -> dict[str, int]:
    """The number of words of the longest surface that begins with a word."""
    found: dict[str, int] = {}
    for words in lexicon():
        found[words[0]] = max(len(words), found.get(words[0], 0))
    return found


_UNCHANGED = frozenset(
    "gas news series species analysis basis status virus business campus bus process access address less plus us "
    "chassis physics economics logistics electronics tens os ios sms gps tuberculosis diabetes emphasis apparatus "
    "headquarters overseas has was its gas yes his this".split()
)


def singular(word: str) -> str:
    """The singular of an English noun in lower case; other words come back as they are."""
    if len(word) <= 2 or word in _UNCHANGED or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) or (word.endswith("ses") and _has_no_e(word)):
        return word[:-2]
    return word[:-1]


def _has_no_e(plural: str) -> bool:
    """ "Buses", "viruses": of a word in -s, where "houses" and "abuses" have an e of their own."""
    return plural[:-2] in word_list("english") and plural[:-1] not in word_list("english")
