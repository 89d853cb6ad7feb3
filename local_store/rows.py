"""The credits table: drafts, acts on their way and recorded credits as one list that SQLite sorts and searches."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

import json
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, Text, bindparam, column, text

from app.ports.stored import Column, CreditRow, CurrencySum, RowState
from local_store.columns import AMOUNT_DIGITS, Flag, UtcTime
from local_store.part import Part
from local_store.row_query import (
    ACTS,
    BRANCHES,
    CREDITS,
    DRAFTS,
    KINDS,
    RECORDED_STATES,
    Branch,
    among_the_first,
    listing,
)
from local_store.schema import SUMMARY, acts, summary_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import BindParameter, ColumnClause, Connection, Row, TextualSelect

    from app.ports.stored import CreditQuery

_ROW_TYPES: tuple[ColumnClause[Any], ...] = (
    column("key", Text),
    column("doc", Integer),
    column("state", Text),
    column("updated_utc", UtcTime),
    column("findings", Integer),
    column("block", Integer),
    column("checked", Flag),
    column("struck", Flag),
    *(column(name, acts.c[name].type) for name in SUMMARY),
)
_PARTS = tuple(
    f"coalesce(sum(CAST(substr(amount_minor, {first}, 13) AS INTEGER)), 0)" for first in range(1, AMOUNT_DIGITS, 13)
)
"""SQLite's integers end at 2^63: digits are summed by thirteens, which 900,000 rows don't overflow."""
_SUMS = f"currency, count(*), {', '.join(_PARTS)}"
_GROUPED = "amount_minor IS NOT NULL AND currency <> '' GROUP BY currency ORDER BY count(*) DESC, currency"
_STATES = """
SELECT 'draft', count(*) FROM drafts x WHERE x.digest IS NULL AND NOT x.discarded UNION ALL
SELECT * FROM (SELECT state, count(*) FROM ({acts}) GROUP BY state) UNION ALL
SELECT 'in_block', count(*) FROM credits WHERE last_block > :final_block UNION ALL
SELECT * FROM (SELECT state, count(*) - sum(last_block > :final_block) FROM credits GROUP BY state)
"""


class CreditRows(Part):
    """``app.ports.store.CreditRows``."""

    def row_keys(self, query: CreditQuery) -> Sequence[str]:
        with self._db.read() as connection:
            return _keys(connection, query)

    def row_numbers(self, query: CreditQuery) -> array[int]:
        with self._db.read() as connection:
            return _numbers(connection, query)

    def row_count(self, query: CreditQuery) -> int:
        asked = listing(query)
        with self._db.read() as connection:
            count = connection.exec_driver_sql(asked.gather("count(*)"), asked.parameters).scalar()
        return int(count or 0)

    def rows(self, keys: Sequence[str], final_block: int) -> Sequence[CreditRow]:
        with self._db.read() as connection:
            return _rows(connection, keys, final_block)

    def numbered_rows(self, numbers: Sequence[int], final_block: int) -> Sequence[CreditRow]:
        with self._db.read() as connection:
            rows = _read(connection, _BY_NUMBER, [(number % KINDS, number // KINDS) for number in numbers], final_block)
        found = {row.number: row for row in rows}
        return [found[number] for number in numbers if number in found]

    def found_rows(self, query: CreditQuery) -> Sequence[CreditRow]:
        with self._db.read() as connection:
            return _rows(connection, _keys(connection, query), query.final_block)

    def row_number(self, key: str) -> int | None:
        kind, own = _id_of(key)
        branch = BRANCHES[kind]
        find = f"SELECT {branch.number_column} FROM {branch.table} WHERE {branch.id_column} = ?"
        with self._db.read() as connection:
            number = connection.exec_driver_sql(find, (own,)).scalar()
        return None if number is None else KINDS * number + kind

    def state_counts(self, final_block: int) -> dict[RowState, int]:
        count = _STATES.format(acts=ACTS.select(["state"]))
        counts: dict[RowState, int] = {}
        with self._db.read() as connection:
            for state, number in connection.exec_driver_sql(count, {"final_block": final_block}):
                if number:
                    counts[RowState(state)] = counts.get(RowState(state), 0) + number
        return counts

    def sums(self, query: CreditQuery) -> Sequence[CurrencySum]:
        asked = listing(query)
        with self._db.read() as connection:
            rows = connection.exec_driver_sql(f"{asked.gather(_SUMS)} WHERE {_GROUPED}", asked.parameters)
            return [_sum(row) for row in rows]

    def sums_of(self, numbers: Sequence[int]) -> Sequence[CurrencySum]:
        names = ("doc", "currency", "amount_minor")
        parts = [
            f"{branch.select(names)} AND x.{branch.number_column} IN (SELECT value FROM json_each(:ids{kind}))"
            for kind, branch in enumerate(BRANCHES)
        ]
        ids = {
            f"ids{kind}": json.dumps([number // KINDS for number in numbers if number % KINDS == kind])
            for kind in range(KINDS)
        }
        with self._db.read() as connection:
            find = f"SELECT {_SUMS} FROM ({' UNION ALL '.join(parts)}) WHERE {_GROUPED}"
            return [_sum(row) for row in connection.exec_driver_sql(find, ids)]


def _sum(row: Sequence[Any]) -> CurrencySum:
    currency, count, *parts = row
    return CurrencySum(currency, count, sum(part * 10 ** (26 - 13 * place) for place, part in enumerate(parts)))


def _keys(connection: Connection, query: CreditQuery) -> list[str]:
    return _first(connection, query, "key")


def _first(connection: Connection, query: CreditQuery, wanted: str, order: str = "") -> list[Any]:
    """One column of the rows asked for, in the query's order or in another."""
    near = _near(connection, query, wanted, order)
    return near if near and len(near) == query.limit else _everywhere(connection, query, wanted, order)


