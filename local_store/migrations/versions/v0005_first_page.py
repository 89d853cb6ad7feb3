"""The first page: latest days of shipment and credits that wait for their advice, each in the order of an index."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

_SHIPMENT = "json_extract(terms, '$.latest_shipment')"


def upgrade() -> None:
    """The day is read out of the opened terms, and written nowhere but in its index."""
    op.execute(f"ALTER TABLE opened ADD COLUMN latest_shipment TEXT GENERATED ALWAYS AS ({_SHIPMENT}) VIRTUAL")
    op.execute("CREATE INDEX opened_by_shipment ON opened (latest_shipment) WHERE latest_shipment IS NOT NULL")
    op.execute("CREATE INDEX credits_to_advise ON credits (advising_bank, updated_utc) WHERE state = 'issued'")
    op.execute("CREATE INDEX credits_not_advised ON credits (issuing_bank, updated_utc) WHERE state = 'issued'")
