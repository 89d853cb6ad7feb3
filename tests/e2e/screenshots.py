"""``make screenshots``: every screen, from the first journey's real state in real windows."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.desk import final_changed
from app.ports.notices import Link, LinkState
from app.ports.stored import CreditQuery, RowState
from tests.e2e.windows import OfficerWindow, until
from ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
OPTICS, LONG = SAMPLES / "02-acceptance-jpy-optics.fin", SAMPLES / "11-sr2025-long-documents-two-parts.fin"
STILL_PICTURES = 6
WIDE, SMALL = (1440, 900), (1366, 768)


class Album:
    """Keeps pictures of windows in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.taken: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, window: OfficerWindow, size: tuple[int, int] = WIDE) -> None:
        """A picture of what the window shows now."""
        widget: QWidget = window.widget
        widget.resize(*size)
        window.rest()
        until(lambda: widget.size().toTuple() == size, "the size")
        self._keep(name, self._still(window, widget))

    def take_at_once(self, name: str, window: OfficerWindow) -> None:
        """A picture of what the window shows while it is busy."""
        until(lambda: window.station.ops.titles, "something under way")
        self._keep(name, window.widget.grab().toImage())

    def _keep(self, name: str, picture: QImage) -> None:
        picture.save(str(self.folder / f"{name}.png"))
        self.taken.append(name)
        sys.stderr.write(f"{name}.png\n")

    def _still(self, window: OfficerWindow, widget: QWidget) -> QImage:
        """The picture once it stands still: nothing is being laid out or read any more."""
        pictures = [widget.grab().toImage()]

        def stands() -> bool:
            pictures.append(widget.grab().toImage())
            resting = not window.station.ops.titles and len(pictures) > STILL_PICTURES
            return resting and all(picture == pictures[-1] for picture in pictures[-STILL_PICTURES:])

        until(stands, "a picture that stands still")
        return pictures[-1]


def write_screenshots(folder: Path) -> list[str]:
    """Take the first journey through four windows and a picture of every screen; the pictures' names."""
    application = QApplication.instance() or QApplication(["screenshots"])
    assert isinstance(application, QApplication)
    application.setCursorFlashTime(0)
    theme.apply(application)
    album = Album(folder)
    with tempfile.TemporaryDirectory(prefix="lcw-pictures-") as root:
        _journey(album, Path(root))
    return album.taken


def _journey(album: Album, root: Path) -> None:
    lin = OfficerWindow(root, "harbour-maker-1")
    album.take_at_once("starting", lin)
    until(lambda: lin.station.entrance.officer_lists, "the officers")
    album.take("sign-in", lin, (1180, 760))
    keys = ("harbour-checker-1", "harbour-checker-2", "elbe-maker-1", "elbe-checker-1")
    others = [OfficerWindow(root, key) for key in keys]
    windows = [lin, *others]
    for window in windows:
        window.sign_in()
    zhou, mei, anna, greta = others
    until(lambda: lin.desk.store.tip().count > 100, "the sample credits")
    _issue(album, lin, zhou, mei)
    _arrive(album, lin, anna, greta)
    _on_bad_days(album, lin)
    for window in windows:
        window.close()


def _issue(album: Album, lin: OfficerWindow, zhou: OfficerWindow, mei: OfficerWindow) -> None:
    editor = lin.import_file(OPTICS)
    album.take("editor", lin)
    album.take("editor-small", lin, SMALL)
    digest = lin.submit(editor, "Contract of 3 November; the applicant wants the tolerance.")
    lin.desk_window.screens.open_work(digest)
    album.take("waits-for-checker", lin)
    zhou.open_work(digest)
    album.take("approve", zhou)
    album.take("approve-small", zhou, SMALL)
    zhou.approve(digest)
    page = lin.open_credit(lin.desk.store.desk_act(digest).credit)
    mei.approve(digest)
    until(lambda: page.page and page.page.state.word.startswith("In block"), "in a block")
    album.take("credit-in-block", lin)
    until(lambda: page.page and page.page.state.word == "Issued", "final")
    album.take("credit", lin)
    page.show_timeline()
    album.take("credit-proof", lin)


def _arrive(album: Album, lin: OfficerWindow, anna: OfficerWindow, greta: OfficerWindow) -> None:
    lin.desk_window.window.rail.chosen.emit("credits")
    album.take("credits", lin)
    album.take("credits-small", lin, SMALL)
    final_block = anna.desk.final_block()
    query = CreditQuery(states=frozenset({RowState.ISSUED}), final_block=final_block)
    keys = [row.key for row in anna.desk.store.rows(anna.desk.store.row_keys(query), final_block)]
    mine = [bytes.fromhex(key[1:]) for key in keys if _arrived(anna, bytes.fromhex(key[1:]))]
    page = anna.open_credit(mine[0])
    anna.press(page.advise_button, "Prepare advice…")
    page.advice.reference.set_value("ESBADV2026-0417")
    album.take("advise", anna)
    anna.press(page.advice.sign_button, "Sign the advice")
    anna.desk_window.window.show_page("needs-me")
    album.take("needs-me", anna)
    greta.desk_window.window.show_page("needs-me")
    album.take("needs-me-checker", greta)


def _on_bad_days(album: Album, lin: OfficerWindow) -> None:
    """Final blocks that were replaced, as far as this desk's own note goes; then nobody answers."""
    desk, window = lin.desk, lin.desk_window
    final_changed.note(desk, desk.final_block() - 3, followed=True)
    window.refresh()
    until(lambda: window.window.banner.sentence, "the banner")
    window.window.banner.retried.emit()
    album.take("final-blocks-replaced", lin, SMALL)
    window.window.close_view()
    final_changed.acknowledge(desk)
    window.refresh()
    until(lambda: not window.window.banner.sentence, "the banner gone")
    down = Link(LinkState.DOWN, desk.clock.now_utc(), "The node can't be reached.")
    window.news.linked.emit(down, down)
    album.take("offline", lin, SMALL)


def _arrived(window: OfficerWindow, credit: bytes) -> bool:
    record = window.desk.store.credit(credit)
    return record is not None and record.summary.advising_bank == window.desk.me.bank and record.terms is not None
