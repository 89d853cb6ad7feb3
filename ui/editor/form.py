"""The form, made from the field tables: groups of inputs in one or two columns, each with what is found in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QMenu, QVBoxLayout, QWidget

from ui.editor.amending import FIXED, fix
from ui.editor.inputs import FormField, make_input
from ui.editor.layout import FIRST, RELEASE, Section, is_wide, sections, stands
from ui.language.sentences import said
from ui.theme import Size
from ui.widgets import Card, Heading, KeyValueList, LinkButton, Scroller

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.credit.draft import CreditDraft
    from app.credit.fields import FieldSpec
    from app.ports.gateway import CustomerCard
    from ui.widgets import FieldNote

TWO_COLUMNS_FROM = 540
NARROWEST = 360
APPLICANT = ("50N", "50")


class _Group(QWidget):
    """A section: its heading, its inputs, and the way to those that wait."""

    def __init__(self, section: Section, frames: Mapping[str, FormField], draft: CreditDraft) -> None:
        super().__init__()
        self.section, self._frames = section, frames
        for spec in section.specs:
            frames[spec.key].setParent(self)
            frames[spec.key].setVisible(stands(spec, draft))
        self._columns = 0
        self._add = LinkButton(self.tr("Add a field…"))
        self._add.setAccessibleName(self.tr("Add a field to {group}").format(group=section.title))
        self.menu = QMenu(self._add)
        self._add.clicked.connect(lambda: self.menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft())))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(section.title))
        column.addLayout(self._grid)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def place(self, columns: int) -> None:
        """Puts the inputs that stand into `columns` columns."""
        self._columns = columns
        # Not takeAt(): an item that Python keeps would go on answering for its input's height.
        for spec in self.section.specs:
            self._grid.removeWidget(self._frames[spec.key])
        row, column = 0, 0
        for spec in self.section.specs:
            frame = self._frames[spec.key]
            if frame.isHidden():
                continue
            wide = columns == 1 or is_wide(spec)
            if column and (wide or spec.key in FIRST):
                row, column = row + 1, 0
            self._grid.addWidget(frame, row, column, 1, columns if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        waiting = [spec for spec in self.section.specs if self._frames[spec.key].isHidden()]
        self._add.setVisible(bool(waiting))

    def place_again(self) -> None:
        """One more input stands."""
        self.place(self._columns)


class _Page(QWidget):
    """Is as high as its inputs need at the width it has; Qt would reserve what they need at the narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Form(Scroller):
    """All inputs of a draft.

    Signals: ``changed(key)`` while an input is typed into, ``left(key)`` when it is left, ``entered(key)`` when it is
    come to, ``mend_asked(key)`` by a field's mend button, ``customer_chosen(card)`` for the applicant.
    """

    changed = Signal(str)
    left = Signal(str)
    entered = Signal(str)
    mend_asked = Signal(str)
    customer_chosen = Signal(object)

    def __init__(
        self,
        draft: CreditDraft,
        banks: Sequence[tuple[str, str]],
        customers: Sequence[CustomerCard],
        parent: QWidget | None = None,
    ) -> None:
        self._page = _Page()
        super().__init__(self._page, parent)
        self._banks, self._customers = banks, customers
        self.frames: dict[str, FormField] = {}
        self._helps: Mapping[str, str] = {}
        self._columns = 0
        parts = sections(draft.release)
        self.specs = {spec.key: spec for part in parts for spec in part.specs}
        for spec in self.specs.values():
            self._make_frame(spec, draft)
        self._groups = {part.group: _Group(part, self.frames, draft) for part in parts}
        column = QVBoxLayout(self._page)
        column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAGE)
        column.setSpacing(20)
        for group in self._groups.values():
            column.addWidget(group)
            self._fill_menu(group)
        if draft.unplaced:
            column.addWidget(self._kept_aside(draft))
        column.addStretch(1)
        self._place_all()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def values(self) -> Iterator[tuple[str, str]]:
        """Keys and values of all inputs."""
        return ((key, frame.value()) for key, frame in self.frames.items())

    def show_draft(self, draft: CreditDraft, before: CreditDraft) -> None:
        """Shows values that changed since `before` without being typed."""
        for key, frame in self.frames.items():
            if key != RELEASE and draft.text(key) != before.text(key):
                frame.set_value(draft.text(key))

    def show_standing(self, draft: CreditDraft) -> None:
        """Shows the inputs that the draft calls for; those that stand already stay."""
        self.reveal(key for key, spec in self.specs.items() if stands(spec, draft))

    def show_findings(self, notes: Mapping[str, FieldNote], helps: Mapping[str, str]) -> None:
        """Shows what is found, and helps that go by the values; an input with a finding stands."""
        self.reveal(notes)
        for key, frame in self.frames.items():
            if (text := helps.get(key, said(self.specs[key].help))) != self._helps.get(key, said(self.specs[key].help)):
                frame.set_help(text)
            frame.set_note(notes.get(key))
        self._helps = helps

    def reveal(self, keys: Iterator[str] | Mapping[str, object]) -> None:
        """Has waiting inputs stand."""
        hidden = {key for key in keys if key in self.frames and self.frames[key].isHidden()}
        for key in hidden:
            self.frames[key].show()
        for group in self._groups.values():
            if hidden & {spec.key for spec in group.section.specs}:
                group.place_again()
                self._fill_menu(group)

    def go_to(self, key: str) -> None:
        """Brings an input into sight and gives it the focus."""
        if key in self.frames:
            self.reveal(iter((key,)))
            self.frames[key].input.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.frames[key], 0, 40)

    def go_to_group(self, key: str) -> None:
        """Scrolls to a group and gives its first input the focus."""
        group = next(group for name, group in self._groups.items() if name == key)
        first = next(spec.key for spec in group.section.specs if not self.frames[spec.key].isHidden())
        self.frames[first].input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(group.mapTo(self._page, QPoint(0, 0)).y() - Size.PAD)

    def group_of(self, key: str) -> str:
        """The group an input stands in."""
        return self.specs[key].group

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column, whatever stands in two now."""
        return QSize(NARROWEST, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._to_focus_soon()

    def _to_focus_soon(self) -> None:
        """Keeps in sight what has the focus, once everything has its place."""
        QTimer.singleShot(0, self, self._to_focus)

    def _to_focus(self) -> None:
        if frame := next((frame for frame in self.frames.values() if frame.input.hasFocus()), None):
            self.ensureWidgetVisible(frame, 0, 40)

    def _place_all(self) -> None:
        columns = 2 if self.viewport().width() >= TWO_COLUMNS_FROM else 1
        if columns != self._columns:
            self._columns = columns
            self._to_focus_soon()
        for group in self._groups.values():
            group.place(columns)

    def _make_frame(self, spec: FieldSpec, draft: CreditDraft) -> None:
        value = draft.release if spec.key == RELEASE else draft.text(spec.key)
        field = make_input(spec, value, self._banks)
        words = self.tr("Customers…") if spec.key in APPLICANT else self.tr("Members…")
        frame = FormField(spec, field, words)
        frame.set_value(value)
        if draft.amends and spec.key in FIXED:
            fix(field)
        frame.changed.connect(partial(self.changed.emit, spec.key))
        frame.left.connect(partial(self.left.emit, spec.key))
        frame.mend_asked.connect(partial(self.mend_asked.emit, spec.key))
        self.frames[spec.key] = frame
        self._offer(frame, spec)

    def _kept_aside(self, draft: CreditDraft) -> Card:
        card = Card(self.tr("Kept aside: the release has no place for it"))
        texts = KeyValueList(40)
        texts.set_rows([(item.tag, item.text) for item in draft.unplaced])
        return card.add(texts)

    def _offer(self, frame: FormField, spec: FieldSpec) -> None:
        if spec.key in APPLICANT:
            frame.set_offers(
                [(f"{card.name}, {card.town}", partial(self.customer_chosen.emit, card)) for card in self._customers]
            )
        elif spec.kind == "bank":
            frame.set_offers([(words, partial(self._put, spec.key, bic)) for bic, words in self._banks])

    def _put(self, key: str, value: str) -> None:
        self.frames[key].set_value(value)
        self.changed.emit(key)

    def _fill_menu(self, group: _Group) -> None:
        group.menu.clear()
        for spec in group.section.specs:
            if self.frames[spec.key].isHidden():
                act = group.menu.addAction(f"{said(spec.label)}  {spec.tag}")
                act.triggered.connect(lambda _checked=False, key=spec.key: self.go_to(key))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        key = next((key for key, frame in self.frames.items() if frame.isAncestorOf(now)), "")
        if key:
            self.entered.emit(key)
