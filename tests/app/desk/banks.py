"""Two banks with one credit between them, each with maker and checker at their desks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk import approve, drafts, issue
from app.desk.amend import amend_credit, begin_amendment
from app.desk.deeds import ADVISE, carry_out
from app.desk.kinds import Deed
from app.desk.life import read_life
from app.desk.needs import Need, needs_me
from app.desk.outbox import send_outbox
from app.desk.views import approval_view
from app.errors import UserError
from app.ports.stored import CreditQuery
from tests.app.desk.world import SAMPLES, World, catch_up

if TYPE_CHECKING:
    from app.credit.life import AmendmentState, CreditLife
    from app.desk.desk import Desk
    from app.desk.life import LifeView
    from app.desk.views import ApprovalView
    from app.ledger.acts import Answer
    from app.ports.stored import CreditRow

OPTICS = next(SAMPLES.glob("02-*.fin")).read_bytes()
"""JPY 204,000,000 with 10 per cent, until 15 Feb 2027; Elbe advises it and is asked to confirm."""
CONFIRM, DECLINE, MESSAGE = Deed(Act.CONFIRM), Deed(Act.DECLINE), Deed(Act.MESSAGE)
CANCEL = Deed(Act.AMEND, cancels=True)


@dataclass
class Banks:
    """Maker and checker of both banks at their desks, and the one credit between them."""

    world: World
    harbour: Desk
    harbour_checker: Desk
    elbe: Desk
    elbe_checker: Desk
    credit: bytes = b""

    def complete(self, digest: bytes) -> ApprovalView:
        """The act is read and signed by the bank's checker, recorded, and known at every desk; what the checker saw."""
        own = self.harbour if digest in {act.digest for act in self.harbour.store.acts_of_credit(self.credit)} else None
        maker, checker = (self.harbour, self.harbour_checker) if own else (self.elbe, self.elbe_checker)
        send_outbox(maker)
        catch_up(checker)
        seen = approval_view(checker, digest)
        approve.approve(checker, digest)
        send_outbox(checker)
        self.pass_on()
        return seen

    def pass_on(self) -> None:
        """What is complete is recorded and final, and every desk has read it."""
        self.world.carry()
        catch_up(self.harbour, self.harbour_checker, self.elbe, self.elbe_checker)

    def does(self, desk: Desk, deed: Deed, *, note: str = "", reference: str = "OWN1") -> ApprovalView:
        return self.complete(carry_out(desk, self.credit, deed, reference=reference, note=note, word="Please check."))

    def amends(self, *, note: str = "", **values: str) -> ApprovalView:
        """Harbour amends these inputs of the form."""
        return self.complete(amend_credit(self.harbour, self.drafts(**values), note=note, word="As the buyer asks."))

    def drafts(self, **values: str) -> int:
        draft_id = begin_amendment(self.harbour, self.credit)
        draft = drafts.load_draft(self.harbour, draft_id)
        drafts.save_draft(self.harbour, draft_id, draft.with_values({INPUTS[name]: to for name, to in values.items()}))
        return draft_id

    def answers(self, number: int, answer: Answer) -> ApprovalView:
        return self.does(self.elbe, Deed(Act.ANSWER, number, answer=answer))

    def extends(self, number: int, *, extended: bool) -> ApprovalView:
        return self.does(self.elbe, Deed(Act.EXTEND, number, extended=extended))

    def view(self, desk: Desk) -> LifeView:
        life = read_life(desk, self.credit)
        assert life is not None
        return life

    @property
    def life(self) -> CreditLife:
        """As both banks know it: the same."""
        here, there = (self.view(desk).record.life for desk in (self.harbour, self.elbe))
        assert here == there
        return here

    def row(self, desk: Desk) -> CreditRow:
        [row] = [
            row
            for row in desk.store.found_rows(CreditQuery(final_block=desk.final_block()))
            if row.key == f"c{self.credit.hex()}"
        ]
        return row


INPUTS = {"place": "44E", "amount": "32B", "expiry": "31D.date", "shipment": "44C", "reference": "20"}


def banks_of(world: World) -> Banks:
    """Harbour has issued, Elbe has advised."""
    harbour, harbour_checker = world.desk("harbour-maker"), world.desk("harbour-checker")
    elbe, elbe_checker = world.desk("elbe-maker"), world.desk("elbe-checker")
    made = Banks(world, harbour, harbour_checker, elbe, elbe_checker)
    [draft_id] = drafts.import_file(made.harbour, "optics.fin", OPTICS).draft_ids
    digest = issue.submit_draft(made.harbour, draft_id, "")
    made.credit = made.harbour.store.desk_act(digest).credit
    made.complete(digest)
    made.does(made.elbe, ADVISE)
    return made


def needs(desk: Desk) -> list[tuple[Need, int]]:
    return [(need.need, need.deed.number if need.deed else 0) for need in needs_me(desk)]


def states(banks: Banks) -> list[AmendmentState]:
    return [one.state for one in banks.life.amendments]


def refused(desk: Desk, banks: Banks, deed: Deed) -> str:
    with pytest.raises(UserError) as told:
        carry_out(desk, banks.credit, deed, reference="OWN1")
    assert told.value.code == "cannot-do"
    return told.value.sentence
