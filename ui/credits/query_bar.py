"""Above the table: the query box, the filters as chips, a menu to add some, and how many rows are new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from app.desk.query import Filters, read_query
from app.ports.stored import RowState
from ui.credits.filter_words import chips_of, state_titles
from ui.language.sentences import said
from ui.theme import Size, Type
from ui.widgets import ChipsRow, LinkButton, SearchBox, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

CURRENCIES = ("USD", "EUR", "CNY", "JPY", "GBP", "HKD")
BOX_WIDTH = 380


class QueryBox(SearchBox):
    """The box: Enter turns what was understood into chips; ``kept()`` then."""

    kept = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
            return
        super().keyPressEvent(event)


class QueryBar(QFrame):
    """What is asked for. ``asked(words, filters)`` when it changed; ``newer_asked`` when new rows should be shown."""

    asked = Signal(str, object)
    newer_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        words = self.tr("Search, or usd > 100000 expires < 10 days")
        self.box = QueryBox(words, self.tr("Search and filter the credits"))
        self.box.setMinimumWidth(160)
        self.box.setMaximumWidth(BOX_WIDTH)
        self.chips = ChipsRow()
        self.add = LinkButton(self.tr("+ Filter"))
        self.add.setToolTip(self.tr("Add a filter from a menu"))
        self.newer = LinkButton("")
        self.newer.hide()
        self.problem = label("", Type.SMALL, "bad", wrap=True)
        self.problem.hide()
        self._lay_out()
        self.box.searched.connect(lambda _text: self._tell())
        self.box.kept.connect(self._on_kept)
        self.chips.removed.connect(lambda kind: self._take(self._filters.without(kind)))
        self.chips.cleared.connect(lambda: self._take(Filters()))
        self.add.clicked.connect(self._on_menu)
        self.newer.clicked.connect(self.newer_asked)

    def show_query(self, words: str, filters: Filters) -> None:
        """Shows a query that is asked already; not reported."""
        self.box.blockSignals(True)
        self.box.setText(words)
        self.box.blockSignals(False)
        self._filters = filters
        self._show()

    def show_newer(self, count: int) -> None:
        """Says how many rows came above those in sight; none for 0."""
        one = self.tr("1 new · show")
        self.newer.setText(one if count == 1 else self.tr("{n} new · show").format(n=f"{count:,}"))
        self.newer.setAccessibleName(self.newer.text())
        self.newer.setVisible(count > 0)

    def _tell(self) -> None:
        typed = read_query(self.box.value())
        self._show()
        self.asked.emit(typed.words, self._filters.joined(typed.filters))

    def _on_kept(self) -> None:
        typed = read_query(self.box.value())
        if not typed.problems:
            self.show_query(typed.words, self._filters.joined(typed.filters))
        self._tell()

    def _take(self, filters: Filters) -> None:
        self._filters = filters
        self._tell()
        self.box.setFocus()

    def _show(self) -> None:
        self.chips.set_chips(chips_of(self._filters))
        problems = read_query(self.box.value()).problems
        self.problem.setText(" ".join(map(said, problems)))
        self.problem.setVisible(bool(problems))

    def menu(self) -> QMenu:
        """The filters that need no typing, and a sentence about those that do."""
        menu = QMenu(self)
        currency = menu.addMenu(self.tr("Currency"))
        for code in CURRENCIES:
            self._offer(currency, code, Filters(currencies=(code,)))
        state = menu.addMenu(self.tr("State"))
        for item, title in state_titles().items():
            self._offer(state, title, Filters(states=(RowState(item).value,)))
        expiry = menu.addMenu(self.tr("Expiry"))
        self._offer(expiry, self.tr("Within 10 days"), Filters(expiry_first=0, expiry_last=10))
        self._offer(expiry, self.tr("Within 30 days"), Filters(expiry_first=0, expiry_last=30))
        self._offer(expiry, self.tr("Expired"), Filters(expiry_last=-1))
        self._offer(menu, self.tr("Mine: drafted or signed by me"), Filters(mine=True))
        menu.addSeparator()
        menu.addAction(self.tr("An amount: type usd > 100000")).triggered.connect(self.box.setFocus)
        menu.addAction(self.tr("A bank: type bank:SAMPDE")).triggered.connect(self.box.setFocus)
        return menu

    def _offer(self, menu: QMenu, title: str, filters: Filters) -> None:
        menu.addAction(title).triggered.connect(lambda: self._take(self._filters.joined(filters)))

    def _on_menu(self) -> None:
        self.menu().popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP)
        row.addWidget(self.box, 1)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self.newer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Size.PAGE, 8, Size.PAGE, 8)
        whole.setSpacing(4)
        whole.addLayout(row)
        whole.addWidget(self.chips)
        whole.addWidget(self.problem)
