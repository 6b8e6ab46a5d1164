"""An article with its figures marked: on a terminal in colour, everywhere with words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimtrack.cli.console import plain, show
from claimtrack.domain.documents import Account, AccountStatus

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.workflows.explaining import Explanation

_STYLES = {AccountStatus.CLAIM: "bold green", AccountStatus.SET_ASIDE: "dim", AccountStatus.UNEXPLAINED: "bold red"}


def show_explanation(explanation: Explanation) -> None:
    """The text line by line, ``[figure: what became of it]``; under each line the claims that were read from it."""
    show(*_lines(explanation), wrap=False)


def _lines(explanation: Explanation) -> Iterator[Text]:
    from rich.text import Text

    from claimtrack.workflows.wording import claim_words

    start = 0
    for line in explanation.document.text.split("\n"):
        end = start + len(line)
        accounts = [account for account in explanation.accounts if start <= account.start < end]
        yield _marked(line, start, accounts)
        for account in accounts:
            claim = explanation.claims.get(account.claim_id or "")
            if claim is not None:
                yield Text(f"    -> {claim.id}  {plain(claim_words(claim))}", style="green")
        start = end + 1
    yield Text()
    yield Text(_count(explanation))


def _marked(line: str, offset: int, accounts: list[Account]) -> Text:
    from rich.text import Text

    text = Text()
    position = 0
    for account in accounts:
        start, end = account.start - offset, min(account.end - offset, len(line))
        if start < position:
            continue
        text.append(plain(line[position:start]))
        text.append(f"[{plain(line[start:end])}: {_became(account)}]", style=_STYLES[account.status])
        position = end
    text.append(plain(line[position:]))
    return text


def _became(account: Account) -> str:
    if account.status is AccountStatus.CLAIM:
        return "claim"
    if account.status is AccountStatus.SET_ASIDE:
        return account.reason or "set aside"
    return "UNEXPLAINED"


def _count(explanation: Explanation) -> str:
    counts = explanation.counts()
    reasons = ", ".join(f"{reason} {count}" for reason, count in explanation.reasons().items())
    aside = f"{counts['set aside']} set aside" + (f" ({reasons})" if reasons else "")
    return f"{len(explanation.accounts)} figures: {counts['claim']} claim, {aside}, {counts['unexplained']} unexplained"
