"""The editor's page: opens a draft and shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.editor.editing import Editor
from ui.editor.presenter import open_draft
from ui.widgets import label

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.editor.presenter import Opened
    from ui.ops import Ops


class EditorPage(QWidget):
    """A draft by its id, to be opened as a view.

    Signals: ``described(title, state, note)`` for the top bar, ``submitted(digest)``, ``opened`` once it can be typed
    into, ``stepped`` when there is something else to undo or do again, ``said(sentence)`` when something was done,
    ``done(sentence, undo)`` where it can be taken back.
    """

    described = Signal(str, object, str)
    submitted = Signal(object)
    opened = Signal()
    stepped = Signal()
    said = Signal(str)
    done = Signal(str, object)

    def __init__(
        self, desk: Desk, ops: Ops, draft_id: int, settings: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._ops, self._settings = desk, ops, settings
        self.draft_id = draft_id
        self.editor: Editor | None = None
        self._wait = label(self.tr("Opening the draft…"), ink="third", wrap=True)
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._wait)
        ops.run(
            lambda: open_draft(desk, draft_id),
            title=self.tr("Opening the draft"),
            success=self._on_opened,
            failure=self._on_unknown,
            owner=self,
        )

    def flush(self) -> None:
        """Saves now what has been typed; happens by itself when the editor goes out of sight."""
        if self.editor:
            self.editor.saver.flush()

    def _on_opened(self, opened: Opened) -> None:
        editor = self.editor = Editor(self._desk, self._ops, opened, self._settings)
        editor.described.connect(self.described)
        editor.submitted.connect(self.submitted)
        editor.stepped.connect(self.stepped)
        editor.panels.said.connect(self.said)
        editor.releases.said.connect(self.said)
        editor.panels.done.connect(self.done)
        self._column.replaceWidget(self._wait, editor)
        self._wait.deleteLater()
        self.setFocusProxy(editor)
        editor.describe()
        if self.hasFocus() or self.isVisible():
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _on_unknown(self, error: UserError) -> None:
        self._wait.setText(error.sentence)
