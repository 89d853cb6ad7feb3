"""What is opened over a page: credits, work items, drafts, imports. Loaded when the first of them is opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.credit.life import Act
from app.desk.drafts import discard_draft, new_draft
from app.desk.kinds import BY_STEP, Deed
from app.desk.templates import copy_row, draft_from_template
from app.ports.gateway import Stage
from ui.credit.reading import PRESENTATIONS
from ui.credit.view import CreditPageView
from ui.editor.came_back import reopen
from ui.editor.import_view import ImportPage
from ui.editor.view import EditorPage
from ui.final_change.view import FinalChangePage
from ui.needs_me.approve import ApproveView
from ui.session import OPENS
from ui.shell import View
from ui.words import act_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from app.credit.presentation import Notice
    from app.desk.desk import Desk
    from app.messages.tables import Release
    from app.ports.stored import DeskAct
    from ui.editor.editing import Editor
    from ui.editor.importing import ImportResult
    from ui.editor.templates import TemplatesPage
    from ui.needs_me.approval import ApprovalPage
    from ui.ops import Ops
    from ui.shell import MainWindow, Messages
    from ui.theme import State

    Refreshed = CreditPageView | ApproveView | FinalChangePage | TemplatesPage
    """What is read again while it is open."""


class Screens(QObject):
    """Opens screens inside a window and keeps those that are open current.

    Signals: ``said(sentence)`` when something was signed or decided, ``changed`` when drafts came or went,
    ``stepped`` when a draft that is open, or has just been opened, has something else to undo or do again.
    """

    said = Signal(str)
    changed = Signal()
    stepped = Signal()

    def __init__(self, desk: Desk, ops: Ops, window: MainWindow, messages: Messages, settings: QSettings) -> None:
        super().__init__(window)
        self._desk, self._ops, self._window = desk, ops, window
        self._messages, self._settings = messages, settings
        self._open: list[Refreshed] = []

    @property
    def in_sight(self) -> bool:
        """One of the screens that are open is shown."""
        return any(view.isVisible() for view in self._still_open())

    def refresh(self) -> None:
        """Reads what is open again, what is in sight first."""
        self._open = self._still_open()
        for view in sorted(self._open, key=lambda view: not view.isVisible()):
            view.refresh()

    def _still_open(self) -> list[Refreshed]:
        return [view for view in self._open if isValid(view)]

    def open_row(self, key: str) -> None:
        """Opens a row of the credits table: a draft, an act on its way, or a recorded credit; or its documents."""
        if key.startswith("d"):
            self.open_draft(int(key[1:]))
        elif key.startswith("c"):
            self.open_credit(bytes.fromhex(key[1:]))
        elif key.startswith("p"):
            credit, number = bytes.fromhex(key[1:65]), int(key[65:])
            self._open_page(credit, Deed(Act.EXAMINE, number) if number else Deed(Act.PRESENT))
        elif key.startswith("a"):
            self._ops.run(
                lambda: self._desk.store.desk_act(bytes.fromhex(key[1:])),
                title=self.tr("Opening an act"),
                success=self._open_act,
                owner=self,
            )

    def open_credit(self, credit: bytes, tab: str = "") -> None:
        """Opens a credit over what is shown, on a tab; where it is open already, that view comes here, read again."""
        open_ = (view for view in self._still_open() if isinstance(view, CreditPageView) and view.credit == credit)
        if (known := next(open_, None)) is not None:
            page = known.page
            title = page.reference if page else self.tr("Credit")
            self._window.open_view(View(title, known, state=page.state if page else None))
            known.refresh()
            known.show_tab(tab or known.tabs.key)
            return
        view = CreditPageView(self._desk, self._ops, credit, self._settings)
        view.described.connect(partial(self._describe, view))
        view.signed.connect(self._on_signed)
        view.draft_made.connect(self._open_new)
        view.mend_asked.connect(self.mend)
        view.print_asked.connect(self.print_credit)
        view.page_asked.connect(partial(self._open_page, credit))
        view.setProperty(OPENS, f"c{credit.hex()}")
        view.show_tab(tab or view.tabs.key)
        self._show(view, self.tr("Credit"))

    def show_timeline(self) -> None:
        """Goes to the timeline of the credit that is open."""
        if (view := self._credit_in_sight()) is not None:
            view.show_timeline()
        else:
            self._messages.say(self.tr("Open a credit to see its timeline."))

    def show_amendments(self) -> None:
        """Goes to the amendments of the credit that is open."""
        if (view := self._credit_in_sight()) is not None:
            view.show_amendments()
        else:
            self._messages.say(self.tr("Open a credit to see its amendments."))

    def show_presentations(self) -> None:
        """Goes to the presentations of the credit that is open."""
        if (view := self._credit_in_sight()) is not None:
            view.show_presentations()
        else:
            self._messages.say(self.tr("Open a credit to see what was presented."))

    def act_on_credit(self, act: Act | None = None) -> None:
        """Begins an act on the credit that is open; without one, what is asked of the bank first."""
        view = self._credit_in_sight()
        told = view.begin(act) if view is not None else self.tr("Open a credit to act on it.")
        if told:
            self._messages.say(told)

    def print_credit(self) -> None:
        """Shows the credit that is open as pages, to be printed or saved."""
        from ui.print.view import PrintView  # loaded when somebody first wants to print

        view = self._credit_in_sight()
        if view is None or view.page is None:
            self._messages.say(self.tr("Open a credit to print it."))
            return
        preview = PrintView(view.page)
        preview.said.connect(self._messages.say)
        title = self.tr("{reference} as pages").format(reference=view.page.reference)
        self._window.open_view(View(title, preview, state=view.page.state))

    def _credit_in_sight(self) -> CreditPageView | None:
        shown = self._window.view
        return shown.widget if shown is not None and isinstance(shown.widget, CreditPageView) else None

    def _open_page(self, credit: bytes, deed: Deed) -> None:
        """Opens the page of an act that has its own: documents are taken in, or examined."""
        if deed.act is Act.EXAMINE:
            self.open_examining(credit, deed.number)
        elif deed.act is Act.PRESENT:
            self.open_presenting(credit)

    def open_presenting(self, credit: bytes) -> None:
        """Opens the form that takes documents in under a credit."""
        from ui.presenting.view import PresentingPage  # loaded when documents are first taken in

        page = PresentingPage(self._desk, self._ops, credit, self._settings)
        page.described.connect(partial(self._describe, page))
        page.signed.connect(partial(self._on_page_signed, page))
        page.setProperty(OPENS, f"p{credit.hex()}0")
        self._window.open_view(View(self.tr("Take documents in"), page))

    def open_examining(self, credit: bytes, number: int) -> None:
        """Opens the documents of a presentation to be examined."""
        from ui.examining.view import ExaminingPage  # loaded when documents are first examined

        page = ExaminingPage(self._desk, self._ops, credit, number, self._settings)
        page.described.connect(partial(self._describe, page))
        page.signed.connect(partial(self._on_page_signed, page))
        page.go_on.connect(partial(self._on_go_on, page, credit))
        page.setProperty(OPENS, f"p{credit.hex()}{number}")
        self._window.open_view(View(self.tr("Examination"), page))

    def _on_page_signed(self, page: QWidget, deed: Deed) -> None:
        self._on_signed(deed)
        self._leave(page)

    def _on_go_on(self, page: QWidget, credit: bytes, deed: Deed, notice: Notice) -> None:
        """From the documents to what is signed about them, on the page of their credit."""
        self._leave(page)
        self.open_credit(credit, PRESENTATIONS)
        if (view := self._credit_in_sight()) is not None:
            view.go_on(deed, notice)

    def open_work(self, digest: bytes) -> None:
        """Opens an act that waits for signatures, whether or not this officer may give one."""
        view = ApproveView(self._desk, self._ops)
        view.described.connect(partial(self._describe_act, view))
        view.answered.connect(partial(self._on_work_answered, view))
        view.setProperty(OPENS, f"a{digest.hex()}")
        self._show(view, self.tr("Work item"))
        view.show_act(digest)

    def open_draft(self, draft_id: int) -> None:
        """Opens a draft in the editor."""
        editor = EditorPage(self._desk, self._ops, draft_id, self._settings)
        editor.described.connect(partial(self._describe_draft, editor))
        editor.submitted.connect(partial(self._on_submitted, editor))
        editor.opened.connect(self.stepped)
        editor.stepped.connect(self.stepped)
        editor.said.connect(self._messages.say)
        editor.done.connect(self._on_done)
        editor.setProperty(OPENS, f"d{draft_id}")
        self._window.open_view(View(self.tr("Draft"), editor))

    def open_final_change(self) -> None:
        """Opens what changed when final blocks were replaced."""
        shown = self._window.view
        if shown is None or not isinstance(shown.widget, FinalChangePage):
            page = FinalChangePage(self._desk, self._ops)
            page.acknowledged.connect(partial(self._on_acknowledged, page))
            self._show(page, self.tr("What changed"))

    def open_imported(self, result: ImportResult) -> None:
        """One draft from one file opens at once; of more, or of none, it is said file by file."""
        self.changed.emit()
        if result.single is not None:
            self.open_draft(result.single)
            (draft,) = result.drafts
            if draft.differs:
                # What was not taken as it stood is said, not only to be found.
                told = self.tr("Imported: {fields}.").format(fields=draft.fields)
                self._messages.say(told, act=self.tr("Compare"), then=self._compare)
            return
        page = ImportPage(result, self._settings)
        page.opened.connect(self.open_draft)
        self._window.open_view(View(self.tr("Import"), page))

    def _compare(self) -> None:
        if (editor := self.editor_in_sight) is not None and editor.comparing.panel is None:
            editor.comparing.toggle()

    def new_credit(self, release: Release | None = None) -> None:
        """Makes a draft, in `release` or in today's, and opens it."""
        self._ops.run(
            lambda: new_draft(self._desk, release), title=self.tr("Making a draft"), success=self.open_draft, owner=self
        )

    @property
    def editor_in_sight(self) -> Editor | None:
        """The draft that is shown, once it can be typed into."""
        shown = self._window.view
        return shown.widget.editor if shown is not None and isinstance(shown.widget, EditorPage) else None

    def copy(self, key: str, release: Release | None = None) -> None:
        """Makes a draft with the terms of a row of the credits table, and opens it."""
        self._ops.run(
            lambda: copy_row(self._desk, key, release),
            title=self.tr("Copying the credit"),
            success=self._open_new,
            owner=self,
        )

    def show_templates(self, release: Release | None = None) -> None:
        """Opens the officer's templates, to make a draft from one."""
        from ui.editor.templates import TemplatesPage  # loaded when somebody first asks for them

        page = TemplatesPage(self._desk, self._ops)
        page.used.connect(partial(self._use_template, page, release))
        page.done.connect(self._on_done)
        self._show(page, self.tr("Templates"))

    def _use_template(self, page: TemplatesPage, release: Release | None, template_id: int) -> None:
        def made(draft_id: int) -> None:
            self._leave(page)
            self._open_new(draft_id)

        self._ops.run(
            lambda: draft_from_template(self._desk, template_id, release),
            title=self.tr("Making a draft"),
            success=made,
            owner=self,
        )

    def _on_done(self, sentence: str, undo: Callable[[], None]) -> None:
        """Tells what was done to something kept here, and offers to take it back."""

        def take_back() -> None:
            self._ops.run(undo, title=self.tr("Undoing"), success=self._on_taken_back, owner=self)

        self._messages.say_undoable(sentence, take_back)

    def _on_taken_back(self, _: None) -> None:
        self.changed.emit()

    def _open_new(self, draft_id: int) -> None:
        self.changed.emit()
        self.open_draft(draft_id)

    def mend(self, digest: bytes) -> None:
        """Opens the draft of an act that came back or failed."""
        self._ops.run(
            lambda: reopen(self._desk, digest),
            title=self.tr("Opening the draft"),
            success=self.open_draft,
            owner=self,
        )

    def discard_draft(self) -> None:
        """Puts the draft that is open out of sight; a notice brings it back."""
        view = self._window.view
        if view is None or not isinstance(view.widget, EditorPage):
            self._messages.say(self.tr("Open a draft to discard it."))
            return
        self._window.close_view()
        self._put_away(view.widget.draft_id, discarded=True)

    def _put_away(self, draft_id: int, *, discarded: bool) -> None:
        def done(_: None) -> None:
            if discarded:
                back = partial(self._put_away, draft_id, discarded=False)
                self._messages.say_undoable(self.tr("The draft is discarded."), back)
            self.changed.emit()

        self._ops.run(
            lambda: discard_draft(self._desk, draft_id, discarded=discarded),
            title=self.tr("Discarding the draft"),
            success=done,
            owner=self,
        )

    def _open_act(self, act: DeskAct) -> None:
        if act.stage is Stage.WAITING:
            self.open_work(act.digest)
        else:
            self.open_credit(act.credit)

    def _show(self, view: Refreshed, title: str) -> None:
        self._open.append(view)
        self._window.open_view(View(title, view))

    def _describe(self, view: QWidget, title: str, state: State) -> None:
        self._window.describe_view(View(title, view, state=state))

    def _describe_act(self, view: QWidget, page: ApprovalPage) -> None:
        self._window.describe_view(View(page.reference, view))

    def _describe_draft(self, editor: EditorPage, title: str, state: State, note: str) -> None:
        self._window.describe_view(View(title, editor, state=state, note=note))

    def _on_submitted(self, editor: EditorPage, _digest: bytes) -> None:
        amends = editor.editor is not None and editor.editor.draft.amends is not None
        amendment, credit = (
            self.tr("The amendment is signed and waits for a checker."),
            self.tr("The credit is signed and waits for a checker."),
        )
        self.said.emit(amendment if amends else credit)
        self._leave(editor)

    def _leave(self, widget: QWidget) -> None:
        """Closes a view whose work is done, if it is the one that is shown."""
        if widget.isVisible():
            self._window.close_view()

    def _on_acknowledged(self, page: FinalChangePage) -> None:
        self.said.emit(self.tr("Acknowledged. You can sign again."))
        self._leave(page)

    def _on_signed(self, deed: Deed) -> None:
        what = act_words(BY_STEP[deed.act].made.__name__, deed.number)
        self.said.emit(self.tr("Signed: {what}. It waits for a checker.").format(what=what))

    def _on_work_answered(self, view: ApproveView, sentence: str) -> None:
        self.said.emit(sentence)
        self._leave(view)
