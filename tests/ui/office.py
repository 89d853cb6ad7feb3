"""A desk's window under test: real workers over a real store, and waiting until they rest."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ui.ops import Ops
from ui.shell import Messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@contextmanager
def workers() -> Iterator[Ops]:
    """The op runner with its workers; a defect fails the test."""
    defects: list[BaseException] = []
    with ThreadPoolExecutor(1) as store, ThreadPoolExecutor(2) as wire:
        ops = Ops(store, wire, Messages(), defects.append)
        yield ops
        ops.close()
    assert not defects, defects


def rest(qtbot: QtBot, ops: Ops) -> None:
    """Waits until no operation is under way and none was begun by the last one's answer."""
    quiet = 0

    def settled() -> bool:
        nonlocal quiet
        quiet = quiet + 1 if not ops.titles else 0
        return quiet > 2

    qtbot.waitUntil(settled, timeout=20_000)
