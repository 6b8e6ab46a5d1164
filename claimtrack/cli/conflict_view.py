"""The list of conflicts for eighty columns and more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimtrack.cli.console import indented, many, plain, say, show
from claimtrack.domain.claims import Claim

if TYPE_CHECKING:
    from rich.console import RenderableType

    from claimtrack.workflows.conflicting import Finding

SHOWN_MEMBERS = 8


def show_findings(findings: Sequence[Finding]) -> None:
    """Each finding with its values side by side and a line of why; how many there are goes to stderr."""
    for number, finding in enumerate(findings, 1):
        show(*_lines(number, finding))
    counts = Counter(one.discrepancy.type.value for one in findings)
    parts = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    say(many(len(findings), "discrepancy", "discrepancies") + (f": {parts}" if parts else ""))


def _lines(number: int, finding: Finding) -> Iterator[RenderableType]:
    from rich.text import Text

    from claimtrack.workflows.wording import subject

    found = finding.discrepancy
    head = Text(f"{number:>2}. ")
    head.append(found.type.value, style="bold red" if found.type.value == "contradiction" else "bold")
    head.append(f"  severity {found.severity}  {finding.status}  {found.id}", style="dim")
    yield head
    yield indented(Text(plain(subject(found.metric, found.scope)), style="bold"))
    yield indented(members_table(found.claims[:SHOWN_MEMBERS]))
    if len(found.claims) > SHOWN_MEMBERS:
        more = f"... and {len(found.claims) - SHOWN_MEMBERS} more: claimtrack show {found.id}"
        yield indented(Text(more, style="dim"))
    yield indented(Text(plain(found.explanation)))
    if finding.note:
        yield indented(Text(plain(f"note: {finding.note}"), style="italic"))
    yield ""


def members_table(claims: Sequence[Claim]) -> RenderableType:
    """The claims' own words for the value, the period and who says so, side by side."""
    from rich.table import Table
    from rich.text import Text

    from claimtrack.workflows.wording import one_line, said_by, when_words

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(overflow="fold", min_width=12)
    table.add_column(overflow="fold", min_width=10)
    table.add_column(overflow="fold")
    for claim in claims:
        table.add_row(
            Text(plain(one_line(claim.value_span.text)), style="green"),
            Text(plain(when_words(claim))),
            Text(plain(said_by(claim))),
        )
    return table
