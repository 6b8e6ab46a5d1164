"""Between rows and the words of the domain, for all but claims. No SQL is sent from here.

Rows are duck-typed: each function reads the columns of one table by name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from claimtrack.domain.discrepancies import Review, Verdict
from claimtrack.domain.documents import Account, AccountStatus, Diagnostic, Document, MetadataBasis, Severity
from claimtrack.domain.judgements import Correction, CorrectionAction, Judgement, JudgementAction


def diagnostics_text(diagnostics: Sequence[Diagnostic]) -> str:
    rows = [[one.code, one.severity.value, one.message, one.start, one.end] for one in diagnostics]
    return json.dumps(rows, ensure_ascii=False)


def diagnostics_of(text: str) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(code, Severity(severity), message, start, end)
        for code, severity, message, start, end in json.loads(text)
    )


def basis_of(text: str) -> dict[str, MetadataBasis]:
    return {name: MetadataBasis(value) for name, value in json.loads(text).items()}


def revision_values(document: Document, diagnostics: Sequence[Diagnostic]) -> dict[str, Any]:
    """The columns of a revision that come from the document itself."""
    return {
        "sha256": document.sha256,
        "media_type": document.media_type,
        "text": document.text,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "basis": json.dumps({name: value.value for name, value in document.basis.items()}, ensure_ascii=False),
        "reading_diagnostics": diagnostics_text(document.diagnostics),
        "diagnostics": diagnostics_text(diagnostics),
    }


def document_of(name: str, row: Any) -> Document:
    """The document in a row of the revisions table."""
    return Document(
        name=name,
        text=row.text,
        sha256=row.sha256,
        media_type=row.media_type,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        url=row.url,
        basis=basis_of(row.basis),
        diagnostics=diagnostics_of(row.reading_diagnostics),
    )


def account_values(account: Account) -> dict[str, Any]:
    return {
        "figure_start": account.start,
        "figure_end": account.end,
        "figure_text": account.text,
        "status": account.status.value,
        "reason": account.reason,
        "claim_id": account.claim_id,
    }


def account_of(row: Any) -> Account:
    return Account(
        start=row.figure_start,
        end=row.figure_end,
        text=row.figure_text,
        status=AccountStatus(row.status),
        reason=row.reason,
        claim_id=row.claim_id,
    )


def review_values(review: Review) -> dict[str, Any]:
    return {
        "discrepancy_id": review.discrepancy_id,
        "verdict": review.verdict.value,
        "note": review.note,
        "author": review.by,
        "made_at": review.at,
        "claim_ids": review.claim_ids,
    }


def review_of(row: Any) -> Review:
    return Review(
        discrepancy_id=row.discrepancy_id,
        verdict=Verdict(row.verdict),
        note=row.note,
        by=row.author,
        at=row.made_at,
        claim_ids=row.claim_ids,
    )


def judgement_values(judgement: Judgement) -> dict[str, Any]:
    return {
        "id": judgement.id,
        "action": judgement.action.value,
        "left_name": judgement.left,
        "right_name": judgement.right,
        "note": judgement.note,
        "author": judgement.by,
        "made_at": judgement.at,
    }


def judgement_of(row: Any) -> Judgement:
    return Judgement(
        action=JudgementAction(row.action),
        left=row.left_name,
        right=row.right_name,
        note=row.note,
        by=row.author,
        at=row.made_at,
    )


def correction_values(correction: Correction) -> dict[str, Any]:
    fields: Mapping[str, str | None] = correction.fields
    return {
        "id": correction.id,
        "action": correction.action.value,
        "document": correction.document,
        "quote": correction.quote,
        "value_text": correction.value_text,
        "value_offset": correction.value_offset,
        "fields": json.dumps(dict(fields), ensure_ascii=False),
        "note": correction.note,
        "author": correction.by,
        "made_at": correction.at,
    }


def correction_of(row: Any) -> Correction:
    return Correction(
        action=CorrectionAction(row.action),
        document=row.document,
        quote=row.quote,
        value_text=row.value_text,
        fields=json.loads(row.fields),
        value_offset=row.value_offset,
        note=row.note,
        by=row.author,
        at=row.made_at,
    )
