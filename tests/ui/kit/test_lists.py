"""Tables, ladders and lists: what is painted is also said, and the keyboard does what the mouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from ui.theme import State, Tone
from ui.widgets import (
    Chip,
    ChipsRow,
    CodeView,
    DataTable,
    FieldNote,
    HashLabel,
    KeyValueList,
    Ladder,
    Problem,
    ProblemsList,
    Reached,
    SearchBox,
    Span,
    StateChip,
    StatusCell,
    Step,
    Tab,
    Tabs,
)
from ui.widgets.gallery_rows import COLUMNS, Rows

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

PROBLEMS = [
    Problem("amount", "32B", FieldNote(Tone.BAD, "JPY has no decimals.", "C03", "Mend")),
    Problem("expiry", "31D", FieldNote(Tone.WARN, "Expiry falls on a closed day", "UCP 600 art. 29")),
]


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    shown = DataTable("Credits", COLUMNS)
    qtbot.addWidget(shown)
    shown.setModel(Rows(shown))
    shown.resize(820, 400)
    shown.show()
    return shown


def test_enter_opens_the_row_and_arrows_preview_the_next(table: DataTable, qtbot: QtBot) -> None:
    table.selectRow(0)
    with qtbot.waitSignal(table.previewed, timeout=1000) as previewed:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert previewed.args == [1]
    with qtbot.waitSignal(table.opened, timeout=1000) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 6


@pytest.mark.parametrize("width", [640, 820, 1400])
def test_columns_always_fill_the_table_and_never_scroll_sideways(table: DataTable, width: int) -> None:
    table.resize(width, 400)
    used = sum(table.columnWidth(at) for at in range(len(COLUMNS)))
    assert used <= table.viewport().width()
    assert used > table.viewport().width() - len(COLUMNS)


def test_a_click_on_a_header_sorts_up_and_then_down(table: DataTable, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, Qt.SortOrder]] = []
    monkeypatch.setattr(table.model(), "sort", lambda at, order: asked.append((at, order)))
    for _ in range(2):
        table.horizontalHeader().sectionClicked.emit(2)
    table.horizontalHeader().sectionClicked.emit(5)
    assert asked == [(2, Qt.SortOrder.AscendingOrder), (2, Qt.SortOrder.DescendingOrder)]


def test_a_state_in_a_table_is_said_in_words(table: DataTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.model())  # type: ignore[no-untyped-call]
    spoken = QAccessible.queryAccessibleInterface(table)
    cells = [spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())]
    assert "In block · 1 of 2" in cells
    assert table.model().rowCount(table.model().index(0, 0)) == 0


def test_every_step_of_a_ladder_says_how_far_it_is(qtbot: QtBot) -> None:
    ladder = Ladder("How far it has come")
    qtbot.addWidget(ladder)
    ladder.set_steps(
        [
            Step("Signed by maker", Reached.DONE, "Lin Sample", "17:39:02"),
            Step("In block 41,208", Reached.NOW, "1 of 2 confirmations"),
            Step("In block 41,200", Reached.DONE, struck=True),
            Step("Final", Reached.NEXT),
        ]
    )
    said = [ladder.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert said == [
        "Signed by maker, done, Lin Sample, 17:39:02",
        "In block 41,208, under way, 1 of 2 confirmations",
        "In block 41,200, undone by a reorganisation",
        "Final, still to come",
    ]


def test_a_ladder_is_as_high_as_its_steps_need(qtbot: QtBot) -> None:
    ladder = Ladder("How far it has come")
    qtbot.addWidget(ladder)
    ladder.resize(280, 10)
    ladder.show()
    ladder.set_steps([Step("Final", Reached.NEXT)])
    low = ladder.sizeHint().height()
    ladder.set_steps([Step("Final", Reached.NEXT, "A reason so long that it takes more than one line of this width")])
    assert ladder.sizeHint().height() > low + 20


def test_problems_lead_to_their_field_and_offer_their_mend(qtbot: QtBot) -> None:
    problems = ProblemsList("2 to look at")
    qtbot.addWidget(problems)
    problems.set_problems(PROBLEMS)
    assert problems.open_count == 1
    problems.setCurrentIndex(problems.model().index(0, 0))
    with qtbot.waitSignal(problems.jumped, timeout=1000) as jumped:
        QTest.keyClick(problems, Qt.Key.Key_Return)
    assert jumped.args == ["amount"]
    with qtbot.waitSignal(problems.mend_asked, timeout=1000) as asked:
        QTest.keyClick(problems, Qt.Key.Key_F2)
    assert asked.args == [0]
    problems.setCurrentIndex(problems.model().index(1, 0))
    with qtbot.assertNotEmitted(problems.mend_asked):
        QTest.keyClick(problems, Qt.Key.Key_F2)
    said = problems.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "31D Expiry falls on a closed day. UCP 600 art. 29"


def test_the_same_problems_again_leave_the_cursor_where_it_was(qtbot: QtBot) -> None:
    problems = ProblemsList("2 to look at")
    qtbot.addWidget(problems)
    problems.set_problems(PROBLEMS)
    problems.setCurrentIndex(problems.model().index(1, 0))
    problems.set_problems(list(PROBLEMS))
    assert problems.currentIndex().row() == 1


def test_swift_text_marks_tags_and_what_was_found(qtbot: QtBot) -> None:
    code = CodeView("As SWIFT will carry it")
    qtbot.addWidget(code)
    code.set_text(":32B:JPY1,50\nBY ACCEPTANCE", [Span(0, 8)])
    formats = code.document().firstBlock().layout().formats()
    assert [(mark.start, mark.length) for mark in formats] == [(0, 5), (8, 4)]
    assert code.document().lastBlock().layout().formats() == []
    code.set_text(":32B:JPY1,50\nBY ACCEPTANCE")
    assert len(code.document().firstBlock().layout().formats()) == 1


def test_a_short_hash_gives_the_whole_one_to_the_clipboard(qtbot: QtBot) -> None:
    shown = HashLabel("7f3a9122d0c4e8aa71b2c419", name="terms hash")
    qtbot.addWidget(shown)
    shown.copy()
    assert QGuiApplication.clipboard().text() == "7f3a9122d0c4e8aa71b2c419"
    assert shown.value.startswith("7f3a91")


def test_tabs_keep_the_choice_while_counts_change(qtbot: QtBot) -> None:
    tabs = Tabs([Tab("open", "Open issues", 312), Tab("all", "All")])
    qtbot.addWidget(tabs)
    tabs.choose("all")
    tabs.set_tabs([Tab("open", "Open issues", 311), Tab("all", "All", 2418)])
    assert tabs.key == "all"
    tabs.set_tabs([Tab("open", "Open issues", 311)])
    assert tabs.key == "open"


def test_a_chip_says_what_its_click_takes_away(qtbot: QtBot) -> None:
    chips = ChipsRow()
    qtbot.addWidget(chips)
    chips.set_chips([Chip("currency", "Currency: USD")])
    button = next(b for b in chips.findChildren(QPushButton) if b.accessibleName().startswith("Remove"))
    assert button.accessibleName() == "Remove filter Currency: USD"
    with qtbot.waitSignal(chips.removed, timeout=1000) as removed:
        button.click()
    assert removed.args == ["currency"]


def test_search_asks_once_for_a_word_typed_and_escape_empties_it(qtbot: QtBot) -> None:
    search = SearchBox("Search", "Search credits", "Ctrl F")
    qtbot.addWidget(search)
    with qtbot.waitSignal(search.searched, timeout=2000) as searched:
        QTest.keyClicks(search, "kestrel")
    assert searched.args == ["kestrel"]
    with qtbot.waitSignal(search.searched, timeout=2000) as searched:
        QTest.keyClick(search, Qt.Key.Key_Escape)
    assert searched.args == [""]


def test_chips_and_cells_say_their_state_in_words_and_never_clip_it(qtbot: QtBot) -> None:
    chip, cell = (
        StateChip(State.waits("Waits for checker")),
        StatusCell("Chain", State.settled("in step"), "block 41,208"),
    )
    for widget in (chip, cell):
        qtbot.addWidget(widget)
    assert chip.accessibleName() == "Waits for checker"
    assert cell.accessibleName() == "Chain in step block 41,208"
    narrow = cell.sizeHint().width()
    cell.show_state(State.fault("lagging 41 blocks"), "since 17:40")
    assert cell.sizeHint().width() > narrow


def test_key_values_are_named_by_their_keys(qtbot: QtBot) -> None:
    terms = KeyValueList()
    qtbot.addWidget(terms)
    terms.set_rows([("Applicant", "Blue Heron Imports (Sample)")])
    terms.set_rows([("Beneficiary", "Kestrel Optics (Sample) K.K.")])
    shown = [label.text() for label in terms.findChildren(QLabel) if label.isVisibleTo(terms)]
    assert shown == ["Beneficiary", "Kestrel Optics (Sample) K.K."]
