"""Files for support: each is shown whole before anything is saved, and what is shown is what is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app import diagnostics
from app.errors import EnvironmentFault
from ui.preferences import DEFAULTS
from ui.theme import Size, Type
from ui.theme.focus import InnerRing
from ui.widgets import CodeView, PrimaryButton, label

if TYPE_CHECKING:
    from app.diagnostics import Part
    from ui.desk_window import DeskWindow

LIST_WIDTH = 180
FILE_NAME = "lc-workstation-support.zip"


class DiagnosticsPage(QWidget):
    """The files at the left, the chosen one's text at the right, saving at the foot."""

    def __init__(self, desk_window: DeskWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk_window = desk_window
        self.parts: tuple[Part, ...] = ()
        self.list, self.text = QListWidget(), CodeView(self.tr("Text of the file"))
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setFixedWidth(LIST_WIDTH)
        InnerRing(self.list)
        self.save_button = PrimaryButton(self.tr("Save the files…"))
        self.save_button.set_reason(self.tr("The files are being gathered."))
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_chosen)
        self.save_button.clicked.connect(self.ask)
        self.setFocusProxy(self.list)
        self._gather()

    def ask(self) -> QFileDialog:
        """Asks where to save; nothing waits for it."""
        dialog = QFileDialog(self, self.tr("Save files for support"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(FILE_NAME)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, path: Path) -> None:
        """Writes the archive of exactly what is shown."""
        parts = self.parts

        def write() -> None:
            try:
                path.write_bytes(diagnostics.pack(parts))
            except OSError as error:
                sentence = "The files could not be saved there. Choose a folder you may write to."
                raise EnvironmentFault(sentence, code="support-not-saved") from error

        self._desk_window.ops.run(
            write,
            title=self.tr("Saving the files for support"),
            success=lambda _: self._desk_window.messages.say(self.tr("The files for support are saved.")),
            owner=self,
        )

    def _gather(self) -> None:
        desk, preferences = self._desk_window.desk, self._desk_window.preferences
        chain, gateway = self._desk_window.cells.links
        known = (
            diagnostics.versions(f"Qt {qt_version}"),
            diagnostics.settings({name: preferences.value(name) for name in DEFAULTS}),
            diagnostics.links(chain, gateway),
            diagnostics.log(),
        )
        self._desk_window.ops.run(
            lambda: diagnostics.counts(desk),
            title=self.tr("Gathering files for support"),
            success=lambda counted: self._show((*known, counted)),
            owner=self,
        )

    def _show(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        for part in parts:
            item = QListWidgetItem(part.name)
            item.setSizeHint(QSize(0, Size.ROW_COMPACT))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.save_button.set_reason("")

    def _on_chosen(self, row: int) -> None:
        self.text.setPlainText(self.parts[row].text)

    def _lay_out(self) -> None:
        about = self.tr(
            "Read them before you give them to anybody. They hold no key, PIN, token, name or amount, and nothing is"
            " sent anywhere."
        )
        middle, foot, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        middle.setSpacing(Size.PAD)
        middle.addWidget(self.list)
        middle.addWidget(self.text, 1)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        whole.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        whole.setSpacing(12)
        whole.addWidget(label(about, Type.BODY, "second", wrap=True))
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
