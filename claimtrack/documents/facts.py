"""What a reader hands on: the text of one document and the facts found about it, each with its basis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimtrack.documents.dates import iso_date
from claimtrack.domain.documents import Diagnostic, MetadataBasis, Severity

FIELDS = ("title", "publisher", "published", "url")
_STRENGTH = {basis: rank for rank, basis in enumerate(MetadataBasis)}


@dataclass(frozen=True, slots=True)
class Fact:
    """One metadata value as it was found: ``field`` is one of :data:`FIELDS`; ``published`` may still be in words."""

    field: str
    value: str
    basis: MetadataBasis


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format's reader returns: the text that spans count in, facts and diagnostics."""

    text: str
    facts: list[Fact] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The values that won: ``values`` and ``basis`` by field."""

    values: dict[str, str | None]
    basis: dict[str, MetadataBasis]
    diagnostics: list[Diagnostic]


def facts_of(entries: Mapping[str, str], basis: MetadataBasis) -> list[Fact]:
    """A mapping of fields as facts; fields that are none of :data:`FIELDS` are left out."""
    return [Fact(name, value, basis) for name, value in entries.items() if name in FIELDS and value.strip()]


def settle(facts: Iterable[Fact]) -> Metadata:
    """For each field the value of the strongest basis; among equals the first.

    A publication date that is none is told (``bad-date``) and the next weaker one is taken; an undated document gets
    the diagnostic ``no-date`` and no date, never today's.
    """
    values: dict[str, str | None] = dict.fromkeys(FIELDS)
    basis = dict.fromkeys(FIELDS, MetadataBasis.NONE)
    diagnostics: list[Diagnostic] = []
    for fact in sorted(facts, key=lambda one: _STRENGTH[one.basis]):
        if values[fact.field] is not None:
            continue
        value: str | None = " ".join(fact.value.split())
        if fact.field == "published":
            value = iso_date(fact.value)
            if value is None:
                diagnostics.append(_bad_date(fact))
                continue
        if value:
            values[fact.field], basis[fact.field] = value, fact.basis
    if values["published"] is None:
        diagnostics.append(
            Diagnostic("no-date", Severity.INFO, "no publication date found: give --published or a sources.toml entry")
        )
    return Metadata(values, basis, diagnostics)


def _bad_date(fact: Fact) -> Diagnostic:
    message = f"publication date {fact.value[:60]!r} ({fact.basis}) is no date: write it as YYYY-MM-DD"
    return Diagnostic("bad-date", Severity.WARNING, message)
