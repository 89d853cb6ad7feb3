"""Chips and status cells: shape, word and colour, as a widget and as something a table can paint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import State, Type, current, font, paint_shape, state_font
from ui.widgets.buttons import pressed_by_enter
from ui.widgets.painting import write

CHIP_HEIGHT = 22
SHAPE = 11
INSET = 8
GAP = 5


def chip_width(state: State) -> int:
    """The width a chip takes for its whole word."""
    return 2 * INSET + SHAPE + GAP + QFontMetrics(font(Type.SMALL)).horizontalAdvance(state.word) + 1


def paint_chip(painter: QPainter, area: QRect, state: State) -> None:
    """Draws the chip of `state` at the left of `area`, centred upright, no wider than `area`."""
    theme = current()
    colour = theme.tone(state.tone)
    width = min(chip_width(state), area.width())
    top = area.top() + (area.height() - CHIP_HEIGHT) / 2
    box = QRectF(area.left(), top, width, CHIP_HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    corner = QPointF(box.left() + INSET, top + (CHIP_HEIGHT - SHAPE) / 2)
    paint_shape(painter, QRectF(corner.x(), corner.y(), SHAPE, SHAPE), state.shape, colour)
    words = QRectF(box.left() + INSET + SHAPE + GAP, top, box.width() - 2 * INSET - SHAPE - GAP + 2, CHIP_HEIGHT)
    painter.setFont(state_font(Type.SMALL))
    painter.setPen(QColor(colour))
    text = painter.fontMetrics().elidedText(state.word, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    painter.restore()


class StateChip(QWidget):
    """A state in a rounded frame."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    @property
    def state(self) -> State:
        """What it shows."""
        return self._state

    def set_state(self, state: State) -> None:
        """Shows another state."""
        self._state = state
        self.setAccessibleName(state.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._state), CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._state)
        painter.end()


class StatusCell(QPushButton):
    """A cell of the status bar: ``Chain ● in step · block 41,208``. What it opens is up to the window."""

    def __init__(
        self, subject: str, state: State | None = None, detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self.setProperty("kind", "status")
        self.setFont(font(Type.SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(state, detail)

    def show_state(self, state: State | None, detail: str = "") -> None:
        """Shows another state (none: subject and detail only), said in words to screen readers."""
        self._state, self._detail = state, detail
        words = [self._subject, state.word if state else "", detail]
        self.setAccessibleName(" ".join(word for word in words if word))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        detail = 4 + QFontMetrics(font(Type.SMALL)).horizontalAdvance(self._detail) if self._detail else 0
        return self.minimumSizeHint() + QSize(detail, 0)

    def minimumSizeHint(self) -> QSize:
        """Subject and state stay whole; the detail gives way, and is read in the tool tip."""
        width = 25 + QFontMetrics(font(Type.SMALL)).horizontalAdvance(self._subject)
        if self._state:
            width += SHAPE + 9 + QFontMetrics(font(Type.SMALL_STRONG)).horizontalAdvance(self._state.word)
        return QSize(width, 27)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.rect().adjusted(12, 0, 0, 0)
        room.setLeft(room.left() + write(painter, room, self._subject, font(Type.SMALL), theme.second))
        if self._state:
            tone = theme.tone(self._state.tone)
            shape = QRectF(room.left() + 5, (self.height() - SHAPE) / 2 + 0.5, SHAPE, SHAPE)
            paint_shape(painter, shape, self._state.shape, tone)
            room.setLeft(room.left() + 9 + SHAPE)
            room.setLeft(room.left() + write(painter, room, self._state.word, state_font(Type.SMALL_STRONG), tone))
        if self._detail:
            write(painter, room.adjusted(4, 0, -11, 0), self._detail, font(Type.SMALL), theme.second)
        painter.end()
