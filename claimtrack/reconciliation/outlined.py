"""What is asked of a store, and what of its names must be known before it can be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from claimtrack.domain.claims import Claim
from claimtrack.domain.outlines import ClaimOutline, Link, Place, SeriesOutline
from claimtrack.metrics import scope_key
from claimtrack.reconciliation.selecting import Topics
from claimtrack.reconciliation.together import holders, may_join

_Name = TypeVar("_Name", str, str | None)


class Outlined(Protocol):
    """What is asked of a store; all answers must be about one state of it. See ``claimtrack.store.outlines``."""

    def metric_ids(self) -> Iterator[str]: ...
    def scopes(self) -> Iterator[tuple[str | None, bool]]: ...
    def places_of_several(self) -> Iterator[Place]: ...
    def places_with(self, metric_ids: Iterable[str], scopes: Iterable[str | None]) -> Iterator[Place]: ...
    def series(self, places: Sequence[Place]) -> Iterator[SeriesOutline]: ...
    def labels(self) -> Iterator[tuple[str, str, str]]: ...
    def links(self) -> Iterator[Link]: ...
    def related_documents(
        self, scopes: Sequence[str | None], metric_ids: Sequence[str], *, every: bool = False
    ) -> list[int]: ...
    def in_outline(self, kinds: Iterable[str], document_ids: Sequence[int]) -> Iterator[ClaimOutline]: ...
    def repeated_figures(self, scopes: Sequence[str | None], *, by_metric: bool) -> Iterator[ClaimOutline]: ...
    def at_places(self, places: Sequence[Place]) -> list[Claim]: ...
    def in_documents(self, document_ids: Sequence[int]) -> list[Claim]: ...
    def reposting(self, some: Sequence[Claim], document_ids: Sequence[int]) -> set[int]: ...


@dataclass(frozen=True, slots=True)
class Names:
    """What cannot be told from equal names alone: scopes and metric ids that others mean too, and sums of holders.

    ``busy`` are the scopes of which several metrics and several documents speak.
    """

    scopes: list[str | None]
    metric_ids: list[str]
    joined: list[str | None]
    busy: list[str | None]

    @classmethod
    def of(cls, outlined: Outlined, topics: Topics) -> Names:
        joined: list[str | None] = []
        busy: list[str | None] = []

        def key(scope: str | None) -> str:
            found = scope_key(scope)
            if may_join(found) and holders(found):
                joined.append(scope)
            return found

        def named() -> Iterator[str | None]:
            for scope, company in outlined.scopes():
                if company:
                    busy.append(scope)
                yield scope

        scopes = _of_one_key(named(), key)
        return cls(scopes, _of_one_key(outlined.metric_ids(), topics.base), joined, busy)


def _of_one_key(names: Iterable[_Name], key: Callable[[_Name], str]) -> list[_Name]:
    """The names that have their key in common with another name."""
    first: dict[str, _Name] = {}
    found: dict[_Name, None] = {}
    for name in names:
        other = first.setdefault(key(name), name)
        if other != name:
            found[other] = found[name] = None
    return list(found)
