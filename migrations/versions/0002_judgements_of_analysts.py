"""What analysts decide: reviews, judgements about metrics, corrections of claims.

Going down loses these decisions: claims return to what was read, and added claims disappear.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
SERIES = ["metric_id", "scope", "kind", "unit", "period_start", "period_end", "comparator", "value", "value_high"]


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", KEY, nullable=False),
        sa.Column("discrepancy_id", sa.String(64), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.Column("claim_ids", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
    )
    op.create_index("ix_reviews_discrepancy_id", "reviews", ["discrepancy_id"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("left_name", sa.Text, nullable=False),
        sa.Column("right_name", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("value_text", sa.Text, nullable=False),
        sa.Column("value_offset", sa.Integer),
        sa.Column("fields", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_document", "corrections", ["document"])
    op.drop_index("ix_claims_series", "claims")
    with op.batch_alter_table("claims") as claims:
        claims.add_column(sa.Column("corrected", sa.Text, nullable=False, server_default="[]"))
        claims.add_column(sa.Column("as_read", sa.Text))
        claims.add_column(sa.Column("dismissed", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index("ix_claims_series", "claims", ["is_current", "dismissed", *SERIES])


def downgrade() -> None:
    _restore_what_was_read()
    op.drop_index("ix_claims_series", "claims")
    with op.batch_alter_table("claims") as claims:
        for column in ("dismissed", "as_read", "corrected"):
            claims.drop_column(column)
    op.create_index("ix_claims_series", "claims", ["is_current", *SERIES])
    for table in ("corrections", "judgements", "reviews"):
        op.drop_table(table)


def _restore_what_was_read() -> None:
    """Write back the columns that ``as_read`` keeps of corrected claims; an addition keeps none and is deleted."""
    connection = op.get_bind()
    claims = sa.Table("claims", sa.MetaData(), autoload_with=connection)
    touched = connection.execute(
        sa.select(claims.c.revision_id, claims.c.id, claims.c.as_read).where(claims.c.corrected != "[]")
    ).all()
    for revision_id, claim_id, as_read in touched:
        this = sa.and_(claims.c.revision_id == revision_id, claims.c.id == claim_id)
        if as_read is None:
            connection.execute(claims.delete().where(this))
        else:
            connection.execute(claims.update().where(this).values(json.loads(as_read)))
