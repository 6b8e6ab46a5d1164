"""The discrepancy report as Markdown, for a note or a pull request."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.domain.claims import Claim
from claimtrack.reports.findings import Finding
from claimtrack.reports.wording import one_line, quantity_words, said_by, subject, when_words

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~!&]")


def markdown_text(findings: Sequence[Finding]) -> str:
    """A heading, a summary and one section a finding, in the order given."""
    lines = ["# Discrepancies", "", _summary(findings), ""]
    for number, finding in enumerate(findings, 1):
        lines += _section(number, finding)
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """Text of an article with everything that Markdown or HTML would act on made plain, on one line."""
    return _SPECIAL.sub(lambda match: "\\" + match.group(), one_line(text))


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No discrepancy was found."
    counts: dict[str, int] = {}
    for finding in findings:
        name = finding.discrepancy.type.value
        counts[name] = counts.get(name, 0) + 1
    return f"{len(findings)} in all: " + ", ".join(f"{count} {name}" for name, count in counts.items()) + "."


def _section(number: int, finding: Finding) -> list[str]:
    found = finding.discrepancy
    lines = [
        f"## {number}. {escape(subject(found.metric, found.scope))}",
        "",
        f"**{found.type.value}**, severity {found.severity}, {finding.status}, id `{found.id}`",
        "",
        escape(found.explanation),
        "",
    ]
    if found.causes:
        lines += [f"Possible causes: {escape('; '.join(found.causes))}.", ""]
    if finding.note:
        lines += [f"Note: {escape(finding.note)}", ""]
    lines += ["| value | period | said by | words | claim |", "|---|---|---|---|---|"]
    lines += [_row(claim) for claim in found.claims]
    return [*lines, ""]


def _row(claim: Claim) -> str:
    cells = (
        escape(quantity_words(claim.quantity)),
        escape(when_words(claim)),
        escape(said_by(claim)),
        escape(claim.quote.text),
        f"`{claim.id}`" + (" (corrected)" if claim.corrected else ""),
    )
    return "| " + " | ".join(cells) + " |"
