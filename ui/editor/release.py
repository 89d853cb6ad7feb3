"""Another SWIFT release for a draft: what that changes is told before it is done, and how to take it back after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.credit.draft_history import Deed
from app.credit.releases import Turn, in_release, release_changes
from ui.editor.layout import RELEASE, field_name
from ui.language.sentences import said
from ui.theme import Shape, Size, Tone, Type
from ui.widgets import Card, Heading, Mark, PrimaryButton, Scroller, SecondaryButton, announce, label, verbs
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.credit.releases import ReleaseChange
    from app.messages.tables import Release
    from ui.editor.beside import Beside
    from ui.editor.editing import Editor

_SHAPES = {
    Turn.LOST: (Shape.TRIANGLE, Tone.WARN),
    Turn.TOO_MUCH: (Shape.TRIANGLE, Tone.BAD),
    Turn.NEEDED: (Shape.DIAMOND, Tone.WARN),
    Turn.MOVED: (Shape.RING, Tone.PLAIN),
    Turn.FORMAT: (Shape.RING, Tone.PLAIN),
}


def change_words(change: ReleaseChange, release: Release) -> str:
    """What changes, in a sentence."""
    words = {
        Turn.LOST: translate("Release", "{release} has no place for it. It is kept aside below the form and not sent."),
        Turn.TOO_MUCH: translate("Release", "It doesn't fit any more: {found}"),
        Turn.NEEDED: translate("Release", "It must be filled in; the draft doesn't say it apart."),
        Turn.MOVED: translate("Release", "It is written in other fields."),
        Turn.FORMAT: translate("Release", "It may hold {after} instead of {before}; what stands there fits."),
    }
    found = said(change.found.sentence) if change.found else ""
    return words[change.turn].format(release=release, found=found, before=change.before, after=change.after)


class ReleasePanel(QFrame):
    """What another release changes. ``agreed``, ``cancelled``."""

    agreed = Signal()
    cancelled = Signal()

    def __init__(self, now: Release, release: Release, changes: Sequence[ReleaseChange]) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.stay = SecondaryButton(self.tr("Stay with {release}").format(release=now))
        self.act = PrimaryButton(self.tr("Change to {release}").format(release=release))
        self.stay.clicked.connect(self.cancelled)
        self.act.clicked.connect(self.agreed)
        page, column = QWidget(), QVBoxLayout(self)
        told = QVBoxLayout(page)
        told.setContentsMargins(16, 0, 16, 8)
        told.setSpacing(Size.GAP)
        for change in changes:
            told.addWidget(_card(change, release))
        told.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(Heading(self.tr("What {release} changes").format(release=release)))
        head.addWidget(
            label(self.tr("Nothing is changed yet, and undo takes it back."), Type.SMALL, "third", wrap=True)
        )
        buttons = verbs(self.stay, self.act)
        buttons.setContentsMargins(16, 0, 16, 0)
        column.setContentsMargins(0, 12, 0, 9)
        column.setSpacing(Size.GAP)
        column.addLayout(head)
        column.addWidget(Scroller(page), 1)
        column.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _card(change: ReleaseChange, release: Release) -> Card:
    card, head, mark = Card(), QHBoxLayout(), Mark()
    mark.show_shape(*_SHAPES[change.turn])
    head.setSpacing(6)
    head.addWidget(mark)
    head.addWidget(label(f"{change.tag.partition('.')[0]} {field_name(change.tag)}".strip(), Type.STRONG, wrap=True), 1)
    card.body.addLayout(head)
    card.add(label(change_words(change, release), Type.SMALL, "second", wrap=True))
    if change.turn in (Turn.MOVED, Turn.LOST):
        card.add(label(change.before, Type.MONO_SMALL, wrap=True))
    if change.turn is Turn.MOVED:
        card.add(label("↓", Type.SMALL, "third"), label(change.after, Type.MONO_SMALL, wrap=True))
    return card


class Releases(QObject):
    """Asks before a draft is brought into another release. ``said(sentence)`` once it is."""

    said = Signal(str)

    def __init__(self, editor: Editor, beside: Beside) -> None:
        super().__init__(editor)
        self._editor, self._beside = editor, beside

    @property
    def panel(self) -> ReleasePanel | None:
        """The question, while it is asked."""
        guest = self._beside.guest
        return guest if isinstance(guest, ReleasePanel) else None

    def ask(self, release: Release) -> None:
        """Tells what would change; where nothing would, it is done at once."""
        draft = self._editor.draft
        if release == draft.release:
            return
        changes = release_changes(draft, release)
        if not changes:
            self._change(release)
            return
        panel = ReleasePanel(draft.release, release, changes)
        panel.agreed.connect(lambda: self._change(release))
        panel.cancelled.connect(self._stay)
        self._beside.take_in(panel, whole=True)
        panel.stay.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(panel, self.tr("What {release} changes").format(release=release))

    def take_back_question(self) -> None:
        """The draft was changed meanwhile: what was told is no longer so."""
        if self.panel is not None:
            self._beside.let_go()
            self._editor.form.frames[RELEASE].set_value(self._editor.draft.release)

    def _stay(self) -> None:
        self.take_back_question()
        self._editor.go_to(RELEASE)

    def _change(self, release: Release) -> None:
        before = self._editor.draft.release
        self._beside.let_go()
        self._editor.take(in_release(self._editor.draft, release), Deed.RELEASE, RELEASE)
        self._editor.go_to(RELEASE)
        told = self.tr("The draft is in {release} now; undo brings {before} back.")
        self.said.emit(told.format(release=release, before=before))
