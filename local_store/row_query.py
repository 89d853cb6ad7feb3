"""How the credits table is asked for in SQL: three kinds of rows in one list, each read in the order of an index."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.ports.stored import Column, CreditState, RowState
from local_store import search
from local_store.columns import MICROSECONDS, amount_digits
from local_store.schema import SUMMARY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.ports.stored import CreditQuery
    from local_store.engine import Database

KINDS = 3
"""A row's number is 3 x its own key + 0, 1 or 2 for draft, act or credit."""
LOOKED_THROUGH = 1_000
"""Rows whose words are read one by one before the index is asked: 2 ms."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One kind of row: the letter of its keys, where it comes from, its states, what each column is there."""

    letter: str
    id_column: str
    number_column: str
    source: str
    states: frozenset[RowState]
    columns: dict[str, str]

    @property
    def table(self) -> str:
        """The table its rows are numbered in."""
        return self.source.split(" ", 1)[0]

    def select(self, names: Iterable[str]) -> str:
        """Only what is asked for: a long list is twice as quick without the columns it doesn't need."""
        terms = ", ".join(f"{self.columns.get(name, f'x.{name}')} AS {name}" for name in names)
        return f"SELECT {terms} FROM {self.source}"


RECORDED_STATES = frozenset(RowState(state) for state in CreditState)
# ``doc`` is the row's number, in the search index too. A draft makes way for the act it was submitted as, and the act
# for the credit that its entry, once checked, records.
DRAFTS = Branch(
    "d",
    "draft_id",
    "draft_id",
    "drafts x WHERE x.digest IS NULL AND NOT x.discarded",
    frozenset({RowState.DRAFT}),
    {
        "key": "'d' || x.draft_id",
        "doc": "3 * x.draft_id",
        "own": "x.draft_id",
        "state": "'draft'",
        "block": "NULL",
        "checked": "1",
        "struck": "0",
        "mine": "1",
    },
)
ACTS = Branch(
    "a",
    "digest",
    "act_id",
    """acts x LEFT JOIN entries e ON e.digest = x.digest
    WHERE x.kind = 32 AND NOT (x.redrafted AND e.number IS NULL)
    AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.credit = x.credit)""",
    frozenset(RowState) - {RowState.DRAFT} - RECORDED_STATES,
    {
        "key": "'a' || lower(hex(x.digest))",
        "doc": "3 * x.act_id + 1",
        "own": "x.act_id",
        "state": """CASE WHEN e.number IS NOT NULL THEN 'in_block'
                         WHEN x.unsent AND x.held <> '' THEN 'held'
                         WHEN x.unsent THEN 'queued'
                         WHEN x.stage IN ('queued', 'waiting', 'returned', 'failed') THEN x.stage
                         ELSE 'sent' END""",
        "findings": "0",
        "block": "e.block_number",
        "checked": "e.number IS NULL",
        "struck": "e.number IS NULL AND x.struck_utc IS NOT NULL",
        "mine": "x.signed_here OR instr(x.signers, '{signer}')",
        "updated_utc": f"max(x.updated_utc, coalesce(e.time * {MICROSECONDS}, 0))",
    },
)
CREDITS = Branch(
    "c",
    "credit",
    "issue",
    "credits x WHERE true",
    RECORDED_STATES | {RowState.IN_BLOCK},
    {
        "key": "'c' || lower(hex(x.credit))",
        "doc": "3 * x.issue + 2",
        "own": "x.issue",
        "state": "CASE WHEN x.last_block > :final_block THEN 'in_block' ELSE x.state END",
        "findings": "0",
        "block": "x.last_block",
        "checked": "NOT EXISTS (SELECT 1 FROM checks k WHERE k.credit = x.credit AND k.verdict = '')",
        "struck": "0",
        "mine": "EXISTS (SELECT 1 FROM checks k WHERE k.credit = x.credit AND instr(k.signers, '{signer}'))",
    },
)
BRANCHES = (DRAFTS, ACTS, CREDITS)

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


OWN_INDEX = "checks_by_owner"


def index_own(database: Database, officer: bytes) -> None:
    """Make the index over what the store's officer signed, if it isn't there: no migration knows whose a store is."""
    with database.read() as connection:
        find = "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?"
        there = connection.exec_driver_sql(find, (OWN_INDEX,)).first()
    if not there:
        with database.write() as connection:
            connection.exec_driver_sql(
                f"CREATE INDEX {OWN_INDEX} ON checks (credit) WHERE instr(signers, '{officer.hex()}')"
            )


@dataclass(frozen=True, slots=True)
class Listing:
    """A query as SQL: what is read of each kind of row, in which order, and the values that are bound."""

    branches: tuple[tuple[Branch, str], ...]
    columns: tuple[str, ...]
    order: str
    parameters: dict[str, Any]

    def select(self, wanted: str, limit: int = 0) -> str:
        """Rows in order; with a limit each kind is read no further than that, so that an index spares the sorting."""
        end = f" LIMIT {limit}" if limit else ""
        # By number each kind is in order of its own key, which SQLite doesn't see in what is reckoned from it.
        columns, order = ((*self.columns, "own"), "own") if self.order == "doc" else (self.columns, self.order)
        inner = f" ORDER BY {order}{end}" if limit else ""
        parts = [
            f"SELECT * FROM (SELECT * FROM ({branch.select(columns)}) WHERE {condition}{inner})"
            for branch, condition in self.branches
        ]
        return f"SELECT {wanted} FROM ({' UNION ALL '.join(parts)}) ORDER BY {self.order}{end}"

    def gather(self, wanted: str) -> str:
        """All rows, in no order."""
        parts = [f"SELECT * FROM ({item.select(self.columns)}) WHERE {condition}" for item, condition in self.branches]
        return f"SELECT {wanted} FROM ({' UNION ALL '.join(parts)})"


