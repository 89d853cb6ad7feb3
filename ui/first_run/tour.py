"""The tour: five things of the window, each pointed at, in a few words; left at any moment by Escape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import Size, Type, current
from ui.widgets import Card, Heading, PrimaryButton, SecondaryButton, announce, label
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.desk_window import DeskWindow

CARD_WIDTH = 360
GAP = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the tour: what is pointed at, and what is said of it."""

    target: Callable[[], QWidget]
    title: str
    words: str


def stops(desk_window: DeskWindow) -> tuple[Stop, ...]:
    """What a new officer has to know."""
    window = desk_window.window
    return (
        Stop(
            lambda: window.rail,
            translate("Tour", "Places"),
            translate(
                "Tour", "Where you go: what needs you now, all credits, your work. Ctrl+1 to Ctrl+3 lead there, too."
            ),
        ),
        Stop(
            lambda: window.centralWidget() or window,
            translate("Tour", "The desk"),
            translate(
                "Tour", "Each row shows its state by shape, word and colour. Enter opens a row, Alt+Left leads back."
            ),
        ),
        Stop(
            lambda: window.top_bar,
            translate("Tour", "Search and acts"),
            translate(
                "Tour", "What you can do here stands at the right. Ctrl+K finds every act and every credit by name."
            ),
        ),
        Stop(
            lambda: window.status,
            translate("Tour", "What is proved"),
            translate(
                "Tour", "How far your copy of the ledger is proved, and by whom. Nothing is called final before it is."
            ),
        ),
        Stop(
            lambda: window.top_bar.menu_button,
            translate("Tour", "Everything else"),
            translate(
                "Tour", "The menu names every act with its keys. F1 explains the page you are on; Ctrl+L locks it."
            ),
        ),
    )


class _Outline(QWidget):
    """Drawn around what is pointed at; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().accent), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), Size.RADIUS, Size.RADIUS)
        painter.end()


class Tour(QWidget):
    """Covers the window lightly, so that a stray click does nothing, and holds the card of the stop."""

    def __init__(self, window: QWidget, stops_: Sequence[Stop]) -> None:
        super().__init__(window)
        self._window = window
        self._stops, self.at, self._over = tuple(stops_), 0, False
        self.setAccessibleName(self.tr("Tour"))
        self._outline, self._card = _Outline(self), Card(parent=self)
        self.heading, self._words = Heading("", Type.SUBHEADING), label("", Type.BODY, "second", wrap=True)
        self._count = label("", Type.SMALL, "third")
        self.back, self.skip = SecondaryButton(self.tr("Back")), SecondaryButton(self.tr("Skip the tour"))
        self.next = PrimaryButton(self.tr("Next"))
        self._lay_out()
        self.back.clicked.connect(lambda: self._go(self.at - 1))
        self.next.clicked.connect(lambda: self._go(self.at + 1))
        self.skip.clicked.connect(self.leave)
        self._before: QWidget | None = window.focusWidget()
        self.setFocusProxy(self.next)

    def start(self) -> None:
        """Shows the first stop."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._go(0)

    def leave(self) -> None:
        """Ends the tour; the focus goes back where it was."""
        self._over = True
        back = self._before
        there = back if back is not None and isValid(back) and back.isVisible() else self._window
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def _go(self, at: int) -> None:
        if at >= len(self._stops):
            self.leave()
            return
        self.at = max(at, 0)
        stop, last = self._stops[self.at], self.at == len(self._stops) - 1
        self.heading.setText(stop.title)
        self._words.setText(stop.words)
        self._count.setText(self.tr("{k} of {n}").format(k=self.at + 1, n=len(self._stops)))
        self.back.setVisible(self.at > 0)
        self.skip.setVisible(not last)
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._point(stop.target())
        announce(self, f"{stop.title}. {stop.words}")

    def _point(self, target: QWidget) -> None:
        area = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()) & self.rect()
        self._outline.setGeometry(area.adjusted(-2, -2, 2, 2) & self.rect())
        self._card.setFixedWidth(CARD_WIDTH)
        self._card.body.activate()
        size = QSize(CARD_WIDTH, self._card.heightForWidth(CARD_WIDTH))
        self._card.setGeometry(QRect(_beside(area, size, self.rect()), size))
        self._card.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab stays in the card: what lies below waits until the tour is over."""
        shown = [button for button in (self.skip, self.back, self.next) if button.isVisible()]
        if self._over or not shown:
            return False
        at = next((at for at, button in enumerate(shown) if button.hasFocus()), 0)
        shown[(at + (1 if next_ else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        body: QVBoxLayout = self._card.body
        body.setContentsMargins(18, 14, 18, 14)
        self._card.add(self.heading, self._words)
        body.addSpacing(4)
        body.addLayout(row)


def _beside(area: QRect, size: QSize, room: QRect) -> QPoint:
    """Below what is pointed at, above it, right of it, or in its middle: the first place with room."""
    right = min(max(area.left(), GAP), room.right() - size.width() - GAP)
    if area.bottom() + GAP + size.height() < room.bottom():
        return QPoint(right, area.bottom() + GAP)
    if area.top() - GAP - size.height() > room.top():
        return QPoint(right, area.top() - GAP - size.height())
    if area.right() + GAP + size.width() < room.right():
        return QPoint(area.right() + GAP, area.top() + 80)
    return QPoint(room.center().x() - size.width() // 2, room.center().y() - size.height() // 2)
