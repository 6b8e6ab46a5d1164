"""Indexes that answer "which claims can disagree?" without a look at the claims themselves.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SERIES = ["metric_id", "scope", "kind", "unit", "period_start", "period_end", "comparator", "value", "value_high"]
WHO_AND_WHERE = ["half_step", "baseline", "document_id", "attribution", "metric", "same_as"]
ARTICLE = ["kind", "metric_id", "scope", "period_start", "period_end", "unit", "comparator", "value_sort", "metric"]


def upgrade() -> None:
    op.drop_index("ix_claims_series", "claims")
    op.create_index("ix_claims_series", "claims", ["is_current", "dismissed", *SERIES, *WHO_AND_WHERE])
    op.drop_index("ix_claims_document_id", "claims")
    op.create_index("ix_claims_document_id", "claims", ["document_id", "is_current", "dismissed", *ARTICLE])


def downgrade() -> None:
    op.drop_index("ix_claims_document_id", "claims")
    op.create_index("ix_claims_document_id", "claims", ["document_id", "is_current"])
    op.drop_index("ix_claims_series", "claims")
    op.create_index("ix_claims_series", "claims", ["is_current", "dismissed", *SERIES])
