"""The message that a draft was made of beside its form: opened, kept in step with the form, and taken over from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.credit.comparison import taken_over
from app.credit.draft_history import Deed
from ui.editor.compare_list import GAP, INSET_X, CompareList
from ui.editor.compared import compared, summary
from ui.theme import Size, Type
from ui.widgets import Heading, LinkButton, SecondaryButton, label, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.editor.beside import Beside
    from ui.editor.compared import RowView, Source
    from ui.editor.editing import Editor
    from ui.ops import Ops

WIDTH_MIN, WIDTH_MAX, SHARE_PERCENT = 400, 680, 46


class ComparePanel(QFrame):
    """The comparison and its verbs.

    Signals: ``go_asked(view)`` to the row's input, ``take_asked(view)`` to take over what the message says,
    ``cancelled``.
    """

    go_asked = Signal(object)
    take_asked = Signal(object)
    cancelled = Signal()

    def __init__(self, name: str, *, locked: str, parent: QWidget | None = None) -> None:
        """`locked` says why nothing can be taken over, empty where it can."""
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._locked, self._views = locked, ()
        self.summary = label("", Type.SMALL, "second", wrap=True)
        self.only = LinkButton(self.tr("Only what differs"))
        self.only.setCheckable(True)
        self.list = CompareList()
        self.back = SecondaryButton(self.tr("Back"))
        self.go, self.take = SecondaryButton(self.tr("Go to field")), SecondaryButton(self.tr("Take as it came"))
        self.only.toggled.connect(self._show)
        self.list.chosen.connect(self._on_chosen)
        self.list.jumped.connect(self.go_asked)
        self.list.take_asked.connect(lambda _: self.take.click())
        self.go.clicked.connect(lambda: self.go_asked.emit(self.list.current_view))
        self.take.clicked.connect(lambda: self.take_asked.emit(self.list.current_view))
        self.back.clicked.connect(self.cancelled)
        self._lay_out(self.tr("Beside {name}").format(name=name))
        self.setMinimumWidth(max(WIDTH_MIN, self.minimumSizeHint().width()))

    _views: tuple[RowView, ...]

    def show_views(self, views: Sequence[RowView]) -> None:
        """Shows how both sides stand to each other now."""
        self._views = tuple(views)
        self.summary.setText(summary([view.row for view in views]))
        self._show()

    def show_key(self, key: str) -> None:
        """Brings the row of an input into sight."""
        self.list.show_key(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        differing = self.only.isChecked()
        words = self.tr("All fields") if differing else self.tr("Only what differs")
        self.only.setText(words)
        self.only.setAccessibleName(words)
        self.list.set_views([view for view in self._views if view.differs or not differing])
        if self.list.current_view is None and self.list.views:
            first = next((at for at, view in enumerate(self.list.views) if view.differs), 0)
            self.list.setCurrentIndex(self.list.model().index(first, 0))
        self._on_chosen(self.list.current_view)

    def _on_chosen(self, view: RowView | None) -> None:
        none = self.tr("The form has no input for it.")
        row = view.row if view else None
        self.go.set_reason("" if row and row.keys else none)
        same = self.tr("The draft says the same.")
        nothing = self.tr("The message says nothing here that could be taken.")
        reason = nothing if not row or not row.keys or not row.source else same if row.source == row.draft else ""
        self.take.set_reason(self._locked or reason)

    def _lay_out(self, title: str) -> None:
        head, titles, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(INSET_X, 0, INSET_X, 0)
        head.addWidget(Heading(title), 1)
        head.addWidget(self.only, 0, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.setContentsMargins(INSET_X, 0, INSET_X, 0)
        told.addWidget(self.summary)
        bar = self.list.verticalScrollBar().sizeHint().width()
        titles.setContentsMargins(INSET_X, 0, INSET_X + bar, 0)
        titles.setSpacing(GAP)
        for words in (self.tr("In the message"), self.tr("In the draft")):
            titles.addWidget(label(words, Type.SMALL_STRONG, "second", wrap=True), 1)
        buttons = verbs(self.take, self.go, self.back)
        buttons.setContentsMargins(INSET_X, 0, INSET_X, 0)
        buttons.setSpacing(Size.GAP)
        column.setContentsMargins(0, 12, 0, 9)
        column.setSpacing(Size.GAP)
        for part in (head, told, titles):
            column.addLayout(part)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)


class Comparing(QObject):
    """Opens the comparison beside an editor's form, and closes it."""

    def __init__(self, editor: Editor, beside: Beside, ops: Ops, source: Source | None) -> None:
        super().__init__(editor)
        self._editor, self._beside, self._ops, self._source = editor, beside, ops, source
        self._sizes: list[int] = []
        self._key = ""
        editor.examined.connect(self._read)
        beside.freed.connect(self._narrow)

    @property
    def panel(self) -> ComparePanel | None:
        """The comparison, while it is shown."""
        guest = self._beside.guest
        return guest if isinstance(guest, ComparePanel) else None

    @property
    def reason(self) -> str:
        """Why there is nothing to compare with, or nothing."""
        return (
            "" if self._source is not None else self.tr("This draft was not imported: there is no message beside it.")
        )

    def toggle(self) -> None:
        """Shows the message beside the form, or takes it away again."""
        if self.panel is not None:
            self._leave()
        elif self._source is not None:
            panel = ComparePanel(self._source.name, locked=self._editor.locked)
            panel.cancelled.connect(self._leave)
            panel.go_asked.connect(self._go)
            panel.take_asked.connect(self._take)
            self._beside.take_in(panel, whole=True)
            self._widen()
            panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._read()

    def show_key(self, key: str) -> None:
        """The form is at another input: its row comes into sight."""
        self._key = key
        if self.panel is not None:
            self.panel.show_key(key)

    def _read(self) -> None:
        source, draft = self._source, self._editor.draft
        if self.panel is not None and source is not None:
            self._ops.run(
                lambda: compared(source, draft),
                title=self.tr("Comparing with the message"),
                success=partial(self._show, self.panel),
                owner=self.panel,
            )

    def _show(self, panel: ComparePanel, views: Sequence[RowView]) -> None:
        first = not panel.list.views
        panel.show_views(views)
        if first:
            panel.show_key(self._key)

    def _go(self, view: RowView) -> None:
        if view.row.keys:
            self._editor.go_to(view.row.keys[0])

    def _take(self, view: RowView) -> None:
        draft = taken_over(self._editor.draft, view.row)
        self._editor.take(draft, Deed.TAKEN_OVER, view.row.keys[0])
        self._read()

    def _leave(self) -> None:
        self._beside.let_go()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _widen(self) -> None:
        """Both sides need room; how wide the pane was is kept for when they go."""
        if self._splitter:
            self._sizes = self._splitter.sizes()
            whole = sum(self._sizes)
            wide = min(max(whole * SHARE_PERCENT // 100, self.panel.minimumWidth() if self.panel else 0), WIDTH_MAX)
            self._splitter.setSizes([whole - wide, wide])

    def _narrow(self) -> None:
        if self._splitter and self._sizes:
            self._splitter.setSizes(self._sizes)
        self._sizes = []

    @property
    def _splitter(self) -> QSplitter | None:
        holder = self._beside.parent()
        return holder if isinstance(holder, QSplitter) else None
