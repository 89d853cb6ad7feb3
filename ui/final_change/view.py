"""What changed when final blocks were replaced, to be read and acknowledged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.final_changed import acknowledge
from ui.credit.parts import emptied, readable
from ui.final_change.presenter import ChangePage, read_change
from ui.ops import Lane
from ui.theme import Size, Type
from ui.widgets import Card, Heading, PrimaryButton, Scroller, StateChip, label, restyle, set_ink

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.final_change.presenter import StruckAct
    from ui.ops import Job, Ops

TEXT_WIDTH_MAX = 760


class FinalChangePage(QWidget):
    """The change with the own acts it struck out. ``acknowledged`` when the officer has said so."""

    acknowledged = Signal()

    def __init__(self, desk: Desk, ops: Ops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._job: Job | None = None
        self._page: ChangePage | None = None
        self.happened, self._means = label("", wrap=True), label("", Type.BODY, "second", wrap=True)
        self.acts = Card(self.tr("Acts of your bank that were struck out"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Size.GAP)
        self.acts.body.addLayout(self._rows)
        self.refusal = label("", wrap=True)
        set_ink(self.refusal, "bad")
        self.refusal.hide()
        self.button = PrimaryButton(self.tr("Acknowledge what changed"))
        self.button.clicked.connect(self._on_clicked)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Reads it again."""
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: read_change(self._desk),
            title=self.tr("Reading what changed"),
            success=self._show,
            owner=self,
        )

    def _show(self, page: ChangePage | None) -> None:
        if page is None or page == self._page:
            return
        self._page = page
        self.happened.setText(page.happened)
        self._means.setText(page.means)
        rows = emptied(self._rows)
        for act in page.acts:
            rows.addWidget(_row(act))
        if not page.acts:
            rows.addWidget(label(self.tr("None of your bank's acts stood in them."), Type.BODY, "second"))

    def _on_clicked(self) -> None:
        self.button.setEnabled(False)
        self._ops.run(
            lambda: acknowledge(self._desk),
            title=self.tr("Acknowledging what changed"),
            success=lambda _: self.acknowledged.emit(),
            failure=self._on_refused,
            owner=self,
            lane=Lane.WIRE,
        )

    def _on_refused(self, error: UserError) -> None:
        self.button.setEnabled(True)
        self.refusal.setText(error.sentence)
        self.refusal.show()

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(TEXT_WIDTH_MAX)
        column = QVBoxLayout(body)
        column.setContentsMargins(Size.PAGE + 4, Size.PAGE, Size.PAGE + 4, Size.PAGE)
        column.setSpacing(12)
        for widget in (
            Heading(self.tr("Final blocks were replaced"), Type.TITLE),
            self.happened,
            self._means,
            self.acts,
            label(self.tr("Acknowledging writes a line into your audit log and lets you sign again."), wrap=True),
            self.refusal,
        ):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        restyle(body, "ground", "window")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(readable(Scroller(body), self.tr("Final blocks were replaced")))


def _row(act: StruckAct) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(act.title, Type.STRONG))
    words.addWidget(label(act.about, Type.SMALL, "third", wrap=True))
    row.addLayout(words, 1)
    row.addWidget(StateChip(act.state), 0, Qt.AlignmentFlag.AlignTop)
    return holder
