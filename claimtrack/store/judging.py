"""Reviews, judgements and corrections: what analysts decide. Each works inside the caller's transaction."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from claimtrack.domain.discrepancies import Review
from claimtrack.domain.judgements import Correction, Judgement, in_order, instant
from claimtrack.store.errors import AmbiguousIdError, UnknownIdError
from claimtrack.store.rows import (
    correction_of,
    correction_values,
    judgement_of,
    judgement_values,
    review_of,
    review_values,
)
from claimtrack.store.schema import corrections, judgements, reviews
from claimtrack.store.writing import apply_corrections


def add_review(connection: Connection, review: Review) -> bool:
    """Add to the history; false where this very review is in it."""
    if review in review_history(connection, review.discrepancy_id):
        return False
    connection.execute(insert(reviews).values(review_values(review)))
    return True


def review_history(connection: Connection, discrepancy_id: str | None) -> list[Review]:
    """All reviews of one discrepancy or of all, oldest first."""
    statement = select(reviews).order_by(reviews.c.id)
    if discrepancy_id is not None:
        statement = statement.where(reviews.c.discrepancy_id == discrepancy_id)
    # The order of rows settles what was decided in one instant; imported reviews may be older than the rows before.
    return sorted((review_of(row) for row in connection.execute(statement)), key=lambda review: instant(review.at))


def latest_reviews(connection: Connection) -> dict[str, Review]:
    return {review.discrepancy_id: review for review in review_history(connection, None)}


def add_judgement(connection: Connection, judgement: Judgement) -> bool:
    """False where this very judgement is there already."""
    return _add(connection, judgements, judgement_values(judgement))


def list_judgements(connection: Connection) -> list[Judgement]:
    """All judgements, oldest first."""
    found = [judgement_of(row) for row in connection.execute(select(judgements))]
    return sorted(found, key=lambda judgement: (instant(judgement.at), judgement.id))


def remove_judgement(connection: Connection, prefix: str) -> Judgement:
    """Undo a judgement and return it; raises as :func:`remove_correction`."""
    judgement = judgement_of(_take(connection, judgements, "judgement", prefix))
    return judgement


def add_correction(connection: Connection, correction: Correction) -> bool:
    """Add a correction and apply it to the document's current claims; false where it is there already."""
    if not _add(connection, corrections, correction_values(correction)):
        return False
    apply_corrections(connection, correction.document)
    return True


def list_corrections(connection: Connection, document: str | None) -> list[Correction]:
    """The corrections of one document or of all, in the order in which they apply."""
    statement = select(corrections)
    if document is not None:
        statement = statement.where(corrections.c.document == document)
    return in_order(correction_of(row) for row in connection.execute(statement))


def remove_correction(connection: Connection, prefix: str) -> Correction:
    """Undo a correction and return it; the claims return to what was read and what other corrections say.

    Raises:
        UnknownIdError: no id begins like this.
        AmbiguousIdError: several do.
    """
    correction = correction_of(_take(connection, corrections, "correction", prefix))
    apply_corrections(connection, correction.document)
    return correction


def _add(connection: Connection, table: Table, values: dict[str, Any]) -> bool:
    if connection.execute(select(table.c.id).where(table.c.id == values["id"])).first():
        return False
    connection.execute(insert(table).values(values))
    return True


def _take(connection: Connection, table: Table, what: str, prefix: str) -> Any:
    found = connection.execute(
        select(table).where(table.c.id.startswith(prefix, autoescape=True)).order_by(table.c.id)
    ).all()
    if not found or not prefix:
        raise UnknownIdError(what, prefix)
    if len(found) > 1:
        raise AmbiguousIdError(what, prefix, [row.id for row in found])
    connection.execute(delete(table).where(table.c.id == found[0].id))
    return found[0]
