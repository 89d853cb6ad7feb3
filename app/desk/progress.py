"""How far an act has come, step by step, each with its proof; never more than was proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from app.desk.kinds import about_of
from app.desk.late import is_late
from app.desk.people import Person, people
from app.ledger.acts import ACTS, act_of
from app.ports.gateway import Stage

if TYPE_CHECKING:
    from app.credit.life.table import About
    from app.desk.desk import Desk
    from app.ports.stored import DeskAct, MirroredEntry


class StepName(StrEnum):
    """The steps of an act's life as officers see them."""

    SIGNED = "signed"
    APPROVED = "approved"
    RETURNED = "returned"
    QUEUED = "queued"
    HELD = "held"
    SENT = "sent"
    IN_BLOCK = "in_block"
    FINAL = "final"
    FAILED = "failed"


class StepState(StrEnum):
    """DONE and proved; NOW under way; NEXT still to come; STOPPED where it ended badly."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``detail`` is a sentence where there is something to say; the block is given where known."""

    name: StepName
    state: StepState
    at_utc: datetime | None = None
    people: tuple[Person, ...] = ()
    block: int | None = None
    confirmations: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves an entry: its number, the act's digest, the head after it, its block and transaction.

    ``recorded_utc``: its block's time. ``proved``: its head is the Journal's (stage 1). ``verdict``: what checking its
    signatures gave, empty before (stage 2).
    """

    entry: int
    digest: bytes
    head: bytes
    block: int
    block_hash: bytes
    recorded_utc: datetime
    transaction: bytes
    confirmations: int
    final: bool
    proved: bool
    verdict: str


@dataclass(frozen=True, slots=True)
class Progress:
    """An act's life so far: its kind's name, its steps, the proof once on the ledger.

    ``number``: of what it is ``about``, an amendment or a presentation.
    ``history``: every stage it came to and why, (stage, at, cause), oldest first; only of the own bank's acts.
    """

    kind: str
    digest: bytes
    steps: tuple[Step, ...]
    proof: Proof | None
    struck_utc: datetime | None = None
    history: tuple[tuple[str, datetime, str], ...] = ()
    number: int = 0
    about: About | None = None


def progress_of_credit(desk: Desk, credit: bytes) -> tuple[Progress, ...]:
    """The life of every act on a credit: recorded ones in order, then the own bank's that are on their way."""
    own = {act.digest: progress_of_act(desk, act) for act in desk.store.acts_of_credit(credit)}
    found = []
    for mirrored in desk.store.entries_of_credit(credit):
        digest = mirrored.entry.digest
        found.append(own.pop(digest) if digest in own else progress_of_entry(desk, mirrored))
    return (*found, *own.values())


def progress_of_act(desk: Desk, item: DeskAct) -> Progress:
    """The life of an own bank's act."""
    mirrored = desk.store.entry_of(item.digest)
    name = ACTS[item.act.kind].__name__
    # What is recorded names everybody who signed; the gateway's word may be older.
    signed = people(desk, (mirrored.signers if mirrored else ()) or item.signers)
    if not signed and item.signed_here:
        signed = people(desk, (desk.me.officer,))
    proof = _proof(desk, mirrored) if mirrored else None
    steps = [Step(StepName.SIGNED, StepState.DONE, item.queued_utc, signed[:1])]
    steps += _until_sent(desk, item, signed[1:], on_ledger=proof is not None)
    if not item.held and (item.stage not in (Stage.RETURNED, Stage.FAILED) or proof):
        steps += _on_ledger(proof, mirrored)
    number = _number(item.act.kind, item.act.words)
    return Progress(
        name, item.digest, tuple(steps), proof, item.struck_utc, item.history, number, about_of(item.act.kind)
    )


