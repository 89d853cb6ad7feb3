"""``make screenshots``: every screen, from the first journey's real state in real windows."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.credit.draft_history import Deed as Typed
from app.credit.life import Act
from app.credit.presentation import Presented
from app.desk import final_changed
from app.desk.deeds import carry_out
from app.desk.kinds import Deed
from app.desk.presenting import begin_presenting
from app.ports.notices import Link, LinkState
from app.ports.stored import CreditQuery, RowState
from tests.e2e.album import ALL_LOOKS, ONE_LOOK, Album
from tests.e2e.look import write_look
from tests.e2e.windows import OfficerWindow, until
from ui import theme
from ui.language import Language, speak

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
OPTICS = SAMPLES / "02-acceptance-jpy-optics.fin"
ASIDE = {
    "shortcuts": "window.shortcuts",
    "shortcut-sheet": "window.sheet",
    "palette": "window.palette",
    "columns": "view.columns",
    "view-name": "view.save-as",
    "notices": "window.notices",
    "templates": "credit.from-template",
    "help": "help.show",
    "files-for-support": "help.diagnostics",
}
"""Acts that open a page or panel of their own."""
BESIDE = {"compared": "draft.compare", "template-name": "draft.save-template", "versions": "draft.versions"}
"""Acts that open a panel beside a draft."""


def write_screenshots(folder: Path, *, every_look: bool = True) -> list[str]:
    """Take the first journey through the officers' windows, once in each language, with a picture of every screen.

    Args:
        folder: one folder a language and theme is made in it.
        every_look: in every language, theme and size; otherwise in one.

    Returns:
        The pictures' names, ``en/dark/credits-1366``.
    """
    application = QApplication.instance() or QApplication(["screenshots"])
    assert isinstance(application, QApplication)
    application.setCursorFlashTime(0)
    theme.choose(application, "light")
    taken = []
    for language in Language if every_look else (Language.ENGLISH,):
        speak(language.value)
        album = Album(folder / language.value, ALL_LOOKS if every_look else ONE_LOOK)
        with tempfile.TemporaryDirectory(prefix="lcw-pictures-") as root:
            _journey(album, Path(root))
        taken += album.taken
    speak(Language.ENGLISH.value)
    if every_look:
        taken += write_look(folder / "look")
    return taken


def _journey(album: Album, root: Path) -> None:
    lin = OfficerWindow(root, "harbour-maker-1")
    album.take_at_once("starting", lin)
    until(lambda: lin.station.entrance.officer_lists, "the officers")
    album.take("sign-in", lin)
    keys = ("harbour-checker-1", "harbour-checker-2", "elbe-maker-1", "elbe-checker-1")
    others = [OfficerWindow(root, key) for key in keys]
    windows = [lin, *others]
    for window in windows:
        window.sign_in()
    zhou, mei, anna, greta = others
    until(lambda: lin.desk.store.tip().count > 100, "the sample credits")
    credit = _issue(album, lin, zhou, mei)
    _amend(album, lin, zhou, mei, credit)
    _examine(album, anna, greta, _arrive(album, lin, anna, greta))
    _aside(album, lin)
    _on_bad_days(album, lin)
    lin.desk_window.actions.run("window.lock")
    album.take("locked", lin)
    for window in windows:
        window.close()


def _issue(album: Album, lin: OfficerWindow, zhou: OfficerWindow, mei: OfficerWindow) -> bytes:
    editor = lin.import_file(OPTICS)
    album.take("editor", lin)
    for name, act in BESIDE.items():
        lin.desk_window.actions.run(act)
        album.take(name, lin)
    editor.panels.leave()
    digest = lin.submit(editor, "Contract of 3 November; the applicant wants the tolerance.")
    lin.desk_window.screens.open_work(digest)
    album.take("waits-for-checker", lin)
    zhou.open_work(digest)
    album.take("approve", zhou)
    zhou.approve(digest)
    page = lin.open_credit(lin.desk.store.desk_act(digest).credit)
    mei.approve(digest)
    until(lambda: lin.desk.store.entry_of(digest), "in a block")
    album.take_at_once("credit-in-block", lin)
    until(lambda: _is_final(lin, digest), "final")
    album.take("credit", lin)
    page.show_timeline()
    album.take("credit-proof", lin)
    lin.desk_window.actions.run("credit.print")
    lin.rest()
    album.take("credit-as-pages", lin)
    lin.desk_window.window.close_view()
    return page.credit


def _amend(album: Album, lin: OfficerWindow, zhou: OfficerWindow, mei: OfficerWindow, credit: bytes) -> None:
    editor = lin.begin_amendment(lin.open_credit(credit))
    editor.take(editor.draft.with_value("31D.date", "2027-03-31"), Typed.TYPED, "31D.date")
    until(lambda: editor.found.changes, "what it changes")
    album.take("amendment", lin)
    digest = lin.submit(editor, "The vessel is late.")
    zhou.open_work(digest)
    album.take("approve-amendment", zhou)
    zhou.approve(digest)
    mei.approve(digest)
    until(lambda: _is_final(lin, digest), "final")
    page = lin.open_credit(credit)
    page.show_amendments()
    until(lambda: page.amendments.cards, "the amendment on its board")
    album.take("amendments", lin)
    lin.review(page, Deed(Act.WITHDRAW, 1))
    album.take("review", lin)
    lin.desk_window.window.close_view()


def _arrive(album: Album, lin: OfficerWindow, anna: OfficerWindow, greta: OfficerWindow) -> bytes:
    lin.desk_window.actions.run("go.home")  # the credit that is open over it is closed
    lin.rest()
    album.take("home", lin)
    lin.desk_window.window.show_page("credits")
    album.take("credits", lin)
    final_block = anna.desk.final_block()
    query = CreditQuery(states=frozenset({RowState.ISSUED}), final_block=final_block)
    keys = [row.key for row in anna.desk.store.rows(anna.desk.store.row_keys(query), final_block)]
    mine = [bytes.fromhex(key[1:]) for key in keys if _arrived(anna, bytes.fromhex(key[1:]))]
    page = anna.open_credit(mine[0])
    review = anna.review(page, Deed(Act.ADVISE))
    assert review.reference is not None
    review.reference.set_value("ESBADV2026-0417")
    album.take("advise", anna)
    anna.press(review.sign_button, "Sign the advice")
    anna.desk_window.window.show_page("needs-me")
    album.take("needs-me", anna)
    greta.desk_window.window.show_page("needs-me")
    album.take("needs-me-checker", greta)
    return mine[0]


def _examine(album: Album, anna: OfficerWindow, greta: OfficerWindow, credit: bytes) -> None:
    """Documents are taken in, one of them missing, and looked at."""
    begun = begin_presenting(anna.desk, credit)
    claimed, received = begun.balances[0].available_minor, anna.desk.now_utc() - timedelta(hours=1)
    deed = Deed(Act.PRESENT, amount_minor=claimed, received_utc=received)
    content = Presented(begun.demanded[:-1], presenter="THE BENEFICIARY'S FORWARDER")
    signed: list[bytes] = []
    anna.station.ops.run(
        lambda: carry_out(anna.desk, credit, deed, reference="ESBDOC2026-0031", content=content),
        title="Taking documents in",
        success=signed.append,
    )
    digest = until(lambda: signed, "the documents taken in")[0]
    greta.open_work(digest)
    album.take("approve-documents", greta)
    greta.approve(digest)
    until(lambda: _is_final(anna, digest), "final")
    anna.desk_window.screens.open_examining(credit, 1)
    anna.rest()
    album.take("examination", anna)
    anna.desk_window.window.close_view()
    page = anna.open_credit(credit)
    page.show_presentations()
    until(lambda: page.presentations.cards, "the documents on their board")
    album.take("presentations", anna)
    anna.desk_window.window.close_view()


def _on_bad_days(album: Album, lin: OfficerWindow) -> None:
    """Final blocks that were replaced, as far as this desk's own note goes; then nobody answers."""
    desk, window = lin.desk, lin.desk_window
    final_changed.note(desk, desk.final_block() - 3, followed=True)
    window.refresh()
    until(lambda: window.window.banner.sentence, "the banner")
    window.window.banner.retried.emit()
    album.take("final-blocks-replaced", lin)
    window.window.close_view()
    final_changed.acknowledge(desk)
    window.refresh()
    until(lambda: not window.window.banner.sentence, "the banner gone")
    down = Link(LinkState.DOWN, desk.clock.now_utc(), "The node can't be reached.")
    window.news.linked.emit(down, down)
    album.take("offline", lin)


def _aside(album: Album, lin: OfficerWindow) -> None:
    """What is opened by an act from anywhere; Escape or the way back closes it."""
    window = lin.desk_window.window
    window.show_page("settings")
    album.take("settings", lin)
    window.show_page("credits")
    for name, act in ASIDE.items():
        before = window.view
        lin.desk_window.actions.run(act)
        lin.rest()
        album.take(name, lin)
        if window.view is not before:
            window.close_view()
        else:
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        window.show_page("credits")


def _is_final(window: OfficerWindow, digest: bytes) -> bool:
    entry = window.desk.store.entry_of(digest)
    return entry is not None and entry.block_number <= window.desk.final_block()


def _arrived(window: OfficerWindow, credit: bytes) -> bool:
    record = window.desk.store.credit(credit)
    return record is not None and record.summary.advising_bank == window.desk.me.bank and record.terms is not None
