"""Where claims disagree: series, six checks, origins and severity; pure functions of the claims alone."""

from claimtrack.reconciliation.engine import find_discrepancies

__all__ = ["find_discrepancies"]
