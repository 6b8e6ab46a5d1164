"""What is new since an ingest run: the discrepancies that it, or a decision made after it, has brought or changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.judgements import Correction, Judgement, instant
from claimtrack.domain.outlines import Place
from claimtrack.workflows.errors import WrongUse

if TYPE_CHECKING:
    from claimtrack.store.repository import Store


@dataclass(frozen=True, slots=True)
class Newness:
    """The claims that came, the places (metric id and scope) that claims left, and the decisions made since."""

    came: frozenset[str]
    left: frozenset[Place]
    corrections: Sequence[Correction]
    judged: frozenset[str]

    def touches(self, found: Discrepancy) -> bool:
        """Whether the discrepancy is new, or its claims have changed."""
        return any(self._touches(claim) for claim in found.claims)

    def _touches(self, claim: Claim) -> bool:
        return (
            claim.id in self.came
            or (claim.metric_id, claim.scope) in self.left
            or not self.judged.isdisjoint((claim.metric_id, claim.metric, claim.metric_text))
            or (bool(claim.corrected) and any(correction.matches(claim) for correction in self.corrections))
        )


def newness(store: Store, run: int) -> Newness:
    """What has changed since an ingest run began.

    Raises:
        WrongUse: there is no such run.
    """
    runs = store.runs()
    started = next((one.started for one in runs if one.id == run), None)
    if started is None:
        latest = f"the latest is {runs[-1].id}, of {runs[-1].started[:16]}" if runs else "there is none yet"
        raise WrongUse(f"there is no ingest run {run}; {latest}")
    since = instant(started)
    judgements: list[Judgement] = [one for one in store.judgements() if instant(one.at) >= since]
    return Newness(
        frozenset(claim.id for claim in store.claims_since(run)),
        frozenset(store.places_left_since(run)),
        [one for one in store.corrections() if instant(one.at) >= since],
        frozenset(name for one in judgements for name in (one.left, one.right)),
    )
