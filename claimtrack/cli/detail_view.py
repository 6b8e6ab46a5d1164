"""One claim or one discrepancy in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.cli.console import indented, plain, show
from claimtrack.domain.claims import Claim

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.workflows.conflicting import Finding


def show_claim(claim: Claim) -> None:
    """Every field of a claim, and its quote with the value marked."""
    from claimtrack.workflows.wording import quantity_words, said_by

    interval = claim.quantity.interval()
    low, high = ("unbounded" if end is None else f"{end:,f}" for end in (interval.low, interval.high))
    _pairs(
        ("claim", claim.id + (f"  (corrected: {', '.join(claim.corrected)})" if claim.corrected else "")),
        ("metric", f"{claim.metric}  (id {claim.metric_id})"),
        ("in words", claim.metric_text),
        ("scope", claim.scope),
        ("kind", claim.kind.value),
        ("value", quantity_words(claim.quantity)),
        ("allows", f"{low} to {high}"),
        ("period", f"{claim.period or 'none'}  ({claim.period_basis.value})"),
        ("baseline", claim.baseline),
        ("modality", claim.modality.value),
        ("said by", said_by(claim)),
        ("document", claim.source.document),
        ("title", claim.source.title),
        ("published", claim.source.published),
        ("url", claim.source.url),
        ("same as", claim.same_as),
        ("read by", " ".join(claim.rules)),
        ("confidence", f"{claim.confidence:.2f}" + (f"  ({'; '.join(claim.doubts)})" if claim.doubts else "")),
    )
    _quote(claim)


def show_finding(finding: Finding) -> None:
    """A discrepancy with all its claims, their quotes, and every review."""
    from rich.text import Text

    found = finding.discrepancy
    _pairs(
        ("discrepancy", found.id),
        ("type", found.type.value),
        ("severity", str(found.severity)),
        ("status", finding.status + (" (reopened: its claims have changed)" if finding.reopened else "")),
        ("metric", f"{found.metric}  (id {found.metric_id})"),
        ("scope", found.scope),
        ("unit", found.unit),
        ("period", found.period),
        ("gap", None if found.gap is None else f"{found.gap * 100:.1f} %"),
        ("origins", f"{found.origins} independent"),
        ("why", found.explanation),
        ("causes", "; ".join(found.causes)),
    )
    for review in finding.reviews:
        _pairs(
            ("review", f"{review.at} {review.by}: {review.verdict.value}" + (f": {review.note}" if review.note else ""))
        )
    for claim in found.claims:
        from claimtrack.workflows.wording import claim_words, said_by

        mark = " (corrected)" if claim.corrected else ""
        show("", Text(plain(f"{claim.id}{mark}  {claim_words(claim)}"), style="bold"), Text(plain(said_by(claim))))
        _quote(claim)


def _pairs(*pairs: tuple[str, str | None]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=11)
    table.add_column(overflow="fold")
    for name, value in pairs:
        if value:
            table.add_row(Text(name, style="dim"), Text(plain(value)))
    show(table)


def _quote(claim: Claim) -> None:
    show(indented(_marked_quote(claim)))


def _marked_quote(claim: Claim) -> Text:
    from rich.text import Text

    quote = claim.quote.text
    start = claim.value_span.start - claim.quote.start
    end = claim.value_span.end - claim.quote.start
    text = Text(plain(f'"{quote[:start]}'))
    text.append(plain(quote[start:end]), style="bold green underline")
    return text.append(plain(f'{quote[end:]}"'))
