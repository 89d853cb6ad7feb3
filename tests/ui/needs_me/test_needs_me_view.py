"""The page of what needs the officer: approving and returning, each asked in place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.ports.gateway import Stage
from tests.ui.accessibility import assert_accessible
from tests.ui.needs_me.shown import OPTICS, opened
from tests.ui.office import rest
from tests.ui.world import World, amount, sample_terms
from ui import theme
from ui.widgets import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.ops import Ops


@pytest.fixture
def world(desk_of: Callable[[str], World]) -> World:
    return desk_of("Zhou Sample")


def test_approving_is_asked_once_more_with_its_effect_and_the_way_back_has_the_focus(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    assert_accessible(page)
    page.approve.bar.approve_button.click()
    assert page.approve.bar.confirm.isVisible()
    assert_accessible(page)
    QTest.keyClick(page.approve.bar.confirm, Qt.Key.Key_Escape)
    assert not world.store.desk_act(digest).signed_here
    page.approve.bar.approve_button.click()
    with qtbot.waitSignal(page.answered) as told:
        page.approve.bar.confirm.confirmed.emit()
    rest(qtbot, ops)
    assert told.args == ["HSBSMP26002 approved and signed."]
    act = world.store.desk_act(digest)
    assert act.signed_here
    assert act.unsent
    assert len(act.act.signatures) == 2


def test_once_signed_the_next_item_is_shown_without_waiting_and_after_the_last_that_all_is_done(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    world.wait_for_signatures(sample_terms(OPTICS), minutes=9)
    second = world.wait_for_signatures(sample_terms(OPTICS, reference="HSB2026000002"))
    page = opened(qtbot, world, ops)
    with qtbot.waitSignals([page.counted, page.answered], order="strict"):
        page.approve.bar.confirm.confirmed.emit()
    assert page.approve.digest == second
    assert not page.approve.bar.approve_button.isEnabled()
    rest(qtbot, ops)
    assert page.approve.bar.approve_button.isEnabled()
    with qtbot.waitSignal(page.answered):
        page.approve.bar.confirm.confirmed.emit()
    assert page.empty.isVisible()
    rest(qtbot, ops)
    page.refresh()
    rest(qtbot, ops)
    assert page.empty.isVisible()


def test_returning_asks_for_a_reason_and_takes_the_chosen_field(qtbot: QtBot, world: World, ops: Ops) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    next(row for row in page.approve.table.rows if row.row.tag == "39A").click()
    page.approve.bar.return_button.click()
    panel = page.approve.bar.return_panel
    assert panel.field.value() == "39A"
    assert_accessible(page)
    panel.send.click()
    rest(qtbot, ops)
    note = panel.reason.shown_note
    assert note is not None
    assert note.sentence == "Say what the maker should mend."
    panel.reason.set_value("Take the tolerance out.")
    panel.send.click()
    rest(qtbot, ops)
    act = world.store.desk_act(digest)
    assert (act.stage, act.returned_reason, act.returned_field) == (Stage.RETURNED, "Take the tolerance out.", "39A")


def test_enter_on_what_has_the_focus_first_leads_back_and_signs_nothing(qtbot: QtBot, world: World, ops: Ops) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    bar = page.approve.bar
    bar.approve_button.setFocus()
    QTest.keyClick(bar.approve_button, Qt.Key.Key_Return)
    first = page.focusWidget()
    assert bar.confirm.isAncestorOf(first)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert not bar.confirm.isVisible()
    assert bar.approve_button.text() == "Approve and sign…"
    rest(qtbot, ops)
    assert not world.store.desk_act(digest).signed_here


def test_by_keys_alone_the_reason_goes_to_the_field_that_is_wrong(qtbot: QtBot, world: World, ops: Ops) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    rows = page.approve.table.rows
    at = next(at for at, row in enumerate(rows) if row.row.tag == "39A")
    page.activateWindow()
    rows[at - 1].setFocus()
    qtbot.waitUntil(rows[at - 1].hasFocus)
    QTest.keyClick(rows[at - 1], Qt.Key.Key_Space)
    QTest.keyClick(rows[at - 1], Qt.Key.Key_Down)
    bar = page.approve.bar
    assert bar.hint.text() == "A return would be about Tolerance 39A. Enter asks at once."
    QTest.keyClick(rows[at], Qt.Key.Key_Return)
    panel = bar.return_panel
    assert panel.isVisible()
    assert panel.field.value() == "39A"
    QTest.keyClicks(panel.reason.input, "Take the tolerance out.")
    QTest.keyClick(panel.send, Qt.Key.Key_Return)
    rest(qtbot, ops)
    act = world.store.desk_act(digest)
    assert (act.returned_reason, act.returned_field) == ("Take the tolerance out.", "39A")


def test_what_stands_against_the_act_is_read_before_the_terms_and_said_with_its_effect(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    world.wait_for_signatures(sample_terms(OPTICS, expiry_date=date(2027, 2, 14)))
    page = opened(qtbot, world, ops)

    def warnings_top() -> tuple[int, int]:
        [card] = [card for card in page.findChildren(Card) if card.accessibleName() == "Warnings that stand"]
        table = page.approve.table
        return card.mapTo(page, QPoint(0, 0)).y(), table.mapTo(page, QPoint(0, 0)).y()

    page.approve.bar.approve_button.click()
    asked = [words.text() for words in page.approve.bar.confirm.findChildren(QLabel)]
    assert asked[0].endswith("It cannot be withdrawn without the beneficiary. One warning stands.")
    page.approve.bar.rest()
    beside, terms = warnings_top()
    assert beside < terms
    page.resize(800, 560)
    qtbot.waitUntil(lambda: warnings_top()[0] + 40 < warnings_top()[1])
    assert_accessible(page)


def test_by_tab_the_fields_are_read_before_the_answer_is_reached(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    view = page.approve
    reached, widget = [], view.links["letter"].nextInFocusChain()
    while widget is not None and widget is not view.bar.return_button:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    assert view.table.rows
    assert [row for row in reached if row in view.table.rows] == view.table.rows


def test_nothing_can_be_answered_while_another_act_is_still_on_the_screen(qtbot: QtBot, world: World, ops: Ops) -> None:
    first = world.wait_for_signatures(sample_terms(OPTICS), minutes=9)
    second = world.wait_for_signatures(sample_terms(OPTICS, reference="HSB2026000002"))
    page = opened(qtbot, world, ops)
    page.approve.bar.approve_button.click()
    page.list.setCurrentIndex(page.model.index(1))
    assert not page.approve.bar.confirm.isVisible()
    assert not page.approve.bar.approve_button.isEnabled()
    page.approve.bar.approved.emit()
    rest(qtbot, ops)
    assert page.approve.bar.approve_button.isEnabled()
    assert not world.store.desk_act(first).signed_here
    assert not world.store.desk_act(second).signed_here


def test_everything_can_be_shown_as_fields_as_letter_and_as_swift(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    view = page.approve
    assert view.page is not None
    few = len(view.table.rows)
    view.links["all"].click()
    assert len(view.table.rows) == len(view.page.rows) > few
    view.links["letter"].click()
    assert view.letter.isVisible()
    assert not view.table.isVisible()
    view.links["swift"].click()
    assert ":20:HSBSMP26002" in view.swift.toPlainText()
    assert_accessible(page)
    view.links["table"].click()
    assert view.table.isVisible()


def test_the_item_being_read_stays_when_another_comes_first(qtbot: QtBot, world: World, ops: Ops) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS), minutes=5)
    page = opened(qtbot, world, ops)
    world.wait_for_signatures(sample_terms(OPTICS, reference="HSB2026000001"), minutes=90)
    page.refresh()
    rest(qtbot, ops)
    assert page.model.rowCount() == 2
    assert page.approve.digest == digest
    assert page.model.works[page.list.currentIndex().row()].subject == digest


def test_an_officer_whom_nothing_waits_for_is_told_so(qtbot: QtBot, world: World, ops: Ops) -> None:
    assert opened(qtbot, world, ops).empty.isVisible()


def test_what_came_back_says_why_and_asks_for_its_draft(
    qtbot: QtBot, desk_of: Callable[[str], World], ops: Ops
) -> None:
    world = desk_of("Lin Sample")
    _, digest = world.submit_draft(sample_terms(OPTICS))
    world.send_back(digest, "Zhou Sample", "Take the tolerance out.", "39A")
    page = opened(qtbot, world, ops)
    assert page.stopped.isVisible()
    with qtbot.waitSignal(page.mend_asked) as told:
        page.stopped.button.click()
    assert told.args == [digest]


def test_another_theme_paints_the_marks_of_a_shown_act_anew(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.record_issue(sample_terms(OPTICS, reference="HSB2026004231", amount=amount("JPY", 120_000_000)))
    world.wait_for_signatures(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    row = next(row for row in page.approve.table.rows if row.row.tag == "32B")
    light = row.grab().toImage()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.choose(application, "dark")
    try:
        dark = colours(row.grab().toImage())
        assert QColor(theme.current().good).name() in dark
        assert QColor(theme.current().bad).name() in dark
        assert dark != colours(light)
    finally:
        theme.choose(application, "light")


def colours(picture: QImage) -> set[str]:
    """Every colour in a picture."""
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
