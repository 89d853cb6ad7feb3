"""Results and news that pass: where nothing is that could be pressed or read, several over one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Size, Type, font
from ui.widgets import announce, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.shell.messages import Notice

TOAST_MS = 6000
MOST = 3
WIDTH_OVER_PAGE = 300
FOOT = 40
"""What the foot of a pane takes: it says what is chosen, and holds the buttons."""


class Toast(QFrame):
    """A place for one notice; goes by itself, waits while the pointer or the focus is on it. ``gone`` when it does.

    It is filled again rather than made anew: windows show thousands in a day.
    """

    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = ""
        self._then: Callable[[], None] | None = None
        self.setProperty("kind", "toast")
        self._words = label("", Type.BODY, wrap=True)
        self.act = QPushButton()
        self.act.setProperty("kind", "toast")
        self.act.setFont(font(Type.STRONG))
        self.act.clicked.connect(self._on_acted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_up)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self.act)
        row.addStretch(1)
        self._column.addLayout(row)
        self.hide()

    def fill(self, notice: Notice) -> None:
        """Takes a notice; its time begins."""
        self.sentence, self._then = notice.sentence, notice.then
        self._words.setText(notice.sentence)
        self.act.setText(notice.act)
        self.act.setAccessibleName(notice.act)
        self.act.setVisible(bool(notice.act))
        self._timer.start(TOAST_MS)

    def empty(self) -> None:
        """Goes out of sight."""
        self._timer.stop()
        self._then = None
        self.hide()

    def height_for(self, width: int) -> int:
        """How high it is when it is so wide."""
        self.ensurePolished()
        return max(self._column.totalHeightForWidth(width), 24)

    def _on_acted(self) -> None:
        then, self._then = self._then, None
        self.gone.emit()
        if then:
            then()

    def _on_time_up(self) -> None:
        if self.underMouse() or self.act.hasFocus():
            self._timer.start(TOAST_MS)
        else:
            self.gone.emit()


class ToastStack(QObject):
    """The toasts of a window. They stand at the foot of the rail; where that is too narrow, over a free corner."""

    def __init__(self, window: QWidget, rail: QWidget, page: QWidget) -> None:
        super().__init__(window)
        self._window, self._rail, self._page = window, rail, page
        self.toasts: list[Toast] = []
        self._spare: list[Toast] = []
        for laid_out in (rail, page):
            laid_out.installEventFilter(self)

    @property
    def sentence(self) -> str:
        """What the newest says, or nothing when there is none."""
        return self.toasts[-1].sentence if self.toasts else ""

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice for some seconds; the oldest makes room."""
        while len(self.toasts) >= MOST:
            self._drop(self.toasts[0])
        toast = self._spare.pop() if self._spare else self._made()
        toast.fill(notice)
        self.toasts.append(toast)
        self._place()
        toast.show()
        toast.raise_()
        announce(toast, notice.sentence)

    def clear(self) -> None:
        """Takes all away."""
        for toast in list(self.toasts):
            self._drop(toast)

    def _made(self) -> Toast:
        toast = Toast(self._window)
        toast.gone.connect(self._on_gone)
        return toast

    def _on_gone(self) -> None:
        toast = self.sender()
        assert isinstance(toast, Toast)
        self._drop(toast)

    def _drop(self, toast: Toast) -> None:
        if toast in self.toasts:
            self.toasts.remove(toast)
            self._spare.append(toast)
            toast.empty()
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place)  # once all of the window has its new size
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if not self.toasts:
            return
        in_rail = self._rail.width() >= Size.RAIL
        width = self._rail.width() - 16 if in_rail else WIDTH_OVER_PAGE
        heights = [toast.height_for(width) for toast in self.toasts]
        whole = sum(heights) + 6 * (len(heights) - 1)
        corner = self._foot_of_rail(whole) if in_rail else self._free_corner(width, whole)
        top = corner.y()
        for toast, height in zip(self.toasts, heights, strict=True):
            toast.setGeometry(corner.x(), top, width, height)
            top += height + 6

    def _foot_of_rail(self, height: int) -> QPoint:
        bottom = self._rail.mapTo(self._window, QPoint(0, self._rail.height())).y()
        return QPoint(8, bottom - 8 - height)

    def _free_corner(self, width: int, height: int) -> QPoint:
        """Of the page's corners the first where nothing is pressed, chosen or pointed at."""
        page = QRect(self._page.mapTo(self._window, QPoint(0, 0)), self._page.size()).adjusted(8, 8, -20, -8)
        right, low = page.right() - width, page.bottom() - FOOT - height
        corners = [QPoint(x, y) for y in (low, page.top()) for x in (right, page.left())]
        taken = self._under_the_hand()
        free = (at for at in corners if not any(QRect(at.x(), at.y(), width, height).intersects(one) for one in taken))
        return next(free, corners[0])

    def _under_the_hand(self) -> list[QRect]:
        """Where the pointer is, what has the focus, and what can be pressed."""
        pointer = self._window.mapFromGlobal(QCursor.pos())
        taken = [QRect(pointer.x() - 24, pointer.y() - 24, 48, 48)]
        focus = self._window.focusWidget()
        held: list[QWidget] = [one for one in self._page.findChildren(QAbstractButton) if one.isVisible()]
        if isinstance(focus, QAbstractItemView):
            row = focus.visualRect(focus.currentIndex())
            taken.append(QRect(focus.viewport().mapTo(self._window, row.topLeft()), row.size()))
        elif focus is not None:  # a window may have no focus, whatever the stubs say
            held.append(focus)
        return taken + [QRect(one.mapTo(self._window, QPoint(0, 0)), one.size()) for one in held]
