"""The outbox: acts to carry to the ledger, each with its transaction as soon as there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from app.ports.gateway import Stage
from gateway.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

IN_FLIGHT_MOST = 500
TO_CARRY = (Stage.REGISTERED, Stage.SUBMITTED)
"""Stages of acts that are complete and in no block yet."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """An act to carry. ``hash`` and ``raw`` are empty until its transaction was made."""

    act_id: int
    digest: bytes
    kind: int
    words: bytes
    payload: bytes
    signatures: bytes
    stage: Stage
    hash: bytes
    raw: bytes
    sent: datetime | None


def put(connection: Connection, act_id: int, signatures: bytes, at: datetime) -> None:
    """An act is complete and must reach the ledger, with these signatures in the order it demands."""
    connection.execute(insert(t.outbox).values(act_id=act_id, registered=at, signatures=signatures))


def to_carry(connection: Connection) -> list[Parcel]:
    """What is complete and in no block yet, oldest first."""
    rows = connection.execute(
        select(t.outbox, t.act)
        .join(t.act, t.act.c.id == t.outbox.c.act_id)
        .where(t.outbox.c.settled.is_(False), t.act.c.stage.in_(TO_CARRY))
        .order_by(t.outbox.c.act_id)
        .limit(IN_FLIGHT_MOST)
    )
    return [
        Parcel(
            act_id=row.act_id,
            digest=row.digest,
            kind=row.kind,
            words=row.words,
            payload=row.payload,
            signatures=row.signatures,
            stage=Stage(row.stage),
            hash=row.hash or b"",
            raw=row.raw or b"",
            sent=row.sent,
        )
        for row in rows
    ]


def next_nonce(connection: Connection, relay: str) -> int:
    """The nonce after the greatest this relay has used here; 0 when it has used none."""
    greatest = connection.execute(select(func.max(t.outbox.c.nonce)).where(t.outbox.c.relay == relay)).scalar()
    return 0 if greatest is None else int(greatest) + 1


def keep_transaction(connection: Connection, act_id: int, *, relay: str, nonce: int, hash_: bytes, raw: bytes) -> None:
    """Keep the transaction that carries an act, before anybody is told of it."""
    connection.execute(
        update(t.outbox).where(t.outbox.c.act_id == act_id).values(relay=relay, nonce=nonce, hash=hash_, raw=raw)
    )


def forget_transaction(connection: Connection, act_id: int) -> None:
    """Its nonce went to another transaction: it can never take effect and another one is made."""
    connection.execute(
        update(t.outbox).where(t.outbox.c.act_id == act_id).values(nonce=None, hash=None, raw=None, sent=None)
    )


def mark_sent(connection: Connection, act_ids: Sequence[int], at: datetime) -> None:
    """The node has them."""
    connection.execute(update(t.outbox).where(t.outbox.c.act_id.in_(act_ids)).values(sent=at))


def settle(connection: Connection, act_id: int, *, settled: bool = True) -> None:
    """Nothing is left to carry, or after a reorganisation there is again."""
    connection.execute(update(t.outbox).where(t.outbox.c.act_id == act_id).values(settled=settled))
