"""A credit after its advice: two banks confirming, amending, answering and cancelling, four eyes at each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self

from app.credit.life import Act, AmendmentState, Confirming, Phase
from app.desk import amend, drafts
from app.desk.deeds import carry_out
from app.desk.kinds import Deed
from app.desk.life import LifeView, read_life
from app.ledger.acts import Answer, Verifier
from app.money import Money
from chain_client.rpc import Rpc
from tests.e2e.journeys import Journey, approve_all, arrives_final, entry_of_act
from tests.life.both import agree
from tests.life.consortium import Credits

if TYPE_CHECKING:
    from tests.e2e.seats import BankSeats, Seat, Stage


@dataclass
class Affair:
    """One advised credit between its issuing bank and the bank that advises it and is asked to confirm."""

    stage: Stage
    issuing: BankSeats
    advising: BankSeats
    credit: bytes

    @classmethod
    def after(cls, stage: Stage, journey: Journey) -> Self:
        """What follows on an issue and its advice."""
        issuing = journey.issue.entry.words[:11].decode()
        (other,) = (bank for bank in stage.banks if bank != issuing)
        for bank in stage.banks.values():
            arrives_final(bank.maker, journey.credit)
        return cls(stage, stage.banks[issuing], stage.banks[other], journey.credit)

    @property
    def issuing_bic(self) -> str:
        """The issuing bank."""
        return self.issuing.maker.desk.me.bank

    def amend(self, values: dict[str, str], note: str = "") -> int:
        """The issuing bank amends the credit as it stands; the amendment's number."""
        desk = self.issuing.maker.desk
        draft_id = amend.begin_amendment(desk, self.credit)
        drafts.save_draft(desk, draft_id, drafts.load_draft(desk, draft_id).with_values(values))
        self.recorded(self.issuing, amend.amend_credit(desk, draft_id, note=note))
        return len(self.seen_alike().record.life.amendments)

    def ask_to_cancel(self) -> int:
        """The issuing bank asks to cancel; the amendment's number."""
        self.does(self.issuing, Deed(Act.AMEND, cancels=True))
        return len(self.seen_alike().record.life.amendments)

    def withdraw(self, number: int) -> None:
        """The issuing bank asks to take an amendment back."""
        self.does(self.issuing, Deed(Act.WITHDRAW, number))

    def confirm(self) -> None:
        """The bank that was asked confirms."""
        self.does(self.advising, Deed(Act.CONFIRM), reference="CONF26000001")

    def answer(self, number: int, answer: Answer, note: str = "") -> None:
        """The beneficiary's word, passed on."""
        self.does(self.advising, Deed(Act.ANSWER, number, answer=answer), note=note)

    def extend(self, number: int, *, extended: bool) -> None:
        """The confirming bank's choice."""
        self.does(self.advising, Deed(Act.EXTEND, number, extended=extended))

    def write(self, bank: BankSeats, text: str) -> None:
        """A message to the other bank."""
        self.does(bank, Deed(Act.MESSAGE), note=text)

    def seen_alike(self) -> LifeView:
        """What both banks see of it, opened, is the same, and what the contract holds."""
        views = [self._open(bank.maker) for bank in (self.issuing, self.advising)]
        lives = [view.record.life for view in views]
        assert lives[0] == lives[1]
        assert [(view.terms, view.confirmer_terms) for view in views[1:]] == [
            (views[0].terms, views[0].confirmer_terms)
        ]
        assert [one.rows for one in views[0].amendments] == [one.rows for one in views[1].amendments]
        assert [one.text for one in views[0].messages] == [one.text for one in views[1].messages]
        assert [one.content for one in views[0].presentations] == [one.content for one in views[1].presentations]
        assert views[0].balances == views[1].balances
        rpc = Rpc(self.stage.addresses.node_url)
        network = self.issuing.maker.desk.me.network
        agree(Credits(rpc, network.contracts[Verifier.CREDITS]), self.credit, lives[0])
        rpc.close()
        return views[0]

    def does(self, bank: BankSeats, deed: Deed, *, reference: str = "", note: str = "") -> None:
        """A bank's deed, from its maker's signature to the entry that both banks have final."""
        self.recorded(bank, carry_out(bank.maker.desk, self.credit, deed, reference=reference, note=note))

    def recorded(self, bank: BankSeats, digest: bytes) -> None:
        """Approved at its bank, and final in both banks' mirrors."""
        bank.maker.kick()
        approve_all(bank, digest)
        for seat in (self.issuing.maker, self.advising.maker):
            entry = entry_of_act(seat, digest)
            seat.until(partial(_is_final, seat, entry.block_number), "the act, final")

    def _open(self, seat: Seat) -> LifeView:
        def opened() -> LifeView | None:
            view = read_life(seat.desk, self.credit)
            if view is None or view.terms is None or any(not message.text for message in view.messages):
                return None
            opened = [one.terms for one in view.amendments] + [one.content for one in view.presentations]
            return view if all(opened) else None

        return seat.until(opened, "the credit with all that was amended and written, open")


