"""From stored claims to discrepancies: the engine fed by the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store


def reconcile(store: Store, settings: Settings) -> list[Discrepancy]:
    """The discrepancies among the claims of a store by the analyst's judgements and tolerances, worst first."""
    from claimtrack.reconciliation import find_discrepancies
    from claimtrack.reconciliation.engine import RATE_TOLERANCE, TOLERANCE

    return find_discrepancies(
        store.claims(),
        judgements=store.judgements(),
        tolerance=TOLERANCE if settings.tolerance is None else settings.tolerance,
        rate_tolerance=RATE_TOLERANCE if settings.rate_tolerance is None else settings.rate_tolerance,
    )
