"""Small things an officer meets all day: keys that press, words that give way, rings and toasts in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.ui.accessibility import assert_accessible
from ui.shell import View
from ui.theme.focus import InnerRing
from ui.widgets import (
    ChoiceInput,
    Column,
    DataTable,
    ElidedLabel,
    EmptyState,
    IconButton,
    KeyValueList,
    Kind,
    PrimaryButton,
    Reached,
    StatusCell,
    Step,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from ui.shell import MainWindow

LONG = "BO · Bolivia, the country with the longest name that this list has to offer"
HINT = "What waits for your answer appears here by itself, as soon as another person of your bank has signed it."


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make", [lambda: PrimaryButton("Sign"), lambda: IconButton("copy", "Copy"), lambda: StatusCell("Chain")]
)
def test_enter_presses_what_has_the_focus_as_space_does(qtbot: QtBot, key: Qt.Key, make: object) -> None:
    assert callable(make)
    button: QAbstractButton = make()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(button, key)


def test_control_and_enter_are_left_to_the_screen(qtbot: QtBot) -> None:
    button = PrimaryButton("Back")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_hint_of_two_lines_is_shown_whole(qtbot: QtBot) -> None:
    empty = EmptyState("check", "Nothing needs you", HINT)
    qtbot.addWidget(empty)
    empty.resize(480, 260)
    empty.show()
    QApplication.processEvents()
    hint = next(label for label in empty.findChildren(QLabel) if label.text() == HINT)
    assert hint.heightForWidth(hint.width()) > 1.5 * hint.fontMetrics().lineSpacing()
    assert hint.height() >= hint.heightForWidth(hint.width())


def test_a_long_choice_gives_way_and_says_itself_whole_in_its_tool_tip(qtbot: QtBot) -> None:
    choice, narrow = ChoiceInput([("BO", LONG)]), ChoiceInput([("BO", "BO · Bolivia, the country w…")])
    for field in (choice, narrow):
        qtbot.addWidget(field)
        field.set_value("BO")
        field.resize(220, 34)
    assert choice.toolTip() == LONG
    arrow_from = 220 - 30
    pictures = [field.grab().toImage().copy(arrow_from, 0, 30, 34) for field in (choice, narrow)]
    assert pictures[0] == pictures[1]  # no letter runs into the arrow


def test_a_line_that_finds_no_room_ends_in_an_ellipsis_and_never_widens_the_window(qtbot: QtBot) -> None:
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.setText("imported from " + "a-very-long-name-" * 20 + ".fin")
    assert line.minimumSizeHint().width() == 0
    assert line.toolTip() == line.text()


def test_a_file_with_a_long_name_leaves_the_window_as_wide_as_it_was(shown: MainWindow) -> None:
    shown.open_view(View("Draft HSB2026000061", QWidget(), note="imported from " + "name-" * 80))
    QApplication.processEvents()
    assert shown.width() == 1366
    assert_accessible(shown)


def test_a_list_of_facts_is_only_as_high_as_what_it_shows_now(qtbot: QtBot) -> None:
    facts, fresh = KeyValueList(), KeyValueList()
    for widget in (facts, fresh):
        qtbot.addWidget(widget)
    facts.set_rows([("Reason", "line\n" * 20)])
    facts.set_rows([("Reason", "short")])
    fresh.set_rows([("Reason", "short")])
    assert facts.sizeHint().height() == fresh.sizeHint().height()


@pytest.mark.parametrize(
    ("step", "leads_on"),
    [
        (Step("Approved", Reached.DONE), True),
        (Step("Waits for approval", Reached.WAITS), True),
        (Step("Final", Reached.NEXT), False),
        (Step("In a block that was replaced", Reached.WARNED, struck=True), False),
    ],
)
def test_only_what_stands_proved_is_led_to_by_a_line(step: Step, *, leads_on: bool) -> None:
    assert step.leads_on is leads_on


def test_where_room_is_short_the_spare_column_goes_before_a_reference_or_an_amount_is_cut(qtbot: QtBot) -> None:
    columns = (
        Column("reference", "Reference", Kind.REFERENCE, 124),
        Column("beneficiary", "Beneficiary"),
        Column("amount", "Amount", Kind.AMOUNT, 160),
        Column("next", "Acts next", Kind.TEXT, 120, spare=True),
    )
    table = DataTable("Credits", columns)
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(0, len(columns)))
    table.resize(720, 300)
    table.show()
    assert not table.isColumnHidden(3)
    table.resize(440, 300)
    QApplication.processEvents()
    assert table.isColumnHidden(3)
    assert [table.columnWidth(at) for at in (0, 2)] == [124, 160]


def test_what_cannot_be_done_here_says_why_in_the_menu(shown: MainWindow) -> None:
    assert shown.actions_.reason("window.find") == "There is nothing to search here."
    assert shown.actions_.reason("window.back") == "Nothing is open over this page."
    shown.open_view(View("Draft", QWidget()))
    assert not shown.actions_.reason("window.back")


@pytest.mark.parametrize(
    ("reason", "ringed"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.BacktabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.OtherFocusReason, False),
    ],
)
def test_a_table_come_to_by_keyboard_shows_its_focus_inside_its_edges(
    shown: MainWindow, reason: Qt.FocusReason, *, ringed: bool
) -> None:
    shown.activateWindow()
    table = shown.findChildren(DataTable)[0]
    ring = table.findChildren(InnerRing)[0]
    shown.top_bar.launcher.setFocus()
    table.setFocus(reason)
    assert ring.isVisible() is ringed
    assert ring.geometry() == table.rect()
    shown.top_bar.launcher.setFocus()
    assert not ring.isVisible()


def test_tab_goes_from_the_search_to_the_verbs_and_then_to_the_menu_and_back(shown: MainWindow) -> None:
    shown.activateWindow()
    verbs = [shown.actions_.qt(verb).text() for verb in ("message.import", "credit.new")]
    for key, first in ((Qt.Key.Key_Tab, shown.top_bar.launcher), (Qt.Key.Key_Backtab, shown.top_bar.menu_button)):
        first.setFocus()
        named = []
        for _ in range(4):
            QTest.keyClick(shown.focusWidget(), key)
            named.append(shown.focusWidget().accessibleName())
        assert [name for name in named if name in verbs] == (verbs if key == Qt.Key.Key_Tab else verbs[::-1])


def test_tab_comes_to_a_view_opened_later_before_the_status_bar(shown: MainWindow) -> None:
    shown.activateWindow()
    view, later = QWidget(), PrimaryButton("Approve and sign…")
    column = QVBoxLayout(view)
    column.addWidget(later)
    shown.open_view(View("Draft", view))
    QApplication.processEvents()
    shown.top_bar.menu_button.setFocus()
    QTest.keyClick(shown.top_bar.menu_button, Qt.Key.Key_Tab)
    assert later.hasFocus()
    QTest.keyClick(later, Qt.Key.Key_Tab)
    assert isinstance(shown.focusWidget(), StatusCell)
