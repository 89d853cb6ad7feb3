"""What stands beside the rows: the preview of the one the keyboard stands at, sums of what is chosen and in view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.credits.listing import read_sums
from ui.credits.presenter import read_preview

if TYPE_CHECKING:
    from app.ports.stored import CurrencySum
    from ui.credits.view import CreditsPage
    from ui.ops import Job, Ops

SUMS_PAUSE_MS = 150
"""Rows are chosen one after the other; their sum is asked for when the officer stops."""
AFTER_PAINTING_MS = 30
"""What stands beside rows that were read again is read when those are painted: it would only take their time."""


class Beside(QObject):
    """Reads it for a page, when the rows are painted or when the officer stops."""

    def __init__(self, page: CreditsPage, ops: Ops) -> None:
        super().__init__(page)
        self._page, self._ops = page, ops
        self._preview_job: Job | None = None
        self._sums_due, self._due = QTimer(self), QTimer(self)
        for timer, pause_ms, then in (
            (self._sums_due, SUMS_PAUSE_MS, self._sum_chosen),
            (self._due, AFTER_PAINTING_MS, self._read),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause_ms)
            timer.timeout.connect(then)

    def follow_rows(self) -> None:
        """The rows were read again."""
        self._due.start()

    def follow_chosen(self) -> None:
        """Other rows are chosen."""
        self._sums_due.start()

    def show_row(self, row: int) -> None:
        """Shows the preview of a row; nothing where there is none."""
        page, key = self._page, self._page.model.key_at(row)
        if not key:
            if row < 0:
                page.preview.show_preview(None)
            return
        if self._preview_job:
            self._preview_job.cancel()
        self._preview_job = self._ops.run(
            lambda: read_preview(page.desk, key),
            title=self.tr("Reading a credit"),
            success=page.preview.show_preview,
            owner=page,
        )

    def _read(self) -> None:
        self.show_row(self._page.table.currentIndex().row())
        page, listing = self._page, self._page.listing

        def show(sums: tuple[CurrencySum, ...]) -> None:
            if listing.asked == page.asked:
                page.foot.show_in_view(len(page.listing.numbers), sums)

        page.run(lambda: read_sums(page.desk, listing.asked), title=self.tr("Adding up"), success=show)

    def _sum_chosen(self) -> None:
        page, numbers = self._page, self._page.table.chosen_numbers()
        if not numbers:
            page.foot.show_selected(0, ())
            return
        page.run(
            lambda: tuple(page.desk.store.sums_of(numbers)),
            title=self.tr("Adding up"),
            success=partial(page.foot.show_selected, len(numbers)),
        )
