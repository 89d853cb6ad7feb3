"""What an officer's desk does in a fault run: issues, approves, and tells how its store stands."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.credit.life import Act
from app.credit.presentation import Discrepancy, Notice, Presented, PresentedDocument
from app.desk import amend, approve, drafts, final_changed, issue
from app.desk.deeds import carry_out
from app.desk.desk import GOOD
from app.desk.kinds import Deed
from app.errors import UserError
from app.ports.gateway import Stage
from gateway.sandbox.people import ELBE, HARBOUR

if TYPE_CHECKING:
    from app.credit.life import CreditLife
    from tests.e2e.seats import Seat

Answer = dict[str, object]


class Deeds:
    """Orders to one desk. What is answered is on disk."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self._desk = seat.desk

    def issue(self, units: int, patience_s: float = 30.0) -> Answer:
        """Draft, sign and queue a credit over so many US dollars."""
        self.seat.until(lambda: self._desk.registry().banks, "the registry", patience_s)
        draft_id = drafts.new_draft(self._desk)
        draft = drafts.load_draft(self._desk, draft_id)
        expiry = drafts.today(self._desk) + timedelta(days=90)
        values = _VALUES | {
            "32B": f"USD {units}.00",
            "31D.date": expiry.isoformat(),
            "44C": (expiry - timedelta(days=21)).isoformat(),
        }
        drafts.save_draft(self._desk, draft_id, draft.with_values(values))
        digest = issue.submit_draft(self._desk, draft_id, "")
        self.seat.kick()
        return {"digest": digest.hex()}

    def follow_up(self, issue: str, deed: str, units: int) -> Answer:
        """Go on with a credit: amend its amount, ask to cancel it, ask its newest amendment back, or write about it.

        Or take documents in, or refuse the newest that were taken in.
        """
        credit = self._desk.store.desk_act(bytes.fromhex(issue)).credit
        record = self._desk.store.credit(credit)
        if deed == "amend":
            draft_id = amend.begin_amendment(self._desk, credit)
            draft = drafts.load_draft(self._desk, draft_id)
            drafts.save_draft(self._desk, draft_id, draft.with_value("32B", f"USD {units}.00"))
            digest = amend.amend_credit(self._desk, draft_id)
        else:
            made, content = self._deed(deed, record.life if record else None)
            digest = carry_out(self._desk, credit, made, reference="FAULT1", note="A SAMPLE NOTE.", content=content)
        self.seat.kick()
        return {"digest": digest.hex()}

    def approve(self, digest: str, patience_s: float = 30.0) -> Answer:
        """Sign another's act as soon as it may be signed here."""
        act = bytes.fromhex(digest)
        self.seat.until(lambda: self._may_approve(act), "the work item", patience_s)
        approve.approve(self._desk, act)
        self.seat.kick()
        return {}

    def approve_waiting(self) -> Answer:
        """Sign whatever waits and may be signed here."""
        ready = [item for item in self._desk.store.waiting_acts() if not approve.why_not_approve(self._desk, item)]
        for item in ready:
            approve.approve(self._desk, item.digest)
        self.seat.kick()  # who looks for work asks at once, however long the desk would pause after a fault
        return {"approved": [item.digest.hex() for item in ready]}

    def acknowledge(self) -> Answer:
        """The officer has seen that final blocks were replaced, and may sign again."""
        final_changed.acknowledge(self._desk)
        return {}

    def standing(self, digests: list[str]) -> Answer:
        """How this desk's store stands, and those of the acts that it doesn't show as final yet."""
        self.seat.until(lambda: self._desk.store.tip().block, "the chain")  # a defect of the engine ends it here
        store, tip = self._desk.store, self._desk.store.tip()
        assert tip.block is not None
        return {
            "number": tip.block.number,
            "hash": tip.block.hash.hex(),
            "count": tip.count,
            "head": tip.head.hex(),
            "unsent": len(store.unsent_acts()),
            "unchecked": len(store.unchecked_entries(1)),
            "unopened": len(store.unopened_entries()),
            "not_final": [digest for digest in digests if not self._is_final(bytes.fromhex(digest))],
        }

    def _deed(self, name: str, life: CreditLife | None) -> tuple[Deed, Presented | Notice | None]:
        """What is done by these words, and what it states; on the newest amendment or presentation."""
        a_minute_ago = self._desk.now_utc() - timedelta(minutes=1)
        if name == "take documents in":
            return Deed(Act.PRESENT, amount_minor=100, received_utc=a_minute_ago), Presented((_INVOICE,))
        if name == "refuse":
            number = len(life.presentations) if life else 0
            return Deed(Act.REFUSE, number, disposal=1, given_utc=self._desk.now_utc()), _UNSIGNED
        if name == "write":
            return Deed(Act.MESSAGE), None
        amendment = len(life.amendments) if life else 0
        return Deed(Act.AMEND, cancels=True) if name == "ask to cancel" else Deed(Act.WITHDRAW, amendment), None

    def _may_approve(self, digest: bytes) -> bool:
        try:
            item = self._desk.store.desk_act(digest)
        except UserError:
            return False  # it hasn't come here yet
        assert item.stage != Stage.FAILED, item.reason
        return not approve.why_not_approve(self._desk, item)

    def _is_final(self, digest: bytes) -> bool:
        mirrored = self._desk.store.entry_of(digest)
        return bool(mirrored and mirrored.verdict == GOOD and mirrored.block_number <= self._desk.final_block())


_INVOICE = PresentedDocument("SIGNED COMMERCIAL INVOICE", "invoice", 1, 2)
_UNSIGNED = Notice((Discrepancy("INVOICE NOT SIGNED", "UCP 600 art. 18a"),))
_BUYER = HARBOUR.customers[0]
_VALUES = {
    "50N": _BUYER.name,
    "50S": _BUYER.street,
    "50T": _BUYER.town,
    "50P": _BUYER.postcode,
    "50R": _BUYER.country,
    "59N": "NORDLICHT PUMPEN SAMPLE GMBH",
    "59S": "MUSTERWEG 4",
    "59T": "HAMBURG",
    "59P": "20095",
    "59R": "DE",
    "31D.place": "HAMBURG",
    "43P": "ALLOWED",
    "43T": "ALLOWED",
    "44E": "HAMBURG",
    "44F": "SHANGHAI",
    "45A": "INDUSTRIAL PUMPS AND FITTINGS\nCIF SHANGHAI",
    "46A": "+SIGNED COMMERCIAL INVOICE IN TRIPLICATE\n+FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING",
    "71D": "ALL BANKING CHARGES OUTSIDE THE\nISSUING BANK ARE FOR BENEFICIARY",
    "48.days": "21",
    "advising_bank": ELBE.bic,
    "41a": ELBE.bic,
    "41a.by": "BY PAYMENT",
}
