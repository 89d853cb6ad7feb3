"""The credits table: drafts, acts on their way and recorded credits as one list that SQLite sorts and searches."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, Text, bindparam, column, text

from app.ports.stored import Column, CreditRow, RowState
from local_store import search
from local_store.columns import MICROSECONDS, Flag, UtcTime
from local_store.part import Part
from local_store.schema import SUMMARY, acts, summary_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import BindParameter, ColumnClause, Connection, Row, TextualSelect

    from app.ports.stored import CreditQuery


@dataclass(frozen=True, slots=True)
class _Branch:
    """One kind of row: where it comes from, and what each column is there."""

    id_column: str
    source: str
    columns: dict[str, str]

    def select(self, names: Iterable[str]) -> str:
        """Only what is asked for: a list of 20,000 keys is twice as quick without the columns it doesn't need."""
        terms = ", ".join(f"{self.columns.get(name, f'x.{name}')} AS {name}" for name in names)
        return f"SELECT {terms} FROM {self.source}"


# ``doc`` is the row's number in the search index. A draft makes way for the act it was submitted as, and the act for
# the credit that its entry, once checked, records.
_BRANCHES = {
    "d": _Branch(
        "draft_id",
        "drafts x WHERE x.digest IS NULL AND NOT x.discarded",
        {
            "key": "'d' || x.draft_id",
            "doc": "3 * x.draft_id",
            "state": "'draft'",
            "block": "NULL",
            "checked": "1",
            "struck": "0",
        },
    ),
    "a": _Branch(
        "digest",
        """acts x LEFT JOIN entries e ON e.digest = x.digest
        WHERE x.kind = 32 AND NOT (x.redrafted AND e.number IS NULL)
        AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.credit = x.credit)""",
        {
            "key": "'a' || lower(hex(x.digest))",
            "doc": "3 * x.act_id + 1",
            "state": """CASE WHEN e.number IS NOT NULL THEN 'in_block'
                             WHEN x.unsent AND x.held <> '' THEN 'held'
                             WHEN x.unsent THEN 'queued'
                             WHEN x.stage IN ('queued', 'waiting', 'returned', 'failed') THEN x.stage
                             ELSE 'sent' END""",
            "findings": "0",
            "block": "e.block_number",
            "checked": "e.number IS NULL",
            "struck": "e.number IS NULL AND x.struck_utc IS NOT NULL",
            "updated_utc": f"max(x.updated_utc, coalesce(e.time * {MICROSECONDS}, 0))",
        },
    ),
    "c": _Branch(
        "credit",
        "credits x WHERE true",
        {
            "key": "'c' || lower(hex(x.credit))",
            "doc": "3 * x.issue + 2",
            "state": "CASE WHEN x.last_block > :final_block THEN 'in_block' ELSE x.state END",
            "findings": "0",
            "block": "x.last_block",
            "checked": "NOT EXISTS (SELECT 1 FROM checks k WHERE k.credit = x.credit AND k.verdict = '')",
            "struck": "0",
        },
    ),
}

_LIFE = " ".join(f"WHEN '{state}' THEN {place}" for place, state in enumerate(RowState))
# Amounts of different currencies are not compared: they are sorted by currency first.
_SORT = {
    Column.REFERENCE: {"reference": "reference COLLATE NOCASE"},
    Column.BENEFICIARY: {"beneficiary": "beneficiary COLLATE NOCASE"},
    Column.APPLICANT: {"applicant": "applicant COLLATE NOCASE"},
    Column.AMOUNT: {"currency": "currency", "amount_minor": "amount_minor"},
    Column.EXPIRY: {"expiry": "expiry"},
    Column.STATE: {"state": f"CASE state {_LIFE} END"},
    Column.UPDATED: {"updated_utc": "updated_utc"},
}
_NAMES = SUMMARY[:5]
_ROW_TYPES: tuple[ColumnClause[Any], ...] = (
    column("key", Text),
    column("state", Text),
    column("updated_utc", UtcTime),
    column("findings", Integer),
    column("block", Integer),
    column("checked", Flag),
    column("struck", Flag),
    *(column(name, acts.c[name].type) for name in SUMMARY),
)


