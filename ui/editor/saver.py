"""Autosave: what is typed is in the store within two seconds, and at once when the editor goes out of sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.desk.drafts import save_draft

if TYPE_CHECKING:
    from app.credit.draft import CreditDraft
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.ops import Ops

SAVE_AFTER_MS = 1500


@dataclass
class _Newest:
    """What is to be saved. The worker reads it when it gets to it: tried again later, it never saves an older state."""

    draft: CreditDraft


class Saver(QObject):
    """Keeps a draft saved.

    Signals: ``pending`` when there is something to save, ``saved`` when all of it is, ``refused(sentence)``.
    """

    pending = Signal()
    saved = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, ops: Ops, draft_id: int, draft: CreditDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._ops, self._draft_id = desk, ops, draft_id
        self._newest, self._saved = _Newest(draft), draft
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)

    @property
    def dirty(self) -> bool:
        """Something typed is not in the store yet."""
        return self._newest.draft is not self._saved

    def keep(self, draft: CreditDraft) -> None:
        """Saves `draft` soon; what is typed meanwhile goes with it."""
        self._newest.draft = draft
        if not self._stopped and not self._timer.isActive():
            self._timer.start()
            self.pending.emit()

    def flush(self) -> None:
        """Saves now what waits to be saved."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def stop(self) -> None:
        """The draft was submitted: nothing is saved any more."""
        self._stopped = True
        self._timer.stop()

    def go_on(self) -> None:
        """It was not submitted after all."""
        self._stopped = False
        if self.dirty:
            self._timer.start()

    def _save(self) -> None:
        desk, draft_id, newest = self._desk, self._draft_id, self._newest

        def save() -> CreditDraft:
            draft = newest.draft
            save_draft(desk, draft_id, draft)
            return draft

        # Without an owner: it is saved also when the editor has gone before the worker gets to it.
        self._ops.run(save, title=self.tr("Saving the draft"), success=self._on_saved, failure=self._on_refused)

    def _on_saved(self, draft: CreditDraft) -> None:
        if isValid(self):
            self._saved = draft
            if not self.dirty:
                self.saved.emit()

    def _on_refused(self, error: UserError) -> None:
        if isValid(self):
            self.refused.emit(error.sentence)
