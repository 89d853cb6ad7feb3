"""A line of the first page: shape, what it is about, what is said of it, and at the right until when. It is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import State, Tone, Type, current, font, paint_shape, state_font
from ui.widgets.buttons import pressed_by_enter
from ui.widgets.painting import write

HEIGHT = 50
LEFT, SHAPE, TEXT = 12, 11, 52
MARGIN = 14
GAP = 12
ROW = 18
ABOUT_LEAST = 48
"""A name that has less room than this says nothing."""


class Leads(Enum):
    """What a line opens."""

    ROW = "row"
    """A draft, an act or a credit, by its key in the credits table."""
    NEED = "need"
    """An item of what needs the officer, by its key there."""
    PANEL = "panel"
    """A panel of the status bar, by its cell's key."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says.

    Attributes:
        leads, key: what it opens.
        state: shape, word and colour; the word stands before `amount`, that before `about`.
        amount: how much it is about. It is never cut: `about` gives way to it, then the state's word.
        when, exact: at the right: how much time is left or how long it waits, and the day or moment with its place.
        tone: of `when`.
    """

    leads: Leads
    key: str
    state: State
    title: str
    amount: str = ""
    about: str = ""
    when: str = ""
    exact: str = ""
    tone: Tone = Tone.PLAIN

    @property
    def spoken(self) -> str:
        """All of it as one sentence."""
        said = (self.title, self.state.word, self.amount, self.about, self.when, self.exact)
        return ", ".join(filter(None, said))


class LineButton(QAbstractButton):
    """Shows a line. Signals: ``stepped(±1)`` by the arrow keys; ``clicked`` by mouse, Enter or a screen reader."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self._digit = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_line(self, line: Line) -> None:
        """Shows another line, or the same as it stands now."""
        if line != self.line:
            self.line = line
            self.setAccessibleName(line.spoken)
            self._say_what_is_cut()
            self.update()

    def show_digit(self, digit: str) -> None:
        """The key that opens it; empty for none."""
        self._digit = digit
        self.setAccessibleDescription(self.tr("Key {digit}").format(digit=digit) if digit else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.text().isdecimal():
            event.ignore()  # the page's: it opens a line by its number
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_what_is_cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        line, theme = self.line, current()
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(theme.selected if self.isDown() else theme.hover))
        colour = theme.tone(line.state.tone)
        write(painter, QRect(LEFT, 7, 12, ROW), self._digit, font(Type.MONO_SMALL), theme.third)
        paint_shape(painter, QRectF(LEFT + 20, 10, SHAPE, SHAPE), line.state.shape, colour)
        title, said, when, exact = self._places(line)
        write(painter, title, line.title, font(Type.STRONG), theme.text)
        word, *rest = said_in(line, said.width())
        said.setLeft(said.left() + write(painter, said, word, state_font(Type.SMALL), colour))
        for text in rest:
            said.setLeft(said.left() + write(painter, said, text, font(Type.SMALL), theme.third))
        face = font if line.tone is Tone.PLAIN else state_font
        write(painter, when, line.when, face(Type.SMALL_STRONG), theme.tone(line.tone))
        write(painter, exact, line.exact, font(Type.SMALL), theme.third)
        painter.end()

    def _places(self, line: Line) -> tuple[QRect, QRect, QRect, QRect]:
        """Where the title, what is said, the time left and the exact moment stand."""
        over, under, end = 7, 7 + ROW, self.width() - MARGIN
        when, exact = _width(line.when, Type.SMALL_STRONG), _width(line.exact, Type.SMALL)
        first, second = end - when - (GAP if when else 0), end - exact - (GAP if exact else 0)
        return (
            QRect(TEXT, over, first - TEXT, ROW),
            QRect(TEXT, under, second - TEXT, ROW),
            QRect(end - when, over, when, ROW),
            QRect(end - exact, under, exact, ROW),
        )

    def _say_what_is_cut(self) -> None:
        """The whole of a line that has no room stands in its tool tip."""
        if self.line is None:
            return
        title, said, _, _ = self._places(self.line)
        whole = said_in(self.line, said.width()) == _parts(self.line)
        cut = not whole or _width(self.line.title, Type.STRONG) > title.width()
        self.setToolTip(self.line.spoken if cut else "")


def said_in(line: Line, room: int) -> tuple[str, str, str]:
    """The state's word, the amount and what it is about, as they are written where there is `room` pixels.

    What it is about is cut first, and left out sooner than that two letters of it stand there; then the word.
    """
    metrics = QFontMetrics(font(Type.SMALL))
    word, amount, about = _parts(line)
    left = room - _width(word + amount, Type.SMALL)
    if _width(about, Type.SMALL) > left:
        about = metrics.elidedText(about, Qt.TextElideMode.ElideRight, left) if left >= ABOUT_LEAST else ""
    if left < 0:
        least = max(room - _width(amount, Type.SMALL), 0)
        word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, least)
    return word, amount, about


def _parts(line: Line) -> tuple[str, str, str]:
    """The whole word, amount and what it is about, each after the first behind a dot."""
    word, amount, about = line.state.word, line.amount, line.about
    amount = f" · {amount}" if word and amount else amount
    return word, amount, f" · {about}" if about and (word or amount) else about


def _width(text: str, role: Type) -> int:
    return QFontMetrics(font(role)).horizontalAdvance(text) + 1 if text else 0
