"""What every act of this desk has in common: its header, its signature, its place in the outbox."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.desk.final_changed import NOTHING_SIGNED, must_be_acknowledged, open_change
from app.desk.mirror_state import must_be_settled, why_not_yet
from app.errors import UserError
from app.ledger.entries import basis_entry
from app.ledger.signed_act import SignedAct

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.acts import Act, Role
    from app.ledger.canonical import Json
    from app.ports.stored import DeskAct, Summary

VALID_FOR = timedelta(days=5)
"""How long an act may wait for signatures and a way to the ledger; an undertaking never goes out late unexamined."""


def must_be(desk: Desk, role: Role, sentence: str) -> None:
    """Refuse (``role-missing``) what this officer's roles don't allow."""
    if not desk.me.may(role):
        raise UserError(sentence, code="role-missing")


def fresh_salt() -> bytes:
    """32 random bytes."""
    return os.urandom(32)


def header(desk: Desk, subject: bytes, *, version: int, salt: bytes) -> dict[str, Any]:
    """The first seven fields of an act of this desk's bank.

    The basis is the last stored head that is final in the mirror, with all entries before it proved and checked: the
    signature vouches for that history.
    """
    count = desk.store.count_at(desk.final_block())
    for unchecked in desk.store.unchecked_entries(1):
        count = min(count, unchecked.entry.number - 1)
    basis = basis_entry(count)
    return {
        "bank": desk.me.bank,
        "subject": subject,
        "version": version,
        "basis_entry": basis,
        "basis": desk.store.head_at(basis),
        "valid_until_utc": desk.now_utc() + VALID_FOR,
        "salt": salt,
    }


def why_not_sign(desk: Desk, credit: bytes) -> str:
    """What this desk must first see or prove before anything is signed on a credit, as a sentence; else empty."""
    return NOTHING_SIGNED if open_change(desk) else why_not_yet(desk, credit)


def sign_and_queue(
    desk: Desk,
    act: Act,
    payload: bytes,
    *,
    note: str,
    credit: bytes,
    terms: Json,
    summary: Summary,
    draft_id: int | None = None,
) -> bytes:
    """Sign as maker and store the act to be sent; its digest.

    Raises:
        UserError: ``final-changed`` before the officer has acknowledged that final blocks were replaced;
            ``not-checked-yet`` while the registry's or the credit's entries aren't proved and checked.
    """
    must_be_acknowledged(desk)
    must_be_settled(desk, credit)
    digest = desk.me.network.digest(act)
    signed = SignedAct(
        kind=act.KIND,
        words=act.words(),
        signatures=(desk.signer.sign_act(desk.me.network, act),),
        payload=payload,
    )
    now = desk.now_utc()
    desk.store.queue_act(
        digest, signed, note=note, credit=credit, terms=terms, summary=summary, draft_id=draft_id, now_utc=now
    )
    desk.store.audit(desk.me.officer, f"signed {type(act).__name__} as maker", digest.hex(), now)
    return digest


def queue_again(desk: Desk, item: DeskAct, act: SignedAct) -> None:
    """Store an act that is known here to be sent again, with one signature more."""
    desk.store.queue_act(
        item.digest,
        act,
        note=item.note,
        credit=item.credit,
        terms=item.terms,
        summary=item.summary,
        draft_id=None,
        now_utc=desk.now_utc(),
    )
