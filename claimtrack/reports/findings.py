"""Findings: discrepancies together with what the analyst has said about them."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.discrepancies import Discrepancy, Review

OPEN = "open"


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy with its reviews, oldest first."""

    discrepancy: Discrepancy
    reviews: tuple[Review, ...] = ()

    @property
    def latest(self) -> Review | None:
        return self.reviews[-1] if self.reviews else None

    @property
    def newcomers(self) -> tuple[str, ...]:
        """Ids of claims that have joined since the latest review."""
        if self.latest is None:
            return ()
        judged = set(self.latest.claim_ids)
        return tuple(claim.id for claim in self.discrepancy.claims if claim.id not in judged)

    @property
    def reopened(self) -> bool:
        """Whether claims have joined or left since the latest review, so that its verdict no longer covers them."""
        return self.latest is not None and set(self.latest.claim_ids) != {c.id for c in self.discrepancy.claims}

    @property
    def status(self) -> str:
        """``open``, or the verdict of a review that still covers the claims."""
        return OPEN if self.latest is None or self.reopened else self.latest.verdict.value

    @property
    def note(self) -> str | None:
        """The latest review's note; a reopened one says so."""
        if self.latest is None:
            return None
        if self.reopened:
            return f"reopened, was {self.latest.verdict.value}: {self.latest.note}"
        return self.latest.note
