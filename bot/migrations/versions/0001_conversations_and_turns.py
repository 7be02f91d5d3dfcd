"""The first tables: conversations, their turns, and the key of the digests."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables and their indexes."""
    _conversations()
    _turns()
    op.create_table(
        "digest_key",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("sending_until", sa.Double, nullable=False),
        sa.Column("updated_at", sa.Double, nullable=False),
    )
    op.create_index("conversations_of_person", "conversations", ["tenant", "person"])


def _turns() -> None:
    op.create_table(
        "turns",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("event", sa.Text, primary_key=True),
        sa.Column("conversation", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("replies", sa.LargeBinary),
        sa.Column("farewell", sa.Integer, nullable=False),
        sa.Column("sent_at", sa.Double),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant", "conversation"], ["conversations.tenant", "conversations.id"], ondelete="CASCADE"
        ),
    )
    op.create_index("turns_of_conversation", "turns", ["tenant", "conversation", "number"])
    unsent = sa.text("sent_at IS NULL")
    op.create_index("turns_unsent", "turns", ["tenant"], sqlite_where=unsent, postgresql_where=unsent)