class CreditRows(Part):
    """``app.ports.store.CreditRows``."""

    def row_keys(self, query: CreditQuery) -> Sequence[str]:
        with self._db.read() as connection:
            return _keys(connection, query)

    def rows(self, keys: Sequence[str], final_block: int) -> Sequence[CreditRow]:
        with self._db.read() as connection:
            return _rows(connection, keys, final_block)

    def found_rows(self, query: CreditQuery) -> Sequence[CreditRow]:
        with self._db.read() as connection:
            return _rows(connection, _keys(connection, query), query.final_block)

    def state_counts(self, final_block: int) -> dict[RowState, int]:
        count = f"SELECT state, count(*) FROM {_union({'state'})} GROUP BY state"
        with self._db.read() as connection:
            rows = connection.exec_driver_sql(count, {"final_block": final_block})
            return {RowState(state): number for state, number in rows}


def _keys(connection: Connection, query: CreditQuery) -> list[str]:
    terms = _SORT[query.sort]
    conditions, parameters = _conditions(query)
    rows = _union({"key", "doc", "state", *terms, *(_NAMES if query.text else ())})
    direction = "DESC" if query.descending else "ASC"
    order = ", ".join(f"{term} {direction} NULLS LAST" for term in terms.values())
    find = f"SELECT key FROM {rows} WHERE {' AND '.join(conditions)} ORDER BY {order}, doc"
    return [key for (key,) in connection.exec_driver_sql(find, parameters)]


def _rows(connection: Connection, keys: Sequence[str], final_block: int) -> list[CreditRow]:
    found: dict[str, CreditRow] = {}
    for letter, page in _PAGES.items():
        if ids := [_id_of(key) for key in keys if key[0] == letter]:
            of_page = {"ids": ids, **({"final_block": final_block} if letter == "c" else {})}
            found |= {row.key: _row(row) for row in connection.execute(page, of_page)}
    return [found[key] for key in keys if key in found]


def _conditions(query: CreditQuery) -> tuple[list[str], dict[str, Any]]:
    conditions = ["true"]
    parameters: dict[str, Any] = {"final_block": query.final_block}
    if query.states:
        states = ", ".join(f"'{state}'" for state in sorted(query.states))
        conditions.append(f"state IN ({states})")
    words = query.text.replace("\0", " ").split()
    if long := [word for word in words if len(word) >= search.SHORTEST]:
        conditions.append("doc IN (SELECT rowid FROM search WHERE search MATCH :match)")
        parameters["match"] = search.match(long)
    for place, word in enumerate(word for word in words if len(word) < search.SHORTEST):
        conditions.append(f"({' || char(10) || '.join(_NAMES)}) LIKE :short{place} ESCAPE '\\'")
        parameters[f"short{place}"] = f"%{_literally(word)}%"
    return conditions, parameters


def _literally(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _id_of(key: str) -> int | bytes:
    return int(key[1:]) if key[0] == "d" else bytes.fromhex(key[1:])


def _union(names: set[str]) -> str:
    in_order = sorted(names)
    return f"({' UNION ALL '.join(branch.select(in_order) for branch in _BRANCHES.values())})"


def _page(branch: _Branch) -> TextualSelect:
    select = branch.select(item.name for item in _ROW_TYPES)
    ids: BindParameter[Any] = bindparam("ids", expanding=True)
    return text(f"{select} AND x.{branch.id_column} IN :ids").bindparams(ids).columns(*_ROW_TYPES)


_PAGES = {letter: _page(branch) for letter, branch in _BRANCHES.items()}


def _row(row: Row[Any]) -> CreditRow:
    return CreditRow(
        key=row.key,
        summary=summary_of(row),
        state=RowState(row.state),
        findings=row.findings,
        block=row.block,
        checked=row.checked,
        struck=row.struck,
        updated_utc=row.updated_utc,
    )
