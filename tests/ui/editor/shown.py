"""An editor in a window, typed into as an officer does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.drafts import import_file
from tests.ui.front import bring_to_front
from tests.ui.office import rest
from tests.ui.world import SAMPLES
from ui.editor.view import EditorPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.editor.editing import Editor
    from ui.ops import Ops
    from ui.theme import State

OPTICS = (SAMPLES / "02-acceptance-jpy-optics.fin").read_bytes()
FAULTY = OPTICS.replace(b"JPY204000000,", b"JPY204000000,00").replace(b"IN THREE COPIES", "FOR 5 €".encode())


class Shown:
    """An editor in a window, and what it told the top bar."""

    def __init__(self, qtbot: QtBot, world: World, ops: Ops, draft_id: int) -> None:
        self.qtbot, self.ops, self.draft_id = qtbot, ops, draft_id
        self.told: list[tuple[str, State, str]] = []
        self.page = EditorPage(world.desk, ops, draft_id)
        self.page.described.connect(lambda *told: self.told.append(told))
        qtbot.addWidget(self.page)
        self.page.resize(1170, 660)
        bring_to_front(qtbot, self.page)
        rest(qtbot, ops)

    @property
    def editor(self) -> Editor:
        assert self.page.editor is not None
        return self.page.editor

    def type_into(self, key: str, text: str) -> None:
        field = self.editor.form.frames[key].input
        self.editor.form.go_to(key)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)

    def examined(self) -> None:
        """Waits until the core has answered what was typed last."""
        with self.qtbot.waitSignal(self.editor.examined, timeout=10_000):
            pass

    @property
    def reason(self) -> str:
        return self.editor.foot.submit.toolTip()


def imported(qtbot: QtBot, world: World, ops: Ops, data: bytes = OPTICS) -> Shown:
    return Shown(qtbot, world, ops, import_file(world.desk, "mt700-0231.fin", data).draft_ids[0])
