"""The strip above the form of a draft that came back: who asks for what, and the way to the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Shape, Size, Tone, Type
from ui.widgets import Mark, SecondaryButton, label

if TYPE_CHECKING:
    from ui.editor.came_back import CameBack


class CameBackStrip(QFrame):
    """Says why the draft is being mended. ``jumped(key)`` to the input that it is about."""

    jumped = Signal(str)

    def __init__(self, came_back: CameBack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        mark = Mark()
        mark.show_shape(Shape.DIAMOND, Tone.WAIT)
        self.told = label(came_back.told, Type.SMALL, "third", wrap=True)
        self.reason = label(came_back.reason, Type.STRONG, wrap=True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.reason)
        words.addWidget(self.told)
        self.go = SecondaryButton(self.tr("Go to {tag}").format(tag=came_back.tag))
        self.go.clicked.connect(lambda: self.jumped.emit(came_back.key))
        if not came_back.key:
            self.go.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 10, Size.PAGE, 10)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(mark, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self.go, 0, top)
