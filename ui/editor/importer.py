"""How files come in: asked for in a file dialog, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from ui.editor.importing import ImportResult
    from ui.ops import Ops


class Importer(QObject):
    """Imports files for a window, and takes what is dropped on it.

    Signals: ``imported(result)``.
    """

    imported = Signal(object)

    def __init__(self, desk: Desk, ops: Ops, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._ops, self._window = desk, ops, window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def ask(self) -> QFileDialog:
        """Opens the file dialog; nothing waits for it."""
        dialog = QFileDialog(self._window, self.tr("Import SWIFT messages"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("SWIFT messages (*.fin *.txt *.mt *.swi *.swift *.msg *.prt)"), self.tr("All files (*)")]
        )
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take(self, paths: Sequence[Path]) -> None:
        """Imports files."""
        self._ops.run(
            lambda: _import(self._desk, paths),
            title=self.tr("Importing messages"),
            success=self._on_imported,
            owner=self,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter and drop events are both QDropEvents to Qt.
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            paths = _files_of(event.mimeData())
            if paths:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.take(paths)
                return True
        return super().eventFilter(watched, event)

    def _on_imported(self, result: ImportResult) -> None:
        self.imported.emit(result)


def _files_of(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _import(desk: Desk, paths: Sequence[Path]) -> ImportResult:
    from ui.editor.importing import import_paths  # all of SWIFT: loaded by the first import, not by the first paint

    return import_paths(desk, paths)
