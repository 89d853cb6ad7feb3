"""The list in which everything that was said can be read again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from ui.shell.messages import Kind, Notice
from ui.shell.transient import Transient
from ui.theme import Shape, Size, Tone, Type, current, font, paint_shape
from ui.widgets import IconButton, label, show_day
from ui.widgets.item_list import ITEM_ROLE, Index, ItemModel, item_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

WIDTH, LEAST_HEIGHT, MOST_HEIGHT = 380, 130, 440
INSET = 14
LINE = 18
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


def mark(kind: Kind) -> tuple[Shape, Tone]:
    """Shape and tone of a notice."""
    if kind in (Kind.FAULT, Kind.FAILED):
        return Shape.TRIANGLE, Tone.BAD
    return (Shape.DIAMOND, Tone.WAIT) if kind.needs_officer else (Shape.DISC, Tone.GOOD)


class NoticesModel(ItemModel):
    """What was said, newest first, with the office's time."""

    def __init__(self, notices: Sequence[Notice], zone: str, parent: QObject | None = None) -> None:
        super().__init__(notices, parent)
        self._zone = ZoneInfo(zone)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is listed."""
        return self.items

    def spoken(self, row: int) -> str:
        notice = self.notices[row]
        return ", ".join(filter(None, (self._word(notice.kind), notice.sentence, self.when(notice), notice.act)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.notices[index.row()].sentence
        return super().data(index, role)

    def when(self, notice: Notice) -> str:
        """Day and time at the office: ``22 Nov 2026 17:42``."""
        local = notice.at_utc.astimezone(self._zone)
        return f"{show_day(local.date())} {local:%H:%M}"

    def _word(self, kind: Kind) -> str:
        if kind is Kind.FAULT:
            return self.tr("Fault")
        return self.tr("Needs you") if kind.needs_officer else self.tr("Result")


class NoticeDelegate(QStyledItemDelegate):
    """Paints a notice: mark, sentence over as many lines as it needs, then when and what can be done."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        notice: Notice = index.data(ITEM_ROLE)
        room = QRect(0, 0, WIDTH - 2 * INSET - 44, 10_000)
        height = QFontMetrics(font(Type.BODY)).boundingRect(room, _WRAPPED, notice.sentence).height()
        return QSize(200, height + LINE + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), QRect(option.rect)
        notice: Notice = index.data(ITEM_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, QColor(theme.selected if selected else theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        shape, tone = mark(notice.kind)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shape(painter, QRectF(area.left() + INSET, area.top() + 12, 11, 11), shape, theme.tone(tone))
        words = area.adjusted(INSET + 20, 8, -INSET, -LINE - 8)
        painter.setFont(font(Type.BODY))
        painter.setPen(QColor(theme.text))
        painter.drawText(words, _WRAPPED, notice.sentence)
        foot = QRect(words.left(), area.bottom() - LINE - 6, words.width(), LINE)
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(theme.third))
        model = index.model()
        assert isinstance(model, NoticesModel)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignVCenter), model.when(notice))
        painter.setPen(QColor(theme.accent))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), notice.act)
        painter.restore()


class NoticesPanel(Transient):
    """The list over its cell; Enter or a click on a notice does what it offers."""

    def __init__(self, window: QWidget, notices: Sequence[Notice], zone: str) -> None:
        super().__init__(window, self.tr("Notices"))
        self.model = NoticesModel(notices, zone, self)
        self.list = item_list(self.accessibleName(), self.model, NoticeDelegate)
        self.list.clicked.connect(self._on_asked)
        self.list.installEventFilter(self)
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 10, 10, 0)
        head.addWidget(label(self.accessibleName(), Type.STRONG))
        head.addStretch(1)
        head.addWidget(close)
        self._empty = label(self.tr("Nothing has been said yet."), Type.BODY, "second")
        self._empty.setContentsMargins(INSET, 4, INSET, INSET)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        self.list.setVisible(bool(notices))
        self._empty.setVisible(not notices)

    def open_over(self, cell: QWidget) -> None:
        """Stands above `cell`, the right edges in line."""
        count = self.model.rowCount()
        self.show_at(partial(self._over, cell), self.list if count else self)
        if count:
            self.list.setCurrentIndex(self.model.index(0))

    def _over(self, cell: QWidget) -> QRect:
        window, count = cell.window(), self.model.rowCount()
        rows = sum(self.list.sizeHintForRow(row) for row in range(min(count, 12)))
        height = min(max(rows + 62, LEAST_HEIGHT) if count else 90, MOST_HEIGHT, window.height() - 120)
        corner = cell.mapTo(window, QPoint(cell.width(), 0))
        left = max(min(corner.x(), window.width() - Size.GAP) - WIDTH, Size.GAP)
        return QRect(left, corner.y() - height - 4, WIDTH, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_asked(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def _on_asked(self, index: QModelIndex) -> None:
        notice = self.model.notices[index.row()] if index.isValid() else None
        if notice is not None and notice.then is not None:
            self.leave()
            notice.then()
