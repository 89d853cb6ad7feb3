"""Judging a signed act again before it goes out late: does it still fit the ledger as this desk's mirror has it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.dates import display_date
from app.credit.life import Act
from app.credit.plain import TermsError
from app.credit.terms import CreditTerms
from app.desk.drafts import today
from app.desk.kinds import goes_on, refused, step_of, undertakes, version_of
from app.errors import EnvironmentFault
from app.ledger import signatures
from app.ledger.acts import CreditAct, IssueCredit, RefuseDocuments
from app.ports.stored import CreditQuery, RowState

if TYPE_CHECKING:
    from datetime import date

    from app.desk.desk import Desk
    from app.ports.stored import CreditRecord, DeskAct

BASIS_GONE = "basis-gone"
_OFFICERS_CHOICE = frozenset({"date-passed", "number-taken", "deadline-passed"})
"""What the bank may want all the same and the contracts take: all else they would refuse."""

_TAKES_A_NUMBER = frozenset(RowState) - {
    RowState.DRAFT,
    RowState.QUEUED,
    RowState.HELD,
    RowState.RETURNED,
    RowState.FAILED,
}


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why an act no longer fits, as a sentence, and its short name."""

    sentence: str
    code: str


def may_be_sent_anyway(code: str) -> bool:
    """The contracts would take it: whether it goes out is the officer's to decide."""
    return code in _OFFICERS_CHOICE


def can_judge(desk: Desk, item: DeskAct) -> bool:
    """The mirror is in step with the node and checked, and what the act is about is final: it can be judged today."""
    block = desk.store.tip().block
    if block is None or desk.store.unchecked_entries(1):
        return False
    try:
        latest = desk.chain.latest()
    except EnvironmentFault:
        return False
    if latest.number - block.number > desk.me.confirmations:
        return False
    if latest.number == block.number and latest.hash != block.hash:
        return False
    credit = desk.store.credit(item.credit) if item.act.kind != IssueCredit.KIND else None
    return credit is None or credit.last_block <= desk.final_block()


def misfit(desk: Desk, item: DeskAct) -> Misfit | None:
    """Why an act doesn't fit today's ledger and calendar, or None when it does."""
    act = item.act.act()
    if desk.store.head_at(act.basis_entry) != act.basis:
        return Misfit(
            f"It vouches for the ledger up to entry {act.basis_entry:,}, and that past was replaced. It can never be "
            "recorded. Sign it again.",
            BASIS_GONE,
        )
    if found := _signers_misfit(desk, item):
        return found
    if isinstance(act, IssueCredit):
        return _issue_misfit(desk, item, act)
    return _step_misfit(desk, act, item) if goes_on(act) else None


def _signers_misfit(desk: Desk, item: DeskAct) -> Misfit | None:
    registry, now = desk.registry(), int(desk.now_utc().timestamp())
    act, record = item.act.act(), desk.store.credit(item.credit)
    binds = isinstance(act, CreditAct) and undertakes(act, record.life if record else None)
    for signature in item.act.signatures:
        address = signatures.signer(item.digest, signature)
        officer = registry.officer_of(address)
        if officer is None or officer.key != address or not officer.active or officer.bank != desk.me.bank:
            return Misfit(
                "One who signed it is no longer in office, or signed with a key that was replaced. The ledger would "
                "refuse it.",
                "officer-gone",
            )
        if binds and officer.verified_until < now:
            return Misfit(
                "The verification of one who signed it has lapsed. The ledger would refuse it until an administrator "
                "renews it.",
                "verification-lapsed",
            )
    return None


def _issue_misfit(desk: Desk, item: DeskAct, act: IssueCredit) -> Misfit | None:
    day, shipment = today(desk), _latest_shipment(item)
    if act.expiry_day < day:
        return Misfit(f"The credit's expiry, {display_date(act.expiry_day)}, has passed.", "date-passed")
    if shipment is not None and shipment < day:
        return Misfit(f"The latest day for shipment, {display_date(shipment)}, has passed.", "date-passed")
    if _number_taken(desk, item):
        return Misfit(f"Another credit has got the number {item.summary.reference} meanwhile.", "number-taken")
    return None


def _latest_shipment(item: DeskAct) -> date | None:
    try:
        return CreditTerms.from_json(item.terms).latest_shipment if item.terms is not None else None
    except TermsError:
        return None


def _number_taken(desk: Desk, item: DeskAct) -> bool:
    reference = item.summary.reference
    if not reference:
        return False
    query = CreditQuery(text=reference, states=_TAKES_A_NUMBER, final_block=desk.final_block())
    own = {f"a{item.digest.hex()}", f"c{item.credit.hex()}"}
    others = (row for row in desk.store.found_rows(query) if row.key not in own)
    return any(row.summary.reference == reference and row.summary.issuing_bank == desk.me.bank for row in others)


def _step_misfit(desk: Desk, act: CreditAct, item: DeskAct) -> Misfit | None:
    record = desk.store.credit(item.credit)
    if record is None:
        return Misfit("The credit it is on is not on the ledger any more.", "credit-gone")
    step = step_of(act, desk.now_utc().date())
    if against := refused(record.life, step):
        return Misfit(against.sentence, against.code)
    if act.version != version_of(record.life, step):
        return Misfit("What it answers has changed since. Sign it again if it is still right.", "moved-on")
    return _too_late(desk, act, record, item) if isinstance(act, RefuseDocuments) else None


def _too_late(desk: Desk, act: RefuseDocuments, record: CreditRecord, item: DeskAct) -> Misfit | None:
    """The time to refuse ended while the notice waited here, and it wasn't given by other means."""
    # Imported here: calendars take a tenth of a second, and few acts refuse.
    from app.desk.clocks import due

    until = due(desk, desk.registry(), record.life, act.bank, Act.REFUSE, act.number)
    elsewhere = isinstance(item.terms, dict) and item.terms.get("means")
    if until is None or elsewhere or not act.given_utc <= until.at_utc < desk.now_utc():
        return None
    return Misfit(
        "The time to refuse these documents ended while this notice waited here. Give notice by other means at once, "
        "and send this one only if it was given in time.",
        "deadline-passed",
    )
