"""Journeys, one function each, for ``make demo`` and pytest; a step counts once the receiving bank's store has it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from app.desk import approve, drafts, issue
from app.desk.deeds import ADVISE, carry_out
from app.errors import UserError
from app.messages.findings import errors
from app.ports.gateway import Stage as ActStage
from app.ports.stored import CreditState

if TYPE_CHECKING:
    from pathlib import Path

    from app.ports.stored import CreditRecord, DeskAct, MirroredEntry
    from tests.e2e.seats import BankSeats, Seat


@dataclass(frozen=True)
class Journey:
    """What a credit's journey showed.

    Attributes:
        credit: its id.
        reference: field 20.
        issue, advice: the entries that recorded it, as the receiving bank mirrors them.
        submit_to_final_ms: from the last approval of the issue to final in the other bank's store.
    """

    credit: bytes
    reference: str
    issue: MirroredEntry
    advice: MirroredEntry
    submit_to_final_ms: int


def issue_and_advise(sample: Path, issuing: BankSeats, advising: BankSeats) -> Journey:
    """From an MT700 file to a credit advised at the other bank, four eyes at each."""
    credit, digest = _submit_file(sample, issuing)
    approved_s = approve_all(issuing, digest)
    record = arrives_final(advising.maker, credit)
    final_ms = round((time.monotonic() - approved_s) * 1000)
    reference = f"ADV{credit.hex()[:8].upper()}"
    advice = carry_out(advising.maker.desk, credit, ADVISE, reference=reference)
    advising.maker.kick()
    approve_all(advising, advice)
    advised = _advised_final(issuing.maker, credit)
    issued_entry = entry_of_act(advising.maker, digest)
    advice_entry = entry_of_act(issuing.maker, advice)
    assert (record.issue, advised.advice) == (issued_entry.entry.number, advice_entry.entry.number)
    assert advised.terms == record.terms is not None
    return Journey(credit, record.summary.reference, issued_entry, advice_entry, final_ms)


def _submit_file(sample: Path, bank: BankSeats) -> tuple[bytes, bytes]:
    desk = bank.maker.desk
    bank.maker.until(lambda: desk.registry().banks, "the registry")
    imported = drafts.import_file(desk, sample.name, sample.read_bytes())
    assert not errors(imported.findings), [finding.sentence for finding in imported.findings]
    (draft_id,) = imported.draft_ids
    digest = issue.submit_draft(desk, draft_id, "Please check against the application.")
    bank.maker.kick()
    return desk.store.desk_act(digest).credit, digest


def approve_all(bank: BankSeats, digest: bytes) -> float:
    """Checkers, and compliance where the rulebook asks, sign until the gateway has all it needs; when the last did."""
    for seat in bank.approvers:
        seat.until(partial(_ready_to_approve, seat, digest), "the work item")
        signed_s = time.monotonic()
        approve.approve(seat.desk, digest)
        seat.kick()
        # Whether more must sign is told by the answer to this signature: the next desk may not have heard yet.
        if seat.until(partial(_answered, seat, digest), "the gateway's answer").stage != ActStage.WAITING:
            return signed_s
    raise AssertionError("all who may approve have signed, and the act still waits")


def _ready_to_approve(seat: Seat, digest: bytes) -> bool:
    try:
        item = seat.desk.store.desk_act(digest)
    except UserError:
        return False  # it hasn't come here yet
    return not approve.why_not_approve(seat.desk, item)


def _answered(seat: Seat, digest: bytes) -> DeskAct | None:
    item = seat.desk.store.desk_act(digest)
    assert item.stage != ActStage.FAILED, item.reason
    return None if item.unsent else item


def arrives_final(seat: Seat, credit: bytes) -> CreditRecord:
    def arrived() -> CreditRecord | None:
        record = seat.desk.store.credit(credit)
        assert record is None or not record.terms_fault, record
        final = record is not None and record.last_block <= seat.desk.final_block()
        return record if record and final and record.terms is not None else None

    return seat.until(arrived, "the credit, final and open")


def _advised_final(seat: Seat, credit: bytes) -> CreditRecord:
    def advised() -> CreditRecord | None:
        record = arrives_final(seat, credit)
        return record if record.state == CreditState.ADVISED else None

    return seat.until(advised, "the advice, final")


def entry_of_act(seat: Seat, digest: bytes) -> MirroredEntry:
    """The entry that records an act, checked at this desk and found good."""

    def checked() -> MirroredEntry | None:
        entry = seat.desk.store.entry_of(digest)
        return entry if entry and entry.verdict else None

    entry = seat.until(checked, "the entry, checked")
    assert entry.verdict == "good", entry.verdict
    return entry
