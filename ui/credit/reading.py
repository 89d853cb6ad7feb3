"""The line above a credit's texts: what is shown and how, finding, copying, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.credit.parts import CopyLink
from ui.theme import Size, Type
from ui.widgets import LinkButton, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.credit.letter import SwiftText

LETTER, SWIFT, AMENDMENTS, PRESENTATIONS = "letter", "swift", "amendments", "presentations"
TIMELINE, PARTIES = "timeline", "parties"


class ReadingBar(QFrame):
    """What can be done with the text below.

    Signals: ``release_asked`` the next release, ``order_asked`` the other order, ``text_asked`` cards or text,
    ``find_asked``, ``print_asked``.
    """

    release_asked = Signal()
    order_asked = Signal()
    text_asked = Signal()
    find_asked = Signal()
    print_asked = Signal()

    def __init__(self, text: Callable[[], str], parent: QWidget | None = None) -> None:
        """`text` is what is shown, to be copied whole."""
        super().__init__(parent)
        self.setProperty("kind", "tabs")
        self.note = label("", Type.SMALL, "second", wrap=True)
        self.release, self.order, self.as_text = LinkButton(""), LinkButton(""), LinkButton("")
        self.find_link, self.copy_link = LinkButton(self.tr("Find…")), CopyLink(self.tr("Copy text"), text)
        self.print_link = LinkButton(self.tr("Print…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 2, Size.PAGE, 2)
        row.setSpacing(Size.PAD)
        for widget in (self.order, self.as_text, self.release):
            row.addWidget(widget)
        row.addWidget(self.note, 1)
        for widget in (self.find_link, self.copy_link, self.print_link):
            row.addWidget(widget)
        for link, signal in (
            (self.release, self.release_asked),
            (self.order, self.order_asked),
            (self.as_text, self.text_asked),
            (self.find_link, self.find_asked),
            (self.print_link, self.print_asked),
        ):
            link.clicked.connect(signal)

    def show_for(self, key: str, *, readable: bool) -> None:
        """What can be done on a tab; `readable` where there are terms."""
        timeline, words = key == TIMELINE, readable and key in (LETTER, SWIFT)
        self.order.setVisible(timeline)
        self.as_text.setVisible(timeline)
        self.release.setVisible(words and key == SWIFT)
        self.note.setText(self.note.text() if words and key == SWIFT else "")
        self.setVisible(timeline or words)

    def show_release(self, shown: SwiftText, other: str) -> None:
        """Which release the messages are in, and what it has no field for."""
        said = self.tr("In the fields of {release}.").format(release=shown.release)
        if shown.left_out:
            missing = self.tr("It has no field for {tags}.").format(tags=", ".join(shown.left_out))
            said = f"{said} {missing}"
        self.note.setText(said)
        self._name(self.release, self.tr("Show as {release}").format(release=other))

    def show_timeline(self, *, newest_first: bool, as_text: bool) -> None:
        """What the links of the timeline would do."""
        self._name(self.order, self.tr("Oldest first") if newest_first else self.tr("Newest first"))
        self._name(self.as_text, self.tr("As cards") if as_text else self.tr("As text"))

    def _name(self, link: LinkButton, words: str) -> None:
        link.setText(words)
        link.setAccessibleName(words)
