"""Taking documents in: the form, what follows from it beside it, and the last page before it is signed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.credit.presentation import Presented
from app.desk.deeds import carry_out
from app.desk.presenting import PRESENT, check_drawing, hash_file, keep_presenting, must_be_unchanged
from ui.examining.keeper import Keeper
from ui.examining.signing import SigningPage, ToSign
from ui.ops import Lane
from ui.presenting.begin import Begun, about_drawing, read_begun
from ui.presenting.form import PresentingForm
from ui.presenting.side import DrawingSide
from ui.presenting.typed import Typed, why_not
from ui.theme import State, Type
from ui.widgets import SplitPane, label

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.credit.presentation import PresentedFile
    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.errors import UserError
    from ui.examining.signing import Said
    from ui.ops import Ops
    from ui.presenting.papers import PaperRow

SIDE_WIDTH = 370


class PresentingPage(QWidget):
    """Documents under one credit; what is typed is kept.

    Signals: ``described(title, state)`` once read, ``signed(deed)`` when it was signed, ``opened`` once read.
    """

    described = Signal(str, object)
    signed = Signal(object)
    opened = Signal()

    def __init__(
        self, desk: Desk, ops: Ops, credit: bytes, settings: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._ops, self.credit, self._settings = desk, ops, credit, settings
        self._begun: Begun | None = None
        self.form: PresentingForm | None = None
        self.side: DrawingSide | None = None
        self.signing: SigningPage | None = None
        self._why_not = label("", Type.BODY, "second", wrap=True)
        self._why_not.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._why_not)
        self._keeper = Keeper(ops, partial(keep_presenting, desk, credit), self)
        ops.run(
            lambda: read_begun(desk, credit),
            title=self.tr("Reading a credit"),
            success=self._show,
            failure=self._on_cannot,
            owner=self,
        )

    @property
    def reason(self) -> str:
        """Why documents can't be taken in, or nothing."""
        return self._why_not.text()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.flush()

    def ask_file(self, row: PaperRow) -> QFileDialog:
        """Opens the dialog for the file of a document; nothing waits for it."""
        dialog = QFileDialog(self, self.tr("The file of the document"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda names: self.take_file(row, Path(names[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_file(self, row: PaperRow, path: Path) -> None:
        """Reads a file for what it is known by."""

        def taken(file: PresentedFile) -> None:
            if isValid(row):
                row.show_file(path, file)

        def refused(error: UserError) -> None:
            if isValid(row):
                row.tell(error.sentence)

        title = self.tr("Reading a file")
        self._ops.run(lambda: hash_file(path), title=title, success=taken, failure=refused, owner=self, lane=Lane.WIRE)

    def _show(self, begun: Begun) -> None:
        self._begun = begun
        form = self.form = PresentingForm(begun.presenting, begun.typed, begun.came_back)
        side = self.side = DrawingSide(begun.presenting)
        form.changed.connect(self._on_changed)
        form.papers.file_asked.connect(self.ask_file)
        side.sign_asked.connect(self._on_sign_asked)
        side.problems.jumped.connect(form.go_to)
        self._side = QStackedWidget()
        self._side.addWidget(side)
        self._why_not.hide()
        panes = [(form, 0), (self._side, SIDE_WIDTH)]
        self._column.addWidget(SplitPane(panes, key="presenting", settings=self._settings))
        self._look(form.typed)
        self.setFocusProxy(form.amount.input)
        form.amount.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.described.emit(self._title(), State.idle(self.tr("Not signed")))
        self.opened.emit()

    def _title(self) -> str:
        return self.tr("Take documents in")

    def _on_cannot(self, error: UserError) -> None:
        self._why_not.setText(error.sentence)
        self.described.emit(self._title(), State.idle(self.tr("Can't be done")))

    def _on_changed(self) -> None:
        assert self.form is not None
        typed = self.form.typed
        self._keeper.keep(typed.to_json())
        self._look(typed)

    def _look(self, typed: Typed) -> None:
        form, side, begun = self.form, self.side, self._begun
        assert form is not None
        assert side is not None
        assert begun is not None
        claimed, received, shipped = form.claimed_minor, form.received_utc, form.shipped
        drawing = check_drawing(begun.presenting, claimed or 0, received, shipped, typed.documents)
        side.show_drawing(drawing, claimed or 0, why_not(typed, claimed, received, shipped))

    def _deed(self) -> Deed:
        assert self.form is not None
        return replace(PRESENT, amount_minor=self.form.claimed_minor or 0, received_utc=self.form.received_utc)

    def _on_sign_asked(self) -> None:
        assert self._begun is not None
        assert self.form is not None
        deed = self._deed()
        signed = ToSign(deed, self.tr("Documents taken in"), self.tr("Sign the receipt"), reference=True)
        page = self.signing = SigningPage(signed, about_drawing(self._begun, deed))
        page.cancelled.connect(self._leave_signing)
        page.signed.connect(self._on_signed)
        self._side.addWidget(page)
        self._side.setCurrentWidget(page)
        self.form.setEnabled(False)
        page.start()

    def _leave_signing(self) -> None:
        assert self.signing is not None
        assert self.form is not None
        assert self.side is not None
        self._side.removeWidget(self.signing)
        self.signing.hide()
        self.signing.deleteLater()
        self.signing = None
        self.form.setEnabled(True)
        self.side.sign_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_signed(self, deed: Deed, told: Said) -> None:
        assert self.signing is not None
        assert self.form is not None
        self.signing.set_busy(self.tr("Sealing and signing…"))
        # Kept before it is signed, which forgets it: nothing typed is left to be kept after that.
        self._keeper.flush()
        typed, shipped, desk, credit = self.form.typed, self.form.shipped, self._desk, self.credit
        content = Presented(typed.documents, shipped, presenter=typed.presenter)
        files = {Path(one.path): one.file for one in typed.papers if one.path and one.file}

        def sign() -> bytes:
            return carry_out(
                desk,
                credit,
                deed,
                reference=told.reference,
                note=told.note,
                word=told.word,
                means=told.means,
                evidence=told.evidence,
                content=content,
            )

        def unchanged(_: None) -> None:
            self._ops.run(
                sign,
                title=self.tr("Sealing and signing an act"),
                success=lambda _digest: self.signed.emit(deed),
                failure=self._refuse,
                owner=self,
            )

        title = self.tr("Reading the files again")
        self._ops.run(
            lambda: must_be_unchanged(files),
            title=title,
            success=unchanged,
            failure=self._refuse,
            owner=self,
            lane=Lane.WIRE,
        )

    def _refuse(self, error: UserError) -> None:
        if self.signing is not None:
            self.signing.refuse(error)
