"""``explain``: one article with every figure and what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import Account, AccountStatus, Diagnostic, Document
from claimtrack.reports.records import Record, claim_record
from claimtrack.workflows.checking import diagnostics
from claimtrack.workflows.errors import CannotDo
from claimtrack.workflows.ingesting import extract
from claimtrack.workflows.places import Lines
from claimtrack.workflows.reading import Request, Unreadable, plan, read_each


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document, its accounts in the text's order, its claims by id, and its diagnostics."""

    document: Document
    accounts: tuple[Account, ...]
    claims: dict[str, Claim]
    diagnostics: tuple[Diagnostic, ...]

    def counts(self) -> dict[str, int]:
        """How many figures became what: ``claim``, ``set aside``, ``unexplained``."""
        tally = Counter(account.status.value for account in self.accounts)
        return {status.value: tally[status.value] for status in AccountStatus}

    def reasons(self) -> dict[str, int]:
        """How many figures were set aside for which reason, the most frequent first."""
        tally = Counter(one.reason or "?" for one in self.accounts if one.status is AccountStatus.SET_ASIDE)
        return dict(tally.most_common())


def explain(request: Request) -> Explanation:
    """Reads one document and accounts for its figures.

    Raises:
        CannotDo: there is no such document, more than one, or it cannot be read.
    """
    planned = plan(request)
    if len(planned) != 1:
        raise CannotDo(f"explain takes one article, and {len(planned)} were given")
    document = next(iter(read_each(planned)))
    if isinstance(document, Unreadable):
        raise CannotDo(f"{document.name}: {document.reason}")
    extraction = extract(document)
    return Explanation(
        document,
        tuple(sorted(extraction.accounts, key=lambda account: (account.start, account.end))),
        {claim.id: claim for claim in extraction.claims},
        tuple(diagnostics(extraction)),
    )


def explanation_record(explanation: Explanation) -> Record:
    """The explanation as one JSON object."""
    lines = Lines(explanation.document.text)
    return {
        "document": explanation.document.name,
        "text": explanation.document.text,
        "counts": explanation.counts(),
        "reasons": explanation.reasons(),
        "figures": [_account_record(account, lines) for account in explanation.accounts],
        "claims": [claim_record(claim) for claim in explanation.claims.values()],
        "diagnostics": [
            {
                "code": one.code,
                "severity": one.severity.value,
                "message": one.message,
                "start": one.start,
                "end": one.end,
            }
            for one in explanation.diagnostics
        ],
    }


def _account_record(account: Account, lines: Lines) -> Record:
    line, column = lines.place(account.start)
    return {
        "start": account.start,
        "end": account.end,
        "line": line,
        "column": column,
        "text": account.text,
        "status": account.status.value,
        "reason": account.reason or None,
        "claim": account.claim_id,
    }
