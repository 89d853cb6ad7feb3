"""Acts that waited are judged again before they go out; what no longer fits is held back with a sentence."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Three columns of the acts: why and by what rule one is held back, and when it was last found to fit."""
    op.execute("ALTER TABLE acts ADD COLUMN held TEXT NOT NULL DEFAULT ''")
    op.execute("ALTER TABLE acts ADD COLUMN held_code TEXT NOT NULL DEFAULT ''")
    op.execute("ALTER TABLE acts ADD COLUMN judged_utc INTEGER")
