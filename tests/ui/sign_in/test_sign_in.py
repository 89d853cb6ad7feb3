"""Signing in: who sits here is chosen and answered on one page, and nothing about it blocks."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.errors import EnvironmentFault, UserError
from app.ledger.acts import Role
from app.ports.workplace import Profile
from tests.ui.accessibility import assert_accessible
from tests.ui.front import bring_to_front
from tests.ui.office import rest
from ui.sign_in.officers import LINE_ROLE
from ui.sign_in.presenter import bank_cards
from ui.sign_in.view import SignInPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from app.desk.desk import Desk
    from ui.ops import Ops

NOW = datetime(2026, 11, 22, 9, 42, tzinfo=UTC)
PINS = {"lin": "2468", "zhou": "1357", "anna": "8642"}
WRONG = "That PIN is not right. Look beside the name."


def profile(key: str, name: str, roles: Role, *, german: bool = False) -> Profile:
    bank = ("SAMPDEHHXXX", "Elbe Sample Bank", "Hamburg", "Europe/Berlin")
    if not german:
        bank = ("SAMPCNSHXXX", "Harbour Sample Bank", "Shanghai", "Asia/Shanghai")
    return Profile(key, *bank, name, int(roles), PINS[key])


OFFICERS = [
    profile("lin", "Lin Sample", Role.MAKER),
    profile("zhou", "周 Sample", Role.CHECKER),
    profile("anna", "Anna Muster", Role.MAKER | Role.CHECKER, german=True),
]


class Place:
    """A machine that starts when it is let, and opens a desk for the right PIN."""

    sandbox = True

    def __init__(self) -> None:
        self.may_start = threading.Event()
        self.may_start.set()
        self.faults: list[EnvironmentFault] = []
        self.desk_faults: list[EnvironmentFault] = []
        self.opened: list[str] = []

    def prepare(self, on_progress: Callable[[str], None]) -> None:
        on_progress("Starting the sample chain.")
        assert self.may_start.wait(10)
        if self.faults:
            raise self.faults.pop()

    def profiles(self) -> Sequence[Profile]:
        return OFFICERS

    def open_desk(self, profile: Profile, pin: str) -> Desk:
        if self.desk_faults:
            raise self.desk_faults.pop()
        if PINS[profile.key] != pin:
            raise UserError(WRONG, code="wrong-pin")
        self.opened.append(profile.key)
        return cast("Desk", f"desk of {profile.key}")


@pytest.fixture
def place() -> Place:
    return Place()


def opened(qtbot: QtBot, ops: Ops, place: Place) -> SignInPage:
    page = SignInPage(cast("Any", place), ops, lambda: NOW)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    bring_to_front(qtbot, page)
    rest(qtbot, ops)
    return page


def words(page: SignInPage) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel) if shown.isVisibleTo(page)]


def test_officers_stand_under_their_bank_with_role_and_pin(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)

    harbour, elbe = page.officer_lists
    assert [line.name for line in harbour.lines] == ["Lin Sample", "周 Sample"]
    assert elbe.lines[0].spoken == "Anna Muster, Maker, Checker, PIN 8642"
    assert harbour.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Lin Sample, Maker, PIN 2468"
    assert "Shanghai · Sun 22 Nov 2026, 17:42" in words(page)
    assert "Hamburg · Sun 22 Nov 2026, 10:42" in words(page)
    assert page.windowTitle().startswith("SANDBOX")


def test_the_page_says_what_it_waits_for_while_the_sandbox_starts(qtbot: QtBot, ops: Ops, place: Place) -> None:
    place.may_start.clear()
    page = SignInPage(cast("Any", place), ops)
    qtbot.addWidget(page)
    page.show()

    qtbot.waitUntil(lambda: "Starting the sample chain." in words(page))
    assert page.officer_lists == []
    place.may_start.set()
    qtbot.waitUntil(lambda: len(page.officer_lists) == 2)
    assert "Starting the sample chain." not in words(page)


def test_a_sandbox_that_does_not_start_says_why_and_can_be_tried_again(qtbot: QtBot, ops: Ops, place: Place) -> None:
    place.faults.append(EnvironmentFault("The disk is full. Make room, then try again."))
    page = opened(qtbot, ops, place)

    assert "The disk is full. Make room, then try again." in words(page)
    assert page.retry.isVisibleTo(page)
    page.retry.click()
    rest(qtbot, ops)
    assert len(page.officer_lists) == 2


def test_arrows_pin_and_enter_sign_an_officer_in(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)
    desks: list[object] = []
    page.signed_in.connect(desks.append)

    harbour = page.officer_lists[0]
    assert harbour.row == 0
    QTest.keyClick(harbour, Qt.Key.Key_Down)
    QTest.keyClick(harbour, Qt.Key.Key_1)
    assert page.pin.hasFocus()
    QTest.keyClicks(page.pin, "357")
    QTest.keyClick(page.pin, Qt.Key.Key_Return)
    rest(qtbot, ops)
    assert desks == ["desk of zhou"]


def test_right_and_left_lead_to_the_other_bank(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)
    harbour, elbe = page.officer_lists

    QTest.keyClick(harbour, Qt.Key.Key_Down)
    QTest.keyClick(harbour, Qt.Key.Key_Right)
    assert (harbour.row, elbe.row) == (-1, 0)
    assert elbe.hasFocus()
    assert "Anna Muster, Maker, Checker at Elbe Sample Bank" in words(page)
    QTest.keyClick(elbe, Qt.Key.Key_Left)
    assert (harbour.row, elbe.row) == (0, -1)


def test_the_officer_can_still_be_changed_from_the_pin(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)

    QTest.keyClick(page.officer_lists[0], Qt.Key.Key_Return)
    assert page.pin.hasFocus()
    QTest.keyClicks(page.pin, "24")
    QTest.keyClick(page.pin, Qt.Key.Key_Down)
    assert page.officer_lists[0].row == 1
    assert page.pin.value() == ""


def test_a_wrong_pin_is_said_beside_the_pin(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)

    page.pin.setText("1111")
    page.submit()
    assert not page.sign_in.isEnabled()
    rest(qtbot, ops)
    note = page.pin_field.shown_note
    assert note is not None
    assert note.sentence == WRONG
    assert page.sign_in.isEnabled()
    assert page.pin.hasFocus()
    QTest.keyClicks(page.pin, "2468")
    assert page.pin_field.shown_note is None
    page.submit()
    rest(qtbot, ops)
    assert place.opened == ["lin"]


def test_without_a_pin_it_is_asked_for(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)

    page.sign_in.click()
    note = page.pin_field.shown_note
    assert note is not None
    assert note.sentence == "Type the PIN of Lin Sample."
    assert ops.titles == []


def test_a_store_that_cannot_be_opened_is_said_and_can_be_tried_again(qtbot: QtBot, ops: Ops, place: Place) -> None:
    place.desk_faults.append(EnvironmentFault("Another window has this desk open. Close it first."))
    page = opened(qtbot, ops, place)

    page.pin.setText("2468")
    page.submit()
    rest(qtbot, ops)
    note = page.pin_field.shown_note
    assert note is not None
    assert note.sentence == "Another window has this desk open. Close it first."
    page.submit()
    rest(qtbot, ops)
    assert place.opened == ["lin"]


def test_the_pin_is_not_shown_while_it_is_typed(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)
    page.pin.setText("2468")
    assert page.pin.displayText() == "●●●●"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_the_page_can_be_used_without_eyes_and_mouse(
    qtbot: QtBot, ops: Ops, place: Place, size: tuple[int, int]
) -> None:
    page = opened(qtbot, ops, place)
    page.resize(*size)
    assert_accessible(page)


def test_banks_keep_the_order_of_their_officers() -> None:
    cards = bank_cards(OFFICERS)
    assert [card.name for card in cards] == ["Harbour Sample Bank", "Elbe Sample Bank"]
    assert cards[0].officers[1].pin == "1357"


def test_in_earnest_no_pin_is_shown() -> None:
    (card,) = bank_cards([replace(OFFICERS[0], shown_pin="")])
    assert card.officers[0].spoken == "Lin Sample, Maker"


def test_lines_carry_their_officer(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)
    line = page.officer_lists[1].model().index(0, 0).data(LINE_ROLE)
    assert line.profile.key == "anna"


def test_tab_leads_past_the_other_bank_to_the_pin_and_changes_nobody(qtbot: QtBot, ops: Ops, place: Place) -> None:
    page = opened(qtbot, ops, place)
    harbour, elbe = page.officer_lists

    QTest.keyClick(harbour, Qt.Key.Key_Tab)
    assert elbe.hasFocus()
    QTest.keyClick(elbe, Qt.Key.Key_Tab)
    assert page.pin.hasFocus()
    assert (harbour.row, elbe.row) == (0, -1)
