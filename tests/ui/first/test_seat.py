"""An officer sits once at a machine; choosing them again brings their window to the front."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any, cast

import pytest

from tests.ui.office import rest
from tests.ui.test_workstation import PIN, Place
from tests.ui.world import World
from ui.shell import CrashGuard
from ui.sign_in.seat import Seat
from ui.workstation import open_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_seat_is_taken_once_answers_a_call_and_is_free_again(qtbot: QtBot, tmp_path: Path) -> None:
    lin, again, zhou = Seat(tmp_path, "lin"), Seat(tmp_path, "lin"), Seat(tmp_path, "zhou")
    assert lin.take()
    assert zhou.take()
    assert not again.take()
    with qtbot.waitSignal(lin.asked, timeout=5000):
        assert again.call()
    lin.release()
    assert again.take()
    again.release()
    zhou.release()


def test_the_seat_of_a_window_that_was_killed_is_free(tmp_path: Path) -> None:
    script = (
        "import sys, os\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from ui.sign_in.seat import Seat\n"
        "application = QCoreApplication([])\n"
        "assert Seat(Path(sys.argv[1]), 'lin').take()\n"
        "os._exit(9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, timeout=60)
    assert ended.returncode == 9
    seat = Seat(tmp_path, "lin")
    assert seat.take()
    seat.release()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)", extend=True)
def test_a_second_start_for_the_same_officer_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = open_window(cast("Any", Place(World(tmp_path / "lin"))), tmp_path, CrashGuard())
    rest(qtbot, first.ops)
    first.entrance.pin.setText(PIN)
    first.entrance.submit()
    rest(qtbot, first.ops)
    desk = first.desk_window
    assert desk is not None
    desk.window.showMinimized()

    place = Place(World(tmp_path / "other"))
    second = open_window(cast("Any", place), tmp_path, CrashGuard())
    rest(qtbot, second.ops)
    second.entrance.pin.setText(PIN)
    second.entrance.submit()
    note = second.entrance.pin_field.shown_note
    assert note is not None
    assert "open already" in note.sentence
    assert second.desk_window is None
    qtbot.waitUntil(lambda: not desk.window.isMinimized(), timeout=5000)
    second.entrance.close()
    second.close()
    desk.window.close()
    first.close()
