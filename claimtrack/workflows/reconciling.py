"""From stored claims to discrepancies: the engine fed by the store."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store

Progress = Callable[[int, int, str], None]
"""Called with how many parts are compared, how many there are, and a name that is always empty."""


def no_progress(done: int, total: int, name: str) -> None:
    """A progress that says nothing."""


def reconcile(store: Store, settings: Settings, progress: Progress = no_progress) -> list[Discrepancy]:
    """The discrepancies among the claims of a store by the analyst's judgements and tolerances, worst first."""
    from claimtrack.metrics import Alignment
    from claimtrack.reconciliation.engine import RATE_TOLERANCE, TOLERANCE
    from claimtrack.reconciliation.streaming import find_outlined

    alignment = Alignment(store.judgements())
    with store.outlines() as outlines:
        found = find_outlined(
            outlines,
            alignment,
            tolerance=TOLERANCE if settings.tolerance is None else settings.tolerance,
            rate_tolerance=RATE_TOLERANCE if settings.rate_tolerance is None else settings.rate_tolerance,
            progress=lambda done, total: progress(done, total, ""),
        )
    # What was found lives until it is written: the collector need not walk through it again while it is.
    gc.freeze()
    return found
