"""Words on the page: labels by role, headings, rules, short hashes with their copy button, avatars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import Type, current, font
from ui.widgets.buttons import IconButton

HASH_HEAD = 6
HASH_TAIL = 4


def label(text: str, role: Type = Type.BODY, ink: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label in the type `role` and the colour token `ink` (default: text)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(role))
    made.setProperty("ink", ink)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


class ElidedLabel(QLabel):
    """One line that gives way where there is no room: its end becomes an ellipsis, the whole stands in the tool tip."""

    def __init__(self, role: Type = Type.BODY, ink: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setProperty("ink", ink)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        upright, role = Qt.AlignmentFlag.AlignVCenter, self.foregroundRole()
        self.style().drawItemText(painter, self.rect(), upright, self.palette(), self.isEnabled(), shown, role)
        painter.end()


def set_ink(target: QWidget, ink: str) -> None:
    """Changes the colour token of a label."""
    restyle(target, "ink", ink)


def restyle(target: QWidget, name: str, value: str) -> None:
    """Sets a property that the style sheet reads, and has the sheet read it again."""
    if target.property(name) != value:
        target.setProperty(name, value)
        target.style().unpolish(target)
        target.style().polish(target)
        target.update()


def rule(*, vertical: bool = False) -> QFrame:
    """A hairline between two regions."""
    line = QFrame()
    line.setProperty("kind", "rule-v" if vertical else "rule")
    return line


def shorten(text: str) -> str:
    """The recognisable ends of a hash: ``7f3a91…c419``."""
    whole = HASH_HEAD + HASH_TAIL + 1
    return text if len(text) <= whole else f"{text[:HASH_HEAD]}…{text[-HASH_TAIL:]}"


class HashLabel(QWidget):
    """A hash, shortened, with the whole of it in the tool tip and on the clipboard by one click."""

    def __init__(self, value: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._label = label("", Type.MONO)
        self._copy = IconButton("copy", self.tr("Copy {name}").format(name=name))
        self._copy.clicked.connect(self.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._label)
        row.addWidget(self._copy)
        row.addStretch(1)
        self.set_value(value)

    @property
    def value(self) -> str:
        """The whole hash."""
        return self._value

    def set_value(self, value: str) -> None:
        """Shows another hash."""
        self._value = value
        self._label.setText(shorten(value))
        self._label.setToolTip(value)
        self._label.setAccessibleName(f"{self._name} {value}")

    def copy(self) -> None:
        """Puts the whole hash on the clipboard and says so for a moment."""
        QGuiApplication.clipboard().setText(self._value)
        self._copy.set_icon("check")
        QTimer.singleShot(1200, self._copy, lambda: self._copy.set_icon("copy"))


class Avatar(QWidget):
    """The initials of a person in a disc. Decoration: the name stands beside it in words."""

    SIDE = 30

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(self.SIDE, self.SIDE))
        self.set_name(name)

    @property
    def initials(self) -> str:
        """First letters of the first and last word; of a Chinese name its last two characters."""
        words = self._name.split()
        if len(words) == 1 and not self._name.isascii():
            return self._name[-2:]
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()

    def set_name(self, name: str) -> None:
        """Shows another person."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selected))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QColor(theme.accent))
        painter.setFont(font(Type.SMALL_STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.initials)
        painter.end()
