"""What stands beside the form for a while: older versions, and the name of a template that is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.credit.draft_history import Deed
from app.credit.draft_versions import changed_keys
from app.desk.drafts import draft_revisions
from app.desk.templates import discard_template, save_template
from ui.editor.naming import NamePanel
from ui.editor.versions import VersionsPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.credit.draft import CreditDraft
    from app.credit.draft_versions import Revision
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.editor.beside import Beside
    from ui.editor.editing import Editor
    from ui.ops import Ops


class Panels(QObject):
    """Opens one at a time beside an editor's form.

    Signals: ``said(sentence)`` when something was done, ``done(sentence, undo)`` where `undo`, called on a worker,
    takes it back.
    """

    said = Signal(str)
    done = Signal(str, object)

    def __init__(self, editor: Editor, beside: Beside, desk: Desk, ops: Ops, draft_id: int) -> None:
        super().__init__(editor)
        self._editor, self._beside = editor, beside
        self._desk, self._ops, self._draft_id = desk, ops, draft_id

    @property
    def versions(self) -> VersionsPanel | None:
        """The versions, while they are shown."""
        guest = self._beside.guest
        return guest if isinstance(guest, VersionsPanel) else None

    @property
    def naming(self) -> NamePanel | None:
        """The template's name, while it is asked for."""
        guest = self._beside.guest
        return guest if isinstance(guest, NamePanel) else None

    def show_versions(self) -> None:
        """Shows what the draft was, or takes that away again."""
        if self.versions is not None:
            self.leave()
            return
        panel = VersionsPanel(self._desk, self._editor.draft, locked=self._editor.locked)
        panel.cancelled.connect(self.leave)
        panel.restored.connect(self._restore)
        self._beside.take_in(panel, whole=True)
        panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.saver.flush()
        self.read_versions()

    def read_versions(self) -> None:
        """Reads the versions again, if they are shown."""
        if self.versions is not None:
            self._ops.run(
                lambda: draft_revisions(self._desk, self._draft_id),
                title=self.tr("Reading the versions"),
                success=self._show_revisions,
                owner=self,
            )

    def take_draft(self, draft: CreditDraft) -> None:
        """The draft is another one now."""
        if self.versions is not None:
            self.versions.show_now(draft)

    def ask_template(self) -> None:
        """Asks for the name of a template that is made of the draft as it stands."""
        told = self.tr("Number and days of this credit are left out when it is used.")
        name = self._editor.draft.text("59N").split("\n")[0] or self._editor.draft.text("59").split("\n")[0]
        panel = NamePanel(self.tr("Name of the template"), self.tr("Save template"), name=name, help_text=told)
        panel.cancelled.connect(self.leave)
        panel.named.connect(self._save_template)
        self._beside.take_in(panel)
        panel.ask()

    def _show_revisions(self, revisions: Sequence[Revision]) -> None:
        if self.versions is not None:
            self.versions.show_revisions(revisions)

    def _restore(self, draft: CreditDraft) -> None:
        changed = changed_keys(self._editor.draft, draft)
        self._editor.take(draft, Deed.RESTORED, changed[0] if changed else "")
        self._editor.saver.flush()
        self.said.emit(self.tr("The older version is restored; what stood there is kept as a version, too."))

    def _save_template(self, name: str) -> None:
        draft = self._editor.draft
        self._ops.run(
            lambda: save_template(self._desk, name, draft),
            title=self.tr("Saving the template"),
            success=partial(self._on_template_saved, name),
            failure=self._on_template_refused,
            owner=self,
        )

    def _on_template_saved(self, name: str, template_id: int) -> None:
        self.leave()
        undo = partial(discard_template, self._desk, template_id, discarded=True)
        self.done.emit(self.tr("Saved as the template “{name}”.").format(name=name), undo)

    def _on_template_refused(self, error: UserError) -> None:
        if self.naming is not None:
            self.naming.refuse(error.sentence)

    def leave(self) -> None:
        """Nothing stands beside the form but what is found in it."""
        self._beside.let_go()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
