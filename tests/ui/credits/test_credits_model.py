"""The credits table's model: pages asked for once, rows shown while they are read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ports.stored import Column
from ui.credits.model import LOADING, PAGE, CreditsModel, columns
from ui.credits.presenter import RowView
from ui.theme import State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def row(key: str, reference: str) -> RowView:
    texts = {
        Column.REFERENCE: reference,
        Column.BENEFICIARY: "Kestrel",
        Column.AMOUNT: "JPY 5",
        Column.EXPIRY: "",
        "next": "You",
    }
    return RowView(key, texts, State.settled("Issued"), mine=True)


def shown(model: CreditsModel, at: int, column: int = 0) -> object:
    return model.data(model.index(at, column))


def test_a_row_that_is_not_read_yet_is_asked_for_with_its_page_and_shown_when_it_comes(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    keys = [f"c{at}" for at in range(3 * PAGE)]
    model.replace_keys(keys)

    with qtbot.waitSignal(model.page_wanted) as wanted:
        assert shown(model, PAGE + 1) == LOADING
    assert wanted.args == [keys[PAGE : 2 * PAGE]]

    with qtbot.waitSignal(model.dataChanged):
        model.take_rows([row(keys[PAGE + 1], "HSB2026000007")])
    assert shown(model, PAGE + 1) == "HSB2026000007"
    assert shown(model, PAGE + 1, 4) == "Issued"


def test_rows_read_anew_are_shown_as_they_were_until_the_answer_comes(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    model.replace_keys(["c1", "c2"])
    model.take_rows([row("c1", "old"), row("c2", "other")])

    model.replace_keys(["c2", "c1"])
    with qtbot.waitSignal(model.page_wanted):
        assert shown(model, 1) == "old"
    model.take_rows([row("c1", "new")])
    assert shown(model, 1) == "new"
    assert model.row_of("c1") == 1
    assert model.key_at(0) == "c2"


def test_a_page_is_asked_for_once_however_many_of_its_cells_are_painted(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    model.replace_keys(["c1", "c2"])
    asked: list[list[str]] = []
    model.page_wanted.connect(asked.append)
    with qtbot.waitSignal(model.page_wanted):
        for at in (0, 1):
            for column in range(model.columnCount()):
                shown(model, at, column)
    shown(model, 0)
    model.take_rows([row("c1", "a"), row("c2", "b")])
    shown(model, 0)
    assert asked == [["c1", "c2"]]


def test_the_model_keeps_qts_contract_and_has_no_rows_below_a_row(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    model.replace_keys(["c1", "c2", "c3"])
    model.take_rows([row(key, key) for key in ("c1", "c2", "c3")])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 3


def test_a_header_asks_the_store_to_sort(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    with qtbot.waitSignal(model.sort_wanted) as wanted:
        model.sort(2, Qt.SortOrder.DescendingOrder)
    assert wanted.args == [Column.AMOUNT, True]


def test_rows_read_with_the_listing_are_shown_at_once_and_only_what_changed_is_painted_again(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    keys = [f"c{at}" for at in range(2 * PAGE)]
    model.replace_keys(keys, [row("c0", "first"), row("c1", "second")])
    asked: list[list[str]] = []
    painted: list[tuple[int, int]] = []
    model.page_wanted.connect(asked.append)
    model.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))

    assert (shown(model, 0), shown(model, 1)) == ("first", "second")
    model.replace_keys(keys, [row("c0", "first"), row("c1", "mended")])
    QCoreApplication.processEvents()  # whatever would be asked for is asked for in the next turn

    assert painted == [(1, 1)]
    assert shown(model, 1) == "mended"
    assert asked == []
