"""The bar on top: where am I, the palette, the screen's verbs, who am I and what time is it here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.launcher import Launcher
from ui.theme import Size, State, Type
from ui.widgets import Avatar, ElidedLabel, IconButton, LinkButton, StateChip, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.shell.page import Who

CLOCK_MS = 5000


class TopBar(QFrame):
    """Title with the way back, chip and note, the way to the palette, verbs, the officer."""

    went_back = Signal()
    menu_asked = Signal()

    def __init__(
        self, who: Who, parent: QWidget | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "top-bar")
        self.setFixedHeight(Size.TOP_BAR)
        self._now = now
        self._back, self._arrow = LinkButton(""), label("›", Type.SUBHEADING, "third")
        self._back.clicked.connect(self.went_back)
        self._title = ElidedLabel(Type.SUBHEADING)
        self._chip, self._note = StateChip(State.idle("")), ElidedLabel(Type.BODY, "third")
        self.launcher = Launcher()
        self.launcher.hide()
        self._verbs = QHBoxLayout()
        self._verbs.setSpacing(Size.GAP)
        self._name, self._place, self._avatar = label("", Type.BODY), label("", Type.TINY, "third"), Avatar()
        self.menu_button = IconButton("menu", self.tr("Menu"))
        self.menu_button.clicked.connect(self.menu_asked)
        self._lay_out()
        self.show_who(who)
        timer = QTimer(self)
        timer.timeout.connect(self._show_time)
        timer.start(CLOCK_MS)

    def show_who(self, who: Who) -> None:
        """Another officer sits here."""
        self._who, self._zone = who, ZoneInfo(who.zone)
        self._name.setText(who.name)
        self._avatar.set_name(who.name)
        self._show_time()

    def show_place(self, title: str, *, back: str = "", state: State | None = None, note: str = "") -> None:
        """Says where the officer is; `back` names the place that the view was opened from."""
        self._title.setText(title)
        self._back.setText(back)
        self._back.setAccessibleName(self.tr("Back to {place}").format(place=back))
        for widget in (self._back, self._arrow):
            widget.setVisible(bool(back))
        self._chip.setVisible(state is not None)
        if state is not None:
            self._chip.set_state(state)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_verbs(self, buttons: Sequence[QWidget]) -> None:
        """Replaces the verbs."""
        while item := self._verbs.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for button in buttons:
            self._verbs.addWidget(button)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 0, Size.PAGE, 0)
        row.setSpacing(10)
        for widget in (self._back, self._arrow, self._title, self._chip, self._note):
            row.addWidget(widget)
        row.addWidget(self.launcher, 4)
        row.addLayout(self._verbs)
        row.addStretch(1)
        person = QVBoxLayout()
        person.setSpacing(0)
        right = Qt.AlignmentFlag.AlignRight
        person.addStretch(1)
        person.addWidget(self._name, 0, right)
        person.addWidget(self._place, 0, right)
        person.addStretch(1)
        row.addWidget(self.menu_button)
        row.addLayout(person)
        row.addWidget(self._avatar)

    def _show_time(self) -> None:
        local = self._now().astimezone(self._zone)
        self._place.setText(f"{self._who.role} · {self._who.city} {local:%H:%M}")
