"""The officer's templates: found by name, made into a draft, renamed, deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.desk.templates import Template, discard_template, list_templates, rename_template
from ui.editor.naming import NamePanel
from ui.palette.model import EntryDelegate, EntryModel
from ui.palette.presenter import Entry
from ui.palette.ranking import fit
from ui.privacy import hide_party
from ui.theme import Size
from ui.theme.focus import InnerRing
from ui.widgets import EmptyState, PrimaryButton, SearchBox, SecondaryButton
from ui.widgets.selecting import follow_selection
from ui.words import amount_words, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.ops import Ops

WIDEST = 760


class TemplatesPage(QWidget):
    """The list and its verbs.

    Signals: ``used(template_id)`` when a draft is asked for, ``done(sentence, undo)`` when a template was renamed or
    deleted, which `undo`, called on a worker, takes back.
    """

    used = Signal(int)
    done = Signal(str, object)

    def __init__(self, desk: Desk, ops: Ops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._all: tuple[Template, ...] = ()
        self.naming: NamePanel | None = None
        self.search = SearchBox(self.tr("Search templates…"), self.tr("Search templates"))
        self.model, self.list = EntryModel(self), QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        InnerRing(self.list)
        follow_selection(self.list)
        why = self.tr("Open a draft that is often needed, and save it as a template from the menu.")
        self.none = EmptyState("documents", self.tr("No templates yet"), why)
        self.nothing = EmptyState("search", self.tr("No template has this name"), self.tr("Try fewer letters."))
        self.use = PrimaryButton(self.tr("New credit from it"))
        self.rename, self.delete = SecondaryButton(self.tr("Rename…")), SecondaryButton(self.tr("Delete"))
        self._lay_out()
        self._wire()
        self.refresh()

    @property
    def chosen(self) -> Template | None:
        """The template that is chosen."""
        row = self.list.currentIndex().row()
        key = self.model.entries[row].key if row >= 0 else ""
        return next((template for template in self._all if str(template.template_id) == key), None)

    def begin_search(self) -> None:
        """Puts the keyboard into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def refresh(self) -> None:
        """Reads the templates again; the chosen one stays chosen."""
        self._ops.run(
            lambda: tuple(list_templates(self._desk)),
            title=self.tr("Reading the templates"),
            success=self._show,
            owner=self,
        )

    def _show(self, templates: Sequence[Template]) -> None:
        self._all = tuple(templates)
        self._list()

    def _list(self) -> None:
        kept, query = self.chosen, self.search.value()
        shown = [template for template in self._all if not query or fit(query, template.name, _about(template))]
        self.model.replace([_entry(template) for template in shown])
        ids = [template.template_id for template in shown]
        if ids:
            row = ids.index(kept.template_id) if kept and kept.template_id in ids else 0
            self.list.setCurrentIndex(self.model.index(row))
        self._stack.setCurrentWidget(self.list if shown else self.nothing if self._all else self.none)
        reason = "" if shown else self.tr("There is no template to choose.")
        for button in (self.use, self.rename, self.delete):
            button.set_reason(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        searching, key = self.search.hasFocus(), event.key()
        acts = {
            Qt.Key.Key_Return: self.use,
            Qt.Key.Key_Enter: self.use,
            Qt.Key.Key_F2: self.rename,
            Qt.Key.Key_Delete: self.delete,
        }
        if searching and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            QApplication.sendEvent(self.list, event)
        elif (button := acts.get(Qt.Key(key))) and (self.list.hasFocus() or (searching and button is not self.delete)):
            button.click()
        else:
            super().keyPressEvent(event)

    def _on_use(self) -> None:
        if (template := self.chosen) is not None:
            self.used.emit(template.template_id)

    def _on_rename(self) -> None:
        if (template := self.chosen) is None:
            return
        self._end_naming()
        panel = self.naming = NamePanel(self.tr("New name"), self.tr("Rename"), name=template.name)
        panel.cancelled.connect(self._end_naming)
        panel.named.connect(partial(self._name, template))
        self._column.addWidget(panel)
        panel.ask()

    def _name(self, template: Template, name: str) -> None:
        def refused(error: UserError) -> None:
            if self.naming:
                self.naming.refuse(error.sentence)

        self._ops.run(
            lambda: rename_template(self._desk, template.template_id, name),
            title=self.tr("Renaming the template"),
            success=partial(self._on_named, template),
            failure=refused,
            owner=self,
        )

    def _on_named(self, template: Template, _: None) -> None:
        self._end_naming()
        self.refresh()
        undo = partial(rename_template, self._desk, template.template_id, template.name)
        self.done.emit(self.tr("The template “{name}” has another name.").format(name=template.name), undo)

    def _end_naming(self) -> None:
        if self.naming is not None:
            panel, self.naming = self.naming, None
            self._column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete(self) -> None:
        if (template := self.chosen) is None:
            return
        self._end_naming()
        self._ops.run(
            lambda: discard_template(self._desk, template.template_id, discarded=True),
            title=self.tr("Deleting the template"),
            success=partial(self._on_deleted, template),
            owner=self,
        )

    def _on_deleted(self, template: Template, _: None) -> None:
        self.refresh()
        undo = partial(discard_template, self._desk, template.template_id, discarded=False)
        self.done.emit(self.tr("The template “{name}” is deleted.").format(name=template.name), undo)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._list)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.use.clicked.connect(self._on_use)
        self.rename.clicked.connect(self._on_rename)
        self.delete.clicked.connect(self._on_delete)

    def _on_double_clicked(self, _: QModelIndex) -> None:
        self._on_use()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.list, self.none, self.nothing):
            self._stack.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.rename)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.use)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAGE)
        self._column.setSpacing(Size.GAP)
        self._column.addWidget(self.search)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.setFocusProxy(self.search)


def _entry(template: Template) -> Entry:
    return Entry(str(template.template_id), template.name, _about(template), icon="documents")


def _about(template: Template) -> str:
    summary = template.summary
    parts = (hide_party(summary.beneficiary), amount_words(summary))
    return translate("Templates", ", ").join(part for part in parts if part)
