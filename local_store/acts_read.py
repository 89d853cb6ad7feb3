"""Reading own acts: the desk's and the gateway's word, and over both what the mirror proves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, select

from app.ledger.signed_act import SignedAct
from app.ports.gateway import Stage
from app.ports.stored import DeskAct
from local_store.schema import SUMMARY, act_history, acts, credits_, entries, opened, summary_of
from local_store.words import FIRST_CREDIT_KIND

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

_SUBJECT = slice(32, 64)
"""Where an act's words name its subject (docs/formats.md, section 2)."""
_DONE = frozenset({Stage.FINAL, Stage.RETURNED, Stage.FAILED})
History = list[tuple[str, "datetime", str]]

# What was not proved is not final, however deep it lies.
_FINAL_BLOCK = """
SELECT min((SELECT max(number) FROM headers) - c.value, p.value)
FROM (SELECT CAST(value AS INTEGER) AS value FROM kept_values WHERE name = 'confirmations') c,
     (SELECT CAST(value AS INTEGER) AS value FROM kept_values WHERE name = 'proved_block') p
"""

# Acts on a credit that is recorded show what is known of the credit; an issue shows what it says itself.
_of_credit = (acts.c.kind != FIRST_CREDIT_KIND) & credits_.c.issue.is_not(None)
_ACTS = (
    select(
        *(column for column in acts.c if column.name not in SUMMARY),
        *(case((_of_credit, credits_.c[name]), else_=acts.c[name]).label(name) for name in SUMMARY),
        opened.c.terms,
        opened.c.fault,
        entries.c.number.label("entry"),
        entries.c.block_number.label("block"),
    )
    .outerjoin(entries, entries.c.digest == acts.c.digest)
    .outerjoin(opened, opened.c.digest == acts.c.digest)
    .outerjoin(credits_, credits_.c.credit == acts.c.credit)
    .order_by(acts.c.queued_utc, acts.c.act_id)
)


def read_acts(connection: Connection, officer: bytes, *conditions: ColumnElement[bool]) -> list[DeskAct]:
    """Own acts that meet all conditions, oldest first, as the desk of ``officer`` sees them."""
    rows = connection.execute(_ACTS.where(*conditions)).all()
    final_block = connection.exec_driver_sql(_FINAL_BLOCK).scalar()
    histories = _histories(connection, [row.digest for row in rows])
    return [_act(row, officer, final_block, histories[row.digest]) for row in rows]


def read_subjects_under_way(connection: Connection, credits_of: Collection[bytes]) -> frozenset[bytes]:
    """Subjects of own acts on these credits that are neither final nor over."""
    columns = (acts.c.words, acts.c.stage, acts.c.unsent, entries.c.block_number.label("block"))
    found = select(*columns).outerjoin(entries, entries.c.digest == acts.c.digest)
    rows = connection.execute(found.where(acts.c.credit.in_(credits_of))).all()
    final_block = connection.exec_driver_sql(_FINAL_BLOCK).scalar()
    return frozenset(row.words[_SUBJECT] for row in rows if _stage(row, final_block) not in _DONE)


def _histories(connection: Connection, digests: list[bytes]) -> defaultdict[bytes, History]:
    lines = act_history.c
    wanted = select(lines.digest, lines.stage, lines.at_utc, lines.cause).where(lines.digest.in_(digests))
    histories: defaultdict[bytes, History] = defaultdict(list)
    for digest, *line in connection.execute(wanted.order_by(lines.at_utc, lines.number)):
        histories[digest].append((line[0], line[1], line[2]))
    return histories


def _act(row: Row[*tuple[Any, ...]], officer: bytes, final_block: int | None, history: History) -> DeskAct:
    stage = _stage(row, final_block)
    return DeskAct(
        digest=row.digest,
        act=SignedAct(kind=row.kind, words=row.words, signatures=row.signatures, payload=row.payload),
        note=row.note,
        stage=stage,
        unsent=row.unsent and row.entry is None,
        signed_here=row.signed_here or officer in row.signers,
        missing=row.missing,
        reason=row.reason,
        code=row.code,
        signers=row.signers,
        returned_reason=row.returned_reason,
        returned_field=row.returned_field,
        returned_by=row.returned_by,
        credit=row.credit,
        terms=row.terms,
        terms_fault=row.fault or "",
        summary=summary_of(row),
        entry=row.entry,
        block=row.block,
        struck_utc=row.struck_utc if row.entry is None else None,
        held=row.held if row.entry is None else "",
        held_code=row.held_code if row.entry is None else "",
        judged_utc=row.judged_utc,
        queued_utc=row.queued_utc,
        valid_until_utc=row.valid_until_utc,
        # The gateway's word that an act is final is shown once the mirror agrees.
        history=tuple(line for line in history if line[0] != Stage.FINAL or stage == Stage.FINAL),
    )


def _stage(row: Row[*tuple[Any, ...]], final_block: int | None) -> Stage:
    if row.block is not None:
        return Stage.FINAL if final_block is not None and row.block <= final_block else Stage.IN_BLOCK
    if row.unsent:
        return Stage.QUEUED
    told = Stage(row.stage)
    return Stage.SUBMITTED if told in (Stage.IN_BLOCK, Stage.FINAL) else told
