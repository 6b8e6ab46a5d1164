"""Which names of metrics may mean one thing, told from their words alone; never enough to say that they do.

*Nested* names: the words of one are all among those of the other ("sales", "boat sales"), but for a head that sources
use in its place. *Overlapping* names: each says something that the other does not, about a thing that both name
("premiums for home cover", "home insurance premiums"), and their heads do not tell them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from claimtrack.metrics import heads, near_heads, strict_qualifiers
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.shares import SHARE_WORDS

COMMON = Fraction(1, 4)
"""More than this part of all words of two overlapping names must stand in both."""
_FEW = 20
_MOST_WORDS = 8
"""Longer metrics have too many parts to be looked up one by one."""
_TELLING = 40
"""A word in more names of one scope than these tells nothing of any two of them."""
_DONE = ("ed", "ing")
"""What is done ("hosted") is no thing that two names are about."""
_TELLING_NOTHING = SHARE_WORDS | {"people", "person"}

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
                if (second, first) not in found:
                    found[first, second] = None
    return list(found)


def _nested(names: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    """Each name of which another says less, or the same with a head that is near, behind that other."""
    known = set(names)
    few = len(known) <= _FEW
    for words in names:
        if few:
            reached = words.union(*(near_heads().get(word, ()) for word in words))
            if all(reached.isdisjoint(other) for other in known if other is not words):
                continue  # most scopes have some metrics of quite different things
        yield from ((wider, words) for wider in _wider(words) if wider in known)


def _wider(words: Words) -> Iterator[Words]:
    """The words of metrics that say less, or the same with another head."""
    if len(words) > _MOST_WORDS:
        return
    ordered = sorted(words)
    for size in range(1, len(ordered) + 1):
        for part in map(frozenset, combinations(ordered, size)):
            if (words - part) & strict_qualifiers():
                continue
            if part <= SHARE_WORDS:
                continue  # a share of nothing that is named
            if size < len(ordered):
                yield part
            for head in part & near_heads().keys() if len(ordered) > 1 else ():
                yield from (part - {head} | {other} for other in near_heads()[head])


def _overlapping(names: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    by_thing: defaultdict[str, list[Words]] = defaultdict(list)
    for words in names:
        for thing in words - heads() - _TELLING_NOTHING:
            if not thing.endswith(_DONE):
                by_thing[thing].append(words)
    pairs = (pair for sharing in by_thing.values() if len(sharing) <= _TELLING for pair in combinations(sharing, 2))
    yield from (pair for pair in dict.fromkeys(pairs) if _overlap(*pair))


def _overlap(one: Words, other: Words) -> bool:
    """Whether two names that share a thing say enough in common and nothing that tells them apart."""
    if one < other or other < one or (one ^ other) & strict_qualifiers():
        return False
    one, other = one - _TELLING_NOTHING, other - _TELLING_NOTHING
    return Fraction(len(one & other), len(one | other)) > COMMON and heads_agree(one & heads(), other & heads())


def heads_agree(one: Words, other: Words) -> bool:
    """Whether one name has no head, or both have one in common, or one that sources use for the other's."""
    return not one or not other or bool(one & other) or any(not other.isdisjoint(near_heads().get(x, ())) for x in one)
