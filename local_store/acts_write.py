"""Writing own acts: adding, merging signatures, taking in the gateway's word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from app.ledger.acts import IssueCredit
from app.ports.gateway import Stage
from app.ports.stored import Summary
from local_store.columns import UtcTime
from local_store.schema import act_history, acts, summary_values
from local_store.search import index_act
from local_store.words import credit_in

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from app.ledger.signed_act import SignedAct
    from app.ports.gateway import ActState


def add_act(
    connection: Connection,
    digest: bytes,
    signed: SignedAct,
    *,
    note: str,
    queued_utc: datetime,
    credit: bytes = b"",
    summary: Summary | None = None,
) -> None:
    """A new act, neither sent nor signed here; what isn't told of it comes from its words."""
    act = signed.act()
    if summary is None:
        summary = Summary.of_words(act) if isinstance(act, IssueCredit) else Summary()
    connection.execute(
        insert(acts).values(
            digest=digest,
            kind=signed.kind,
            words=signed.words,
            signatures=signed.signatures,
            payload=signed.payload,
            note=note,
            stage=Stage.QUEUED,
            unsent=False,
            signed_here=False,
            redrafted=False,
            missing="",
            reason="",
            code="",
            signers=(),
            returned_reason="",
            returned_field="",
            returned_by=b"",
            held="",
            held_code="",
            credit=credit or credit_in(signed.kind, signed.words) or b"",
            queued_utc=queued_utc,
            updated_utc=queued_utc,
            valid_until_utc=act.valid_until_utc,
            **summary_values(summary),
        )
    )
    index_act(connection, digest)


def merge_signatures(connection: Connection, digest: bytes, signatures: tuple[bytes, ...]) -> bool:
    """Add the signatures not yet known, keeping the order of those that are; False when the act isn't known."""
    mine = acts.c.digest == digest
    known: tuple[bytes, ...] | None = connection.execute(select(acts.c.signatures).where(mine)).scalar()
    if known is None:
        return False
    merged = tuple(dict.fromkeys((*known, *signatures)))
    if merged != known:
        connection.execute(update(acts).where(mine).values(signatures=merged))
    return True


def take_state(connection: Connection, state: ActState) -> bool:
    """Take in the gateway's word; False when it says nothing new.

    That an act is in a block is not taken from the gateway: the mirror proves it.
    """
    told = _told(state)
    mine = acts.c.digest == state.digest
    known = connection.execute(select(*(acts.c[name] for name in told)).where(mine)).first()
    news = known is None or tuple(known) != tuple(told.values())
    if news:
        connection.execute(update(acts).where(mine).values(told))
    for step in state.history:
        if step.stage != Stage.IN_BLOCK and add_line(connection, state.digest, step.stage, step.at_utc, step.cause):
            news = True
    return news


def add_line(connection: Connection, digest: bytes, stage: Stage, at_utc: datetime, cause: str) -> bool:
    """Add a line to an act's history; False when it has it already."""
    line = insert(act_history).values(digest=digest, stage=stage, at_utc=at_utc, cause=cause)
    added = connection.execute(line.on_conflict_do_nothing()).rowcount > 0
    if added:
        newest = func.max(acts.c.updated_utc, literal(at_utc, UtcTime()))
        connection.execute(update(acts).where(acts.c.digest == digest).values(updated_utc=newest))
    return added


def _told(state: ActState) -> dict[str, Any]:
    returned = state.returned
    return {
        "stage": state.stage,
        "missing": state.missing,
        "reason": state.reason,
        "code": state.code,
        "signers": state.signers,
        "returned_reason": returned.reason if returned else "",
        "returned_field": returned.field if returned else "",
        "returned_by": returned.officer if returned else b"",
    }
