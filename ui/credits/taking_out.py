"""Taking credits out of the table: copied as references or rows, exported for spreadsheets."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from app.ports.stored import Column
from ui.credits.filter_words import state_titles
from ui.credits.listing import read_rows
from ui.privacy import hide_cell
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.credits.listing import RowView
    from ui.credits.view import CreditsPage

COPIED_MOST = 5_000
_BREAKS = str.maketrans("\t\r\n", "   ")


def export_titles() -> list[str]:
    """Headings of an export."""
    return [
        translate("Credits", "Reference"),
        translate("Credits", "Applicant"),
        translate("Credits", "Beneficiary"),
        translate("Credits", "Issuing bank"),
        translate("Credits", "Advising bank"),
        translate("Credits", "Currency"),
        translate("Credits", "Amount"),
        translate("Credits", "Expires"),
        translate("Credits", "State"),
        translate("Credits", "Last change (UTC)"),
    ]


class TakingOut(QObject):
    """Copies and exports for a page. ``said(sentence)`` when it is done."""

    said = Signal(str)

    def __init__(self, page: CreditsPage) -> None:
        super().__init__(page)
        self._page = page

    def menu(self) -> QMenu:
        """What can be done with the chosen rows."""
        menu = QMenu(self._page)
        menu.addActions(self._page.table.actions())
        menu.addSeparator()
        menu.addAction(self.tr("Copy references")).triggered.connect(lambda: self.copy(references=True))
        menu.addAction(self.tr("Copy rows")).triggered.connect(lambda: self.copy(references=False))
        menu.addSeparator()
        menu.addAction(self.tr("Export what is chosen…")).triggered.connect(lambda: self.ask(chosen=True))
        menu.addAction(self.tr("Export the whole view…")).triggered.connect(lambda: self.ask(chosen=False))
        return menu

    def copy_chosen(self) -> None:
        """One row gives its reference, several give rows."""
        self.copy(references=len(self._page.table.chosen_numbers()) == 1)

    def copy(self, *, references: bool) -> None:
        """Puts the chosen rows on the clipboard: their references, or what the table shows of them, with tabs."""
        page, numbers = self._page, self._page.table.chosen_numbers()[:COPIED_MOST]
        if not numbers:
            return
        listing = page.listing
        keys = (Column.REFERENCE,) if references else page.table.shown
        page.run(
            lambda: read_rows(page.desk, numbers, listing),
            title=self.tr("Reading what is copied"),
            success=partial(self._put, keys),
        )

    def _put(self, keys: Sequence[str], rows: list[RowView]) -> None:
        from app.desk.export import plain

        lines = [[_shown(row, key).translate(_BREAKS) for key in keys] for row in rows]
        if len(keys) > 1:
            titles = {column.key: column.title for column in self._page.table.columns}
            lines.insert(0, [titles[key] for key in keys])
        QGuiApplication.clipboard().setText("\n".join("\t".join(map(plain, line)) for line in lines))
        if len(keys) == 1 and len(rows) == 1:
            self.said.emit(self.tr("Copied {reference}.").format(reference=lines[0][0]))
        else:
            self.said.emit(self.tr("Copied {n} rows.").format(n=f"{len(rows):,}"))

    def ask(self, *, chosen: bool) -> None:
        """Asks for a file, and exports."""
        workbook, text = self.tr("Workbook (*.xlsx)"), self.tr("CSV for spreadsheets (*.csv)")
        name, kind = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the credits"), "credits.xlsx", f"{workbook};;{text}"
        )
        if name:
            path = Path(name)
            self.export(path if path.suffix else path.with_suffix(".csv" if kind == text else ".xlsx"), chosen=chosen)

    def export(self, path: Path, *, chosen: bool) -> None:
        """Writes the chosen rows, or all that is in view, as the name's ending says: XLSX, or else CSV."""
        page, titles, states = self._page, export_titles(), state_titles()
        numbers = page.table.chosen_numbers() if chosen else page.listing.numbers

        def write() -> int:
            from app.desk.export import read_cells, write_csv, write_xlsx

            writer = write_xlsx if path.suffix.lower() == ".xlsx" else write_csv
            return writer(path, titles, read_cells(page.desk, numbers, states))

        page.run(write, title=self.tr("Exporting the credits"), success=partial(self._exported, path))

    def _exported(self, path: Path, count: int) -> None:
        sentence = self.tr("{n} credits exported to {file}.")
        self.said.emit(sentence.format(n=f"{count:,}", file=path.name))


def _shown(row: RowView, key: str) -> str:
    return row.state.word if key == Column.STATE else hide_cell(key, row.texts.get(key, ""))
