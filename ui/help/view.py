"""The help page: topics and search at the left, the chosen one at the right, with the keys as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.help.topics import topics
from ui.theme import Size, Type
from ui.theme.focus import InnerRing
from ui.widgets import Card, Heading, KeyValueList, Scroller, SearchBox, SecondaryButton, label

if TYPE_CHECKING:
    from ui.help.topics import Topic
    from ui.shell import Actions

LIST_WIDTH = 220
TEXT_WIDTH = 720


class HelpPage(QWidget):
    """What a screen answers, what states mean, what to do when something is wrong.

    Signals: ``tour_asked`` by the button below the topics.
    """

    tour_asked = Signal()

    def __init__(self, topic: str, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._topics = actions, {found.key: found for found in topics()}
        self.search = SearchBox(self.tr("Search help"), self.tr("Search help"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        InnerRing(self.list)
        self._none = label(self.tr("No page has these words."), Type.SMALL, "second", wrap=True)
        self._shown: QWidget | None = None
        self._right = QVBoxLayout()
        self._lay_out()
        self.search.searched.connect(self.filter)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.filter("", topic)
        self.setFocusProxy(self.list)

    @property
    def topic(self) -> str:
        """The key of the page that is shown."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if self.list.count() else ""

    def begin_search(self) -> None:
        """Puts the focus where one types what to find."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def filter(self, text: str, topic: str = "") -> None:
        """Lists the pages that have all words of `text`, and shows `topic` or what was shown, if it is among them."""
        kept = topic or self.topic
        found = [page for page in self._topics.values() if page.matches(text)]
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.key)
            item.setSizeHint(QSize(0, Size.ROW_COMPACT))
            self.list.addItem(item)
        self._none.setVisible(not found)
        keys = [page.key for page in found]
        if found:
            self.list.setCurrentRow(keys.index(kept) if kept in keys else 0)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        page = Scroller(self._text(self._topics[str(item.data(Qt.ItemDataRole.UserRole))]))
        if self._shown is not None:
            self._shown.hide()
            self._right.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = page
        self._right.addWidget(page, 1)

    def _text(self, topic: Topic) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        column.setSpacing(14)
        column.addWidget(Heading(topic.title, Type.TITLE))
        column.addWidget(_text(topic.lead))
        for section in topic.sections:
            card = Card(section.title)
            for point in section.points:
                card.add(_text(point))
            card.setMaximumWidth(TEXT_WIDTH)
            column.addWidget(card)
        column.addWidget(self._keys())
        column.addStretch(1)
        return page

    def _keys(self) -> Card:
        """The acts with their keys as the officer has them now."""
        keys = KeyValueList(key_width=120)
        keys.set_rows([(self._actions.keys(act.id), act.name) for act in self._actions if self._actions.keys(act.id)])
        card = Card(self.tr("Keys")).add(keys)
        card.setMaximumWidth(TEXT_WIDTH)
        return card

    def _lay_out(self) -> None:
        tour = SecondaryButton(self.tr("Take the tour"))
        tour.clicked.connect(self.tour_asked)
        side, left = QWidget(), QVBoxLayout()
        left.setContentsMargins(Size.PAGE, Size.PAGE, 0, Size.PAGE)
        left.setSpacing(Size.GAP)
        for part in (self.search, self._none):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        left.addWidget(tour)
        side.setLayout(left)
        side.setFixedWidth(LIST_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(self._right, 1)


def _text(words: str) -> QWidget:
    line = label(words, Type.BODY, wrap=True)
    line.setMaximumWidth(TEXT_WIDTH)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line
