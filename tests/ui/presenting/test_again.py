"""A window that is made anew, or ended by itself, opens documents again where they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from tests.ui.office import rest
from ui.presenting.view import PresentingPage
from ui.session import OPENS, is_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.desk_window import DeskWindow
    from ui.ops import Ops

OFFICER = "Anna Muster"


def shown(desk: DeskWindow) -> QWidget:
    assert desk.window.view is not None
    return desk.window.view.widget


def test_a_form_is_opened_again_with_what_was_typed(
    qtbot: QtBot, ops: Ops, world: World, credit: bytes, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    desk.screens.open_presenting(credit)
    rest(qtbot, ops)
    page = shown(desk)
    assert isinstance(page, PresentingPage)
    assert page.form is not None
    QTest.keyClicks(page.form.amount.input, "204")
    row = str(page.property(OPENS))
    assert is_row(row)
    desk.window.close_view()
    rest(qtbot, ops)
    desk.open_row(row)
    rest(qtbot, ops)
    again = shown(desk)
    assert isinstance(again, PresentingPage)
    assert again.form is not None
    assert again.form.amount.value() == "204"
    desk.window.close_view()
    rest(qtbot, ops)
