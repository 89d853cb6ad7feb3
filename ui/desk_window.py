"""The window of one signed-in officer: its pages, what opens what, and what is read again when something changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.desk.drafts import discard_draft, new_draft
from app.ledger.acts import Role
from app.ports.gateway import Stage
from app.ports.notices import Link, LinkState
from ui.credit.view import CreditPageView
from ui.credits.view import CreditsPage
from ui.editor.came_back import reopen
from ui.editor.import_view import ImportPage
from ui.editor.importer import Importer
from ui.editor.view import EditorPage
from ui.needs_me.approve import ApproveView
from ui.needs_me.view import NeedsMePage
from ui.shell import Action, Actions, MainWindow, Page, View, Who
from ui.status.view import StatusCells
from ui.words import role_words

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from app.desk.desk import Desk
    from app.ports.notices import Change
    from app.ports.stored import DeskAct
    from app.ports.workplace import Workplace
    from ui.editor.importing import ImportResult
    from ui.needs_me.approval import ApprovalPage
    from ui.ops import Ops
    from ui.shell import Messages
    from ui.theme import State

CREDITS, NEEDS_ME = "credits", "needs-me"
SETTLE_MS = 250
"""Changes come in bursts; the window reads again when they have settled, four times a second at most."""


class News(QObject):
    """Brings what followers report, from whatever thread, to the GUI thread."""

    changed = Signal(object)
    linked = Signal(object, object)


class DeskWindow(QObject):
    """Wires a `MainWindow` for a desk. ``closed`` when the officer closes it."""

    closed = Signal()

    def __init__(self, desk: Desk, workplace: Workplace, ops: Ops, messages: Messages, settings: QSettings) -> None:
        super().__init__()
        self.desk, self.workplace, self.ops = desk, workplace, ops
        self.messages, self._settings = messages, settings
        self._links: dict[str, tuple[LinkState, str]] = {}
        self._open: list[CreditPageView | ApproveView] = []
        self.actions = Actions(self)
        self.actions.add(*self._declared())
        self.credits = CreditsPage(desk, ops, settings)
        self.needs_me = NeedsMePage(desk, ops, settings)
        band = self.tr("SANDBOX · sample banks, no real obligations") if desk.me.sandbox else ""
        self.window = MainWindow(self._pages(), self.actions, messages, self._who(), settings, sandbox=band)
        self.importer = Importer(desk, ops, self.window)
        self.cells = StatusCells(desk, ops, self.window.status)
        self.news = News()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._wire()
        self._say_reasons()

    def show(self) -> None:
        """Shows the window."""
        self.window.show()

    def refresh(self) -> None:
        """Reads everything that is shown again."""
        self.credits.refresh()
        self.needs_me.refresh()
        self.cells.refresh()
        self._open = [view for view in self._open if isValid(view)]
        for view in self._open:
            if isinstance(view, CreditPageView):
                view.refresh()
            else:
                view.show_act(view.digest)

    def open_row(self, key: str) -> None:
        """Opens a row of the credits table: a draft, an act on its way, or a recorded credit."""
        if key.startswith("d"):
            self.open_draft(int(key[1:]))
        elif key.startswith("c"):
            self.open_credit(bytes.fromhex(key[1:]))
        elif key.startswith("a"):
            self.ops.run(
                lambda: self.desk.store.desk_act(bytes.fromhex(key[1:])),
                title=self.tr("Opening an act"),
                success=self._open_act,
                owner=self,
            )

    def open_credit(self, credit: bytes) -> None:
        """Opens a credit over what is shown."""
        view = CreditPageView(self.desk, self.ops, credit, self._settings)
        view.described.connect(partial(self._describe, view))
        view.advised.connect(self._on_advised)
        view.mend_asked.connect(self.mend)
        self._show(view, self.tr("Credit"))

    def open_work(self, digest: bytes) -> None:
        """Opens an act that waits for signatures, whether or not this officer may give one."""
        view = ApproveView(self.desk, self.ops)
        view.described.connect(partial(self._describe_act, view))
        view.answered.connect(partial(self._on_work_answered, view))
        self._show(view, self.tr("Work item"))
        view.show_act(digest)

    def open_draft(self, draft_id: int) -> None:
        """Opens a draft in the editor."""
        editor = EditorPage(self.desk, self.ops, draft_id, self._settings)
        editor.described.connect(partial(self._describe_draft, editor))
        editor.submitted.connect(partial(self._on_submitted, editor))
        self.window.open_view(View(self.tr("Draft"), editor))

    def discard_draft(self) -> None:
        """Puts the draft that is open out of sight; a notice brings it back."""
        view = self.window.view
        if view is None or not isinstance(view.widget, EditorPage):
            self.messages.say(self.tr("Open a draft to discard it."))
            return
        self.window.close_view()
        self._put_away(view.widget.draft_id, discarded=True)

    def _put_away(self, draft_id: int, *, discarded: bool) -> None:
        def done(_: None) -> None:
            if discarded:
                back = partial(self._put_away, draft_id, discarded=False)
                self.messages.say(self.tr("The draft is discarded."), act=self.tr("Undo"), then=back)
            self.refresh()

        self.ops.run(
            lambda: discard_draft(self.desk, draft_id, discarded=discarded),
            title=self.tr("Discarding the draft"),
            success=done,
            owner=self,
        )

    def mend(self, digest: bytes) -> None:
        """Opens the draft of an act that came back or failed."""
        self.ops.run(
            lambda: reopen(self.desk, digest),
            title=self.tr("Opening the draft"),
            success=self.open_draft,
            owner=self,
        )

    def new_credit(self) -> None:
        """Makes a draft and opens it."""
        self.ops.run(lambda: new_draft(self.desk), title=self.tr("Making a draft"), success=self.open_draft, owner=self)

    def import_messages(self) -> None:
        """Asks for SWIFT files and makes drafts of them."""
        self.importer.ask()

    def take_links(self, chain: Link, gateway: Link) -> None:
        """The links changed: cells say so, and faults become banners with the age of what is shown."""
        self.cells.show_links(chain, gateway)
        self._judge("chain", chain, self.tr("The chain can't be reached. Drafts and signed acts wait here."))
        self._judge("gateway", gateway, self.tr("Your gateway can't be reached. Drafts and signed acts wait here."))

    def take_changes(self, _changes: frozenset[Change]) -> None:
        """Something changed in the store."""
        if not self._settled.isActive():
            self._settled.start()

    def _judge(self, source: str, link: Link, usual: str) -> None:
        told = (link.state, link.reason)
        if self._links.get(source) == told:
            return
        self._links[source] = told
        if link.state in (LinkState.DOWN, LinkState.DIFFERS):
            self.messages.fault(link.reason or usual, source=source, age=self.cells.data_age, retry=self.workplace.kick)
        else:
            self.messages.recover(source)

    def _open_act(self, act: DeskAct) -> None:
        if act.stage is Stage.WAITING:
            self.open_work(act.digest)
        else:
            self.open_credit(act.credit)

    def _show(self, view: CreditPageView | ApproveView, title: str) -> None:
        self._open.append(view)
        self.window.open_view(View(title, view))

    def _describe(self, view: QWidget, title: str, state: State) -> None:
        self.window.describe_view(View(title, view, state=state))

    def _describe_act(self, view: QWidget, page: ApprovalPage) -> None:
        self.window.describe_view(View(page.reference, view))

    def _on_imported(self, result: ImportResult) -> None:
        """One draft from one file opens at once; of more, or of none, it is said file by file."""
        self.refresh()
        if result.single is not None:
            self.open_draft(result.single)
            return
        page = ImportPage(result, self._settings)
        page.opened.connect(self.open_draft)
        self.window.open_view(View(self.tr("Import"), page))

    def _describe_draft(self, editor: EditorPage, title: str, state: State, note: str) -> None:
        self.window.describe_view(View(title, editor, state=state, note=note))

    def _on_submitted(self, editor: EditorPage, _digest: bytes) -> None:
        self._say(self.tr("The credit is signed and waits for a checker."))
        self._leave(editor)

    def _leave(self, widget: QWidget) -> None:
        """Closes a view whose work is done, if it is the one that is shown."""
        if widget.isVisible():
            self.window.close_view()

    def _on_advised(self, reference: str) -> None:
        self._say(self.tr("Advice {reference} signed; it waits for a checker.").format(reference=reference))

    def _on_work_answered(self, view: ApproveView, sentence: str) -> None:
        self._say(sentence)
        self._leave(view)

    def _say(self, sentence: str) -> None:
        self.messages.say(sentence)
        self.workplace.kick()
        self.refresh()

    def _pages(self) -> list[Page]:
        return [
            Page(
                CREDITS,
                self.tr("Credits"),
                "credits",
                lambda: self.credits,
                verbs=("credit.import", "credit.new"),
                search=self.tr("Search references, parties, goods…"),
            ),
            Page(NEEDS_ME, self.tr("Needs me"), "needs-me", lambda: self.needs_me),
        ]

    def _who(self) -> Who:
        me = self.desk.me
        return Who(me.name, role_words(me.roles), me.office.name, me.bank, me.office.place, me.office.zone)

    def _declared(self) -> list[Action]:
        credit, window = self.tr("Credit"), self.tr("Window")
        return [
            Action("credit.new", self.tr("New credit"), credit, self.new_credit, "Ctrl+N", "plus"),
            Action("credit.import", self.tr("Import message…"), credit, self.import_messages, "Ctrl+I", "import"),
            Action(
                "credit.discard", self.tr("Discard this draft"), credit, self.discard_draft, "Ctrl+Backspace", "trash"
            ),
            Action("window.refresh", self.tr("Read again"), window, self.refresh, "F5", "refresh"),
            Action(
                "window.another",
                self.tr("Another officer's window"),
                window,
                self.workplace.another_window,
                "Ctrl+Shift+N",
                "user",
            ),
            Action("window.close", self.tr("Close this window"), window, self._close, "Ctrl+Q"),
        ]

    def _close(self) -> None:
        self.window.close()

    def _say_reasons(self) -> None:
        if not self.desk.me.may(Role.MAKER):
            for act in ("credit.new", "credit.import"):
                self.actions.set_reason(act, self.tr("Only a maker drafts credits. Sign in as a maker."))

    def _wire(self) -> None:
        self.news.changed.connect(self.take_changes)
        self.news.linked.connect(self.take_links)
        self._settled.timeout.connect(self.refresh)
        self.window.closed.connect(self.closed)
        self.window.top_bar.searched.connect(self.credits.search)
        self.importer.imported.connect(self._on_imported)
        self.credits.search_cleared.connect(self.window.top_bar.search.clear)
        self.credits.opened.connect(self.open_row)
        self.credits.new_asked.connect(self.new_credit)
        self.credits.counted.connect(lambda n: self.window.rail.show_count(CREDITS, n))
        self.needs_me.counted.connect(lambda n: self.window.rail.show_count(NEEDS_ME, n, urgent=True))
        self.needs_me.mend_asked.connect(self.mend)
        self.needs_me.credit_opened.connect(self.open_credit)
        self.needs_me.answered.connect(self._say)
        self.credits.refresh()
