"""Accounts: what became of every figure, the ones included that no rule spoke of."""

from __future__ import annotations

import re

from claimtrack.domain.documents import Account, AccountStatus, Diagnostic, Document, Severity
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.links import link_targets
from claimtrack.extraction.periods import PeriodMention
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import tokenize

_DIGIT = re.compile(r"[\d\N{SUPERSCRIPT TWO}\N{SUPERSCRIPT THREE}\N{SUPERSCRIPT ONE}\u2070-\u2089\u2460-\u249b]")
"""Whatever may be a digit: most of what lies between two figures has none."""


def account_figure(text: str, sentence: Sentence, figure: Figure) -> Account:
    """The account of a figure that is no quantity: set aside for its reason, or unexplained."""
    start, end = sentence.tokens[figure.first].start, sentence.tokens[figure.last - 1].end
    status = AccountStatus.SET_ASIDE if figure.reason else AccountStatus.UNEXPLAINED
    return Account(start, end, text[start:end], status, figure.reason)


def account_date(text: str, sentence: Sentence, mention: PeriodMention) -> list[Account]:
    """The account of a date that is written with digits; none of one in words alone."""
    span = sentence.tokens[mention.first : mention.last]
    if not any(character.isdigit() for token in span for character in token.text):
        return []
    start, end = span[0].start, span[-1].end
    return [Account(start, end, text[start:end], AccountStatus.SET_ASIDE, "date")]


def all_accounts(
    text: str, sentences: list[Sentence], known: list[Account], claimed: list[tuple[int, int, str]]
) -> tuple[Account, ...]:
    """Every figure's account in the order of the text; ``claimed`` are the spans of claims' numbers with their ids."""
    accounts = list(known)
    accounts += [Account(start, end, text[start:end], AccountStatus.CLAIM, "", id_) for start, end, id_ in claimed]
    accounts += uncovered(text, sentences, accounts)
    return tuple(sorted(accounts, key=lambda account: (account.start, account.end)))


def uncovered(text: str, sentences: list[Sentence], accounts: list[Account]) -> list[Account]:
    """Accounts of the digits that none of ``accounts`` covers: list marks, and whatever was overlooked."""
    found: list[Account] = []
    marks = sorted({(sentence.block.mark_start, sentence.block.start) for sentence in sentences})
    covered = sorted([(account.start, account.end) for account in accounts] + marks)
    targets = link_targets(text)
    found += [
        Account(token.start, token.end, token.text, AccountStatus.SET_ASIDE, "link")
        for target in targets
        for token in tokenize(text, *target)
        if token.text[0].isdigit()
    ]
    covered = sorted([*covered, *targets])
    position = 0
    for start, end in [*covered, (len(text), len(text))]:
        between = tokenize(text, position, start) if _DIGIT.search(text, position, max(position, start)) else []
        for token in between:
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
