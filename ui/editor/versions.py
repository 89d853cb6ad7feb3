"""Older versions of the draft that is open: a list, what differs from now, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ui.editor.revising import difference_text, entries_of
from ui.palette.model import HEIGHT, EntryDelegate, EntryModel
from ui.theme import Size, Type
from ui.theme.focus import InnerRing
from ui.widgets import CodeView, Heading, PrimaryButton, SecondaryButton, label, verbs
from ui.widgets.selecting import follow_selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.credit.draft import CreditDraft
    from app.credit.draft_versions import Revision
    from app.desk.desk import Desk

ROWS = 6
"""Versions in sight at once."""


class VersionsPanel(QFrame):
    """``restored(draft)`` brings a version back, ``cancelled`` closes the panel."""

    restored = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, now: CreditDraft, *, locked: str, parent: QWidget | None = None) -> None:
        """`locked` says why nothing can be restored, empty where it can."""
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._desk, self._now, self._locked = desk, now, locked
        self.revisions: list[Revision] = []
        self.model, self.list = EntryModel(self), QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        InnerRing(self.list)
        follow_selection(self.list)
        self._told = label("", Type.SMALL_STRONG, "second", wrap=True)
        self.difference = CodeView(self.tr("How it differs from now"))
        self.back, self.restore = SecondaryButton(self.tr("Back")), PrimaryButton(self.tr("Restore this version"))
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.back.clicked.connect(self.cancelled)
        self.restore.clicked.connect(self._on_restore)
        self._lay_out()

    @property
    def chosen(self) -> Revision | None:
        """The version that is chosen."""
        row = self.list.currentIndex().row()
        return self.revisions[row] if row >= 0 else None

    def show_revisions(self, revisions: Sequence[Revision]) -> None:
        """Shows versions, newest first; the one that was chosen stays so, at first the newest but one."""
        kept = self.chosen.version if self.chosen else None
        self.revisions = list(revisions)
        self.list.setFixedHeight(min(len(revisions), ROWS) * HEIGHT)
        self.model.replace(entries_of(revisions, self._desk.me.office, self._desk.now_utc()))
        rows = [at for at, revision in enumerate(revisions) if revision.version == kept]
        row = rows[0] if rows else min(1, len(self.revisions) - 1)
        self.list.setCurrentIndex(self.model.index(row))

    def show_now(self, now: CreditDraft) -> None:
        """The draft was changed: what differs from it is told again."""
        self._now = now
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self.restore.click()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._tell()

    def _on_restore(self) -> None:
        if (revision := self.chosen) is not None:
            self.restored.emit(revision.draft)

    def _tell(self) -> None:
        revision = self.chosen
        text = difference_text(revision.draft, self._now) if revision else ""
        same = self.tr("It is as it stands now.")
        self._told.setText(self.tr("How it differs from now") if text else same)
        self.difference.set_text(text)
        self.difference.setVisible(bool(text))
        self.restore.set_reason(self._locked or ("" if text else same))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(Size.GAP)
        column.addWidget(Heading(self.tr("Versions")))
        who = self.tr("Saved at this desk by {name}").format(name=self._desk.me.name)
        column.addWidget(label(who, Type.SMALL, "third", wrap=True))
        column.addWidget(self.list)
        column.addWidget(self._told)
        column.addWidget(self.difference, 1)
        column.addStretch()
        column.addLayout(verbs(self.back, self.restore))