def answered_differently(affair: Affair) -> LifeView:
    """Three amendments open at once: one accepted, one refused, one withdrawn as the issuing bank asked."""
    before = affair.seen_alike().terms
    assert before is not None
    larger = affair.amend({"32B": "EUR 950,000.00"}, note="At the applicant's request.")
    later = affair.amend({"31D.date": "2027-04-30"})
    smaller = affair.amend({"32B": "EUR 900,000.00"})
    affair.withdraw(smaller)
    affair.write(affair.advising, "THE BENEFICIARY ASKS FOR YOUR PATIENCE.")
    affair.answer(later, Answer.ACCEPTED, note="Accepted by letter.")
    affair.answer(larger, Answer.REFUSED)
    affair.answer(smaller, Answer.WITHDRAWAL_AGREED)
    seen = affair.seen_alike()
    assert seen.terms is not None
    assert (seen.terms.amount, str(seen.terms.expiry_date)) == (before.amount, "2027-04-30")
    states = [AmendmentState.REFUSED, AmendmentState.ACCEPTED, AmendmentState.WITHDRAWN]
    assert [one.life.state for one in seen.amendments] == states
    assert [message.text for message in seen.messages] == ["THE BENEFICIARY ASKS FOR YOUR PATIENCE."]
    return seen


def not_extended(affair: Affair) -> LifeView:
    """The beneficiary accepts two amendments; the confirming bank lets its confirmation follow one of them."""
    affair.confirm()
    larger = affair.amend({"32B": "KWD 120,000.000"})
    later = affair.amend({"31D.date": "2027-08-31"})
    affair.extend(larger, extended=False)
    affair.answer(larger, Answer.ACCEPTED)
    affair.answer(later, Answer.ACCEPTED)
    affair.extend(later, extended=True)
    seen = affair.seen_alike()
    assert seen.terms is not None
    assert seen.confirmer_terms is not None
    assert (str(seen.terms.amount), str(seen.confirmer_terms.amount)) == ("KWD 120,000.000", "KWD 98,750.250")
    assert str(seen.terms.expiry_date) == str(seen.confirmer_terms.expiry_date) == "2027-08-31"
    return seen


def cancelled(affair: Affair) -> LifeView:
    """A confirmed credit: refused once, then cancelled as soon as the third of three has agreed."""
    affair.confirm()
    affair.answer(affair.ask_to_cancel(), Answer.REFUSED)
    again = affair.ask_to_cancel()
    affair.answer(again, Answer.ACCEPTED)
    assert affair.seen_alike().record.life.phase is Phase.ADVISED, "the confirming bank hasn't spoken"
    affair.extend(again, extended=True)
    seen = affair.seen_alike()
    life = seen.record.life
    assert (life.phase, life.confirming, life.most_minor) == (Phase.CANCELLED, Confirming.GIVEN, 0)
    affair.write(affair.issuing, "THANK YOU.")
    return seen


JOURNEYS = {
    "three-amendments-answered-differently": ("10", answered_differently),
    "confirmer-not-extending": ("05", not_extended),
    "cancellation": ("02", cancelled),
}
"""By name: the sample it begins with, and what becomes of that credit."""


def balance_of(view: LifeView) -> str:
    """What the issuing bank is still bound for, without what tolerance adds; nothing once cancelled or closed."""
    life = view.record.life
    over = life.phase in (Phase.CANCELLED, Phase.CLOSED)
    return str(Money(0 if over else max(life.issuer.amount_minor - life.drawn_minor, 0), life.currency))


def _is_final(seat: Seat, block: int) -> bool:
    return seat.desk.final_block() >= block
