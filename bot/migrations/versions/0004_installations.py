"""Where a platform's app is installed, and installations under way."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "installations",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("rotating_until", sa.Double, nullable=False),
        sa.Column("updated_at", sa.Double, nullable=False),
    )
    op.create_table(
        "installation_states",
        sa.Column("state", sa.Text, primary_key=True),
        sa.Column("expires_at", sa.Double, nullable=False),
    )
