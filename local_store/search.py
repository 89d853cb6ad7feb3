"""The full-text index over the credits table: trigrams, kept up by whoever writes a row."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from local_store.part import FROM_JSON_LIST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

SHORTEST = 3
"""Characters a word needs to have trigrams."""

# Rows of three tables share one index: the row number of each is 3 x its own key + 0, 1 or 2.
_FILL = """
INSERT OR REPLACE INTO search (rowid, names, terms)
SELECT {row}, reference || char(10) || applicant || char(10) || beneficiary || char(10) || issuing_bank || char(10)
           || advising_bank,
       (SELECT group_concat(atom, char(10)) FROM json_tree({json}) WHERE type = 'text')
FROM {source}
"""
_DRAFT = _FILL.format(
    row="3 * draft_id",
    json="content",
    source="drafts JOIN draft_versions USING (draft_id, version) WHERE draft_id = ?",
)
_ACT = _FILL.format(
    row="3 * act_id + 1",
    json="(SELECT terms FROM opened WHERE opened.digest = acts.digest)",
    source="acts WHERE acts.digest = ? AND kind = 32",
)
_CREDITS = _FILL.format(
    row="3 * issue + 2",
    json="coalesce(in_force, (SELECT terms FROM opened JOIN entries USING (digest) WHERE entries.number = issue))",
    source=f"credits WHERE issue {FROM_JSON_LIST}",
)


def index_draft(connection: Connection, draft_id: int) -> None:
    """Index a draft as it now stands."""
    connection.exec_driver_sql(_DRAFT, (draft_id,))


def index_act(connection: Connection, digest: bytes) -> None:
    """Index an issue on its way; other acts have no row."""
    connection.exec_driver_sql(_ACT, (digest,))


def index_credits(connection: Connection, issues: Sequence[int]) -> None:
    """Index recorded credits, named by the entries that issued them."""
    connection.exec_driver_sql(_CREDITS, (json.dumps(issues),))


def words(text: str) -> list[str]:
    """The words of a query."""
    return text.replace("\0", " ").split()


def read_alike(word: str) -> bool:
    """Whether reading a text finds this word as the index does: SQLite's LIKE knows the capitals of ASCII only."""
    return all(letter.isascii() or letter.lower() == letter.upper() for letter in word)


def holds(word: str, pattern: str) -> str:
    """A condition on the row ``doc``: its text holds the word. Words without trigrams are looked for in names."""
    where = "names" if len(word) < SHORTEST else "names || char(10) || coalesce(terms, '')"
    return f"(SELECT {where} FROM search WHERE rowid = doc) LIKE {pattern} ESCAPE '\\'"


def match(words: Sequence[str]) -> str:
    """The index's query for texts that hold all these words, each taken literally."""
    return " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
