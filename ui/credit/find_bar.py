"""Finding in the text that is shown: every place marked, the next one brought into sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QTextEdit, QWidget

from ui.theme import Size, Type, current
from ui.widgets import IconButton, SearchBox, announce, label

FOUND_MAX = 999
"""More places than this are not marked: nobody goes through them, and each costs painting."""

Reader = QTextEdit | QPlainTextEdit


class FindBar(QFrame):
    """Searches one text at a time. Enter goes to the next place, Shift+Enter to the one before, Escape closes."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._reader: Reader | None = None
        self._places: list[QTextCursor] = []
        self._at = 0
        self.box = SearchBox(self.tr("Find in this text"), self.tr("Find in this text"))
        self._count = label("", Type.SMALL, "second")
        self._before = IconButton("chevron-up", self.tr("Place before"))
        self._next = IconButton("chevron-down", self.tr("Next place"))
        self._close = IconButton("close", self.tr("Close the search"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 6, Size.PAGE, 6)
        row.addWidget(self.box, 1)
        for widget in (self._count, self._before, self._next, self._close):
            row.addWidget(widget)
        self.box.searched.connect(self._search)
        self._before.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_bar)
        self.hide()

    @property
    def found(self) -> int:
        """How many places were found."""
        return len(self._places)

    def open_on(self, reader: Reader) -> None:
        """Searches in `reader` from now on; what is selected there is what is looked for."""
        self._show_in(reader)
        selected = reader.textCursor().selectedText()
        if selected and "\N{PARAGRAPH SEPARATOR}" not in selected:
            self.box.setText(selected)
        self.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self._search(self.box.value())

    def follow(self, reader: Reader | None) -> None:
        """Another text is shown, or the same one was written anew: finds in it; closes where there is none."""
        if reader is None:
            self.close_bar()
        elif self.isVisible():
            self._show_in(reader)
            self._search(self.box.value())

    def close_bar(self) -> None:
        """Takes all marks away."""
        self._mark([])
        self.hide()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Goes `by` places on; after the last comes the first."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._show_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _show_in(self, reader: Reader) -> None:
        if reader is not self._reader:
            self._mark([])
        self._reader = reader

    def _search(self, words: str) -> None:
        places: list[QTextCursor] = []
        if words and self._reader is not None:
            document = self._reader.document()
            place = document.find(words, 0, QTextDocument.FindFlag(0))
            while not place.isNull() and len(places) < FOUND_MAX:
                places.append(place)
                place = document.find(words, place)
        self._at = 0
        self._mark(places)
        if places:
            self._show_place()
        else:
            self._count.setText(self.tr("Not found") if words else "")
            announce(self, self._count.text())

    def _show_place(self) -> None:
        said = self.tr("{k} of {n}").format(k=self._at + 1, n=len(self._places))
        self._count.setText(said)
        announce(self, said)
        if self._reader is not None:
            self._reader.setTextCursor(self._places[self._at])
            self._reader.ensureCursorVisible()

    def _mark(self, places: list[QTextCursor]) -> None:
        self._places = places
        if self._reader is None:
            return
        theme, marks = current(), []
        for place in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = place
            mark.format.setBackground(QColor(theme.selected))
            mark.format.setFontUnderline(True)
            marks.append(mark)
        self._reader.setExtraSelections(marks)
