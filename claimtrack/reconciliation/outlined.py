"""What is asked of a store, and what of its names must be known before it can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from claimtrack.domain.claims import Claim
from claimtrack.domain.outlines import ClaimOutline, FigureOutline, Link, Place, SeriesOutline
from claimtrack.metrics import scope_key
from claimtrack.reconciliation.selecting import Topics
from claimtrack.reconciliation.short_names import candidates, short_names
from claimtrack.reconciliation.together import holders, may_join

_PLACES_AT_A_TIME = 500
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
    def figures(self, scopes: Sequence[str | None], *, repeated: bool) -> Iterator[ClaimOutline]: ...
    def figures_at(self, places: Sequence[Place]) -> Iterator[FigureOutline]: ...
    def at_places(self, places: Sequence[Place]) -> list[Claim]: ...
    def in_documents(self, document_ids: Sequence[int]) -> list[Claim]: ...
    def document_names(self, document_ids: Sequence[int]) -> dict[int, str]: ...
    def reposting(self, some: Sequence[Claim], document_ids: Sequence[int]) -> set[int]: ...


@dataclass(frozen=True, slots=True)
class Names:
    """What cannot be told from equal names alone: scopes and metric ids that others mean too, and sums of holders.

    ``busy`` are the scopes of which several documents speak. Short names of scopes are told to the topics.
    """

    scopes: list[str | None]
    metric_ids: list[str]
    joined: list[str | None]
    busy: list[str | None]

    @classmethod
    def of(cls, outlined: Outlined, topics: Topics) -> Names:
        joined: list[str | None] = []
        busy: list[str | None] = []
        scopes = _Shared[str | None]()
        for scope, company in outlined.scopes():
            key = scope_key(scope)
            scopes.add(scope, key)
            if company:
                busy.append(scope)
            if may_join(key) and holders(key):
                joined.append(scope)
        topics.called = _short_names(outlined, scopes.first)
        for short, full in topics.called.items():
            scopes.join(short, full)
        metric_ids = _Shared[str]()
        for metric_id in outlined.metric_ids():
            metric_ids.add(metric_id, topics.base(metric_id))
        return cls(list(scopes.found), list(metric_ids.found), joined, busy)


def _short_names(outlined: Outlined, scopes: Mapping[str, str | None]) -> dict[str, str]:
    """The short names among all scopes, by key, from the claims about those alone that may have one or be one."""
    maybe = candidates(scopes.keys())
    if not maybe:
        return {}
    keys = maybe.keys() | {full for fulls in maybe.values() for full in fulls}
    told = [scope for scope, _ in outlined.scopes() if scope_key(scope) in keys]
    places = list(dict.fromkeys(outlined.places_with((), told)))
    parts = (places[at : at + _PLACES_AT_A_TIME] for at in range(0, len(places), _PLACES_AT_A_TIME))
    return short_names(maybe, (claim for part in parts for claim in outlined.at_places(part)))


class _Shared(Generic[_Name]):
    """The names, each added once, that have their key in common with another name."""

    def __init__(self) -> None:
        self.first: dict[str, _Name] = {}
        self.found: dict[_Name, None] = {}

    def join(self, one: str, other: str) -> None:
        """Two keys are of one name."""
        self.found[self.first[one]] = self.found[self.first[other]] = None

    def add(self, name: _Name, key: str) -> None:
        other = self.first.setdefault(key, name)
        if other != name:
            self.found[other] = self.found[name] = None