def progress_of_entry(desk: Desk, mirrored: MirroredEntry) -> Progress:
    """The life of an act that this desk knows from the ledger alone."""
    signed = people(desk, mirrored.signers)
    steps = [
        Step(StepName.SIGNED, StepState.DONE, None, signed[:1]),
        Step(StepName.APPROVED, StepState.DONE, None, signed[1:]),
    ]
    proof = _proof(desk, mirrored)
    entry = mirrored.entry
    number = _number(entry.kind, entry.words)
    steps += _on_ledger(proof, mirrored)
    return Progress(
        ACTS[entry.kind].__name__, entry.digest, tuple(steps), proof, number=number, about=about_of(entry.kind)
    )


def _number(kind: int, words: bytes) -> int:
    return getattr(act_of(kind, words), "number", 0)


def _until_sent(desk: Desk, item: DeskAct, approvers: tuple[Person, ...], *, on_ledger: bool) -> list[Step]:
    if item.stage == Stage.RETURNED:
        at = _last_time(item, Stage.RETURNED)
        return [Step(StepName.RETURNED, StepState.STOPPED, at, detail=item.returned_reason)]
    if item.stage == Stage.FAILED:
        return [Step(StepName.FAILED, StepState.STOPPED, _last_time(item, Stage.FAILED), detail=item.reason)]
    if item.held:
        return [Step(StepName.HELD, StepState.STOPPED, detail=item.held)]
    if item.stage == Stage.QUEUED:
        return [
            Step(StepName.QUEUED, StepState.NOW, _last_time(item, Stage.QUEUED), detail=_why_queued(desk, item)),
            Step(StepName.SENT, StepState.NEXT),
        ]
    complete = on_ledger or item.stage in (Stage.REGISTERED, Stage.SUBMITTED, Stage.IN_BLOCK, Stage.FINAL)
    if not complete:
        return [
            Step(StepName.APPROVED, StepState.NOW, people=approvers, detail=item.missing),
            Step(StepName.SENT, StepState.NEXT),
        ]
    registered = _last_time(item, Stage.REGISTERED)
    stuck = "" if on_ledger else item.reason
    return [
        Step(StepName.APPROVED, StepState.DONE, registered, approvers),
        Step(StepName.SENT, StepState.DONE, _last_time(item, Stage.SUBMITTED) or registered, detail=stuck),
    ]


def _why_queued(desk: Desk, item: DeskAct) -> str:
    if is_late(desk, item):
        return "It is judged against today's ledger before it goes."
    return "It goes as soon as your gateway answers."


def _on_ledger(proof: Proof | None, mirrored: MirroredEntry | None) -> list[Step]:
    if proof is None or mirrored is None:
        return [Step(StepName.IN_BLOCK, StepState.NEXT), Step(StepName.FINAL, StepState.NEXT)]
    in_block = StepState.DONE if proof.final else StepState.NOW
    final = StepState.DONE if proof.final else StepState.NEXT
    return [
        Step(StepName.IN_BLOCK, in_block, proof.recorded_utc, block=proof.block, confirmations=proof.confirmations),
        Step(StepName.FINAL, final),
    ]


def _proof(desk: Desk, mirrored: MirroredEntry) -> Proof:
    tip = desk.store.tip()
    confirmations = tip.block.number - mirrored.block_number if tip.block else 0
    proved = mirrored.block_number <= tip.proved_block
    return Proof(
        entry=mirrored.entry.number,
        digest=mirrored.entry.digest,
        head=mirrored.head,
        block=mirrored.block_number,
        block_hash=mirrored.block_hash,
        recorded_utc=datetime.fromtimestamp(mirrored.entry.time, UTC),
        transaction=mirrored.transaction_hash,
        confirmations=min(confirmations, desk.me.confirmations),
        final=proved and confirmations >= desk.me.confirmations,
        proved=proved,
        verdict=mirrored.verdict,
    )


def _last_time(item: DeskAct, stage: Stage) -> datetime | None:
    times = [at for name, at, _ in item.history if name == stage]
    return times[-1] if times else None
