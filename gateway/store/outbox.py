"""The outbox: acts to carry to the ledger, each with its transaction as soon as there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, or_, select, update

from app.ports.gateway import Stage
from gateway.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

IN_FLIGHT_MOST = 500
TO_CARRY = (Stage.REGISTERED, Stage.SUBMITTED)
"""Stages of acts that are complete and in no block yet."""

_ON_THE_WAY = (*TO_CARRY, Stage.IN_BLOCK)
"""Stages in which an act should go on by itself."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """An act to carry, whole."""

    act_id: int
    digest: bytes
    kind: int
    words: bytes
    payload: bytes
    signatures: bytes
    stage: Stage


@dataclass(frozen=True, slots=True)
class Carried:
    """An act to carry that has its transaction. ``sent`` is None until a node took it once."""

    act_id: int
    digest: bytes
    stage: Stage
    nonce: int
    hash: bytes
    sent: datetime | None


@dataclass(frozen=True, slots=True)
class Made:
    """A transaction that carries an act, signed: its hash and its bytes."""

    act_id: int
    nonce: int
    hash: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class Underway:
    """An act that should go on by itself, and since when it stands where it stands.

    ``nonce`` is None while it has no transaction; ``code`` names why it is stuck, empty while it isn't.
    """

    act_id: int
    digest: bytes
    stage: Stage
    code: str
    nonce: int | None
    since: datetime


def put(connection: Connection, complete: Iterable[tuple[int, bytes]], at: datetime) -> None:
    """Acts are complete and must reach the ledger, each with these signatures in the order it demands."""
    rows = [{"act_id": act_id, "registered": at, "signatures": signatures} for act_id, signatures in complete]
    if rows:
        connection.execute(insert(t.outbox), rows)


def without_transaction(connection: Connection, relay: str, most: int) -> list[Parcel]:
    """What has no transaction of this relay's yet, oldest first."""
    rows = connection.execute(
        select(t.outbox.c.signatures, t.act)
        .join(t.act, t.act.c.id == t.outbox.c.act_id)
        .where(_to_carry(), or_(t.outbox.c.hash.is_(None), t.outbox.c.relay != relay))
        .order_by(t.outbox.c.act_id)
        .limit(most)
    )
    return [
        Parcel(row.id, row.digest, row.kind, row.words, row.payload, row.signatures, Stage(row.stage)) for row in rows
    ]


def with_transaction(connection: Connection, relay: str) -> list[Carried]:
    """What has a transaction of this relay's and is in no block yet, by nonce."""
    box = t.outbox.c
    rows = connection.execute(
        select(box.act_id, t.act.c.digest, t.act.c.stage, box.nonce, box.hash, box.sent)
        .join(t.act, t.act.c.id == box.act_id)
        .where(_to_carry(), box.hash.is_not(None), box.relay == relay)
        .order_by(box.nonce)
    )
    return [Carried(row.act_id, row.digest, Stage(row.stage), row.nonce, row.hash, row.sent) for row in rows]


def parcel(connection: Connection, act_id: int) -> Parcel:
    """One act, whole."""
    row = connection.execute(
        select(t.outbox.c.signatures, t.act).join(t.act, t.act.c.id == t.outbox.c.act_id).where(t.act.c.id == act_id)
    ).one()
    return Parcel(row.id, row.digest, row.kind, row.words, row.payload, row.signatures, Stage(row.stage))


def raw_transactions(connection: Connection, act_ids: Collection[int]) -> dict[int, bytes]:
    """The bytes of these acts' transactions, by act."""
    rows = connection.execute(select(t.outbox.c.act_id, t.outbox.c.raw).where(t.outbox.c.act_id.in_(act_ids)))
    return {row.act_id: row.raw for row in rows}


def next_nonce(connection: Connection, relay: str) -> int:
    """The nonce after the greatest this relay has used here; 0 when it has used none."""
    greatest = connection.execute(select(func.max(t.outbox.c.nonce)).where(t.outbox.c.relay == relay)).scalar()
    return 0 if greatest is None else int(greatest) + 1


def keep_transactions(connection: Connection, relay: str, made: Iterable[Made]) -> None:
    """Keep the transactions that carry acts, before anybody is told of them."""
    rows = [{"of": each.act_id, "new_nonce": each.nonce, "new_hash": each.hash, "new_raw": each.raw} for each in made]
    connection.execute(
        update(t.outbox)
        .where(t.outbox.c.act_id == bindparam("of"))
        .values(
            relay=relay, sent=None, nonce=bindparam("new_nonce"), hash=bindparam("new_hash"), raw=bindparam("new_raw")
        ),
        rows,
    )


def forget_transaction(connection: Connection, act_id: int) -> None:
    """Its nonce is used up for good and the act isn't recorded: another transaction is made."""
    connection.execute(
        update(t.outbox).where(t.outbox.c.act_id == act_id).values(nonce=None, hash=None, raw=None, sent=None)
    )


def mark_sent(connection: Connection, act_ids: Collection[int], at: datetime) -> None:
    """The node has them."""
    connection.execute(update(t.outbox).where(t.outbox.c.act_id.in_(act_ids)).values(sent=at))


def still_to_carry(connection: Connection, act_ids: Collection[int]) -> set[int]:
    """Those of these acts that are in no block and haven't failed by now."""
    still = select(t.act.c.id).where(t.act.c.id.in_(act_ids), t.act.c.stage.in_(TO_CARRY))
    return set(connection.execute(still).scalars())


def settle(connection: Connection, act_ids: Collection[int]) -> None:
    """Nothing is left to carry."""
    connection.execute(update(t.outbox).where(t.outbox.c.act_id.in_(act_ids)).values(settled=True))


def reopen(connection: Connection, act_id: int) -> bool:
    """After a reorganisation it is to be carried again; False where it never was complete here."""
    found = connection.execute(update(t.outbox).where(t.outbox.c.act_id == act_id).values(settled=False))
    return bool(found.rowcount)


def underway(connection: Connection) -> list[Underway]:
    """All that should go on by itself."""
    since = (
        select(t.stage_change.c.act_id, func.max(t.stage_change.c.at).label("since"))
        .join(t.act, t.act.c.id == t.stage_change.c.act_id)
        .where(t.act.c.stage.in_(_ON_THE_WAY))
        .group_by(t.stage_change.c.act_id)
        .subquery()
    )
    rows = connection.execute(
        select(t.act.c.id, t.act.c.digest, t.act.c.stage, t.act.c.code, t.outbox.c.nonce, since.c.since)
        .join(since, since.c.act_id == t.act.c.id)
        .join(t.outbox, t.outbox.c.act_id == t.act.c.id)
        .order_by(t.act.c.id)
    )
    return [Underway(row.id, row.digest, Stage(row.stage), row.code, row.nonce, row.since) for row in rows]


def tell_stuck(connection: Connection, act: Underway, *, reason: str, code: str) -> bool:
    """Tell why an act doesn't go on (empty: it does again), unless it has moved meanwhile."""
    still = (t.act.c.id == act.act_id) & (t.act.c.stage == act.stage)
    return bool(connection.execute(update(t.act).where(still).values(reason=reason, code=code)).rowcount)


def stuck_count(connection: Connection) -> int:
    """How many acts are known to be stuck."""
    stuck = t.act.c.stage.in_(_ON_THE_WAY) & (t.act.c.code != "")
    return int(connection.execute(select(func.count()).select_from(t.act).where(stuck)).scalar_one())


def _to_carry() -> ColumnElement[bool]:
    return t.outbox.c.settled.is_(False) & t.act.c.stage.in_(TO_CARRY)
