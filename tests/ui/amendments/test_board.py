"""Amendments in limbo: who has answered which, what each side stands by, and what nobody can do any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk.kinds import Deed
from app.ledger.acts import Answer
from tests.ui.lives import ACCEPTS, REFUSES, amend, record_deed
from tests.ui.world import sample_terms
from ui.credit.outline import outline_of
from ui.credit.presenter import CreditPage, read_credit
from ui.print.document import CreditPaper
from ui.privacy import set_masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.world import World

OPTICS = "02-acceptance-jpy-optics.fin"
BOUND = ("Harbour Sample Bank, issuing bank", "bound by it")
CONFIRMER, BENEFICIARY = "Elbe Sample Bank, confirming bank", "Beneficiary, through Elbe Sample Bank"
CANCELS = Deed(Act.AMEND, cancels=True)


@pytest.fixture
def credit(world: World) -> bytes:
    """A credit that is advised and confirmed."""
    issue = world.record_issue(sample_terms(OPTICS))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    return issue.credit


@pytest.fixture
def _mask() -> Iterator[None]:
    set_masked(on=True)
    yield
    set_masked(on=False)


def words_of(page: CreditPage, number: int) -> list[tuple[str, str]]:
    amendment = next(each for each in page.amendments if each.number == number)
    return [(given.who, given.state.word) for given in amendment.given]


def test_three_amendments_answered_differently_each_stand_for_themselves(world: World, credit: bytes) -> None:
    amend(world, credit, more=1_000_000)
    amend(world, credit, days=30)
    amend(world, credit, more=-2_000_000)
    record_deed(world, credit, Deed(Act.ANSWER, 3, Answer.REFUSED))
    record_deed(world, credit, ACCEPTS)
    record_deed(world, credit, Deed(Act.EXTEND, 1, extended=True))
    page = read_credit(world.desk, credit)
    assert [(each.title, each.state.word) for each in page.amendments] == [
        ("Amendment 3", "Refused"),
        ("Amendment 2", "Open"),
        ("Amendment 1", "Accepted"),
    ]
    assert words_of(page, 1) == [BOUND, (BENEFICIARY, "accepted"), (CONFIRMER, "extended its confirmation")]
    assert words_of(page, 2) == [BOUND, (BENEFICIARY, "has not answered"), (CONFIRMER, "has not answered")]
    assert words_of(page, 3) == [BOUND, (BENEFICIARY, "refused")]
    assert page.amount == "JPY 205,000,000"
    assert page.acts_next.splitlines() == [
        "Elbe Sample Bank passes on the beneficiary's answer to amendment 2 (art. 10c).",
        "Elbe Sample Bank extends its confirmation to amendment 2, or not (art. 10b).",
    ]


def test_a_confirmer_that_does_not_extend_stands_by_what_it_confirmed(world: World, credit: bytes) -> None:
    amend(world, credit, more=1_000_000, days=30)
    record_deed(world, credit, ACCEPTS)
    record_deed(world, credit, Deed(Act.EXTEND, 1, extended=False))
    page = read_credit(world.desk, credit)
    assert words_of(page, 1)[-1] == (CONFIRMER, "did not extend its confirmation")
    confirmation = dict(page.facts)["Confirmation"].replace("\N{NO-BREAK SPACE}", " ")
    assert confirmation == "Elbe Sample Bank, up to JPY 224,400,000 until 15 Feb 2027"
    assert page.acts_next == "The beneficiary ships and presents documents."


def test_a_cancellation_waits_for_both_and_then_nothing_but_messages_is_offered(world: World, credit: bytes) -> None:
    record_deed(world, credit, CANCELS)
    asked = read_credit(world.desk, credit)
    assert "Take the cancellation back…" in [doing.verb for doing in asked.doings]
    assert asked.acts_next.splitlines() == [
        "Elbe Sample Bank passes on whether the beneficiary agrees to cancel it (art. 10a).",
        "Elbe Sample Bank agrees to cancel it, or doesn't (art. 10a).",
    ]
    record_deed(world, credit, ACCEPTS)
    page = read_credit(world.desk, credit)
    assert "Take the cancellation back…" not in [doing.verb for doing in page.doings]
    assert (page.state.word, page.amendments[0].state.word) == ("Confirmed", "Accepted; confirming bank awaited")
    record_deed(world, credit, Deed(Act.EXTEND, 1, extended=True))
    page = read_credit(world.desk, credit)
    assert (page.state.word, page.acts_next) == ("Cancelled", "It is cancelled; no one has to act.")
    assert words_of(page, 1)[1:] == [(BENEFICIARY, "accepted"), (CONFIRMER, "agreed")]
    assert [doing.deed.act for doing in page.doings] == [Act.MESSAGE]


def test_a_cancellation_that_the_confirmer_does_not_agree_to_ends(world: World, credit: bytes) -> None:
    record_deed(world, credit, CANCELS)
    record_deed(world, credit, Deed(Act.EXTEND, 1, extended=False))
    page = read_credit(world.desk, credit)
    assert page.amendments[0].state.word == "Refused"
    assert words_of(page, 1)[1:] == [(BENEFICIARY, "is no longer asked"), (CONFIRMER, "did not agree")]


def test_what_is_asked_back_ends_once_the_beneficiary_agrees(world: World, credit: bytes) -> None:
    amend(world, credit, days=30)
    record_deed(world, credit, Deed(Act.WITHDRAW, 1))
    assert read_credit(world.desk, credit).amendments[0].state.word == "Withdrawal asked"
    record_deed(world, credit, Deed(Act.ANSWER, 1, Answer.WITHDRAWAL_AGREED))
    page = read_credit(world.desk, credit)
    assert page.amendments[0].state.word == "Withdrawn"
    assert words_of(page, 1)[1] == (BENEFICIARY, "agreed to take it back")


def test_messages_and_amendments_are_read_in_the_timeline_and_on_paper(world: World, credit: bytes) -> None:
    amend(world, credit, days=30, note="PLEASE ADVISE BY TELEPHONE.")
    record_deed(world, credit, REFUSES)
    record_deed(world, credit, Deed(Act.MESSAGE))
    page = read_credit(world.desk, credit)
    assert "PLEASE TELL US THE VESSEL." in outline_of(page.acts)
    assert "Beneficiary's answer to amendment 1 · Final" in outline_of(page.acts)
    paper = CreditPaper(page).document.toPlainText()
    for words in ("Amendment 1", "17 Mar 2027, HAMBURG", "PLEASE ADVISE BY TELEPHONE.", "PLEASE TELL US THE VESSEL."):
        assert words in paper


@pytest.mark.usefixtures("_mask")
def test_behind_the_privacy_mask_an_amendment_hides_what_it_says(world: World, credit: bytes) -> None:
    amend(world, credit, more=1_000_000, note="PLEASE ADVISE BY TELEPHONE.")
    amendment = read_credit(world.desk, credit).amendments[0]
    assert (amendment.rows, amendment.note) == ((), "")
    assert amendment.fault == "The privacy mask is on: terms are hidden. Take it off to read them."
