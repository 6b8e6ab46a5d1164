"""From stored claims to discrepancies: the engine fed by the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store


def reconcile(store: Store, settings: Settings) -> list[Discrepancy]:
    """The discrepancies among the claims of a store, worst first."""
    from claimtrack.reconciliation import find_discrepancies

    return list(find_discrepancies(store.claims()))


def merged_metrics(store: Store) -> dict[str, str]:
    """Maps a metric id to the id it counts as by the analyst's merges."""
    from claimtrack.metrics import Alignment

    return Alignment(store.judgements()).merged
