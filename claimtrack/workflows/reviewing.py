"""``review`` and ``reviews``: an analyst's judgements of discrepancies, kept as a history."""

from __future__ import annotations

from pathlib import Path

from claimtrack.domain.discrepancies import Review, Verdict
from claimtrack.domain.judgements import now
from claimtrack.reports.findings import Finding
from claimtrack.reports.records import Record
from claimtrack.workflows.conflicting import attach_reviews
from claimtrack.workflows.database import opened
from claimtrack.workflows.lines import Refused, read_lines
from claimtrack.workflows.reconciling import reconcile
from claimtrack.workflows.settings import Settings
from claimtrack.workflows.showing import the_only_one

REVIEW_FIELDS = ("discrepancy_id", "verdict", "note", "by", "at", "claim_ids")


def record_review(settings: Settings, prefix: str, verdict: Verdict, note: str, by: str) -> Finding:
    """Passes a verdict on a discrepancy as its claims stand now; returns it with its whole history.

    Raises:
        WrongUse: the prefix names no discrepancy, or more than one.
    """
    with opened(settings) as store:
        found = the_only_one([one for one in reconcile(store, settings) if one.id.startswith(prefix)], prefix)
        store.add_review(Review(found.id, verdict, note, by, now(), tuple(claim.id for claim in found.claims)))
        return attach_reviews([found], store.review_history(found.id))[0]


def review_history(settings: Settings) -> list[Review]:
    """Every review, in the order in which they were made."""
    with opened(settings) as store:
        return sorted(store.review_history(), key=lambda review: review.at)


def review_record(review: Review) -> Record:
    """A review with :data:`REVIEW_FIELDS`; what :func:`import_reviews` reads."""
    return {
        "discrepancy_id": review.discrepancy_id,
        "verdict": review.verdict.value,
        "note": review.note,
        "by": review.by,
        "at": review.at,
        "claim_ids": list(review.claim_ids),
    }


def import_reviews(settings: Settings, path: Path) -> tuple[int, int, list[Refused]]:
    """Takes in exported reviews: how many are new, how many were there already, and the lines refused.

    Raises:
        CannotDo: the file cannot be read, or no database.
    """
    reviews, refused = read_lines(path, _review)
    with opened(settings, create=True) as store:
        new = sum(store.add_review(review) for review in reviews)
    return new, len(reviews) - new, refused


def _review(record: Record) -> Review:
    ids = record["claim_ids"]
    if not isinstance(ids, list):
        raise ValueError("claim_ids is no list")
    return Review(
        str(record["discrepancy_id"]),
        Verdict(str(record["verdict"])),
        str(record.get("note") or ""),
        str(record.get("by") or ""),
        str(record["at"]),
        tuple(str(one) for one in ids),
    )
