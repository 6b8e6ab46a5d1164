"""The part of the store that keeps what analysts decide; see ``claimtrack.store.repository``."""

from __future__ import annotations

from sqlalchemy import Engine

from claimtrack.domain.discrepancies import Review
from claimtrack.domain.judgements import Correction, Judgement
from claimtrack.store import judging
from claimtrack.store.engine import reading, writing


class Decisions:
    """Reviews of discrepancies, judgements about metrics, corrections of claims; every method one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add_review(self, review: Review) -> bool:
        """Add a review to its discrepancy's history; false where this very review is in it."""
        with writing(self._engine) as connection:
            return judging.add_review(connection, review)

    def reviews(self) -> dict[str, Review]:
        """The latest review of each reviewed discrepancy by its id."""
        with reading(self._engine) as connection:
            return judging.latest_reviews(connection)

    def review_history(self, discrepancy_id: str | None = None) -> list[Review]:
        """All reviews of one discrepancy or of all, oldest first."""
        with reading(self._engine) as connection:
            return judging.review_history(connection, discrepancy_id)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Record a judgement about metrics; false where it is there already."""
        with writing(self._engine) as connection:
            return judging.add_judgement(connection, judgement)

    def judgements(self) -> list[Judgement]:
        """All judgements, oldest first."""
        with reading(self._engine) as connection:
            return judging.list_judgements(connection)

    def remove_judgement(self, id_prefix: str) -> Judgement:
        """Undo a judgement and return it.

        Raises:
            UnknownIdError: no id begins like this.
            AmbiguousIdError: several do.
        """
        with writing(self._engine) as connection:
            return judging.remove_judgement(connection, id_prefix)

    def add_correction(self, correction: Correction) -> bool:
        """Record a correction and apply it at once; it is applied again whenever its document is read again.

        False where it is there already. A correction whose quote does not stand in the document waits for one where
        it does.
        """
        with writing(self._engine) as connection:
            return judging.add_correction(connection, correction)

    def corrections(self, document: str | None = None) -> list[Correction]:
        """The corrections of one document or of all, in the order in which they apply."""
        with reading(self._engine) as connection:
            return judging.list_corrections(connection, document)

    def remove_correction(self, id_prefix: str) -> Correction:
        """Undo a correction and return it; its claim is again what was read.

        Raises:
            UnknownIdError: no id begins like this.
            AmbiguousIdError: several do.
        """
        with writing(self._engine) as connection:
            return judging.remove_correction(connection, id_prefix)
