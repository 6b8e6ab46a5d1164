"""Readers: files -> documents (text, metadata with its basis, diagnostics); one module a format, see ``registry``."""

from __future__ import annotations

from claimtrack.documents.errors import SidecarError, UnreadableDocument
from claimtrack.documents.finding import Found, find_documents
from claimtrack.documents.reading import read_bytes, read_document
from claimtrack.documents.registry import SUFFIXES
from claimtrack.documents.sidecar import Sidecar, load_sidecar

__all__ = [
    "SUFFIXES",
    "Found",
    "Sidecar",
    "SidecarError",
    "UnreadableDocument",
    "find_documents",
    "load_sidecar",
    "read_bytes",
    "read_document",
]
