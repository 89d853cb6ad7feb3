"""Files for support are shown whole before they are saved, and no secret is ever in them."""

from __future__ import annotations

import io
import logging
import zipfile
from typing import TYPE_CHECKING

from app import diagnostics
from app.ports.notices import Link, LinkState
from tests.ui.first.conftest import PIN
from tests.ui.world import NOW
from ui.help.diagnostics import DiagnosticsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow

KEY = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"
TOKEN = "eyJhbGciOi.sample.token"
CANARIES = (PIN, KEY, TOKEN, "MOEWE", "Lin Sample", "JADE RIVER", "1,250,000", "125000000", "HSBSMP", "gateway.example")


def test_no_pin_key_token_name_or_amount_is_in_the_archive(
    qtbot: QtBot, desk: DeskWindow, tmp_path: Path, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    tail = diagnostics.LogTail()
    monkeypatch.setattr(diagnostics, "TAIL", tail)
    logging.getLogger().addHandler(tail)
    ours, theirs = logging.getLogger("chain_client.canary"), logging.getLogger("urllib3.canary")
    ours.setLevel(logging.INFO)
    theirs.setLevel(logging.INFO)
    ours.info("signed %s with %s for %s over %s", TOKEN, KEY, "MOEWE", "USD 1,250,000.00")
    # Libraries put values into their words.
    theirs.info(f"GET https://gateway.example/?token={TOKEN}&pin={PIN}")
    try:
        raise ValueError(KEY)  # noqa: TRY301 - what an error says must not be told either
    except ValueError:
        ours.info("it went wrong", exc_info=True)
    logging.getLogger().removeHandler(tail)
    down = Link(LinkState.DOWN, NOW, f"https://gateway.example refuses {TOKEN}")
    desk.cells.show_links(down, down)
    desk.actions.run("help.diagnostics")
    settled()
    view = desk.window.view
    assert view is not None
    page = view.widget
    assert isinstance(page, DiagnosticsPage)
    page.save(tmp_path / "support.zip")
    settled()

    saved = zipfile.ZipFile(io.BytesIO((tmp_path / "support.zip").read_bytes()))
    texts = {name: saved.read(name).decode("utf-8") for name in saved.namelist()}
    assert set(texts) == {"versions.txt", "settings.txt", "links.txt", "log.txt", "counts.txt"}
    whole = "\n".join(texts.values())
    assert [canary for canary in CANARIES if canary in whole] == []
    assert "chain_client.canary signed %s with %s" in texts["log.txt"]
    assert "ValueError" in texts["log.txt"]
    assert "chain: DOWN since" in texts["links.txt"]
    assert "entries: 12" in texts["counts.txt"]
    assert "SQLAlchemy 2." in texts["versions.txt"]


def test_what_is_shown_is_what_is_saved(desk: DeskWindow, tmp_path: Path, settled: Callable[[], None]) -> None:
    desk.comforts.show_diagnostics()
    assert desk.window.view is not None
    page = desk.window.view.widget
    assert isinstance(page, DiagnosticsPage)
    assert not page.save_button.isEnabled()
    settled()
    shown = {}
    for row, part in enumerate(page.parts):
        page.list.setCurrentRow(row)
        shown[part.name] = page.text.toPlainText()
    page.save(tmp_path / "support.zip")
    settled()
    saved = zipfile.ZipFile(tmp_path / "support.zip")
    assert {name: saved.read(name).decode("utf-8") for name in saved.namelist()} == shown


def test_a_folder_that_cannot_be_written_is_said(desk: DeskWindow, tmp_path: Path, settled: Callable[[], None]) -> None:
    desk.comforts.show_diagnostics()
    settled()
    assert desk.window.view is not None
    page = desk.window.view.widget
    assert isinstance(page, DiagnosticsPage)
    page.save(tmp_path / "nowhere" / "support.zip")
    settled()
    fault = desk.messages.current_fault
    assert fault is not None
    assert "could not be saved" in fault.sentence
