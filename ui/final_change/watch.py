"""The banner that stays while the officer has not acknowledged that final blocks were replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desk.final_changed import open_change

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.final_changed import FinalChange
    from ui.ops import Job, Ops
    from ui.shell import Messages

SOURCE = "final-change"


class FinalChangeWatch(QObject):
    """Keeps the banner standing while a change isn't acknowledged. ``asked`` when the officer wants to see it."""

    asked = Signal()

    def __init__(self, desk: Desk, ops: Ops, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops, self._messages = desk, ops, messages
        self._shown: FinalChange | None = None
        self._job: Job | None = None

    def refresh(self) -> None:
        """Looks whether there is one."""
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: open_change(self._desk),
            title=self.tr("Looking for replaced blocks"),
            success=self._show,
            owner=self,
        )

    def _show(self, change: FinalChange | None) -> None:
        if change == self._shown:
            return
        self._shown = change
        if change is None:
            self._messages.recover(SOURCE)
            return
        sentence = self.tr(
            "The chain replaced final blocks, from block {block} on. See what changed before you sign anything."
        )
        self._messages.fault(
            sentence.format(block=f"{change.from_block:,}"),
            source=SOURCE,
            retry=self.asked.emit,
            act=self.tr("See what changed"),
            stays=True,
            code="final-changed",
        )
