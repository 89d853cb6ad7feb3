"""Acts as desks see them: whole, with everybody who signed and every step of their life."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.ledger.signed_act import SignedAct
from app.ports.gateway import ActState, ReturnNote, Stage, StageChange, WorkItem
from gateway.store import acts
from gateway.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from gateway.store.acts import Signed

CLOSED = (Stage.FINAL, Stage.FAILED)
"""Stages after which nobody has anything left to do."""

ITEMS_MOST = 500
ITEMS_BYTES_MOST = 12 << 20
"""Acts, and bytes that travel with them, in one answer; older ones are asked for by digest."""


@dataclass(frozen=True, slots=True)
class Held:
    """An act that is here; ``received`` is when its newest signature arrived."""

    item: WorkItem
    maker: str
    signed: list[Signed]
    received: datetime


def held(connection: Connection, digests: Collection[bytes]) -> dict[bytes, Held]:
    """Those of these acts that are here, whole."""
    rows = connection.execute(select(t.act).where(t.act.c.digest.in_(digests))).all()
    return {each.item.state.digest: each for each in _held(connection, rows)}


def item(connection: Connection, digest: bytes) -> WorkItem | None:
    """The act of this digest, if it is here."""
    found = held(connection, [digest]).get(digest)
    return found.item if found else None


def items(connection: Connection, *, open_only: bool) -> list[WorkItem]:
    """The newest acts, oldest first."""
    query = select(t.act).order_by(t.act.c.id.desc()).limit(ITEMS_MOST)
    if open_only:
        query = query.where(t.act.c.stage.not_in(CLOSED))
    found: list[Row[tuple[object, ...]]] = []
    room = ITEMS_BYTES_MOST
    for row in connection.execute(query):
        room -= len(row.payload)
        if room < 0:
            break
        found.append(row)
    return [each.item for each in _held(connection, found[::-1])]


def _held(connection: Connection, rows: Sequence[Row[tuple[object, ...]]]) -> list[Held]:
    ids = [row.id for row in rows]
    signed = acts.signatures(connection, ids)
    steps = defaultdict(list)
    history = select(t.stage_change).where(t.stage_change.c.act_id.in_(ids)).order_by(t.stage_change.c.id)
    for step in connection.execute(history):
        steps[step.act_id].append(StageChange(stage=Stage(step.stage), at_utc=step.at, cause=step.cause))
    received = acts.last_signed(connection, ids)
    return [
        Held(_item(row, signed[row.id], steps[row.id]), row.maker, signed[row.id], received[row.id]) for row in rows
    ]


def _item(row: Row[tuple[object, ...]], signed: Sequence[Signed], steps: Sequence[StageChange]) -> WorkItem:
    maker_first = sorted(signed, key=lambda each: each.signer != row.maker)
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
        signers=tuple(each.officer for each in maker_first),
        entry=row.entry,
        block=row.block,
        reason=row.reason,
        code=row.code,
        history=tuple(steps),
        returned=returned,
    )
    act = SignedAct(
        kind=row.kind,
        words=row.words,
        signatures=tuple(each.signature for each in maker_first),
        payload=row.payload,
    )
    return WorkItem(act=act, note=row.note, created_utc=row.created, state=state)
