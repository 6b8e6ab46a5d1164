"""Which names of metrics may mean one thing, told from their words alone; never enough to say that they do.

*Nested* names: the words of one are all among those of the other ("sales", "boat sales"), but for a head that sources
use in its place. *Overlapping* names: each says something that the other does not, about a thing that both name
("premiums for home cover", "home insurance premiums"), and their heads do not tell them apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, combinations
from typing import NamedTuple

from claimtrack.metrics import heads, name_contrasts, near_heads, strict_qualifiers
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.shares import SHARE_WORDS

COMMON = 0.25
"""More than this part of all words of two overlapping names must stand in both."""
_MOST_WORDS = 8
"""Longer metrics have too many parts to be looked up one by one."""
_TELLING = 40
"""A word in more names of one scope than these tells nothing of any two of them."""
DONE = ("ed", "ing")
"""What is done ("hosted") is no thing that two names are about."""
_ABSENT = frozenset(("deficit", "missing"))
"""What tells of things that are not there never stands beside a count of those that are."""
PEOPLE = frozenset(("people", "person"))
"""Who is counted in names that tell only where or how they are: "people in tents"."""
_TELLING_NOTHING = SHARE_WORDS | PEOPLE

Words = frozenset[str]


def near_names(bases: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of metrics that may be one thing, the wider first where one says less; in no order of their coming."""
    by_words: defaultdict[Words, list[str]] = defaultdict(list)
    for base in sorted(set(bases)):
        by_words[words_of_base(base)].append(base)
    found: dict[tuple[str, str], None] = {}
    for one, other in (*_nested(by_words.keys()), *_overlapping(by_words.keys())):
        for first in by_words[one]:
            for second in by_words[other]:
                if (second, first) not in found and not are_opposed(one, other):
                    found[first, second] = None
    return list(found)


def _nested(names: Collection[Words]) -> Iterator[tuple[Words, Words]]:
    """Each name of which another says less, or the same with a head that is near, behind that other."""
    told = Counter(word for words in names for word in words)
    by_rarest: defaultdict[str, list[Words]] = defaultdict(list)
    for words in names:
        by_rarest[min(words, key=lambda word: (told[word], word))].append(words)
    for words in names:
        if len(words) <= _MOST_WORDS:
            reached = words.union(*(near_heads().get(word, ()) for word in words))
            for wider in chain.from_iterable(by_rarest[word] for word in reached & by_rarest.keys()):
                if wider <= reached and wider != words and _says_less(wider, words):
                    yield wider, words


def _says_less(wider: Words, words: Words) -> bool:
    """Whether a name has some of another's words and no others, but for a head that stands in place of the other's.

    What it leaves out narrows nothing, and it says more than that it is a share.
    """
    left_out = words - wider if len(words) > 1 else frozenset()
    replaced = [(other, head) for other in wider for head in left_out.intersection(near_heads().get(other, ()))]
    if wider < words:
        parts = [wider, *(wider | {head} for _, head in replaced)]
    else:
        parts = [wider - {other} | {head} for other, head in replaced]
    return any(
        part <= words and not part <= SHARE_WORDS and (words - part).isdisjoint(strict_qualifiers() | _ABSENT)
        for part in parts
    )


def _overlapping(names: Collection[Words]) -> Iterator[tuple[Words, Words]]:
    by_thing: defaultdict[str, list[_Name]] = defaultdict(list)
    for words in names:
        name = _Name(words, words - _TELLING_NOTHING, (words - _TELLING_NOTHING) & heads(), words & strict_qualifiers())
        for thing in name.telling - name.heads:
            if not thing.endswith(DONE):
                by_thing[thing].append(name)
    seen: set[tuple[Words, Words]] = set()
    for sharing in by_thing.values():
        for one, other in combinations(sharing, 2) if len(sharing) <= _TELLING else ():
            pair = one.words, other.words
            if pair not in seen and _overlap(one, other):
                seen.add(pair)
                yield pair


class _Name(NamedTuple):
    """The words of a name, those of them that tell what it is about, its heads and the qualifiers that narrow it."""

    words: Words
    telling: Words
    heads: Words
    strict: Words


def _overlap(one: _Name, other: _Name) -> bool:
    """Whether two names that share a thing say enough in common and nothing that tells them apart."""
    common = len(one.telling & other.telling)
    if common <= COMMON * (len(one.telling) + len(other.telling) - common) or one.strict != other.strict:
        return False
    return not one.words <= other.words and not other.words <= one.words and heads_agree(one.heads, other.heads)


def are_opposed(one: Words, other: Words) -> bool:
    """Whether each name has a word that the other's stands against: "list price" and "transaction price"."""
    for values in name_contrasts().values():
        mine, yours = ({values[word] for word in words & values.keys()} for words in (one, other))
        if mine and yours and mine.isdisjoint(yours):
            return True
    return False


def heads_agree(one: Words, other: Words) -> bool:
    """Whether one name has no head, or both have one in common, or one that sources use for the other's."""
    return not one or not other or bool(one & other) or any(not other.isdisjoint(near_heads().get(x, ())) for x in one)
