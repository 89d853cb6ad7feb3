"""What was sealed, once it is open: kept by the act's digest, shared by own acts and recorded credits."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy.dialects.sqlite import insert

from app.ports.stored import Summary
from local_store.part import FROM_JSON_LIST
from local_store.schema import SUMMARY, opened, summary_values
from local_store.search import index_act, index_credits
from local_store.words import plain_hash_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from app.ledger.canonical import Json

_NAMES = ", ".join(SUMMARY)
_TAKE_SUMMARY = f"""
UPDATE credits SET ({_NAMES}) = (
    SELECT {", ".join("o." + name for name in SUMMARY)}
    FROM entries e JOIN opened o USING (digest) WHERE e.number = issue
)
WHERE issue {FROM_JSON_LIST}
AND EXISTS (
    SELECT 1 FROM entries e JOIN opened o USING (digest) WHERE e.number = issue AND o.terms IS NOT NULL
)
"""


def keep_opened(
    connection: Connection,
    digest: bytes,
    kind: int,
    words: bytes,
    *,
    terms: Json,
    fault: str,
    summary: Summary | None,
) -> None:
    """Keep what an act sealed, or the fault in it, and bring every row that shows it up to date."""
    values = {"terms": terms, "fault": fault, **summary_values(summary or Summary())}
    row = insert(opened).values(digest=digest, plain_hash=plain_hash_in(kind, words), **values)
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
