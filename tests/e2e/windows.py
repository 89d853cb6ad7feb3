"""Officers at real windows: what a person does with keys and clicks, and what their window then shows."""

from __future__ import annotations

import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import main
from app.credit.life import Act
from app.desk.kinds import Deed
from app.errors import UserError
from app.ports.stored import DeskAct
from ui import theme
from ui.credit.view import CreditPageView
from ui.editor.view import EditorPage
from ui.shell import CrashGuard
from ui.widgets import PrimaryButton
from ui.workstation import open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton

    from app.desk.desk import Desk
    from ui.credit.review import ReviewPage
    from ui.desk_window import DeskWindow
    from ui.editor.editing import Editor

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
PATIENCE_S = 60.0
_LOOK_MS = 25


def until(seen: Callable[[], T | None], what: str | Callable[[], str]) -> T:
    """What ``seen`` finds as soon as it finds something; windows go on living meanwhile."""
    end = time.monotonic() + PATIENCE_S
    while True:
        found = seen()
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(f"never seen: {what if isinstance(what, str) else what()}")
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_MS, loop.quit)
        loop.exec()


class WatchedGuard(CrashGuard):
    """Keeps defects for the test instead of asking anybody."""

    def __init__(self, defects: list[BaseException]) -> None:
        super().__init__()
        self._defects = defects

    def defect(self, error: BaseException) -> None:
        self._defects.append(error)


