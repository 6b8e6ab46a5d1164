"""Accounts: what became of every figure, the ones included that no rule spoke of."""

from __future__ import annotations

from claimtrack.domain.documents import Account, AccountStatus, Diagnostic, Document, Severity
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import tokenize


def uncovered(text: str, sentences: list[Sentence], accounts: list[Account]) -> list[Account]:
    """Accounts of the digits that none of ``accounts`` covers: list marks, and whatever was overlooked."""
    found: list[Account] = []
    marks = sorted({(sentence.block.mark_start, sentence.block.start) for sentence in sentences})
    covered = sorted([(account.start, account.end) for account in accounts] + marks)
    position = 0
    for start, end in [*covered, (len(text), len(text))]:
        for token in tokenize(text, position, max(position, start)):
            if token.text[0].isdigit():
                found.append(Account(token.start, token.end, token.text, AccountStatus.UNEXPLAINED))
        position = max(position, end)
    for start, end in marks:
        mark = text[start:end].strip()
        if mark[:1].isdigit():
            found.append(Account(start, start + len(mark), mark, AccountStatus.SET_ASIDE, "list mark"))
    return found


def diagnostics(document: Document, accounts: tuple[Account, ...]) -> tuple[Diagnostic, ...]:
    """The document's own diagnostics and one error for each unexplained figure."""
    unexplained = [account for account in accounts if account.status is AccountStatus.UNEXPLAINED]
    return (
        *document.diagnostics,
        *(
            Diagnostic("unexplained-figure", Severity.ERROR, f"nobody explains the figure {a.text!r}", a.start, a.end)
            for a in unexplained
        ),
    )
