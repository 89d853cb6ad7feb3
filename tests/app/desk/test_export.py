"""The credits table as a file: numbers are numbers, nothing runs, Chinese stays Chinese, no half file."""

from __future__ import annotations

import csv
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.desk.export import Cell, plain, write_csv, write_xlsx
from app.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLES = ["Reference", "Amount"]
ROWS: list[list[Cell]] = [["=HYPERLINK(1)", Decimal("1250000.00")], ["青岛样本", None], ["-1+2", Decimal(5)]]


def test_a_csv_holds_numbers_and_no_formula_and_is_known_for_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "credits.csv"

    assert write_csv(path, TITLES, ROWS) == 3

    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            TITLES,
            ["'=HYPERLINK(1)", "1250000.00"],
            ["青岛样本", ""],
            ["'-1+2", "5"],
        ]


def test_a_workbook_holds_texts_as_texts_and_amounts_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "credits.xlsx"

    assert write_xlsx(path, TITLES, ROWS) == 3

    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=HYPERLINK(1)" in sheet
    assert "<v>1250000.00</v>" in sheet
    assert "青岛样本" in sheet


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_whatever_could_begin_a_formula_gets_an_apostrophe(text: str) -> None:
    assert plain(text) == f"'{text}"
    assert plain("HSB2026000001") == "HSB2026000001"


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "credits.csv"
    path.write_text("before", "utf-8")

    def rows() -> Iterator[list[Cell]]:
        yield ["one"]
        raise EnvironmentFault("The store can't be read.", code="store-broken")

    with pytest.raises(EnvironmentFault, match="store"):
        write_csv(path, TITLES, rows())

    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="can't be written"):
        write_csv(tmp_path / "nowhere" / "credits.csv", TITLES, ROWS)
