"""What teams share: reports without user ids, a secret for each team's digests, and its rules."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "team_reports",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("reporter", sa.Text, primary_key=True),
        sa.Column("cell", sa.Text, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("shared_at", sa.Double, nullable=False),
        sa.Column("batch", sa.Text),
        sa.Column("batch_size", sa.Integer),
        sa.Column("batch_scope", sa.Text),
    )
    op.create_table(
        "team_secrets",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("changes", sa.Integer, nullable=False),
    )
    op.create_table(
        "team_rules",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("sharing", sa.Integer, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("retention_days", sa.Integer, nullable=False),
    )
