"""Which commands a platform has been told of."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "registrations",
        sa.Column("application", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
    )
