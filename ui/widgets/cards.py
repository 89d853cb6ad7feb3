"""Grouping: cards, headings of sections, lists of keys and values, and what stands where there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Size, Type, current, font, pixmap
from ui.widgets.buttons import PrimaryButton
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS_WIDTH_MAX = 440


class Heading(QLabel):
    """A heading; breaks into lines where there is no room."""

    def __init__(self, text: str, role: Type = Type.HEADING, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setWordWrap(True)


class Card(QFrame):
    """A framed group with an optional title; put what it holds into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 12, 14, 14)
        self.body.setSpacing(Size.GAP)
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(label(title, Type.SMALL_STRONG, "second"))

    def add(self, *widgets: QWidget) -> Card:
        """Appends widgets; returns the card."""
        for widget in widgets:
            self.body.addWidget(widget)
        return self


class KeyValueList(QWidget):
    """Pairs in two columns: what it is, in third ink, and what it says. Values are plain text or widgets."""

    def __init__(self, key_width: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(Size.GAP)
        self._grid.setColumnMinimumWidth(0, key_width)
        self._grid.setColumnStretch(1, 1)
        self._placed: list[QWidget] = []

    def set_rows(self, rows: Sequence[tuple[str, str | QWidget]]) -> None:
        """Replaces all rows; widgets that stood in the old ones are given up."""
        # Not takeAt(): an item that Python keeps would go on answering for its widget's height.
        for old in self._placed:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._placed = []
        for at, (key, value) in enumerate(rows):
            name = label(key, Type.BODY, "third")
            shown = value if isinstance(value, QWidget) else label(value, wrap=True)
            if isinstance(shown, QLabel):
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if not shown.accessibleName():
                shown.setAccessibleName(f"{key}: {value}" if isinstance(value, str) else key)
            is_text = isinstance(shown, QLabel) or shown.hasHeightForWidth()
            beside = Qt.AlignmentFlag.AlignTop if is_text else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(name, at, 0, beside)
            self._grid.addWidget(shown, at, 1)
            self._placed += [name, shown]


class EmptyState(QWidget):
    """Why there is nothing here and what to do next."""

    acted = Signal()

    def __init__(self, icon_name: str, why: str, hint: str = "", act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._icon_name, self._picture = icon_name, QLabel()
        self._draw()
        column = QVBoxLayout(self)
        column.setSpacing(Size.GAP)
        column.addStretch(2)
        column.addWidget(self._picture, 0, middle)
        for text, role, ink in ((why, Type.SUBHEADING, ""), (hint, Type.BODY, "third")):
            if text:
                line = label(text, role, ink, wrap=True)
                line.setAlignment(middle)
                # Centred, a label is asked for its height before its width is known: both are settled here.
                line.ensurePolished()
                line.setFixedWidth(min(line.fontMetrics().horizontalAdvance(text) + 4, WORDS_WIDTH_MAX))
                line.setMinimumHeight(line.heightForWidth(line.width()))
                column.addWidget(line, 0, middle)
        if act:
            button = PrimaryButton(act)
            button.clicked.connect(self.acted)
            self.setFocusProxy(button)
            column.addSpacing(Size.GAP)
            column.addWidget(button, 0, middle)
        column.addStretch(3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._icon_name, current().line_strong, 32, self.devicePixelRatioF()))


class Scroller(QScrollArea):
    """A page that scrolls upright only; it follows the focus so that nothing is typed out of sight."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than what it holds can be: nothing is cut off at the right."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(self._content.minimumSizeHint().width(), self._content.minimumWidth()) + bar, 120)
