"""Acts at the gateway: their words, their set of signatures, their stage and every step of their life."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, select, update

from app.ports.gateway import Stage
from gateway.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

    from app.ports.gateway import ActEnvelope, ReturnNote
    from gateway.events.life import Step


_MOVE = (
    update(t.act)
    .where(t.act.c.id == bindparam("id_"))
    .values({name: bindparam(name) for name in ("stage", "missing", "reason", "code", "entry", "block")})
)


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature with who gave it. ``person_tag`` tells humans apart who hold several keys or offices."""

    signer: str
    officer: bytes
    person_tag: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class StoredAct:
    """An act as it is stored, without what travels with it. ``maker`` is an address, empty for registry acts."""

    id: int
    digest: bytes
    kind: int
    words: bytes
    maker: str
    stage: Stage
    entry: int | None
    block: int | None


@dataclass(frozen=True, slots=True)
class NewAct:
    """An act that is not here yet, with what was found out when it was judged."""

    digest: bytes
    envelope: ActEnvelope
    maker: str
    valid_until_utc: datetime


def find(connection: Connection, digest: bytes) -> StoredAct | None:
    """The act of this digest, if it is here."""
    return of_digests(connection, [digest]).get(digest)


def add_all(connection: Connection, news: Sequence[NewAct], at: datetime) -> dict[bytes, int]:
    """Take in acts that are not here yet; their ids by digest. Signatures and their first step follow at once."""
    rows = [
        {
            "digest": new.digest,
            "kind": new.envelope.act.kind,
            "words": new.envelope.act.words,
            "payload": new.envelope.act.payload,
            "note": new.envelope.note,
            "maker": new.maker,
            "valid_until": new.valid_until_utc,
            "created": at,
            "stage": Stage.WAITING,
        }
        for new in news
    ]
    if not rows:
        return {}
    connection.execute(insert(t.act), rows)
    ids = connection.execute(select(t.act.c.digest, t.act.c.id).where(t.act.c.digest.in_([new.digest for new in news])))
    return {row.digest: row.id for row in ids}


def signatures(connection: Connection, act_ids: Collection[int]) -> dict[int, list[Signed]]:
    """Who signed these acts so far, in the order in which the gateway learned of it."""
    rows = connection.execute(
        select(t.act_signature)
        .where(t.act_signature.c.act_id.in_(act_ids))
        .order_by(t.act_signature.c.received, t.act_signature.c.signer)
    )
    signed: dict[int, list[Signed]] = {act_id: [] for act_id in act_ids}
    for row in rows:
        signed[row.act_id].append(Signed(row.signer, row.officer, row.person_tag, row.signature))
    return signed


def add_signatures(connection: Connection, signed: Iterable[tuple[int, Signed]], at: datetime) -> None:
    """Join signatures to the sets of their acts."""
    rows = [
        {
            "act_id": act_id,
            "signer": item.signer,
            "officer": item.officer,
            "person_tag": item.person_tag,
            "signature": item.signature,
            "received": at,
        }
        for act_id, item in signed
    ]
    if rows:
        connection.execute(insert(t.act_signature), rows)


def last_signed(connection: Connection, act_ids: Collection[int]) -> dict[int, datetime]:
    """When the newest signature of each set arrived."""
    signature = t.act_signature.c
    rows = connection.execute(
        select(signature.act_id, func.max(signature.received).label("received"))
        .where(signature.act_id.in_(act_ids))
        .group_by(signature.act_id)
    )
    return {row.act_id: row.received for row in rows}


def move(connection: Connection, act_id: int, step: Step, at: datetime) -> None:
    """Set where the act stands, and keep the step in its history."""
    move_all(connection, [(act_id, step)], at)


def move_all(connection: Connection, steps: Sequence[tuple[int, Step]], at: datetime) -> None:
    """Set where acts stand, and keep each one's step in its history."""
    if not steps:
        return
    rows = [
        {
            "id_": act_id,
            "stage": step.stage,
            "missing": step.missing,
            "reason": step.reason,
            "code": step.code,
            "entry": step.entry,
            "block": step.block,
        }
        for act_id, step in steps
    ]
    connection.execute(_MOVE, rows)
    history = [{"act_id": act_id, "stage": step.stage, "at": at, "cause": step.cause} for act_id, step in steps]
    connection.execute(insert(t.stage_change), history)


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
    return _stored(connection, waiting & (t.act.c.valid_until < now))


def of_digests(connection: Connection, digests: Collection[bytes]) -> dict[bytes, StoredAct]:
    """Those of these digests that are acts of ours."""
    return {act.digest: act for act in _stored(connection, t.act.c.digest.in_(digests))}


def in_blocks(connection: Connection, *, upto: int | None = None, above: int | None = None) -> list[StoredAct]:
    """Acts that stand in a block: not yet final ones up to a block, or all above one."""
    if upto is not None:
        return _stored(connection, (t.act.c.stage == Stage.IN_BLOCK) & (t.act.c.block <= upto))
    return _stored(connection, t.act.c.stage.in_((Stage.IN_BLOCK, Stage.FINAL)) & (t.act.c.block > above))


def _stored(connection: Connection, where: ColumnElement[bool]) -> list[StoredAct]:
    columns = [t.act.c[field.name] for field in fields(StoredAct)]
    rows = connection.execute(select(*columns).where(where).order_by(t.act.c.id))
    return [StoredAct(**row._asdict() | {"stage": Stage(row.stage)}) for row in rows]
