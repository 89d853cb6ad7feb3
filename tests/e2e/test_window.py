"""The first journey in real windows, on the real chain: from a file to final, through two persons, into two banks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.ports.stored import CreditState, RowState
from tests.e2e.demo import SAMPLES
from tests.e2e.windows import OfficerWindow, until, windows
from ui.needs_me.approve import ApproveView
from ui.widgets import Reached

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.ports.stored import CreditRecord
    from ui.credit.view import CreditPageView

# Qt's offscreen drawing has no window manager to tell the smallest size to; nothing of ours depends on it.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

LIN, ZHOU, ANNA, GRETA = "harbour-maker-1", "harbour-checker-1", "elbe-maker-1", "elbe-checker-1"
PAPER = next(path for path in SAMPLES if path.name.startswith("09"))


def test_a_credit_goes_from_a_file_to_advised_through_four_windows(qtbot: QtBot, tmp_path: Path) -> None:
    with windows(tmp_path, LIN, ZHOU, ANNA, GRETA) as (lin, zhou, anna, greta):
        digest = lin.submit(lin.import_file(PAPER), "Please check against the application.")
        credit = lin.desk.store.desk_act(digest).credit
        page, told = lin.open_credit(credit), list[str]()
        page.described.connect(lambda _reference, state: told.append(state.word))
        zhou.approve(digest)

        until(lambda: step_of(page, "Final") is Reached.DONE, "final in the maker's window")
        assert any(word.startswith("In block") for word in told), told
        assert told[-1] == "Issued"
        arrived = until(lambda: open_and_final(anna, credit), "the credit at the other bank, final and open")
        assert arrived.state is CreditState.ISSUED

        anna.advise(credit, "ESBADV2026-X1")
        advice = until(lambda: advice_of(greta, credit), "the advice on the checker's desk")
        greta.approve(advice)
        until(lambda: told[-1] == "Advised", "advised, in the issuing bank's window")

        every = (lin, zhou, anna, greta)
        until(lambda: len({final_shown(window) for window in every}) == 1, "the same final head in every window")
        entries, head = final_shown(lin)
        assert anna.desk.store.head_at(entries) == head


def test_a_maker_cannot_approve_their_own_credit_and_is_told_why(qtbot: QtBot, tmp_path: Path) -> None:
    with windows(tmp_path, LIN) as (lin,):
        digest = lin.submit(lin.import_file(PAPER), "")
        lin.desk_window.screens.open_work(digest)
        view = lin.desk_window.window.view
        assert view is not None
        assert isinstance(view.widget, ApproveView)
        page = view.widget
        until(lambda: page.page and not lin.station.ops.titles, "the work item, read")
        assert not page.bar.approve_button.isEnabled()
        assert "signed" in page.bar.hint.text() or "checker" in page.bar.hint.text(), page.bar.hint.text()


def test_everything_is_there_after_closing_and_starting_again(qtbot: QtBot, tmp_path: Path) -> None:
    with windows(tmp_path, LIN) as (lin,):
        lin.import_file(PAPER)
        lin.rest()
        before = lin.desk.store.state_counts(lin.desk.final_block())
        network = lin.desk.me.network.network_id
        until(lambda: lin.desk.store.tip().count >= 160, "the sample credits")
        head = lin.desk.store.tip()
    with windows(tmp_path, LIN) as (again,):
        again.rest()
        assert again.desk.me.network.network_id == network
        assert again.desk.store.head_at(head.count) == head.head
        after = again.desk.store.state_counts(again.desk.final_block())
        assert after[RowState.DRAFT] == before[RowState.DRAFT] > 0


def step_of(page: CreditPageView, title: str) -> Reached | None:
    """How far a step of the newest act is, as the window's ladder shows it."""
    steps = page.page.acts[-1].steps if page.page else ()
    return next((step.reached for step in steps if step.title == title), None)


def final_shown(window: OfficerWindow) -> tuple[int, bytes]:
    """The last final entry and the head after it, as the window's status bar says."""
    ledger = window.desk_window.cells.standing.ledger
    return (ledger.final_entries, ledger.final_head) if ledger else (0, b"")


def open_and_final(window: OfficerWindow, credit: bytes) -> CreditRecord | None:
    record = window.desk.store.credit(credit)
    ready = record and record.terms is not None and record.last_block <= window.desk.final_block()
    return record if ready else None


def advice_of(window: OfficerWindow, credit: bytes) -> bytes | None:
    waiting = (act for act in window.desk.store.waiting_acts() if act.credit == credit)
    return next((act.digest for act in waiting), None)
