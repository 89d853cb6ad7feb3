"""Acts held back: the officer who signed decides whether they go out all the same or are withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk.final_changed import must_be_acknowledged
from app.desk.recheck import BASIS_GONE, can_judge, may_be_sent_anyway, misfit
from app.errors import UserError
from app.ledger import signatures
from app.ports.gateway import Stage

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ports.stored import DeskAct


def send_held(desk: Desk, digest: bytes) -> None:
    """Let an act go out that was held back: it fits again, or the officer wants it as it is.

    Raises:
        UserError: ``not-held``; ``cannot-judge`` while the ledger can't be read; else why the ledger would refuse it.
    """
    item = _held(desk, digest)
    must_be_acknowledged(desk)
    if not can_judge(desk, item):
        raise UserError("The ledger can't be read just now. Try again when the chain is in step.", code="cannot-judge")
    found = misfit(desk, item)
    if found and not may_be_sent_anyway(found.code):
        raise UserError(found.sentence, code=found.code)
    now = desk.now_utc()
    desk.store.audit(desk.me.officer, f"sends what was held back ({item.held_code})", digest.hex(), now)
    desk.store.act_judged(digest, now)


def withdraw_held(desk: Desk, digest: bytes) -> int | None:
    """Take the signature off an act that was held back; the draft it came from, free again, or None.

    The gateway is asked first whether it holds the act already: what it holds may be carried whatever is done here.
    Only what can never be recorded needs nobody's word.

    Raises:
        UserError: ``not-held``; ``gateway-holds-it``.
        EnvironmentFault: the gateway doesn't answer.
    """
    item = _held(desk, digest)
    own = [one for one in item.act.signatures if signatures.signer(digest, one) == desk.signer.address]
    if item.held_code != BASIS_GONE and _gateway_holds(desk, digest, own):
        raise UserError(
            "Your gateway holds this act with your signature already. A checker can still send it back to its maker.",
            code="gateway-holds-it",
        )
    now, stay = desk.now_utc(), [one for one in item.act.signatures if one not in own]
    mine = item.signers[:1] in ((), (desk.me.officer,))
    desk.store.withdraw_act(digest, [] if mine else stay, now)
    desk.store.audit(desk.me.officer, "withdrew what was held back", digest.hex(), now)
    return desk.store.reopen_draft(digest) if mine else None


def _held(desk: Desk, digest: bytes) -> DeskAct:
    item = desk.store.desk_act(digest)
    if not item.held:
        raise UserError("This act isn't held back any more.", code="not-held")
    return item


def _gateway_holds(desk: Desk, digest: bytes, own: list[bytes]) -> bool:
    try:
        told = desk.gateway.act(digest)
    except UserError as refusal:
        if refusal.code != "unknown-act":
            raise
        return False
    return told.state.stage not in (Stage.RETURNED, Stage.FAILED) and any(one in told.act.signatures for one in own)
