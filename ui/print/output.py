"""Where pages go: to a printer, or into a PDF that is written aside first and only then takes its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app.errors import UserError
from ui.print.pages import DOTS_PER_INCH, Pages
from ui.words import translate

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from ui.credit.presenter import CreditPage

RESOLUTION = 1200
_MARGINS = QMarginsF(0, 0, 0, 0)


def save_pdf(page: CreditPage, path: Path) -> None:
    """Writes the pages of a credit as PDF (A4). It is not signed, and says so on every page.

    Raises:
        UserError: ``not-saved`` where the file can't be written.
    """
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if written:
        writer = QPdfWriter(file)
        writer.setResolution(RESOLUTION)
        writer.setTitle(page.reference)
        paper = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, _MARGINS))
        _draw(Pages(page), writer, RESOLUTION)
        written = file.commit()
    if not written:
        said = translate("Print", "{name} can't be written: {reason}. Choose another folder or name.")
        raise UserError(said.format(name=path.name, reason=file.errorString()), code="not-saved")


def print_pages(page: CreditPage, printer: QPrinter) -> None:
    """Sends the pages of a credit to a printer, on the paper that was chosen for it."""
    printer.setFullPage(True)
    printer.setDocName(page.reference)
    inches = printer.pageLayout().fullRect(QPageLayout.Unit.Inch).size()
    size = QSizeF(inches.width() * DOTS_PER_INCH, inches.height() * DOTS_PER_INCH)
    _draw(Pages(page, size), printer, printer.resolution())


def _draw(pages: Pages, device: QPagedPaintDevice, resolution: int) -> None:
    painter = QPainter(device)
    for at in range(pages.count):
        if at:
            device.newPage()
        painter.save()
        painter.scale(resolution / DOTS_PER_INCH, resolution / DOTS_PER_INCH)
        pages.paint(painter, at)
        painter.restore()
    painter.end()
