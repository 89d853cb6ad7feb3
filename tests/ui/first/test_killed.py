"""A program that is killed in the middle of a draft loses less than two seconds of typing, and offers the draft."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from local_store.store import open_store
from tests.helpers.checkout import ROOT
from tests.ui.first.killed import TYPED
from tests.ui.world import HARBOUR, NETWORK, officer_id
from ui.session import read

if TYPE_CHECKING:
    from pathlib import Path

LOST_S_MOST = 2.0


def test_what_was_typed_two_seconds_before_the_kill_is_there(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.ui.first.killed", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        draft_id = int(window.stdout.readline())
        with pytest.raises(subprocess.TimeoutExpired):
            window.wait(LOST_S_MOST)
        window.kill()
    store = open_store(tmp_path / "lin", network_id=NETWORK.network_id, bank=HARBOUR, officer=officer_id("Lin Sample"))
    assert TYPED in str(store.draft(draft_id).content)
    store.close()
    left = read(tmp_path / "lin.session")
    assert left is not None
    assert left.rows == (f"d{draft_id}",)
