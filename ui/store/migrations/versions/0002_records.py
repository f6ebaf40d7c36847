"""What each consultation adds to the course over days."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Take the step."""
    op.add_column("consultation", sa.Column("record", sa.Text, nullable=True))
