"""Which figures of one scope, kind and dimension are near to one another, and which to so many that it is chance."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

CROWD = 3
"""A figure that is near to more different ones of other articles than these is near to them by chance."""
MOST = 200
"""So is one that so many articles have figures near to."""
_EXACT = 11
"""Digits by which two values are told apart: fewer than a float has, so that rounding does not part what is one."""

_Key = TypeVar("_Key", bound=Hashable)
_Document = TypeVar("_Document", bound=Hashable)
_One = TypeVar("_One")

Sized = tuple[float, _One]
"""Something with its size."""


class Crowds(Generic[_Key, _Document]):
    """The values of each key with the documents that give them; all of them are counted before the first question."""

    def __init__(self) -> None:
        self._told: defaultdict[_Key, dict[float, tuple[_Document] | set[_Document]]] = defaultdict(dict)
        self._ordered: dict[_Key, list[float]] = {}

    def count(self, key: _Key, value: float, document: _Document) -> None:
        told, value = self._told[key], _rounded(value)
        documents = told.setdefault(value, (document,))
        if isinstance(documents, set):
            documents.add(document)
        elif document not in documents:
            told[value] = {*documents, document}  # most values are told once, and a set is large

    def holds(self, key: _Key, value: float, document: _Document, near: float, most: int = MOST) -> bool:
        """Whether more than :data:`CROWD` values that the document itself does not give, or ``most`` articles' figures,
        lie no further from the value than ``near`` of the smaller one.
        """
        different = articles = 0
        for documents in self._around(key, _rounded(value), near):
            different += document not in documents
            articles += len(documents)
            if different > CROWD or articles > most:
                return True
        return False

    def _around(self, key: _Key, value: float, near: float) -> Iterator[Collection[_Document]]:
        """The documents of each value that is near."""
        told = self._told[key]
        ordered = self._ordered.get(key)
        if ordered is None:
            ordered = self._ordered[key] = sorted(told)
        start = bisect_left(ordered, value)
        for some in (range(start - 1, -1, -1), range(start, len(ordered))):
            for index in some:
                if not are_near(ordered[index], value, near):
                    break
                yield told[ordered[index]]


def near_pairs(some: Sequence[Sized[_One]], others: Sequence[Sized[_One]], near: float) -> Iterator[tuple[_One, _One]]:
    """One of each whose sizes are near; of one sequence with itself each pair once, the smaller first.

    Both are in the order of their sizes. Takes time for the pairs alone: what is near to a size lies side by side.
    """
    within, first = some is others, 0
    for index, (value, one) in enumerate(some):
        while first < len(others) and others[first][0] < value and not are_near(others[first][0], value, near):
            first += 1
        start = index + 1 if within else first
        for place in range(start, len(others)):
            size, other = others[place]
            if not are_near(size, value, near):
                break
            yield one, other


def are_near(one: float, other: float, near: float) -> bool:
    """Whether two values lie no further apart than this part of the one that is nearer to nought."""
    return abs(one - other) <= near * min(abs(one), abs(other))


def _rounded(value: float) -> float:
    return float(f"{value:.{_EXACT}g}")
