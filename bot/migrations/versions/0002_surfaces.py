"""Where a conversation is shown, when that is known only after its first message was posted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of surfaces."""
    op.create_table(
        "surfaces",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("surface", sa.Text, primary_key=True),
        sa.Column("conversation", sa.Text, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("shown_at", sa.Double, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "conversation"], ["conversations.tenant", "conversations.id"], ondelete="CASCADE"
        ),
    )
    op.create_index("surfaces_of_conversation", "surfaces", ["tenant", "conversation", "shown_at"])
