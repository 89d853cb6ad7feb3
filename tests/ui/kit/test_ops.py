"""Work leaves the GUI thread and its result comes back; each kind of trouble goes to whoever can mend it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.errors import EnvironmentFault, UserError
from ui.ops import Lane, Ops
from ui.shell import CrashGuard, Messages
from ui.shell.crash import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Desk:
    """An op runner with everything it told recorded."""

    def __init__(self) -> None:
        self.messages = Messages()
        self.defects: list[BaseException] = []
        self.said: list[str] = []
        self.messages.noticed.connect(lambda notice: self.said.append(notice.sentence))
        self.messages.listen()
        self.store, self.wire = ThreadPoolExecutor(1), ThreadPoolExecutor(2)
        self.ops = Ops(self.store, self.wire, self.messages, self.defects.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.store.shutdown()
    made.wire.shutdown()


def test_a_result_comes_back_on_the_gui_thread(desk: Desk, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    desk.ops.run(
        threading.get_ident, title="Reading", success=lambda worker: seen.append((worker, threading.get_ident()))
    )
    assert desk.ops.titles == ["Reading"]
    qtbot.waitUntil(lambda: bool(seen))
    worker, gui = seen[0]
    assert gui == threading.main_thread().ident != worker
    assert desk.ops.titles == []


def test_store_work_keeps_its_order_and_the_wire_does_not_hold_it_up(desk: Desk, qtbot: QtBot) -> None:
    done: list[object] = []
    answered = threading.Event()
    desk.ops.run(lambda: answered.wait(10), title="Sending", lane=Lane.WIRE, success=lambda _: done.append("sent"))
    for at in range(3):
        desk.ops.run(lambda at=at: at, title=f"Reading {at}", success=done.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: done == [0, 1, 2])
    answered.set()
    qtbot.waitUntil(lambda: done[-1] == "sent")


def test_what_the_officer_can_mend_is_shown_where_it_was_asked(desk: Desk, qtbot: QtBot) -> None:
    failures: list[UserError] = []
    desk.ops.run(_refused, title="Approving", failure=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert failures[0].code == "same-person"
    assert desk.said == []


def test_what_the_officer_can_mend_is_said_when_nobody_takes_it(desk: Desk, qtbot: QtBot) -> None:
    desk.ops.run(_refused, title="Approving")
    qtbot.waitUntil(lambda: desk.said == ["You made this credit; another person must check it."])
    assert desk.defects == []


def test_a_fault_offers_to_try_again_and_goes_when_it_works(desk: Desk, qtbot: QtBot) -> None:
    answers = [EnvironmentFault("The gateway doesn't answer.")]
    done: list[str] = []

    def call() -> str:
        if answers:
            raise answers.pop()
        return "there"

    desk.ops.run(call, title="Asking the gateway", success=done.append)
    qtbot.waitUntil(lambda: desk.messages.current_fault is not None)
    fault = desk.messages.current_fault
    assert fault is not None
    assert fault.retry is not None
    assert fault.sentence == "The gateway doesn't answer."
    fault.retry()
    qtbot.waitUntil(lambda: done == ["there"])
    assert desk.messages.current_fault is None


def test_a_defect_reaches_the_crash_guard(desk: Desk, qtbot: QtBot) -> None:
    desk.ops.run(lambda: dict[str, int]()["amount"], title="Counting")
    qtbot.waitUntil(lambda: len(desk.defects) == 1)
    assert isinstance(desk.defects[0], KeyError)


def test_nothing_is_shown_to_a_screen_that_is_gone_or_no_longer_asks(desk: Desk, qtbot: QtBot) -> None:
    shown: list[object] = []
    release = threading.Event()
    screen = QObject()
    desk.ops.run(lambda: release.wait(10), title="Reading", success=shown.append, owner=screen)
    desk.ops.run(lambda: 1, title="Searching", success=shown.append).cancel()
    desk.ops.run(lambda: "last", title="Counting", success=shown.append)
    screen.deleteLater()
    del screen
    release.set()
    qtbot.waitUntil(lambda: bool(shown) and desk.ops.titles == [])
    assert shown == ["last"]


def test_a_crash_report_says_where_and_holds_no_data() -> None:
    try:
        _fail_with_data("USD 1,250,000.00")
    except ValueError as error:
        text = report(error)
    assert "tests/ui/kit/test_ops.py" in text
    assert "_fail_with_data" in text
    assert "ValueError" in text
    assert "1,250,000" not in text


def test_one_dialog_is_shown_however_often_it_goes_wrong(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    guard = CrashGuard()
    guard.defect(ValueError("USD 1"))
    guard.defect(KeyError("USD 2"))
    qtbot.waitUntil(lambda: guard.dialog is not None)
    dialog = guard.dialog
    assert dialog is not None
    assert "ValueError" in dialog.report_text
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.report_text
    qtbot.waitUntil(lambda: "KeyError" in capsys.readouterr().err)
    dialog.accept()
    assert guard.dialog is None


def _refused() -> None:
    raise UserError("You made this credit; another person must check it.", code="same-person")


def _fail_with_data(amount: str) -> None:
    raise ValueError(amount)
