"""File or bytes to :class:`~claimtrack.domain.documents.Document`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from claimtrack.documents.dates import iso_date
from claimtrack.documents.decoding import control_characters, decode
from claimtrack.documents.errors import UnreadableDocument
from claimtrack.documents.facts import FIELDS, Fact, facts_of, settle
from claimtrack.documents.registry import format_of
from claimtrack.documents.sidecar import Sidecar
from claimtrack.domain.documents import Document, MetadataBasis

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes; no article is longer, and a device or a log file must not fill the memory."""


def read_document(
    path: Path,
    *,
    name: str | None = None,
    overrides: Mapping[str, str] | None = None,
    sidecar: Sidecar | None = None,
) -> Document:
    """The document that a file holds; ``name`` (default: the file's own) is what it is known by.

    ``overrides`` are the flags (title, publisher, published, url), the strongest basis; ``sidecar`` comes second.

    Raises:
        UnreadableDocument: missing, not a file, empty, binary, too long, undecodable, or without any text.
        ValueError: an override that does not exist, or a published that is no date.
    """
    name = path.name if name is None else name
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise UnreadableDocument(name, "no such file") from error
    except (OSError, ValueError) as error:
        raise UnreadableDocument(name, getattr(error, "strerror", None) or str(error)) from error
    told = facts_of(sidecar.entry_of(path) or sidecar.entry(name), MetadataBasis.SIDECAR) if sidecar else []
    return _read(data, name, None, overrides or {}, told)


def read_bytes(
    data: bytes,
    name: str,
    *,
    media_type: str | None = None,
    overrides: Mapping[str, str] | None = None,
    sidecar: Sidecar | None = None,
) -> Document:
    """As :func:`read_document`, for bytes (standard input); without ``media_type`` the name's suffix decides.

    Raises:
        UnreadableDocument, ValueError: as there; also an unknown media type.
    """
    told = facts_of(sidecar.entry(name), MetadataBasis.SIDECAR) if sidecar else []
    return _read(data, name, media_type, overrides or {}, told)


def _read(
    data: bytes, name: str, media_type: str | None, overrides: Mapping[str, str], told: Sequence[Fact]
) -> Document:
    _check(overrides)
    # A file name need not be valid text, but a stored and printed name must.
    name = name.encode("utf-8", "replace").decode("utf-8")
    if len(data) > SIZE_LIMIT:
        raise UnreadableDocument(name, f"longer than {SIZE_LIMIT} bytes: this is no article")
    document_format = format_of(name, data, media_type)
    text, diagnostics = decode(data, name, html=document_format.declares_charset)
    reading = document_format.read(text, name)
    if not reading.text.strip():
        raise UnreadableDocument(name, "there is no text in it")
    metadata = settle([*facts_of(overrides, MetadataBasis.FLAG), *told, *reading.facts])
    return Document(
        name=name,
        text=reading.text,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=document_format.media_type,
        title=metadata.values["title"],
        publisher=metadata.values["publisher"],
        published=metadata.values["published"],
        url=metadata.values["url"],
        basis=metadata.basis,
        diagnostics=(*diagnostics, *reading.diagnostics, *control_characters(reading.text), *metadata.diagnostics),
    )


def _check(overrides: Mapping[str, str]) -> None:
    for field, value in overrides.items():
        if field not in FIELDS:
            raise ValueError(f"unknown field {field!r}; known are {', '.join(FIELDS)}")
        if field == "published" and iso_date(value) is None:
            raise ValueError(f"published {value!r} is no date: write it as YYYY-MM-DD")
