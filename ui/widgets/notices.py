"""What the officer must see: faults with the age of the data, questions asked in place, words for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Shape, Size, Tone, Type
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.mark import Mark
from ui.widgets.text import label, set_ink


def announce(source: QObject, text: str) -> None:
    """Has screen readers say `text`."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))


class Banner(QFrame):
    """A fault that lasts: what failed, what it means for what is shown, how old that is; with retry."""

    retried = Signal()
    help_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._mark, self._words, self._age = (
            Mark(),
            label("", Type.STRONG, wrap=True),
            label("", Type.SMALL, "third", wrap=True),
        )
        self._retry = SecondaryButton("")
        self._retry.clicked.connect(self.retried)
        self._help = LinkButton(self.tr("Help"))
        self._help.clicked.connect(self.help_asked)
        self._close = IconButton("close", self.tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        self._close.clicked.connect(self.closed)
        said = QGridLayout()
        said.setHorizontalSpacing(10)
        said.setVerticalSpacing(1)
        said.setColumnStretch(1, 1)
        said.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._words, 0, 1)
        said.addWidget(self._age, 1, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(said)
        middle.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 8, 12, 8)
        row.setSpacing(10)
        row.addLayout(middle, 1)
        row.addWidget(self._help)
        row.addWidget(self._retry)
        row.addWidget(self._close)
        self.hide()

    def show_fault(
        self, sentence: str, *, age: str = "", retry: str = "", closable: bool = True, helped: bool = False
    ) -> None:
        """Shows `sentence`; `age` says how old the data is: ``as of 13:58, block 41,208``; `retry` names the button.

        `helped`: there is a help page about it.
        """
        self._mark.show_shape(Shape.TRIANGLE, Tone.BAD)
        self._words.setText(sentence)
        set_ink(self._words, Tone.BAD.value)
        self._age.setText(age)
        self._age.setVisible(bool(age))
        self._retry.setText(retry)
        self._retry.setAccessibleName(retry)
        self._retry.setVisible(bool(retry))
        self._close.setVisible(closable)
        self._help.setVisible(helped)
        if not self.isVisible():
            announce(self, f"{sentence} {age}".strip())
        self.show()

    @property
    def sentence(self) -> str:
        """What it says, or nothing when it is hidden."""
        return "" if self.isHidden() else self._words.text()


class ConfirmPanel(QFrame):
    """Asks in place, not in a dialog: the effect in a sentence, then the act by its name, or back."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "confirm")
        self._effect = label("", Type.BODY, wrap=True)
        self._cancel, self._act = SecondaryButton(self.tr("Back")), PrimaryButton("")
        self._cancel.clicked.connect(self._on_cancelled)
        self._act.clicked.connect(self._on_confirmed)
        self._then: Callable[[], None] | None = None
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAD, 12, Size.PAD, 12)
        column.setSpacing(10)
        column.addWidget(self._effect)
        column.addLayout(buttons)
        self.hide()

    def ask(self, effect: str, act: str, then: Callable[[], None] | None = None) -> None:
        """Shows what `act` will do; calls `then` if it is confirmed. The focus stands on the way back."""
        self._then = then
        self._effect.setText(effect)
        self._act.setText(act)
        self._act.setAccessibleName(act)
        self.show()
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, effect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancelled()
        else:
            super().keyPressEvent(event)

    def _on_confirmed(self) -> None:
        self.hide()
        then, self._then = self._then, None
        if then:
            then()
        self.confirmed.emit()

    def _on_cancelled(self) -> None:
        self.hide()
        self._then = None
        self.cancelled.emit()
