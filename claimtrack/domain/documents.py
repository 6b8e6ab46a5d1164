"""Documents as they were read, what became of their figures, and what is worth telling about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from claimtrack.domain.claims import Claim, Source


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something worth telling about a document; ``start``/``end`` count characters of its text, ``None`` = all."""

    code: str
    severity: Severity
    message: str
    start: int | None = None
    end: int | None = None


class MetadataBasis(StrEnum):
    """Where a metadata value came from, strongest first."""

    FLAG = "flag"
    SIDECAR = "sidecar"
    FRONT_MATTER = "front matter"
    PAGE = "page"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read.

    ``name`` is the file name as given; ``text`` the stored text that all spans count in; ``sha256`` the hash of the
    file's bytes; ``basis`` tells for title, publisher, published and url where each came from. Tables stand in the
    text as Markdown rows (``| a | b |``), headings as Markdown headings, list items with their marks.
    """

    name: str
    text: str
    sha256: str
    media_type: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    basis: dict[str, MetadataBasis] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def source(self) -> Source:
        return Source(self.name, self.title, self.publisher, self.published, self.url)


class AccountStatus(StrEnum):
    CLAIM = "claim"
    SET_ASIDE = "set aside"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one figure: a claim (``claim_id``), or set aside with a named ``reason``, or unexplained."""

    start: int
    end: int
    text: str
    status: AccountStatus
    reason: str = ""
    claim_id: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document: its claims, the account of every figure, and the diagnostics."""

    document: Document
    claims: tuple[Claim, ...]
    accounts: tuple[Account, ...]
    diagnostics: tuple[Diagnostic, ...]
