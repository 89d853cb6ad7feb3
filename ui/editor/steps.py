"""The groups of the form as a list of steps, each with what is open in it: a tick, a red, an amber or a grey number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.editor.presenter import StepView
from ui.theme import Type, current, font
from ui.theme.icons import paint_icon
from ui.widgets.painting import paint_ground, write
from ui.widgets.selecting import PLACE_HEIGHT, PlaceButton

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS_WIDTH = 188


class _StepButton(PlaceButton):
    def __init__(self, step: StepView, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_step(step)

    def show_step(self, step: StepView) -> None:
        self.step = step
        self.setText(step.text)
        self.setAccessibleName(step.spoken)
        self.setToolTip(step.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(STEPS_WIDTH - 20, PLACE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or self.underMouse():
            paint_ground(painter, self.rect(), theme.selected if chosen else theme.hover)
        room, face = QRect(10, 0, self.width() - 42, self.height()), font(Type.STRONG if chosen else Type.BODY)
        write(painter, room, self.text(), face, theme.accent if chosen else theme.second)
        self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        theme, step = current(), self.step
        number = step.wrong or step.doubtful or step.empty
        if not number:
            area = QRectF(self.width() - 26, (self.height() - 14) / 2, 14, 14)
            paint_icon(painter, area, "check", theme.good)
            return
        tone = theme.bad if step.wrong else theme.warn if step.doubtful else theme.third
        painter.setFont(font(Type.SMALL_STRONG if step.wrong or step.doubtful else Type.SMALL))
        painter.setPen(QColor(tone))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(QRect(0, 0, self.width() - 14, self.height()), right, str(number))


class StepList(QFrame):
    """The steps. ``chosen(group)`` when one is gone to."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[StepView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setFixedWidth(STEPS_WIDTH)
        self._buttons = {step.key: _StepButton(step, self) for step in steps}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 14)
        column.setSpacing(2)
        for key, button in self._buttons.items():
            column.addWidget(button)
            button.picked.connect(lambda key=key: self.chosen.emit(key))
        column.addStretch(1)

    def show_steps(self, steps: Sequence[StepView]) -> None:
        """Shows other counts."""
        for step in steps:
            self._buttons[step.key].show_step(step)

    def choose(self, key: str) -> None:
        """Marks the group that is worked on; not reported by `chosen`."""
        self._buttons[key].choose()
