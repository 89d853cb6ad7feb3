"""What passes by and what can be read again: toasts, the list, quiet hours, the tray that tells nothing of a credit."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.desk.needs import Need
from tests.ui.accessibility import assert_accessible
from ui.preferences import Preferences
from ui.shell import MainWindow, Messages, tray
from ui.shell.herald import Herald, is_quiet
from ui.shell.messages import KEPT, Kind, Notice
from ui.shell.notices import NoticesPanel
from ui.shell.toasts import MOST
from ui.shell.tray import Tray
from ui.status.news import NeedsNews, news_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def messages_of(shown: MainWindow) -> Messages:
    return shown.findChildren(Messages)[0]


def test_toasts_stand_in_the_foot_of_the_rail_over_nothing(shown: MainWindow) -> None:
    for number in range(MOST + 2):
        messages_of(shown).say(f"Draft {number} is discarded.")
    assert [toast.sentence for toast in shown.toasts.toasts] == [f"Draft {n} is discarded." for n in (2, 3, 4)]
    rail = shown.rail.rect().translated(shown.rail.mapTo(shown, shown.rail.rect().topLeft()))
    for toast in shown.toasts.toasts:
        assert rail.contains(toast.geometry())
        for button in shown.rail.findChildren(QAbstractButton):
            assert not toast.geometry().intersects(
                button.rect().translated(button.mapTo(shown, button.rect().topLeft()))
            )
    assert_accessible(shown)


def test_in_a_narrow_window_a_toast_covers_no_button_and_no_chosen_row(shown: MainWindow, qtbot: QtBot) -> None:
    shown.resize(1100, 700)
    messages_of(shown).say("The credit is signed and waits for a checker.")
    (toast,) = shown.toasts.toasts
    page = shown.shown
    qtbot.waitUntil(lambda: toast.geometry().left() >= page.mapTo(shown, page.rect().topLeft()).x(), timeout=2000)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            place = button.rect().translated(button.mapTo(shown, button.rect().topLeft()))
            assert not toast.geometry().intersects(place), button.accessibleName()


def test_what_passed_can_be_read_again_and_done(shown: MainWindow) -> None:
    messages, undone = messages_of(shown), list[str]()
    messages.say("Draft 18 thrown away.", act="Undo", then=lambda: undone.append("draft 18"))
    messages.fault("The node doesn't answer.", source="chain")
    cell = shown.status.cell("notices")
    assert "2 new" in cell.accessibleName()
    cell.click()
    panel = shown.findChild(NoticesPanel)
    assert panel is not None
    assert_accessible(shown)
    assert "none new" in cell.accessibleName()
    said = [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]
    assert said[0].startswith("Fault, The node doesn't answer.")
    assert said[1].startswith("Result, Draft 18 thrown away.")
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert undone == ["draft 18"]
    assert not panel.isVisible()


def test_a_fault_that_is_told_again_is_kept_once() -> None:
    messages = Messages()
    for _ in range(3):
        messages.fault("The node doesn't answer.", source="chain")
    assert len(messages.history) == 1
    for number in range(KEPT + 5):
        messages.say(f"Draft {number}.")
    assert len(messages.history) == messages.unread == KEPT


def test_an_empty_list_says_so_and_escape_leads_back(shown: MainWindow) -> None:
    shown.activateWindow()
    before = QApplication.focusWidget()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown, Qt.Key.Key_O, held)
    panel = shown.findChild(NoticesPanel)
    assert panel is not None
    QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        (("18:00", "07:30"), time(23, 0), True),
        (("18:00", "07:30"), time(7, 29), True),
        (("18:00", "07:30"), time(7, 30), False),
        (("12:00", "13:00"), time(12, 30), True),
        (("12:00", "13:00"), time(14, 0), False),
        (("", ""), time(3, 0), False),
    ],
)
def test_quiet_hours_may_pass_midnight(hours: tuple[str, str], at: time, quiet: bool) -> None:
    assert is_quiet(hours, at) is quiet


class Told(Tray):
    """Notes what would be shown."""

    def __init__(self, shown: MainWindow) -> None:
        super().__init__(shown)
        self.kinds: list[Kind] = []

    def tell(self, kind: Kind) -> None:
        self.kinds.append(kind)


def test_news_is_told_unless_the_officer_wants_quiet_and_results_always_are(shown: MainWindow, tmp_path: Path) -> None:
    preferences = Preferences(QSettings(str(tmp_path / "quiet.ini"), QSettings.Format.IniFormat))
    evening = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # 20:00 in Shanghai
    herald, told = Herald(preferences, "Asia/Shanghai", now=lambda: evening), Told(shown)
    arrived, result = Notice("A credit has arrived.", kind=Kind.ARRIVED), Notice("Draft 18 is discarded.")

    def tell(notice: Notice) -> tuple[str, list[Kind]]:
        for toast in list(shown.toasts.toasts):
            toast.gone.emit()
        told.kinds.clear()
        herald.tell(notice, shown.status, shown.toasts, told)
        return shown.toasts.sentence, list(told.kinds)

    assert tell(arrived) == ("A credit has arrived.", [Kind.ARRIVED])
    assert tell(result) == ("Draft 18 is discarded.", [])
    preferences.choose("notifications", False)
    assert tell(arrived) == ("A credit has arrived.", [])
    preferences.choose("notifications", True)
    preferences.choose("notice_arrived", False)
    assert tell(arrived) == ("", [])
    preferences.choose("notice_arrived", True)
    preferences.choose("quiet_from", "18:00")
    preferences.choose("quiet_until", "08:00")
    assert tell(arrived) == ("", [])
    assert tell(result) == ("Draft 18 is discarded.", [])


class PaperTray(QObject):
    """A tray that notes what it is shown."""

    said: ClassVar[list[tuple[str, str]]] = []
    messageClicked = Signal()  # noqa: N815 - Qt's name
    activated = Signal()
    isSystemTrayAvailable = staticmethod(lambda: True)  # noqa: N815 - Qt's name

    def __init__(self, picture: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self.icon = lambda: picture
        self.tips: list[str] = []

    def setToolTip(self, tip: str) -> None:
        self.tips.append(tip)

    def show(self) -> None:
        """It is always in sight."""

    def showMessage(self, title: str, words: str, _picture: QIcon) -> None:
        self.said.append((title, words))


def test_the_tray_says_what_kind_of_thing_waits_and_nothing_else(
    shown: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray, "QSystemTrayIcon", PaperTray)
    kinds = [kind for kind in Kind if kind.needs_officer]
    for kind in kinds:
        shown.tray.tell(kind)
    assert len(set(PaperTray.said)) == len(kinds)
    assert {title for title, _ in PaperTray.said} == {"LC Workstation"}
    (icon,) = shown.tray.findChildren(PaperTray)
    assert icon.tips == ["LC Workstation"]
    monkeypatch.setattr(shown, "raise_", lambda: None)  # the offscreen display can't
    shown.hide()
    icon.messageClicked.emit()
    assert shown.isVisible()


def test_only_what_came_since_the_last_look_is_news() -> None:
    news, old, new = NeedsNews(), (Need.APPROVE, b"1"), (Need.APPROVE, b"2")
    assert news.take([old]) == []
    assert news.take([old, new, (Need.ADVISE, b"3")]) == [
        (Kind.APPROVAL, "An act waits for your signature."),
        (Kind.ARRIVED, "A credit has arrived and waits for its advice."),
    ]
    assert news.take([new]) == []
    assert news.take([old, new, (Need.APPROVE, b"4")]) == [(Kind.APPROVAL, "2 acts wait for your signature.")]
    assert all(news_words(need, 1) != news_words(need, 2) for need in Need)


def test_the_list_goes_when_the_officer_turns_to_something_else(shown: MainWindow, qtbot: QtBot) -> None:
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow, timeout=2000)
    messages_of(shown).say("Draft 18 is discarded.")
    shown.show_notices()
    panel = shown.findChild(NoticesPanel)
    assert panel is not None
    QTest.keyClick(panel.list, Qt.Key.Key_Tab)
    assert panel.isVisible()
    shown.top_bar.menu_button.setFocus()
    assert not panel.isVisible()
