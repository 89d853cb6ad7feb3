"""The frame that the pages before the desk share: the band, the engraving, one column in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.sign_in.ornament import Engraving
from ui.theme import Size, Type
from ui.widgets import Heading, SandboxBand, Scroller, label
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence


def lay_out_entrance(page: QWidget, title: str, parts: Sequence[QWidget], *, width: int, band: str = "") -> None:
    """Gives `page` its ground, and lays `parts` out below its title; a page that is too low scrolls.

    Args:
        page: a page that has no layout yet.
        title: its heading; below it stands what the product is.
        parts: one below the other.
        width: the widest the column gets, in pixels.
        band: what the sandbox's band says; empty for none.
    """
    page.setProperty("ground", "window")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    if band:
        whole.addWidget(SandboxBand(band))
    whole.addSpacing(12)
    whole.addWidget(Engraving())
    whole.addSpacing(10)
    whole.addWidget(Scroller(_in_the_middle(_column(title, parts), width)), 1)


def _column(title: str, parts: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    box = QVBoxLayout(column)
    box.setContentsMargins(Size.PAGE, 0, Size.PAGE, Size.PAGE)
    box.setSpacing(14)
    head = QVBoxLayout()
    head.setSpacing(6)
    head.addWidget(Heading(title, Type.TITLE))
    about = translate("Entrance", "Letters of credit between banks, on a ledger that none of them owns")
    head.addWidget(label(about, Type.BODY, "second", wrap=True))
    box.addLayout(head)
    for part in parts:
        box.addWidget(part)
    box.addStretch(1)
    return column


def _in_the_middle(column: QWidget, width: int) -> QWidget:
    column.setMaximumWidth(width)
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(column, 100)
    row.addStretch(1)
    return around
