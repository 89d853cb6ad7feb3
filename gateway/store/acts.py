"""Acts at the gateway: their words, their set of signatures, their stage and every step of their life."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from app.ledger.signed_act import SignedAct
from app.ports.gateway import ActState, ReturnNote, Stage, StageChange, WorkItem
from gateway.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from app.ports.gateway import ActEnvelope
    from gateway.events.judge import Judged
    from gateway.events.life import Step

CLOSED = (Stage.FINAL, Stage.FAILED)
"""Stages after which nobody has anything left to do."""

ITEMS_MOST = 500
ITEMS_BYTES_MOST = 12 << 20
"""Acts, and bytes that travel with them, in one answer; older ones are asked for by digest."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature with who gave it. ``person_tag`` tells humans apart who hold several keys or offices."""

    signer: str
    officer: bytes
    person_tag: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class StoredAct:
    """An act as it is stored. ``maker`` is the maker's address, empty for registry acts."""

    id: int
    digest: bytes
    kind: int
    words: bytes
    payload: bytes
    maker: str
    stage: Stage
    entry: int | None
    block: int | None


def find(connection: Connection, digest: bytes) -> StoredAct | None:
    """The act of this digest, if it is here."""
    row = connection.execute(select(t.act).where(t.act.c.digest == digest)).first()
    return _stored(row) if row else None


def add(connection: Connection, digest: bytes, judged: Judged, envelope: ActEnvelope, at: datetime) -> StoredAct:
    """Take in an act that is not here yet. Its signatures and its first step follow at once."""
    connection.execute(
        insert(t.act).values(
            digest=digest,
            kind=envelope.act.kind,
            words=envelope.act.words,
            payload=envelope.act.payload,
            note=envelope.note,
            maker=judged.maker,
            valid_until=judged.act.valid_until_utc,
            created=at,
            stage=Stage.WAITING,
        )
    )
    stored = find(connection, digest)
    assert stored is not None
    return stored


def signatures(connection: Connection, act_id: int) -> list[Signed]:
    """Who signed so far, in the order in which the gateway learned of it."""
    rows = connection.execute(
        select(t.act_signature)
        .where(t.act_signature.c.act_id == act_id)
        .order_by(t.act_signature.c.received, t.act_signature.c.signer)
    )
    return [Signed(row.signer, row.officer, row.person_tag, row.signature) for row in rows]


def add_signatures(connection: Connection, act_id: int, signed: Iterable[Signed], at: datetime) -> None:
    """Join signatures to the set."""
    rows = [
        {
            "act_id": act_id,
            "signer": item.signer,
            "officer": item.officer,
            "person_tag": item.person_tag,
            "signature": item.signature,
            "received": at,
        }
        for item in signed
    ]
    if rows:
        connection.execute(insert(t.act_signature), rows)


def last_signed(connection: Connection, act_id: int) -> datetime:
    """When the newest signature of the set arrived."""
    of_act = t.act_signature.c.act_id == act_id
    received: datetime = connection.execute(select(func.max(t.act_signature.c.received)).where(of_act)).scalar_one()
    return received


def move(connection: Connection, act_id: int, step: Step, at: datetime) -> None:
    """Set where the act stands, and keep the step in its history."""
    connection.execute(
        update(t.act)
        .where(t.act.c.id == act_id)
        .values(
            stage=step.stage,
            missing=step.missing,
            reason=step.reason,
            code=step.code,
            entry=step.entry,
            block=step.block,
        )
    )
    connection.execute(insert(t.stage_change).values(act_id=act_id, stage=step.stage, at=at, cause=step.cause))


def send_back(connection: Connection, act_id: int, note: ReturnNote) -> None:
    """Keep a checker's word to the maker."""
    connection.execute(
        update(t.act)
        .where(t.act.c.id == act_id)
        .values(
            returned_by=note.officer,
            return_reason=note.reason,
            return_field=note.field,
            returned=note.at_utc,
        )
    )


def lapsed(connection: Connection, now: datetime) -> list[StoredAct]:
    """Acts that still wait for people although their time is over."""
    waiting = t.act.c.stage.in_((Stage.WAITING, Stage.RETURNED))
    rows = connection.execute(select(t.act).where(waiting, t.act.c.valid_until < now))
    return [_stored(row) for row in rows]


def item(connection: Connection, digest: bytes) -> WorkItem | None:
    """The act of this digest, whole."""
    row = connection.execute(select(t.act).where(t.act.c.digest == digest)).first()
    return _item(connection, row) if row else None


def items(connection: Connection, *, open_only: bool) -> list[WorkItem]:
    """The newest acts, oldest first."""
    query = select(t.act).order_by(t.act.c.id.desc()).limit(ITEMS_MOST)
    if open_only:
        query = query.where(t.act.c.stage.not_in(CLOSED))
    found: list[WorkItem] = []
    room = ITEMS_BYTES_MOST
    for row in connection.execute(query):
        room -= len(row.payload)
        if room < 0:
            break
        found.append(_item(connection, row))
    return found[::-1]


def of_digests(connection: Connection, digests: Collection[bytes]) -> dict[bytes, StoredAct]:
    """Those of these digests that are acts of ours."""
    rows = connection.execute(select(t.act).where(t.act.c.digest.in_(digests)))
    return {row.digest: _stored(row) for row in rows}


def in_blocks(connection: Connection, *, upto: int | None = None, above: int | None = None) -> list[StoredAct]:
    """Acts that stand in a block: not yet final ones up to a block, or all above one."""
    if upto is not None:
        where = (t.act.c.stage == Stage.IN_BLOCK) & (t.act.c.block <= upto)
    else:
        where = t.act.c.stage.in_((Stage.IN_BLOCK, Stage.FINAL)) & (t.act.c.block > above)
    return [_stored(row) for row in connection.execute(select(t.act).where(where))]


def _stored(row: Row[tuple[object, ...]]) -> StoredAct:
    return StoredAct(
        id=row.id,
        digest=row.digest,
        kind=row.kind,
        words=row.words,
        payload=row.payload,
        maker=row.maker,
        stage=Stage(row.stage),
        entry=row.entry,
        block=row.block,
    )


def _item(connection: Connection, row: Row[tuple[object, ...]]) -> WorkItem:
    signed = signatures(connection, row.id)
    signed.sort(key=lambda each: each.signer != row.maker)
    steps = connection.execute(
        select(t.stage_change).where(t.stage_change.c.act_id == row.id).order_by(t.stage_change.c.id)
    )
    returned = None
    if row.returned is not None:
        returned = ReturnNote(
            officer=row.returned_by, reason=row.return_reason, field=row.return_field, at_utc=row.returned
        )
    state = ActState(
        digest=row.digest,
        kind=row.kind,
        stage=Stage(row.stage),
        missing=row.missing,
        signers=tuple(each.officer for each in signed),
        entry=row.entry,
        block=row.block,
        reason=row.reason,
        code=row.code,
        history=tuple(StageChange(stage=Stage(each.stage), at_utc=each.at, cause=each.cause) for each in steps),
        returned=returned,
    )
    act = SignedAct(
        kind=row.kind,
        words=row.words,
        signatures=tuple(each.signature for each in signed),
        payload=row.payload,
    )
    return WorkItem(act=act, note=row.note, created_utc=row.created, state=state)
