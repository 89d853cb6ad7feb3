"""The steps of an act's life, as they are told in its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ports.gateway import Stage

if TYPE_CHECKING:
    from app.errors import UserError
    from gateway.store.acts import StoredAct


@dataclass(frozen=True, slots=True)
class Step:
    """One step, and what is known with it (``ActState`` says what the fields mean)."""

    stage: Stage
    cause: str
    missing: str = ""
    reason: str = ""
    code: str = ""
    entry: int | None = None
    block: int | None = None


def in_block(entry: int, block: int) -> Step:
    """The ledger recorded it, as this entry."""
    return Step(Stage.IN_BLOCK, f"Entry {entry} in block {block}.", entry=entry, block=block)


def final(act: StoredAct, confirmations: int) -> Step:
    """Enough blocks lie on top."""
    cause = f"{confirmations} blocks on top of block {act.block}."
    return Step(Stage.FINAL, cause, entry=act.entry, block=act.block)


def failed(refusal: UserError) -> Step:
    """It can't take effect any more, for the reason that the refusal tells."""
    return Step(Stage.FAILED, refusal.sentence, reason=refusal.sentence, code=refusal.code)


def reorganised(act: StoredAct) -> Step:
    """The block it was in is no longer part of the chain; it is carried again."""
    return Step(Stage.SUBMITTED, f"The chain was reorganised: block {act.block} with entry {act.entry} is gone.")


def submitted(transaction: bytes) -> Step:
    """The node has the transaction."""
    return Step(Stage.SUBMITTED, f"Sent in transaction 0x{transaction.hex()}.")


def unsigned_again(act: StoredAct) -> Step:
    """As ``reorganised``, but another relay had carried it: here it never was complete."""
    missing = "Another gateway had carried it. Here it still waits for signatures."
    return Step(Stage.WAITING, reorganised(act).cause, missing=missing)
