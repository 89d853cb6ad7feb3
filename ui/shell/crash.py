"""The last resort for defects: a sentence for the officer, a report of where it happened that holds no data."""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ui.theme import Size, Type, font
from ui.widgets import PrimaryButton, SecondaryButton, label

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]


def report(error: BaseException) -> str:
    """Where `error` happened. Messages and values are left out: they may hold names, amounts or keys."""
    lines = [
        f"Python {platform.python_version()}, Qt {qt_version}, {platform.system()} {platform.release()}",
    ]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__qualname__)
        frames = traceback.extract_tb(link.__traceback__)
        lines.extend(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


def _place(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


class CrashDialog(QDialog):
    """Says what happened in the officer's words and offers the report to copy."""

    def __init__(self, text: str, *, earlier: bool = False) -> None:
        """`earlier`: it happened in a window that is no more, and the report is what that one left."""
        super().__init__(QApplication.activeWindow())
        now, before = self.tr("Something went wrong in the program"), self.tr("The program ended by itself last time")
        self.setWindowTitle(before if earlier else now)
        self.setMinimumWidth(560)
        self._view = QPlainTextEdit(text)
        self._view.setReadOnly(True)
        self._view.setFont(font(Type.MONO))
        self._view.setAccessibleName(self.tr("Report"))
        self._view.setTabChangesFocus(True)
        self._view.setVisible(earlier)  # of what was written down already, nothing is kept unseen
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAD)
        column.setSpacing(12)
        sentence = self.tr(
            "What you did last may not have been done. Drafts and signed acts are kept. You can go on; if it"
            " happens again, send the report to your support. It says where it happened and holds no data of yours."
        )
        column.addWidget(label(self.windowTitle(), Type.HEADING))
        column.addWidget(label(sentence, wrap=True))
        column.addWidget(self._view)
        column.addLayout(self._buttons())

    @property
    def report_text(self) -> str:
        """The report."""
        return self._view.toPlainText()

    def copy(self) -> None:
        """Puts the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report_text)

    def _buttons(self) -> QHBoxLayout:
        show, copy = SecondaryButton(self.tr("Show report")), SecondaryButton(self.tr("Copy report"))
        go_on = PrimaryButton(self.tr("Go on"))
        show.clicked.connect(self._view.show)
        copy.clicked.connect(self.copy)
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        for button in (show, copy):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(go_on)
        go_on.setDefault(True)
        return row


class CrashGuard(QObject):
    """Catches what nobody expected, from any thread, and shows one dialog at a time."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over the hooks of the main thread and of plain threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def show_earlier(self, text: str) -> None:
        """Shows what a window that broke left behind."""
        self._open(CrashDialog(text, earlier=True))

    def defect(self, error: BaseException) -> None:
        """Reports a defect; may be called from any thread."""
        self._caught.emit(error)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.defect(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.defect(args.exc_value)

    def _show(self, error: BaseException) -> None:
        text = report(error)
        sys.stderr.write(text + "\n")
        if self.dialog is None:
            self._open(CrashDialog(text))

    def _open(self, dialog: CrashDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


class FaultLog:
    """The place where the interpreter itself writes when it breaks: threads and lines of code, no values."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "fault.txt"
        self._file: IO[str] | None = None

    def open(self) -> str:
        """Begins to listen; what the last window that broke left, without this machine's folders, or nothing."""
        left = ""
        with suppress(OSError):
            left = self._path.read_text("utf-8", errors="replace").replace(f"{ROOT}{os.sep}", "")
            os.truncate(self._path, 0)  # not removed: other windows write to the same file
        self._file = self._path.open("a", encoding="utf-8")
        faulthandler.enable(self._file)
        return left.strip()

    def close(self) -> None:
        """Stops listening."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
