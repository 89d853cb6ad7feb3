"""The kit's gallery in a window, in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.front import bring_to_front
from ui.widgets.gallery import window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.shell import MainWindow


@pytest.fixture
def shown(tmp_path: Path, qtbot: QtBot) -> MainWindow:
    made = window(tmp_path)
    made.resize(1366, 768)
    bring_to_front(qtbot, made)
    return made
