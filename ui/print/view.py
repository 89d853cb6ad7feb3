"""The print preview: a credit as pages, a pane of the window. Prints and saves what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from ui.print.output import print_pages, save_pdf
from ui.print.pages import Pages
from ui.print.preview import Preview
from ui.theme import Size, Type
from ui.widgets import PrimaryButton, SecondaryButton, label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog

    from ui.credit.presenter import CreditPage


class PrintView(QWidget):
    """What will be printed of a credit as it was read when this was opened.

    Signals: ``said(sentence)`` when it was saved, or why it was not.
    """

    said = Signal(str)

    def __init__(self, page: CreditPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self.pages, self.preview = page, Pages(page), Preview()
        self.preview.set_pages(self.pages)
        self._size = label("", Type.SMALL, "second")
        self._smaller = SecondaryButton(self.tr("Smaller"))
        self._larger = SecondaryButton(self.tr("Larger"))
        self.save_button = SecondaryButton(self.tr("Save as PDF…"))
        self.print_button = PrimaryButton(self.tr("Print…"))
        self._smaller.clicked.connect(lambda: self._zoom(-1))
        self._larger.clicked.connect(lambda: self._zoom(1))
        self.save_button.clicked.connect(self.ask_where)
        self.print_button.clicked.connect(self.ask_printer)
        self._lay_out()
        self._zoom(0)
        self.setFocusProxy(self.preview)

    def ask_where(self) -> QFileDialog:
        """Opens the file dialog; nothing waits for it."""
        dialog = QFileDialog(self.window(), self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.selectFile(f"{self._page.reference}.pdf")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, path: Path) -> None:
        """Saves the pages and says where, or why not."""
        try:
            save_pdf(self._page, path)
        except UserError as error:
            self.said.emit(error.sentence)
        else:
            self.said.emit(self.tr("Saved as {name}. It is not a signed instrument.").format(name=path.name))

    def ask_printer(self) -> QPrintDialog:
        """Opens the system's print dialog; nothing waits for it."""
        # Looking for printers takes a moment: not before somebody wants to print.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.window())
        dialog.setWindowTitle(self.tr("Print {reference}").format(reference=self._page.reference))
        dialog.accepted.connect(lambda: print_pages(self._page, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
        return dialog

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if event.key() in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _zoom(self, by: int) -> None:
        self.preview.zoom(by)
        self._size.setText(self.tr("{n} %").format(n=round(self.preview.scale * 100)))

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("kind", "tabs")
        row = QHBoxLayout(bar)
        row.setContentsMargins(Size.PAGE, Size.GAP, Size.PAGE, Size.GAP)
        unsigned = label(
            self.tr("Not a signed instrument: a copy to read. It shows the credit as it was when opened here."),
            Type.SMALL,
            "second",
            wrap=True,
        )
        row.addWidget(unsigned, 1)
        for widget in (self._smaller, self._size, self._larger, self.save_button, self.print_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.preview, 1)
