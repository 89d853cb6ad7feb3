"""The acts on drafts and on what drafts are made from; each says why it can't be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ledger.acts import Role
from ui.session import OPENS
from ui.shell import Action

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk_window import DeskWindow
    from ui.editor.editing import Editor

UNDO, REDO, VERSIONS, SAVE_TEMPLATE = "draft.undo", "draft.redo", "draft.versions", "draft.save-template"
COMPARE = "draft.compare"
FROM_TEMPLATE, COPY = "credit.from-template", "credit.copy"


class Drafting(QObject):
    """Declares the acts for one window and keeps them in step with what is shown."""

    def __init__(self, desk_window: DeskWindow) -> None:
        super().__init__(desk_window.window)
        self._desk_window, self._window = desk_window, desk_window.window
        self._actions = desk_window.actions
        self._actions.add(*self._declared())
        self._window.turned.connect(self.follow)
        desk_window.messages.undo_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Says what can be done with what is shown now."""
        maker = self._desk_window.desk.me.may(Role.MAKER)
        not_maker = "" if maker else self.tr("Only a maker drafts credits. Sign in as a maker.")
        nothing = "" if self._in_table or self._in_sight() else self._none_chosen()
        self._actions.set_reason(FROM_TEMPLATE, not_maker)
        self._actions.set_reason(COPY, not_maker or nothing)
        editor = self._editor()
        closed = "" if editor else self.tr("Open a draft first.")
        self._actions.set_reason(VERSIONS, closed)
        self._actions.set_reason(COMPARE, editor.comparing.reason if editor else closed)
        self._actions.set_reason(SAVE_TEMPLATE, closed or not_maker)
        self._follow_history(editor, closed)

    def _follow_history(self, editor: Editor | None, closed: str) -> None:
        if editor is None:
            done = self._desk_window.messages.undoable
            undo, redo, locked = self.tr("Undo: {step}").format(step=done) if done else "", "", ""
            no_step, not_undone = self.tr("There is nothing to undo here."), closed
        else:
            from ui.editor.history import redo_words, undo_words  # it is open, so it is loaded

            undo, redo, locked = undo_words(editor.history), redo_words(editor.history), editor.locked
            no_step, not_undone = self.tr("Nothing was changed since it was opened."), self.tr("Nothing was undone.")
        for act, words, none in ((UNDO, undo, no_step), (REDO, redo, not_undone)):
            self._actions.set_reason(act, locked or ("" if words else none))
            self._actions.set_words(act, "" if locked else words)

    def _editor(self) -> Editor | None:
        return self._desk_window.screens.editor_in_sight if self._desk_window.screens_loaded else None

    def _in_sight(self) -> str:
        """The row of the table that what is shown stands for: what is open, or what is chosen in the table."""
        view = self._window.view
        shown: QWidget | None = view.widget if view else None
        if shown is not None:
            return str(shown.property(OPENS) or "")
        if not self._in_table:
            return ""
        table = self._desk_window.credits
        return table.model.key_at(table.table.currentIndex().row())

    @property
    def _in_table(self) -> bool:
        return self._desk_window.in_table

    def _none_chosen(self) -> str:
        return self.tr("Open a credit, or choose one in the table.")

    def _undo(self) -> None:
        if (editor := self._editor()) is not None:
            editor.undo()
        else:
            self._desk_window.messages.undo()

    def _redo(self) -> None:
        if (editor := self._editor()) is not None:
            editor.redo()

    def _show_versions(self) -> None:
        if (editor := self._editor()) is not None:
            editor.panels.show_versions()

    def _compare(self) -> None:
        if (editor := self._editor()) is not None:
            editor.comparing.toggle()

    def _save_template(self) -> None:
        if (editor := self._editor()) is not None:
            editor.panels.ask_template()

    def _show_templates(self) -> None:
        self._desk_window.screens.show_templates(self._desk_window.preferences.draft_release)

    def _copy(self) -> None:
        if (editor := self._editor()) is not None:
            editor.saver.flush()  # what is copied is what stands there
        if key := self._in_sight():
            self._desk_window.screens.copy(key, self._desk_window.preferences.draft_release)
        else:
            self._desk_window.messages.say(self._none_chosen())

    def _declared(self) -> list[Action]:
        credit, draft = self.tr("Credit"), self.tr("Draft")
        pattern = self.tr("Begins a draft on the pattern of one that you saved.")
        copied = self.tr("Begins a draft with the terms of this credit; number and days are its own.")
        older = self.tr("Shows what this draft was at earlier times, and brings it back.")
        compared = self.tr("Shows the message that this draft was imported from, field by field, beside the form.")
        saved = self.tr("Keeps this draft as a pattern for others.")
        return [
            Action(
                FROM_TEMPLATE, self.tr("New from template…"), credit, self._show_templates, "Ctrl+Shift+T", tip=pattern
            ),
            Action(COPY, self.tr("Copy as new credit"), credit, self._copy, "Ctrl+Shift+D", "copy", tip=copied),
            Action(UNDO, self.tr("Undo"), draft, self._undo, "Ctrl+Z", "undo"),
            Action(REDO, self.tr("Redo"), draft, self._redo, "Ctrl+Shift+Z", "redo", also=("Ctrl+Y",)),
            Action(VERSIONS, self.tr("Versions"), draft, self._show_versions, "Ctrl+Shift+H", "clock", tip=older),
            Action(COMPARE, self.tr("Compare with the message"), draft, self._compare, "Ctrl+Shift+E", tip=compared),
            Action(
                SAVE_TEMPLATE,
                self.tr("Save as template…"),
                draft,
                self._save_template,
                "Ctrl+Shift+S",
                "documents",
                tip=saved,
            ),
        ]
