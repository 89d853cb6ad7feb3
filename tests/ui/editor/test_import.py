"""Messages come in as files: whatever they hold, what is readable becomes drafts and the rest is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from app.errors import UserError
from app.messages.envelope import FILE_BYTES_MAX
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from tests.ui.world import SAMPLES, World
from ui.editor.import_view import ImportPage
from ui.editor.importer import Importer
from ui.editor.importing import import_files, import_paths

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.editor.importing import ImportResult
    from ui.ops import Ops

OPTICS = SAMPLES / "02-acceptance-jpy-optics.fin"
TOOLS = SAMPLES / "01-sight-usd-machine-tools.fin"
FAULTY = OPTICS.read_bytes().replace(b"JPY204000000,", b"JPY204000000,50")


def test_one_message_is_opened_at_once(world: World) -> None:
    result = import_files(world.desk, [("mt700.fin", OPTICS.read_bytes())])
    assert result.single == result.drafts[0].draft_id
    assert result.drafts[0].amount == "JPY 204,000,000"


def test_a_message_that_breaks_off_is_said_to_before_its_draft_is_opened(qtbot: QtBot, world: World) -> None:
    data = OPTICS.read_bytes()
    result = import_files(world.desk, [("torn.fin", data[: len(data) * 3 // 5])])
    assert result.single is None
    page = ImportPage(result)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    found, button = page.lists[0], page.findChild(QPushButton, options=Qt.FindChildOption.FindChildrenRecursively)
    assert "ends before its text is closed" in found.problems[0].note.sentence
    assert button is not None
    assert found.mapTo(page, QPoint(0, 0)).y() < button.mapTo(page, QPoint(0, 0)).y()
    assert_accessible(page)


def test_several_messages_in_a_file_give_several_drafts(world: World) -> None:
    result = import_files(world.desk, [("two.fin", OPTICS.read_bytes() + b"\r\n" + TOOLS.read_bytes())])

    assert result.single is None
    assert [draft.reference for draft in result.drafts] == ["HSBSMP26002", "HSBSMP26001"]
    assert result.title == "2 drafts from 1 file"


def test_a_faulty_file_names_line_field_and_rule_and_keeps_the_rest(world: World) -> None:
    (file,) = import_files(world.desk, [("bad.fin", FAULTY)]).files

    (problem,) = file.problems
    assert problem.place == "line 18, 32B"
    assert problem.note.rule == "C03"
    assert file.source.text.split("\n")[int(problem.key)] == ":32B:JPY204000000,50"
    assert file.drafts[0].amount == "no amount read"
    assert file.drafts[0].state == "1 to mend"
    assert "KESTREL" in file.drafts[0].parties


@pytest.mark.parametrize("data", [b"", bytes(range(256)) * 4, "你好".encode("gb18030"), b"{1:F01", b"x" * 1_000_100])
def test_what_holds_no_credit_gives_no_draft_but_says_why(world: World, data: bytes) -> None:
    result = import_files(world.desk, [("noise.bin", data)])
    assert result.drafts == ()
    assert result.files[0].problems


def test_no_more_of_a_file_is_read_than_is_taken(world: World, tmp_path: Path) -> None:
    path = tmp_path / "huge.fin"
    path.write_bytes(OPTICS.read_bytes() + b"\n" * FILE_BYTES_MAX * 2)
    result = import_paths(world.desk, [path])
    assert len(result.files[0].source.text) <= FILE_BYTES_MAX + 1
    assert "only the first 1,000,000 were read" in result.files[0].problems[0].note.sentence


def test_a_file_that_cannot_be_read_is_said(world: World, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone\.fin can't be read"):
        import_paths(world.desk, [tmp_path / "gone.fin"])


def test_only_a_maker_imports(tmp_path: Path) -> None:
    checker = World(tmp_path / "zhou", "Zhou Sample")
    with pytest.raises(UserError, match="maker"):
        import_files(checker.desk, [("mt700.fin", OPTICS.read_bytes())])
    checker.store.close()


def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_files_dropped_on_the_window_are_imported(qtbot: QtBot, world: World, ops: Ops) -> None:
    target = window(qtbot)
    importer = Importer(world.desk, ops, target)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(OPTICS)), QUrl.fromLocalFile(str(TOOLS))])
    where, copy, left = QPoint(10, 10), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(where, copy, data, left, Qt.KeyboardModifier.NoModifier)

    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(importer.imported, timeout=10_000) as given:
        QApplication.sendEvent(target, QDropEvent(where, copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert given.args is not None
    result: ImportResult = given.args[0]
    assert result.title == "2 drafts from 2 files"
    rest(qtbot, ops)


def test_what_is_no_file_cannot_be_dropped(qtbot: QtBot, world: World, ops: Ops) -> None:
    target = window(qtbot)
    Importer(world.desk, ops, target)
    data = QMimeData()
    data.setText("MT700")
    entering = QDragEnterEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()

    QApplication.sendEvent(target, entering)
    assert not entering.isAccepted()
    assert ops.titles == []


def test_the_file_dialog_does_not_hold_anything_up(qtbot: QtBot, world: World, ops: Ops) -> None:
    importer = Importer(world.desk, ops, window(qtbot))

    dialog = importer.ask()
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(importer.imported, timeout=10_000) as given:
        dialog.filesSelected.emit([str(OPTICS)])
    assert given.args is not None
    assert given.args[0].single is not None
    dialog.reject()
    rest(qtbot, ops)


def page_of(qtbot: QtBot, world: World) -> ImportPage:
    two = OPTICS.read_bytes() + b"\r\n" + TOOLS.read_bytes()
    files = [("bad.fin", FAULTY), ("noise.bin", bytes(range(256))), ("two.fin", two)]
    page = ImportPage(import_files(world.desk, files))
    qtbot.addWidget(page)
    page.resize(1170, 660)
    page.show()
    return page


def test_a_draft_is_opened_from_the_list(qtbot: QtBot, world: World) -> None:
    page = page_of(qtbot, world)
    opened: list[int] = []
    page.opened.connect(opened.append)

    buttons = [b for b in page.findChildren(QPushButton) if b.accessibleName() == "Open draft HSBSMP26001"]
    buttons[0].click()
    assert world.store.draft(opened[0]).summary.reference == "HSBSMP26001"


def test_a_finding_leads_to_its_line_in_the_file(qtbot: QtBot, world: World) -> None:
    page = page_of(qtbot, world)
    found = page.lists[0]

    found.setCurrentIndex(found.model().index(0, 0))
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert page.source.textCursor().block().text() == ":32B:JPY204000000,50"


@pytest.mark.parametrize("size", [(1170, 660), (968, 500)])
def test_the_import_can_be_read_without_eyes_and_mouse(qtbot: QtBot, world: World, size: tuple[int, int]) -> None:
    page = page_of(qtbot, world)
    page.resize(*size)
    assert_accessible(page)


def test_each_draft_says_what_became_of_its_messages_fields(world: World) -> None:
    files = import_files(world.desk, [("bad.fin", FAULTY), ("good.fin", TOOLS.read_bytes())]).files
    faulty, good = (file.drafts[0] for file in files)
    assert (faulty.fields, faulty.differs) == ("33 taken as they stood · 1 not understood · 3 left out", True)
    assert (good.fields, good.differs) == ("34 taken as they stood · 3 left out", False)
