"""The discrepancy report as one HTML page without scripts or links to anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from claimtrack.domain.claims import Claim
from claimtrack.reports.findings import Finding
from claimtrack.reports.wording import one_line, quantity_words, said_by, subject, when_words

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 2rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ddd; }
td:first-child { white-space: nowrap; font-weight: 600; }
.meta { color: #555; }
mark { background: #ffe9a8; }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd; } .meta { color: #aaa; }
  th, td { border-color: #444; } mark { background: #6b5800; color: inherit; } }
"""


def html_text(findings: Sequence[Finding]) -> str:
    """A whole page; every text of an article is escaped."""
    body = "\n".join(_section(finding) for finding in findings) or "<p>No discrepancy was found.</p>"
    return (
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Discrepancies</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>Discrepancies ({len(findings)})</h1>\n{body}\n</body>\n</html>\n"
    )


def _section(finding: Finding) -> str:
    found = finding.discrepancy
    meta = f"{found.type.value}, severity {found.severity}, {finding.status}, id {found.id}"
    causes = f"<p>Possible causes: {_text('; '.join(found.causes))}.</p>" if found.causes else ""
    note = f"<p>Note: {_text(finding.note)}</p>" if finding.note else ""
    rows = "\n".join(_row(claim) for claim in found.claims)
    return (
        f'<section id="{_text(found.id)}"><h2>{_text(subject(found.metric, found.scope))}</h2>\n'
        f'<p class="meta">{_text(meta)}</p>\n<p>{_text(found.explanation)}</p>{causes}{note}\n'
        "<table><thead><tr><th>value</th><th>period</th><th>said by</th><th>words</th></tr></thead>\n"
        f"<tbody>{rows}</tbody></table></section>"
    )


def _row(claim: Claim) -> str:
    marks = " (corrected)" if claim.corrected else ""
    return (
        f"<tr><td>{_text(quantity_words(claim.quantity))}{marks}</td><td>{_text(when_words(claim))}</td>"
        f"<td>{_text(said_by(claim))}</td><td>{_quote(claim)}</td></tr>"
    )


def _quote(claim: Claim) -> str:
    """The quote with the value marked."""
    start = claim.value_span.start - claim.quote.start
    end = claim.value_span.end - claim.quote.start
    quote = claim.quote.text
    return f"{escape(quote[:start])}<mark>{escape(quote[start:end])}</mark>{escape(quote[end:])}"


def _text(text: str) -> str:
    return escape(one_line(text))
