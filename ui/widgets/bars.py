"""Above a table: tabs with counts, chips of the filters in force, the search box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Size, Type, current, font
from ui.theme.icons import paint_icon
from ui.widgets.buttons import LinkButton
from ui.widgets.inputs import LineInput
from ui.widgets.keycap import paint_keys
from ui.widgets.painting import write
from ui.widgets.selecting import ChoiceButton

if TYPE_CHECKING:
    from collections.abc import Sequence

SEARCH_DELAY_MS = 120


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its key, its words, and how many rows stand behind it (none: not counted yet)."""

    key: str
    text: str
    count: int | None = None


class _TabButton(ChoiceButton):
    def __init__(self, tab: Tab, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_tab(tab)

    def show_tab(self, tab: Tab) -> None:
        self.tab = tab
        count = f" {tab.count:,}" if tab.count is not None else ""
        self.setText(tab.text)
        self.setAccessibleName(f"{tab.text}{count}")
        self.updateGeometry()
        self.update()

    def _count(self) -> str:
        return "" if self.tab.count is None else f"{self.tab.count:,}"

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(font(Type.BUTTON)).horizontalAdvance(self.tab.text)
        if self._count():
            wide += 5 + QFontMetrics(font(Type.BODY)).horizontalAdvance(self._count())
        return QSize(wide + 1, 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        face = font(Type.BUTTON if self.isChecked() else Type.BODY)
        ink = theme.text if self.isChecked() or self.underMouse() else theme.second
        wide = write(painter, self.rect(), self.tab.text, face, ink)
        write(painter, self.rect().adjusted(wide + 5, 0, 0, 0), self._count(), font(Type.BODY), theme.third)
        if self.isChecked():
            painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), QColor(theme.accent))
        painter.end()


class Tabs(QFrame):
    """A row of tabs; left and right move between them."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[Tab] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tabs")
        self._buttons: dict[str, _TabButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Size.PAGE, 0, Size.PAGE, 0)
        self._row.setSpacing(18)
        self._row.addStretch(1)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Shows `tabs`; what was chosen stays chosen, otherwise the first is."""
        kept = self.key
        for key in [key for key in self._buttons if key not in {tab.key for tab in tabs}]:
            self._buttons.pop(key).deleteLater()
        for at, tab in enumerate(tabs):
            if tab.key in self._buttons:
                self._buttons[tab.key].show_tab(tab)
                continue
            button = self._buttons[tab.key] = _TabButton(tab, self)
            button.picked.connect(lambda key=tab.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._row.insertWidget(at, button)
        if tabs and kept not in self._buttons:
            self._buttons[tabs[0].key].choose()

    @property
    def tabs(self) -> list[Tab]:
        """The tabs, in order."""
        return [button.tab for button in self._buttons.values()]

    @property
    def key(self) -> str:
        """The chosen tab's key."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Chooses a tab; not reported by `chosen`."""
        self._buttons[key].choose()


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force: its key and its words."""

    key: str
    text: str


class ChipsRow(QWidget):
    """The filters in force, each taken away by a click, all by one; in as many lines as they need."""

    removed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # As narrow as it has to be: what doesn't fit a line goes into the next.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lines: list[QHBoxLayout] = []
        self._placed: list[list[QPushButton]] = []
        self._clear = LinkButton(self.tr("Clear all"), self)
        self._clear.clicked.connect(self.cleared)
        self._shown: tuple[Chip, ...] = ()
        self._chips: list[QPushButton] = []
        self.setVisible(False)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Replaces the chips."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = [self._made(chip) for chip in chips]
        self._clear.setVisible(len(chips) > 1)
        self.setVisible(bool(chips))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Shares the chips out over lines as wide as there is room for."""
        lines: list[list[QPushButton]] = [[]]
        left = self.width()
        for button in [*self._chips, *([self._clear] if len(self._chips) > 1 else [])]:
            wide = button.sizeHint().width() + Size.GAP
            if left < wide - Size.GAP and lines[-1]:
                lines.append([])
                left = self.width()
            lines[-1].append(button)
            left -= wide
        if lines == self._placed:
            return
        self._placed = lines
        for line in self._lines:
            for button in [*self._chips, self._clear]:
                line.removeWidget(button)
        while len(self._lines) < len(lines):
            self._lines.append(self._new_line())
        for line, buttons in zip(self._lines, lines, strict=False):
            for at, button in enumerate(buttons):
                line.insertWidget(at, button)
        self.updateGeometry()

    def _new_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(Size.GAP)
        line.addStretch(1)
        self._column.addLayout(line)
        return line

    def _made(self, chip: Chip) -> QPushButton:
        button = QPushButton(f"{chip.text}  \N{MULTIPLICATION SIGN}", self)
        button.setProperty("kind", "chip")
        button.setFont(font(Type.SMALL))
        button.setAccessibleName(self.tr("Remove filter {filter}").format(filter=chip.text))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self.removed.emit(chip.key))
        button.ensurePolished()
        button.show()
        return button


class SearchBox(LineInput):
    """Search as you type, a moment after the last key; Escape empties it. Shows its shortcut at the right."""

    searched = Signal(str)

    def __init__(self, placeholder: str, name: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self.setAccessibleName(name)
        self._shortcut = shortcut
        self.setTextMargins(22, 0, 56 if shortcut else 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.searched.emit(self.value()))
        self.textChanged.connect(lambda: self._timer.start(SEARCH_DELAY_MS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, QRectF(10, (self.height() - 16) / 2, 16, 16), "search", theme.third)
        paint_keys(painter, self.rect().adjusted(0, 0, -8, 0), self._shortcut)
        painter.end()
