"""What the officer types into. Each has `value`, `set_value` and the signals `changed` (typing) and `left`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, Qt, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.money import Money, MoneyError, read_typed
from ui.theme import Type, current, font
from ui.theme.icons import paint_icon
from ui.widgets.dates import read_day, show_day
from ui.widgets.marking import mark_line, mark_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.widgets.marking import Span


class LineInput(QLineEdit):
    """One line of text; of `limit` characters at most where that is not 0: counted, never cut off."""

    changed = Signal()
    left = Signal()

    def __init__(
        self, *, placeholder: str = "", mono: bool = False, limit: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.limit = limit
        self.setFont(font(Type.MONO if mono else Type.BODY))
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self.changed)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Shows `value` from its beginning; not reported by `changed`."""
        if value != self.value():
            self.setText(value)
            self.setCursorPosition(0)

    def show_marks(self, spans: Sequence[Span]) -> None:
        """Underlines stretches of the text."""
        mark_line(self, spans)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class DateInput(LineInput):
    """A day, typed as ``18 Feb 2027`` or ``2027-02-18``. What can't be read stays as it was typed."""

    def value(self) -> str:
        """The day as ``2027-02-18``, or the unreadable text, or nothing."""
        day = self.day()
        return day.isoformat() if day else super().value()

    def day(self) -> date | None:
        """The day, if the text is one."""
        return read_day(self.text())

    def set_value(self, value: str) -> None:
        day = read_day(value)
        shown = show_day(day, weekday=True) if day else value
        if shown != self.text():
            self.setText(shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_value(self.text())
        super().focusOutEvent(event)


class AmountInput(LineInput):
    """A currency and an amount, typed as ``usd 1250000`` and shown as ``USD 1,250,000.00``."""

    def money(self) -> Money | None:
        """The amount, if the text is one."""
        try:
            return read_typed(self.text())
        except MoneyError:
            return None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if money := self.money():
            self.setText(str(money))
        super().focusOutEvent(event)


class NarrativeInput(QPlainTextEdit):
    """Lines of SWIFT text in a fixed pitch, with a mark where a line of `width` characters ends.

    What is longer is not cut off or refused while typing: it is counted, and found by the checks.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, *, lines: int, width: int, shown_lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines, self.width_chars = lines, width
        self.setFont(font(Type.MONO))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        rows = shown_lines or min(max(lines, 3), 8)
        self.setFixedHeight(rows * QFontMetrics(self.font()).lineSpacing() + 22)
        self._quiet = False
        self.textChanged.connect(self._on_text_changed)

    def value(self) -> str:
        """The lines, joined by line feeds, without blank lines at the end."""
        return self.toPlainText().rstrip("\n ")

    def set_value(self, value: str) -> None:
        """Shows `value`; not reported by `changed`."""
        if value != self.value():
            self._quiet = True
            self.setPlainText(value)
            self._quiet = False

    def counter(self) -> tuple[int, int]:
        """Lines used and the longest line's characters."""
        lines = self.value().split("\n") if self.value() else []
        return len(lines), max((len(line) for line in lines), default=0)

    def show_marks(self, spans: Sequence[Span]) -> None:
        """Underlines stretches of the lines."""
        mark_lines(self, spans)

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class ChoiceInput(QComboBox):
    """One of a list. Not editable; the wheel scrolls the page, not the choice."""

    changed = Signal()
    left = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Shows `choices`, each a value and the words for it."""
        super().__init__(parent)
        self.setFont(font(Type.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_choices(choices)
        self.activated.connect(self.changed)
        self.currentTextChanged.connect(self.setToolTip)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replaces the choices and keeps the chosen value if it is still there."""
        kept = self.value()
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.set_value(kept)

    def value(self) -> str:
        """The chosen value, or nothing."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Chooses `value`; an unknown one leaves nothing chosen. Not reported by `changed`."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(part, option, QStyle.SubControl.SC_ComboBoxEditField, self).width()
        words = option.currentText or self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(part, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.width() - 26, (self.height() - 14) / 2, 14, 14)
        paint_icon(painter, area, "chevron-down", current().second)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
