"""The tables. The migrations build them; a test holds both against each other.

Only what every engine has: no enumerated types, no partial indexes, no sequences assumed gapless. Instants and dates
are ISO 8601 texts, which sort as they should.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from claimtrack.store.types import ExactDecimal, TextTuple

SCHEMA_VERSIONS = ("0001", "0002", "0003")
"""All versions this claimtrack knows, oldest first; the names of the migrations."""

VERSION_TABLE = "claimtrack_schema"
"""Our own name, so that claimtrack can live in a database beside other programs that use Alembic."""

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)

_Key = BigInteger().with_variant(Integer, "sqlite")

ingest_runs = Table(
    "ingest_runs",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("version", String(64), nullable=False),
    Column("started", String(40), nullable=False),
    Column("finished", String(40)),
    Column("added", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("revised", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("document_id", _Key, ForeignKey("documents.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("run_id", _Key, ForeignKey("ingest_runs.id"), nullable=False),
    Column("read_at", String(40), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("media_type", String(255), nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("url", Text),
    Column("basis", Text, nullable=False),
    Column("reading_diagnostics", Text, nullable=False),
    Column("diagnostics", Text, nullable=False),
    UniqueConstraint("document_id", "number"),
    Index("ix_revisions_run_id", "run_id"),
)

claims = Table(
    "claims",
    metadata,
    Column("revision_id", _Key, ForeignKey("revisions.id"), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("document_id", _Key, ForeignKey("documents.id"), nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("first_run_id", _Key, ForeignKey("ingest_runs.id"), nullable=False),
    Column("quote", Text, nullable=False),
    Column("quote_start", Integer, nullable=False),
    Column("quote_end", Integer, nullable=False),
    Column("value_text", Text, nullable=False),
    Column("value_start", Integer, nullable=False),
    Column("value_end", Integer, nullable=False),
    Column("value", ExactDecimal, nullable=False),
    Column("value_high", ExactDecimal),
    Column("half_step", ExactDecimal, nullable=False),
    Column("low", ExactDecimal),
    Column("high", ExactDecimal),
    Column("value_sort", Double, nullable=False),
    Column("low_sort", Double),
    Column("high_sort", Double),
    Column("unit", Text, nullable=False),
    Column("unit_text", Text, nullable=False),
    Column("comparator", String(8), nullable=False),
    Column("metric", Text, nullable=False),
    Column("metric_id", Text, nullable=False),
    Column("metric_text", Text, nullable=False),
    Column("scope", Text),
    Column("kind", String(16), nullable=False),
    Column("period", Text),
    Column("period_start", String(10)),
    Column("period_end", String(10)),
    Column("period_basis", String(16), nullable=False),
    Column("baseline", Text),
    Column("modality", String(16), nullable=False),
    Column("attribution", Text),
    Column("rules", TextTuple, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("doubts", TextTuple, nullable=False),
    Column("same_as", String(64)),
    # What an analyst changed: the fields' names, the claim as it was read (null for an addition), and whether it
    # counts. The other columns hold the claim as corrected, so that every query sees it so.
    Column("corrected", TextTuple, nullable=False, server_default="[]"),
    Column("as_read", Text),
    Column("dismissed", Boolean, nullable=False, server_default=false()),
    Index("ix_claims_id", "id"),
    Index("ix_claims_first_run_id", "first_run_id"),
    # The search for what can disagree reads these two alone: by series, and by article.
    Index(
        "ix_claims_series",
        "is_current",
        "dismissed",
        "metric_id",
        "scope",
        "kind",
        "unit",
        "period_start",
        "period_end",
        "comparator",
        "value",
        "value_high",
        "half_step",
        "baseline",
        "document_id",
        "attribution",
        "metric",
        "same_as",
    ),
    Index(
        "ix_claims_document_id",
        "document_id",
        "is_current",
        "dismissed",
        "kind",
        "metric_id",
        "scope",
        "period_start",
        "period_end",
        "unit",
        "comparator",
        "value_sort",
        "metric",
    ),
)

accounts = Table(
    "accounts",
    metadata,
    Column("revision_id", _Key, ForeignKey("revisions.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("figure_start", Integer, nullable=False),
    Column("figure_end", Integer, nullable=False),
    Column("figure_text", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("claim_id", String(64)),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("discrepancy_id", String(64), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", String(40), nullable=False),
    Column("claim_ids", TextTuple, nullable=False),
    Index("ix_reviews_discrepancy_id", "discrepancy_id"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("action", String(16), nullable=False),
    Column("left_name", Text, nullable=False),
    Column("right_name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", String(40), nullable=False),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("action", String(16), nullable=False),
    Column("document", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("value_text", Text, nullable=False),
    Column("value_offset", Integer),
    Column("fields", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", String(40), nullable=False),
    Index("ix_corrections_document", "document"),
)