def _near(connection: Connection, query: CreditQuery, wanted: str, order: str = "") -> list[Any]:
    """Those of them that the first rows hold."""
    near, parameters = among_the_first(query, wanted, order)
    return list(connection.exec_driver_sql(near, parameters).scalars()) if near else []


def _everywhere(connection: Connection, query: CreditQuery, wanted: str, order: str = "") -> list[Any]:
    asked = listing(query, wanted)
    everywhere = replace(asked, order=order or asked.order).select(wanted, query.limit)
    return list(connection.exec_driver_sql(everywhere, asked.parameters).scalars())


def _numbers(connection: Connection, query: CreditQuery) -> array[int]:
    if query.limit and query.sort is Column.STATE:
        return _by_states(connection, query)
    if query.limit:
        return array("q", _first(connection, query, "doc"))
    asked = listing(query)
    # In one value, so that no row goes through Python: SQLite gathers them while other threads run.
    gather = f"SELECT group_concat(doc) FROM ({asked.select('doc')})"
    numbers = connection.exec_driver_sql(gather, asked.parameters).scalar() or ""
    return array("q", json.loads(f"[{numbers}]"))


def _by_states(connection: Connection, query: CreditQuery) -> array[int]:
    """The first rows by state: state after state, since no index is in the order of a credit's life.

    Words that the first rows of a state don't hold often enough are rare: all states are asked for them at once.
    """
    states = sorted(query.states or RowState, key=list(RowState).index, reverse=query.descending)
    many = set(states) & RECORDED_STATES
    found = array("q")
    for place, state in enumerate(states):
        of_state = replace(query, states=frozenset({state}), limit=query.limit - len(found))
        if not of_state.limit or (state in many and not _any_recorded(connection, state)):
            continue
        if not query.text or state not in many:
            found.extend(_first(connection, of_state, "doc", order="doc"))
            continue
        near = _near(connection, of_state, "doc", order="doc")
        if len(near) < of_state.limit:
            rest = replace(of_state, states=frozenset(states[place:]))
            return found + array("q", _everywhere(connection, rest, "doc"))
        found.extend(near)
    return found


def _any_recorded(connection: Connection, state: RowState) -> bool:
    find = "SELECT EXISTS (SELECT 1 FROM credits WHERE state = ?)"
    return bool(connection.exec_driver_sql(find, (state.value,)).scalar())


def _rows(connection: Connection, keys: Sequence[str], final_block: int) -> list[CreditRow]:
    found = {row.key: row for row in _read(connection, _BY_KEY, [_id_of(key) for key in keys], final_block)}
    return [found[key] for key in keys if key in found]


def _read(
    connection: Connection, pages: tuple[TextualSelect, ...], wanted: list[tuple[int, int | bytes]], final_block: int
) -> list[CreditRow]:
    found: list[CreditRow] = []
    for kind, page in enumerate(pages):
        if ids := [own for of, own in wanted if of == kind]:
            of_page = {"ids": ids, **({"final_block": final_block} if BRANCHES[kind] is CREDITS else {})}
            found += [_row(row) for row in connection.execute(page, of_page)]
    return found


def _id_of(key: str) -> tuple[int, int | bytes]:
    kind = next(kind for kind, branch in enumerate(BRANCHES) if branch.letter == key[0])
    return kind, int(key[1:]) if BRANCHES[kind] is DRAFTS else bytes.fromhex(key[1:])


def _page(branch: Branch, id_column: str) -> TextualSelect:
    select = branch.select(item.name for item in _ROW_TYPES)
    ids: BindParameter[Any] = bindparam("ids", expanding=True)
    return text(f"{select} AND x.{id_column} IN :ids").bindparams(ids).columns(*_ROW_TYPES)


def _pages(name: Callable[[Branch], str]) -> tuple[TextualSelect, ...]:
    return tuple(_page(branch, name(branch)) for branch in BRANCHES)


_BY_KEY = _pages(lambda branch: branch.id_column)
_BY_NUMBER = _pages(lambda branch: branch.number_column)


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
        number=row.doc,
    )
