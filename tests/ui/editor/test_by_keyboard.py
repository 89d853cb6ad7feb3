"""Every field of the form is come to, filled and left by keyboard alone, those that wait to be added too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.desk.drafts import new_draft
from app.messages.tables import RELEASES
from tests.ui.every_screen import Place
from tests.ui.office import rest
from ui.desk_window import DeskWindow
from ui.editor.layout import RELEASE
from ui.editor.view import EditorPage
from ui.shell import Messages
from ui.widgets import AmountInput, ChoiceInput, DateInput, LinkButton

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.messages.tables import Release
    from tests.ui.world import World
    from ui.editor.editing import Editor
    from ui.ops import Ops

PRESSES_MAX = 400


class Fingers:
    """Goes through an editor's form by keys."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.filled: dict[str, str] = {}

    @property
    def at(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def key(self) -> str:
        """The input that has the focus."""
        return next((key for key, frame in self.editor.form.frames.items() if frame.input is self.at), "")

    def go_through(self) -> None:
        """Tab after Tab: fills each input once, and adds each field that waits."""
        for _ in range(PRESSES_MAX):
            if self.key and self.key not in self.filled:
                self.fill()
            elif isinstance(self.at, LinkButton) and self.at.text() == "Add a field…":
                self.add()
                continue
            elif len(self.filled) == len(self.editor.form.frames):
                return
            QTest.keyClick(self.at, Qt.Key.Key_Tab)

    def fill(self) -> None:
        field, key = self.at, self.key
        if key == RELEASE:  # another one is another form: there is a question about that
            pass
        elif isinstance(field, ChoiceInput):
            QTest.keyClick(field, Qt.Key.Key_Down)
        else:
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            typed = (
                "18 Feb 2027" if isinstance(field, DateInput) else "usd 5" if isinstance(field, AmountInput) else "12"
            )
            QTest.keyClicks(field, typed)
        assert self.at is field
        self.filled[key] = self.editor.form.frames[key].value()

    def add(self) -> None:
        QTest.keyClick(self.at, Qt.Key.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        assert self.key not in ("", *self.filled)


# Qt's offscreen drawing has no window manager; a menu is opened all the same.
@pytest.mark.qt_log_ignore("This plugin does not support raise", "This plugin does not support grabbing", extend=True)
@pytest.mark.parametrize("release", RELEASES)
def test_every_field_is_reached_filled_and_left(
    qtbot: QtBot, world: World, ops: Ops, tmp_path: Path, release: Release
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = DeskWindow(world.desk, cast("Any", Place()), ops, Messages(), settings)
    qtbot.addWidget(desk.window)
    desk.show()
    desk.window.activateWindow()
    desk.screens.open_draft(new_draft(world.desk, release))
    rest(qtbot, ops)
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, EditorPage)
    editor = view.widget.editor
    assert editor is not None

    fingers = Fingers(editor)
    fingers.go_through()
    assert fingers.filled.keys() == editor.form.frames.keys()
    assert all(fingers.filled.values()), fingers.filled
    kept = {key: text for key, text in editor.draft.values.items() if not key.endswith(".option")}
    assert kept.keys() == fingers.filled.keys() - {RELEASE}
    assert kept["31D.date"] == "2027-02-18"
    desk.window.close_view()
    rest(qtbot, ops)
