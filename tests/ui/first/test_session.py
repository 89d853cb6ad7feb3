"""A window that ended without being closed offers what was open; one that broke shows what it left behind."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.ui.world import SAMPLES
from ui.editor.view import EditorPage
from ui.session import SOURCE, Open, Session, is_row, read
from ui.shell import CrashGuard
from ui.shell.crash import ROOT, FaultLog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow


def test_what_was_open_is_offered_after_a_window_was_killed(
    desk: DeskWindow, tmp_path: Path, settled: Callable[[], None]
) -> None:
    path = tmp_path / "lin.session"
    desk.importer.take([SAMPLES / "02-acceptance-jpy-optics.fin"])
    settled()
    assert desk.window.view is not None
    editor = desk.window.view.widget
    assert isinstance(editor, EditorPage)
    session = Session(path, desk)
    session.note()
    left = read(path)
    assert left == Open("home", (f"d{editor.draft_id}",))
    desk.window.close_view()

    session.offer()
    fault = desk.messages.current_fault
    assert fault is not None
    assert fault.source == SOURCE
    assert fault.retry is not None
    fault.retry()
    settled()
    assert desk.messages.current_fault is None
    assert desk.window.view is not None
    reopened = desk.window.view.widget
    assert isinstance(reopened, EditorPage)
    assert reopened.draft_id == editor.draft_id


def test_a_window_that_was_closed_offers_nothing(desk: DeskWindow, tmp_path: Path) -> None:
    path = tmp_path / "lin.session"
    session = Session(path, desk)
    session.note()
    assert path.exists()
    desk.window.close()
    assert not path.exists()
    session.offer()
    assert desk.messages.current_fault is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"place": "x", "rows": 3}', "\x00"])
def test_a_note_that_is_none_offers_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "lin.session").write_text(text, "utf-8")
    assert read(tmp_path / "lin.session") is None


def test_only_rows_are_opened_again() -> None:
    assert is_row("d12")
    assert is_row("c" + "0f" * 32)
    assert is_row("p" + "0f" * 32 + "12")
    assert not any(map(is_row, ("p" + "0f" * 32, "c" + "0f" * 32 + "1", "p1")))
    assert not any(map(is_row, ("", "d", "d-1", "c12", "x" + "0f" * 32, "c" + "zz" * 32)))


def test_a_program_that_broke_leaves_lines_of_code_and_no_folders_of_this_machine(tmp_path: Path) -> None:
    script = (
        "import sys, faulthandler\n"
        "from pathlib import Path\n"
        "from ui.shell.crash import FaultLog\n"
        "assert FaultLog(Path(sys.argv[1])).open() == ''\n"
        "faulthandler._sigabrt()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=False, timeout=60, stderr=subprocess.DEVNULL
    )
    assert ended.returncode != 0
    faults = FaultLog(tmp_path)
    left = faults.open()
    assert "Fatal Python error" in left
    assert str(ROOT) not in left
    faults.close()
    again = FaultLog(tmp_path)
    assert again.open() == ""
    again.close()


def test_what_it_left_is_shown_whole_before_anything_else(qtbot: QtBot) -> None:
    guard = CrashGuard()
    guard.show_earlier("Fatal Python error: Aborted")
    dialog = guard.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "The program ended by itself last time"
    assert dialog.report_text == "Fatal Python error: Aborted"
    dialog.accept()
    assert guard.dialog is None
