"""Documents, their revisions, what was read from them, and the runs that read them.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "ingest_runs",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("started", sa.String(40), nullable=False),
        sa.Column("finished", sa.String(40)),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("unchanged", sa.Integer, nullable=False),
        sa.Column("revised", sa.Integer, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ingest_runs"),
    )
    op.create_table(
        "documents",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("name", name="uq_documents_name"),
    )
    op.create_table(
        "revisions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("run_id", KEY, nullable=False),
        sa.Column("read_at", sa.String(40), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("media_type", sa.String(255), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("reading_diagnostics", sa.Text, nullable=False),
        sa.Column("diagnostics", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("document_id", "number", name="uq_revisions_document_id_number"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_revisions_document_id_documents"),
        sa.ForeignKeyConstraint(["run_id"], ["ingest_runs.id"], name="fk_revisions_run_id_ingest_runs"),
    )
    op.create_index("ix_revisions_run_id", "revisions", ["run_id"])
    _create_claims()
    op.create_table(
        "accounts",
        sa.Column("revision_id", KEY, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("figure_start", sa.Integer, nullable=False),
        sa.Column("figure_end", sa.Integer, nullable=False),
        sa.Column("figure_text", sa.Text, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("claim_id", sa.String(64)),
        sa.PrimaryKeyConstraint("revision_id", "ordinal", name="pk_accounts"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_accounts_revision_id_revisions"),
    )


def _create_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("revision_id", KEY, nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("first_run_id", KEY, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("quote_start", sa.Integer, nullable=False),
        sa.Column("quote_end", sa.Integer, nullable=False),
        sa.Column("value_text", sa.Text, nullable=False),
        sa.Column("value_start", sa.Integer, nullable=False),
        sa.Column("value_end", sa.Integer, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("value_high", sa.Text),
        sa.Column("half_step", sa.Text, nullable=False),
        sa.Column("low", sa.Text),
        sa.Column("high", sa.Text),
        sa.Column("value_sort", sa.Double, nullable=False),
        sa.Column("low_sort", sa.Double),
        sa.Column("high_sort", sa.Double),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("unit_text", sa.Text, nullable=False),
        sa.Column("comparator", sa.String(8), nullable=False),
        sa.Column("metric", sa.Text, nullable=False),
        sa.Column("metric_id", sa.Text, nullable=False),
        sa.Column("metric_text", sa.Text, nullable=False),
        sa.Column("scope", sa.Text),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("period", sa.Text),
        sa.Column("period_start", sa.String(10)),
        sa.Column("period_end", sa.String(10)),
        sa.Column("period_basis", sa.String(16), nullable=False),
        sa.Column("baseline", sa.Text),
        sa.Column("modality", sa.String(16), nullable=False),
        sa.Column("attribution", sa.Text),
        sa.Column("rules", sa.Text, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("doubts", sa.Text, nullable=False),
        sa.Column("same_as", sa.String(64)),
        sa.PrimaryKeyConstraint("revision_id", "id", name="pk_claims"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_claims_revision_id_revisions"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_claims_document_id_documents"),
        sa.ForeignKeyConstraint(["first_run_id"], ["ingest_runs.id"], name="fk_claims_first_run_id_ingest_runs"),
    )
    op.create_index("ix_claims_id", "claims", ["id"])
    op.create_index("ix_claims_document_id", "claims", ["document_id", "is_current"])
    op.create_index("ix_claims_first_run_id", "claims", ["first_run_id"])
    op.create_index(
        "ix_claims_series",
        "claims",
        [
            "is_current",
            "metric_id",
            "scope",
            "kind",
            "unit",
            "period_start",
            "period_end",
            "comparator",
            "value",
            "value_high",
        ],
    )


def downgrade() -> None:
    for table in ("accounts", "claims", "revisions", "documents", "ingest_runs"):
        op.drop_table(table)
