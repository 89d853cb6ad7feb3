"""The credits table's model: pages asked for once, rows shown while they are read anew."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ports.stored import Column
from ui.credits.listing import RowView
from ui.credits.model import LOADING, PAGE, CreditsModel, columns
from ui.theme import State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def row(number: int, reference: str) -> RowView:
    texts = {
        Column.REFERENCE: reference,
        Column.BENEFICIARY: "Kestrel",
        Column.AMOUNT: "JPY 5",
        Column.EXPIRY: "",
        "next": "You",
    }
    return RowView(number, f"c{number}", texts, State.settled("Issued"), mine=True)


def shown(model: CreditsModel, at: int, column: int = 0) -> object:
    return model.data(model.index(at, column))


def test_a_row_that_is_not_read_yet_is_asked_for_with_its_page_and_shown_when_it_comes(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    numbers = array("q", range(3 * PAGE))
    model.replace_rows(numbers)

    with qtbot.waitSignal(model.page_wanted) as wanted:
        assert shown(model, PAGE + 1) == LOADING
    assert wanted.args == [numbers[PAGE : 2 * PAGE]]

    with qtbot.waitSignal(model.dataChanged):
        model.take_rows([row(PAGE + 1, "HSB2026000007")])
    assert shown(model, PAGE + 1) == "HSB2026000007"
    assert shown(model, PAGE + 1, 4) == "Issued"


def test_rows_read_anew_are_shown_as_they_were_until_the_answer_comes(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    model.replace_rows(array("q", [1, 2]))
    model.take_rows([row(1, "old"), row(2, "other")])

    model.replace_rows(array("q", [2, 1]))
    with qtbot.waitSignal(model.page_wanted):
        assert shown(model, 1) == "old"
    model.take_rows([row(1, "new")])
    assert shown(model, 1) == "new"
    assert model.row_of("c1") == 1
    assert model.key_at(0) == "c2"


def test_a_page_is_asked_for_once_however_many_of_its_cells_are_painted(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    model.replace_rows(array("q", [1, 2]))
    asked: list[array[int]] = []
    model.page_wanted.connect(asked.append)
    with qtbot.waitSignal(model.page_wanted):
        for at in (0, 1):
            for column in range(model.columnCount()):
                shown(model, at, column)
    shown(model, 0)
    model.take_rows([row(1, "a"), row(2, "b")])
    shown(model, 0)
    assert asked == [array("q", [1, 2])]


def test_the_model_keeps_qts_contract_and_has_no_rows_below_a_row(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    model.replace_rows(array("q", [1, 2, 3]))
    model.take_rows([row(number, "HSB") for number in (1, 2, 3)])
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
    numbers = array("q", range(2 * PAGE))
    model.replace_rows(numbers, [row(0, "first"), row(1, "second")])
    asked: list[array[int]] = []
    painted: list[tuple[int, int]] = []
    model.page_wanted.connect(asked.append)
    model.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))

    assert (shown(model, 0), shown(model, 1)) == ("first", "second")
    model.replace_rows(numbers[:], [row(0, "first"), row(1, "mended")])
    QCoreApplication.processEvents()  # whatever would be asked for is asked for in the next turn

    assert painted == [(1, 1)]
    assert shown(model, 1) == "mended"
    assert asked == []


def test_the_rest_of_a_long_list_comes_behind_the_first_rows_and_moves_nothing(qtbot: QtBot) -> None:
    model = CreditsModel(columns())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.replace_rows(array("q", [5, 3]), [row(5, "first"), row(3, "second")])

    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.replace_rows(array("q", [5, 3, 9, 1]), [row(5, "first"), row(3, "second")])

    assert model.rowCount() == 4
    assert (model.place_of(9), model.place_of(77)) == (2, -1)
    assert (model.key_at(0), model.key_at(2)) == ("c5", "")
