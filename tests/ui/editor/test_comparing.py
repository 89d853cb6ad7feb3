"""The message stands beside the form, field by field, and both stay in step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from app.credit.comparison import Fate
from tests.ui.accessibility import assert_accessible
from tests.ui.editor.shown import OPTICS, Shown, imported
from tests.ui.every_screen import Place
from tests.ui.office import rest
from tests.ui.world import SAMPLES
from ui.desk_window import DeskWindow
from ui.editor.importing import import_files
from ui.shell import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.editor.compared import RowView
    from ui.editor.comparing import ComparePanel
    from ui.ops import Ops

ODD = OPTICS.replace(b"JPY204000000,", b"JPY204000000,50").replace(b":44C:", b":99Z:ODD\r\n:44C:")
LONG = (SAMPLES / "07-long-goods-two-parts.fin").read_bytes()


def compared(qtbot: QtBot, world: World, ops: Ops, data: bytes = ODD) -> tuple[Shown, ComparePanel]:
    shown = imported(qtbot, world, ops, data)
    shown.editor.foot.compare.click()
    rest(qtbot, ops)
    panel = shown.editor.comparing.panel
    assert panel is not None
    return shown, panel


def current(panel: ComparePanel) -> RowView:
    view = panel.list.current_view
    assert view is not None
    return view


def test_message_and_draft_are_read_field_by_field_and_both_lead_to_each_other(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown, panel = compared(qtbot, world, ops)
    assert panel.summary.text() == "33 taken as they stood · 1 not understood · 1 kept aside · 3 left out"
    amount = current(panel)
    assert (amount.place, amount.state.word, amount.where) == ("32B", "Not understood", "line 18")
    assert "In the message: JPY204000000,50" in amount.spoken

    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert shown.editor.form.frames["32B"].input.hasFocus()
    shown.editor.go_to("31D.place")
    assert current(panel).place == "31D"

    panel.only.click()
    assert [view.place for view in panel.list.views] == ["32B", "99Z"]
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    assert not panel.go.isEnabled()
    assert not panel.take.isEnabled()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert shown.editor.comparing.panel is None
    assert shown.editor.side.isVisible()


def test_what_is_typed_is_compared_at_once_and_what_came_is_taken_back_as_one_step(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown, panel = compared(qtbot, world, ops)
    shown.type_into("50T", "BEIJING")
    shown.examined()
    rest(qtbot, ops)
    town = current(panel)
    assert (town.row.fate, town.told) == (Fate.CHANGED, "Changed in the draft after the import.")

    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    rest(qtbot, ops)
    assert shown.editor.draft.text("50T") == "SHANGHAI"
    assert current(panel).row.fate is Fate.TAKEN
    shown.editor.undo()
    assert shown.editor.draft.text("50T") == "BEIJING"


def test_a_long_text_is_folded_shown_whole_and_scrolled_through_by_keys(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown, panel = compared(qtbot, world, ops, LONG)
    goods = panel.list
    shown.editor.go_to("45A")
    assert current(panel).place == "45A"
    assert len(current(panel).folded) < 10 < len(current(panel).lines)
    goods.setFocus()
    folded = goods.visualRect(goods.currentIndex()).height()
    QTest.keyClick(goods, Qt.Key.Key_Space)
    assert goods.visualRect(goods.currentIndex()).height() > 10 * folded
    presses = 0
    while current(panel).place == "45A":
        QTest.keyClick(goods, Qt.Key.Key_Down)
        presses += 1
        assert presses < 100
    assert presses > 5
    QTest.keyClick(goods, Qt.Key.Key_Up)
    assert current(panel).place == "45A"


@pytest.mark.parametrize("size", [(968, 500), (1440, 820)])
def test_the_comparison_is_used_without_eyes_and_mouse(
    qtbot: QtBot, world: World, ops: Ops, size: tuple[int, int]
) -> None:
    shown, panel = compared(qtbot, world, ops)
    shown.page.resize(*size)
    assert_accessible(shown.page)
    panel.back.click()
    assert_accessible(shown.page)


def test_an_import_that_is_not_as_the_message_stood_says_so_and_leads_to_the_comparison(
    qtbot: QtBot, world: World, ops: Ops, tmp_path: Path
) -> None:
    desk = DeskWindow(
        world.desk,
        cast("Any", Place()),
        ops,
        Messages(),
        QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat),
    )
    qtbot.addWidget(desk.window)
    desk.show()
    for data, said in ((OPTICS, 0), (ODD, 1)):
        desk.screens.open_imported(import_files(world.desk, [("mt700.fin", data)]))
        rest(qtbot, ops)
        assert len(desk.messages.history) == said
    (notice,) = desk.messages.history
    assert notice.sentence == "Imported: 33 taken as they stood · 1 not understood · 1 kept aside · 3 left out."
    assert notice.then is not None
    notice.then()
    rest(qtbot, ops)
    editor = desk.screens.editor_in_sight
    assert editor is not None
    assert editor.comparing.panel is not None
    desk.window.close_view()
    rest(qtbot, ops)
