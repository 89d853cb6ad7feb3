"""What was sealed, once it is open: kept by the act's digest, shared by own acts and recorded credits."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy.dialects.sqlite import insert

from app.ports.stored import Summary
from local_store.part import FROM_JSON_LIST
from local_store.schema import opened, summary_values
from local_store.search import index_act, index_credits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from app.ledger.canonical import Json

# What the clear words say too is the entries' to say: amount and expiry are amended.
_SEALED = ("reference", "applicant", "beneficiary")
_TAKE_SUMMARY = f"""
UPDATE credits SET ({", ".join(_SEALED)}) = (
    SELECT {", ".join("o." + name for name in _SEALED)}
    FROM entries e JOIN opened o USING (digest) WHERE e.number = issue
)
WHERE issue {FROM_JSON_LIST} AND in_force IS NULL
AND EXISTS (
    SELECT 1 FROM entries e JOIN opened o USING (digest) WHERE e.number = issue AND o.terms IS NOT NULL
)
"""


def keep_opened(
    connection: Connection,
    digest: bytes,
    *,
    terms: Json,
    fault: str,
    summary: Summary | None,
) -> None:
    """Keep what an act sealed, or the fault in it, and bring every row that shows it up to date."""
    values = {"terms": terms, "fault": fault, **summary_values(summary or Summary())}
    row = insert(opened).values(digest=digest, **values)
    connection.execute(row.on_conflict_do_update(index_elements=["digest"], set_=values))
    number = connection.exec_driver_sql("SELECT number FROM entries WHERE digest = ?", (digest,)).scalar()
    if number is not None:
        connection.exec_driver_sql("UPDATE checks SET sealed = 0 WHERE number = ?", (number,))
        show_opened(connection, [number])
    index_act(connection, digest)


def show_opened(connection: Connection, issues: Sequence[int]) -> None:
    """Bring the credits that these entries issued, with their search text, up to what is open of them."""
    connection.exec_driver_sql(_TAKE_SUMMARY, (json.dumps(issues),))
    index_credits(connection, issues)
