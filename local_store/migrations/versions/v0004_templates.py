"""Templates of drafts."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

_TEMPLATES = """
CREATE TABLE templates (
    template_id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    content TEXT,
    discarded INTEGER NOT NULL,
    saved_utc INTEGER NOT NULL
) STRICT
"""


def upgrade() -> None:
    """One table: a name, and a draft as it is kept elsewhere."""
    op.execute(_TEMPLATES)
