"""The strip above the form of a draft that was made from a template or another credit: what was taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.editor.history import field_words
from ui.theme import Shape, Size, Tone, Type
from ui.widgets import Mark, SecondaryButton, label
from ui.words import translate

if TYPE_CHECKING:
    from app.desk.templates import Origin
    from app.messages.tables import Release


def origin_words(origin: Origin, release: Release) -> tuple[str, str]:
    """Where a draft comes from, and what of it is new, gone, or still to be looked at."""
    if origin.pattern == "template":
        head = translate("Editor", "From the template {name}").format(name=origin.name)
    elif origin.name:
        head = translate("Editor", "Copied from {name}").format(name=origin.name)
    else:
        head = translate("Editor", "Copied from a draft without a number")
    said = [translate("Editor", "The credit number is the next of your series, the date of issue is today.")]
    if origin.cleared:
        told = translate("Editor", "Taken out, since it no longer holds: {fields}.")
        said.append(told.format(fields=_named(origin.cleared, release)))
    if origin.release:
        told = translate("Editor", "It was written in {old} and is in the form of {new} now: look at the parties.")
        said.append(told.format(old=origin.release, new=release))
    if origin.naming:
        told = translate("Editor", "Still names the old credit: {fields}.")
        said.append(told.format(fields=_named(origin.naming, release)))
    return head, " ".join(said)


def _named(keys: tuple[str, ...], release: Release) -> str:
    return translate("Editor", "; ").join(field_words(key, release) for key in keys)


class OriginStrip(QFrame):
    """Says where the draft comes from, until it is read. ``read`` by its button."""

    read = Signal()

    def __init__(self, origin: Origin, release: Release, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        head, words = origin_words(origin, release)
        mark = Mark()
        mark.show_shape(Shape.DIAMOND if origin.naming else Shape.RING, Tone.WARN if origin.naming else Tone.PLAIN)
        self.head, self.words = label(head, Type.STRONG, wrap=True), label(words, Type.SMALL, "second", wrap=True)
        for text in (self.head, self.words):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.words)
        self.close_ = SecondaryButton(self.tr("I've read it"))
        self.close_.clicked.connect(self.read)
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 10, Size.PAGE, 10)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(mark, 0, top)
        row.addLayout(column, 1)
        row.addWidget(self.close_, 0, top)
