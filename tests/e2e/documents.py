"""Documents under an advised credit, from presentation to their end between both banks, four eyes at each act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit.examination.clock import Standing
from app.credit.life import Act, AmendmentState, Decision, Phase
from app.credit.presentation import Discrepancy, Notice, Presented
from app.desk.deeds import carry_out
from app.desk.kinds import Deed, accepts_of
from app.desk.presenting import begin_presenting
from app.ledger.acts import Disposal, Finding, Manner, Side
from app.money import Money
from tests.e2e.amending import Affair

if TYPE_CHECKING:
    from app.desk.life import LifeView
    from app.desk.presentations import HandlingView, PresentationView
    from tests.e2e.seats import BankSeats

SHORT = Notice((Discrepancy("PACKING LIST NOT PRESENTED", "UCP 600 art. 14a"),))
LATE = Notice(
    (
        Discrepancy("AMOUNT DRAWN EXCEEDS THE CREDIT", "UCP 600 art. 30"),
        Discrepancy("LATE PRESENTATION", "UCP 600 art. 14c"),
    )
)


class Papers(Affair):
    """An affair in which documents are dealt with, always the newest presentation."""

    def present(self, *, without: int = 0, over_minor: int = 0, part: int = 1) -> int:
        """The advising bank takes in what the credit asks for, but for the last so many; what it claims."""
        desk = self.advising.maker.desk
        begun = begin_presenting(desk, self.credit)
        documents = begun.demanded[: len(begun.demanded) - without]
        claimed = begun.balances[0].available_minor // part + over_minor
        deed = Deed(Act.PRESENT, amount_minor=claimed, received_utc=desk.now_utc() - timedelta(hours=1))
        content = Presented(documents, presenter="THE BENEFICIARY'S FORWARDER")
        reference = f"DOC{self.credit.hex()[:8].upper()}"
        self.recorded(self.advising, carry_out(desk, self.credit, deed, reference=reference, content=content))
        return claimed

    def receive(self) -> None:
        """They reach the issuing bank."""
        received = self.issuing.maker.desk.now_utc() - timedelta(minutes=30)
        self.does(self.issuing, Deed(Act.RECEIVE, self.number, received_utc=received))

    def examine(self, bank: BankSeats, notice: Notice | None = None, accepts: tuple[int, ...] = ()) -> None:
        """They comply, perhaps only with amendments; or don't, by this notice."""
        finding = Finding.DISCREPANT if notice else Finding.COMPLYING
        deed = Deed(Act.EXAMINE, self.number, finding=finding, accepts=accepts_of(accepts))
        self.tells(bank, deed, notice or Notice())

    def ask_authority(self, notice: Notice) -> None:
        """The advising bank asks the issuing bank."""
        self.tells(self.advising, Deed(Act.ADVISE_DISCREPANCIES, self.number), notice)

    def waive(self) -> None:
        """The issuing bank waives what was found."""
        self.does(self.issuing, Deed(Act.WAIVE, self.number, waived=True), note="THE APPLICANT AGREES.")

    def refuse(
        self, notice: Notice, *, disposal: Disposal, hours_ago: int = 0, means: str = "", evidence: str = ""
    ) -> None:
        """The issuing bank's one notice, given so many hours before it is recorded."""
        desk = self.issuing.maker.desk
        given = desk.now_utc() - timedelta(hours=hours_ago)
        deed = Deed(Act.REFUSE, self.number, disposal=disposal, given_utc=given)
        self.recorded(self.issuing, carry_out(desk, self.credit, deed, content=notice, means=means, evidence=evidence))

    def honour(self, amount: int, *, outside: int = 0, maturity: date | None = None) -> None:
        """The issuing bank honours at sight, or with a maturity by deferred payment."""
        manner = Manner.DEFERRED_PAYMENT if maturity else Manner.SIGHT_PAYMENT
        deed = Deed(Act.HONOUR, self.number, manner=manner, amount_minor=amount)
        self.does(self.issuing, replace(deed, outside_minor=outside, maturity_day=maturity))

    def settle(self, amount: int, day: date | None = None) -> None:
        """The issuing bank records what it paid, the advising bank what it got."""
        day = day or self.issuing.maker.desk.now_utc().date()
        deed = Deed(Act.SETTLE, self.number, amount_minor=amount, value_day=day)
        self.does(self.issuing, replace(deed, side=Side.PAID))
        self.does(self.advising, replace(deed, side=Side.RECEIVED))

    @property
    def number(self) -> int:
        """Of the newest presentation."""
        return len(self.seen_alike().record.life.presentations)

    def handling(self) -> HandlingView:
        """How the issuing bank dealt with it."""
        (own,) = (one for one in self.ended()[1].handlings if one.life.bank == self.issuing_bic)
        return own

    def tells(self, bank: BankSeats, deed: Deed, notice: Notice) -> None:
        """An act with a notice."""
        self.recorded(bank, carry_out(bank.maker.desk, self.credit, deed, content=notice))

    def ended(self) -> tuple[LifeView, PresentationView]:
        """What both banks see at the end, and the newest presentation."""
        seen = self.seen_alike()
        balance = seen.balances[0]
        assert balance.undertaken_minor == balance.drawn_minor + balance.available_minor
        assert balance.available_minor >= 0
        return seen, seen.presentations[-1]


