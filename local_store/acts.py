"""Own acts: stored before they are sent, followed at the gateway, placed by the mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Integer, func, insert, literal, select, type_coerce, update

from app.errors import UserError
from app.ports.gateway import Stage
from local_store.acts_read import read_acts, read_subjects_under_way
from local_store.acts_write import add_act, add_line, merge_signatures, take_state
from local_store.columns import microseconds
from local_store.drafts import submit_draft
from local_store.opened import keep_opened
from local_store.part import Part
from local_store.schema import act_history, acts, entries, opened, receipts, summary_values
from local_store.words import FIRST_CREDIT_KIND

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from app.ledger.canonical import Json
    from app.ledger.signed_act import SignedAct
    from app.ports.gateway import ActReceipt, WorkItem
    from app.ports.stored import DeskAct, Summary

_ON_ITS_WAY = entries.c.number.is_(None)
_NOT_HELD = {"held": "", "held_code": ""}
_OVER = (Stage.RETURNED, Stage.FAILED)


class DeskActs(Part):
    """``app.ports.store.DeskActs``. ``kept("confirmations")`` says how many blocks on top make a block final."""

    def queue_act(
        self,
        digest: bytes,
        act: SignedAct,
        *,
        note: str,
        credit: bytes,
        terms: Json,
        summary: Summary,
        draft_id: int | None,
        now_utc: datetime,
    ) -> None:
        with self._db.write() as connection:
            if not merge_signatures(connection, digest, act.signatures):
                add_act(connection, digest, act, note=note, credit=credit, summary=summary, queued_utc=now_utc)
            mine = update(acts).where(acts.c.digest == digest)
            connection.execute(mine.values(unsent=True, signed_here=True, judged_utc=now_utc, **_NOT_HELD))
            add_line(connection, digest, Stage.QUEUED, now_utc, "Signed at this desk.")
            if draft_id is not None:
                submit_draft(connection, draft_id, digest)
            if terms is not None:
                keep_opened(connection, digest, terms=terms, fault="", summary=summary)

    def requeue_act(self, digest: bytes, now_utc: datetime) -> None:
        with self._db.write() as connection:
            connection.execute(update(acts).where(acts.c.digest == digest).values(unsent=True))
            add_line(connection, digest, Stage.QUEUED, now_utc, "The gateway holds it no more: sent again.")

    def queue_struck(self) -> int:
        struck = acts.c.struck_utc.is_not(None) & (func.coalesce(acts.c.judged_utc, 0) <= acts.c.struck_utc)
        off_ledger = acts.c.digest.not_in(select(entries.c.digest))
        again = update(acts).where(struck, off_ledger, acts.c.signed_here, ~acts.c.unsent, acts.c.stage.not_in(_OVER))
        with self._db.write() as connection:
            return connection.execute(again.values(unsent=True)).rowcount

    def unsent_acts(self) -> Sequence[DeskAct]:
        return self._acts(acts.c.unsent, acts.c.held == "", _ON_ITS_WAY)

    def act_judged(self, digest: bytes, now_utc: datetime) -> None:
        # Always after it was struck out, whatever the clock says: else it would be queued again for ever.
        after_struck = func.coalesce(type_coerce(acts.c.struck_utc, Integer), 0) + 1
        judged = func.max(literal(microseconds(now_utc)), after_struck)
        with self._db.write() as connection:
            connection.execute(update(acts).where(acts.c.digest == digest).values(judged_utc=judged, **_NOT_HELD))

    def hold_act(self, digest: bytes, sentence: str, code: str, now_utc: datetime) -> None:
        held = {"held": sentence, "held_code": code}
        with self._db.write() as connection:
            connection.execute(update(acts).where(acts.c.digest == digest, acts.c.unsent).values(held))
            add_line(connection, digest, Stage.QUEUED, now_utc, sentence)

    def withdraw_act(self, digest: bytes, signatures: Sequence[bytes], now_utc: datetime) -> None:
        taken_back = {"unsent": False, "signed_here": False, "signatures": tuple(signatures), **_NOT_HELD}
        sentence = "It was withdrawn before it was sent."
        if not signatures:
            taken_back |= {"stage": Stage.FAILED, "reason": sentence, "code": "withdrawn", "redrafted": True}
        with self._db.write() as connection:
            connection.execute(update(acts).where(acts.c.digest == digest).values(taken_back))
            add_line(connection, digest, Stage.FAILED if not signatures else Stage.WAITING, now_utc, sentence)

    def act_answered(self, digest: bytes, receipt: ActReceipt) -> None:
        paper = insert(receipts).values(
            digest=digest,
            bank=receipt.bank,
            signatures_hash=receipt.signatures_hash,
            received_utc=receipt.received_utc,
            signature=receipt.signature,
        )
        with self._db.write() as connection:
            connection.execute(paper)
            connection.execute(update(acts).where(acts.c.digest == digest).values(unsent=False))
            take_state(connection, receipt.state)

    def act_refused(self, digest: bytes, sentence: str, code: str, now_utc: datetime) -> None:
        failed = {"stage": Stage.FAILED, "unsent": False, "missing": "", "reason": sentence, "code": code}
        with self._db.write() as connection:
            connection.execute(update(acts).where(acts.c.digest == digest).values(failed))
            add_line(connection, digest, Stage.FAILED, now_utc, sentence)

    def act_seen(self, item: WorkItem) -> bool:
        digest = item.state.digest
        with self._db.write() as connection:
            stored = select(acts.c.signatures).where(acts.c.digest == digest)
            before = connection.execute(stored).scalar()
            if before is None:
                add_act(connection, digest, item.act, note=item.note, queued_utc=item.created_utc)
            else:
                merge_signatures(connection, digest, item.act.signatures)
            moved = take_state(connection, item.state)
            after = connection.execute(stored).scalar()
        return moved or before != after

    def unopened_acts(self) -> Sequence[DeskAct]:
        sealed = (acts.c.kind >= FIRST_CREDIT_KIND) & (acts.c.payload != b"")
        return self._acts(sealed, opened.c.digest.is_(None))

    def act_opened(self, digest: bytes, terms: Json, summary: Summary) -> None:
        self._keep(digest, terms, "", summary)

    def act_faulty(self, digest: bytes, fault: str) -> None:
        self._keep(digest, None, fault, None)

    def desk_act(self, digest: bytes) -> DeskAct:
        found = self._acts(acts.c.digest == digest)
        if not found:
            raise _unknown_act()
        return found[0]

    def travelling_acts(self) -> Sequence[DeskAct]:
        # In a block or final by the gateway's word alone, an act still travels: that word may be taken back.
        travelling = acts.c.stage.not_in((Stage.QUEUED, Stage.RETURNED, Stage.FAILED))
        return self._acts(travelling, ~acts.c.unsent, _ON_ITS_WAY)

    def waiting_acts(self) -> Sequence[DeskAct]:
        waiting = acts.c.stage.in_((Stage.WAITING, *_OVER)) & ~acts.c.unsent & ~acts.c.redrafted
        return self._acts(waiting | (acts.c.held != ""), _ON_ITS_WAY)

    def struck_acts(self, since_utc: datetime) -> Sequence[DeskAct]:
        lines = act_history.c
        struck = select(lines.digest).where(lines.stage == "reorganised", lines.at_utc >= since_utc)
        return self._acts(acts.c.digest.in_(struck))

    def acts_of_credit(self, credit: bytes) -> Sequence[DeskAct]:
        return self._acts(acts.c.credit == credit)

    def subjects_under_way(self, credits_: Collection[bytes]) -> frozenset[bytes]:
        with self._db.read() as connection:
            return read_subjects_under_way(connection, credits_)

    def _keep(self, digest: bytes, terms: Json, fault: str, summary: Summary | None) -> None:
        mine = acts.c.digest == digest
        with self._db.write() as connection:
            if connection.execute(select(acts.c.act_id).where(mine)).first() is None:
                raise _unknown_act()
            if summary is not None:
                connection.execute(update(acts).where(mine).values(summary_values(summary)))
            keep_opened(connection, digest, terms=terms, fault=fault, summary=summary)

    def _acts(self, *conditions: ColumnElement[bool]) -> list[DeskAct]:
        with self._db.read() as connection:
            return read_acts(connection, self._owner.officer, *conditions)


def _unknown_act() -> UserError:
    return UserError("This act is not in your store. Ask your gateway for it again.", code="unknown-act")
