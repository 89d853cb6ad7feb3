"""Every screen in Chinese: no text of the program is left in English, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from resources.translations.build import read_translations
from tests.ui.every_screen import SCREENS, desk_of, filled
from tests.ui.office import rest
from ui.language import speak
from ui.language.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ROWS = 12
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def test_no_screen_shows_english_where_there_is_chinese(qtbot: QtBot, tmp_path: Path) -> None:
    english = {source for (_, source), told in read_translations().items() if told != source}
    speak("zh_CN")
    left: set[tuple[str, str]] = set()
    made = filled(tmp_path / "wei")
    with desk_of(made, tmp_path) as (desk, ops):
        qtbot.addWidget(desk.window)
        desk.show()
        for screen, opened in SCREENS.items():
            opened(desk, made)
            rest(qtbot, ops)
            shown = {text for widget in (desk.window, *desk.window.findChildren(QWidget)) for text in _texts(widget)}
            left |= {(screen, text) for text in shown if text in english or said(text) != text}
            desk.window.close_view()
            rest(qtbot, ops)
    made.world.store.close()

    assert left == set()


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    for name in ("text", "title", "placeholderText"):
        if widget.metaObject().indexOfProperty(name) >= 0:
            yield str(widget.property(name))
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        columns = 1 if isinstance(widget, QListView) else model.columnCount(QModelIndex())
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(model.rowCount(QModelIndex()), ROWS)):
                yield from (str(model.index(row, column).data(role) or "") for role in ROLES)
