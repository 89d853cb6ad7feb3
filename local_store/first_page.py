"""What the first page asks of the credits: a few rows by an index, however many there are."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, column, text

from app.ports.stored import NearDate, NearDay
from local_store.columns import Day
from local_store.part import Part
from local_store.schema import SUMMARY, credits_, summary_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnClause

_NAMES = ", ".join(f"c.{name}" for name in SUMMARY)
_TYPES: tuple[ColumnClause[Any], ...] = (
    column("kind", Text),
    column("day", Day),
    column("place", Text),
    column("key", Text),
    *(column(name, credits_.c[name].type) for name in SUMMARY),
)
NEAR_DATES = text(
    f"""
    SELECT * FROM (
        SELECT 'expiry' AS kind, c.expiry AS day,
               json_extract(coalesce(c.in_force, o.terms), '$.expiry_place') AS place,
               'c' || lower(hex(c.credit)) AS key, {_NAMES}
        FROM credits c JOIN entries e ON e.number = c.issue LEFT JOIN opened o ON o.digest = e.digest
        WHERE c.expiry >= :first AND c.state NOT IN ('cancelled', 'closed') ORDER BY c.expiry, c.issue LIMIT :most
    ) UNION ALL SELECT * FROM (
        SELECT 'shipment', o.latest_shipment,
               coalesce(json_extract(o.terms, '$.port_of_loading[0]'), json_extract(o.terms, '$.place_of_receipt[0]')),
               'c' || lower(hex(c.credit)), {_NAMES}
        FROM opened o JOIN entries e ON e.digest = o.digest JOIN credits c ON c.issue = e.number
        WHERE o.latest_shipment >= :first AND c.in_force IS NULL AND c.state NOT IN ('cancelled', 'closed')
        ORDER BY o.latest_shipment LIMIT :most
    ) UNION ALL SELECT * FROM (
        SELECT 'shipment', c.latest_shipment,
               coalesce(json_extract(c.in_force, '$.port_of_loading[0]'),
                        json_extract(c.in_force, '$.place_of_receipt[0]')),
               'c' || lower(hex(c.credit)), {_NAMES}
        FROM credits c WHERE c.latest_shipment >= :first AND c.state NOT IN ('cancelled', 'closed')
        ORDER BY c.latest_shipment LIMIT :most
    ) ORDER BY day, kind DESC, key LIMIT :most
    """
).columns(*_TYPES)
_WAITING = """
SELECT 'c' || lower(hex(credit)) FROM credits INDEXED BY {index}
WHERE {condition} AND last_block <= :final_block ORDER BY updated_utc, issue LIMIT :most
"""
# Left to itself, SQLite might take another index, and sort all that it finds.
ASKED = _WAITING.format(condition="asked", index="credits_asked")
AWAITED = _WAITING.format(condition="awaited", index="credits_awaited")


class FirstPage(Part):
    """``app.ports.first_page.FirstPage``."""

    def near_dates(self, first: date, most: int) -> Sequence[NearDate]:
        with self._db.read() as connection:
            rows = connection.execute(NEAR_DATES, {"first": first.isoformat(), "most": most}).all()
        return [NearDate(NearDay(row.kind), row.day, row.place or "", row.key, summary_of(row)) for row in rows]

    def keys_asked(self, final_block: int, most: int) -> Sequence[str]:
        return self._waiting(ASKED, final_block, most)

    def keys_awaited(self, final_block: int, most: int) -> Sequence[str]:
        return self._waiting(AWAITED, final_block, most)

    def _waiting(self, statement: str, final_block: int, most: int) -> list[str]:
        asked = {"final_block": final_block, "most": most}
        with self._db.read() as connection:
            return [key for (key,) in connection.exec_driver_sql(statement, asked)]