def sight_paid(affair: Papers) -> LifeView:
    """Complying documents for all of it, honoured at sight, paid, received; the credit is closed."""
    claimed = affair.present()
    affair.examine(affair.advising)
    affair.receive()
    affair.examine(affair.issuing)
    affair.honour(claimed)
    affair.settle(claimed)
    affair.does(affair.issuing, Deed(Act.CLOSE))
    seen, _ = affair.ended()
    life = seen.record.life
    assert (life.phase, life.most_minor, life.settled_minor) == (Phase.CLOSED, 0, claimed)
    return seen


def usance_settled(affair: Papers) -> LifeView:
    """A part of it, honoured by deferred payment, and settled with value at maturity."""
    claimed = affair.present(part=2)
    affair.receive()
    affair.examine(affair.issuing)
    maturity = affair.issuing.maker.desk.now_utc().date() + timedelta(days=90)
    affair.honour(claimed, maturity=maturity)
    owing, _ = affair.ended()
    assert owing.record.life.most_minor == owing.record.life.issuer.most_minor, "what is to be paid stays exposure"
    affair.settle(claimed, maturity)
    seen, one = affair.ended()
    assert one.life.by(affair.issuing_bic).maturity_day == maturity
    assert seen.record.life.most_minor == seen.record.life.available_minor
    return seen


def discrepant_waived_paid(affair: Papers) -> LifeView:
    """Found short by the advising bank, which asks for authority; waived by the issuing bank, honoured, paid."""
    claimed = affair.present(without=1)
    affair.examine(affair.advising, SHORT)
    affair.ask_authority(SHORT)
    affair.waive()
    affair.receive()
    affair.honour(claimed)
    affair.settle(claimed)
    seen, one = affair.ended()
    assert one.life.by(affair.issuing_bic).waived
    assert one.handlings[0].notices[-1].notice == SHORT
    return seen


def refused_returned(affair: Papers) -> LifeView:
    """Refused in time by one complete notice, and returned; nothing is drawn."""
    affair.present(without=1)
    affair.receive()
    affair.examine(affair.issuing, SHORT)
    affair.refuse(SHORT, disposal=Disposal.HELD_FOR_INSTRUCTIONS)
    assert affair.handling().standing is Standing.IN_TIME
    affair.does(affair.issuing, Deed(Act.RETURN, affair.number))
    seen, one = affair.ended()
    assert one.life.by(affair.issuing_bic).decision is Decision.RETURNED
    assert seen.record.life.drawn_minor == 0
    return seen


def limbo_settled(affair: Papers) -> LifeView:
    """Three amendments open; the documents fit only with two of them, and accept these, leaving the third open."""
    before = affair.seen_alike()
    amount = Money(before.record.life.issuer.amount_minor + 1_000_00, before.record.life.currency)
    later = affair.amend({"31D.date": "2027-08-31"})
    longer = affair.amend({"48.days": "30"})
    larger = affair.amend({"32B": str(amount)})
    claimed = affair.present(part=4)
    affair.receive()
    affair.examine(affair.issuing, accepts=(later, larger))
    affair.honour(claimed)
    affair.settle(claimed)
    seen, _ = affair.ended()
    states = [one.life.state for one in seen.amendments]
    assert states == [AmendmentState.ACCEPTED, AmendmentState.OPEN, AmendmentState.ACCEPTED]
    assert [longer] == [one.number for one in seen.record.life.open_amendments]
    assert seen.record.life.issuer.amount_minor == amount.amount_minor
    return seen


def late_and_overdrawn(affair: Papers) -> LifeView:
    """Late and for more than is available: taken as it is, waived, the excess paid outside the undertaking."""
    claimed = affair.present(over_minor=1_000)
    affair.receive()
    affair.examine(affair.issuing, LATE)
    affair.waive()
    affair.honour(claimed - 1_000, outside=1_000)
    affair.settle(claimed)
    seen, _ = affair.ended()
    assert (seen.balances[0].available_minor, seen.balances[0].outside_minor) == (0, 1_000)
    assert seen.record.life.settled_minor == claimed - 1_000
    return seen


def refused_by_telecommunication(affair: Papers) -> LifeView:
    """The notice went by SWIFT while the ledger couldn't be reached; it is recorded later, with when and how."""
    affair.present(without=1)
    affair.receive()
    affair.refuse(SHORT, disposal=Disposal.RETURNED, hours_ago=1, means="SWIFT", evidence="MT734 SAMPLE REFUSAL 1")
    told = affair.handling().notices[-1]
    assert (told.means, told.evidence, told.notice) == ("SWIFT", "MT734 SAMPLE REFUSAL 1", told.notice)
    assert told.deed.given_utc is not None
    assert told.deed.given_utc < told.recorded_utc
    seen, _ = affair.ended()
    return seen


JOURNEYS = {
    "sight-paid": ("01", sight_paid),
    "usance-settled-at-maturity": ("03", usance_settled),
    "discrepant-waived-paid": ("09", discrepant_waived_paid),
    "refused-and-returned": ("04", refused_returned),
    "three-amendments-settled-by-a-presentation": ("06", limbo_settled),
    "late-and-overdrawn-excess-paid-outside": ("08", late_and_overdrawn),
    "refusal-given-while-the-ledger-was-down": ("12", refused_by_telecommunication),
}
"""By name: the sample it begins with, and what becomes of its documents."""