def listing(query: CreditQuery, *also: str) -> Listing:
    """The query in SQL; ``also`` names columns that are read besides those it sorts and filters by."""
    terms = _SORT[query.sort]
    direction = "DESC" if query.descending else "ASC"
    order = ", ".join(f"{term} {direction} NULLS LAST" for term in terms.values())
    conditions, parameters = _conditions(query)
    conditions += ["mine"] if query.signer else []
    if long := [word for word in search.words(query.text) if len(word) >= search.SHORTEST]:
        parameters["match"] = search.match(long)
    names = {"doc", "state", "issuing_bank", "advising_bank", "currency", "amount_minor", "expiry", *terms, *also}
    names |= {"block"} if query.states else set()
    names |= (set(_NAMES) if query.text else set()) | ({"mine"} if query.signer else set())
    branches = tuple(
        (
            _of_signer(branch, query),
            " AND ".join([*conditions, *_of_states(branch, query.states), *_of_words(branch, long)]),
        )
        for branch in BRANCHES
        if not query.states or query.states & branch.states
    )
    return Listing(branches or ((DRAFTS, "false"),), tuple(sorted(names)), f"{order}, doc", parameters)


def among_the_first(query: CreditQuery, wanted: str, order: str = "") -> tuple[str, dict[str, Any]]:
    """As much of the answer as is found by reading the words of the first rows; nothing asked where that isn't exact.

    A word that most rows hold is in the index as often: finding it there takes long, here the first rows are enough.
    """
    words = search.words(query.text)
    if not query.limit or not words or not all(map(search.read_alike, words)):
        return "", {}
    rows = listing(replace(query, text=""), wanted)
    rows = replace(rows, order=order or rows.order)
    holds = " AND ".join(search.holds(word, f":word{place}") for place, word in enumerate(words))
    sought = {f"word{place}": _anywhere(word) for place, word in enumerate(words)}
    near = rows.select("*", LOOKED_THROUGH)
    found = f"SELECT {wanted} FROM ({near}) WHERE {holds} ORDER BY {rows.order} LIMIT {query.limit}"
    return found, rows.parameters | sought


def _of_signer(branch: Branch, query: CreditQuery) -> Branch:
    """Whose rows are asked for stands in the text: an index over some rows is of use to what it is written like."""
    return replace(branch, columns=branch.columns | {"mine": branch.columns["mine"].format(signer=query.signer.hex())})


def _of_words(branch: Branch, long: list[str]) -> list[str]:
    """Up to the branch's last row: drafts and acts are few, and their numbers low among all that the index finds."""
    last = f"{KINDS} * (SELECT max({branch.number_column}) FROM {branch.table}) + {KINDS - 1}"
    return [f"doc IN (SELECT rowid FROM search WHERE search MATCH :match AND rowid <= {last})"] if long else []


def _of_states(branch: Branch, states: frozenset[RowState]) -> list[str]:
    if not states or states >= branch.states:
        return []
    if branch is CREDITS and states & branch.states == {RowState.IN_BLOCK}:
        return ["likelihood(block > :final_block, 0.0001)"]  # few, and found by an index
    return [f"state IN ({', '.join(repr(state.value) for state in sorted(states & branch.states))})"]


def _conditions(query: CreditQuery) -> tuple[list[str], dict[str, Any]]:
    conditions = ["true"]
    parameters: dict[str, Any] = {"final_block": query.final_block}

    def add(condition: str, **values: object) -> None:
        conditions.append(condition)
        parameters.update(values)

    for place, code in enumerate(sorted(query.currencies)):
        parameters[f"currency{place}"] = code
    if query.currencies:
        # By currency alone most rows are found; then the order's index serves better than the currency's (hence ``+``).
        bounded = query.least_minor is not None or query.most_minor is not None
        codes = ", ".join(f":currency{place}" for place in range(len(query.currencies)))
        add(f"{'' if bounded else '+'}currency IN ({codes})")
    if query.least_minor is not None:
        add("amount_minor >= :least", least=amount_digits(query.least_minor))
    if query.most_minor is not None:
        add("amount_minor <= :most", most=amount_digits(query.most_minor))
    if query.expiry_first is not None:
        add("expiry >= :first", first=query.expiry_first.isoformat())
    if query.expiry_last is not None:
        add("expiry <= :last", last=query.expiry_last.isoformat())
    if query.bank:
        add("(substr(issuing_bank, 1, length(:bank)) = :bank OR substr(advising_bank, 1, length(:bank)) = :bank)")
        parameters["bank"] = query.bank
    _add_short_words(query.text, conditions, parameters)
    return conditions, parameters


def _add_short_words(text: str, conditions: list[str], parameters: dict[str, Any]) -> None:
    """Words without trigrams are in no index."""
    short = [word for word in search.words(text) if len(word) < search.SHORTEST]
    for place, word in enumerate(short):
        conditions.append(f"({' || char(10) || '.join(_NAMES)}) LIKE :short{place} ESCAPE '\\'")
        parameters[f"short{place}"] = _anywhere(word)


def _anywhere(word: str) -> str:
    literally = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{literally}%"
