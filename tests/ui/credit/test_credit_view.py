"""The credit view as an officer uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.credit.life import Act
from app.desk.deeds import ADVISE, NOT_FINAL
from app.desk.kinds import Deed
from tests.ui.accessibility import assert_accessible
from tests.ui.lives import ACCEPTS, amend, record_deed
from tests.ui.office import rest
from tests.ui.world import World, sample_terms
from ui.credit.reading import AMENDMENTS, LETTER, SWIFT, TIMELINE
from ui.credit.view import CreditPageView
from ui.widgets import HashLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.credit.review import ReviewPage
    from ui.ops import Ops

OFFICER = "Anna Muster"
TOOLS, OPTICS = "01-sight-usd-machine-tools.fin", "02-acceptance-jpy-optics.fin"


def opened(qtbot: QtBot, world: World, ops: Ops, credit: bytes) -> CreditPageView:
    view = CreditPageView(world.desk, ops, credit)
    qtbot.addWidget(view)
    view.resize(1170, 660)
    view.show()
    rest(qtbot, ops)
    return view


def test_the_terms_are_read_as_letter_and_as_swift_and_every_hash_can_be_copied(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    for key in (LETTER, SWIFT, TIMELINE):
        view.tabs.choose(key)
        view.tabs.chosen.emit(key)
        assert_accessible(view)
    assert ":20:HSBSMP26001" in view.swift.toPlainText()
    hashes = [found for found in view.findChildren(HashLabel) if found.isVisible()]
    assert len(hashes) == 6
    hashes[1].copy()
    assert QGuiApplication.clipboard().text() == world.desk.me.network.digest(act).hex()


def test_the_maker_reviews_the_advice_beside_the_terms_and_is_told_what_is_missing(
    qtbot: QtBot, world: World, ops: Ops, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed: list[tuple[Deed, str, str]] = []

    def carried_out(_desk: object, _credit: bytes, deed: Deed, *, reference: str, word: str, **said: object) -> bytes:
        assert not any(said.values())
        signed.append((deed, reference, word))
        return bytes(32)

    act = world.record_issue(sample_terms(TOOLS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    review = reviewed(view, Act.ADVISE)
    review.sign_button.click()
    rest(qtbot, ops)
    assert review.reference is not None
    note = review.reference.shown_note
    assert note is not None
    assert note.sentence == "Give your own reference, 35 characters at most."
    # Sealing needs both banks' real keys, which the journey tests have; here it counts what the page hands over.
    monkeypatch.setattr("ui.credit.view.carry_out", carried_out)
    review.reference.set_value("ESB2026000007")
    review.word.set_value("Please today")
    with qtbot.waitSignal(view.signed) as told:
        review.sign_button.click()
    rest(qtbot, ops)
    assert signed == [(ADVISE, "ESB2026000007", "Please today")]
    assert told.args == [ADVISE]
    assert view.side.review is None


def test_before_it_is_final_the_button_says_why_it_waits(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    view = opened(qtbot, world, ops, act.credit)
    button = view.side.button(Act.ADVISE)
    assert button is not None
    assert button.isVisible()
    assert not button.isEnabled()
    assert button.toolTip() == NOT_FINAL
    world.mine()
    view.refresh()
    rest(qtbot, ops)
    button = view.side.button(Act.ADVISE)
    assert button is not None
    assert button.isEnabled()


def test_nothing_is_signed_by_the_first_press_of_enter(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(OPTICS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    review = reviewed(view, Act.DECLINE)
    assert review.back_button.hasFocus()
    QTest.keyClick(review.back_button, Qt.Key.Key_Return)
    assert view.side.review is None
    button = view.side.button(Act.DECLINE)
    assert button is not None
    assert button.hasFocus()


def test_a_text_that_no_bank_could_be_sent_is_refused_where_it_stands(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    review = reviewed(view, Act.MESSAGE)
    assert review.note is not None
    for text, sentence in (
        ("", "Write what the other banks are to know."),
        ("ÜBER", "A text to another bank holds letters, digits and / - ? : ( ) . , ' + only. Write it with these."),
    ):
        review.note.set_value(text)
        review.sign_button.click()
        rest(qtbot, ops)
        note = review.note.shown_note
        assert note is not None
        assert note.sentence == sentence
    assert review.sign_button.isEnabled()


def test_what_another_officer_did_meanwhile_is_said_and_nothing_is_signed(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(OPTICS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    review = reviewed(view, Act.CONFIRM)
    assert review.reference is not None
    record_deed(world, act.credit, Deed(Act.DECLINE))
    review.reference.set_value("ESB2026000008")
    review.sign_button.click()
    rest(qtbot, ops)
    assert view.side.review is review
    assert review.refusal == "Your bank has given its answer to this. Look at the credit's newest state."


def test_the_beneficiarys_answer_is_chosen_before_it_can_be_signed_and_each_says_its_effect(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    issue = world.record_issue(sample_terms(TOOLS))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    amend(world, issue.credit, more=2_500_000, days=30)
    view = opened(qtbot, world, ops, issue.credit)
    review = reviewed(view, Act.ANSWER, 1)
    assert not review.sign_button.isEnabled()
    assert review.choice is not None
    said = {}
    for at in range(len(review.review.outcomes)):
        review.choice.set_value(str(at))
        review.choice.changed.emit()
        said[review.sign_button.text()] = review.effect.text()
        assert_accessible(view)
    assert "accepts amendment 1" in said["Sign the acceptance"]
    assert "USD\N{NO-BREAK SPACE}1,338,750.00" in said["Sign the acceptance"]
    assert "stands as it is: up to" in said["Sign the refusal"]
    assert "USD\N{NO-BREAK SPACE}1,312,500.00" in said["Sign the refusal"]


def test_the_board_shows_each_amendment_with_what_it_changes_and_offers_its_answer(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    issue = world.record_issue(sample_terms(TOOLS))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    amend(world, issue.credit, more=2_500_000)
    amend(world, issue.credit, days=30)
    record_deed(world, issue.credit, ACCEPTS)
    view = opened(qtbot, world, ops, issue.credit)
    view.tabs.choose(AMENDMENTS)
    view.tabs.chosen.emit(AMENDMENTS)
    assert_accessible(view)
    newest, oldest = view.amendments.cards
    assert [button.text() for button in newest.buttons] == ["Answer amendment 2…"]
    assert oldest.buttons == []
    newest.buttons[0].click()
    assert view.side.review is not None
    assert view.side.review.review.title == "The beneficiary's answer to amendment 2"


def reviewed(view: CreditPageView, act: Act, number: int = 0) -> ReviewPage:
    button = view.side.button(act, number)
    assert button is not None
    button.click()
    assert view.side.review is not None
    return view.side.review
