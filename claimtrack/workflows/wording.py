"""The words of reports, for the command line to use as well."""

from __future__ import annotations

from claimtrack.domain.claims import Claim
from claimtrack.reports.wording import number_words, one_line, quantity_words, said_by, subject, when_words


def claim_words(claim: Claim) -> str:
    """A claim on one line: ``core AI industry scale · China: >1.2 trillion CNY, 2025``."""
    kind = "" if claim.kind.value == "level" else f" ({claim.kind.value})"
    return f"{subject(claim.metric, claim.scope)}{kind}: {quantity_words(claim.quantity)}, {when_words(claim)}"


__all__ = ["claim_words", "number_words", "one_line", "quantity_words", "said_by", "subject", "when_words"]
