"""People, their devices, and their present consultation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "person",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("last_event", sa.String(100), nullable=False),
        sa.Column("consultations", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "device",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
        _of_person("device"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_device"),
    )
    op.create_index("ix_device_person", "device", ["person"])
    op.create_table(
        "link_code",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        _of_person("link_code"),
        sa.PrimaryKeyConstraint("person", name="pk_link_code"),
        sa.UniqueConstraint("code_hash", name="uq_link_code_code_hash"),
    )
    op.create_table(
        "consultation",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("rule_base", sa.String(100), nullable=False),
        sa.Column("outcome", sa.String(100), nullable=False),
        _of_person("consultation"),
        sa.PrimaryKeyConstraint("person", "number", name="pk_consultation"),
    )


def _of_person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person"], ["person.id"], name=f"fk_{table}_person", ondelete="CASCADE"
    )
