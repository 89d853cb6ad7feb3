"""How the credits table is asked for in SQL: three kinds of rows in one list, each read in the order of an index."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.ports.stored import Column, RowState
from local_store import search
from local_store.columns import MICROSECONDS, amount_digits
from local_store.schema import SUMMARY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.ports.stored import CreditQuery

KINDS = 3
"""A row's number is 3 x its own key + 0, 1 or 2 for draft, act or credit."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One kind of row: the letter of its keys, where it comes from, its states, what each column is there."""

    letter: str
    id_column: str
    number_column: str
    source: str
    states: frozenset[RowState]
    columns: dict[str, str]

    def select(self, names: Iterable[str]) -> str:
        """Only what is asked for: a long list is twice as quick without the columns it doesn't need."""
        terms = ", ".join(f"{self.columns.get(name, f'x.{name}')} AS {name}" for name in names)
        return f"SELECT {terms} FROM {self.source}"


_RECORDED = (RowState.IN_BLOCK, RowState.ISSUED, RowState.ADVISED)
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
        "state": "'draft'",
        "block": "NULL",
        "checked": "1",
        "struck": "0",
    },
)
ACTS = Branch(
    "a",
    "digest",
    "act_id",
    """acts x LEFT JOIN entries e ON e.digest = x.digest
    WHERE x.kind = 32 AND NOT (x.redrafted AND e.number IS NULL)
    AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.credit = x.credit)""",
    frozenset(RowState) - {RowState.DRAFT, RowState.ISSUED, RowState.ADVISED},
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
)
CREDITS = Branch(
    "c",
    "credit",
    "issue",
    "credits x WHERE true",
    frozenset(_RECORDED),
    {
        "key": "'c' || lower(hex(x.credit))",
        "doc": "3 * x.issue + 2",
        "state": "CASE WHEN x.last_block > :final_block THEN 'in_block' ELSE x.state END",
        "findings": "0",
        "block": "x.last_block",
        "checked": "NOT EXISTS (SELECT 1 FROM checks k WHERE k.credit = x.credit AND k.verdict = '')",
        "struck": "0",
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
        inner = f" ORDER BY {self.order}{end}" if limit else ""
        parts = [
            f"SELECT * FROM (SELECT * FROM ({branch.select(self.columns)}) WHERE {condition}{inner})"
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
    names = {"doc", "state", "issuing_bank", "advising_bank", "currency", "amount_minor", "expiry", *terms, *also}
    names |= set(_NAMES) if query.text else set()
    branches = tuple(
        (branch, " AND ".join([*conditions, *_of_states(branch, query.states)]))
        for branch in BRANCHES
        if not query.states or query.states & branch.states
    )
    return Listing(branches or ((DRAFTS, "false"),), tuple(sorted(names)), f"{order}, doc", parameters)


def _of_states(branch: Branch, states: frozenset[RowState]) -> list[str]:
    if not states or states >= branch.states:
        return []
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
    _find_words(query.text, conditions, parameters)
    return conditions, parameters


def _find_words(text: str, conditions: list[str], parameters: dict[str, Any]) -> None:
    words = text.replace("\0", " ").split()
    if long := [word for word in words if len(word) >= search.SHORTEST]:
        conditions.append("doc IN (SELECT rowid FROM search WHERE search MATCH :match)")
        parameters["match"] = search.match(long)
    for place, word in enumerate(word for word in words if len(word) < search.SHORTEST):
        conditions.append(f"({' || char(10) || '.join(_NAMES)}) LIKE :short{place} ESCAPE '\\'")
        parameters[f"short{place}"] = f"%{_literally(word)}%"


def _literally(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
