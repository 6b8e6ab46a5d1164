"""What belongs together because a chain of pairs leads from one to the other (union-find, with paths halved)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, TypeVar

_One = TypeVar("_One", bound=Hashable)
_Any = TypeVar("_Any")


class Joined(Generic[_One]):
    """Things that are joined two by two; those that were never joined stand alone."""

    def __init__(self) -> None:
        self._above: dict[_One, _One] = {}

    def join(self, one: _One, other: _One) -> None:
        self._above[self.first(other)] = self.first(one)

    def first(self, one: _One) -> _One:
        """The one thing that stands for all that are joined to this one."""
        above = self._above
        while above.setdefault(one, one) != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def __contains__(self, one: _One) -> bool:
        return one in self._above

    def __iter__(self) -> Iterator[_One]:
        """All that were joined, or asked for, in the order of their coming."""
        return iter(list(self._above))

    def groups(self) -> dict[_One, list[_One]]:
        """Everything that was joined, by what stands for it."""
        found: defaultdict[_One, list[_One]] = defaultdict(list)
        for one in self:
            found[self.first(one)].append(one)
        return found


def tied(pairs: Sequence[tuple[_Any, _Any]]) -> list[list[tuple[_Any, _Any]]]:
    """The pairs, those together that a chain of pairs with a thing in common joins; things are told by identity."""
    joined = Joined[int]()
    for one, other in pairs:
        joined.join(id(one), id(other))
    found: defaultdict[int, list[tuple[_Any, _Any]]] = defaultdict(list)
    for pair in pairs:
        found[joined.first(id(pair[0]))].append(pair)
    return list(found.values())
