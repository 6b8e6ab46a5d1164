"""Pure text to claims: tokens, sentences, figures, quantities, periods, clauses, assembly; no I/O, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.domain.documents import Document, Extraction


def extract(document: Document) -> Extraction:
    """All claims of a document and the account of every figure.

    Pure: the same document gives the same extraction on any day; periods are anchored at the document's own date.
    """
    from claimtrack.domain.collector import collector_paused
    from claimtrack.extraction.reader import extract as read

    with collector_paused():
        return read(document)