class OfficerWindow:
    """One officer's workstation, from the sign-in page on."""

    def __init__(self, root: Path, key: str) -> None:
        self.defects: list[BaseException] = []
        self.workplace = main.SandboxWorkplace(root)
        self.station = open_window(self.workplace, root, WatchedGuard(self.defects))
        self.key = key

    def sign_in(self) -> None:
        """Choose the officer, type the PIN, press Enter."""
        page = self.station.entrance
        lists = until(lambda: page.officer_lists, "the officers")
        profile = next(item for item in self.workplace.profiles() if item.key == self.key)
        for officers in lists:
            rows = [row for row, line in enumerate(officers.lines) if line.profile.key == self.key]
            if rows:
                officers.choose(rows[0])
        page.pin.setFocus()
        QTest.keyClicks(page.pin, profile.shown_pin)
        QTest.keyClick(page.pin, Qt.Key.Key_Return)
        until(lambda: self.station.desk_window, f"the desk of {profile.officer_name}")

    @property
    def desk_window(self) -> DeskWindow:
        """The window after signing in."""
        assert self.station.desk_window is not None
        return self.station.desk_window

    @property
    def desk(self) -> Desk:
        """The desk behind the window."""
        return self.desk_window.desk

    @property
    def widget(self) -> QWidget:
        """The top-level widget that is shown."""
        return self.station.desk_window.window if self.station.desk_window else self.station.entrance

    def press(self, button: QAbstractButton | None, what: str) -> None:
        """Click a button as soon as it can be pressed."""
        assert button is not None
        until(lambda: button.isVisible() and button.isEnabled(), what)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def rest(self) -> None:
        """Wait until no operation is under way."""
        until(lambda: not self.station.ops.titles, "quiet workers")
        assert not self.defects, self.defects

    def import_file(self, path: Path) -> Editor:
        """Import a message; its draft opens in the editor."""
        self.desk_window.importer.take([path])
        return until(self._editor, "the editor")

    def submit(self, editor: Editor, note: str) -> bytes:
        """Sign and submit the draft; the act's digest."""
        digests: list[bytes] = []
        editor.submitted.connect(digests.append)
        self.press(editor.foot.submit, "a draft without errors")
        for frame in editor.panel.reasons.frames.values():
            QTest.keyClicks(frame.input, "As the applicant wants it.")
        QTest.keyClicks(editor.panel.note, note)
        self.press(editor.panel.act, "the last word before signing")
        return until(lambda: digests, "the signature")[0]

    def open_work(self, digest: bytes) -> None:
        """Choose a work item under Needs me."""
        self.desk_window.window.show_page("needs-me")
        page = self.desk_window.needs_me
        until(lambda: self._choose(digest), "the work item")
        until(lambda: page.approve.digest == digest and page.approve.page, "the terms rebuilt here")
        self.rest()

    def approve(self, digest: bytes) -> None:
        """Approve and sign a work item: asked in place, then signed."""
        self.open_work(digest)
        bar = self.desk_window.needs_me.approve.bar
        self.press(bar.approve_button, "Approve and sign…")
        self.press(bar.confirm.findChild(PrimaryButton), "the confirmation in place")
        until(lambda: self.answered(digest), "the gateway's answer")

    def open_credit(self, credit: bytes) -> CreditPageView:
        """Open a credit over what is shown."""
        self.desk_window.screens.open_credit(credit)
        view = self.desk_window.window.view
        assert view is not None
        assert isinstance(view.widget, CreditPageView)
        page = view.widget
        until(lambda: page.page, "the credit")
        return page

    def advise(self, credit: bytes, reference: str) -> None:
        """Prepare and sign an advice in place."""
        page = self.open_credit(credit)
        self.sign(page, Deed(Act.ADVISE), reference=reference)

    def sign(self, page: CreditPageView, deed: Deed, *, reference: str = "", note: str = "") -> None:
        """Review an act on the credit that is open, and sign it; of several ways it can go, the one that `deed` is."""
        review = self.review(page, deed)
        if review.reference is not None:
            QTest.keyClicks(review.reference.input, reference)
        if review.note is not None:
            QTest.keyClicks(review.note.input, note)
        self.press(review.sign_button, "the verb that signs")
        until(lambda: page.side.review is None, "the act signed")

    def begin_amendment(self, page: CreditPageView) -> Editor:
        """The editor on an amendment of the credit that is open."""
        button = until(lambda: page.side.button(Act.AMEND), "a credit that can be amended")
        self.press(button, "Amend…")
        return until(self._editor, "the editor")

    def review(self, page: CreditPageView, deed: Deed) -> ReviewPage:
        """The review of an act on the credit that is open, with the way it is to go chosen."""
        button = until(lambda: page.side.button(deed.act, deed.number), "the act offered")
        self.press(button, "the act's button")
        review = page.side.review
        assert review is not None
        if review.choice is not None:
            ways = [(each.deed.answer, each.deed.extended) for each in review.review.outcomes]
            review.choice.set_value(str(ways.index((deed.answer, deed.extended))))
            review.choice.changed.emit()
        return review

    def act(self, digest: bytes) -> DeskAct | None:
        """An act as this desk knows it."""
        try:
            return self.desk.store.desk_act(digest)
        except UserError:
            return None

    def close(self) -> None:
        """Close the window and let go of the sandbox."""
        self.widget.close()
        self.station.close()
        assert not self.defects, self.defects

    def view_of(self, kind: type[W]) -> W | None:
        """The view that is open over the page, if it is of this kind."""
        view = self.desk_window.window.view
        return view.widget if view and isinstance(view.widget, kind) else None

    def answered(self, digest: bytes) -> bool:
        """An act signed here has its gateway's answer."""
        item = self.act(digest)
        return item is not None and item.signed_here and not item.unsent

    def _editor(self) -> Editor | None:
        page = self.view_of(EditorPage)
        return page.editor if page else None

    def _choose(self, digest: bytes) -> bool:
        page = self.desk_window.needs_me
        for row, work in enumerate(page.model.works):
            if work.subject == digest:
                page.list.setCurrentIndex(page.model.index(row, 0))
                return True
        return False


@contextmanager
def windows(root: Path, *keys: str) -> Iterator[list[OfficerWindow]]:
    """Officers' windows on one sandbox, signed in."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application)
    with ExitStack() as stack:
        opened = []
        for key in keys:
            window = OfficerWindow(root, key)
            stack.callback(window.close)
            window.sign_in()
            opened.append(window)
        yield opened
